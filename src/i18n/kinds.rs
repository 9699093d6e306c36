//! Names of the kinds of records, as the summary of a backup lists them.

use std::borrow::Cow;

use super::{Language, Message};
use lectern_core::model::Kind;

impl Message for Kind {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Settings => "Settings".into(),
                Self::Person => "People".into(),
                Self::Class => "Classes".into(),
                Self::ClassMember => "Class members".into(),
                Self::Category => "Categories".into(),
                Self::Course => "Courses".into(),
                Self::SessionType => "Session types".into(),
                Self::Vocabulary => "Vocabularies".into(),
                Self::Term => "Terms".into(),
                Self::CourseSession => "Course sessions".into(),
                Self::SessionCourse => "Courses of course sessions".into(),
                Self::Enrolment => "Learners of course sessions".into(),
                Self::SessionClass => "Classes of course sessions".into(),
                Self::Draft => "Drafts".into(),
                Self::DraftCourses => "Drafts of courses".into(),
                Self::DraftLearners => "Drafts of learners".into(),
            },
        }
    }
}
