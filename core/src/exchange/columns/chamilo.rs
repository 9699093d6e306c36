//! Columns of the files that Chamilo has too.

use super::{Column, ColumnContent as Content};
use crate::exchange::headers::{
    AFTER_END, CATEGORY_CODE, CATEGORY_NAME, CLASS_ID, CLASS_NAME, CLASS_TITLE,
    CLASSES as SESSION_CLASSES, COACH, COACH_END, COACH_START, CODE, COURSES as SESSION_COURSES,
    DATE_END, DATE_START, DESCRIPTION, DISPLAY_END, DISPLAY_START, EMAIL, FIRST_NAME, LANGUAGE,
    LAST_NAME, OFFICIAL_CODE, OTHER_TEACHERS, PHONE, SESSION_DESCRIPTION, SESSION_NAME, STATUS,
    TEACHER, TITLE, USERNAME, USERS, VISIBILITY,
};

pub(super) const PEOPLE: &[Column] = &[
    Column::required_unless(USERNAME, LAST_NAME, Content::PersonName, "López"),
    Column::required_unless(USERNAME, FIRST_NAME, Content::PersonName, "Ana"),
    Column::optional(EMAIL, Content::EmailAddress, "ana.lopez@uni.example"),
    Column::optional(USERNAME, Content::Username, "alopez"),
    Column::optional(OFFICIAL_CODE, Content::OfficialCode, "20260117"),
    Column::optional(LANGUAGE, Content::Language, "spanish"),
    Column::optional(PHONE, Content::PhoneNumber, "+41 22 379 00 00"),
    Column::optional(STATUS, Content::PersonRole, "user"),
    Column::optional(CLASS_ID, Content::ClassesToJoin, "Year 1"),
];

pub(super) const CLASSES: &[Column] = &[
    Column::required(CLASS_TITLE, Content::ClassTitle, "Year 1"),
    Column::optional(DESCRIPTION, Content::FreeText, "First-year students"),
    Column::optional(USERS, Content::ClassUsers, "alopez,bkim"),
];

pub(super) const CLASS_MEMBERS: &[Column] = &[
    Column::required(USERNAME, Content::KnownUsername, "alopez"),
    Column::required(CLASS_NAME, Content::KnownClass, "Year 1"),
];

pub(super) const COURSES: &[Column] = &[
    Column::required(CODE, Content::CourseCode, "ANA101"),
    Column::required(TITLE, Content::CourseTitle, "Anatomy"),
    Column::optional(CATEGORY_CODE, Content::CourseCategory, "MED"),
    Column::optional(CATEGORY_NAME, Content::CourseCategory, "Medicine"),
    Column::optional(TEACHER, Content::Usernames, "jmueller|mlopez"),
    Column::optional(OTHER_TEACHERS, Content::Usernames, "jdoe"),
    Column::optional(LANGUAGE, Content::Language, "english"),
];

pub(super) const COURSE_SESSIONS: &[Column] = &[
    Column::required(
        SESSION_NAME,
        Content::CourseSessionName,
        "Anatomy, spring 2027",
    ),
    Column::optional(COACH, Content::CoachUsername, "mlopez"),
    Column::optional(DATE_START, Content::AccessDate, "2027-03-01"),
    Column::optional(DATE_END, Content::AccessDate, "2027-06-25"),
    Column::optional(USERS, Content::SessionLearners, "alopez|bkim"),
    Column::optional(
        SESSION_COURSES,
        Content::SessionCourses,
        "ANA101[mlopez,jdoe][alopez,bkim]|PHY102",
    ),
    Column::optional(AFTER_END, Content::AfterEnd, "read_only"),
    Column::optional(VISIBILITY, Content::AfterEndNumber, ""),
    Column::optional(DISPLAY_START, Content::DisplayDate, "2027-03-01"),
    Column::optional(DISPLAY_END, Content::DisplayDate, "2027-06-25"),
    Column::optional(COACH_START, Content::CoachDate, "2027-02-22"),
    Column::optional(COACH_END, Content::CoachDate, "2027-07-02"),
    Column::optional(SESSION_CLASSES, Content::ClassTitles, "Year 1"),
    Column::optional(SESSION_DESCRIPTION, Content::FreeText, "Second part"),
];
