//! The offerings of a week as a list, of which many can be changed at once.

use std::rc::Rc;

use chrono::NaiveDateTime;
use lectern_core::model::{Kind, Offering, OfferingId};
use lectern_core::workspace::{Kinds, Records};
use yew::prelude::*;

use super::details::Details;
use super::when::{LocalTimes, when_text};
use crate::app::route::Route;
use crate::components::data_table::{
    Column, RowAction, Selection, Sort, SortKey, TableRow, highlighted, row_link,
};
use crate::components::icon::Icon;
use crate::hooks::use_records;
use crate::i18n::{Calendar as Message, Clock, Frame, Offerings, t};
use crate::pages::offerings::{OfferingAction, OnAction};
use crate::pages::record_list::{
    BulkAction, RecordList, matches_columns, use_list_state, use_list_view,
};

/// Kinds of the records that the rows show.
const KINDS: [Kind; 8] = [
    Kind::Offering,
    Kind::Session,
    Kind::Course,
    Kind::LearnerGroup,
    Kind::GroupMembership,
    Kind::InstructorGroup,
    Kind::Person,
    Kind::Room,
];

/// An offering in the list.
struct ListedOffering {
    offering: Rc<Offering>,
    details: Details,
    groups: String,
    place: String,
    instructors: String,
    start: Option<NaiveDateTime>,
    time: String,
}

impl TableRow for ListedOffering {
    type Id = OfferingId;

    fn id(&self) -> OfferingId {
        self.offering.id
    }

    fn name(&self) -> AttrValue {
        format!("{}, {}", self.details.session.title, self.time).into()
    }
}

/// Properties of [`OfferingList`].
#[derive(Properties)]
pub struct OfferingListProps {
    /// Offerings in order; compared by identity.
    pub ids: Rc<Vec<OfferingId>>,
    /// Notation of times.
    pub clock: Clock,
    /// Receives actions.
    pub on_action: OnAction,
}

impl PartialEq for OfferingListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.ids, &other.ids)
            && self.clock == other.clock
            && self.on_action == other.on_action
    }
}

/// A list of offerings.
#[component]
pub fn OfferingList(props: &OfferingListProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let (ids, clock) = (props.ids.clone(), props.clock);
    let deps = (versions, ids, clock, workspace.zone());
    let rows = use_memo(deps, |(_, ids, clock, _)| {
        let times = LocalTimes::new(&workspace);
        workspace.read(|records| rows(records, ids, &times, *clock))
    });
    let columns = use_memo((), |()| columns());
    let state = use_list_state(Sort::ascending("when"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let actions = use_callback((), |row: Rc<ListedOffering>, ()| row_actions(&row));
    let on_open = props
        .on_action
        .reform(|id| (OfferingAction::Edit, Selection::from_iter([id])));
    let empty = html! { <p class="calendar-empty">{ t(Message::NothingHere) }</p> };
    html! {
        <div class="calendar-list">
            <RecordList<ListedOffering, OfferingAction> id="calendar-list" class="calendar-offerings" label={t(Offerings::Offerings)}
                search_label={t(Message::SearchOfferings)} columns={(*columns).clone()} {state} {view} {actions}
                bulk_actions={bulk_actions()} on_action={props.on_action.clone()} {on_open} when_empty={Some(empty)} />
        </div>
    }
}

fn rows(
    records: &Records,
    ids: &[OfferingId],
    times: &LocalTimes,
    clock: Clock,
) -> Rc<[Rc<ListedOffering>]> {
    let rows = ids.iter().filter_map(|id| {
        let offering = records.offerings.get(*id)?;
        let details = Details::new(records, &[*id])?;
        let time = offering.slot.as_ref().map(|slot| times.of(slot));
        Some(Rc::new(ListedOffering {
            groups: details.groups.join("; "),
            place: details.places.join("; "),
            instructors: details.instructors.join("; "),
            start: time.map(|[start, _]| start),
            time: time
                .map(|[start, end]| when_text(start, end, clock))
                .unwrap_or_default(),
            offering: offering.clone(),
            details,
        }))
    });
    rows.collect()
}

fn columns() -> Rc<[Column<ListedOffering>]> {
    Rc::new([
        Column::text("when", t(Message::When), |row: &ListedOffering| &row.time)
            .sorted_by(|row| SortKey::number(row.start.map(|start| start.and_utc().timestamp()))),
        Column::text("session", t(Message::Session), |row: &ListedOffering| {
            &row.details.session.title
        })
        .with_cell(|row, query| {
            let session = &row.details.session;
            let href = Route::Session {
                course: session.course,
                id: session.id,
            };
            row_link(href.href(), highlighted(&session.title, query))
        })
        .as_row_header(),
        Column::text("course", t(Message::Course), |row: &ListedOffering| {
            let course = row.details.course.as_ref();
            course.map_or("", |course| course.code.as_str())
        }),
        Column::text("groups", t(Message::Groups), |row: &ListedOffering| {
            &row.groups
        }),
        Column::text("place", t(Message::Places), |row: &ListedOffering| {
            &row.place
        }),
        Column::text(
            "instructors",
            t(Message::Instructors),
            |row: &ListedOffering| &row.instructors,
        ),
    ])
}

fn row_actions(row: &ListedOffering) -> Vec<RowAction<OfferingAction>> {
    let cancelled = row.offering.cancelled;
    let (drawing, label) = if cancelled {
        (Icon::Restore, Offerings::Reinstate)
    } else {
        (Icon::Barred, Offerings::CancelOffering)
    };
    vec![
        RowAction::new(Icon::Pencil, t(Frame::Edit), OfferingAction::Edit),
        RowAction::new(Icon::Copy, t(Offerings::Copy), OfferingAction::CopyOne),
        RowAction::new(drawing, t(label), OfferingAction::SetCancelled(!cancelled)),
        RowAction::new(Icon::Bin, t(Frame::Delete), OfferingAction::Delete),
    ]
}

fn bulk_actions() -> Vec<BulkAction<OfferingAction>> {
    let bulk = |action, icon, label| BulkAction {
        action,
        icon,
        label: t(label),
        danger: false,
        is_reading: false,
    };
    vec![
        bulk(OfferingAction::Change, Icon::Pencil, Offerings::Change),
        bulk(OfferingAction::CopyMany, Icon::Copy, Offerings::Copy),
        bulk(
            OfferingAction::SetCancelled(true),
            Icon::Barred,
            Offerings::CancelOfferings,
        ),
        BulkAction {
            action: OfferingAction::Delete,
            icon: Icon::Bin,
            label: t(Frame::Delete),
            danger: true,
            is_reading: false,
        },
    ]
}
