//! The filters of the calendar, each a picker.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{
    CourseId, CourseSessionId, Kind, LearnerGroupId, PersonId, RoomId, SessionId, SessionTypeId,
};
use lectern_core::workspace::{Kinds, OfferingFilter, Records};
use yew::prelude::*;

use crate::app::workspace_handle::Derived;
use crate::components::picker::Picker;
use crate::hooks::use_records;
use crate::i18n::{Calendar as Message, t};
use crate::pages::id_picker::{IdOption, IdOptions, IdPicker};
use crate::pages::offerings::GroupOptions;
use crate::pages::people_picker::PeoplePicker;
use crate::pages::session_picker::session_options;

/// Courses, sessions, rooms and learner groups to filter by.
pub struct FilterOptions {
    course_sessions: Rc<IdOptions<CourseSessionId>>,
    courses: Rc<IdOptions<CourseId>>,
    types: Rc<IdOptions<SessionTypeId>>,
    sessions: Rc<IdOptions<SessionId>>,
    rooms: Rc<IdOptions<RoomId>>,
    groups: GroupOptions,
}

impl Derived for FilterOptions {
    const KINDS: &'static [Kind] = &[
        Kind::CourseSession,
        Kind::SessionType,
        Kind::Course,
        Kind::Session,
        Kind::Room,
        Kind::LearnerGroup,
        Kind::Cohort,
    ];
}

impl FilterOptions {
    fn from_records(records: &Records) -> Self {
        let courses = records.courses.iter().map(|course| IdOption {
            id: course.id,
            name: course.title.clone(),
            detail: course.code.clone(),
        });
        let course_sessions = records.course_sessions.iter();
        let course_sessions = course_sessions.map(|session| IdOption {
            id: session.id,
            name: session.name.clone(),
            detail: String::new(),
        });
        let types = records.session_types.iter().map(|session_type| IdOption {
            id: session_type.id,
            name: session_type.title.clone(),
            detail: String::new(),
        });
        let rooms = records.rooms.iter().map(|room| IdOption {
            id: room.id,
            name: room.name.clone(),
            detail: room.building.clone(),
        });
        Self {
            course_sessions: Rc::new(IdOptions::new(course_sessions.collect())),
            courses: Rc::new(IdOptions::new(courses.collect())),
            types: Rc::new(IdOptions::new(types.collect())),
            sessions: Rc::new(session_options(records, &BTreeSet::new())),
            rooms: Rc::new(IdOptions::new(rooms.collect())),
            groups: GroupOptions::new(records, |_| true),
        }
    }

    /// Returns the rooms, each with its building.
    #[must_use]
    pub fn rooms(&self) -> Rc<IdOptions<RoomId>> {
        self.rooms.clone()
    }

    /// Returns the learner groups.
    #[must_use]
    pub const fn groups(&self) -> &GroupOptions {
        &self.groups
    }

    /// Returns the sessions, each with the code of its course.
    #[must_use]
    pub fn sessions(&self) -> Rc<IdOptions<SessionId>> {
        self.sessions.clone()
    }
}

/// Returns the options of the filters, made anew only when they change.
#[hook]
pub fn use_filter_options() -> Rc<FilterOptions> {
    let workspace = use_records(Kinds::from_slice(FilterOptions::KINDS));
    workspace.derived(FilterOptions::from_records)
}

/// Properties of [`CalendarFilters`].
#[derive(Properties, PartialEq)]
pub struct CalendarFiltersProps {
    /// Filter.
    pub filter: OfferingFilter,
    /// Receives the changed filter.
    pub on_change: Callback<OfferingFilter>,
}

/// The filters of the calendar.
#[component]
pub fn CalendarFilters(props: &CalendarFiltersProps) -> Html {
    let options = use_filter_options();
    let filter = &props.filter;
    let set = |set: fn(&mut OfferingFilter, BTreeSet<PersonId>)| changed(props, set);
    let on_groups = {
        let options = options.clone();
        let set = changed(props, |filter, groups: BTreeSet<LearnerGroupId>| {
            filter.groups = groups;
        });
        set.reform(move |numbers: Vec<_>| options.groups.groups(&numbers))
    };
    html! {
        <div class="calendar-filters" role="group" aria-label={t(Message::Filters)}>
            <IdPicker<CourseSessionId> id="filter-course-sessions" label={t(Message::FilterCourseSessions)} options={options.course_sessions.clone()}
                chosen={filter.course_sessions.clone()} on_change={changed(props, |filter, ids| filter.course_sessions = ids)} />
            <IdPicker<CourseId> id="filter-courses" label={t(Message::FilterCourses)} options={options.courses.clone()}
                chosen={filter.courses.clone()} on_change={changed(props, |filter, ids| filter.courses = ids)} />
            <IdPicker<SessionId> id="filter-sessions" label={t(Message::FilterSessions)} options={options.sessions()}
                chosen={filter.sessions.clone()} on_change={changed(props, |filter, ids| filter.sessions = ids)} />
            <IdPicker<SessionTypeId> id="filter-types" label={t(Message::FilterTypes)} options={options.types.clone()}
                chosen={filter.session_types.clone()} on_change={changed(props, |filter, ids| filter.session_types = ids)} />
            <Picker id="filter-groups" label={t(Message::FilterGroups)} options={options.groups.options.clone()} optional=true
                chosen={options.groups.numbers(&filter.groups)} on_change={on_groups} />
            <PeoplePicker id="filter-instructors" label={t(Message::FilterInstructors)} teachers=true
                chosen={filter.instructors.clone()} on_change={set(|filter, ids| filter.instructors = ids)} />
            <IdPicker<RoomId> id="filter-rooms" label={t(Message::FilterRooms)} options={options.rooms.clone()}
                chosen={filter.rooms.clone()} on_change={changed(props, |filter, ids| filter.rooms = ids)} />
            <PeoplePicker id="filter-people" label={t(Message::FilterPeople)}
                chosen={filter.people.clone()} on_change={set(|filter, ids| filter.people = ids)} />
        </div>
    }
}

/// Returns a callback that changes one part of the filter.
fn changed<T: 'static>(
    props: &CalendarFiltersProps,
    set: fn(&mut OfferingFilter, T),
) -> Callback<T> {
    let filter = props.filter.clone();
    props.on_change.reform(move |value: T| {
        let mut filter = filter.clone();
        set(&mut filter, value);
        filter
    })
}
