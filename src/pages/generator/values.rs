//! The values of the generator's form, apart from the time and the chosen values, which are those of
//! an offering.

use std::collections::{BTreeMap, BTreeSet};

use lectern_core::model::{DayOfWeek, Offering, SessionId};
use lectern_core::planning::TargetGroups;
use lectern_core::rules::fields::{FieldProblem, Problems};
use lectern_core::rules::timetables::{TimetableForm, validate_timetable};
use lectern_core::workspace::{RowEdit, RowKey};
use serde::{Deserialize, Serialize};

use super::parallel::parse_parallel;
use crate::hooks::{Form, RecordForm, rebase_fields};

/// The way in which groups and times are combined, as the form offers it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StrategyChoice {
    /// Every lowest group in every slot.
    #[default]
    PerSubgroup,
    /// Every topmost group in every slot.
    PerParent,
    /// Every group that is ticked in every slot.
    EachSelected,
    /// Groups one after the other in parallel rooms.
    Rotation,
    /// Groups in turn at several sessions.
    Stations,
}

impl StrategyChoice {
    /// All choices, in the order in which the form shows them.
    pub const ALL: [Self; 5] = [
        Self::PerSubgroup,
        Self::PerParent,
        Self::EachSelected,
        Self::Rotation,
        Self::Stations,
    ];

    /// Returns the groups that get an offering in every slot; `None` if slots follow one another.
    #[must_use]
    pub const fn targets(self) -> Option<TargetGroups> {
        match self {
            Self::PerSubgroup => Some(TargetGroups::Leaves),
            Self::PerParent => Some(TargetGroups::Topmost),
            Self::EachSelected => Some(TargetGroups::Selected),
            Self::Rotation | Self::Stations => None,
        }
    }
}

/// Values of the form, with one field for each control.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GeneratorValues {
    /// Strategy.
    pub strategy: StrategyChoice,
    /// A group takes the defaults it lacks from its parent groups.
    pub inherit_defaults: bool,
    /// The chosen room, link and instructors are for groups without defaults only.
    pub only_without_default: bool,
    /// Nothing is proposed for groups that have an offering at the time.
    pub skip_existing: bool,
    /// Rooms of a rotation, with commas between them.
    pub rooms: String,
    /// Number of groups at once in a rotation without rooms.
    pub at_once: String,
    /// Duration of a slot.
    pub slot_length: String,
    /// Break between two slots.
    pub pause: String,
    /// Start of the first slot of a day.
    pub first_start: String,
    /// Latest end of the last slot of a day.
    pub last_end: String,
    /// Days of the week on which slots are filled.
    pub weekdays: BTreeSet<DayOfWeek>,
    /// Sessions that are stations, each with its room.
    pub stations: BTreeMap<SessionId, String>,
    /// What was changed in the preview.
    pub rows: RowEdits,
}

impl Default for GeneratorValues {
    fn default() -> Self {
        let working_days = DayOfWeek::ALL.into_iter().take(5);
        Self {
            strategy: StrategyChoice::default(),
            inherit_defaults: false,
            only_without_default: false,
            skip_existing: true,
            rooms: String::new(),
            at_once: "1".to_owned(),
            slot_length: "1:30".to_owned(),
            pause: "0:15".to_owned(),
            first_start: "08:00".to_owned(),
            last_end: "17:00".to_owned(),
            weekdays: working_days.collect(),
            stations: BTreeMap::new(),
            rows: RowEdits::default(),
        }
    }
}

impl GeneratorValues {
    /// Returns the fields of the slots of a day.
    #[must_use]
    pub fn timetable(&self) -> TimetableForm<'_> {
        TimetableForm {
            first_start: &self.first_start,
            last_end: &self.last_end,
            slot_length: &self.slot_length,
            pause: &self.pause,
        }
    }
}

impl Form for GeneratorValues {
    fn validate(&self) -> Vec<FieldProblem> {
        if self.strategy.targets().is_some() {
            return Vec::new();
        }
        let problems = validate_timetable(&self.timetable()).err();
        let mut problems = Problems(problems.unwrap_or_default());
        if self.strategy == StrategyChoice::Rotation {
            parse_parallel(&self.rooms, &self.at_once, &mut problems);
        }
        problems.0
    }
}

impl RecordForm for GeneratorValues {
    type Record = Offering;

    /// The form is always one of new offerings.
    fn from_record(_: &Offering) -> Self {
        Self::default()
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen;
            strategy, inherit_defaults, only_without_default, skip_existing, rooms, at_once,
            slot_length, pause, first_start, last_end, weekdays, stations, rows);
    }
}

/// Edits of proposed offerings; none of them is empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<(RowKey, RowEdit)>", into = "Vec<(RowKey, RowEdit)>")]
pub struct RowEdits(BTreeMap<RowKey, RowEdit>);

impl From<Vec<(RowKey, RowEdit)>> for RowEdits {
    fn from(edits: Vec<(RowKey, RowEdit)>) -> Self {
        Self(edits.into_iter().collect())
    }
}

impl From<RowEdits> for Vec<(RowKey, RowEdit)> {
    fn from(edits: RowEdits) -> Self {
        edits.0.into_iter().collect()
    }
}

impl RowEdits {
    /// Returns the edits by offering.
    #[must_use]
    pub const fn as_map(&self) -> &BTreeMap<RowKey, RowEdit> {
        &self.0
    }

    /// Returns the edit of an offering.
    #[must_use]
    pub fn get(&self, key: &RowKey) -> RowEdit {
        self.0.get(key).cloned().unwrap_or_default()
    }

    /// Changes the edit of an offering.
    pub fn update(&mut self, key: RowKey, change: impl FnOnce(&mut RowEdit)) {
        let mut edit = self.get(&key);
        change(&mut edit);
        if edit.is_empty() {
            self.0.remove(&key);
        } else {
            self.0.insert(key, edit);
        }
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::LearnerGroupId;
    use lectern_core::rules::fields::Field;

    use super::*;

    #[test]
    fn a_half_filled_form_reads_back_as_it_was_stored() {
        let key = RowKey {
            session: SessionId::from_bits(1),
            group: LearnerGroupId::from_bits(2),
            start: "2026-09-14T08:00:00".parse().expect("a time"),
        };
        let mut values = GeneratorValues {
            strategy: StrategyChoice::Stations,
            rooms: "Hall 1,".into(),
            ..GeneratorValues::default()
        };
        values
            .stations
            .insert(SessionId::from_bits(1), "Hall 2".into());
        values.rows.update(key, |edit| edit.place = Some(None));
        let text = serde_json::to_string(&values).expect("a text");
        let read: GeneratorValues = serde_json::from_str(&text).expect("the values");
        assert_eq!(read, values);
        values.rows.update(key, |edit| edit.place = None);
        assert!(values.rows.as_map().is_empty());
    }

    #[test]
    fn only_the_fields_of_the_strategy_can_be_wrong() {
        let mut values = GeneratorValues {
            slot_length: "long".into(),
            rooms: "Hall 1, Hall 1".into(),
            ..GeneratorValues::default()
        };
        let mut fields = |strategy| -> Vec<Field> {
            values.strategy = strategy;
            values.validate().iter().map(|found| found.field).collect()
        };
        assert!(fields(StrategyChoice::PerParent).is_empty());
        assert_eq!(fields(StrategyChoice::Stations), [Field::SlotLength]);
        assert_eq!(
            fields(StrategyChoice::Rotation),
            [Field::SlotLength, Field::ParallelRooms]
        );
    }
}
