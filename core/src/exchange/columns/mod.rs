//! The columns of each format: what imports read, what the app and the README document, and what
//! templates have.

mod chamilo;
mod planning;
mod resources;
mod template;

use super::format::Format;
use super::headers::Names;

/// A column that imports read.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub(super) names: Names,
    /// Whether a file has to have the column.
    pub requirement: Requirement,
    /// Kind of content of its cells.
    pub content: ColumnContent,
    /// A cell of the column, as templates have it.
    pub example: &'static str,
}

/// Whether a file has to have a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// It can be missing.
    Optional,
    /// It cannot be missing.
    Required,
    /// It can be missing if the file has another column, whose names these are.
    RequiredUnless(&'static [&'static str]),
}

/// Kind of content of the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum ColumnContent {
    PersonName,
    EmailAddress,
    Username,
    OfficialCode,
    Language,
    PhoneNumber,
    PersonRole,
    ClassesToJoin,
    ClassTitle,
    FreeText,
    ClassUsers,
    KnownUsername,
    KnownClass,
    CourseCode,
    CourseTitle,
    CourseCategory,
    Usernames,
    CourseSessionName,
    CoachUsername,
    AccessDate,
    DisplayDate,
    CoachDate,
    SessionLearners,
    SessionCourses,
    AfterEnd,
    AfterEndNumber,
    ClassTitles,
    GroupPath,
    RoomOrPlace,
    Link,
    InstructorGroupTitles,
    GroupMembers,
    KnownCourse,
    SessionTitle,
    SessionTypeTitle,
    OfferingDate,
    StartTime,
    EndTime,
    Minutes,
    TimeZone,
    AmbiguousTime,
    GroupPaths,
    YesOrNo,
    SourceGroup,
    OfferingId,
    EventTitle,
    BusyFrom,
    BusyUntil,
    EventPlace,
    EventUid,
    CalendarName,
    RoomName,
    ShortText,
    Capacity,
    Equipment,
    DayHours,
    OtherHours,
    ClosedDays,
    InstructorGroupTitle,
    TypeTitle,
    SchoolNumber,
    Colour,
    VocabularyTitle,
    TermNumber,
    TermTitle,
    ParentTerm,
    OwnVocabularyNumber,
    VocabularyNumber,
    VocabularyOfTerm,
    CampusId,
    SubgroupTitle,
    Resource,
}

impl Column {
    const fn optional(names: Names, content: ColumnContent, example: &'static str) -> Self {
        Self {
            names,
            requirement: Requirement::Optional,
            content,
            example,
        }
    }

    const fn required(names: Names, content: ColumnContent, example: &'static str) -> Self {
        Self {
            names,
            requirement: Requirement::Required,
            content,
            example,
        }
    }

    const fn required_unless(
        other: Names,
        names: Names,
        content: ColumnContent,
        example: &'static str,
    ) -> Self {
        Self {
            names,
            requirement: Requirement::RequiredUnless(other),
            content,
            example,
        }
    }

    /// Returns the name of the column.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    /// Returns the other names by which the column is known.
    #[must_use]
    pub fn synonyms(&self) -> &'static [&'static str] {
        self.names.get(1..).unwrap_or_default()
    }
}

impl Format {
    /// Returns the columns that imports read, in the order of templates.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::People => chamilo::PEOPLE,
            Self::Classes => chamilo::CLASSES,
            Self::ClassMembers => chamilo::CLASS_MEMBERS,
            Self::Courses => chamilo::COURSES,
            Self::CourseSessions => chamilo::COURSE_SESSIONS,
            Self::LearnerGroups => planning::LEARNER_GROUPS,
            Self::Offerings => planning::OFFERINGS,
            Self::BusyTimes => planning::BUSY_TIMES,
            Self::GroupAssignment => planning::GROUP_ASSIGNMENT,
            Self::Ilios => planning::ILIOS,
            Self::Rooms => resources::ROOMS,
            Self::InstructorGroups => resources::INSTRUCTOR_GROUPS,
            Self::SessionTypes => resources::SESSION_TYPES,
            Self::Vocabularies => resources::VOCABULARIES,
            Self::Terms => resources::TERMS,
        }
    }

    /// Returns `true` if files of the format are tables that people write. The resources of Ilios are
    /// one only while they are imported.
    #[must_use]
    pub const fn is_table(self) -> bool {
        !matches!(self, Self::Ilios)
    }

    /// Returns the names of the columns that imports read.
    pub(super) fn column_names(self) -> impl Iterator<Item = Names> {
        self.columns().iter().map(|column| column.names)
    }
}

#[cfg(test)]
mod tests;
