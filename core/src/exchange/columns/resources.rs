//! Columns of rooms, instructor groups, session types, vocabularies and terms.

use super::{Column, ColumnContent as Content};
use crate::exchange::headers::{
    ACTIVE, ASSESSMENT, BUILDING, CALENDAR_COLOUR, CAPACITY, CLOSED_DAYS, DESCRIPTION, EQUIPMENT,
    FLOOR, ILIOS_ACTIVE, ILIOS_TITLE, INSTRUCTOR_GROUP, MEMBERS, NOTE, OTHER_HOURS, PARENT_TERM_ID,
    ROOM, SCHOOL_ID, TERM_ID, VOCABULARY, VOCABULARY_ID, WEEKDAYS,
};

pub(super) const ROOMS: &[Column] = &[
    Column::required(ROOM, Content::RoomName, "Hall 1"),
    Column::optional(BUILDING, Content::ShortText, "Main"),
    Column::optional(FLOOR, Content::ShortText, "1"),
    Column::optional(CAPACITY, Content::Capacity, "120"),
    Column::optional(EQUIPMENT, Content::Equipment, "projector | sink"),
    Column::optional(WEEKDAYS[0], Content::DayHours, "08:00–12:00, 13:00–17:00"),
    Column::optional(WEEKDAYS[1], Content::DayHours, "08:00–17:00"),
    Column::optional(WEEKDAYS[2], Content::DayHours, "08:00–17:00"),
    Column::optional(WEEKDAYS[3], Content::DayHours, "08:00–17:00"),
    Column::optional(WEEKDAYS[4], Content::DayHours, "08:00–12:00"),
    Column::optional(WEEKDAYS[5], Content::DayHours, "closed"),
    Column::optional(WEEKDAYS[6], Content::DayHours, "closed"),
    Column::optional(OTHER_HOURS, Content::OtherHours, "2027-09-18 08:00–12:00"),
    Column::optional(CLOSED_DAYS, Content::ClosedDays, "2027-12-21/2028-01-03"),
    Column::optional(NOTE, Content::FreeText, "Key at the porter's"),
    Column::optional(ACTIVE, Content::YesOrNo, "yes"),
];

pub(super) const INSTRUCTOR_GROUPS: &[Column] = &[
    Column::required(
        INSTRUCTOR_GROUP,
        Content::InstructorGroupTitle,
        "Anatomists",
    ),
    Column::optional(MEMBERS, Content::Usernames, "mlopez|jdoe"),
    Column::optional(ACTIVE, Content::YesOrNo, "yes"),
];

pub(super) const SESSION_TYPES: &[Column] = &[
    Column::required(ILIOS_TITLE, Content::TypeTitle, "Laboratory"),
    Column::optional(SCHOOL_ID, Content::SchoolNumber, "1"),
    Column::optional(CALENDAR_COLOUR, Content::Colour, "1f8650"),
    Column::optional(ASSESSMENT, Content::YesOrNo, "0"),
    Column::optional(ILIOS_ACTIVE, Content::YesOrNo, "1"),
];

pub(super) const VOCABULARIES: &[Column] = &[
    Column::optional(VOCABULARY_ID, Content::OwnVocabularyNumber, "1"),
    Column::required(ILIOS_TITLE, Content::VocabularyTitle, "Topics"),
    Column::optional(SCHOOL_ID, Content::SchoolNumber, "1"),
    Column::optional(ILIOS_ACTIVE, Content::YesOrNo, "1"),
];

pub(super) const TERMS: &[Column] = &[
    Column::optional(TERM_ID, Content::TermNumber, "1"),
    Column::required(ILIOS_TITLE, Content::TermTitle, "Anatomy"),
    Column::optional(PARENT_TERM_ID, Content::ParentTerm, ""),
    Column::optional(DESCRIPTION, Content::FreeText, "Structure of the body"),
    Column::required_unless(VOCABULARY, VOCABULARY_ID, Content::VocabularyNumber, ""),
    Column::optional(VOCABULARY, Content::VocabularyOfTerm, "Topics"),
    Column::optional(ILIOS_ACTIVE, Content::YesOrNo, "1"),
];
