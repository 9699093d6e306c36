//! The values of the form of an offering.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use lectern_core::model::{
    AmbiguousTime, Course, DateTimeText, InstructorGroupId, LearnerGroupId, Minutes, Offering,
    PersonId, Place, RoomId,
};
use lectern_core::planning::{DateSet, Slot};
use lectern_core::rules::fields::{self, Field, FieldProblem, Problem, Problems};
use lectern_core::rules::offerings::{OfferingForm, validate_offering};
use serde::{Deserialize, Serialize};

use super::duration::{duration_fields, duration_text, is_whole_duration};
use super::repeat::RepeatValues;
use crate::hooks::{Form, RecordForm, rebase_fields};
use crate::pages::record_form::{date_text, time_text};

/// Time of day at which new offerings begin.
const FIRST_HOUR: NaiveTime = NaiveTime::from_hms_opt(8, 0, 0).expect("a time of day");

/// Duration of new offerings.
const FIRST_DURATION: Minutes = Minutes::new(60);

/// Values of the form of an offering, with one field for each control.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OfferingValues {
    /// Date in the form `2026-09-14`.
    pub date: String,
    /// Start time.
    pub time: String,
    /// Hours of the duration.
    pub hours: String,
    /// Minutes of the duration.
    pub minutes: String,
    /// Choice where clocks show the start or the end twice.
    pub ambiguous: AmbiguousTime,
    /// Room, or a text.
    pub place: Option<Place>,
    /// Address of a virtual meeting.
    pub link: String,
    /// Learner groups.
    pub groups: BTreeSet<LearnerGroupId>,
    /// Individual learners.
    pub learners: BTreeSet<PersonId>,
    /// Instructors.
    pub instructors: BTreeSet<PersonId>,
    /// Instructor groups.
    pub instructor_groups: BTreeSet<InstructorGroupId>,
    /// Recurrence of a new offering.
    pub repeat: RepeatValues,
}

/// Time and place that were chosen on a calendar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChosenPlace {
    /// Time on the wall clock of the offering; `None` to keep it.
    pub slot: Option<Slot>,
    /// Room; `None` to keep the place.
    pub room: Option<RoomId>,
    /// Participants; `None` to keep them.
    pub participants: Option<Participants>,
}

/// Participants of an offering, without individual learners.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Participants {
    /// Learner groups.
    pub groups: BTreeSet<LearnerGroupId>,
    /// Instructors.
    pub instructors: BTreeSet<PersonId>,
    /// Instructor groups.
    pub instructor_groups: BTreeSet<InstructorGroupId>,
}

impl ChosenPlace {
    /// Creates the choice of a time alone.
    #[must_use]
    pub const fn at(slot: Slot) -> Self {
        Self {
            slot: Some(slot),
            room: None,
            participants: None,
        }
    }
}

impl OfferingValues {
    /// Returns the values of a new offering: today within the dates of the course, at 08:00, for an
    /// hour.
    #[must_use]
    pub fn new_in(course: Option<&Course>, today: NaiveDate) -> Self {
        let start = course.and_then(|course| course.start);
        let end = course.and_then(|course| course.end);
        let date = end.map_or(today, |end| today.min(end));
        let date = start.map_or(date, |start| date.max(start));
        let [hours, minutes] = duration_fields(FIRST_DURATION);
        Self {
            date: date.to_string(),
            time: time_text(FIRST_HOUR),
            hours,
            minutes,
            ..Self::default()
        }
    }

    /// Sets date, start time and duration.
    pub fn set_slot(&mut self, slot: Slot) {
        self.date = slot.start().format("%Y-%m-%d").to_string();
        self.time = time_text(slot.start().time());
        [self.hours, self.minutes] = duration_fields(slot.duration());
    }

    /// Takes a time and a place that were chosen.
    pub fn choose(&mut self, chosen: &ChosenPlace) {
        if let Some(slot) = chosen.slot {
            self.set_slot(slot);
        }
        if let Some(room) = chosen.room {
            self.place = Some(Place::Room(room));
        }
        if let Some(participants) = &chosen.participants {
            self.groups.clone_from(&participants.groups);
            self.instructors.clone_from(&participants.instructors);
            self.instructor_groups
                .clone_from(&participants.instructor_groups);
        }
    }

    /// Returns the form that the rules validate.
    #[must_use]
    pub fn to_form(&self) -> OfferingForm {
        let is_unscheduled = self.date.trim().is_empty() && self.time.trim().is_empty();
        OfferingForm {
            start: DateTimeText {
                date: self.date.clone(),
                time: self.time.clone(),
            },
            // Without a start, the duration that was suggested means nothing.
            duration: if is_unscheduled {
                String::new()
            } else {
                duration_text(&self.hours, &self.minutes)
            },
            ambiguous: self.ambiguous,
            place: self.place.clone(),
            link: self.link.clone(),
            groups: self.groups.clone(),
            learners: self.learners.clone(),
            instructors: self.instructors.clone(),
            instructor_groups: self.instructor_groups.clone(),
        }
    }

