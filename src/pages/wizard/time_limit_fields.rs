//! The time limits of step 1: none, by dates, or by duration, with the additional days of coaches.

use chrono::{Days, NaiveDate};
use lectern_core::model::{DateTimeText, DetailsForm, LimitsChoice, ZoneRules};
use lectern_core::rules::course_session::{partial_access, partial_limits};
use lectern_core::rules::fields::{self, Field};
use yew::prelude::*;

use super::access_phases::days_between;
use crate::components::field::{Checkbox, TextField};
use crate::components::radios::{Choice, Radios};
use crate::hooks::{UseFormHandle, use_workspace};
use crate::i18n::{Wizard as Message, t};
use crate::pages::skipped_times::skipped_time_notes;
use crate::platform::zone::Zone;

/// Properties of [`TimeLimitFields`].
#[derive(Properties, PartialEq)]
pub struct TimeLimitFieldsProps {
    /// The form of step 1.
    pub form: UseFormHandle<DetailsForm>,
}

const CHOICES: [LimitsChoice; 3] = [
    LimitsChoice::None,
    LimitsChoice::Dates,
    LimitsChoice::Duration,
];

/// The choice of time limits and the fields of the chosen one.
#[component]
pub fn TimeLimitFields(props: &TimeLimitFieldsProps) -> Html {
    let zone = use_workspace().zone();
    let form = &props.form;
    let limits = form.values().limits;
    let chosen = CHOICES
        .iter()
        .position(|choice| *choice == limits)
        .unwrap_or(0);
    let on_choose = form.set(|form, at: usize| form.limits = CHOICES[at]);
    html! {
        <div class="limits">
            <Radios name="limits" legend={t(Message::TimeLimits)} {chosen} {on_choose} choices={vec![
                Choice::plain(t(Message::NoTimeLimit)), Choice::plain(t(Message::ByDates)), Choice::plain(t(Message::ByDuration)),
            ]} />
            { match limits {
                LimitsChoice::None => Html::default(),
                LimitsChoice::Dates => date_fields(form, &zone),
                LimitsChoice::Duration => html! {
                    <TextField class="short" input_mode="numeric" help={t(Message::DurationHelp)} ..form.text(Field::Duration,
                        t(Message::DurationDays), |form| &form.duration, |form, text| form.duration = text) />
                },
            } }
        </div>
    }
}

fn date_fields(form: &UseFormHandle<DetailsForm>, zone: &Zone) -> Html {
    let values = form.values();
    let name = zone.name().to_owned();
    let help = match length_in_days(values, zone) {
        Some(days) => t(Message::LengthHelp(days, name)),
        None => t(Message::DatesHelp(name)),
    };
    html! {
        <>
            <div class="field-row pairs">
                <div class="moment">
                    <TextField kind="date" ..form.text(Field::AccessStart, t(Message::AccessStartDate),
                        |form| &form.start.date, |form, text| form.start.date = text) />
                    <TextField id="access-start-time" kind="time" error={None::<AttrValue>} ..form.text(Field::AccessStart,
                        t(Message::AccessStartTime), |form| &form.start.time, |form, text| form.start.time = text) />
                </div>
                <div class="moment">
                    <TextField kind="date" ..form.text(Field::AccessEnd, t(Message::AccessEndDate),
                        |form| &form.end.date, |form, text| form.end.date = text) />
                    <TextField id="access-end-time" kind="time" error={None::<AttrValue>} ..form.text(Field::AccessEnd,
                        t(Message::AccessEndTime), |form| &form.end.time, |form, text| form.end.time = text) />
                </div>
            </div>
            <p class="help">{ help }</p>
            { skipped_time_notes(partial_limits(values).as_ref(), zone) }
            { coach_day_fields(form) }
            <Checkbox id="display-differs" label={t(Message::DisplayDiffers)} checked={values.display_differs}
                on_change={form.set(set_display_differs)} />
            if values.display_differs {
                { display_date_fields(form) }
            }
        </>
    }
}

fn display_date_fields(form: &UseFormHandle<DetailsForm>) -> Html {
    html! {
        <div class="field-row pairs">
            <div class="moment">
                <TextField kind="date" ..form.text(Field::DisplayStart, t(Message::DisplayStartDate),
                    |form| &form.display_start.date, |form, text| form.display_start.date = text) />
                <TextField id="display-start-time" kind="time" error={None::<AttrValue>} ..form.text(Field::DisplayStart,
                    t(Message::DisplayStartTime), |form| &form.display_start.time, |form, text| form.display_start.time = text) />
            </div>
            <div class="moment">
                <TextField kind="date" ..form.text(Field::DisplayEnd, t(Message::DisplayEndDate),
                    |form| &form.display_end.date, |form, text| form.display_end.date = text) />
                <TextField id="display-end-time" kind="time" error={None::<AttrValue>} ..form.text(Field::DisplayEnd,
                    t(Message::DisplayEndTime), |form| &form.display_end.time, |form, text| form.display_end.time = text) />
            </div>
        </div>
    }
}

