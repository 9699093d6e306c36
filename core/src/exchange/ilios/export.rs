//! Export of courses with all that belongs to them, as one document of JSON:API.

mod described;
mod losses;
mod materials;
mod numbers;
mod referenced;
mod timed;

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};

use super::course_codes::external_ids;
use super::kinds::ResourceKind;
use crate::exchange::lossy::{DroppedField, Export, ExportLosses};
use crate::model::{
    Course, CourseId, LearnerGroupId, PersonId, Publication, RoomId, Session, SessionId, Uuid,
    ZoneRules,
};
use crate::text::FormattedText;
use crate::workspace::Records;
use numbers::Numbers;

/// Exports courses with their sessions, independent learning, offerings and objectives, and the groups,
/// people, types and terms that these refer to. `zones` returns the rules of a time zone by its name.
#[must_use]
pub fn ilios_courses(
    records: &Records,
    courses: &[CourseId],
    zones: &dyn Fn(&str) -> Option<Box<dyn ZoneRules>>,
) -> Export {
    let courses = courses.iter().filter_map(|id| records.courses.get(*id));
    let mut courses: Vec<&Course> = courses.map(|course| &**course).collect();
    let external_ids = external_ids(records, &courses);
    // A course takes its code first from which those of other years have theirs.
    courses.sort_by_key(|course| external_ids.contains_key(&course.id));
    let mut document = Document {
        records,
        zones,
        external_ids,
        numbers: Numbers::new(records),
        materials: HashMap::new(),
        open: Vec::new(),
        losses: ExportLosses::default(),
        rooms: BTreeSet::new(),
    };
    let mut data = Vec::new();
    let mut included = Vec::new();
    for course in courses {
        let number = document.number(ResourceKind::Course, course.id.0);
        data.push(document.course(&number, course));
        included.extend(document.sessions_and_objectives(course.id));
    }
    // Describing one resource can open others.
    while let Some((kind, id)) = document.open.pop() {
        included.extend(document.described(kind, id));
    }
    included.sort_by_cached_key(|value| {
        let text = |name: &str| value[name].as_str().unwrap_or_default();
        let kind = ResourceKind::from_name(text("type"));
        let position = document.numbers.position(kind, text("id"));
        (text("type").to_owned(), position)
    });
    let local = document.numbers.local_count();
    document.losses.add(DroppedField::Ids, local, "");
    let text = serde_json::to_vec_pretty(&json!({ "data": data, "included": included }));
    Export {
        // Texts and numbers can always be written.
        bytes: text.unwrap_or_default(),
        losses: document.losses.finish(),
    }
}

/// A document while it is written.
struct Document<'a> {
    records: &'a Records,
    zones: &'a dyn Fn(&str) -> Option<Box<dyn ZoneRules>>,
    /// External ids of courses that are not their codes.
    external_ids: HashMap<CourseId, &'a str>,
    numbers: Numbers<'a>,
    /// Attributes of learning materials by their ids.
    materials: HashMap<String, Value>,
    /// Resources that others refer to, and that are not described yet.
    open: Vec<(ResourceKind, Uuid)>,
    losses: ExportLosses,
    /// Rooms that are counted as losses.
    rooms: BTreeSet<RoomId>,
}

