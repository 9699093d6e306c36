//! Messages of the columns of files.

use std::borrow::Cow;

use super::{Language, Message};
use lectern_core::exchange::{ColumnContent, Format, Requirement};

/// Messages of the table of columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Columns {
    OfFormat(Format),
    Choose,
    NoTable,
    Column,
    AlsoCalled(&'static [&'static str]),
    Required,
    Holds,
    Example,
    Template,
    TemplateFile(Format),
    AnyOrder,
}

impl Message for Columns {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::OfFormat(format) => format!("Columns: {}", format.text(language)).into(),
                Self::Choose => {
                    "Choose a format to see its columns and to download a template.".into()
                }
                Self::NoTable => "Files of this format have no columns.".into(),
                Self::Column => "Column".into(),
                Self::AlsoCalled(names) => format!("or {}", names.join(", ")).into(),
                Self::Required => "Required".into(),
                Self::Holds => "What it holds".into(),
                Self::Example => "Example".into(),
                Self::Template => "Download a template".into(),
                Self::TemplateFile(format) => {
                    let name = format.text(language).to_lowercase();
                    let words = name.split(|c: char| !c.is_alphanumeric());
                    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
                    format!("template-{}.csv", words.join("-")).into()
                }
                Self::AnyOrder => {
                    "Columns may stand in any order; upper and lower case, spaces and quotes in \
                     their names make no difference."
                        .into()
                }
            },
        }
    }
}

impl Message for Requirement {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Optional => "no".into(),
                Self::Required => "yes".into(),
                Self::RequiredUnless(other) => {
                    let other = other.first().copied().unwrap_or_default();
                    format!("if there is no {other}").into()
                }
            },
        }
    }
}

impl Message for ColumnContent {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => in_english(*self).into(),
        }
    }
}

