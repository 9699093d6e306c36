//! Month in which a date is picked, after the date picker dialog of the ARIA Authoring Practices Guide.

mod moves;

use chrono::{Datelike, NaiveDate, Weekday};
use lectern_core::planning::MonthWeeks;
use lectern_core::rules::fields::is_usual_year;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::picker_dialog::PickerDialog;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::i18n::{FieldPickers as Message, Frame, format, t};
use crate::platform::keyboard::KeyPress;
use crate::platform::locale::Region;
use moves::{by_months, moved};

/// Id of the name of the month.
const MONTH_ID: &str = "date-picker-month";

#[derive(Properties, PartialEq)]
pub(super) struct DatePickerProps {
    /// Accessible name of the dialog.
    pub label: AttrValue,
    /// Control of the field.
    pub control: NodeRef,
    /// Date of the field.
    pub chosen: Option<NaiveDate>,
    /// Day that the month is opened at without a date.
    pub origin: NaiveDate,
    /// Present day.
    pub today: NaiveDate,
    /// Receives the date that was picked.
    pub on_pick: Callback<NaiveDate>,
    /// Called without a choice.
    pub on_close: Callback<()>,
}

/// Dialog with a month.
#[component]
pub(super) fn DatePicker(props: &DatePickerProps) -> Html {
    let chosen = props.chosen.filter(|date| is_usual_year(date.year()));
    let cursor = use_state_eq(|| chosen.unwrap_or(props.origin));
    let region = use_memo((), |()| Region::of_device());
    let (date, first_weekday) = (*cursor, region.first_weekday);
    // The focus follows the cursor that keys move, not the one that the buttons beside the month move.
    let follows = use_mut_ref(|| false);
    {
        let follows = follows.clone();
        use_effect_with(date, move |_| {
            if follows.replace(false) {
                keys::focus_first(".date-picker [data-first]");
            }
        });
    }
    let onkeydown = {
        let (cursor, follows) = (cursor.clone(), follows);
        move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event).filter(|press| !press.command && !press.alt);
            let to = press.and_then(|press| moved(date, &press.name, press.shift, first_weekday));
            if let Some(to) = to {
                event.prevent_default();
                event.stop_propagation();
                follows.replace(true);
                cursor.set(to);
            }
        }
    };
    let onclick = {
        let on_pick = props.on_pick.clone();
        move |event: MouseEvent| {
            let target = event.target_dyn_into::<Element>();
            let day = target.and_then(|target| target.get_attribute("data-day"));
            if let Some(day) = day.and_then(|day| day.parse().ok()) {
                on_pick.emit(day);
            }
        }
    };
    let turn = |months: i32, label: Message, arrow: Icon| {
        let to = by_months(date, months);
        let cursor = cursor.clone();
        let onclick = move |_: MouseEvent| to.into_iter().for_each(|to| cursor.set(to));
        html! {
            <button type="button" class="icon-button" aria-label={t(label)} aria-disabled={to.is_none().then_some("true")} {onclick}>{ icon(arrow) }</button>
        }
    };
    let on_today = {
        let today = props.today;
        props.on_pick.reform(move |_: MouseEvent| today)
    };
    let weeks = MonthWeeks::new(date, first_weekday);
    html! {
        <PickerDialog label={props.label.clone()} class="date-picker" control={props.control.clone()} on_close={props.on_close.clone()}>
            <div class="date-picker-head">
                <h2 id={MONTH_ID} aria-live="polite">{ format::month_and_year(date) }</h2>
                { turn(-1, Message::PreviousMonth, Icon::Left) }
                { turn(1, Message::NextMonth, Icon::Right) }
            </div>
            <table role="grid" aria-labelledby={MONTH_ID} {onkeydown} {onclick}>
                <thead><tr>{ for weeks.days().take(7).map(|day| weekday(day.weekday(), day)) }</tr></thead>
                <tbody>
                    { for weeks.weeks.iter().map(|week| html! {
                        <tr key={week.to_string()}>{ for week.iter_days().take(7).map(|day| day_cell(day, date, chosen, props.today)) }</tr>
                    }) }
                </tbody>
            </table>
            <div class="date-picker-foot">
                <button type="button" class="button quiet" onclick={on_today}>{ t(Message::Today) }</button>
                <button type="button" class="button" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
            </div>
        </PickerDialog>
    }
}

fn weekday(weekday: Weekday, day: NaiveDate) -> Html {
    html! {
        <th key={weekday.num_days_from_monday()} scope="col"><span class="unseen">{ format::weekday(day) }</span><span aria-hidden="true">{ weekday.to_string() }</span></th>
    }
}

fn day_cell(
    day: NaiveDate,
    cursor: NaiveDate,
    chosen: Option<NaiveDate>,
    today: NaiveDate,
) -> Html {
    let is_cursor = day == cursor;
    let class = classes!(
        (day.month() != cursor.month()).then_some("other-month"),
        (day == today).then_some("today"),
    );
    html! {
        <td key={day.to_string()} role="gridcell" {class} aria-selected={(chosen == Some(day)).to_string()}>
            <button type="button" data-day={day.to_string()} data-first={is_cursor.then_some("")} tabindex={if is_cursor { "0" } else { "-1" }}
                aria-label={format::long_date(day)} aria-current={(day == today).then_some("date")}>{ day.day() }</button>
        </td>
    }
}
