//! Courses and their objectives.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::record::record;
use super::{CohortId, CourseId, CourseObjectiveId, OrderKey, PersonId, Publication};

record! {
    /// A unit of teaching with a code and a title, in an academic year.
    Course = "course" schema 1 by { id: CourseId } with {
        /// Unique in the workspace, ignoring case; 1 to 40 characters.
        code: String = "code" as scalar,
        /// 1 to 200 characters.
        title: String = "title" as scalar,
        /// The year in which the academic year starts; 0 if not given.
        academic_year: u16 = "academicYear" as scalar,
        /// The first day.
        start: Option<NaiveDate> = "start" as scalar with dates,
        /// The last day, not before the first.
        end: Option<NaiveDate> = "end" as scalar with dates,
        /// The teachers of the course.
        teachers: BTreeSet<PersonId> = "teachers" as set,
        /// The language of teaching, as the source wrote it.
        language: String = "language" as scalar,
        /// The code of the catalogue category of the course.
        catalogue_code: String = "catalogueCode" as scalar with catalogue,
        /// The name of the catalogue category.
        catalogue_name: String = "catalogueName" as scalar with catalogue,
        /// The directors of the course.
        directors: BTreeSet<PersonId> = "directors" as set,
        /// The administrators of the course.
        administrators: BTreeSet<PersonId> = "administrators" as set,
        /// The people who advise its learners.
        advisors: BTreeSet<PersonId> = "advisors" as set,
        /// The cohorts whose learner groups take part.
        cohorts: BTreeSet<CohortId> = "cohorts" as set,
        /// Plain text with line breaks; at most 65,000 characters.
        description: String = "description" as scalar,
        /// The part of the course that learners see.
        publication: Publication = "publication" as scalar,
    }
}

impl Course {
    /// Returns the fields that merge together: the last day is not before the first.
    const fn dates(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.start, self.end)
    }

    /// Returns the fields that merge together: the name is that of the code.
    fn catalogue(&self) -> (&str, &str) {
        (&self.catalogue_code, &self.catalogue_name)
    }
}

record! {
    /// An objective of a course, which objectives of its sessions can refer to.
    CourseObjective = "course-objective" schema 1 by { id: CourseObjectiveId } with {
        /// The course of the objective.
        course: CourseId = "course" as scalar,
        /// 3 to 65,000 characters.
        title: String = "title" as scalar,
        /// The position among the objectives of the course.
        order: OrderKey = "order" as scalar,
        /// `true` if objectives of sessions can no longer be linked to it.
        inactive: bool = "inactive" as scalar,
    }
}
