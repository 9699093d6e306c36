//! The members of a class: the dual list, what would change, and saving it as one change.

use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use super::pending::{Effect, Pending};
use crate::model::{ClassId, Kind};
use crate::pages::entries::use_person_entries;
use crate::pages::live::use_watched;
use crate::ui::dual_list::{Choice, DifferenceStrip, DualList, Entries, Move, Names};
use crate::ui::text::{Classes as Words, MEMBERS, t};
use crate::workspace::{Command, Kinds};

/// The props of [`Members`].
#[derive(Properties, PartialEq)]
pub struct MembersProps {
    /// Of which class.
    pub id: ClassId,
}

/// The members.
#[component]
pub fn Members(props: &MembersProps) -> Html {
    let kinds = [
        Kind::ClassMember,
        Kind::Person,
        Kind::Enrolment,
        Kind::SessionClass,
    ];
    let live = use_watched(Kinds::of(&kinds));
    let id = props.id;
    let entries = use_person_entries();
    let unsaved = use_state(move || Pending::kept(id));
    let changes_only = use_state(|| false);

    let versions = live.read(|records| kinds.map(|kind| records.version(kind)));
    let pending = {
        let live = live.clone();
        use_memo((versions, (*unsaved).clone()), move |(_, unsaved)| {
            live.read(|records| unsaved.on(records, id))
        })
    };
    let stamp = (versions, (*unsaved).clone());
    let choice: Rc<Choice> = use_memo(stamp.clone(), |_| {
        live.read(|records| {
            let saved: Vec<u32> = records
                .members_of(id)
                .filter_map(|person| entries.number(person))
                .collect();
            let chosen: Vec<u32> = pending
                .members(records, id)
                .filter_map(|person| entries.number(person))
                .collect();
            Choice::unordered(entries.len(), saved, chosen)
        })
    });
    let effect = use_memo(stamp, |_| live.read(|records| pending.effect(records, id)));
    let set = {
        let unsaved = unsaved.clone();
        callback(move |next: Pending| {
            next.keep(id);
            unsaved.set(next);
        })
    };
    let on_move = {
        let (live, entries, pending, set) =
            (live.clone(), entries.clone(), pending.clone(), set.clone());
        callback(move |asked: Move| {
            let next = live.read(|records| {
                let is_member = |person| records.class_members.contains((id, person));
                match asked {
                    Move::Add(new) => pending.with(entries.ids(&new), is_member),
                    Move::Remove(old) => pending.without(entries.ids(&old), is_member),
                    // The order of members is the order of the list.
                    Move::Place(..) => Pending::clone(&pending),
                }
            });
            set.emit(next);
        })
    };
    let on_discard = set.after(|()| Pending::default());
    let save = {
        let (live, pending, set) = (live.clone(), pending.clone(), set.clone());
        move |_: MouseEvent| {
            let Pending { add, remove } = Pending::clone(&pending);
            if !pending.is_empty()
                && live.perform(Command::ChangeMembers {
                    class: id,
                    add,
                    remove,
                })
            {
                set.emit(Pending::default());
            }
        }
    };
    let on_changes_only = changes_only.setting();
    let names = Names {
        available: t(Words::AvailablePeople),
        chosen: t(Words::Members),
        search_available: t(Words::SearchAvailable),
        search_chosen: t(Words::SearchMembers),
        chosen_title: t(Words::Members),
        noun: MEMBERS,
    };
    let shared: Rc<dyn Entries> = entries.clone();
    html! {
        <>
            <DifferenceStrip entries={shared.clone()} choice={choice.clone()} noun={MEMBERS} consequence={consequence(*effect)}
                changes_only={*changes_only} {on_changes_only} {on_discard} />
            <div class="class-lists">
                <DualList id="members" {names} entries={shared} {choice} compares=true changes_only={*changes_only} {on_move} />
            </div>
            <div class="class-bar">
                <p class="meta" role="status">
                    { t(Words::MembersHelp) }
                    if effect.begin > 0 { { " " }{ t(Words::Begin(effect.begin)) } }
                </p>
                <button type="button" class="button primary" data-primary="true" data-save="true" aria-keyshortcuts="Control+Enter"
                    aria-disabled={pending.is_empty().to_string()} onclick={save}>
                    { t(Words::SaveMembers(pending.len())) }
                </button>
            </div>
        </>
    }
}

/// What saving would end elsewhere, in sentences.
fn consequence(effect: Effect) -> Option<AttrValue> {
    let parts = [
        (effect.end, Words::End(effect.end)),
        (effect.stay, Words::Stay(effect.stay)),
    ];
    let sentences: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, words)| t(words).to_string())
        .collect();
    (!sentences.is_empty()).then(|| sentences.join(" ").into())
}
