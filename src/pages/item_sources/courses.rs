//! Courses as items, sorted by title.

use std::rc::Rc;

use yew::prelude::*;

use super::id_to_position::IdToPosition;
use crate::app::workspace_handle::Derived;
use crate::components::dual_list::{ItemSource, RowContent};
use crate::hooks::use_records;
use lectern_core::model::{Course, CourseId, Kind};
use lectern_core::search::{
    Bitmap, ExactIndex, ExactIndexBuilder, Index, IndexBuilder, ItemIndex, Query, best, fold,
    natural,
};
use lectern_core::workspace::{Kinds, Records};

/// Courses as items of a dual list.
pub struct CourseItems {
    courses: Vec<Rc<Course>>,
    positions: IdToPosition,
    index: Index,
    exact: Rc<ExactIndex>,
}

impl Derived for CourseItems {
    const KINDS: &'static [Kind] = &[Kind::Course];
}

impl CourseItems {
    /// Creates the items from the courses of a workspace.
    #[must_use]
    pub fn from_records(records: &Records) -> Self {
        let all: Vec<&Rc<Course>> = records.courses.iter().collect();
        let order = natural::order(&all, |course| [&course.title, &course.code]);
        let courses: Vec<Rc<Course>> = order.iter().map(|at| all[*at].clone()).collect();
        let mut index = IndexBuilder::with_capacity(courses.len());
        let mut exact = ExactIndexBuilder::with_capacity(courses.len() * 3);
        for course in &courses {
            index.push(&[&course.title, &course.code]);
            exact.push([
                course.code.clone(),
                course.title.clone(),
                [course.title.as_str(), " (", &course.code, ")"].concat(),
            ]);
        }
        let ids = all.iter().map(|course| course.id.0).collect();
        Self {
            courses,
            positions: IdToPosition::new(ids, &order),
            index: index.build(),
            exact: Rc::new(exact.build()),
        }
    }

    /// Returns the course of an item.
    #[must_use]
    pub fn course(&self, entry: ItemIndex) -> &Rc<Course> {
        &self.courses[entry.as_usize()]
    }

    /// Returns the item of a course.
    #[must_use]
    pub fn number(&self, course: CourseId) -> Option<ItemIndex> {
        self.positions.get(course.0)
    }

    /// Returns whether another course has the same title. Such courses follow each other.
    fn shares_title(&self, entry: ItemIndex) -> bool {
        let entry = entry.as_usize();
        let title = &self.courses[entry].title;
        let same = |at: Option<usize>| {
            let other = at.and_then(|at| self.courses.get(at));
            other.is_some_and(|other| fold(&other.title) == fold(title))
        };
        same(entry.checked_sub(1)) || same(entry.checked_add(1))
    }

    /// Returns the courses for which `holds` is true.
    pub fn matching(&self, holds: impl Fn(&Course) -> bool) -> Bitmap {
        let mut found = Bitmap::new(self.len());
        for (at, course) in self.courses.iter().enumerate() {
            if holds(course) {
                found.set(ItemIndex::from_usize(at));
            }
        }
        found
    }

    /// Returns the keys by which a pasted line can name a course.
    #[must_use]
    pub fn exact(&self) -> Rc<ExactIndex> {
        self.exact.clone()
    }
}

impl ItemSource for CourseItems {
    fn len(&self) -> usize {
        self.courses.len()
    }

    fn content(&self, entry: ItemIndex) -> RowContent {
        let course = self.course(entry);
        RowContent {
            title: course.title.clone().into(),
            bold_len: 0,
            detail: AttrValue::default(),
            code: course.code.clone().into(),
            same_title: self.shares_title(entry),
        }
    }

    fn index(&self) -> &Index {
        &self.index
    }

    fn best(&self, query: &Query, limit: usize) -> Vec<ItemIndex> {
        let fields = |entry: ItemIndex| {
            let course = self.course(entry);
            [course.title.as_str(), course.code.as_str()]
        };
        best(&self.index, fields, query, limit)
    }
}

/// Returns all courses as items; rebuilt only when courses change.
#[hook]
pub fn use_course_items() -> Rc<CourseItems> {
    use_records(Kinds::from_slice(&[Kind::Course])).derived(CourseItems::from_records)
}
