//! The values of the generator's form, apart from the time and the chosen values, which are those of
//! an offering.

use std::collections::{BTreeMap, BTreeSet};

use lectern_core::model::{DayOfWeek, Offering, Place, SessionId};
use lectern_core::planning::TargetGroups;
use lectern_core::rules::fields::{Field, FieldProblem, Problem, Problems, parse_whole_number};
use lectern_core::rules::places::validate_place;
use lectern_core::rules::timetables::{TimetableForm, validate_timetable};
use serde::{Deserialize, Serialize};

use super::parallel::parse_parallel;
use super::row_edits::RowEdits;
use crate::hooks::{Form, RecordForm, rebase_fields};
use crate::pages::room_options::RoomOptions;

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

/// Maximum number of groups that one instructor takes at a time.
const MAX_SHARED: u16 = 1000;

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
    /// Names of the rooms of a rotation, in the order in which groups take them.
    pub parallel_rooms: Vec<String>,
    /// Number of groups at once in a rotation; empty for as many as rooms.
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
    /// Number of groups that one instructor takes at a time.
    pub groups_per_instructor: String,
    /// Edits of the rows in the preview.
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
            parallel_rooms: Vec::new(),
            at_once: String::new(),
            slot_length: "1:30".to_owned(),
            pause: "0:15".to_owned(),
            first_start: "08:00".to_owned(),
            last_end: "17:00".to_owned(),
            weekdays: working_days.collect(),
            stations: BTreeMap::new(),
            groups_per_instructor: "1".to_owned(),
            rows: RowEdits::default(),
        }
    }
}

impl GeneratorValues {
    /// Returns the number of groups that one instructor takes at a time.
    ///
    /// # Errors
    /// Returns the problem of the field.
    pub fn shared_groups(&self) -> Result<usize, Problem> {
        let number = parse_whole_number(&self.groups_per_instructor, 1, MAX_SHARED, None);
        number.map(usize::from)
    }

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
        let mut problems = Problems::default();
        // The number is not needed if it is all right.
        let _ = problems.check(Field::GroupsPerInstructor, self.shared_groups());
        if self.strategy.targets().is_some() {
            return problems.0;
        }
        let found = validate_timetable(&self.timetable()).err();
        problems.0.extend(found.unwrap_or_default());
        if self.weekdays.is_empty() {
            problems.push(Field::TeachingWeekdays, Problem::Missing);
        }
        match self.strategy {
            StrategyChoice::Rotation => {
                parse_parallel(&self.parallel_rooms, &self.at_once, &mut problems);
            }
            StrategyChoice::Stations if self.stations.is_empty() => {
                problems.push(Field::Stations, Problem::Missing);
            }
            StrategyChoice::Stations => {
                let mut rooms = self.stations.values();
                if let Some(problem) =
                    rooms.find_map(|room| validate_place(text_of(room).as_ref()).err())
                {
                    problems.push(Field::Stations, problem);
                }
            }
            StrategyChoice::PerSubgroup
            | StrategyChoice::PerParent
            | StrategyChoice::EachSelected => {}
        }
        problems.0
    }
}

/// Returns the problem of the room of a station, if there is one.
#[must_use]
pub fn station_room_problem(room: &str, rooms: &RoomOptions) -> Option<Problem> {
    let place = validate_place(text_of(room).as_ref());
    match place {
        Ok(place) => rooms.chosen(place?).err(),
        Err(problem) => Some(problem),
    }
}

fn text_of(room: &str) -> Option<Place> {
    let text = room.trim();
    (!text.is_empty()).then(|| Place::Text(text.to_owned()))
}

impl RecordForm for GeneratorValues {
    type Record = Offering;

    /// The form is always one of new offerings.
    fn from_record(_: &Offering) -> Self {
        Self::default()
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen;
            strategy, inherit_defaults, only_without_default, skip_existing, parallel_rooms, at_once,
            slot_length, pause, first_start, last_end, weekdays, stations, groups_per_instructor, rows);
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::LearnerGroupId;
    use lectern_core::workspace::RowKey;

    use super::*;

    #[test]
    fn a_half_filled_form_reads_back_as_it_was_stored() {
        let key = RowKey {
            session: SessionId::from_bits(1),
            group: LearnerGroupId::from_bits(2),
            start: "2026-09-14T08:00:00".parse().expect("a time"),
            occurrence: 0,
            series: None,
        };
        let mut values = GeneratorValues {
            strategy: StrategyChoice::Stations,
            parallel_rooms: vec!["Hall 1".into()],
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
    fn stations_have_rooms_of_a_length_that_can_be_stored() {
        let mut values = GeneratorValues {
            strategy: StrategyChoice::Stations,
            weekdays: BTreeSet::new(),
            ..GeneratorValues::default()
        };
        let fields = |values: &GeneratorValues| -> Vec<Field> {
            values.validate().iter().map(|found| found.field).collect()
        };
        assert_eq!(fields(&values), [Field::TeachingWeekdays, Field::Stations]);
        values.weekdays.insert(DayOfWeek::Monday);
        let station = SessionId::from_bits(1);
        values.stations.insert(station, "Hall 2".into());
        assert!(values.validate().is_empty());
        values.stations.insert(station, "x".repeat(300));
        assert_eq!(fields(&values), [Field::Stations]);
    }

    #[test]
    fn only_the_fields_of_the_strategy_can_be_wrong() {
        let mut values = GeneratorValues {
            slot_length: "long".into(),
            parallel_rooms: vec!["Hall 1".into(), "Hall 1".into()],
            ..GeneratorValues::default()
        };
        let mut fields = |strategy| -> Vec<Field> {
            values.strategy = strategy;
            values.validate().iter().map(|found| found.field).collect()
        };
        assert!(fields(StrategyChoice::PerParent).is_empty());
        assert_eq!(
            fields(StrategyChoice::Stations),
            [Field::SlotLength, Field::Stations]
        );
        assert_eq!(
            fields(StrategyChoice::Rotation),
            [Field::SlotLength, Field::ParallelRooms]
        );
    }
}
