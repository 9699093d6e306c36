//! Validation of offerings.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, NaiveTime};

use super::fields::{self, Field, FieldProblem, Problem, Problems};
use super::places;
use crate::model::{
    AmbiguousTime, DateTimeText, InstructorGroupId, LearnerGroupId, PersonId, Place, TimeSlot,
};
use crate::planning::{
    DurationInput, DurationInputError, Slot, parse_duration_input, parse_time_of_day,
};

/// The values of the form of an offering. One without date, time and duration is not scheduled yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferingForm {
    /// The local date, in the form `2026-09-14`, and the time, such as `08:00` or `8 am`.
    pub start: DateTimeText,
    /// A duration such as `1:30` or `90 min`, or an end time after a dash, such as `-15:00`.
    pub duration: String,
    /// The choice where clocks show the start or the end twice.
    pub ambiguous: AmbiguousTime,
    /// The room, or a text of at most 255 characters.
    pub place: Option<Place>,
    /// An address of the schemes `http` or `https`, or empty.
    pub link: String,
    /// The learner groups.
    pub groups: BTreeSet<LearnerGroupId>,
    /// The individual learners.
    pub learners: BTreeSet<PersonId>,
    /// The instructors.
    pub instructors: BTreeSet<PersonId>,
    /// The instructor groups.
    pub instructor_groups: BTreeSet<InstructorGroupId>,
}

/// The values of an offering that had to be validated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferingDetails {
    /// The time, if it is scheduled.
    pub slot: Option<Slot>,
    /// The place.
    pub place: Option<Place>,
    /// The trimmed link.
    pub link: String,
}

/// Validates an offering.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_offering(form: &OfferingForm) -> Result<OfferingDetails, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let slot = slot(form, &mut problems);
    let place = places::validate_place(form.place.as_ref());
    let place = problems.check(Field::OfferingPlace, place).flatten();
    let link = problems.check(Field::OfferingLink, places::link(&form.link));
    problems.into_result(OfferingDetails {
        slot,
        place,
        link: link.unwrap_or_default(),
    })
}

fn slot(form: &OfferingForm, problems: &mut Problems) -> Option<Slot> {
    let DateTimeText { date, time } = &form.start;
    let texts = [date, time, &form.duration];
    if texts.iter().all(|text| text.trim().is_empty()) {
        return None;
    }
    let date = fields::date(date).and_then(|date| date.ok_or(Problem::Missing));
    let date = problems.check(Field::OfferingDate, date);
    let time = problems.check(Field::OfferingTime, start_time(time));
    let duration = duration(&form.duration);
    let duration = problems.check(Field::OfferingDuration, duration);
    let slot = slot_of(date?.and_time(time?), duration?);
    problems.check(Field::OfferingDuration, slot)
}

/// Parses the time of day at which an offering begins.
///
/// # Errors
/// Returns [`Problem::Missing`] or [`Problem::NotATime`].
pub fn start_time(text: &str) -> Result<NaiveTime, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::Missing);
    }
    parse_time_of_day(text).ok_or(Problem::NotATime)
}

/// Parses the duration or the end time of an offering.
///
/// # Errors
/// Returns [`Problem::Missing`], [`Problem::NotADuration`] or [`Problem::DurationOutOfRange`].
pub fn duration(text: &str) -> Result<DurationInput, Problem> {
    parse_duration_input(text).map_err(|error| match error {
        DurationInputError::Empty => Problem::Missing,
        DurationInputError::Invalid => Problem::NotADuration,
        DurationInputError::TooShort | DurationInputError::TooLong => Problem::DurationOutOfRange,
    })
}

/// Returns the slot with this start and duration. An end time is the next one after the start, so that
/// no slot ends before it starts.
///
/// # Errors
/// Returns [`Problem::DurationOutOfRange`].
pub fn slot_of(start: NaiveDateTime, duration: DurationInput) -> Result<Slot, Problem> {
    let slot = match duration {
        DurationInput::Duration(minutes) => Slot::new(start, minutes),
        DurationInput::EndTime(end) => Slot::from_start_until_time(start, end),
    };
    slot.map_err(|_| Problem::DurationOutOfRange)
}

