//! Records that can be found. People have an index already, which the dual lists share.

use std::marker::PhantomData;
use std::rc::Rc;

use lectern_core::model::{
    Category, Class, Cohort, Course, CourseSession, Kind, LearnerGroup, Person, RecordType,
    Session, TimeLimits,
};
use lectern_core::workspace::{Records, Table};
use yew::AttrValue;

use super::entry::{Entry, EntryIndex};
use super::target::Target;
use crate::app::workspace_handle::{Derived, WorkspaceHandle};
use crate::i18n::{academic_year, format};

/// A record that can be found.
pub trait Searchable: RecordType + Sized {
    /// Kinds of the records that its entry is made of.
    const KINDS: &'static [Kind];

    /// Returns all records of the kind.
    fn table(records: &Records) -> &Table<Self>;

    /// Returns the entry of a record; `None` if it is in the bin.
    fn entry(&self, records: &Records) -> Option<Entry>;
}

/// Entries of all records of one kind, rebuilt only when these have changed.
pub struct RecordIndex<R> {
    entries: Rc<EntryIndex>,
    records: PhantomData<R>,
}

impl<R: Searchable + 'static> Derived for RecordIndex<R> {
    const KINDS: &'static [Kind] = R::KINDS;
}

/// Returns the entries of all records of a kind.
pub fn record_index<R: Searchable + 'static>(workspace: &WorkspaceHandle) -> Rc<EntryIndex> {
    let index = workspace.derived(|records| {
        let all = R::table(records).iter();
        RecordIndex::<R> {
            entries: Rc::new(EntryIndex::new(
                all.filter_map(|record| record.entry(records)).collect(),
            )),
            records: PhantomData,
        }
    });
    index.entries.clone()
}

/// Returns the entry of a person.
pub fn person_entry(person: &Person) -> Entry {
    Entry {
        code: person.username.clone().into(),
        is_own_code: true,
        detail: person.official_code.clone().into(),
        ..Entry::new(Target::Person(person.id), person.listed_name())
    }
}

impl Searchable for Class {
    const KINDS: &'static [Kind] = &[Kind::Class];

    fn table(records: &Records) -> &Table<Self> {
        &records.classes
    }

    fn entry(&self, _: &Records) -> Option<Entry> {
        let first_line = self.description.lines().next().unwrap_or_default();
        Some(Entry {
            detail: first_line.to_owned().into(),
            ..Entry::new(Target::Class(self.id), self.title.clone())
        })
    }
}

impl Searchable for Course {
    const KINDS: &'static [Kind] = &[Kind::Course];

    fn table(records: &Records) -> &Table<Self> {
        &records.courses
    }

    fn entry(&self, _: &Records) -> Option<Entry> {
        Some(Entry {
            code: self.code.clone().into(),
            is_own_code: true,
            detail: academic_year(self.academic_year).into(),
            ..Entry::new(Target::Course(self.id), self.title.clone())
        })
    }
}

impl Searchable for Session {
    const KINDS: &'static [Kind] = &[Kind::Session, Kind::Course];

    fn table(records: &Records) -> &Table<Self> {
        &records.sessions
    }

    fn entry(&self, records: &Records) -> Option<Entry> {
        let course = records.courses.get(self.course)?;
        Some(Entry {
            code: course.code.clone().into(),
            detail: course.title.clone().into(),
            ..Entry::new(Target::Session(self.id), self.title.clone())
        })
    }
}

impl Searchable for Cohort {
    const KINDS: &'static [Kind] = &[Kind::Cohort];

    fn table(records: &Records) -> &Table<Self> {
        &records.cohorts
    }

    fn entry(&self, _: &Records) -> Option<Entry> {
        Some(Entry::new(Target::Cohort(self.id), self.title.clone()))
    }
}

impl Searchable for LearnerGroup {
    const KINDS: &'static [Kind] = &[Kind::LearnerGroup, Kind::Cohort];

    fn table(records: &Records) -> &Table<Self> {
        &records.learner_groups
    }

