//! All records of a workspace in memory: one table for each kind, and a few indexes across tables.

mod curriculum;
mod dismissed;
mod due;
mod groups;
mod identifiers;
mod registration;
mod tables;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use chrono::NaiveDate;

use super::change::Kinds;
use super::edit_log::EditLog;
use super::index::{Index, IndexUpdate};
use super::table::Table;
use crate::model::{
    Category, Class, ClassId, ClassMember, Cohort, CohortId, CohortMember, ConflictPartyId, Course,
    CourseId, CourseObjective, CourseObjectiveId, CourseSession, CourseSessionId,
    DismissedConflict, Draft, DraftCourses, DraftLearners, Enrolment, ExternalIdentifier,
    ExternalResourceId, GroupMembership, Holiday, IdentifiedRecordId, IndependentLearning,
    InstructorGroup, InstructorGroupId, Kind, LearnerGroup, LearnerGroupId, LearningMaterial,
    LearningMaterialId, Offering, OfferingId, Person, PersonAvailability, PersonId, Place, Record,
    RecordKey, RecordType, Room, RoomId, Session, SessionClass, SessionCourse, SessionId,
    SessionObjective, SessionObjectiveId, SessionType, Settings, SettingsId, Term, TimeSlot,
    Vocabulary,
};
use crate::search::name_key;
use tables::tables;

pub use due::ZonesByName;

/// Pairs each key of a record with the id of the record.
fn pairs<'a, K: Copy + 'a, V: Copy>(
    keys: impl IntoIterator<Item = &'a K>,
    value: V,
) -> Vec<(K, V)> {
    keys.into_iter().map(|key| (*key, value)).collect()
}

