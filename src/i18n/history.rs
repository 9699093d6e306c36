//! Labels of changes as sentences.

use std::borrow::Cow;

use super::changed_attributes::attribute_of;
use super::english::{counted, plural};
use super::isolate::{isolate, quoted};
use super::{Language, Message, text};
use lectern_core::workspace::{ActionKind, ActionLabel, HistoryStep};

/// Returns the sentence for a change: "Moved “Spot test 1” to the bin", "Deleted 3 people".
#[must_use]
pub fn sentence(label: &ActionLabel) -> String {
    text(label)
}

/// Returns the sentence for a step of the history, which says when another tab made it.
#[must_use]
pub fn step_sentence(step: &HistoryStep) -> String {
    text(step)
}

impl Message for HistoryStep {
    fn text(&self, language: Language) -> Cow<'static, str> {
        let sentence = self.label.text(language);
        match language {
            Language::English if self.from_another_tab => {
                format!("{sentence} (made in another tab)").into()
            }
            Language::English => sentence,
        }
    }
}

/// Returns the quoted name of a single record, or a count such as "3 people".
fn things(label: &ActionLabel, one: &str, many: &str) -> String {
    if label.name.is_empty() {
        counted(label.count, one, many)
    } else {
        quoted(&label.name)
    }
}

fn deleted(label: &ActionLabel, one: &str, many: &str) -> Cow<'static, str> {
    format!("Deleted {}", things(label, one, many)).into()
}

fn sessions(label: &ActionLabel) -> String {
    things(label, "course session", "course sessions")
}

/// Returns the number of members and the quoted name of what they are members of.
fn members_of(label: &ActionLabel) -> String {
    let members = counted(label.count, "member", "members");
    format!("{members} of {}", quoted(&label.name))
}

/// Returns the number of offerings, and the quoted title of their session if they have one in common.
fn offerings(label: &ActionLabel) -> String {
    let count = counted(label.count, "offering", "offerings");
    if label.name.is_empty() {
        count
    } else {
        format!("{count} of {}", quoted(&label.name))
    }
}

