//! Members of a class: the dual list, the unsaved changes, and saving them as one change.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::pending::{Effect, Pending, UnsavedMembers};
use crate::components::data_table::TextTable;
use crate::components::dual_list::{
    ChosenItems, DifferenceStrip, DualList, DualListLabels, ItemSource, Move,
};
use crate::components::primary_button::PrimaryButton;
use crate::hooks::use_can_edit;
use crate::hooks::use_records;
use crate::i18n::format::number;
use crate::i18n::{Classes as Message, MEMBERS, People, t};
use crate::pages::files::{ItemColumns, export_items, export_table_button};
use crate::pages::item_sources::{PersonItems, use_person_items};
use crate::pages::linked_names::people_names;
use lectern_core::model::{ClassId, Kind, PersonId};
use lectern_core::workspace::{Command, Kinds, Records};

/// Properties of [`Members`].
#[derive(Properties, PartialEq)]
pub struct MembersProps {
    /// Class whose members are shown.
    pub id: ClassId,
}

/// Members of a class.
#[component]
pub fn Members(props: &MembersProps) -> Html {
    let kinds = [
        Kind::ClassMember,
        Kind::Person,
        Kind::Enrolment,
        Kind::SessionClass,
    ];
    let workspace = use_records(Kinds::from_slice(&kinds));
    let id = props.id;
    let entries = use_person_items();
    let store = workspace.page_state::<UnsavedMembers>();
    let unsaved = store.get(id);
    let redraw = use_force_update();
    let changes_only = use_state(|| false);

    let versions = workspace.read(|records| kinds.map(|kind| records.version(kind)));
    let now = use_memo((versions, unsaved), |(_, unsaved)| {
        workspace.read(|records| Now::of(records, id, unsaved, &entries))
    });
    let effect = now.effect;
    let set = Callback::from(move |next: Pending| {
        store.set(id, next);
        redraw.force_update();
    });
    let can_edit = use_can_edit();
    let on_move = {
        let (workspace, entries, now, set) =
            (workspace.clone(), entries.clone(), now.clone(), set.clone());
        Callback::from(move |asked: Move| {
            let next = workspace.read(|records| {
                let is_member = |person| records.class_members.contains((id, person));
                match asked {
                    Move::Add(new) => now.pending.with(&entries.ids(&new), &is_member),
                    Move::Remove(old) => now.pending.without(&entries.ids(&old), &is_member),
                    // Members are always in the order of the list, so reordering changes nothing.
                    Move::Reorder(..) => now.pending.clone(),
                }
            });
            set.emit(next);
        })
    };
    let on_discard = set.reform(|()| Pending::default());
    let save = {
        let (workspace, now) = (workspace.clone(), now.clone());
        move |_: MouseEvent| {
            let Pending { add, remove } = now.pending.clone();
            let class = id;
            if !now.pending.is_empty()
                && workspace.dispatch_with_toast(Command::ChangeMembers { class, add, remove })
            {
                set.emit(Pending::default());
            }
        }
    };
    let on_changes_only = changes_only.setter().to_callback();
    let names = DualListLabels {
        available: t(Message::AvailablePeople),
        chosen: t(Message::Members),
        search_available: t(Message::SearchAvailable),
        search_chosen: t(Message::SearchMembers),
        chosen_title: t(Message::Members),
        noun: MEMBERS,
    };
    let shared: Rc<dyn ItemSource> = entries.clone();
    let columns = ItemColumns {
        file: "members",
        title: t(People::Name),
        detail: t(People::Username),
        code: t(People::OfficialCode),
        badges: None,
    };
    let on_export = export_items(&workspace, columns, shared.clone(), None);
    if !can_edit {
        return html! { <MemberNames {id} /> };
    }
    html! {
        <>
            <DifferenceStrip items={shared.clone()} chosen={now.choice.clone()} noun={MEMBERS} consequence={consequence(effect)}
                changes_only={*changes_only} {on_changes_only} {on_discard} />
            <div class="class-lists">
                <DualList id="members" labels={names} items={shared} chosen={now.choice.clone()} compares=true changes_only={*changes_only} {on_export} {on_move} />
            </div>
            <div class="class-bar">
                <p class="meta" role="status">
                    { t(Message::MembersHelp) }
                    if effect.begin > 0 { { " " }{ t(Message::Begin(effect.begin)) } }
                </p>
                <PrimaryButton saves=true disabled={now.pending.is_empty()} onclick={Callback::from(save)}>{ t(Message::SaveMembers(now.pending.len())) }</PrimaryButton>
            </div>
        </>
    }
}

