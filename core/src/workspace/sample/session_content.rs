//! Objectives and learning materials of the sessions of anatomy.

use super::seeded;
use crate::model::{
    Course, CourseObjective, CourseObjectiveId, IdGenerator, LearningMaterial, LearningMaterialId,
    MaterialContent, OrderKey, Record, RecordType, Session, SessionId, SessionObjective,
    SessionObjectiveId,
};

/// The course that has objectives and materials.
const COURSE: &str = "ANA-101";

const OBJECTIVES: [&str; 4] = [
    "Name the structures of the limbs, the thorax and the abdomen in a dissection.",
    "Relate the position of a structure to the surface of the body.",
    "Explain the course of the vessels and nerves to the organs they supply.",
    "Work in a dissection team with respect for the donor.",
];

/// Title, link or citation, whether it is required.
const MATERIALS: [(&str, &str, bool); 3] = [
    (
        "Atlas of dissections",
        "https://anatomy.uni.example/atlas",
        true,
    ),
    (
        "Script of the lecture",
        "https://anatomy.uni.example/script",
        true,
    ),
    (
        "A textbook to read on",
        "Åkesson Z, Wąs M. Anatomy for the first year. 3rd edition. University Press; 2024.",
        false,
    ),
];

/// Appends the objectives of the course and of its lectures, and the materials of the first one.
pub fn records(courses: &[Course], records: &mut Vec<Record>) {
    let Some(course) = courses.iter().find(|course| course.code == COURSE) else {
        return;
    };
    let sessions = records.iter().filter_map(Session::from_record);
    let lectures = sessions.filter(|session| session.course == course.id);
    let lectures = lectures.filter(|session| session.title.starts_with("Lecture "));
    let lectures: Vec<SessionId> = lectures.map(|session| session.id).collect();
    let objectives = course_objectives(course);
    let mut ids = seeded("session objectives");
    let order = OrderKey::between(None, None);
    for (lecture, objective) in lectures.iter().zip(objectives.iter().cycle()) {
        let mut own = SessionObjective::new(SessionObjectiveId(ids.next()));
        own.session = *lecture;
        own.title.clone_from(&objective.title);
        own.order = order.clone();
        own.course_objectives = [objective.id].into();
        records.push(own.into());
    }
    records.extend(objectives.into_iter().map(Record::from));
    if let Some(first) = lectures.first() {
        records.extend(materials(*first));
    }
}

fn course_objectives(course: &Course) -> Vec<CourseObjective> {
    let mut ids = seeded("course objectives");
    let orders = OrderKey::sequence(None, OBJECTIVES.len());
    let rows = OBJECTIVES.iter().zip(orders);
    rows.map(|(title, order)| {
        let mut objective = CourseObjective::new(CourseObjectiveId(ids.next()));
        objective.course = course.id;
        (*title).clone_into(&mut objective.title);
        objective.order = order;
        objective
    })
    .collect()
}

fn materials(session: SessionId) -> impl Iterator<Item = Record> {
    let mut ids = seeded("learning materials");
    let orders = OrderKey::sequence(None, MATERIALS.len());
    let rows = MATERIALS.iter().zip(orders);
    rows.map(move |((title, content, required), order)| {
        let mut material = LearningMaterial::new(LearningMaterialId(ids.next()));
        material.session = session;
        (*title).clone_into(&mut material.title);
        material.order = order;
        let text = (*content).to_owned();
        material.content = if content.starts_with("https://") {
            MaterialContent::Link(text)
        } else {
            MaterialContent::Citation(text)
        };
        material.required = *required;
        material.into()
    })
}
