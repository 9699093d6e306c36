//! Resources that courses and sessions refer to: people, groups, types and terms.

use std::collections::BTreeSet;
use std::iter;

use serde_json::{Value, json};

use super::Document;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::html;
use crate::exchange::offerings::place_name;
use crate::model::{
    CohortId, InstructorGroupId, LearnerGroupId, PersonId, SessionTypeId, TermId, Uuid,
    VocabularyId,
};
use crate::workspace::Records;

/// Returns the learner groups or terms from the top-level one down to the one with this id; none for other
/// kinds.
pub(super) fn path_from_top(records: &Records, kind: ResourceKind, id: Uuid) -> Vec<Uuid> {
    match kind {
        ResourceKind::LearnerGroup => {
            let path = records.path_of_group(LearnerGroupId(id));
            path.into_iter().map(|group| group.0).collect()
        }
        ResourceKind::Term => {
            let above = |id: &TermId| records.terms.get(*id)?.parent;
            let upwards = iter::successors(Some(TermId(id)), above);
            let upwards = upwards.filter(|id| records.terms.contains(*id));
            // Terms that are above themselves end here.
            let mut path: Vec<Uuid> = upwards
                .take(records.terms.len())
                .map(|term| term.0)
                .collect();
            path.reverse();
            path
        }
        ResourceKind::User
        | ResourceKind::Cohort
        | ResourceKind::InstructorGroup
        | ResourceKind::SessionType
        | ResourceKind::Vocabulary
        | ResourceKind::Course
        | ResourceKind::CourseObjective
        | ResourceKind::Session
        | ResourceKind::IlmSession
        | ResourceKind::SessionObjective
        | ResourceKind::Offering
        | ResourceKind::LearningMaterial
        | ResourceKind::SessionMaterial => Vec::new(),
    }
}

impl Document<'_> {
    /// Describes a resource that another refers to; `None` if there is no such record.
    pub(super) fn described(&mut self, kind: ResourceKind, id: Uuid) -> Option<Value> {
        let records = self.records;
        let number = self.number(kind, id);
        let (attributes, relationships) = match kind {
            ResourceKind::User => {
                let person = records.people.get(PersonId(id))?;
                self.lose_of_person(person);
                let attributes = json!({
                    "firstName": person.first_name,
                    "lastName": person.last_name,
                    "email": person.email,
                    "campusId": person.official_code,
                    "username": person.username,
                });
                (attributes, json!({}))
            }
            ResourceKind::Cohort => {
                let cohort = records.cohorts.get(CohortId(id))?;
                self.lose_of_cohort(cohort);
                let members: BTreeSet<PersonId> = records.members_of_cohort(cohort.id).collect();
                let relationships = json!({ "users": self.people(&members) });
                // Its groups belong to it, used or not.
                let groups: Vec<Uuid> = records
                    .groups_of_cohort(cohort.id)
                    .map(|row| row.id.0)
                    .collect();
                for group in groups {
                    self.number(ResourceKind::LearnerGroup, group);
                }
                (json!({ "title": cohort.title }), relationships)
            }
            ResourceKind::LearnerGroup => self.learner_group(LearnerGroupId(id))?,
            ResourceKind::InstructorGroup => {
                let group = records.instructor_groups.get(InstructorGroupId(id))?;
                self.lose_of_instructor_group(group);
                let relationships = json!({ "users": self.people(&group.members) });
                (json!({ "title": group.title }), relationships)
            }
            ResourceKind::SessionType => {
                let found = records.session_types.get(SessionTypeId(id))?;
                let attributes = json!({
                    "title": found.title,
                    "calendarColor": format!("#{}", found.colour),
                    "assessment": found.assessment,
                    "active": !found.inactive,
                });
                (attributes, json!({}))
            }
            ResourceKind::Vocabulary => {
                let found = records.vocabularies.get(VocabularyId(id))?;
                let attributes = json!({ "title": found.title, "active": !found.inactive });
                (attributes, json!({}))
            }
            ResourceKind::Term => {
                let term = records.terms.get(TermId(id))?;
                let attributes = json!({
                    "title": term.title,
                    "description": html(&term.description),
                    "active": !term.inactive,
                });
                let relationships = json!({
                    "vocabulary": self.one(ResourceKind::Vocabulary, Some(term.vocabulary.0)),
                    "parent": self.one(ResourceKind::Term, term.parent.map(|id| id.0)),
                });
                (attributes, relationships)
            }
            ResourceKind::Course
            | ResourceKind::CourseObjective
            | ResourceKind::Session
            | ResourceKind::IlmSession
            | ResourceKind::SessionObjective
            | ResourceKind::SessionMaterial
            | ResourceKind::LearningMaterial
            | ResourceKind::Offering => return None,
        };
        Some(self.resource(kind, &number, attributes, relationships))
    }

    fn learner_group(&mut self, id: LearnerGroupId) -> Option<(Value, Value)> {
        let records = self.records;
        let group = records.learner_groups.get(id)?;
        self.lose_room(group.place.as_ref());
        let members = records.members_of_group(id);
        let attributes = json!({
            "title": group.title,
            "location": place_name(records, group.place.as_ref()),
            "url": group.link,
            "needsAccommodation": group.needs_accommodation,
        });
        let teams = group.instructor_groups.iter().map(|id| id.0);
        let parent = records.parent_of_group(id).map(|id| id.0);
        let relationships = json!({
            "cohort": self.one(ResourceKind::Cohort, Some(group.cohort.0)),
            "parent": self.one(ResourceKind::LearnerGroup, parent),
            "users": self.people(&members),
            "instructors": self.people(&group.instructors),
            "instructorGroups": self.many(ResourceKind::InstructorGroup, teams),
        });
        Some((attributes, relationships))
    }
}
