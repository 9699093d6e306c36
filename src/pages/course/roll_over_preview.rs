//! The preview of a copy of a course to another year: its offerings week by week, then and now.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use lectern_core::model::{Kind, OfferingId};
use lectern_core::workspace::{Kinds, Records, RolledOffering};
use web_sys::Element;
use yew::prelude::*;

use super::roll_over_conflicts::{ConflictsOfCopies, CopiedParts, CopyConflicts};
use crate::components::by_identity::ByIdentity;
use crate::components::chip::{Tone, chip};
use crate::components::field::Checkbox;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::use_records;
use crate::i18n::format::{date, date_range, time};
use crate::i18n::{Conflicts, Curriculum, RollOver as Message, t};
use crate::pages::conflicts::group_titles;

/// Id of the region of the table.
const PREVIEW: &str = "roll-preview";

/// Rows that are drawn at first, and that are added whenever the last ones come near.
const STEP: usize = 100;

/// Heights of the region that are left below before more rows are drawn.
const HEIGHTS_AHEAD: f64 = 4.0;

/// A change of the days of single offerings, by the original.
#[derive(Clone, Debug, PartialEq)]
pub enum DayChange {
    /// These offerings move to these days.
    Move(BTreeMap<OfferingId, NaiveDate>),
    /// This offering returns to the day of its week.
    Keep(OfferingId),
}

/// Properties of [`RollOverPreview`].
#[derive(Properties, PartialEq)]
pub struct RollOverPreviewProps {
    /// The offerings and their copies.
    pub rows: ByIdentity<Vec<RolledOffering>>,
    /// Treatment of the offerings in the copy.
    pub parts: CopiedParts,
    /// Their conflicts.
    pub conflicts: ByIdentity<ConflictsOfCopies>,
    /// Receives changes of days.
    pub on_change: Callback<DayChange>,
}

/// A table of the offerings with their dates in the original and in the copy, and what is in conflict.
#[component]
pub fn RollOverPreview(props: &RollOverPreviewProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Session, Kind::LearnerGroup]));
    let only_conflicts = use_state_eq(|| false);
    let RollOverPreviewProps {
        rows, conflicts, ..
    } = props;
    let needs_attention = |(at, row): &(usize, &RolledOffering)| {
        conflicts.by_position.contains_key(at) || props.parts.days.contains_key(&row.offering)
    };
    let listed = rows.iter().enumerate();
    let listed: Vec<(usize, &RolledOffering)> = if *only_conflicts {
        listed.filter(needs_attention).collect()
    } else {
        listed.collect()
    };
    let drawn = use_state_eq(|| STEP);
    let on_scroll = {
        let (drawn, count) = (drawn.clone(), listed.len());
        Callback::from(move |event: Event| {
            let region: Element = event.target_unchecked_into();
            let height = f64::from(region.client_height());
            let below = f64::from(region.scroll_height()) - region.scroll_top() - height;
            if *drawn < count && below < height * HEIGHTS_AHEAD {
                drawn.set(*drawn + STEP);
            }
        })
    };
    let count = (listed.len() + 1).to_string();
    let movable = conflicts.resolving_days.len();
    let on_change = use_change_with_focus(&props.on_change);
    let move_all = {
        let days = conflicts.resolving_days.clone();
        let on_change = on_change.clone();
        move |_: MouseEvent| on_change.emit(DayChange::Move(days.clone()))
    };
    let on_filter = {
        let only_conflicts = only_conflicts.clone();
        Callback::from(move |on| only_conflicts.set(on))
    };
    html! {
        <>
            <div class="roll-conflicts" role="status">
                if conflicts.count > 0 { { chip(Tone::Danger, Icon::Triangle, t(Conflicts::OfferingsInConflict(conflicts.count))) } }
                else { { chip(Tone::Ok, Icon::Check, t(Message::NoConflicts)) } }
            </div>
            if conflicts.count > 0 || *only_conflicts {
                <div class="roll-tools">
                    <Checkbox id="roll-only-conflicts" label={t(Message::OnlyConflicts)} checked={*only_conflicts} on_change={on_filter} />
                    if movable > 0 && conflicts.count > 1 { <button type="button" class="button small" onclick={move_all}>{ t(Message::MoveAll(movable)) }</button> }
                </div>
            }
            <div id={PREVIEW} class="roll-preview" tabindex="0" role="region" aria-label={t(Message::Preview)} onscroll={on_scroll}>
                <table class="plain-table" aria-rowcount={count}>
                    <thead><tr>
                        <th scope="col" class="number">{ t(Message::Week) }</th>
                        <th scope="col">{ t(Message::Session) }</th>
                        <th scope="col">{ t(Message::FromDate) }</th>
                        <th scope="col">{ t(Message::ToDate) }</th>
                        <th scope="col">{ t(Curriculum::Attention) }</th>
                    </tr></thead>
                    <tbody>
                        { for listed.into_iter().take(*drawn).map(|(at, row)| {
                            let [session, groups] = workspace.read(|records| names(records, row));
                            html! {
                                <tr key={row.offering.to_string()}>
                                    <td class="number">{ row.week }</td>
                                    <th scope="row"><bdi>{ &session }</bdi>if !groups.is_empty() { <bdi class="meta">{ groups }</bdi> }</th>
                                    <td>{ format!("{}, {}", date(row.from.date()), time(row.from)) }</td>
                                    <td>{ format!("{}, {}", date(props.parts.date(row)), time(row.to)) }</td>
                                    <td>{ attention(&props.parts, &on_change, row, conflicts.by_position.get(&at), &session) }</td>
                                </tr>
                            }
                        }) }
                    </tbody>
                </table>
            </div>
        </>
    }
}

