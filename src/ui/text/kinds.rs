//! What each kind of record is called, where a workspace is counted.

use super::catalogue::words;
use lectern_core::model::Kind;

words! { Kind, self: self => English {
    Self::Settings => "Settings",
    Self::Person => "People",
    Self::Class => "Classes",
    Self::ClassMember => "Class members",
    Self::Category => "Categories",
    Self::Course => "Courses",
    Self::SessionType => "Session types",
    Self::Vocabulary => "Vocabularies",
    Self::Term => "Terms",
    Self::CourseSession => "Course sessions",
    Self::SessionCourse => "Courses of course sessions",
    Self::Enrolment => "Learners of course sessions",
    Self::SessionClass => "Classes of course sessions",
    Self::Draft => "Drafts",
    Self::DraftCourses => "Drafts of courses",
    Self::DraftLearners => "Drafts of learners",
} }
