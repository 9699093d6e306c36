//! Objectives and learning materials of sessions.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::record::record;
use super::{
    CourseObjectiveId, LearningMaterialId, OrderKey, Period, SessionId, SessionObjectiveId,
};

record! {
    /// An objective of a session.
    SessionObjective = "session-objective" schema 1 by { id: SessionObjectiveId } with {
        /// The session of the objective.
        session: SessionId = "session" as scalar,
        /// 3 to 65,000 characters.
        title: String = "title" as scalar,
        /// The position among the objectives of the session.
        order: OrderKey = "order" as scalar,
        /// The objectives of the course that it contributes to.
        course_objectives: BTreeSet<CourseObjectiveId> = "courseObjectives" as set,
        /// `true` if it no longer applies.
        inactive: bool = "inactive" as scalar,
    }
}

/// The content of a learning material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MaterialContent {
    /// An address of the schemes `http` or `https`; at most 2000 characters.
    Link(String),
    /// A reference to a publication, as text.
    Citation(String),
}

impl Default for MaterialContent {
    fn default() -> Self {
        Self::Citation(String::new())
    }
}

record! {
    /// A learning material of a session.
    LearningMaterial = "learning-material" schema 1 by { id: LearningMaterialId } with {
        /// The session of the material.
        session: SessionId = "session" as scalar,
        /// 1 to 200 characters.
        title: String = "title" as scalar,
        /// The position among the materials of the session.
        order: OrderKey = "order" as scalar,
        /// The link or the citation.
        content: MaterialContent = "content" as scalar,
        /// `true` if learners have to read it.
        required: bool = "required" as scalar,
        /// Notes about the material; at most 65,000 characters.
        notes: String = "notes" as scalar,
        /// The local times between which learners see it; always if not given.
        visibility: Option<Period<NaiveDateTime>> = "visibility" as scalar,
    }
}
