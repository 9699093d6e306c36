//! Validation of the days and hours within which a free time is looked for.

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::fields::{Field, FieldProblem, Problem, Problems};
use super::timetables::{TimetableForm, validate_timetable};
use crate::model::{MinuteRange, Minutes};
use crate::planning::Weekdays;

/// The most days that are searched.
pub const MAX_DAYS: usize = 366;

/// The values of the fields of a search as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotSearchForm<'a> {
    /// The first day, in the form `2026-09-14`.
    pub first_day: &'a str,
    /// The last day.
    pub last_day: &'a str,
    /// The earliest start, such as `08:00`.
    pub earliest: &'a str,
    /// The latest end; midnight is the end of the day.
    pub latest: &'a str,
    /// The duration, such as `1:30`, of at most a day.
    pub duration: &'a str,
    /// The days of the week.
    pub weekdays: Weekdays,
}

/// The days and hours of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotSearch {
    /// The dates in ascending order.
    pub dates: Vec<NaiveDate>,
    /// The days of the week of these dates.
    pub weekdays: Weekdays,
    /// The part of the day.
    pub hours: MinuteRange,
    /// The duration.
    pub duration: Minutes,
}

/// Validates a search.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_slot_search(form: &SlotSearchForm<'_>) -> Result<SlotSearch, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let timetable = validate_timetable(&TimetableForm {
        first_start: form.earliest,
        last_end: form.latest,
        slot_length: form.duration,
        pause: "",
    });
    let timetable = timetable.map_err(|found| problems.0.extend(found)).ok();
    let mut day = |field, text: &str| match problems.date(field, text) {
        None if text.trim().is_empty() => {
            problems.push(field, Problem::Missing);
            None
        }
        date => date,
    };
    let first = day(Field::SearchFirstDay, form.first_day);
    let last = day(Field::SearchLastDay, form.last_day);
    let mut dates = Vec::new();
    if let Some((first, last)) = first.zip(last) {
        if last < first {
            problems.push(Field::SearchLastDay, Problem::EndBefore(first));
        }
        let days = first.iter_days().take_while(|date| *date <= last);
        let days: Vec<NaiveDate> = days.take(MAX_DAYS + 1).collect();
        if days.len() > MAX_DAYS {
            let max = MAX_DAYS;
            problems.push(Field::SearchLastDay, Problem::TooManyDays { max });
        }
        let days = days.into_iter();
        dates.extend(days.filter(|date| form.weekdays.contains(chrono::Datelike::weekday(date))));
    }
    if form.weekdays == Weekdays::NONE {
        problems.push(Field::TeachingWeekdays, Problem::Missing);
    }
    let hours = timetable.and_then(|timetable| {
        let end = match timetable.last_end {
            NaiveTime::MIN => MinuteRange::DAY,
            end => minute_of_day(end),
        };
        MinuteRange::new(minute_of_day(timetable.first_start), end).ok()
    });
    match hours.zip(timetable) {
        Some((hours, timetable)) if problems.0.is_empty() => Ok(SlotSearch {
            dates,
            weekdays: form.weekdays,
            hours,
            duration: timetable.slot_duration,
        }),
        Some(_) | None => Err(problems.0),
    }
}

fn minute_of_day(time: NaiveTime) -> u16 {
    // At most 24 hours.
    (time.hour() * 60 + time.minute()) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: SlotSearchForm<'_> = SlotSearchForm {
        first_day: "2026-09-14",
        last_day: "2026-09-27",
        earliest: "8",
        latest: "18:00",
        duration: "1:30",
        weekdays: Weekdays::WORKDAYS,
    };

    fn fields(form: &SlotSearchForm<'_>) -> Vec<Field> {
        let problems = validate_slot_search(form).expect_err("problems");
        problems.iter().map(|found| found.field).collect()
    }

    #[test]
    fn a_search_has_the_chosen_days_of_the_week() {
        let search = validate_slot_search(&FORM).expect("a search");
        assert_eq!(search.dates.len(), 10);
        assert_eq!((search.hours.start(), search.hours.end()), (480, 1080));
        assert_eq!(search.duration, Minutes::new(90));
        let form = SlotSearchForm {
            latest: "24:00",
            ..FORM
        };
        let until_midnight = SlotSearchForm {
            latest: "00:00",
            ..FORM
        };
        assert!(validate_slot_search(&form).is_err());
        let search = validate_slot_search(&until_midnight).expect("a search");
        assert_eq!(search.hours.end(), MinuteRange::DAY);
    }

    #[test]
    fn every_wrong_field_is_named() {
        let form = SlotSearchForm {
            first_day: "",
            last_day: "2026-02-29",
            earliest: "x",
            latest: "",
            duration: "0",
            weekdays: Weekdays::NONE,
        };
        let expected = [
            Field::FirstStart,
            Field::LastEnd,
            Field::SlotLength,
            Field::SearchFirstDay,
            Field::SearchLastDay,
            Field::TeachingWeekdays,
        ];
        assert_eq!(fields(&form), expected);
        let form = SlotSearchForm {
            last_day: "2026-09-13",
            ..FORM
        };
        assert_eq!(fields(&form), [Field::SearchLastDay]);
        let form = SlotSearchForm {
            last_day: "2027-12-31",
            ..FORM
        };
        assert_eq!(fields(&form), [Field::SearchLastDay]);
    }
}
