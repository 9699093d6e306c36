//! Targets of matches: the records and pages that they open, and the actions that they carry out.

use lectern_core::model::{
    CategoryId, ClassId, CohortId, CourseId, CourseSessionId, HolidayId, InstructorGroupId,
    LearnerGroupId, PersonId, RoomId, SessionId, SessionTypeId, VocabularyId,
};
use lectern_core::workspace::Records;
use serde::{Deserialize, Serialize};
use yew::AttrValue;

use super::action::AppAction;
use super::page::Page;
use crate::app::list_link::search_href;
use crate::app::route::Route;
use crate::components::icon::Icon;
use crate::i18n::{SearchEverything as Message, t};

/// Target of a match: a record or a page that is opened, or an action that is carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// A person.
    Person(PersonId),
    /// A class.
    Class(ClassId),
    /// A course.
    Course(CourseId),
    /// A session of a course.
    Session(SessionId),
    /// A learner group.
    LearnerGroup(LearnerGroupId),
    /// A cohort.
    Cohort(CohortId),
    /// A course session.
    CourseSession(CourseSessionId),
    /// A session category.
    Category(CategoryId),
    /// A room.
    Room(RoomId),
    /// An instructor group.
    InstructorGroup(InstructorGroupId),
    /// A session type.
    SessionType(SessionTypeId),
    /// A vocabulary.
    Vocabulary(VocabularyId),
    /// A holiday.
    Holiday(HolidayId),
    /// A page.
    Page(Page),
    /// An action.
    Action(AppAction),
}

impl Target {
    /// Returns the word for its kind.
    pub fn kind(self) -> AttrValue {
        t(match self {
            Self::Person(_) => Message::Person,
            Self::Class(_) => Message::Class,
            Self::Course(_) => Message::Course,
            Self::Session(_) => Message::Session,
            Self::LearnerGroup(_) => Message::LearnerGroup,
            Self::Cohort(_) => Message::Cohort,
            Self::CourseSession(_) => Message::CourseSession,
            Self::Category(_) => Message::Category,
            Self::Room(_) => Message::Room,
            Self::InstructorGroup(_) => Message::InstructorGroup,
            Self::SessionType(_) => Message::SessionType,
            Self::Vocabulary(_) => Message::Vocabulary,
            Self::Holiday(_) => Message::Holiday,
            Self::Page(_) => Message::Page,
            Self::Action(_) => Message::Command,
        })
    }

    /// Returns the icon of its kind.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Person(_) => Icon::Person,
            Self::Class(_) | Self::InstructorGroup(_) => Icon::People,
            Self::Course(_) => Icon::Book,
            Self::Session(_) => Icon::Clock,
            Self::LearnerGroup(_) | Self::Cohort(_) => Icon::Tree,
            Self::CourseSession(_) | Self::Holiday(_) => Icon::Calendar,
            Self::Room(_) => Icon::Door,
            Self::SessionType(_) | Self::Vocabulary(_) => Icon::Gear,
            Self::Category(_) => Icon::Folder,
            Self::Page(_) => Icon::File,
            Self::Action(action) => action.icon(),
        }
    }

    /// Returns the address to go to; `None` for an action without one, or a record that is gone. A
    /// record without a page of its own is searched for in its list.
    pub fn href(self, records: &Records) -> Option<String> {
        let route = match self {
            Self::Category(id) => {
                let name = &records.categories.get(id)?.name;
                return Some(search_href(Route::Categories, name));
            }
            Self::InstructorGroup(id) => {
                let title = &records.instructor_groups.get(id)?.title;
                return Some(search_href(Route::InstructorGroups, title));
            }
            Self::SessionType(id) => {
                let title = &records.session_types.get(id)?.title;
                return Some(search_href(Route::SessionTypes, title));
            }
            Self::Holiday(id) => {
                let title = &records.holidays.get(id)?.title;
                return Some(search_href(Route::Holidays, title));
            }
            Self::Session(id) => Route::Session {
                course: records.sessions.get(id)?.course,
                id,
            },
            Self::Person(id) => Route::Person { id },
            Self::Room(id) => Route::Room { id },
            Self::Vocabulary(id) => Route::Vocabulary { id },
            Self::Class(id) => Route::Class { id },
            Self::Course(id) => Route::Course { id },
            Self::LearnerGroup(id) => Route::LearnerGroup { id },
            Self::Cohort(id) => Route::Cohort { id },
            Self::CourseSession(id) => Route::CourseSession { id },
            Self::Page(page) => return Some(page.href()),
            Self::Action(action) => return action.href(),
        };
        Some(route.href())
    }
}
