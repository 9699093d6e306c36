//! What a change did, as a sentence.

use super::catalogue::{said, words};
use super::counted;
use lectern_core::workspace::{Deed, Label};

/// "Moved “Spot test 1” to the bin", "Deleted 3 people".
#[must_use]
pub fn sentence(label: &Label) -> String {
    said(label).into_owned()
}

/// The one by its name, or how many.
fn things(label: &Label, one: &str, many: &str) -> String {
    if label.name.is_empty() {
        counted(label.count, one, many)
    } else {
        ["“", &label.name, "”"].concat()
    }
}

fn sessions(label: &Label) -> String {
    things(label, "course session", "course sessions")
}

words! { Label, self: self.deed => English {
    Deed::BeganWorkspace => "Began the workspace",
    Deed::OpenedSample => "Opened “{}”" [self.name],
    Deed::ChangedSettings => "Changed the settings",
    Deed::AddedPerson => "Added {}" [self.name],
    Deed::ChangedPerson => "Changed {}" [self.name],
    Deed::DeletedPeople => "Deleted {}" [things(self, "person", "people")],
    Deed::AddedClass => "Added class “{}”" [self.name],
    Deed::ChangedClass => "Changed class “{}”" [self.name],
    Deed::DeletedClass => "Deleted class “{}”" [self.name],
    Deed::ChangedMembers => "Changed {member|members} of “{}”" [self.count, self.name],
    Deed::AddedCategory => "Added category “{}”" [self.name],
    Deed::ChangedCategory => "Changed category “{}”" [self.name],
    Deed::DeletedCategory => "Deleted category “{}”" [self.name],
    Deed::AddedCourse => "Added course “{}”" [self.name],
    Deed::ChangedCourse => "Changed course “{}”" [self.name],
    Deed::DeletedCourses => "Deleted {}" [things(self, "course", "courses")],
    Deed::CreatedCourseSession => "Created “{}”" [self.name],
    Deed::ChangedDetails => "Changed “{}”" [self.name],
    Deed::ChangedCourses => "Changed the courses of “{}”" [self.name],
    Deed::ChangedLearners => "Changed the learners of “{}”" [self.name],
    Deed::BinnedCourseSessions => "Moved {} to the bin" [sessions(self)],
    Deed::RestoredCourseSessions => "Restored {}" [sessions(self)],
    Deed::DeletedCourseSessions => "Deleted {} for good" [sessions(self)],
    Deed::CopiedCourseSessions if self.name.is_empty() => "Copied {course session|course sessions}" [self.count],
    Deed::CopiedCourseSessions => "Created “{}”" [self.name],
    Deed::SetCategory => "Set the category of {}" [sessions(self)],
    Deed::ShiftedDates => "Shifted the dates of {}" [sessions(self)],
    Deed::DiscardedDraft if self.name.is_empty() => "Discarded a draft",
    Deed::DiscardedDraft => "Discarded the draft “{}”" [self.name],
    Deed::EmptiedBin => "Emptied the bin of what lay there for 30 days",
    Deed::Imported => "Imported “{}”" [self.name],
    Deed::Restored => "Restored the backup “{}”" [self.name],
    Deed::Drafted => "Changed a draft",
    Deed::Other => "A change by a newer version",
} }
