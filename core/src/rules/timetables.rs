//! Validation of the slots of a teaching day, for offerings that take place one after the other.

use chrono::NaiveTime;

use super::fields::{Field, FieldProblem, Problem, Problems};
use super::offerings::{duration, start_time};
use crate::planning::{DurationInput, Minutes, Timetable};

/// The values of the fields of a timetable as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimetableForm<'a> {
    /// The start of the first slot, such as `08:00`.
    pub first_start: &'a str,
    /// The latest end of the last slot; midnight is the end of the day.
    pub last_end: &'a str,
    /// The duration of a slot, such as `1:30`.
    pub slot_length: &'a str,
    /// The break between two slots; empty for none.
    pub pause: &'a str,
}

/// Validates a timetable, into which at least one slot fits.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_timetable(form: &TimetableForm<'_>) -> Result<Timetable, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let first_start = problems.check(Field::FirstStart, start_time(form.first_start));
    let last_end = problems.check(Field::LastEnd, start_time(form.last_end));
    if let (Some(first), Some(last)) = (first_start, last_end)
        && last != NaiveTime::MIN
        && last <= first
    {
        problems.push(Field::LastEnd, Problem::DayEndNotAfter(first));
    }
    let length = minutes(form.slot_length);
    let length = problems.check(Field::SlotLength, length);
    let pause = problems.check(Field::SlotPause, pause(form.pause));
    let timetable = Timetable {
        first_start: first_start.unwrap_or_default(),
        last_end: last_end.unwrap_or_default(),
        slot_duration: length.unwrap_or_default(),
        break_duration: pause.unwrap_or_default(),
    };
    if problems.0.is_empty() && timetable.slots_per_day().is_err() {
        problems.push(Field::SlotLength, Problem::SlotTooLong);
    }
    problems.into_result(timetable)
}

/// Parses a duration of less than a day.
fn minutes(text: &str) -> Result<Minutes, Problem> {
    match duration(text)? {
        DurationInput::Duration(minutes) if minutes.get() <= 24 * 60 => Ok(minutes),
        DurationInput::Duration(_) => Err(Problem::DurationOutOfRange),
        DurationInput::EndTime(_) => Err(Problem::NotADuration),
    }
}

/// Parses the duration of a break, which may be none.
fn pause(text: &str) -> Result<Minutes, Problem> {
    let is_zero = !text.is_empty() && text.chars().all(|c| matches!(c, '0' | ':'));
    if is_zero || text.trim().is_empty() {
        return Ok(Minutes::ZERO);
    }
    minutes(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: TimetableForm<'_> = TimetableForm {
        first_start: "8",
        last_end: "17:30",
        slot_length: "1:30",
        pause: "15",
    };

    fn fields(form: &TimetableForm<'_>) -> Vec<Field> {
        let problems = validate_timetable(form).expect_err("problems");
        problems.iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn a_pause_may_be_nothing() {
        let timetable = validate_timetable(&FORM).expect("a timetable");
        assert_eq!(timetable.slot_duration.get(), 90);
        assert_eq!(timetable.break_duration.get(), 15);
        for pause in ["", " ", "0", "0:00"] {
            let form = TimetableForm { pause, ..FORM };
            let timetable = validate_timetable(&form).expect("a timetable");
            assert_eq!(timetable.break_duration, Minutes::ZERO, "{pause}");
        }
    }

    #[test]
    fn the_day_ends_after_it_begins() {
        let ends = |last_end| TimetableForm { last_end, ..FORM };
        assert!(validate_timetable(&ends("0:00")).is_ok());
        assert_eq!(fields(&ends("8:00")), [Field::LastEnd]);
        assert_eq!(fields(&ends("7")), [Field::LastEnd]);
    }

    #[test]
    fn a_slot_fits_into_a_day() {
        let slot_length = "9:30";
        let form = TimetableForm {
            slot_length,
            ..FORM
        };
        assert!(validate_timetable(&form).is_ok());
        let form = TimetableForm {
            first_start: "8:15",
            ..form
        };
        assert_eq!(fields(&form), [Field::SlotLength]);
    }

    #[test]
    fn all_problems_are_found() {
        let form = TimetableForm {
            first_start: "",
            last_end: "late",
            slot_length: "-10:00",
            pause: "long",
        };
        let expected = [
            Field::FirstStart,
            Field::LastEnd,
            Field::SlotLength,
            Field::SlotPause,
        ];
        assert_eq!(fields(&form), expected);
        let slot_length = "25h";
        assert_eq!(
            fields(&TimetableForm {
                slot_length,
                ..FORM
            }),
            [Field::SlotLength]
        );
    }
}
