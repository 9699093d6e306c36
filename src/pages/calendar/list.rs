//! The offerings of a week as a list, of which many can be changed at once.

use std::rc::Rc;

use chrono::{Datelike, NaiveDateTime};
use lectern_core::model::{Kind, Offering, OfferingId};
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, Records};
use yew::prelude::*;

use super::details::Details;
use super::when::{LocalTimes, time_text, when_text};
use crate::app::route::Route;
use crate::components::chip::{Tone, chip};
use crate::components::data_table::{
    Column, GroupAction, RowAction, RowGroups, Selection, Sort, SortKey, TableRow, highlighted,
    row_link,
};
use crate::components::icon::{Icon, icon};
use crate::hooks::{use_can_edit, use_records};
use crate::i18n::{Calendar as Message, Clock, Frame, Offerings, format, t};
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

/// Column of the times.
const WHEN: &str = "when";
/// Columns that every width of the window shows.
const COLUMNS_EVERYWHERE: usize = 5;

/// An offering in the list.
struct ListedOffering {
    offering: Rc<Offering>,
    details: Details,
    groups: String,
    place: String,
    instructors: String,
    start: Option<NaiveDateTime>,
    /// Time with its date.
    time: String,
    /// Time without the date on which it begins.
    time_of_day: String,
    in_conflict: bool,
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
    let can_edit = use_can_edit();
    let in_conflict: Vec<bool> = workspace.read_conflicts(|records, conflicts| {
        let ids = props.ids.iter();
        let kinds = ids.map(|id| conflicts.kinds_of(records, *id));
        kinds.map(|kinds| !kinds.is_empty()).collect()
    });
    let (ids, clock) = (props.ids.clone(), props.clock);
    let deps = (versions, ids, in_conflict, clock, workspace.zone());
    let rows = use_memo(deps, |(_, ids, in_conflict, clock, _)| {
        let times = LocalTimes::new(&workspace);
        let offerings = ids.iter().copied().zip(in_conflict.iter().copied());
        workspace.read(|records| rows(records, offerings, &times, *clock))
    });
    let state = use_list_state(Sort::ascending(WHEN));
    // In the order of another column, the rows of a day are not side by side.
    let by_day = state.sort.column == WHEN;
    let columns = use_memo(by_day, |by_day| columns(*by_day));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let actions = use_callback((), |row: Rc<ListedOffering>, ()| row_actions(&row));
    let on_open = props
        .on_action
        .reform(|id| (OfferingAction::Edit, Selection::from_iter([id])));
    let on_change = use_callback(props.on_action.clone(), |selection, on_action| {
        on_action.emit((OfferingAction::Change, selection));
    });
    let groups = by_day.then(|| days(can_edit.then_some(on_change)));
    let empty = html! {
        <div class="card empty-state">
            { icon(Icon::Calendar) }
            <h2>{ t(Message::NothingHere) }</h2>
            <p>{ t(Message::NothingHereHelp { can_edit }) }</p>
        </div>
    };
    let class = if by_day {
        "calendar-offerings by-day"
    } else {
        "calendar-offerings"
    };
    html! {
        <div class="calendar-list">
            <RecordList<ListedOffering, OfferingAction> id="calendar-list" {class} label={t(Offerings::Offerings)}
                search_label={t(Message::SearchOfferings)} columns={(*columns).clone()} {state} {view} {actions} {groups} export_file="offerings"
                bulk_actions={bulk_actions()} on_action={props.on_action.clone()} {on_open} when_empty={Some(empty)} />
        </div>
    }
}

/// Makes the rows of offerings, each with whether it is in conflict.
fn rows(
    records: &Records,
    offerings: impl Iterator<Item = (OfferingId, bool)>,
    times: &LocalTimes,
    clock: Clock,
) -> Rc<[Rc<ListedOffering>]> {
    let rows = offerings.filter_map(|(id, in_conflict)| {
        let offering = records.offerings.get(id)?;
        let details = Details::new(records, &[id])?;
        let time = offering.slot.as_ref().map(|slot| times.of(slot));
        Some(Rc::new(ListedOffering {
            groups: details.groups.join("; "),
            place: details.places.join("; "),
            instructors: details.instructors.join("; "),
            start: time.map(|[start, _]| start.local),
            time: time
                .map(|times| when_text(times, clock))
                .unwrap_or_default(),
            time_of_day: time
                .map(|times| time_text(times, clock))
                .unwrap_or_default(),
            offering: offering.clone(),
            details,
            in_conflict,
        }))
    });
    let mut rows: Vec<Rc<ListedOffering>> = rows.collect();
    // The rows of a time by session, and parallel groups in their natural order.
    rows.sort_by_cached_key(|row| {
        let names = [row.details.session.title.as_str(), row.groups.as_str()];
        (row.start, natural::key(&names))
    });
    rows.into()
}

/// Puts offerings under the days on which they begin. `on_change` changes those of a day.
fn days(on_change: Option<Callback<Selection<OfferingId>>>) -> RowGroups<ListedOffering> {
    RowGroups {
        key: |row| Some(i64::from(row.start?.date().num_days_from_ce())),
        title: |row| match row.start {
            Some(start) => format::long_date(start.date()).into(),
            None => t(Offerings::Unscheduled),
        },
        count: |count| t(Offerings::Count(count)),
        select_label: |day| t(Offerings::SelectDay(day)),
        action: on_change.map(|on_action| GroupAction {
            text: t(Offerings::ChangeAll),
            label: |day| t(Offerings::ChangeAllOf(day)),
            on_action,
        }),
        columns: COLUMNS_EVERYWHERE,
    }
}

fn columns(by_day: bool) -> Rc<[Column<ListedOffering>]> {
    Rc::new([
        Column::text(WHEN, t(Message::When), |row: &ListedOffering| &row.time)
            .with_cell(move |row, query| {
                let time = if by_day { &row.time_of_day } else { &row.time };
                html! {
                    <>
                        { highlighted(time, query) }
                        if row.in_conflict { { chip(Tone::Danger, Icon::Triangle, t(Message::InConflict)) } }
                    </>
                }
            })
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
