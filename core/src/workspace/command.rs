//! Commands: the complete list of operations on a workspace. Nothing else writes to it.

use std::collections::{BTreeMap, BTreeSet};

use super::action_label::ActionLabel;
use super::command_context::CommandContext;
use super::command_error::CommandError;
use super::commands::category::CategoryFate;
use super::commands::conflicts::ConflictCommand;
use super::commands::copies::CopyPlan;
use super::commands::course_details::CourseCommand;
use super::commands::course_session::SessionSave;
use super::commands::groups::GroupCommand;
use super::commands::import::Import;
use super::commands::offerings::OfferingCommand;
use super::commands::repairs::RepairCommand;
use super::commands::resources::ResourceCommand;
use super::commands::restore::Restoring;
use super::commands::sessions::SessionCommand;
use super::commands::vocabularies::VocabularyCommand;
use super::commands::{
    category, classes, copies, course_session, courses, drafts, import, people, restore, settings,
};
use super::edits::Edits;
use crate::model::{
    CategoryId, ChosenCourse, ChosenLearners, ClassId, CohortId, CourseId, CourseSessionId,
    DetailsForm, PersonId, Record, Settings, Step,
};
use crate::rules::forms::{CategoryForm, CourseForm, PersonForm};

/// One operation on a workspace. `id: None` creates a new record.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum Command {
    /// Starts a workspace with these settings and the built-in tables.
    Begin {
        settings: Settings,
    },
    /// Starts a workspace with these records: the sample, or a backup.
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
    /// Deletes people with all their references.
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
    /// Adds and removes members of a class; course sessions that follow the class change likewise.
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
        cohorts: BTreeSet<CohortId>,
    },
    DeleteCourses {
        ids: BTreeSet<CourseId>,
    },

    /// Edits what the form of a course does not have.
    Course(CourseCommand),
    /// Edits sessions, their objectives, materials and independent learning.
    Session(SessionCommand),
    /// Edits offerings.
    Offering(OfferingCommand),
    /// Edits session types, vocabularies and terms.
    Vocabulary(VocabularyCommand),

    /// Saves one step of the wizard, or all of it.
    SaveCourseSession(Box<SessionSave>),
    BinCourseSessions {
        ids: BTreeSet<CourseSessionId>,
    },
    RestoreCourseSessions {
        ids: BTreeSet<CourseSessionId>,
    },
    /// Deletes course sessions permanently.
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
    /// Deletes permanently the course sessions that have been in the bin for 30 days. Silent.
    EmptyBin,

    /// Stores step 1 as typed. Silent.
    DraftDetails {
        session: CourseSessionId,
        step: Step,
        details: Box<DetailsForm>,
    },
    /// Stores step 2; `None` if it equals the saved course session. Silent.
    DraftCourses {
        session: CourseSessionId,
        chosen: Option<Vec<ChosenCourse>>,
    },
    /// Stores step 3; `None` if it equals the saved course session. Silent.
    DraftLearners {
        session: CourseSessionId,
        chosen: Option<ChosenLearners>,
    },
    /// Stores the step last viewed. Silent.
    DraftStep {
        session: CourseSessionId,
        step: Step,
    },
    /// Discards a draft; can be undone.
    DiscardDraft {
        session: CourseSessionId,
    },

    /// Edits cohorts, learner groups and their members.
    Group(GroupCommand),
    /// Edits rooms, instructor groups, holidays and the availability of people.
    Resource(ResourceCommand),
    /// Accepts conflicts, and takes that back.
    Conflict(ConflictCommand),
    /// Decides about rules that the changes of two people have broken together.
    Repair(RepairCommand),

    /// Restores the workspace from a backup.
    Restore(Restoring),
    /// Performs an import as shown by its dry run.
    Import(Box<Import>),
    /// Sets the extra days of one learner, and the courses that the learner does not follow.
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
    /// Returns `true` if the command is not a step of the history.
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

    /// Validates the command and adds its edits to `edits`.
    pub(super) fn plan(
        self,
        edits: &mut Edits<'_>,
        context: &mut CommandContext<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::Begin { settings } => settings::begin(edits, settings),
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
            Self::SaveCourse {
                id,
                form,
                teachers,
                cohorts,
            } => courses::save(edits, id, &form, (teachers, cohorts), context),
            Self::DeleteCourses { ids } => courses::delete(edits, &ids),
            Self::Course(command) => command.plan(edits, context),
            Self::Session(command) => command.plan(edits, context),
            Self::Offering(command) => command.plan(edits, context),
            Self::Vocabulary(command) => command.plan(edits, context),
            Self::SaveCourseSession(save) => course_session::save(edits, *save, context),
            Self::BinCourseSessions { ids } => Ok(course_session::bin(edits, &ids, context)),
            Self::RestoreCourseSessions { ids } => Ok(course_session::restore(edits, &ids)),
            Self::DeleteCourseSessions { ids } => Ok(course_session::delete(edits, &ids)),
            Self::CopyCourseSessions { plans } => copies::copy(edits, plans, context),
            Self::SetCategory { ids, category } => {
                Ok(course_session::set_category(edits, &ids, category))
            }
            Self::ShiftDates { ids, days } => course_session::shift(edits, &ids, days, context),
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
            Self::Group(command) => command.plan(edits, context),
            Self::Resource(command) => command.plan(edits, context),
            Self::Conflict(command) => command.plan(edits),
            Self::Repair(command) => command.plan(edits, context),
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
