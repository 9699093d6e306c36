//! Labels of changes as sentences.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message, text};
use lectern_core::workspace::{Deed, Label};

/// Returns the sentence for a change: "Moved “Spot test 1” to the bin", "Deleted 3 people".
#[must_use]
pub fn sentence(label: &Label) -> String {
    text(label)
}

/// Returns the quoted name of a single record, or a count such as "3 people".
fn things(label: &Label, one: &str, many: &str) -> String {
    if label.name.is_empty() {
        counted(label.count, one, many)
    } else {
        format!("“{}”", label.name)
    }
}

fn sessions(label: &Label) -> String {
    things(label, "course session", "course sessions")
}

impl Message for Label {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self.deed {
                Deed::BeganWorkspace => "Created the workspace".into(),
                Deed::OpenedSample => format!("Opened “{}”", self.name).into(),
                Deed::ChangedSettings => "Changed the settings".into(),
                Deed::AddedPerson => format!("Added {}", self.name).into(),
                Deed::ChangedPerson => format!("Changed {}", self.name).into(),
                Deed::DeletedPeople => {
                    format!("Deleted {}", things(self, "person", "people")).into()
                }
                Deed::AddedClass => format!("Added class “{}”", self.name).into(),
                Deed::ChangedClass => format!("Changed class “{}”", self.name).into(),
                Deed::DeletedClass => format!("Deleted class “{}”", self.name).into(),
                Deed::ChangedMembers => format!(
                    "Changed {} of “{}”",
                    counted(self.count, "member", "members"),
                    self.name
                )
                .into(),
                Deed::AddedCategory => format!("Added category “{}”", self.name).into(),
                Deed::ChangedCategory => format!("Changed category “{}”", self.name).into(),
                Deed::DeletedCategory => format!("Deleted category “{}”", self.name).into(),
                Deed::AddedCourse => format!("Added course “{}”", self.name).into(),
                Deed::ChangedCourse => format!("Changed course “{}”", self.name).into(),
                Deed::DeletedCourses => {
                    format!("Deleted {}", things(self, "course", "courses")).into()
                }
                Deed::CreatedCourseSession => format!("Created “{}”", self.name).into(),
                Deed::ChangedDetails => format!("Changed “{}”", self.name).into(),
                Deed::ChangedCourses => format!("Changed the courses of “{}”", self.name).into(),
                Deed::ChangedLearners => format!("Changed the learners of “{}”", self.name).into(),
                Deed::BinnedCourseSessions => format!("Moved {} to the bin", sessions(self)).into(),
                Deed::RestoredCourseSessions => format!("Restored {}", sessions(self)).into(),
                Deed::DeletedCourseSessions => {
                    format!("Permanently deleted {}", sessions(self)).into()
                }
                Deed::CopiedCourseSessions if self.name.is_empty() => format!(
                    "Copied {}",
                    counted(self.count, "course session", "course sessions")
                )
                .into(),
                Deed::CopiedCourseSessions => format!("Created “{}”", self.name).into(),
                Deed::SetCategory => format!("Set the category of {}", sessions(self)).into(),
                Deed::ShiftedDates => format!("Shifted the dates of {}", sessions(self)).into(),
                Deed::DiscardedDraft if self.name.is_empty() => "Discarded a draft".into(),
                Deed::DiscardedDraft => format!("Discarded the draft “{}”", self.name).into(),
                Deed::EmptiedBin => "Removed items that had been in the bin for 30 days".into(),
                Deed::Imported => format!("Imported “{}”", self.name).into(),
                Deed::Restored => format!("Restored the backup “{}”", self.name).into(),
                Deed::Drafted => "Changed a draft".into(),
                Deed::Other => "Change made by a newer version".into(),
            },
        }
    }
}
