//! The fields of an availability in a form: the hours of each day of the week and of single dates, and
//! restricted days.

mod busy_calendars;
mod restricted_days;
mod single_dates;

use lectern_core::model::{DateRange, DayHours, DayOfWeek};
use lectern_core::rules::availability::{AvailabilityForm, DayRule, hours_field, hours_text};
use yew::prelude::*;

use crate::components::announce::say;
use crate::components::field::{described_by, error_line, typed};
use crate::components::press::after_press;
use crate::hooks::{Form, UseFormHandle, control_id, rebase_fields};
use crate::i18n::{Availability as Message, format, t};
use busy_calendars::busy_calendars;
pub use busy_calendars::summary as busy_summary;
use restricted_days::restricted_days;
use single_dates::single_dates;

const RULES: [DayRule; 3] = [DayRule::Unlimited, DayRule::Hours, DayRule::Closed];

/// Values of a form that contain an availability.
pub trait HasAvailability: Form {
    /// Returns the availability.
    fn availability(&self) -> &AvailabilityForm;

    /// Returns the availability, to be edited.
    fn availability_mut(&mut self) -> &mut AvailabilityForm;
}

/// Takes over what was not edited since `base`, day by day, as
/// [`RecordForm::rebase`](crate::hooks::RecordForm::rebase) does.
pub fn rebase_availability(
    form: &mut AvailabilityForm,
    base: &AvailabilityForm,
    current: &AvailabilityForm,
    seen: &mut AvailabilityForm,
) {
    for day in DayOfWeek::ALL {
        if form.day(day) == base.day(day) {
            form.day_mut(day).clone_from(current.day(day));
            seen.day_mut(day).clone_from(current.day(day));
        }
    }
    rebase_fields!(form, base, current, seen; restricted, exceptions, busy);
}

/// Properties of [`AvailabilityFields`].
#[derive(Properties, PartialEq)]
pub struct AvailabilityFieldsProps<F: HasAvailability> {
    /// Form.
    pub form: UseFormHandle<F>,
    /// Legend of the hours: those of a room, or those of a person.
    pub legend: AttrValue,
}

/// Fields for the hours of each day of the week and of single dates, and for restricted days.
#[component]
pub fn AvailabilityFields<F: HasAvailability>(props: &AvailabilityFieldsProps<F>) -> Html {
    let form = &props.form;
    let on_copy = form
        .set(|form: &mut F, ()| form.availability_mut().copy_monday())
        .reform(|_: MouseEvent| say(&t(Message::CopiedMonday)));
    html! {
        <>
            <fieldset class="week-hours">
                <legend>{ &props.legend }</legend>
                <p class="help">{ t(Message::HoursHelp) }</p>
                { for DayOfWeek::ALL.into_iter().map(|day| day_row(form, day)) }
                <button type="button" class="button small" onclick={on_copy}>{ t(Message::CopyMonday) }</button>
            </fieldset>
            { single_dates(form) }
            { restricted_days(form) }
            { busy_calendars(form) }
        </>
    }
}

/// Draws the hours of one day of the week.
fn day_row<F: HasAvailability>(form: &UseFormHandle<F>, day: DayOfWeek) -> Html {
    let field = hours_field(day);
    let (values, error) = (form.values().availability().day(day), form.error(field));
    let (id, rule_id) = (control_id(field), format!("{}-rule", control_id(field)));
    let on_rule = form
        .edit(field, |form: &mut F, (day, rule)| {
            form.availability_mut().day_mut(day).rule = rule;
        })
        .reform(move |value: String| {
            let rule = value.parse().ok().and_then(|at: usize| RULES.get(at));
            (day, rule.copied().unwrap_or_default())
        });
    let on_hours = form
        .edit(field, |form: &mut F, (day, hours)| {
            form.availability_mut().day_mut(day).hours = hours;
        })
        .reform(move |hours: String| (day, hours));
    let touch = form.touch(field);
    let onblur = move |_: FocusEvent| after_press(touch.clone());
    html! {
        <div class={classes!("day-hours", error.is_some().then_some("wrong"))} key={id}>
            <label for={rule_id.clone()}>{ t(day) }</label>
            <select id={rule_id} class="control" onchange={typed::<Event>(&on_rule)}>
                { for RULES.into_iter().enumerate().map(|(at, rule)| html! {
                    <option key={at} value={at.to_string()} selected={rule == values.rule}>{ t(rule) }</option>
                }) }
            </select>
            if values.rule == DayRule::Hours {
                <input {id} class="control" type="text" autocomplete="off" aria-label={t(Message::HoursOf(day))} placeholder={t(Message::HoursHint)}
                    value={values.hours.clone()} aria-invalid={error.is_some().then_some("true")} aria-describedby={described_by(id, error.is_some(), false)}
                    oninput={typed::<InputEvent>(&on_hours)} {onblur} />
            }
            if let Some(error) = error { { error_line(id, &error) } }
        </div>
    }
}

/// Formats a period: "24 Dec 2026 – 2 Jan 2027", or a single day: "1 May 2027".
#[must_use]
pub fn period(days: DateRange) -> String {
    if days.first() == days.last() {
        format::day_month_year(days.first())
    } else {
        format::date_range(days.first(), days.last())
    }
}

/// Formats the hours of a day, or says that there are none.
#[must_use]
pub fn hours_or_closed(hours: &DayHours) -> AttrValue {
    if hours.parts().is_empty() {
        t(DayRule::Closed)
    } else {
        hours_text(hours).into()
    }
}
