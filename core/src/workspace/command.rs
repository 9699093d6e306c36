//! What can be done to a workspace. The list is the whole of it: nothing else writes.

use std::collections::{BTreeMap, BTreeSet};

use super::action_label::ActionLabel;
use super::command_context::CommandContext;
use super::command_error::CommandError;
use super::commands::category::CategoryFate;
use super::commands::copies::CopyPlan;
use super::commands::course_session::SessionSave;
use super::commands::import::Import;
use super::commands::restore::Restoring;
use super::commands::{
    category, classes, copies, course_session, courses, drafts, import, people, restore, settings,
};
use super::edits::Edits;
use crate::model::{
    CategoryId, ChosenCourse, ChosenLearners, ClassId, CourseId, CourseSessionId, DetailsForm,
    PersonId, Record, Settings, Step,
};
use crate::rules::forms::{CategoryForm, CourseForm, PersonForm};

/// One thing to do. `id: None` means a new one.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum Command {
    /// Begins a workspace with these settings and the built-in tables.
    Begin {
        settings: Settings,
    },
    /// Begins a workspace with these records: the sample, or a backup.
    BeginWith {
        records: Vec<Record>,
    },
    /// Changes the settings.
    SaveSettings {
        settings: Settings,
    },

    SavePerson {
        id: Option<PersonId>,
        form: PersonForm,
    },
    /// Deletes people, and every tie they have.
    DeletePeople {
        ids: BTreeSet<PersonId>,
    },

    SaveClass {
        id: Option<ClassId>,
        title: String,
        description: String,
    },
    DeleteClass {
        id: ClassId,
    },
    /// Members join and leave; course sessions that follow the class do as it does.
    ChangeMembers {
        class: ClassId,
        add: BTreeSet<PersonId>,
        remove: BTreeSet<PersonId>,
    },

    SaveCategory {
        id: Option<CategoryId>,
        form: CategoryForm,
    },
    DeleteCategory {
        id: CategoryId,
        sessions: CategoryFate,
    },

    SaveCourse {
        id: Option<CourseId>,
        form: CourseForm,
        teachers: BTreeSet<PersonId>,
    },
    DeleteCourses {
        ids: BTreeSet<CourseId>,
    },

    /// Saves what a wizard step or the whole wizard says.
    SaveCourseSession(Box<SessionSave>),
    BinCourseSessions {
        ids: BTreeSet<CourseSessionId>,
    },
    RestoreCourseSessions {
        ids: BTreeSet<CourseSessionId>,
    },
    /// Deletes for good.
    DeleteCourseSessions {
        ids: BTreeSet<CourseSessionId>,
    },
    CopyCourseSessions {
        plans: Vec<CopyPlan>,
    },
    SetCategory {
        ids: BTreeSet<CourseSessionId>,
        category: Option<CategoryId>,
    },
    ShiftDates {
        ids: BTreeSet<CourseSessionId>,
        days: i64,
    },
    /// Deletes for good what has lain in the bin for 30 days. Silent.
    EmptyBin,

    /// Keeps step 1 as typed. Silent.
    DraftDetails {
        session: CourseSessionId,
        step: Step,
        details: Box<DetailsForm>,
    },
    /// Keeps step 2; `None` when nothing differs from what is saved. Silent.
    DraftCourses {
        session: CourseSessionId,
        chosen: Option<Vec<ChosenCourse>>,
    },
    /// Keeps step 3; `None` when nothing differs from what is saved. Silent.
    DraftLearners {
        session: CourseSessionId,
        chosen: Option<ChosenLearners>,
    },
    /// Remembers the step looked at. Silent.
    DraftStep {
        session: CourseSessionId,
        step: Step,
    },
    /// Throws a draft away; can be undone.
    DiscardDraft {
        session: CourseSessionId,
    },

    /// Makes the workspace what a backup says.
    Restore(Restoring),
    /// Takes what an import's dry run showed.
    Import(Box<Import>),
    /// Sets how one learner takes part: days on top, courses not followed.
    TuneLearner {
        session: CourseSessionId,
        person: PersonId,
        extension_days: u16,
        blocked: BTreeSet<CourseId>,
    },
    /// Sets the course coaches of one course session.
    SetCourseCoaches {
        session: CourseSessionId,
        coaches: BTreeMap<CourseId, BTreeSet<PersonId>>,
    },
}

impl Command {
    /// Whether it is no step of the history.
    #[must_use]
    pub const fn is_silent(&self) -> bool {
        matches!(
            self,
            Self::EmptyBin
                | Self::DraftDetails { .. }
                | Self::DraftCourses { .. }
                | Self::DraftLearners { .. }
                | Self::DraftStep { .. }
        )
    }

    /// Checks the command and writes its edits.
    pub(super) fn plan(
        self,
        edits: &mut Edits<'_>,
        context: &mut CommandContext<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::Begin { settings } => settings::begin(edits, settings, context),
            Self::BeginWith { records } => Ok(settings::begin_with(edits, records)),
            Self::SaveSettings { settings } => Ok(settings::save(edits, settings)),
            Self::SavePerson { id, form } => people::save(edits, id, &form, context),
            Self::DeletePeople { ids } => people::delete(edits, &ids),
            Self::SaveClass {
                id,
                title,
                description,
            } => classes::save(edits, id, &title, &description, context),
            Self::DeleteClass { id } => classes::delete(edits, id),
            Self::ChangeMembers { class, add, remove } => {
                classes::change_members(edits, class, &add, &remove)
            }
            Self::SaveCategory { id, form } => category::save(edits, id, &form, context),
            Self::DeleteCategory { id, sessions } => category::delete(edits, id, sessions, context),
            Self::SaveCourse { id, form, teachers } => {
                courses::save(edits, id, &form, teachers, context)
            }
            Self::DeleteCourses { ids } => courses::delete(edits, &ids),
            Self::SaveCourseSession(save) => course_session::save(edits, *save),
            Self::BinCourseSessions { ids } => Ok(course_session::bin(edits, &ids, context)),
            Self::RestoreCourseSessions { ids } => Ok(course_session::restore(edits, &ids)),
            Self::DeleteCourseSessions { ids } => Ok(course_session::delete(edits, &ids)),
            Self::CopyCourseSessions { plans } => copies::copy(edits, plans, context),
            Self::SetCategory { ids, category } => {
                Ok(course_session::set_category(edits, &ids, category))
            }
            Self::ShiftDates { ids, days } => Ok(course_session::shift(edits, &ids, days)),
            Self::EmptyBin => Ok(course_session::empty_bin(edits, context)),
            Self::DraftDetails {
                session,
                step,
                details,
            } => Ok(drafts::details(edits, session, step, *details, context)),
            Self::DraftCourses { session, chosen } => Ok(drafts::courses(edits, session, chosen)),
            Self::DraftLearners { session, chosen } => Ok(drafts::learners(edits, session, chosen)),
            Self::DraftStep { session, step } => Ok(drafts::step(edits, session, step, context)),
            Self::DiscardDraft { session } => Ok(drafts::discard(edits, session)),
            Self::Restore(backup) => Ok(restore::restore(edits, backup)),
            Self::Import(import) => import::take(edits, *import),
            Self::TuneLearner {
                session,
                person,
                extension_days,
                blocked,
            } => course_session::tune_learner(edits, session, person, extension_days, blocked),
            Self::SetCourseCoaches { session, coaches } => {
                course_session::set_course_coaches(edits, session, coaches)
            }
        }
    }
}
