//! Labels of changes as sentences.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message, text};
use lectern_core::workspace::{ActionKind, ActionLabel};

/// Returns the sentence for a change: "Moved “Spot test 1” to the bin", "Deleted 3 people".
#[must_use]
pub fn sentence(label: &ActionLabel) -> String {
    text(label)
}

/// Returns the quoted name of a single record, or a count such as "3 people".
fn things(label: &ActionLabel, one: &str, many: &str) -> String {
    if label.name.is_empty() {
        counted(label.count, one, many)
    } else {
        format!("“{}”", label.name)
    }
}

fn sessions(label: &ActionLabel) -> String {
    things(label, "course session", "course sessions")
}

impl Message for ActionLabel {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self.action {
                ActionKind::BeganWorkspace => "Created the workspace".into(),
                ActionKind::OpenedSample => format!("Opened “{}”", self.name).into(),
                ActionKind::ChangedSettings => "Changed the settings".into(),
                ActionKind::AddedPerson => format!("Added {}", self.name).into(),
                ActionKind::ChangedPerson => format!("Changed {}", self.name).into(),
                ActionKind::DeletedPeople => {
                    format!("Deleted {}", things(self, "person", "people")).into()
                }
                ActionKind::AddedClass => format!("Added class “{}”", self.name).into(),
                ActionKind::ChangedClass => format!("Changed class “{}”", self.name).into(),
                ActionKind::DeletedClass => format!("Deleted class “{}”", self.name).into(),
                ActionKind::ChangedMembers => format!(
                    "Changed {} of “{}”",
                    counted(self.count, "member", "members"),
                    self.name
                )
                .into(),
                ActionKind::AddedCategory => format!("Added category “{}”", self.name).into(),
                ActionKind::ChangedCategory => format!("Changed category “{}”", self.name).into(),
                ActionKind::DeletedCategory => format!("Deleted category “{}”", self.name).into(),
                ActionKind::AddedCourse => format!("Added course “{}”", self.name).into(),
                ActionKind::ChangedCourse => format!("Changed course “{}”", self.name).into(),
                ActionKind::DeletedCourses => {
                    format!("Deleted {}", things(self, "course", "courses")).into()
                }
                ActionKind::CreatedCourseSession => format!("Created “{}”", self.name).into(),
                ActionKind::ChangedDetails => format!("Changed “{}”", self.name).into(),
                ActionKind::ChangedCourses => {
                    format!("Changed the courses of “{}”", self.name).into()
                }
                ActionKind::ChangedLearners => {
                    format!("Changed the learners of “{}”", self.name).into()
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
                ActionKind::CopiedCourseSessions => format!("Created “{}”", self.name).into(),
                ActionKind::SetCategory => format!("Set the category of {}", sessions(self)).into(),
                ActionKind::ShiftedDates => {
                    format!("Shifted the dates of {}", sessions(self)).into()
                }
                ActionKind::DiscardedDraft if self.name.is_empty() => "Discarded a draft".into(),
                ActionKind::DiscardedDraft => format!("Discarded the draft “{}”", self.name).into(),
                ActionKind::EmptiedBin => {
                    "Removed items that had been in the bin for 30 days".into()
                }
                ActionKind::Imported => format!("Imported “{}”", self.name).into(),
                ActionKind::Restored => format!("Restored the backup “{}”", self.name).into(),
                ActionKind::Drafted => "Changed a draft".into(),
                ActionKind::Other => "Change made by a newer version".into(),
            },
        }
    }
}
