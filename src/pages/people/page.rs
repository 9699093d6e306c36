//! The page that lists people.

use std::rc::Rc;

use lectern_core::model::{Kind, PersonId};
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::columns::{PersonRow, columns, facets};
use super::delete_dialog::DeletePeopleDialog;
use super::form::PersonFormPanel;
use super::index::PeopleIndex;
use super::section::{Section, SectionTabs};
use crate::components::data_table::{RowAction, Selection, Sort, TextTable};
use crate::components::icon::{Icon, icon};
use crate::components::side_panel::{PanelTarget, use_panel};
use crate::hooks::use_records;
use crate::i18n::{Frame, People as Message, t};
use crate::pages::files::{ExportKind, ExportMenu};
use crate::pages::heading::Heading;
use crate::pages::record_list::{
    BulkAction, EmptyState, ListFilter, ListLayout, RecordList, use_list_state, use_list_view,
};

const KINDS: [Kind; 4] = [
    Kind::Person,
    Kind::Class,
    Kind::ClassMember,
    Kind::Enrolment,
];

/// Action on people.
#[derive(Clone, Copy, Debug, PartialEq)]
enum PersonAction {
    Edit,
    Delete,
}

/// The page that lists people.
#[component]
pub fn PeoplePage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let index = PeopleIndex::current(&workspace);
    let columns = {
        let workspace = workspace.clone();
        use_memo(versions, |_| columns(&workspace))
    };
    let facets = use_memo(versions[0], |_| Rc::new(facets(index.roles())));
    let filter = use_reducer(ListFilter::default);
    let state = use_list_state(filter, Sort::ascending("name"));
    let view = use_list_view(index.rows(), &columns, Some(&facets), &state, |_, query| {
        let found = index.find(query);
        move |row: &PersonRow| found.contains(row.position)
    });
    let panel = use_panel::<PersonId>();
    let deleting = use_state(|| None::<Selection<PersonId>>);

    let on_action = {
        let (panel, deleting) = (panel.clone(), deleting.clone());
        use_callback(
            (),
            move |(action, ids): (PersonAction, Selection<PersonId>), ()| match action {
                PersonAction::Edit => ids
                    .iter()
                    .for_each(|id| panel.open(PanelTarget::Record(id))),
                PersonAction::Delete => deleting.set(Some(ids)),
            },
        )
    };
    let actions = use_callback((), |_: Rc<PersonRow>, ()| {
        vec![
            RowAction::new(Icon::Pencil, t(Frame::Edit), PersonAction::Edit),
            RowAction::new(Icon::Bin, t(Frame::Delete), PersonAction::Delete),
        ]
    });
    let bulk_actions = vec![BulkAction {
        action: PersonAction::Delete,
        icon: Icon::Bin,
        label: t(Message::DeletePeople(view.selection.len())),
        danger: true,
    }];
    let text = {
        let columns = columns.clone();
        Callback::from(move |rows: Vec<_>| TextTable::from_columns(&columns, &rows))
    };
    let on_new = {
        let panel = panel.clone();
        Callback::from(move |_: MouseEvent| panel.open(PanelTarget::New))
    };
    let on_open = {
        let panel = panel.clone();
        Callback::from(move |id| panel.open(PanelTarget::Record(id)))
    };
    let form = panel.shown().map(|target| {
        let key = target.id().map(|id| id.to_string()).unwrap_or_default();
        html! {
            <PersonFormPanel {key} id={target.id()} leaving={panel.is_leaving()}
                on_leave={panel.on_leave()} on_stay={panel.on_stay()} />
        }
    });
    let is_empty = index.rows().is_empty();
    html! {
        <>
            <Heading title={t(Frame::People)} help={t(Message::Lead)}>
                if !is_empty {
                    <ExportMenu<PersonRow> what={ExportKind::People} rows={view.selected_or_shown()} {text} />
                }
                <button type="button" class="button primary" onclick={on_new.clone()}>{ icon(Icon::Plus) }{ t(Message::NewPerson) }</button>
            </Heading>
            <SectionTabs here={Section::People} />
            <ListLayout tab={t(Frame::People)} {form}>
                if is_empty {
                    <EmptyState icon={Icon::People} title={t(Message::NobodyYet)} help={t(Message::NobodyYetHelp)}
                        new={t(Message::NewPerson)} {on_new} import={t(Message::ImportPeople)} />
                } else {
                    <RecordList<PersonRow, PersonAction> id="people" class="people-list" label={t(Frame::People)}
                        search_label={t(Message::Search)} search_hint={t(Message::SearchHint)} facet_label={t(Message::Role)}
                        columns={(*columns).clone()} state={state.clone()} {view} {actions} {bulk_actions} {on_action} {on_open} />
                }
            </ListLayout>
            if let Some(ids) = (*deleting).clone() {
                <DeletePeopleDialog ids={ids.clone()} on_close={Callback::from(move |deleted: bool| {
                    deleting.set(None);
                    if deleted {
                        state.deselect(ids.iter());
                    }
                })} />
            }
        </>
    }
}