/// Returns a callback that moves the focus on once the button that was pressed is gone: to the button that
/// takes the change back, or to the table.
#[hook]
fn use_change_with_focus(on_change: &Callback<DayChange>) -> Callback<DayChange> {
    let pending = use_mut_ref(|| None::<String>);
    {
        let pending = pending.clone();
        use_effect(move || {
            let Some(id) = pending.take().filter(|_| keys::is_focus_lost()) else {
                return;
            };
            keys::focus_id(&id);
            if keys::is_focus_lost() {
                keys::focus_id(PREVIEW);
            }
        });
    }
    on_change.reform(move |change: DayChange| {
        let next = match &change {
            DayChange::Move(days) if days.len() == 1 => days.keys().next().copied().map(keep_id),
            DayChange::Move(_) | DayChange::Keep(_) => None,
        };
        pending.replace(Some(next.unwrap_or_else(|| PREVIEW.to_owned())));
        change
    })
}

fn keep_id(offering: OfferingId) -> String {
    format!("keep-{offering}")
}

/// Returns the title of the session and the titles of the groups of an offering.
fn names(records: &Records, row: &RolledOffering) -> [String; 2] {
    let session = records.sessions.get(row.session);
    let session = session.map(|session| session.title.clone());
    let offering = records.offerings.get(row.offering);
    let groups = offering.map(|offering| group_titles(records, offering));
    [session, groups].map(Option::unwrap_or_default)
}

/// Draws what is to be known about a copy: that it moved, what it is in conflict with, and the next day
/// on which it is in none.
fn attention(
    parts: &CopiedParts,
    on_change: &Callback<DayChange>,
    row: &RolledOffering,
    conflicts: Option<&CopyConflicts>,
    session: &str,
) -> Html {
    let offering = row.offering;
    let change = |change: DayChange| {
        let on_change = on_change.clone();
        move |_: MouseEvent| on_change.emit(change.clone())
    };
    let is_chosen = parts.days.contains_key(&offering);
    let is_moved = parts.date(row) != row.to.date();
    // A holiday has words of its own here.
    let is_holiday = row.holiday.is_some() && !is_moved;
    let outside = conflicts.filter(|found| found.is_outside).and(parts.dates);
    let sentences = conflicts.into_iter().flat_map(|found| &found.sentences);
    let sentences = sentences.map(|sentence| sentence.plain_html());
    let outside = outside.map(|dates| {
        let dates = date_range(dates.first, dates.last);
        html! { { t(Message::OutsideDates(dates)) } }
    });
    let lines: Vec<Html> = outside.into_iter().chain(sentences).collect();
    let stays = parts.stays_on_holiday(row);
    // With a conflict there, if no day is free.
    let next_teaching_day = row.next_teaching_day.filter(|_| is_holiday);
    let next_day = conflicts.and_then(|found| found.next_day);
    let next_day = next_day.or(next_teaching_day);
    html! {
        <>
            if is_moved { <p>{ t(if is_chosen { Message::Moved } else { Message::MovedOffHoliday }) }</p> }
            if is_holiday && lines.is_empty() { <p>{ t(Message::OnHoliday) }</p> }
            if !lines.is_empty() {
                <ul class="roll-lines">{ for lines.into_iter().map(|line| html! { <li>{ icon(Icon::Triangle) }<span>{ line }</span></li> }) }</ul>
            }
            if stays { <p>{ t(Message::StaysOnHoliday) }</p> }
            if let Some(day) = next_day {
                <button type="button" class="button small" onclick={change(DayChange::Move([(offering, day)].into()))}
                    aria-label={t(Message::MoveNamed(session.to_owned(), date(day)))}>{ t(Message::MoveTo(date(day))) }</button>
            }
            if is_chosen {
                <button id={keep_id(offering)} type="button" class="button small quiet" onclick={change(DayChange::Keep(offering))}
                    aria-label={t(Message::KeepNamed(session.to_owned(), date(row.to.date())))}>{ t(Message::Keep(date(row.to.date()))) }</button>
            }
        </>
    }
}
