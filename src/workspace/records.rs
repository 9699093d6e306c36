//! All records of a workspace in memory, one table a kind, with the few indexes that cross tables.

use crate::order::SortedSet;
use std::rc::Rc;

use super::table::{Rows, Table};
use crate::model::{
    Category, Class, ClassId, ClassMember, Course, CourseId, CourseSession, CourseSessionId, Draft,
    DraftCourses, DraftLearners, Enrolment, Kind, Numbers, Person, PersonId, Record, RecordKey,
    SessionClass, SessionCourse, SessionType, Settings, SettingsId, Stored, Term, Vocabulary,
};
use crate::order::sort;

macro_rules! tables {
    ($($(#[$doc:meta])* $field:ident: $kind:ident),+ $(,)?) => {
        /// Every record, by kind.
        #[derive(Clone, Debug, Default)]
        pub struct Records {
            $($(#[$doc])* pub $field: Table<$kind>,)+
            /// Enrolments by person.
            enrolments_of_people: Rows,
            /// Memberships of classes by person.
            memberships_of_people: Rows,
        }

        impl Records {
            const fn rows(&self, kind: Kind) -> &Rows {
                match kind { $(Kind::$kind => &self.$field.rows,)+ }
            }

            const fn rows_mut(&mut self, kind: Kind) -> &mut Rows {
                match kind { $(Kind::$kind => &mut self.$field.rows,)+ }
            }

            /// Grows with every edit of a record of this kind.
            #[must_use]
            pub const fn version(&self, kind: Kind) -> u64 {
                match kind { $(Kind::$kind => self.$field.version(),)+ }
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
        self.rows(key.kind()).get(key.numbers()).cloned()
    }

    /// Puts a record in its place.
    pub(super) fn put(&mut self, record: Record) {
        let key = record.key();
        if let Some((index, at)) = self.index(key) {
            index.put(at, record.clone());
        }
        self.rows_mut(key.kind()).put(key.numbers(), record);
    }

    /// Takes a record out.
    pub(super) fn remove(&mut self, key: RecordKey) {
        if let Some((index, at)) = self.index(key) {
            index.remove(at);
        }
        self.rows_mut(key.kind()).remove(key.numbers());
    }

    /// Takes other records instead of all that it has.
    pub(super) fn refill(&mut self, records: Vec<Record>) {
        for kind in Kind::ALL {
            self.rows_mut(*kind).clear();
        }
        self.enrolments_of_people.clear();
        self.memberships_of_people.clear();
        self.fill(records);
    }

    /// Takes the records of an opened store.
    pub(super) fn fill(&mut self, records: Vec<Record>) {
        let mut rows: Vec<Vec<(Numbers, Record)>> = vec![Vec::new(); Kind::ALL.len()];
        for record in records {
            let key = record.key();
            rows[key.kind() as usize].push((key.numbers(), record));
        }
        for (kind, rows) in Kind::ALL.iter().zip(rows) {
            let turned = rows
                .iter()
                .map(|([of, person], row)| ([*person, *of], row.clone()));
            match kind {
                Kind::Enrolment => self.enrolments_of_people.fill(turned.collect()),
                Kind::ClassMember => self.memberships_of_people.fill(turned.collect()),
                _ => {}
            }
            if !rows.is_empty() {
                self.rows_mut(*kind).fill(rows);
            }
        }
    }

    /// The index that a record stands in besides its table, and where there.
    fn index(&mut self, key: RecordKey) -> Option<(&mut Rows, Numbers)> {
        let index = match key.kind() {
            Kind::Enrolment => &mut self.enrolments_of_people,
            Kind::ClassMember => &mut self.memberships_of_people,
            _ => return None,
        };
        let [of, person] = key.numbers();
        Some((index, [person, of]))
    }

    /// Every record of one kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.rows(kind).iter()
    }

    /// How many records of one kind there are.
    #[must_use]
    pub fn count_of(&self, kind: Kind) -> usize {
        self.rows(kind).len()
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
        sort::by(&mut courses, |a, b| {
            (&a.order, a.course).cmp(&(&b.order, b.course))
        });
        courses
    }

    /// The learners of a course session.
    pub fn enrolments_of(&self, session: CourseSessionId) -> impl Iterator<Item = &Rc<Enrolment>> {
        self.enrolments.of(session.number())
    }

    /// How many learners of a course session follow one of these courses there: who has all of them
    /// blocked does not.
    #[must_use]
    pub fn followers_of(&self, session: CourseSessionId, courses: &SortedSet<CourseId>) -> usize {
        let rows = self.enrolments_of(session);
        rows.filter(|row| !courses.is_subset(&row.blocked_courses))
            .count()
    }

    /// The classes enrolled in a course session.
    pub fn classes_of(&self, session: CourseSessionId) -> impl Iterator<Item = &Rc<SessionClass>> {
        self.session_classes.of(session.number())
    }

    /// The members of a class.
    pub fn members_of(&self, class: ClassId) -> impl Iterator<Item = PersonId> {
        let members = self.class_members.of(class.number());
        members.map(|member| member.person)
    }

    /// The course sessions that a person is enrolled in.
    pub fn sessions_of_person(&self, person: PersonId) -> impl Iterator<Item = CourseSessionId> {
        let rows = self.enrolments_of_people.of(person.number());
        rows.filter_map(Enrolment::of).map(|row| row.session)
    }

    /// The classes that a person is in.
    pub fn classes_of_person(&self, person: PersonId) -> impl Iterator<Item = ClassId> {
        let rows = self.memberships_of_people.of(person.number());
        rows.filter_map(ClassMember::of).map(|row| row.class)
    }
}
