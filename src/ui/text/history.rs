//! What a change did, as a sentence.

use super::{Language, counted};
use crate::workspace::{Deed, Label};

/// "Moved “Spot test 1” to the bin", "Deleted 3 people".
#[must_use]
pub fn sentence(label: &Label) -> String {
    match Language::current() {
        Language::English => english(label),
    }
}

fn english(label: &Label) -> String {
    let name = &label.name;
    let things = |one: &str, many: &str| {
        if name.is_empty() {
            counted(label.count, one, many)
        } else {
            format!("“{name}”")
        }
    };
    let sessions = || things("course session", "course sessions");
    match label.deed {
        Deed::BeganWorkspace => "Began the workspace".into(),
        Deed::OpenedSample => format!("Opened “{name}”"),
        Deed::ChangedSettings => "Changed the settings".into(),
        Deed::AddedPerson => format!("Added {name}"),
        Deed::ChangedPerson => format!("Changed {name}"),
        Deed::DeletedPeople => format!("Deleted {}", things("person", "people")),
        Deed::AddedClass => format!("Added class “{name}”"),
        Deed::ChangedClass => format!("Changed class “{name}”"),
        Deed::DeletedClass => format!("Deleted class “{name}”"),
        Deed::ChangedMembers => format!(
            "Changed {} of “{name}”",
            counted(label.count, "member", "members")
        ),
        Deed::AddedCategory => format!("Added category “{name}”"),
        Deed::ChangedCategory => format!("Changed category “{name}”"),
        Deed::DeletedCategory => format!("Deleted category “{name}”"),
        Deed::AddedCourse => format!("Added course “{name}”"),
        Deed::ChangedCourse => format!("Changed course “{name}”"),
        Deed::DeletedCourses => format!("Deleted {}", things("course", "courses")),
        Deed::CreatedCourseSession => format!("Created “{name}”"),
        Deed::ChangedDetails => format!("Changed “{name}”"),
        Deed::ChangedCourses => format!("Changed the courses of “{name}”"),
        Deed::ChangedLearners => format!("Changed the learners of “{name}”"),
        Deed::BinnedCourseSessions => format!("Moved {} to the bin", sessions()),
        Deed::RestoredCourseSessions => format!("Restored {}", sessions()),
        Deed::DeletedCourseSessions => format!("Deleted {} for good", sessions()),
        Deed::CopiedCourseSessions if name.is_empty() => {
            format!(
                "Copied {}",
                counted(label.count, "course session", "course sessions")
            )
        }
        Deed::CopiedCourseSessions => format!("Created “{name}”"),
        Deed::SetCategory => format!("Set the category of {}", sessions()),
        Deed::ShiftedDates => format!("Shifted the dates of {}", sessions()),
        Deed::DiscardedDraft if name.is_empty() => "Discarded a draft".into(),
        Deed::DiscardedDraft => format!("Discarded the draft “{name}”"),
        Deed::EmptiedBin => "Emptied the bin of what lay there for 30 days".into(),
        Deed::Imported => format!("Imported “{name}”"),
        Deed::Drafted => "Changed a draft".into(),
        Deed::Other => "A change by a newer version".into(),
    }
}
