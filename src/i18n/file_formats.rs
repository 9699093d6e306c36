//! Names of formats, delimiters, encodings and outcomes of imports and exports.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message};
use lectern_core::exchange::{Delimiter, Dialect, Encoding, Format, FoundBy, OutcomeKind};

/// Returns a number of rows with the noun of their format: "3 people".
pub fn counted_rows(format: Format, count: usize) -> String {
    match format {
        Format::People => counted(count, "person", "people"),
        Format::Classes => counted(count, "class", "classes"),
        Format::ClassMembers => counted(count, "class member", "class members"),
        Format::Courses => counted(count, "course", "courses"),
        Format::CourseSessions => counted(count, "course session", "course sessions"),
        Format::LearnerGroups => counted(count, "learner group", "learner groups"),
        Format::Offerings => counted(count, "offering", "offerings"),
        Format::Rooms => counted(count, "room", "rooms"),
        Format::InstructorGroups => counted(count, "instructor group", "instructor groups"),
        Format::SessionTypes => counted(count, "session type", "session types"),
        Format::Vocabularies => counted(count, "vocabulary", "vocabularies"),
        Format::Terms => counted(count, "term", "terms"),
        Format::Ilios => counted(count, "entry", "entries"),
        Format::BusyTimes => counted(count, "busy time", "busy times"),
        Format::GroupAssignment => counted(count, "group member", "group members"),
    }
}

impl Message for Format {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::People => "People".into(),
                Self::Classes => "Classes".into(),
                Self::ClassMembers => "Class members".into(),
                Self::Courses => "Courses".into(),
                Self::CourseSessions => "Course sessions".into(),
                Self::LearnerGroups => "Learner groups".into(),
                Self::Offerings => "Offerings".into(),
                Self::Rooms => "Rooms".into(),
                Self::InstructorGroups => "Instructor groups".into(),
                Self::SessionTypes => "Session types".into(),
                Self::Vocabularies => "Vocabularies".into(),
                Self::Terms => "Terms".into(),
                Self::Ilios => "Ilios (JSON:API)".into(),
                Self::BusyTimes => "Calendar (iCalendar)".into(),
                Self::GroupAssignment => "Members of subgroups (Ilios)".into(),
            },
        }
    }
}

impl Message for Delimiter {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Semicolon => "Semicolon".into(),
                Self::Comma => "Comma".into(),
                Self::Tab => "Tab".into(),
            },
        }
    }
}

impl Message for OutcomeKind {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Create => "Will be created".into(),
                Self::Change => "Will be changed".into(),
                Self::Same => "Unchanged".into(),
                Self::Undecided => "Needs an answer".into(),
                Self::Refused => "Rejected".into(),
            },
        }
    }
}

impl Message for Dialect {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Chamilo2 => "Chamilo 2.0 (comma)".into(),
                Self::Chamilo1 => "Chamilo 1.11 (semicolon)".into(),
            },
        }
    }
}

impl Message for FoundBy {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Username => "Found by username.".into(),
                Self::Email => "Found by email address.".into(),
                Self::OfficialCode => "Found by official code.".into(),
                Self::Name => "Found by name.".into(),
            },
        }
    }
}

impl Message for Encoding {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Utf8 => "UTF-8".into(),
                Self::Utf16LittleEndian => "UTF-16 (little-endian)".into(),
                Self::Utf16BigEndian => "UTF-16 (big-endian)".into(),
                Self::Windows1252 => "Western European (Windows-1252)".into(),
                Self::Iso8859_15 => "Western European (ISO 8859-15)".into(),
                Self::Macintosh => "Western European (Macintosh)".into(),
                Self::Windows1250 => "Central European (Windows-1250)".into(),
                Self::Iso8859_2 => "Central European (ISO 8859-2)".into(),
                Self::Iso8859_16 => "South-Eastern European (ISO 8859-16)".into(),
                Self::Windows1257 => "Baltic (Windows-1257)".into(),
                Self::Iso8859_4 => "Baltic (ISO 8859-4)".into(),
                Self::Iso8859_13 => "Baltic (ISO 8859-13)".into(),
                Self::Iso8859_10 => "Nordic (ISO 8859-10)".into(),
                Self::Iso8859_3 => "South European (ISO 8859-3)".into(),
                Self::Iso8859_14 => "Celtic (ISO 8859-14)".into(),
                Self::Windows1251 => "Cyrillic (Windows-1251)".into(),
                Self::Iso8859_5 => "Cyrillic (ISO 8859-5)".into(),
                Self::Koi8R => "Cyrillic (KOI8-R)".into(),
                Self::Koi8U => "Cyrillic (KOI8-U)".into(),
                Self::Ibm866 => "Cyrillic (IBM 866)".into(),
                Self::MacCyrillic => "Cyrillic (Macintosh)".into(),
                Self::Windows1253 => "Greek (Windows-1253)".into(),
                Self::Iso8859_7 => "Greek (ISO 8859-7)".into(),
                Self::Windows1254 => "Turkish (Windows-1254)".into(),
                Self::Windows1255 => "Hebrew (Windows-1255)".into(),
                Self::Iso8859_8 => "Hebrew (ISO 8859-8)".into(),
                Self::Windows1256 => "Arabic (Windows-1256)".into(),
                Self::Iso8859_6 => "Arabic (ISO 8859-6)".into(),
                Self::ShiftJis => "Japanese (Shift_JIS)".into(),
                Self::EucJp => "Japanese (EUC-JP)".into(),
                Self::Iso2022Jp => "Japanese (ISO-2022-JP)".into(),
                Self::Gb18030 => "Chinese, simplified (GB 18030)".into(),
                Self::Big5 => "Chinese, traditional (Big5)".into(),
                Self::EucKr => "Korean (EUC-KR)".into(),
                Self::Windows874 => "Thai (Windows-874)".into(),
                Self::Windows1258 => "Vietnamese (Windows-1258)".into(),
            },
        }
    }
}
