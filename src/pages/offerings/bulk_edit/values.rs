//! The values of the dialog, and the changes that they stand for.

use std::collections::BTreeSet;

use lectern_core::model::{LearnerGroupId, Place, SessionId};
use lectern_core::planning::DurationInput;
use lectern_core::rules::fields::{Field, FieldProblem, Problems};
use lectern_core::rules::offerings::{duration, start_time};
use lectern_core::rules::places::validate_place;
use lectern_core::workspace::OfferingEdit;
use serde::{Deserialize, Serialize};

use crate::hooks::Form;
use crate::pages::offerings::instructor_options::Instructors;
use crate::pages::offerings::whole_days::{parse_days, parse_hours};

/// Values of the dialog. An empty one changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BulkValues {
    /// Days by which offerings become later.
    pub days: String,
    /// Hours by which offerings become later.
    pub hours: String,
    /// New start time.
    pub time: String,
    /// New duration.
    pub duration: String,
    /// New place.
    pub place: Option<Place>,
    /// The place is removed.
    pub clear_place: bool,
    /// Session to which offerings are moved.
    #[serde(default)]
    pub session: Option<SessionId>,
    /// Instructors to add.
    pub add_instructors: Instructors,
    /// Instructors to remove.
    pub remove_instructors: Instructors,
    /// Learner groups to add.
    pub add_groups: BTreeSet<LearnerGroupId>,
    /// Learner groups to remove.
    pub remove_groups: BTreeSet<LearnerGroupId>,
}

impl BulkValues {
    /// Returns the changes.
    ///
    /// # Errors
    /// Returns the problems of all fields.
    pub fn edits(&self) -> Result<Vec<OfferingEdit>, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let mut edits = Vec::new();
        self.push_time_edits(&mut edits, &mut problems);
        let place = validate_place(self.place.as_ref());
        let place = problems.check(Field::BulkPlace, place).flatten();
        if place.is_some() || self.clear_place {
            edits.push(OfferingEdit::Place(place.filter(|_| !self.clear_place)));
        }
        let (remove, add) = (&self.remove_instructors, &self.add_instructors);
        let of_sets = [
            OfferingEdit::RemoveInstructors(remove.people.clone()),
            OfferingEdit::RemoveInstructorGroups(remove.groups.clone()),
            OfferingEdit::AddInstructors(add.people.clone()),
            OfferingEdit::AddInstructorGroups(add.groups.clone()),
            OfferingEdit::RemoveGroups(self.remove_groups.clone()),
            OfferingEdit::AddGroups(self.add_groups.clone()),
        ];
        edits.extend(of_sets);
        edits.extend(self.session.map(OfferingEdit::Session));
        problems.into_result(edits)
    }

    fn push_time_edits(&self, edits: &mut Vec<OfferingEdit>, problems: &mut Problems) {
        let days = problems.check(Field::BulkDays, parse_days(&self.days));
        let minutes = problems.check(Field::BulkHours, parse_hours(&self.hours));
        if let (Some(days), Some(minutes)) = (days, minutes)
            && (days, minutes) != (0, 0)
        {
            edits.push(OfferingEdit::Shift { days, minutes });
        }
        if !self.time.trim().is_empty() {
            let time = problems.check(Field::BulkTime, start_time(&self.time));
            edits.extend(time.map(OfferingEdit::StartTime));
        }
        if !self.duration.trim().is_empty() {
            let duration = problems.check(Field::BulkDuration, duration(&self.duration));
            edits.extend(duration.map(|input| match input {
                DurationInput::Duration(minutes) => OfferingEdit::Duration(minutes),
                DurationInput::EndTime(end) => OfferingEdit::EndTime(end),
            }));
        }
    }
}

impl Form for BulkValues {
    fn validate(&self) -> Vec<FieldProblem> {
        self.edits().err().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::Minutes;

    use super::*;

    fn time_edits(values: &BulkValues) -> Vec<OfferingEdit> {
        let edits = values.edits().expect("changes").into_iter();
        let is_time = |edit: &OfferingEdit| {
            matches!(
                edit,
                OfferingEdit::Shift { .. }
                    | OfferingEdit::StartTime(_)
                    | OfferingEdit::Duration(_)
                    | OfferingEdit::EndTime(_)
                    | OfferingEdit::Place(_)
            )
        };
        edits.filter(is_time).collect()
    }

    #[test]
    fn empty_fields_change_nothing() {
        assert_eq!(time_edits(&BulkValues::default()), []);
    }

    #[test]
    fn days_and_hours_are_one_shift() {
        let values = BulkValues {
            days: "-7".into(),
            hours: "1:30".into(),
            duration: "2h".into(),
            place: Some(Place::Text("Hall".into())),
            clear_place: true,
            ..BulkValues::default()
        };
        let shift = OfferingEdit::Shift {
            days: -7,
            minutes: 90,
        };
        let duration = OfferingEdit::Duration(Minutes::new(120));
        assert_eq!(
            time_edits(&values),
            [shift, duration, OfferingEdit::Place(None)]
        );
    }

    #[test]
    fn the_duration_may_be_an_end_time() {
        let values = BulkValues {
            duration: "-19:00".into(),
            ..BulkValues::default()
        };
        let end = chrono::NaiveTime::from_hms_opt(19, 0, 0).expect("a time");
        assert_eq!(time_edits(&values), [OfferingEdit::EndTime(end)]);
    }

    #[test]
    fn each_field_has_its_problem() {
        let values = BulkValues {
            days: "x".into(),
            hours: "x".into(),
            time: "25:00".into(),
            duration: "15".repeat(9),
            place: Some(Place::Text("x".repeat(256))),
            ..BulkValues::default()
        };
        let fields: Vec<Field> = values.validate().iter().map(|found| found.field).collect();
        assert_eq!(
            fields,
            [
                Field::BulkDays,
                Field::BulkHours,
                Field::BulkTime,
                Field::BulkDuration,
                Field::BulkPlace
            ]
        );
    }
}
