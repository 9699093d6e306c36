//! The fields of the weekly recurrence of a new offering.

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::DayOfWeek;
use lectern_core::planning::DateSet;
use lectern_core::rules::fields::{Field, Problems};
use yew::prelude::*;

use super::values::OfferingValues;
use crate::components::field::{Checkbox, DateField, DateListField, TextField, TextFieldProps};
use crate::hooks::{UseFormHandle, control_id};
use crate::i18n::{Offerings as Message, format, t};

/// Dates that the sentence names; the others are counted.
const NAMED: usize = 6;

/// Properties of [`RepeatFields`].
#[derive(Properties)]
pub struct RepeatFieldsProps {
    /// Form.
    pub form: UseFormHandle<OfferingValues>,
    /// Holidays of the workspace.
    pub holidays: Rc<DateSet>,
}

impl PartialEq for RepeatFieldsProps {
    fn eq(&self, other: &Self) -> bool {
        self.form == other.form && self.holidays == other.holidays
    }
}

/// The checkbox Repeat weekly, and the fields that it shows.
#[component]
pub fn RepeatFields(props: &RepeatFieldsProps) -> Html {
    let RepeatFieldsProps { form, holidays } = props;
    let values = form.values();
    let first = values.first_date();
    let dates = first.and_then(|first| {
        values
            .repeat
            .dates(first, holidays, &mut Problems::default())
    });
    html! {
        <fieldset class="repeat">
            <Checkbox id="repeat-weekly" label={t(Message::RepeatWeekly)} checked={values.repeat.enabled}
                on_change={form.set(|form, enabled| form.repeat.enabled = enabled)} />
            if values.repeat.enabled {
                <div class="field-row">
                    <TextField input_mode="numeric" ..form.text(Field::RepeatWeeks, t(Message::Weeks),
                        |form| &form.repeat.weeks, |form, text| form.repeat.set_weeks(text)) />
                    <DateField optional=true ..form.text(Field::RepeatUntil, t(Message::Until),
                        |form| &form.repeat.until, |form, text| {
                            let first = form.first_date();
                            form.repeat.set_until(first, text);
                        }) />
                </div>
                <div class="weekdays" role="group" aria-label={t(Message::Weekdays)}>
                    { for DayOfWeek::ALL.into_iter().map(|day| weekday(form, day, first)) }
                </div>
                { skipped_field(form, holidays) }
                <p class="repeat-dates" role="status">{ dates.map(|dates| summary(&dates)) }</p>
            }
        </fieldset>
    }
}

/// Draws the checkbox of a weekday. That of the first date is always checked.
fn weekday(form: &UseFormHandle<OfferingValues>, day: DayOfWeek, first: Option<NaiveDate>) -> Html {
    use chrono::Datelike;
    let is_first = first.is_some_and(|first| DayOfWeek::from(first.weekday()) == day);
    let checked = is_first || form.values().repeat.weekdays.contains(&day);
    let toggle = form.set(|form, day: DayOfWeek| {
        let days = &mut form.repeat.weekdays;
        if !days.remove(&day) {
            days.insert(day);
        }
    });
    let onclick = Callback::from(move |event: MouseEvent| {
        if is_first {
            event.prevent_default();
        }
    });
    let onchange = toggle.reform(move |_: Event| day);
    let id = format!("repeat-day-{}", day as u8);
    html! {
        <span class="check" key={id.clone()}>
            <input id={id.clone()} type="checkbox" {checked} aria-disabled={is_first.then_some("true")} {onclick} {onchange} />
            <label for={id}>{ t(Message::Weekday(day)) }</label>
        </span>
    }
}

/// Draws the field of the skipped dates, which follows the holidays until it is edited.
fn skipped_field(form: &UseFormHandle<OfferingValues>, holidays: &DateSet) -> Html {
    let values = form.values();
    let props = TextFieldProps {
        optional: true,
        error: form.error(Field::SkippedDates),
        help: Some(t(Message::SkippedHelp)),
        on_blur: form.touch(Field::SkippedDates),
        ..TextFieldProps::new(
            control_id(Field::SkippedDates),
            t(Message::Skipped),
            values.repeat.skipped_text(values.first_date(), holidays),
            form.edit(Field::SkippedDates, |form, text| {
                form.repeat.skipped = Some(text);
            }),
        )
    };
    html! { <DateListField ..props /> }
}

/// Returns the number of offerings and their dates.
fn summary(dates: &[NaiveDate]) -> AttrValue {
    let named: Vec<String> = dates
        .iter()
        .take(NAMED)
        .map(|date| format::day_month(*date))
        .collect();
    let last = dates.last().map(|last| format::day_month_year(*last));
    t(Message::WillBeAdded {
        count: dates.len(),
        dates: named,
        last: last.unwrap_or_default(),
    })
}
