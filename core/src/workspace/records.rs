//! All records of a workspace in memory, one table a kind, with the few indexes that cross tables.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::table::{self, Row, Shelf, Table};
use crate::model::{
    Category, Class, ClassId, ClassMember, Course, CourseId, CourseSession, CourseSessionId, Draft,
    DraftCourses, DraftLearners, Enrolment, Kind, Person, PersonId, Record, RecordKey,
    SessionClass, SessionCourse, SessionType, Settings, SettingsId, Term, Vocabulary,
};

macro_rules! tables {
    ($($(#[$doc:meta])* $field:ident: $kind:ident),+ $(,)?) => {
        /// Every record, by kind.
        #[derive(Clone, Debug, Default)]
        pub struct Records {
            $($(#[$doc])* pub $field: Table<$kind>,)+
            /// Enrolments by person.
            enrolments_of_people: Shelf,
            /// Memberships of classes by person.
            memberships_of_people: Shelf,
        }

        impl Records {
            const fn shelf(&self, kind: Kind) -> &Shelf {
                match kind { $(Kind::$kind => &self.$field.shelf,)+ }
            }

            const fn shelf_mut(&mut self, kind: Kind) -> &mut Shelf {
                match kind { $(Kind::$kind => &mut self.$field.shelf,)+ }
            }
        }
    };
}

tables! {
    /// The one record of settings, if the workspace has been begun.
    settings: Settings,
    /// Everybody.
    people: Person,
    /// Classes.
    classes: Class,
    /// Who is in which class.
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
    /// Course sessions, those in the bin among them.
    course_sessions: CourseSession,
    /// Courses of course sessions.
    session_courses: SessionCourse,
    /// Learners of course sessions.
    enrolments: Enrolment,
    /// Classes enrolled in course sessions.
    session_classes: SessionClass,
    /// Wizards left open.
    drafts: Draft,
    /// Their second step.
    draft_courses: DraftCourses,
    /// Their third step.
    draft_learners: DraftLearners,
}

impl Records {
    /// The record with this key, of whatever kind.
    #[must_use]
    pub fn get(&self, key: RecordKey) -> Option<Record> {
        self.shelf(key.kind()).get(key).cloned()
    }

    /// Grows with every edit of a record of this kind.
    #[must_use]
    pub const fn version(&self, kind: Kind) -> u64 {
        self.shelf(kind).version()
    }

    /// Puts a record in its place.
    pub(super) fn put(&mut self, record: Record) {
        let key = record.key();
        if let Some(index) = self.index(key.kind()) {
            index.put(turned(key), record.clone());
        }
        self.shelf_mut(key.kind()).put(key, record);
    }

    /// Takes a record out.
    pub(super) fn remove(&mut self, key: RecordKey) {
        if let Some(index) = self.index(key.kind()) {
            index.remove(turned(key));
        }
        self.shelf_mut(key.kind()).remove(key);
    }

    /// Takes other records instead of all that it has.
    pub(super) fn refill(&mut self, records: Vec<Record>) {
        let mut shelves: Vec<Vec<Row>> = vec![Vec::new(); Kind::ALL.len()];
        for record in records {
            let key = record.key();
            shelves[key.kind() as usize].push(Row::new(key, Some(record)));
        }
        for (kind, rows) in Kind::ALL.iter().zip(shelves) {
            if let Some(index) = self.index(*kind) {
                let turned = |row: &Row| Row::new(turned(row.key()), row.record.clone());
                index.fill(rows.iter().map(turned).collect());
            }
            self.shelf_mut(*kind).fill(rows);
        }
    }

    /// The index that records of a kind stand in besides their table.
    const fn index(&mut self, kind: Kind) -> Option<&mut Shelf> {
        match kind {
            Kind::Enrolment => Some(&mut self.enrolments_of_people),
            Kind::ClassMember => Some(&mut self.memberships_of_people),
            _ => None,
        }
    }

    /// Every record of one kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.shelf(kind).iter()
    }

    /// How many records of one kind there are.
    #[must_use]
    pub fn count_of(&self, kind: Kind) -> usize {
        self.shelf(kind).len()
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        Kind::ALL.iter().map(|kind| self.count_of(*kind)).sum()
    }

    /// Whether there is nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The settings; the defaults before a workspace has been begun.
    #[must_use]
    pub fn settings(&self) -> Rc<Settings> {
        self.settings.get(SettingsId).cloned().unwrap_or_default()
    }

    /// The courses of a course session, in their order.
    #[must_use]
    pub fn courses_of(&self, session: CourseSessionId) -> Vec<Rc<SessionCourse>> {
        let courses = self.session_courses.of(session.number());
        let mut courses: Vec<_> = courses.cloned().collect();
        courses.sort_by(|a, b| (&a.order, a.course).cmp(&(&b.order, b.course)));
        courses
    }

    /// The learners of a course session.
    #[must_use]
    pub fn enrolments_of(&self, session: CourseSessionId) -> table::Records<'_, Enrolment> {
        self.enrolments.of(session.number())
    }

    /// How many learners of a course session follow one of these courses there: who has all of them
    /// blocked does not.
    #[must_use]
    pub fn followers_of(&self, session: CourseSessionId, courses: &BTreeSet<CourseId>) -> usize {
        let rows = self.enrolments_of(session);
        rows.filter(|row| !courses.is_subset(&row.blocked_courses))
            .count()
    }

    /// The classes enrolled in a course session.
    #[must_use]
    pub fn classes_of(&self, session: CourseSessionId) -> table::Records<'_, SessionClass> {
        self.session_classes.of(session.number())
    }

    /// The members of a class.
    pub fn members_of(&self, class: ClassId) -> impl Iterator<Item = PersonId> {
        let members = self.class_members.of(class.number());
        members.map(|member| member.person)
    }

    /// The course sessions that a person is enrolled in.
    pub fn sessions_of_person(&self, person: PersonId) -> impl Iterator<Item = CourseSessionId> {
        let index = &self.enrolments_of_people;
        let rows = index.of(Kind::Enrolment, person.number());
        table::Records::<Enrolment>::over(rows).map(|row| row.session)
    }

    /// The classes that a person is in.
    pub fn classes_of_person(&self, person: PersonId) -> impl Iterator<Item = ClassId> {
        let index = &self.memberships_of_people;
        let rows = index.of(Kind::ClassMember, person.number());
        table::Records::<ClassMember>::over(rows).map(|row| row.class)
    }
}

/// Where a relation lies in the index by what it names second.
const fn turned(key: RecordKey) -> RecordKey {
    let [of, person] = key.numbers();
    RecordKey::new(key.kind(), [person, of])
}
