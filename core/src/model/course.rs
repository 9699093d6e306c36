//! Courses, session types and vocabularies.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::record::record;
use super::{CourseId, PersonId, SessionTypeId, TermId, VocabularyId};

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
        start: Option<NaiveDate> = "start" as scalar,
        /// The last day, not before the first.
        end: Option<NaiveDate> = "end" as scalar,
        /// The teachers of the course.
        teachers: BTreeSet<PersonId> = "teachers" as set,
        /// The language of teaching, as the source wrote it.
        language: String = "language" as scalar,
        /// The code of the catalogue category of the course.
        catalogue_code: String = "catalogueCode" as scalar,
        /// The name of the catalogue category.
        catalogue_name: String = "catalogueName" as scalar,
    }
}

record! {
    /// A type of session, such as "Lecture" or "Laboratory".
    SessionType = "session-type" schema 1 by { id: SessionTypeId } with {
        /// Unique in the workspace.
        title: String = "title" as scalar,
        /// Hexadecimal `rrggbb`; only its hue is used.
        colour: String = "colour" as scalar,
        /// `true` if sessions of this type assess learners.
        assessment: bool = "assessment" as scalar,
        /// `true` if new sessions cannot have this type.
        inactive: bool = "inactive" as scalar,
    }
}

record! {
    /// A named list of terms.
    Vocabulary = "vocabulary" schema 1 by { id: VocabularyId } with {
        /// Unique in the workspace.
        title: String = "title" as scalar,
    }
}

record! {
    /// A term of a vocabulary.
    Term = "term" schema 1 by { id: TermId } with {
        /// The vocabulary of the term.
        vocabulary: VocabularyId = "vocabulary" as scalar,
        /// Unique in its vocabulary.
        title: String = "title" as scalar,
    }
}
