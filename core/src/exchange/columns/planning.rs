//! Columns of learner groups, offerings and busy times.

use super::{Column, ColumnContent as Content};
use crate::exchange::headers::{
    AMBIGUOUS_TIME, BUSY_FROM, BUSY_UNTIL, CALENDAR, CAMPUS_ID, CANCELLED, COURSE, DATE, END,
    EVENT, FIRST, GENERATED_FROM, INSTRUCTOR_GROUPS, INSTRUCTORS, LAST, LEARNER_GROUP,
    LEARNER_GROUPS as OFFERED_GROUPS, LEARNERS, LINK, LOCAL_ID, MEMBERS, MINUTES, OFFERING_ID,
    PLACE, RESOURCE, RESOURCE_ID, RESOURCE_TYPE, ROOM, SESSION, SESSION_TYPE, START, SUBGROUP,
    TIME_ZONE, TITLE, UID,
};

pub(super) const LEARNER_GROUPS: &[Column] = &[
    Column::required(
        LEARNER_GROUP,
        Content::GroupPath,
        "Medicine 2030 > Labs > Lab 1",
    ),
    Column::optional(ROOM, Content::RoomOrPlace, "Hall 1"),
    Column::optional(LINK, Content::Link, "https://example.org/labs"),
    Column::optional(INSTRUCTORS, Content::Usernames, "mlopez|jdoe"),
    Column::optional(
        INSTRUCTOR_GROUPS,
        Content::InstructorGroupTitles,
        "Anatomists",
    ),
    Column::optional(MEMBERS, Content::GroupMembers, "alopez|bkim"),
];

pub(super) const OFFERINGS: &[Column] = &[
    Column::required(COURSE, Content::KnownCourse, "ANA101"),
    Column::required(SESSION, Content::SessionTitle, "Introduction"),
    Column::optional(SESSION_TYPE, Content::SessionTypeTitle, "Lecture"),
    Column::required(DATE, Content::OfferingDate, "2027-09-13"),
    Column::optional(START, Content::StartTime, "08:00"),
    Column::optional(END, Content::EndTime, "10:00"),
    Column::optional(MINUTES, Content::Minutes, ""),
    Column::optional(TIME_ZONE, Content::TimeZone, "Europe/Zurich"),
    Column::optional(AMBIGUOUS_TIME, Content::AmbiguousTime, ""),
    Column::optional(ROOM, Content::RoomOrPlace, "Hall 1"),
    Column::optional(LINK, Content::Link, "https://example.org/meet"),
    Column::optional(OFFERED_GROUPS, Content::GroupPaths, "Medicine 2030 > Labs"),
    Column::optional(LEARNERS, Content::Usernames, "alopez"),
    Column::optional(INSTRUCTORS, Content::Usernames, "mlopez|jdoe"),
    Column::optional(
        INSTRUCTOR_GROUPS,
        Content::InstructorGroupTitles,
        "Anatomists",
    ),
    Column::optional(CANCELLED, Content::YesOrNo, "no"),
    Column::optional(GENERATED_FROM, Content::SourceGroup, ""),
    Column::optional(OFFERING_ID, Content::OfferingId, ""),
];

pub(super) const BUSY_TIMES: &[Column] = &[
    Column::optional(EVENT, Content::EventTitle, "Faculty meeting"),
    Column::required(BUSY_FROM, Content::BusyFrom, "2027-09-13 08:00"),
    Column::required(BUSY_UNTIL, Content::BusyUntil, "2027-09-13 10:00"),
    Column::optional(PLACE, Content::EventPlace, "Hall 1"),
    Column::optional(UID, Content::EventUid, "20270913-1@uni.example"),
    Column::optional(CALENDAR, Content::CalendarName, "Meetings"),
];

pub(super) const GROUP_ASSIGNMENT: &[Column] = &[
    Column::required_unless(CAMPUS_ID, FIRST, Content::PersonName, "Ana"),
    Column::required_unless(CAMPUS_ID, LAST, Content::PersonName, "López"),
    Column::optional(CAMPUS_ID, Content::CampusId, "20260117"),
    Column::required(SUBGROUP, Content::SubgroupTitle, "Lab 1"),
];

pub(super) const ILIOS: &[Column] = &[
    Column::required(RESOURCE_TYPE, Content::Resource, ""),
    Column::optional(TITLE, Content::Resource, ""),
    Column::optional(RESOURCE_ID, Content::Resource, ""),
    Column::required(RESOURCE, Content::Resource, ""),
    Column::optional(LOCAL_ID, Content::Resource, ""),
];
