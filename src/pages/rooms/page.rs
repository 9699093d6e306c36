//! The page that lists rooms.

use std::rc::Rc;

use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::columns::{RoomRow, columns, facets, rows};
use super::delete_dialog::DeleteRoomsDialog;
use super::form::{RoomFormPanel, RoomValues};
use super::place_texts::PlaceTextsNotice;
use crate::components::data_table::Sort;
use crate::components::icon::Icon;
use crate::hooks::use_records;
use crate::i18n::{Rooms as Message, t};
use crate::pages::files::export_shown_button;
use crate::pages::planning_lists::{PlanningList, PlanningListPage};
use crate::pages::record_list::{
    EmptyStateProps, RecordList, matches_columns, use_list_state, use_list_view,
};
use crate::pages::record_page::{RecordAction, use_record_page};

const KINDS: [Kind; 2] = [Kind::Room, Kind::Offering];

/// The page that lists rooms.
#[component]
pub fn RoomsPage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(rows));
    let columns = use_memo((), |()| columns());
    let facets = use_memo(versions, |_| Rc::new(facets(&rows)));
    let state = use_list_state(Sort::ascending("name"));
    let view = use_list_view(&rows, &columns, Some(&facets), &state, |_, query| {
        matches_columns(&columns, query)
    });
    let page = use_record_page::<RoomValues, RoomRow>(&state);
    let bulk_actions = page.bulk_delete(t(Message::DeleteRooms(view.selection.len())));
    let empty = EmptyStateProps {
        icon: Icon::Door,
        title: t(Message::NoneYet),
        help: t(Message::NoneYetHelp),
        new: t(Message::NewRoom),
        on_new: page.on_new(),
        import: None,
    };
    let export = export_shown_button(&workspace, "rooms", &view, &columns);
    html! {
        <>
            <PlanningListPage list={PlanningList::Rooms} lead={t(Message::Lead)} is_empty={rows.is_empty()} {empty} {export}
                notice={html! { <PlaceTextsNotice /> }}
                form={page.form(|props| html! { <RoomFormPanel ..props /> })}>
                <RecordList<RoomRow, RecordAction> id="rooms" class="rooms-list" label={PlanningList::Rooms.name()}
                    search_label={t(Message::Search)} search_hint={t(Message::SearchHint)} facet_label={t(Message::Building)}
                    columns={(*columns).clone()} {state} {view} actions={page.actions.clone()} {bulk_actions} on_action={page.on_action.clone()} />
            </PlanningListPage>
            if let Some(ids) = page.deleting() { <DeleteRoomsDialog {ids} on_close={page.on_deleted()} /> }
        </>
    }
}
