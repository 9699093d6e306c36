//! The time limits of step 1: none, by dates, or by duration, with the coaches' extra days.

use chrono::{Days, NaiveDate};
use yew::prelude::*;

use super::filling::{Filling, Kind, Line};
use super::phases::days_between;
use crate::components::field::Checkbox;
use crate::components::radios::{Choice, Radios};
use crate::i18n::{Wizard as Words, t};
use lectern_core::model::{DateTimeText, DetailsForm, LimitsChoice, ZoneRules};
use lectern_core::rules::course_session::partial_access;
use lectern_core::rules::fields::{self, Field};

const CHOICES: [LimitsChoice; 3] = [
    LimitsChoice::None,
    LimitsChoice::Dates,
    LimitsChoice::Duration,
];

/// The time limits.
pub fn limits_fields(step: &mut Filling) -> Html {
    let limits = step.form.limits;
    let chosen = CHOICES
        .iter()
        .position(|choice| *choice == limits)
        .unwrap_or(0);
    let on_choose = step.edit(|form, at: usize| form.limits = CHOICES[at]);
    let duration = Line {
        id: "duration",
        label: Words::DurationDays,
        of: Field::Duration,
        kind: Kind::Duration,
        place: |form| &mut form.duration,
    };
    html! {
        <div class="limits">
            <Radios name="limits" legend={t(Words::TimeLimits)} {chosen} {on_choose} choices={vec![
                Choice::plain(t(Words::NoTimeLimit)), Choice::plain(t(Words::ByDates)), Choice::plain(t(Words::ByDuration)),
            ]} />
            { match limits {
                LimitsChoice::None => Html::default(),
                LimitsChoice::Dates => dates(step),
                LimitsChoice::Duration => step.line(duration),
            } }
        </div>
    }
}

fn dates(step: &mut Filling) -> Html {
    let zone = step.live.zone();
    let (start, end) = (day(&step.form.start), day(&step.form.end));
    let name = zone.name().to_owned();
    let help = match length(&step.form, zone.as_ref()) {
        Some(days) => t(Words::LengthHelp(days, name)),
        None => t(Words::DatesHelp(name)),
    };
    html! {
        <>
            <div class="field-row pairs">
                { step.moment(
                    Line { id: "access-start-date", label: Words::AccessStartDate, of: Field::AccessStart, kind: Kind::Date, place: |form| &mut form.start.date },
                    Line { id: "access-start-time", label: Words::AccessStartTime, of: Field::AccessStart, kind: Kind::Time, place: |form| &mut form.start.time },
                ) }
                { step.moment(
                    Line { id: "access-end-date", label: Words::AccessEndDate, of: Field::AccessEnd, kind: Kind::Date, place: |form| &mut form.end.date },
                    Line { id: "access-end-time", label: Words::AccessEndTime, of: Field::AccessEnd, kind: Kind::Time, place: |form| &mut form.end.time },
                ) }
            </div>
            <p class="help">{ help }</p>
            { coach_days(step, start, end) }
            <Checkbox id="display-differs" label={t(Words::DisplayDiffers)} checked={step.form.display_differs} on_change={step.edit(differ)} />
            if step.form.display_differs {
                <div class="field-row pairs">
                    { step.moment(
                        Line { id: "display-start-date", label: Words::DisplayStartDate, of: Field::DisplayStart, kind: Kind::Date, place: |form| &mut form.display_start.date },
                        Line { id: "display-start-time", label: Words::DisplayStartTime, of: Field::DisplayStart, kind: Kind::Time, place: |form| &mut form.display_start.time },
                    ) }
                    { step.moment(
                        Line { id: "display-end-date", label: Words::DisplayEndDate, of: Field::DisplayEnd, kind: Kind::Date, place: |form| &mut form.display_end.date },
                        Line { id: "display-end-time", label: Words::DisplayEndTime, of: Field::DisplayEnd, kind: Kind::Time, place: |form| &mut form.display_end.time },
                    ) }
                </div>
            }
        </>
    }
}

/// How many days the dates span, as the phases count them.
fn length(form: &DetailsForm, zone: &dyn ZoneRules) -> Option<i64> {
    let access = partial_access(form)?;
    let instant = |local| zone.resolve(local).instant();
    let days = days_between(instant(access.start()?), instant(access.end()?));
    (days > 0).then_some(days)
}

/// Display dates of their own begin as the dates of access.
fn differ(form: &mut DetailsForm, on: bool) {
    form.display_differs = on;
    let none = DateTimeText::default();
    if on && form.display_start == none && form.display_end == none {
        form.display_start = form.start.clone();
        form.display_end = form.end.clone();
    }
}

/// How many days coaches have before and after, and which days these are.
fn coach_days(step: &mut Filling, start: Option<NaiveDate>, end: Option<NaiveDate>) -> Html {
    let from = start
        .zip(days(&step.form.days_before))
        .and_then(|(start, days)| start.checked_sub_days(days));
    let until = end
        .zip(days(&step.form.days_after))
        .and_then(|(end, days)| end.checked_add_days(days));
    html! {
        <fieldset class="coach-days">
            <legend>{ t(Words::CoachDays) }</legend>
            <div class="field-row four">
                { step.line(Line {
                    id: "days-before", label: Words::DaysBefore, of: Field::DaysBefore, kind: Kind::Days, place: |form| &mut form.days_before,
                }) }
                { step.resulting("coaches-from", Words::CoachesFrom, from, Field::DaysBefore, |form, from| {
                    if let Some(start) = day(&form.start) {
                        form.days_before = (start - from).num_days().to_string();
                    }
                }) }
                { step.line(Line {
                    id: "days-after", label: Words::DaysAfter, of: Field::DaysAfter, kind: Kind::Days, place: |form| &mut form.days_after,
                }) }
                { step.resulting("coaches-until", Words::CoachesUntil, until, Field::DaysAfter, |form, until| {
                    if let Some(end) = day(&form.end) {
                        form.days_after = (until - end).num_days().to_string();
                    }
                }) }
            </div>
        </fieldset>
    }
}

fn day(text: &DateTimeText) -> Option<NaiveDate> {
    fields::date(&text.date).ok().flatten()
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
        assert_eq!(length(&form, &FixedOffset(0)), Some(95));
        form.end = moment("2026-11-22", "18:00");
        assert_eq!(length(&form, &FixedOffset(0)), None);
    }
}