    /// Returns the date, if it is one.
    #[must_use]
    pub fn first_date(&self) -> Option<NaiveDate> {
        fields::date(&self.date).ok().flatten()
    }

    /// Returns the time, if it is complete.
    #[must_use]
    pub fn slot(&self) -> Option<Slot> {
        let schedule = OfferingForm {
            start: DateTimeText {
                date: self.date.clone(),
                time: self.time.clone(),
            },
            duration: duration_text(&self.hours, &self.minutes),
            ..OfferingForm::default()
        };
        validate_offering(&schedule).ok()?.slot
    }

    /// Shows an end time, or a duration typed as a whole, as hours and minutes.
    pub fn settle_duration(&mut self) {
        if is_whole_duration(&self.hours, &self.minutes)
            && let Some(slot) = self.slot()
        {
            [self.hours, self.minutes] = duration_fields(slot.duration());
        }
    }

    /// Returns the problems of a recurrence.
    fn push_repeat_problems(&self, problems: &mut Problems) {
        if !self.repeat.enabled {
            return;
        }
        // Which dates are holidays is known to the workspace alone.
        let holidays = DateSet::default();
        match self.first_date() {
            Some(first) => {
                self.repeat.dates(first, &holidays, problems);
            }
            None => {
                if self.date.trim().is_empty() && self.time.trim().is_empty() {
                    problems.push(Field::OfferingDate, Problem::Missing);
                }
                self.repeat.recurrence(&holidays, problems);
            }
        }
    }
}

impl Form for OfferingValues {
    fn validate(&self) -> Vec<FieldProblem> {
        let problems = validate_offering(&self.to_form()).err();
        let mut problems = Problems(problems.unwrap_or_default());
        self.push_repeat_problems(&mut problems);
        problems.0
    }
}

impl RecordForm for OfferingValues {
    type Record = Offering;

    fn from_record(offering: &Offering) -> Self {
        let slot = offering.slot.as_ref();
        let [hours, minutes] = slot
            .map(|slot| duration_fields(slot.duration))
            .unwrap_or_default();
        let start = slot.map(|slot| slot.start);
        Self {
            date: date_text(start.map(|start| start.date())),
            time: start
                .map(|start| time_text(start.time()))
                .unwrap_or_default(),
            hours,
            minutes,
            ambiguous: slot.map(|slot| slot.ambiguous).unwrap_or_default(),
            place: offering.place.clone(),
            link: offering.link.clone(),
            groups: offering.groups.clone(),
            learners: offering.learners.clone(),
            instructors: offering.instructors.clone(),
            instructor_groups: offering.instructor_groups.clone(),
            repeat: RepeatValues::default(),
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen;
            date, time, hours, minutes, ambiguous, place, link, groups, learners, instructors,
            instructor_groups, repeat);
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::CourseId;

    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a date")
    }

    #[test]
    fn a_new_offering_is_today_within_the_dates_of_the_course() {
        let mut course = Course::new(CourseId::default());
        let date = |course: &Course, today| OfferingValues::new_in(Some(course), today).date;
        assert_eq!(date(&course, day(5, 1)), "2026-05-01");
        course.start = Some(day(9, 14));
        course.end = Some(day(12, 18));
        assert_eq!(date(&course, day(5, 1)), "2026-09-14");
        assert_eq!(date(&course, day(10, 1)), "2026-10-01");
        assert_eq!(date(&course, day(12, 31)), "2026-12-18");
        let values = OfferingValues::new_in(None, day(5, 1));
        let slot = values.slot().expect("a time");
        assert_eq!(slot.end().to_string(), "2026-05-01 09:00:00");
        assert!(values.validate().is_empty());
    }

    #[test]
    fn an_end_time_becomes_a_duration() {
        let mut values = OfferingValues::new_in(None, day(5, 1));
        values.time = "22:00".into();
        values.hours = "-02:00".into();
        values.settle_duration();
        assert_eq!((values.hours.as_str(), values.minutes.as_str()), ("4", "0"));
        // What cannot be understood stays as typed.
        values.hours = "long".into();
        values.settle_duration();
        assert_eq!(values.hours, "long");
    }

    #[test]
    fn an_offering_without_a_start_is_not_scheduled_and_cannot_repeat() {
        let mut values = OfferingValues::new_in(None, day(5, 1));
        (values.date, values.time) = (String::new(), String::new());
        assert!(values.validate().is_empty());
        values.repeat.enabled = true;
        let fields: Vec<Field> = values.validate().iter().map(|found| found.field).collect();
        assert_eq!(fields, [Field::OfferingDate]);
    }
}