/// Returns the time that is typed for an offering outside its form; `time_zone_of` is the time whose zone it
/// has.
///
/// # Errors
/// Returns the first problem. A time that is not scheduled is [`Problem::Missing`].
pub fn typed_slot(
    start: &DateTimeText,
    duration: &str,
    time_zone_of: &TimeSlot,
) -> Result<TimeSlot, FieldProblem> {
    let mut problems = Problems::default();
    let form = OfferingForm {
        start: start.clone(),
        duration: duration.to_owned(),
        ..OfferingForm::default()
    };
    let missing = FieldProblem {
        field: Field::OfferingDate,
        problem: Problem::Missing,
    };
    let slot = slot(&form, &mut problems);
    let slot = problems.into_result(slot).map_err(|found| {
        let mut found = found.into_iter();
        found.next().unwrap_or_else(|| missing.clone())
    })?;
    let slot = slot.ok_or(missing)?;
    Ok(TimeSlot {
        start: slot.start(),
        duration: slot.duration(),
        ..time_zone_of.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Minutes;

    fn form(date: &str, time: &str, duration: &str) -> OfferingForm {
        OfferingForm {
            start: DateTimeText {
                date: date.to_owned(),
                time: time.to_owned(),
            },
            duration: duration.to_owned(),
            ..OfferingForm::default()
        }
    }

    fn slot(form: &OfferingForm) -> Slot {
        let details = validate_offering(form).expect("an offering");
        details.slot.expect("a slot")
    }

    #[test]
    fn a_typed_time_follows_the_rules_of_the_form_and_keeps_its_zone() {
        let stored = TimeSlot {
            start: "2026-09-14T08:00:00".parse().expect("a time"),
            duration: Minutes::new(60),
            zone: "Europe/Brussels".to_owned(),
            ambiguous: AmbiguousTime::default(),
        };
        let typed = |date: &str, time: &str, duration: &str| {
            let start = form(date, time, duration).start;
            typed_slot(&start, duration, &stored).map_err(|found| found.problem)
        };
        let later = typed("2026-09-15", "09:30", "-11:00").expect("a time");
        assert_eq!(later.end().to_string(), "2026-09-15 11:00:00");
        assert_eq!(later.zone, stored.zone);
        assert_eq!(typed("2026-09-15", "", "-11:00"), Err(Problem::Missing));
        assert_eq!(typed("", "", ""), Err(Problem::Missing));
        assert_eq!(typed("2026-09-15", "9", "soon"), Err(Problem::NotADuration));
    }

    /// Ilios stores offerings that end before they start.
    #[test]
    fn inverted_end_cannot_be_entered() {
        let night = slot(&form("2026-09-14", "22:00", "-02:00"));
        assert_eq!(night.end().to_string(), "2026-09-15 02:00:00");
        let same = slot(&form("2026-09-14", "08:00", "-08:00"));
        assert_eq!(same.duration().get(), 24 * 60);
        for duration in ["-25:00", "0", "0:00", "32d", "745h"] {
            let problems = validate_offering(&form("2026-09-14", "08:00", duration));
            assert_eq!(
                problems.expect_err(duration)[0].field,
                Field::OfferingDuration
            );
        }
    }

    /// The time picker of Ilios swaps noon and midnight.
    #[test]
    fn twelve_o_clock_is_noon_in_the_afternoon() {
        let noon = slot(&form("2026-09-14", "12 pm", "1h"));
        assert_eq!(noon.start().to_string(), "2026-09-14 12:00:00");
        let midnight = slot(&form("2026-09-14", "12 am", "1h"));
        assert_eq!(midnight.start().to_string(), "2026-09-14 00:00:00");
    }

    #[test]
    fn a_time_is_given_as_a_whole_or_not_at_all() {
        let empty = validate_offering(&form(" ", "", "")).expect("an offering");
        assert_eq!(empty.slot, None);
        let problems = validate_offering(&form("", "08:00", "")).expect_err("a date is missing");
        let fields: Vec<Field> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [Field::OfferingDate, Field::OfferingDuration]);
        assert!(validate_offering(&form("9999-12-31", "23:00", "2h")).is_err());
    }

    #[test]
    fn links_are_of_the_web_and_places_are_short() {
        let mut form = form("", "", "");
        form.link = "javascript:alert(1)".to_owned();
        form.place = Some(Place::Text("x".repeat(256)));
        let problems = validate_offering(&form).expect_err("two problems");
        let fields: Vec<Field> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [Field::OfferingPlace, Field::OfferingLink]);
    }
}
