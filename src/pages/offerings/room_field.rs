//! The field of the room of an offering: any text, with the rooms of the workspace as suggestions, and
//! whether they are free at the time.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::{ConflictKind, Kind, Offering, Room, RoomId};
use lectern_core::planning::{ConflictKinds, DateSet};
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, Records, TentativeOffering, WorkspaceConflicts};
use yew::prelude::*;

use super::planned::{FormSubject, planned_offerings};
use super::values::OfferingValues;
use crate::components::field::TextFieldProps;
use crate::components::suggest_field::{SuggestField, Suggestion, Suggestions};
use crate::hooks::{UseFormHandle, control_id, use_records};
use crate::i18n::{Offerings as Message, problem, t};
use crate::pages::room_options::RoomOptions;

/// Properties of [`RoomField`].
#[derive(Properties)]
pub struct RoomFieldProps {
    /// Form.
    pub form: UseFormHandle<OfferingValues>,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
    /// Offering that the form is for.
    pub subject: FormSubject,
}

impl PartialEq for RoomFieldProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms)
            && self.form == other.form
            && self.subject == other.subject
    }
}

/// The field of the room.
#[component]
pub fn RoomField(props: &RoomFieldProps) -> Html {
    let RoomFieldProps {
        form,
        rooms,
        subject,
    } = props;
    const KINDS: [Kind; 11] = WorkspaceConflicts::KINDS;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let values = form.values();
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    // The place itself says nothing about which rooms are free.
    let without_place = OfferingValues {
        place: None,
        link: String::new(),
        ..values.clone()
    };
    let suggestions = use_memo(
        (versions, without_place, subject.clone()),
        |(_, values, subject)| {
            // Which rooms are free is said for the first date.
            let planned = planned_offerings(values, subject, rooms, &DateSet::default());
            workspace.read_conflicts(|records, conflicts| suggestions(records, conflicts, &planned))
        },
    );
    let on_input = {
        let rooms = rooms.clone();
        form.edit(Field::OfferingPlace, |form, place| form.place = place)
            .reform(move |text: String| rooms.typed(text))
    };
    let place = values.place.as_ref();
    let is_refused = workspace.read(|records| {
        let offering = subject.id.or(subject.copy_of);
        let offering = offering.and_then(|id| records.offerings.get(id));
        let present = offering.and_then(|offering| offering.place.as_ref());
        place.is_some_and(|place| Some(place) != present && records.is_inactive_place(place))
    });
    let error = form.error(Field::OfferingPlace);
    let field = TextFieldProps {
        optional: true,
        error: error.or_else(|| is_refused.then(|| inactive(Field::OfferingPlace))),
        help: place.and_then(|place| rooms.description(place)),
        on_blur: form.touch(Field::OfferingPlace),
        ..TextFieldProps::new(
            control_id(Field::OfferingPlace),
            t(Message::Room),
            rooms.text(place),
            on_input,
        )
    };
    html! { <SuggestField {field} {suggestions} /> }
}

/// Returns the message for a room that is no longer in use and cannot be chosen.
#[must_use]
pub fn inactive(field: Field) -> AttrValue {
    let inactive = FieldProblem {
        field,
        problem: Problem::Inactive,
    };
    problem(&inactive).into()
}

/// Returns the active rooms in natural order, each with its capacity and at how many of the times of
/// offerings it is free. How large it has to be is not considered.
#[must_use]
pub fn suggestions_for_many(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    planned: &[Offering],
) -> Suggestions {
    let timed = planned.iter().filter(|offering| offering.slot.is_some());
    let timed: Vec<_> = timed
        .map(|offering| TentativeOffering::new(records, offering))
        .collect();
    let rooms = active_rooms(records);
    let mut taken: BTreeMap<RoomId, usize> = BTreeMap::new();
    for offering in &timed {
        let ids = rooms.iter().map(|room| room.id);
        for (room, kinds) in conflicts.room_conflicts(records, offering, ids) {
            let is_taken =
                kinds.contains(ConflictKind::Room) || kinds.contains(ConflictKind::RoomClosed);
            *taken.entry(room).or_default() += usize::from(is_taken);
        }
    }
    let suggestion = |room: &Rc<Room>| {
        let free = timed.len() - taken.get(&room.id).copied().unwrap_or_default();
        let state = (!timed.is_empty()).then(|| t(Message::FreeAt(free, timed.len())));
        suggestion(room, state)
    };
    Suggestions::new(rooms.into_iter().map(suggestion).collect())
}

/// Returns the active rooms in natural order.
fn active_rooms(records: &Records) -> Vec<&Rc<Room>> {
    let active = records.rooms.iter().filter(|room| !room.inactive);
    let mut rooms: Vec<&Rc<Room>> = active.collect();
    natural::sort(&mut rooms, |room| natural::key(&[&room.name]));
    rooms
}

/// Returns the suggestion of a room with its capacity and its state.
fn suggestion(room: &Room, state: Option<AttrValue>) -> Suggestion {
    let capacity = room.capacity;
    let capacity = capacity.map(|capacity| t(Message::Places(capacity as usize)));
    let detail: Vec<String> = capacity
        .into_iter()
        .chain(state)
        .map(|part| part.to_string())
        .collect();
    Suggestion {
        text: room.name.clone().into(),
        detail: detail.join(" · ").into(),
    }
}

/// Returns the active rooms in natural order, each with its capacity and whether it is free.
fn suggestions(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    planned: &[Offering],
) -> Suggestions {
    let rooms = active_rooms(records);
    let ids = rooms.iter().map(|room| room.id);
    let first = planned.first();
    let first = first.map(|offering| TentativeOffering::new(records, offering));
    let states = first.map(|offering| conflicts.room_conflicts(records, &offering, ids));
    let states = states.unwrap_or_default();
    let suggestion = |room: &Rc<Room>| {
        let state = states.get(&room.id);
        suggestion(room, state.map(|kinds| t(state_of(*kinds))))
    };
    Suggestions::new(rooms.into_iter().map(suggestion).collect())
}

fn state_of(conflicts: ConflictKinds) -> Message {
    if conflicts.contains(ConflictKind::Room) {
        Message::InUse
    } else if conflicts.contains(ConflictKind::RoomClosed) {
        Message::Closed
    } else if conflicts.contains(ConflictKind::RoomTooSmall) {
        Message::TooSmall
    } else {
        Message::Free
    }
}