impl Document<'_> {
    /// Returns the id of a resource, which is described later if it is new. Learner groups and terms have
    /// theirs after those above them, which Ilios has to know first.
    fn number(&mut self, kind: ResourceKind, id: Uuid) -> String {
        for above in referenced::path_from_top(self.records, kind, id) {
            self.number_alone(kind, above);
        }
        self.number_alone(kind, id)
    }

    fn number_alone(&mut self, kind: ResourceKind, id: Uuid) -> String {
        let (number, is_new) = self.numbers.number(kind, id);
        let is_described_at_once = matches!(
            kind,
            ResourceKind::Course
                | ResourceKind::Session
                | ResourceKind::IlmSession
                | ResourceKind::Offering
                | ResourceKind::CourseObjective
                | ResourceKind::SessionObjective
                | ResourceKind::SessionMaterial
                | ResourceKind::LearningMaterial
        );
        if is_new && !is_described_at_once {
            self.open.push((kind, id));
        }
        number
    }

    fn one(&mut self, kind: ResourceKind, id: Option<Uuid>) -> Value {
        match id {
            Some(id) => json!({ "data": { "type": kind.name(), "id": self.number(kind, id) } }),
            None => json!({ "data": null }),
        }
    }

    fn many(&mut self, kind: ResourceKind, ids: impl Iterator<Item = Uuid>) -> Value {
        let ids = ids.map(|id| json!({ "type": kind.name(), "id": self.number(kind, id) }));
        json!({ "data": ids.collect::<Vec<_>>() })
    }

    fn people(&mut self, people: &BTreeSet<PersonId>) -> Value {
        self.many(ResourceKind::User, people.iter().map(|id| id.0))
    }

    fn groups(&mut self, groups: &BTreeSet<LearnerGroupId>) -> Value {
        self.many(ResourceKind::LearnerGroup, groups.iter().map(|id| id.0))
    }

    fn course(&mut self, number: &str, course: &Course) -> Value {
        self.lose_of_course(course);
        let year = (course.academic_year > 0).then_some(course.academic_year);
        let external_id = self.external_ids.get(&course.id).copied();
        let external_id = external_id.unwrap_or(&course.code);
        // The code that an import makes for a course without an external id.
        let is_made = external_id.strip_prefix("ilios-") == Some(number);
        let attributes = json!({
            "title": course.title,
            "externalId": (!is_made).then_some(external_id),
            "year": year,
            "startDate": course.start.map(|date| date.to_string()),
            "endDate": course.end.map(|date| date.to_string()),
            "published": course.publication != Publication::Draft,
            "publishedAsTbd": course.publication == Publication::Scheduled,
        });
        let relationships = json!({
            "directors": self.people(&course.directors),
            "administrators": self.people(&course.administrators),
            "studentAdvisors": self.people(&course.advisors),
            "cohorts": self.many(ResourceKind::Cohort, course.cohorts.iter().map(|id| id.0)),
        });
        self.resource(ResourceKind::Course, number, attributes, relationships)
    }

    fn sessions_and_objectives(&mut self, course: CourseId) -> Vec<Value> {
        let records = self.records;
        let mut resources = Vec::new();
        for (position, objective) in records.objectives_of_course(course).iter().enumerate() {
            let number = self.number(ResourceKind::CourseObjective, objective.id.0);
            let attributes = json!({
                "title": formatted_html(&objective.title),
                "position": position,
                "active": !objective.inactive,
            });
            let relationships = json!({ "course": self.one(ResourceKind::Course, Some(course.0)) });
            let kind = ResourceKind::CourseObjective;
            resources.push(self.resource(kind, &number, attributes, relationships));
        }
        for session in records.sessions_of_course(course) {
            resources.push(self.session(session));
            resources.extend(self.session_objectives(session.id));
            let learning = records.independent_learning.get(session.id);
            match learning {
                Some(learning) if learning.enabled => {
                    resources.push(self.independent_learning(session, learning));
                }
                Some(_) => self.lose_learning(session),
                None => {}
            }
            for offering in records.offerings_of(session.id) {
                resources.extend(self.offering(session, offering));
            }
            resources.extend(self.materials(session));
        }
        resources
    }

    fn session(&mut self, session: &Session) -> Value {
        let number = self.number(ResourceKind::Session, session.id.0);
        let attributes = json!({
            "title": session.title,
            "supplemental": session.supplemental,
            "attireRequired": session.special_attire,
            "equipmentRequired": session.special_equipment,
            "attendanceRequired": session.attendance_required,
            "description": formatted_html(&session.description),
            "instructionalNotes": formatted_html(&session.instructional_notes),
            "published": session.publication != Publication::Draft,
            "publishedAsTbd": session.publication == Publication::Scheduled,
        });
        let session_type = session.session_type.map(|id| id.0);
        let next = session.postrequisite.map(|id| id.0);
        let relationships = json!({
            "course": self.one(ResourceKind::Course, Some(session.course.0)),
            "sessionType": self.one(ResourceKind::SessionType, session_type),
            "postrequisite": self.one(ResourceKind::Session, next),
            "terms": self.many(ResourceKind::Term, session.terms.iter().map(|id| id.0)),
            "administrators": self.people(&session.administrators),
        });
        self.resource(ResourceKind::Session, &number, attributes, relationships)
    }

    fn session_objectives(&mut self, session: SessionId) -> Vec<Value> {
        let mut resources = Vec::new();
        let objectives = self.records.objectives_of_session(session);
        for (position, objective) in objectives.iter().enumerate() {
            let number = self.number(ResourceKind::SessionObjective, objective.id.0);
            let attributes = json!({
                "title": formatted_html(&objective.title),
                "position": position,
                "active": !objective.inactive,
            });
            let linked = objective.course_objectives.iter().map(|id| id.0);
            let relationships = json!({
                "session": self.one(ResourceKind::Session, Some(session.0)),
                "courseObjectives": self.many(ResourceKind::CourseObjective, linked),
            });
            let kind = ResourceKind::SessionObjective;
            resources.push(self.resource(kind, &number, attributes, relationships));
        }
        resources
    }
}

/// Returns text with simple formatting as HTML.
fn formatted_html(text: &str) -> String {
    FormattedText::parse(text).to_html()
}
