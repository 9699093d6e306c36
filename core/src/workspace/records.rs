//! All records of a workspace in memory: one table for each kind, and a few indexes across tables.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::index::Index;
use super::table::Table;
use crate::model::{
    Category, Class, ClassId, ClassMember, Course, CourseId, CourseSession, CourseSessionId, Draft,
    DraftCourses, DraftLearners, Enrolment, Kind, Person, PersonId, Record, RecordKey, RecordType,
    SessionClass, SessionCourse, SessionType, Settings, SettingsId, Term, Vocabulary,
};
use crate::search::fold;

macro_rules! tables {
    (
        tables { $($(#[$doc:meta])* $table:ident: $kind:ident),+ $(,)? }
        indexes {
            $($(#[$index_doc:meta])*
            $index:ident: Index<$from:ty, $to:ty> = $source:ident: $of:ident by $pairs:expr),+ $(,)?
        }
    ) => {
        /// All records of a workspace, by kind.
        #[derive(Clone, Debug, Default)]
        pub struct Records {
            $($(#[$doc])* pub $table: Table<$kind>,)+
            $($(#[$index_doc])* $index: Index<$from, $to>,)+
        }

        impl Records {
            /// Returns the record with this key, of any kind, or `None` if there is none.
            #[must_use]
            pub fn get(&self, key: RecordKey) -> Option<Record> {
                match key.kind() {
                    $(Kind::$kind => {
                        let record = self.$table.get($kind::key_from_bits(key.bits()))?;
                        Some(Record::$kind(record.clone()))
                    })+
                }
            }

            /// Returns a number that grows with every edit of a record of this kind.
            #[must_use]
            pub const fn version(&self, kind: Kind) -> u64 {
                match kind { $(Kind::$kind => self.$table.version(),)+ }
            }

            /// Returns the number of records of one kind.
            #[must_use]
            pub fn count_of(&self, kind: Kind) -> usize {
                match kind { $(Kind::$kind => self.$table.len(),)+ }
            }

            /// Iterates over the records of one kind, by key.
            pub fn of_kind(&self, kind: Kind) -> Box<dyn Iterator<Item = Record> + '_> {
                match kind {
                    $(Kind::$kind => Box::new(self.$table.iter().cloned().map(Record::$kind)),)+
                }
            }

            /// Inserts a record, or replaces the one that has its key.
            pub(super) fn put(&mut self, record: Record) {
                let before = match record.clone() {
                    $(Record::$kind(record) => self.$table.insert(record).map(Record::$kind),)+
                };
                self.reindex(before, Some(record));
            }

            /// Removes a record.
            pub(super) fn remove(&mut self, key: RecordKey) {
                let before = match key.kind() {
                    $(Kind::$kind => {
                        let ids = $kind::key_from_bits(key.bits());
                        self.$table.remove(ids).map(Record::$kind)
                    })+
                };
                self.reindex(before, None);
            }

            /// Replaces all records.
            pub(super) fn refill(&mut self, records: Vec<Record>) {
                $(let mut $table: Vec<Rc<$kind>> = Vec::new();)+
                for record in records {
                    match record { $(Record::$kind(record) => $table.push(record),)+ }
                }
                $(self.$table.refill($table);)+
                $(
                    let pairs: fn(&$of) -> _ = $pairs;
                    self.$index = self.$source.iter().flat_map(|record| pairs(record)).collect();
                )+
            }

            /// Replaces the index entries of one version of a record by those of another.
            fn reindex(&mut self, before: Option<Record>, after: Option<Record>) {
                $(
                    let pairs: fn(&$of) -> _ = $pairs;
                    if let Some(Record::$of(record)) = &before {
                        pairs(record).into_iter().for_each(|pair| self.$index.remove(pair));
                    }
                    if let Some(Record::$of(record)) = &after {
                        pairs(record).into_iter().for_each(|pair| self.$index.insert(pair));
                    }
                )+
            }
        }
    };
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
    }
    indexes {
        /// Course sessions in which each person is enrolled.
        sessions_by_person: Index<PersonId, CourseSessionId> =
            enrolments: Enrolment by |row| [(row.person, row.session)],
        /// Classes of which each person is a member.
        classes_by_person: Index<PersonId, ClassId> =
            class_members: ClassMember by |row| [(row.person, row.class)],
        /// Course sessions outside the bin, by folded name.
        sessions_by_name: Index<String, CourseSessionId> =
            course_sessions: CourseSession by |row| {
                row.binned_at.is_none().then(|| (fold(&row.name), row.id))
            },
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

    /// Returns the courses of a course session, in their order.
    #[must_use]
    pub fn courses_of(&self, session: CourseSessionId) -> Vec<Rc<SessionCourse>> {
        let courses = self.session_courses.starting_with(session);
        let mut courses: Vec<_> = courses.cloned().collect();
        courses.sort_by(|a, b| (&a.order, a.course).cmp(&(&b.order, b.course)));
        courses
    }

    /// Iterates over the learners of a course session.
    pub fn enrolments_of(
        &self,
        session: CourseSessionId,
    ) -> impl Iterator<Item = &Rc<Enrolment>> + Clone {
        self.enrolments.starting_with(session)
    }

    /// Returns the number of learners of a course session who follow at least one of these courses
    /// there; learners for whom all of them are blocked do not count.
    #[must_use]
    pub fn followers_of(&self, session: CourseSessionId, courses: &BTreeSet<CourseId>) -> usize {
        let rows = self.enrolments_of(session);
        rows.filter(|row| !courses.is_subset(&row.blocked_courses))
            .count()
    }

    /// Iterates over the classes enrolled in a course session.
    pub fn classes_of(
        &self,
        session: CourseSessionId,
    ) -> impl Iterator<Item = &Rc<SessionClass>> + Clone {
        self.session_classes.starting_with(session)
    }

    /// Iterates over the members of a class.
    pub fn members_of(&self, class: ClassId) -> impl Iterator<Item = PersonId> {
        let members = self.class_members.starting_with(class);
        members.map(|member| member.person)
    }

    /// Iterates over the course sessions in which a person is enrolled.
    pub fn sessions_of_person(&self, person: PersonId) -> impl Iterator<Item = CourseSessionId> {
        self.sessions_by_person.get(person)
    }

    /// Iterates over the course sessions outside the bin whose names are equal to `name` after
    /// folding.
    pub fn sessions_named(&self, name: &str) -> impl Iterator<Item = &Rc<CourseSession>> {
        let ids = self.sessions_by_name.get(fold(name));
        ids.filter_map(|id| self.course_sessions.get(id))
    }

    /// Iterates over the classes of which a person is a member.
    pub fn classes_of_person(&self, person: PersonId) -> impl Iterator<Item = ClassId> {
        self.classes_by_person.get(person)
    }
}
