//! The times that were found, and what to give up where there is none.

use std::collections::BTreeSet;

use lectern_core::model::{PersonId, ZoneRules};
use lectern_core::planning::Slot;
use lectern_core::search::natural;
use lectern_core::workspace::{
    BlockRequest, FoundSlot, Records, Relaxation, SharedNames, SlotRequest, WorkspaceConflicts,
};
use yew::prelude::*;

use crate::i18n::{Clock, FindSlot as Message, listed, t};
use crate::pages::calendar::when::when_text;

/// Times that are shown.
const SHOWN: usize = 12;

/// A time that can be applied.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundOption {
    /// Name of the part of the request that is given up for it, if any.
    pub relaxation: Option<AttrValue>,
    /// Date and time.
    pub when: AttrValue,
    /// Room and other instructors.
    pub detail: AttrValue,
    /// The time.
    pub found: FoundSlot,
}

/// Returns the first times that are free for everybody; where there are none, those for which one part
/// of the request is given up.
#[must_use]
pub fn options(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    request: &SlotRequest,
    clock: Clock,
    zone: &dyn ZoneRules,
) -> Vec<FoundOption> {
    let option = |relaxation: Option<Relaxation>, found: FoundSlot| FoundOption {
        relaxation: relaxation.map(|relaxation| t(name(relaxation))),
        when: when_text(found.slot.shown(zone), clock).into(),
        detail: detail(records, request, &found).into(),
        found,
    };
    let found = conflicts.find_slots(records, request, SHOWN);
    if !found.is_empty() {
        return found.into_iter().map(|found| option(None, found)).collect();
    }
    let relaxed = conflicts.relaxed_slots(records, request).into_iter();
    relaxed
        .map(|(relaxation, found)| option(Some(relaxation), found))
        .collect()
}

/// Returns the first times that are free for all offerings of a block; where there are none, those for
/// which the hours or the dates are given up.
#[must_use]
pub fn block_options(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    request: &BlockRequest,
    clock: Clock,
    zone: &dyn ZoneRules,
) -> Vec<FoundOption> {
    let option = |relaxation: Option<Relaxation>, slot: Slot| {
        let found = FoundSlot {
            slot,
            room: None,
            instructors: BTreeSet::new(),
        };
        FoundOption {
            relaxation: relaxation.map(|relaxation| t(name(relaxation))),
            when: when_text(found.slot.shown(zone), clock).into(),
            detail: AttrValue::default(),
            found,
        }
    };
    let found = conflicts.find_block_slots(records, request, SHOWN);
    if !found.is_empty() {
        return found.into_iter().map(|slot| option(None, slot)).collect();
    }
    let relaxed = conflicts.relaxed_block_slots(records, request).into_iter();
    relaxed
        .map(|(relaxation, slot)| option(Some(relaxation), slot))
        .collect()
}

/// Draws times as buttons, which the arrow keys move among. `on_look` receives the one that has the focus or
/// is under the pointer.
pub fn draw_options(
    options: &[FoundOption],
    on_apply: &Callback<FoundSlot>,
    on_look: &Callback<FoundSlot>,
) -> Html {
    let buttons = options.iter().map(|option| {
        let (found, on_apply) = (option.found.clone(), on_apply.clone());
        let onclick = move |_: MouseEvent| on_apply.emit(found.clone());
        let found = option.found.clone();
        let look = on_look.reform(move |()| found.clone());
        let onfocus = look.reform(|_: FocusEvent| ());
        let onpointerenter = look.reform(|_: PointerEvent| ());
        let key = format!("{}-{:?}", option.when, option.relaxation);
        html! {
            <li {key}>
                <button type="button" class="found-slot" {onclick} {onfocus} {onpointerenter}>
                    if let Some(relaxation) = &option.relaxation { <span class="given-up">{ relaxation }{ ": " }</span> }
                    <span class="when">{ &option.when }</span>
                    if !option.detail.is_empty() { <span class="meta">{ ", " }<bdi>{ &option.detail }</bdi></span> }
                </button>
            </li>
        }
    });
    buttons.collect()
}

const fn name(relaxation: Relaxation) -> Message {
    match relaxation {
        Relaxation::AnyRoom => Message::AnotherRoom,
        Relaxation::AnyHour => Message::AnotherHour,
        Relaxation::LaterDates => Message::LaterDay,
        Relaxation::OtherInstructor => Message::AnotherInstructor,
        Relaxation::FewerInstructors => Message::FewerInstructors,
    }
}

/// Returns the room, and the instructors if they are others than those of the request.
fn detail(records: &Records, request: &SlotRequest, found: &FoundSlot) -> String {
    let room = found.room.and_then(|id| records.rooms.get(id));
    let room = room.map(|room| room.name.clone());
    let others = (found.instructors != request.instructors).then(|| {
        let names = names(records, &found.instructors);
        if names.is_empty() {
            t(Message::Nobody).to_string()
        } else {
            listed(names)
        }
    });
    listed(room.into_iter().chain(others))
}

fn names(records: &Records, people: &BTreeSet<PersonId>) -> Vec<String> {
    let people = people.iter().filter_map(|id| records.people.get(*id));
    let shared = SharedNames::among(people.clone().map(AsRef::as_ref));
    let mut names: Vec<String> = people.map(|person| shared.distinct_name(person)).collect();
    natural::sort(&mut names, |name| natural::key(&[name]));
    names
}
