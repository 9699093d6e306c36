//! All records of a workspace in memory, one table a kind, with the few indexes that cross tables.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::table::Table;
use crate::model::{
    Category, Class, ClassId, ClassMember, Course, CourseId, CourseSession, CourseSessionId, Draft,
    DraftCourses, DraftLearners, Enrolment, Kind, Person, PersonId, Record, RecordKey,
    SessionClass, SessionCourse, SessionType, Settings, SettingsId, Term, Uuid, Vocabulary,
};
use crate::search::sort;

macro_rules! tables {
    ($($(#[$doc:meta])* $field:ident: $kind:ident),+ $(,)?) => {
        /// Every record, by kind.
        #[derive(Clone, Debug, Default)]
        pub struct Records {
            $($(#[$doc])* pub $field: Table<$kind>,)+
            sessions_of_person: BTreeMap<PersonId, BTreeSet<CourseSessionId>>,
            classes_of_person: BTreeMap<PersonId, BTreeSet<ClassId>>,
        }

        impl Records {
            /// The record with this key, of whatever kind.
            #[must_use]
            pub fn get(&self, key: RecordKey) -> Option<Record> {
                match key {
                    $(RecordKey::$kind(key) => self.$field.get(key).cloned().map(Record::$kind),)+
                }
            }

            /// Puts a record in its place.
            pub(super) fn put(&mut self, record: Record) {
                self.index(&record);
                match record { $(Record::$kind(row) => self.$field.put(row),)+ }
            }

            /// Takes a record out.
            pub(super) fn remove(&mut self, key: RecordKey) {
                self.unindex(key);
                match key { $(RecordKey::$kind(key) => self.$field.remove(key),)+ }
            }

            /// Takes other records instead of all that it has.
            pub(super) fn refill(&mut self, records: Vec<Record>) {
                $(self.$field.clear();)+
                self.sessions_of_person.clear();
                self.classes_of_person.clear();
                self.fill(records);
            }

            /// Takes the records of an opened store.
            pub(super) fn fill(&mut self, records: Vec<Record>) {
                $(let mut $field: Vec<Rc<$kind>> = Vec::new();)+
                for record in records {
                    self.index(&record);
                    match record { $(Record::$kind(row) => $field.push(row),)+ }
                }
                $(if !$field.is_empty() { self.$field.fill($field); })+
            }

            /// Grows with every edit of a record of this kind.
            #[must_use]
            pub const fn version(&self, kind: Kind) -> u64 {
                match kind { $(Kind::$kind => self.$field.version(),)+ }
            }

            /// Every record of one kind.
            #[must_use]
            pub fn of_kind(&self, kind: Kind) -> Vec<Record> {
                match kind {
                    $(Kind::$kind => self.$field.iter().cloned().map(Record::$kind).collect(),)+
                }
            }

            /// Hands out every record of one kind.
            pub fn each_of(&self, kind: Kind, mut take: impl FnMut(Record)) {
                match kind {
                    $(Kind::$kind => self.$field.iter().for_each(|row| take(Record::$kind(row.clone()))),)+
                }
            }

            /// How many records of one kind there are.
            #[must_use]
            pub fn count_of(&self, kind: Kind) -> usize {
                match kind { $(Kind::$kind => self.$field.len(),)+ }
            }

            /// How many records there are.
            #[must_use]
            pub fn len(&self) -> usize {
                0 $(+ self.$field.len())+
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

const LOW: Uuid = Uuid(0);
const HIGH: Uuid = Uuid(u128::MAX);

impl Records {
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
        let keys = (session, CourseId(LOW))..=(session, CourseId(HIGH));
        let mut courses: Vec<_> = self.session_courses.range(keys).cloned().collect();
        sort::by(&mut courses, |a, b| {
            (&a.order, a.course).cmp(&(&b.order, b.course))
        });
        courses
    }

    /// The learners of a course session.
    pub fn enrolments_of(&self, session: CourseSessionId) -> impl Iterator<Item = &Rc<Enrolment>> {
        self.enrolments
            .range((session, PersonId(LOW))..=(session, PersonId(HIGH)))
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
    pub fn classes_of(&self, session: CourseSessionId) -> impl Iterator<Item = &Rc<SessionClass>> {
        self.session_classes
            .range((session, ClassId(LOW))..=(session, ClassId(HIGH)))
    }

    /// The members of a class.
    pub fn members_of(&self, class: ClassId) -> impl Iterator<Item = PersonId> {
        let keys = (class, PersonId(LOW))..=(class, PersonId(HIGH));
        self.class_members.range(keys).map(|member| member.person)
    }

    /// The course sessions that a person is enrolled in.
    pub fn sessions_of_person(&self, person: PersonId) -> impl Iterator<Item = CourseSessionId> {
        self.sessions_of_person
            .get(&person)
            .into_iter()
            .flatten()
            .copied()
    }

    /// The classes that a person is in.
    pub fn classes_of_person(&self, person: PersonId) -> impl Iterator<Item = ClassId> {
        self.classes_of_person
            .get(&person)
            .into_iter()
            .flatten()
            .copied()
    }

    fn index(&mut self, record: &Record) {
        match record {
            Record::Enrolment(row) => {
                self.sessions_of_person
                    .entry(row.person)
                    .or_default()
                    .insert(row.session);
            }
            Record::ClassMember(row) => {
                self.classes_of_person
                    .entry(row.person)
                    .or_default()
                    .insert(row.class);
            }
            _ => {}
        }
    }

    fn unindex(&mut self, key: RecordKey) {
        match key {
            RecordKey::Enrolment((session, person)) => {
                drop_from(&mut self.sessions_of_person, person, session);
            }
            RecordKey::ClassMember((class, person)) => {
                drop_from(&mut self.classes_of_person, person, class);
            }
            _ => {}
        }
    }
}

fn drop_from<K: Ord, V: Ord>(index: &mut BTreeMap<K, BTreeSet<V>>, key: K, value: V) {
    if let Some(values) = index.get_mut(&key) {
        values.remove(&value);
        if values.is_empty() {
            index.remove(&key);
        }
    }
}