/// Properties of [`MemberNames`].
#[derive(Properties, PartialEq)]
struct MemberNamesProps {
    id: ClassId,
}

/// The members of a class, for people who may not change them.
#[component]
fn MemberNames(props: &MemberNamesProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::ClassMember, Kind::Person]));
    let names = workspace.read(|records| {
        let members: BTreeSet<PersonId> = records.members_of(props.id).collect();
        people_names(records, &members)
    });
    let table = {
        let names = names.clone();
        move || TextTable {
            header: vec![t(People::Name).to_string()],
            rows: names.iter().map(|name| vec![name.name.clone()]).collect(),
        }
    };
    html! {
        <section class="card" aria-labelledby="class-members">
            <div class="card-head">
                <h2 id="class-members">{ t(Message::Members) }<span class="count">{ " " }{ number(names.len()) }</span></h2>
                if !names.is_empty() { { export_table_button(&workspace, "members", false, table) } }
            </div>
            <ul class="card-body class-member-names">{ for names.iter().map(|name| html! { <li>{ name.draw(None) }</li> }) }</ul>
        </section>
    }
}

/// Current members and unsaved changes.
struct Now {
    pending: Pending,
    choice: Rc<ChosenItems>,
    effect: Effect,
}

impl Now {
    fn of(records: &Records, id: ClassId, unsaved: &Pending, entries: &PersonItems) -> Self {
        let pending = unsaved.on(records, id);
        let (mut saved, mut chosen) = (Vec::new(), Vec::new());
        for person in records.members_of(id) {
            if let Some(number) = entries.number(person) {
                saved.push(number);
                if !pending.remove.contains(&person) {
                    chosen.push(number);
                }
            }
        }
        chosen.extend(entries.numbers(&pending.add));
        Self {
            choice: Rc::new(ChosenItems::unordered(entries.len(), saved, chosen)),
            effect: pending.effect(records, id),
            pending,
        }
    }
}

/// Returns sentences about the enrolments that saving would change.
fn consequence(effect: Effect) -> Option<AttrValue> {
    let mut sentences: Vec<AttrValue> = Vec::new();
    if effect.end > 0 {
        sentences.push(t(Message::End(effect.end)));
    }
    if effect.stay > 0 {
        sentences.push(t(Message::Stay(effect.stay)));
    }
    (!sentences.is_empty()).then(|| sentences.join(" ").into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::item_sources::AllPeople;
    use lectern_core::model::{
        Class, ClassMember, IdGenerator, Person, PersonId, Record, SeededIds,
    };
    use lectern_core::workspace::Workspace;
    use std::collections::BTreeSet;

    #[test]
    fn the_chosen_are_the_members_after_saving() {
        let mut ids = SeededIds::new(4);
        let class = Class::new(ClassId(ids.next()));
        let [old, stays, new] = [0; 3].map(|_| Person::new(PersonId(ids.next())));
        let unsaved = Pending {
            add: BTreeSet::from([new.id]),
            remove: BTreeSet::from([old.id]),
        };
        let (id, expected) = (class.id, [stays.id, new.id]);
        let records: Vec<Record> = vec![
            ClassMember::new(id, old.id).into(),
            ClassMember::new(id, stays.id).into(),
            class.into(),
            old.into(),
            stays.into(),
            new.into(),
        ];
        let workspace = Workspace::opened(records, Vec::new());
        let entries = PersonItems::new(Rc::new(AllPeople::from_records(workspace.records())));
        let now = Now::of(workspace.records(), id, &unsaved, &entries);
        let chosen: BTreeSet<PersonId> = entries.ids(&now.choice.to_vec()).into_iter().collect();
        assert_eq!(chosen, BTreeSet::from(expected));
    }
}