/// Returns the length of the access period in days, counted as its phase counts them, or `None` if a
/// date is missing or the end precedes the start.
fn length_in_days(form: &DetailsForm, zone: &dyn ZoneRules) -> Option<i64> {
    let access = partial_access(form)?;
    let instant = |local| zone.resolve(local).instant();
    let days = days_between(instant(access.start()?), instant(access.end()?));
    (days > 0).then_some(days)
}

/// Shows or hides the display dates, which start as copies of the access dates.
fn set_display_differs(form: &mut DetailsForm, on: bool) {
    form.display_differs = on;
    let none = DateTimeText::default();
    if on && form.display_start == none && form.display_end == none {
        form.display_start = form.start.clone();
        form.display_end = form.end.clone();
    }
}

/// The numbers of days that coaches have before and after, each beside the day that follows from it.
fn coach_day_fields(form: &UseFormHandle<DetailsForm>) -> Html {
    let values = form.values();
    let from = date(&values.start)
        .zip(days(&values.days_before))
        .and_then(|(start, days)| start.checked_sub_days(days));
    let until = date(&values.end)
        .zip(days(&values.days_after))
        .and_then(|(end, days)| end.checked_add_days(days));
    html! {
        <fieldset class="coach-days">
            <legend>{ t(Message::CoachDays) }</legend>
            <div class="field-row four">
                <TextField input_mode="numeric" placeholder="0" ..form.text(Field::DaysBefore, t(Message::DaysBefore),
                    |form| &form.days_before, |form, text| form.days_before = text) />
                <TextField id="coaches-from" kind="date" label={t(Message::CoachesFrom)} value={date_text(from)}
                    on_input={on_coach_date(form, Field::DaysBefore, |form, from| {
                        if let Some(start) = date(&form.start) {
                            form.days_before = (start - from).num_days().to_string();
                        }
                    })} />
                <TextField input_mode="numeric" placeholder="0" ..form.text(Field::DaysAfter, t(Message::DaysAfter),
                    |form| &form.days_after, |form, text| form.days_after = text) />
                <TextField id="coaches-until" kind="date" label={t(Message::CoachesUntil)} value={date_text(until)}
                    on_input={on_coach_date(form, Field::DaysAfter, |form, until| {
                        if let Some(end) = date(&form.end) {
                            form.days_after = (until - end).num_days().to_string();
                        }
                    })} />
            </div>
        </fieldset>
    }
}

/// Returns a callback that turns a typed date into the number of days in `field`. A date on the wrong
/// side gives a negative number, which is reported beside `field` at once.
fn on_coach_date(
    form: &UseFormHandle<DetailsForm>,
    field: Field,
    set_days: fn(&mut DetailsForm, NaiveDate),
) -> Callback<String> {
    let (touch, edit) = (form.touch(field), form.edit(field, set_days));
    Callback::from(move |text: String| {
        if let Ok(Some(date)) = fields::date(&text) {
            touch.emit(());
            edit.emit(date);
        }
    })
}

fn date(text: &DateTimeText) -> Option<NaiveDate> {
    fields::date(&text.date).ok().flatten()
}

fn date_text(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn days(text: &str) -> Option<Days> {
    let days = fields::parse_whole_number(text, 0, 366, Some(0)).ok()?;
    Some(Days::new(days.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lectern_core::model::FixedOffset;

    #[test]
    fn a_period_is_as_long_as_its_phase_whatever_else_is_wrong() {
        let moment = |date: &str, time: &str| DateTimeText {
            date: date.into(),
            time: time.into(),
        };
        let mut form = DetailsForm {
            limits: LimitsChoice::Dates,
            start: moment("2026-11-23", "08:00"),
            end: moment("2027-02-26", "18:00"),
            days_before: "many".into(),
            ..DetailsForm::default()
        };
        assert_eq!(length_in_days(&form, &FixedOffset(0)), Some(95));
        form.end = moment("2026-11-22", "18:00");
        assert_eq!(length_in_days(&form, &FixedOffset(0)), None);
    }
}
