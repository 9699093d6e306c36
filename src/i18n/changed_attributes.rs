//! Names of the attributes of records that changes edit.

use lectern_core::workspace::ChangedAttribute;

use super::Language;

/// Returns "the title of " for a sentence such as "Changed the title of “Lecture 1”", and nothing for a
/// change of more than one attribute.
pub(super) fn attribute_of(attribute: ChangedAttribute, language: Language) -> &'static str {
    match language {
        Language::English => match attribute {
            ChangedAttribute::Title => "the title of ",
            ChangedAttribute::SessionType => "the type of ",
            ChangedAttribute::Supplemental => "the supplemental mark of ",
            ChangedAttribute::SpecialAttire => "the special attire of ",
            ChangedAttribute::SpecialEquipment => "the special equipment of ",
            ChangedAttribute::AttendanceRequired => "the required attendance of ",
            ChangedAttribute::Description => "the description of ",
            ChangedAttribute::InstructionalNotes => "the instructional notes of ",
            ChangedAttribute::Terms => "the terms of ",
            ChangedAttribute::Administrators => "the administrators of ",
            ChangedAttribute::Postrequisite => "the post-requisite of ",
            ChangedAttribute::Teachers => "the teachers of ",
            ChangedAttribute::Directors => "the directors of ",
            ChangedAttribute::Advisors => "the student advisors of ",
            ChangedAttribute::Cohorts => "the cohorts of ",
            ChangedAttribute::Publication => "the publication of ",
            ChangedAttribute::Hours => "the hours of ",
            ChangedAttribute::Due => "the due date of ",
            ChangedAttribute::Groups => "the learner groups of ",
            ChangedAttribute::Learners => "the learners of ",
            ChangedAttribute::Instructors => "the instructors of ",
            ChangedAttribute::InstructorGroups => "the instructor groups of ",
            ChangedAttribute::Unnamed => "",
        },
    }
}
