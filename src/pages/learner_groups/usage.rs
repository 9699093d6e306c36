//! Usage of a group: the sessions in which it, or one of its subgroups, takes part.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::exchange::export::decimal_hours;
use lectern_core::model::{CourseId, Kind, LearnerGroupId};
use lectern_core::workspace::{Kinds, OfferingFilter};
use yew::prelude::*;

use super::session_uses::{SessionUse, session_uses};
use crate::app::route::Route;
use crate::components::data_table::{
    Column, Selection, Sort, SortKey, TextTable, highlighted, row_link,
};
use crate::hooks::use_records;
use crate::i18n::format::hours;
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::calendar::CalendarCard;
use crate::pages::files::export_rows_button;
use crate::pages::record_list::{RecordList, matches_columns, use_list_state, use_list_view};

/// Kinds of the records that the rows show.
const KINDS: [Kind; 5] = [
    Kind::Offering,
    Kind::IndependentLearning,
    Kind::Session,
    Kind::Course,
    Kind::LearnerGroup,
];

/// Properties of [`Usage`].
#[derive(Properties, PartialEq)]
pub struct UsageProps {
    /// Group.
    pub group: LearnerGroupId,
}

/// The sessions in which a group takes part.
#[component]
pub fn Usage(props: &UsageProps) -> Html {
    let group = props.group;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo((versions, group), |(_, group)| {
        workspace.read(|records| session_uses(records, *group))
    });
    let columns = use_memo((), |()| columns());
    let state = use_list_state(Sort::ascending("course"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let filter = OfferingFilter {
        groups: [group].into(),
        ..OfferingFilter::default()
    };
    let text = {
        let columns = columns.clone();
        Callback::from(move |uses: Vec<Rc<SessionUse>>| text_table(&columns, &uses))
    };
    let courses: BTreeSet<CourseId> = rows.iter().map(|found| found.session.course).collect();
    let (offerings, total) = sums(&rows);
    let on_action = use_callback((), |_: ((), Selection<_>), ()| ());
    html! {
        <>
        <section class="card group-usage" aria-labelledby="usage-title">
            <div class="card-head">
                <h3 id="usage-title">{ t(Message::Usage) }</h3>
                if !rows.is_empty() {
                    <div class="card-tools">
                        <span class="meta">{ t(Message::UsageTotal { courses: courses.len(), sessions: rows.len(), offerings, hours: hours(total) }) }</span>
                        { export_rows_button(&workspace, "group-use", &view, text) }
                    </div>
                }
            </div>
            <div class="card-body">
                if rows.is_empty() {
                    <p class="help">{ t(Message::NotUsed) }</p>
                } else {
                    <RecordList<SessionUse, ()> id="usage" class="usage-list" label={t(Message::Usage)} search_label={t(Message::SearchUsage)} search_hint={t(Message::SearchUsage)}
                        columns={(*columns).clone()} {state} {view} {on_action} footer={html! { <span>{ t(Message::HoursHelp) }</span> }} />
                }
            </div>
        </section>
        <CalendarCard page={Route::LearnerGroup { id: group }} {filter} />
        </>
    }
}

fn columns() -> Rc<[Column<SessionUse>]> {
    Rc::new([
        Column::text("session", t(Message::Session), |found: &SessionUse| {
            &found.session.title
        })
        .with_cell(|found, query| {
            let session = Route::Session {
                course: found.session.course,
                id: found.session.id,
            };
            row_link(session.href(), highlighted(&found.session.title, query))
        })
        .as_row_header(),
        Column::text("course", t(Message::Course), SessionUse::course_code).with_cell(
            |found, query| {
                let Some(course) = &found.course else {
                    return Html::default();
                };
                let href = Route::Course { id: course.id }.href();
                html! { <a {href} tabindex="-1">{ highlighted(&course.code, query) }</a> }
            },
        ),
        Column::count("offerings", t(Message::Offerings), |found: &SessionUse| {
            found.offerings
        }),
        Column::computed("hours", t(Message::Hours), |found: &SessionUse| {
            decimal_hours(found.hours)
        })
        .with_cell(|found, _| hours(found.hours).into())
        .sorted_by(|found| SortKey::number(i64::try_from(found.hours).ok()))
        .numeric(),
    ])
}

/// Returns the offerings and the hours of all sessions, the hours in hundredths.
fn sums(uses: &[Rc<SessionUse>]) -> (usize, u64) {
    (
        uses.iter().map(|found| found.offerings).sum(),
        uses.iter().map(|found| found.hours).sum(),
    )
}

/// Returns the sessions and their sum as text, with hours as spreadsheets read them.
fn text_table(columns: &[Column<SessionUse>], uses: &[Rc<SessionUse>]) -> TextTable {
    let mut table = TextTable::from_columns(columns, uses);
    let (offerings, hours) = sums(uses);
    table.rows.push(vec![
        t(Message::Total).to_string(),
        String::new(),
        offerings.to_string(),
        decimal_hours(hours),
    ]);
    table
}