    fn entry(&self, records: &Records) -> Option<Entry> {
        let cohort = records.cohort_of_group(self.id);
        let cohort = cohort.and_then(|cohort| records.cohorts.get(cohort));
        let mut path: Vec<&str> = cohort.iter().map(|cohort| cohort.title.as_str()).collect();
        let above = records.path_of_group(self.id);
        let above = above.iter().filter(|group| **group != self.id);
        path.extend(above.filter_map(|id| Some(records.learner_groups.get(*id)?.title.as_str())));
        Some(Entry {
            detail: path.join(" › ").into(),
            ..Entry::new(Target::LearnerGroup(self.id), self.title.clone())
        })
    }
}

impl Searchable for CourseSession {
    const KINDS: &'static [Kind] = &[Kind::CourseSession, Kind::Category];

    fn table(records: &Records) -> &Table<Self> {
        &records.course_sessions
    }

    fn entry(&self, records: &Records) -> Option<Entry> {
        if self.binned_at.is_some() {
            return None;
        }
        let category = self.category.and_then(|id| records.categories.get(id));
        let dates = match &self.limits {
            TimeLimits::Dates(dates) => dates_of(
                dates.access.start().map(|start| start.date()),
                dates.access.end().map(|end| end.date()),
            ),
            TimeLimits::None | TimeLimits::Duration { .. } => String::new(),
        };
        Some(Entry {
            code: category.map_or_else(AttrValue::default, |category| category.name.clone().into()),
            detail: dates.into(),
            ..Entry::new(Target::CourseSession(self.id), self.name.clone())
        })
    }
}

impl Searchable for Category {
    const KINDS: &'static [Kind] = &[Kind::Category];

    fn table(records: &Records) -> &Table<Self> {
        &records.categories
    }

    fn entry(&self, _: &Records) -> Option<Entry> {
        Some(Entry {
            detail: dates_of(self.start, self.end).into(),
            ..Entry::new(Target::Category(self.id), self.name.clone())
        })
    }
}

/// Returns a range of dates as text; empty unless both ends are given.
pub fn dates_of(start: Option<chrono::NaiveDate>, end: Option<chrono::NaiveDate>) -> String {
    start
        .zip(end)
        .map_or_else(String::new, |(start, end)| format::date_range(start, end))
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{
        CategoryId, CohortId, CourseSessionId, IdGenerator, Instant, LearnerGroupId, Record,
        SeededIds,
    };
    use lectern_core::workspace::Workspace;

    use super::*;

    #[test]
    fn a_group_is_told_apart_by_what_is_above_it() {
        let mut ids = SeededIds::new(1);
        let mut cohort = Cohort::new(CohortId(ids.next()));
        cohort.title = "Medicine 2026".into();
        let mut year = LearnerGroup::new(LearnerGroupId(ids.next()));
        (year.cohort, year.title) = (cohort.id, "Year 1".into());
        let mut lab = LearnerGroup::new(LearnerGroupId(ids.next()));
        (lab.cohort, lab.parent, lab.title) = (cohort.id, Some(year.id), "Lab 3".into());
        let records = vec![cohort.into(), year.clone().into(), lab.clone().into()];
        let workspace = Workspace::opened(records, Vec::new());
        let detail = |group: &LearnerGroup| Some(group.entry(workspace.records())?.detail);
        assert_eq!(detail(&lab).as_deref(), Some("Medicine 2026 › Year 1"));
        assert_eq!(detail(&year).as_deref(), Some("Medicine 2026"));
    }

    #[test]
    fn a_course_session_has_its_category_until_it_is_in_the_bin() {
        let mut ids = SeededIds::new(1);
        let mut category = Category::new(CategoryId(ids.next()));
        category.name = "Autumn".into();
        let mut session = CourseSession::new(CourseSessionId(ids.next()));
        (session.name, session.category) = ("Induction".into(), Some(category.id));
        let records: Vec<Record> = vec![category.into(), session.clone().into()];
        let workspace = Workspace::opened(records, Vec::new());
        let entry = session.entry(workspace.records());
        assert_eq!(entry.map(|entry| entry.code).as_deref(), Some("Autumn"));
        session.binned_at = Some(Instant::default());
        assert_eq!(session.entry(workspace.records()), None);
    }
}