const fn in_english(content: ColumnContent) -> &'static str {
    match content {
        ColumnContent::PersonName => "A name. Required for new people",
        ColumnContent::EmailAddress => {
            "An email address. Finds people whom the username does not find"
        }
        ColumnContent::Username => {
            "Letters, digits and _ . @ $ -. Finds people who exist; new people without one get one \
             made from their name"
        }
        ColumnContent::OfficialCode => {
            "A number or code, with its leading zeros. Finds people whom username and address do \
             not find"
        }
        ColumnContent::Language => "The name of a language, as Chamilo writes it",
        ColumnContent::PhoneNumber => "A phone number",
        ColumnContent::PersonRole => {
            "user (learner), teacher, session_admin, drh, invited, anonymous, or Chamilo's number \
             for it; learner if empty, or for student bosses (17)"
        }
        ColumnContent::ClassesToJoin => {
            "Titles of classes that exist and that the person joins, separated by |"
        }
        ColumnContent::ClassTitle => {
            "A title. Finds a class that exists, ignoring case and accents"
        }
        ColumnContent::FreeText => "Any text",
        ColumnContent::ClassUsers => {
            "Usernames, separated by , or |. They become members; nobody is removed"
        }
        ColumnContent::KnownUsername => "The username of somebody who exists",
        ColumnContent::KnownClass => "The title of a class that exists",
        ColumnContent::CourseCode => "A code. Finds a course that exists",
        ColumnContent::CourseTitle => "A title",
        ColumnContent::CourseCategory => "The code or name of the course category in Chamilo",
        ColumnContent::Usernames => "Usernames, separated by | or ,",
        ColumnContent::CourseSessionName => "A name. Finds a course session that exists",
        ColumnContent::CoachUsername => "The username of a coach",
        ColumnContent::AccessDate => {
            "The first or last day of access: 2027-03-01, 2027/03/01, 01.03.2027, or with slashes \
             in the one order that the file shows; with a time of day if you like"
        }
        ColumnContent::DisplayDate => {
            "A date that learners see in place of that of access, written as these are"
        }
        ColumnContent::CoachDate => {
            "The first or last day of coaches, at or outside those of learners"
        }
        ColumnContent::SessionLearners => {
            "Usernames of learners, separated by |. They follow every course of the row, unless \
             you choose otherwise"
        }
        ColumnContent::SessionCourses => {
            "Codes of courses in their order, separated by |, each with its coaches and learners \
             if you like: CODE[coach,coach][learner,learner]"
        }
        ColumnContent::AfterEnd => "read_only, accessible or not_accessible",
        ColumnContent::AfterEndNumber => {
            "The same as a number, in files that Chamilo exports: 1 read only, 2 accessible, 3 not \
             accessible"
        }
        ColumnContent::ClassTitles => "Titles of classes, separated by |",
        ColumnContent::GroupPath => {
            "The path of a group from its cohort down, separated by >. What is missing on the way \
             is created"
        }
        ColumnContent::RoomOrPlace => "The name of a room, or any other place",
        ColumnContent::Link => {
            "The address of a virtual meeting, beginning with https:// or http://"
        }
        ColumnContent::InstructorGroupTitles => "Titles of instructor groups, separated by |",
        ColumnContent::GroupMembers => {
            "Usernames, separated by | or ,. They become members of the groups above as well"
        }
        ColumnContent::KnownCourse => {
            "The code of a course. By choice, one that does not exist is created"
        }
        ColumnContent::SessionTitle => {
            "The title of a session of the course. By choice, one that does not exist is created"
        }
        ColumnContent::SessionTypeTitle => {
            "The title of a session type, for sessions that are created"
        }
        ColumnContent::OfferingDate => {
            "2027-09-13, 13.09.2027, or with slashes in the one order that the file shows; empty \
             for an offering without a time"
        }
        ColumnContent::StartTime => "A time of day",
        ColumnContent::EndTime => {
            "A time of day; before the start, it is on the next day; on a later day, it has its \
             date before it: 2027-09-15 02:00"
        }
        ColumnContent::Minutes => "The duration, in place of the end",
        ColumnContent::TimeZone => "The IANA name of a time zone; that of the workspace if empty",
        ColumnContent::AmbiguousTime => {
            "earlier or later, for a time that clocks show twice as they go back"
        }
        ColumnContent::GroupPaths => "Paths of groups, Cohort > Group > Subgroup, separated by |",
        ColumnContent::YesOrNo => "yes or no, also 1 or 0",
        ColumnContent::SourceGroup => {
            "The path of the group from whose defaults the offering was made"
        }
        ColumnContent::OfferingId => {
            "An id that Lectern has exported. Finds the offering, whatever else has changed"
        }
        ColumnContent::EventTitle => "What the room or person is busy with",
        ColumnContent::BusyFrom => "A date and time, or a date for a whole day",
        ColumnContent::BusyUntil => "A date and time after the first",
        ColumnContent::EventPlace => "A place, for information",
        ColumnContent::EventUid => {
            "What a later file of the calendar finds the event by; its title if empty"
        }
        ColumnContent::CalendarName => {
            "The name of the calendar, of which a later file replaces all times; that of the file \
             if empty"
        }
        ColumnContent::RoomName => "A name. Finds a room that exists",
        ColumnContent::ShortText => "A short text",
        ColumnContent::Capacity => "The number of people for whom there is space",
        ColumnContent::Equipment => "Words, separated by | or ,",
        ColumnContent::DayHours => {
            "Hours, as 08:00–12:00, 13:00–17:00; closed for none. A day that is left empty has no \
             limits"
        }
        ColumnContent::OtherHours => {
            "Single dates with their hours, separated by |: 2027-09-18 08:00–12:00"
        }
        ColumnContent::ClosedDays => {
            "Days without hours, separated by |: 2027-09-18, or 2027-12-21/2028-01-03"
        }
        ColumnContent::InstructorGroupTitle => "A title. Finds an instructor group that exists",
        ColumnContent::TypeTitle => "A title. Finds a session type that exists",
        ColumnContent::SchoolNumber => {
            "The number of a school. Where a file has several, one can be chosen"
        }
        ColumnContent::Colour => "Six hexadecimal digits, with or without #",
        ColumnContent::VocabularyTitle => "A title. Finds a vocabulary that exists",
        ColumnContent::TermNumber => "A number, by which other rows name the term",
        ColumnContent::TermTitle => "A title",
        ColumnContent::ParentTerm => "The number of the term above, if there is one",
        ColumnContent::OwnVocabularyNumber => {
            "A number, by which files of terms name the vocabulary"
        }
        ColumnContent::VocabularyNumber => {
            "A number. The dry run asks which vocabulary it stands for"
        }
        ColumnContent::VocabularyOfTerm => "The title of a vocabulary",
        ColumnContent::CampusId => "A username or an official code",
        ColumnContent::SubgroupTitle => {
            "The title of a subgroup of the group that you choose. The dry run asks about titles \
             that it does not know"
        }
        ColumnContent::Resource => "A part of a resource of Ilios",
    }
}