impl Message for ActionLabel {
    fn text(&self, language: Language) -> Cow<'static, str> {
        let of = attribute_of(self.attribute, language);
        match language {
            Language::English => match self.action {
                ActionKind::BeganWorkspace => "Created the workspace".into(),
                ActionKind::OpenedSample => format!("Opened {}", quoted(&self.name)).into(),
                ActionKind::ChangedSettings => "Changed the settings".into(),
                ActionKind::AddedPerson => format!("Added {}", isolate(&self.name)).into(),
                ActionKind::ChangedPerson => format!("Changed {}", isolate(&self.name)).into(),
                ActionKind::DeletedPeople => deleted(self, "person", "people"),
                ActionKind::AddedClass => format!("Added class {}", quoted(&self.name)).into(),
                ActionKind::ChangedClass => format!("Changed class {}", quoted(&self.name)).into(),
                ActionKind::DeletedClass => format!("Deleted class {}", quoted(&self.name)).into(),
                ActionKind::AddedCategory => {
                    format!("Added category {}", quoted(&self.name)).into()
                }
                ActionKind::ChangedCategory => {
                    format!("Changed category {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedCategory => {
                    format!("Deleted category {}", quoted(&self.name)).into()
                }
                ActionKind::AddedCourse => format!("Added course {}", quoted(&self.name)).into(),
                ActionKind::ChangedCourse => {
                    format!("Changed {of}course {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedCourses => deleted(self, "course", "courses"),
                ActionKind::CreatedCourseSession => {
                    format!("Created {}", quoted(&self.name)).into()
                }
                ActionKind::ChangedDetails => format!("Changed {}", quoted(&self.name)).into(),
                ActionKind::ChangedCourses => {
                    format!("Changed the courses of {}", quoted(&self.name)).into()
                }
                ActionKind::ChangedLearners => {
                    format!("Changed the learners of {}", quoted(&self.name)).into()
                }
                ActionKind::BinnedCourseSessions => {
                    format!("Moved {} to the bin", sessions(self)).into()
                }
                ActionKind::RestoredCourseSessions => format!("Restored {}", sessions(self)).into(),
                ActionKind::DeletedCourseSessions => {
                    format!("Permanently deleted {}", sessions(self)).into()
                }
                ActionKind::CopiedCourseSessions if self.name.is_empty() => format!(
                    "Copied {}",
                    counted(self.count, "course session", "course sessions")
                )
                .into(),
                ActionKind::CopiedCourseSessions => {
                    format!("Created {}", quoted(&self.name)).into()
                }
                ActionKind::SetCategory => format!("Set the category of {}", sessions(self)).into(),
                ActionKind::ShiftedDates => {
                    format!("Shifted the dates of {}", sessions(self)).into()
                }
                ActionKind::DiscardedDraft if self.name.is_empty() => "Discarded a draft".into(),
                ActionKind::DiscardedDraft => {
                    format!("Discarded the draft {}", quoted(&self.name)).into()
                }
                ActionKind::EmptiedBin => {
                    "Removed items that had been in the bin for 30 days".into()
                }
                ActionKind::Imported => format!("Imported {}", quoted(&self.name)).into(),
                ActionKind::Restored => {
                    format!("Restored the backup {}", quoted(&self.name)).into()
                }
                ActionKind::Drafted => "Changed a draft".into(),
                ActionKind::AddedCohort => format!("Added cohort {}", quoted(&self.name)).into(),
                ActionKind::ChangedCohort => {
                    format!("Changed cohort {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedCohorts => deleted(self, "cohort", "cohorts"),
                ActionKind::ChangedMembers
                | ActionKind::ChangedCohortMembers
                | ActionKind::ChangedGroupMembers => format!("Changed {}", members_of(self)).into(),
                ActionKind::AddedLearnerGroups => {
                    format!("Added {}", things(self, "group", "groups")).into()
                }
                ActionKind::ChangedLearnerGroup => {
                    format!("Changed group {}", quoted(&self.name)).into()
                }
                ActionKind::MovedLearnerGroup => {
                    format!("Moved group {}", quoted(&self.name)).into()
                }
                ActionKind::CopiedLearnerGroup => {
                    format!("Created group {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedLearnerGroups => deleted(self, "group", "groups"),
                ActionKind::MovedGroupMembers => format!(
                    "Moved {} to {}",
                    counted(self.count, "learner", "learners"),
                    quoted(&self.name)
                )
                .into(),
                ActionKind::DistributedMembers => {
                    format!("Distributed {}", members_of(self)).into()
                }
                ActionKind::UpdatedOfferings => format!(
                    "Updated {} of {}",
                    counted(self.count, "offering", "offerings"),
                    quoted(&self.name)
                )
                .into(),
                ActionKind::AddedRoom => format!("Added room {}", quoted(&self.name)).into(),
                ActionKind::ChangedRoom => format!("Changed room {}", quoted(&self.name)).into(),
                ActionKind::DeletedRooms => deleted(self, "room", "rooms"),
                ActionKind::MadeRooms => {
                    format!("Made {} of texts", things(self, "room", "rooms")).into()
                }
                ActionKind::AddedInstructorGroup => {
                    format!("Added instructor group {}", quoted(&self.name)).into()
                }
                ActionKind::ChangedInstructorGroup => {
                    format!("Changed instructor group {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedInstructorGroups => format!(
                    "Deleted {}",
                    things(self, "instructor group", "instructor groups")
                )
                .into(),
                ActionKind::AddedHoliday => format!("Added holiday {}", quoted(&self.name)).into(),
                ActionKind::ChangedHoliday => {
                    format!("Changed holiday {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedHolidays => deleted(self, "holiday", "holidays"),
                ActionKind::ChangedAvailability => {
                    format!("Changed the availability of {}", isolate(&self.name)).into()
                }
                ActionKind::AddedSession => format!("Added session {}", quoted(&self.name)).into(),
                ActionKind::ChangedSession => {
                    format!("Changed {of}session {}", quoted(&self.name)).into()
                }
                ActionKind::CopiedSession => {
                    format!("Created session {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedSessions => deleted(self, "session", "sessions"),
                ActionKind::PublishedSessions => {
                    format!("Published {}", things(self, "session", "sessions")).into()
                }
                ActionKind::ScheduledSessions => format!(
                    "Marked {} as scheduled",
                    things(self, "session", "sessions")
                )
                .into(),
                ActionKind::WithdrewSessions => {
                    format!("Took {} back to draft", things(self, "session", "sessions")).into()
                }
                ActionKind::ChangedIndependentLearning => format!(
                    "Changed {of}the independent learning of {}",
                    quoted(&self.name)
                )
                .into(),
                ActionKind::AddedObjective => {
                    format!("Added an objective to {}", quoted(&self.name)).into()
                }
                ActionKind::ChangedObjective => {
                    format!("Changed an objective of {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedObjective => {
                    format!("Deleted an objective of {}", quoted(&self.name)).into()
                }
                ActionKind::AddedMaterial => {
                    format!("Added material {}", quoted(&self.name)).into()
                }
                ActionKind::ChangedMaterial => {
                    format!("Changed material {}", quoted(&self.name)).into()
                }
                ActionKind::MovedMaterial => {
                    format!("Moved material {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedMaterial => {
                    format!("Deleted material {}", quoted(&self.name)).into()
                }
                ActionKind::AddedOfferings => format!("Added {}", offerings(self)).into(),
                ActionKind::ChangedOfferings => format!("Changed {}", offerings(self)).into(),
                ActionKind::CopiedOfferings => format!("Copied {}", offerings(self)).into(),
                ActionKind::DeletedOfferings => format!("Deleted {}", offerings(self)).into(),
                ActionKind::AddedSessionType => {
                    format!("Added session type {}", quoted(&self.name)).into()
                }
                ActionKind::ChangedSessionType => {
                    format!("Changed session type {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedSessionTypes => deleted(self, "session type", "session types"),
                ActionKind::AddedVocabulary => {
                    format!("Added vocabulary {}", quoted(&self.name)).into()
                }
                ActionKind::ChangedVocabulary => {
                    format!("Changed vocabulary {}", quoted(&self.name)).into()
                }
                ActionKind::DeletedVocabularies => deleted(self, "vocabulary", "vocabularies"),
                ActionKind::AddedTerm => format!("Added term {}", quoted(&self.name)).into(),
                ActionKind::ChangedTerm => format!("Changed term {}", quoted(&self.name)).into(),
                ActionKind::DeletedTerms => deleted(self, "term", "terms"),
                ActionKind::RolledOverCourse => {
                    format!("Created course {} from an earlier one", quoted(&self.name)).into()
                }
                ActionKind::DismissedConflicts => {
                    format!("Set {} aside", counted(self.count, "conflict", "conflicts")).into()
                }
                ActionKind::ReinstatedConflicts => format!(
                    "Took back {} that {} set aside",
                    counted(self.count, "conflict", "conflicts"),
                    plural(self.count, "was", "were")
                )
                .into(),
                ActionKind::DeletedOrphans => format!(
                    "Deleted {} of a deleted one",
                    counted(self.count, "record", "records")
                )
                .into(),
                ActionKind::ReplacedWorkspace => "Replaced the workspace".into(),
                ActionKind::DecidedConflict => {
                    format!("Decided what {} is", quoted(&self.name)).into()
                }
                ActionKind::Other => "Change made by a newer version".into(),
            },
        }
    }
}
