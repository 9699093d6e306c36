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
                Self::CourseObjective => "Objectives of courses".into(),
                Self::Session => "Sessions".into(),
                Self::IndependentLearning => "Independent learning of sessions".into(),
                Self::SessionObjective => "Objectives of sessions".into(),
                Self::LearningMaterial => "Learning materials".into(),
                Self::Offering => "Offerings".into(),
                Self::Cohort => "Cohorts".into(),
                Self::CohortMember => "Members of cohorts".into(),
                Self::LearnerGroup => "Learner groups".into(),
                Self::GroupMembership => "Members of learner groups".into(),
                Self::InstructorGroup => "Instructor groups".into(),
                Self::Room => "Rooms".into(),
                Self::PersonAvailability => "Availability of people".into(),
                Self::Holiday => "Holidays".into(),
                Self::DismissedConflict => "Accepted conflicts".into(),
                Self::ExternalIdentifier => "Ids in other systems".into(),
            },
        }
    }
}