tables! {
    tables {
        /// Settings: one record, or none before the workspace has been started.
        settings: Settings,
        /// All people.
        people: Person,
        /// Classes.
        classes: Class,
        /// Members of classes.
        class_members: ClassMember,
        /// Session categories.
        categories: Category,
        /// Courses.
        courses: Course,
        /// Session types.
        session_types: SessionType,
        /// Vocabularies.
        vocabularies: Vocabulary,
        /// Terms of vocabularies.
        terms: Term,
        /// Course sessions, including those in the bin.
        course_sessions: CourseSession,
        /// Courses of course sessions.
        session_courses: SessionCourse,
        /// Learners of course sessions.
        enrolments: Enrolment,
        /// Classes enrolled in course sessions.
        session_classes: SessionClass,
        /// Step 1 of wizards that were left open.
        drafts: Draft,
        /// Step 2 of these wizards.
        draft_courses: DraftCourses,
        /// Step 3 of these wizards.
        draft_learners: DraftLearners,
        /// Objectives of courses.
        course_objectives: CourseObjective,
        /// Sessions of courses.
        sessions: Session,
        /// Independent learning of sessions, including what is switched off.
        independent_learning: IndependentLearning,
        /// Objectives of sessions.
        session_objectives: SessionObjective,
        /// Learning materials of sessions.
        learning_materials: LearningMaterial,
        /// Offerings of sessions.
        offerings: Offering,
        /// Cohorts.
        cohorts: Cohort,
        /// Members of cohorts.
        cohort_members: CohortMember,
        /// Learner groups of all cohorts.
        learner_groups: LearnerGroup,
        /// Members of learner groups, one record for each person and top-level group.
        group_memberships: GroupMembership,
        /// Instructor groups.
        instructor_groups: InstructorGroup,
        /// Rooms.
        rooms: Room,
        /// Availabilities of people.
        person_availabilities: PersonAvailability,
        /// Holidays.
        holidays: Holiday,
        /// Conflicts that somebody has accepted.
        dismissed_conflicts: DismissedConflict,
        /// Ids that other systems have for records.
        external_identifiers: ExternalIdentifier,
    }
    indexes {
        /// Course sessions in which each person is enrolled.
        sessions_by_person: Index<PersonId, CourseSessionId> =
            enrolments: Enrolment by |row| [(row.person, row.session)],
        /// Classes of which each person is a member.
        classes_by_person: Index<PersonId, ClassId> =
            class_members: ClassMember by |row| [(row.person, row.class)],
        /// Course sessions of which each person is a general coach.
        sessions_by_coach: Index<PersonId, CourseSessionId> =
            course_sessions: CourseSession by |row| {
                row.coaches.iter().map(|coach| (*coach, row.id)).collect::<Vec<_>>()
            },
        /// Course sessions in which each person coaches a course.
        sessions_by_course_coach: Index<PersonId, CourseSessionId> =
            session_courses: SessionCourse by |row| {
                row.coaches.iter().map(|coach| (*coach, row.session)).collect::<Vec<_>>()
            },
        /// Course sessions outside the bin, by folded name.
        sessions_by_name: Index<String, CourseSessionId> =
            course_sessions: CourseSession by |row| {
                row.binned_at.is_none().then(|| (name_key(&row.name), row.id))
            },
        /// Objectives of each course.
        objectives_by_course: Index<CourseId, CourseObjectiveId> =
            course_objectives: CourseObjective by |row| [(row.course, row.id)],
        /// Sessions of each course.
        sessions_by_course: Index<CourseId, SessionId> =
            sessions: Session by |row| [(row.course, row.id)],
        /// Sessions that have to be completed before each session.
        sessions_by_postrequisite: Index<SessionId, SessionId> =
            sessions: Session by |row| row.postrequisite.map(|session| (session, row.id)),
        /// Objectives of each session.
        objectives_by_session: Index<SessionId, SessionObjectiveId> =
            session_objectives: SessionObjective by |row| [(row.session, row.id)],
        /// Learning materials of each session.
        materials_by_session: Index<SessionId, LearningMaterialId> =
            learning_materials: LearningMaterial by |row| [(row.session, row.id)],
        /// Sessions in whose independent learning each learner group takes part.
        independent_learning_by_group: Index<LearnerGroupId, SessionId> =
            independent_learning: IndependentLearning by |row| pairs(&row.groups, row.session),
        /// Sessions in whose independent learning each person learns or instructs, not through a group.
        independent_learning_by_person: Index<PersonId, SessionId> =
            independent_learning: IndependentLearning by |row| {
                pairs(row.learners.union(&row.instructors), row.session)
            },
        /// Sessions in whose independent learning each instructor group instructs.
        independent_learning_by_instructor_group: Index<InstructorGroupId, SessionId> =
            independent_learning: IndependentLearning by |row| {
                pairs(&row.instructor_groups, row.session)
            },
        /// Offerings of each session.
        offerings_by_session: Index<SessionId, OfferingId> =
            offerings: Offering by |row| [(row.session, row.id)],
        /// Offerings that take place on each local date, also in part.
        offerings_by_date: Index<NaiveDate, OfferingId> =
            offerings: Offering by |row| {
                let dates = row.slot.iter().flat_map(TimeSlot::dates);
                dates.map(|date| (date, row.id)).collect::<Vec<_>>()
            },
        /// Offerings in each room.
        offerings_by_room: Index<RoomId, OfferingId> =
            offerings: Offering by |row| {
                let room = row.place.as_ref().and_then(Place::room);
                room.map(|room| (room, row.id))
            },
        /// Offerings in which each learner group takes part.
        offerings_by_group: Index<LearnerGroupId, OfferingId> =
            offerings: Offering by |row| pairs(&row.groups, row.id),
        /// Offerings in which each person learns or instructs, not through a group.
        offerings_by_person: Index<PersonId, OfferingId> =
            offerings: Offering by |row| pairs(row.learners.union(&row.instructors), row.id),
        /// Offerings that each instructor group instructs.
        offerings_by_instructor_group: Index<InstructorGroupId, OfferingId> =
            offerings: Offering by |row| pairs(&row.instructor_groups, row.id),
        /// Cohorts of each person.
        cohorts_by_person: Index<PersonId, CohortId> =
            cohort_members: CohortMember by |row| [(row.person, row.cohort)],
        /// Learner groups of each cohort, on all levels.
        groups_by_cohort: Index<CohortId, LearnerGroupId> =
            learner_groups: LearnerGroup by |row| [(row.cohort, row.id)],
        /// Learner groups directly below each learner group.
        groups_by_parent: Index<LearnerGroupId, LearnerGroupId> =
            learner_groups: LearnerGroup by |row| row.parent.map(|parent| (parent, row.id)),
        /// Top-level learner groups of each person.
        trees_by_person: Index<PersonId, LearnerGroupId> =
            group_memberships: GroupMembership by |row| [(row.person, row.tree)],
        /// Memberships that name each learner group as the deepest, as tree and person.
        memberships_by_group: Index<LearnerGroupId, (LearnerGroupId, PersonId)> =
            group_memberships: GroupMembership by |row| {
                [(row.deepest_group(), (row.tree, row.person))]
            },
        /// Instructor groups of each person.
        instructor_groups_by_person: Index<PersonId, InstructorGroupId> =
            instructor_groups: InstructorGroup by |row| pairs(&row.members, row.id),
        /// Offerings with an accepted conflict with each party.
        dismissals_by_party: Index<ConflictPartyId, OfferingId> =
            dismissed_conflicts: DismissedConflict by |row| [(row.party, row.offering)],
        /// Resources of other systems that stand for each record.
        resources_by_record: Index<IdentifiedRecordId, ExternalResourceId> =
            external_identifiers: ExternalIdentifier by |row| [(row.record, row.resource)],
    }
}

impl Records {
    /// Returns the number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        Kind::ALL.iter().map(|kind| self.count_of(*kind)).sum()
    }

    /// Returns `true` if there are no records.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the settings, or the defaults before the workspace has been started.
    #[must_use]
    pub fn settings(&self) -> Rc<Settings> {
        self.settings.get(SettingsId).cloned().unwrap_or_default()
    }
}
