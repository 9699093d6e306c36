//! Export of offerings, one in each row, in columns of our own.

use std::collections::{BTreeMap, BTreeSet};

use super::cell_values::yes_or_no;
use super::export_file::{ExportFile, usernames};
use super::group_paths::group_text;
use super::lossy::{DroppedField, Export, ExportLosses};
use super::offerings::{LATER, end_text, place_name};
use super::style::{Dialect, Safety, Style};
use crate::model::{
    AmbiguousTime, CourseId, InstructorGroupId, LearnerGroupId, Offering, OfferingId, PersonId,
    Place, Session,
};
use crate::search::name_key;
use crate::workspace::Records;

/// Column names. The first three tell a person which offering a row is.
const HEADER: [&str; 17] = [
    "Course",
    "Session",
    "Date",
    "Start",
    "End",
    "TimeZone",
    "AmbiguousTime",
    "SessionType",
    "Room",
    "Link",
    "LearnerGroups",
    "Learners",
    "Instructors",
    "InstructorGroups",
    "Cancelled",
    "GeneratedFrom",
    "OfferingId",
];

/// Separators of usernames within cells.
const SEPARATORS: [char; 2] = ['|', ','];

/// Exports offerings in the given order.
#[must_use]
pub fn offerings(records: &Records, offerings: &[OfferingId], safety: Safety) -> Export {
    let mut file = ExportFile::new(Style::new(Dialect::Chamilo2, safety));
    file.header(HEADER);
    let names = Names::new(records);
    for offering in offerings.iter().filter_map(|id| records.offerings.get(*id)) {
        let Some(session) = records.sessions.get(offering.session) else {
            continue;
        };
        let row = OfferingRow {
            records,
            names: &names,
            session,
            offering,
            losses: &mut file.losses,
        };
        let cells = row.cells();
        file.row(&session.title, &cells.each_ref().map(String::as_str));
    }
    file.finish()
}

/// Names that imports look up.
struct Names {
    /// Numbers of sessions by course and folded title.
    sessions: BTreeMap<(CourseId, String), usize>,
    /// Folded names of rooms.
    rooms: BTreeSet<String>,
}

impl Names {
    fn new(records: &Records) -> Self {
        let mut sessions = BTreeMap::new();
        for session in records.sessions.iter() {
            let key = (session.course, name_key(&session.title));
            *sessions.entry(key).or_default() += 1;
        }
        let rooms = records
            .rooms
            .iter()
            .map(|room| name_key(&room.name))
            .collect();
        Self { sessions, rooms }
    }
}

/// Builder of the row of one offering.
struct OfferingRow<'a> {
    records: &'a Records,
    names: &'a Names,
    session: &'a Session,
    offering: &'a Offering,
    losses: &'a mut ExportLosses,
}

impl OfferingRow<'_> {
    fn note(&mut self, field: DroppedField, is_lost: bool) {
        self.losses.add_if(field, is_lost, &self.session.title);
    }

    fn cells(mut self) -> [String; HEADER.len()] {
        let Self {
            records,
            session,
            offering,
            ..
        } = self;
        let course = records.courses.get(session.course);
        let code = course.map_or("", |course| &course.code);
        let key = (session.course, name_key(&session.title));
        let same_titles = self.names.sessions.get(&key).copied().unwrap_or_default();
        self.note(DroppedField::SameTitles, code.is_empty() || same_titles > 1);
        let place = place_name(records, offering.place.as_ref());
        let is_text = matches!(offering.place, Some(Place::Text(_)));
        let is_room = is_text && self.names.rooms.contains(&name_key(place));
        self.note(DroppedField::PlacesNamedAsRooms, is_room);
        let session_type = session.session_type;
        let session_type = session_type.and_then(|id| records.session_types.get(id));
        let slot = offering.slot.as_ref();
        let is_later = slot.is_some_and(|slot| slot.ambiguous == AmbiguousTime::Later);
        [
            code.to_owned(),
            session.title.clone(),
            slot.map(|slot| slot.start.date().to_string())
                .unwrap_or_default(),
            slot.map(|slot| slot.start.format("%H:%M").to_string())
                .unwrap_or_default(),
            slot.map(end_text).unwrap_or_default(),
            slot.map(|slot| slot.zone.clone()).unwrap_or_default(),
            if is_later { LATER } else { "" }.to_owned(),
            session_type.map_or("", |found| &found.title).to_owned(),
            place.to_owned(),
            offering.link.clone(),
            self.groups(&offering.groups),
            self.people(&offering.learners),
            self.people(&offering.instructors),
            self.instructor_groups(),
            yes_or_no(offering.cancelled).to_owned(),
            self.groups(&offering.generated_from.into_iter().collect()),
            offering.id.to_string(),
        ]
    }

    fn people(&mut self, people: &BTreeSet<PersonId>) -> String {
        let names = usernames(self.records, &mut people.iter().copied());
        self.losses.join_names(&names, "|", &SEPARATORS)
    }

    /// Returns the paths of groups. A title with a separator cannot be read back.
    fn groups(&mut self, groups: &BTreeSet<LearnerGroupId>) -> String {
        let mut paths = Vec::new();
        for group in groups {
            let titles = super::group_paths::titles(self.records, *group).unwrap_or_default();
            let is_lost = titles.iter().any(|title| title.contains(['>', '|']));
            self.note(DroppedField::UnlistableNames, is_lost);
            if !is_lost {
                paths.extend(group_text(self.records, *group));
            }
        }
        paths.sort();
        paths.join("|")
    }

    fn instructor_groups(&mut self) -> String {
        let title =
            |id: &InstructorGroupId| Some(self.records.instructor_groups.get(*id)?.title.as_str());
        let groups = self.offering.instructor_groups.iter();
        let mut titles: Vec<&str> = groups.filter_map(title).collect();
        titles.sort_unstable();
        self.losses.join_names(&titles, "|", &['|'])
    }
}
