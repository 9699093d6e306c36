//! Filter of the list of conflicts, which is in the address of the page:
//! `#/conflicts?kind=room&period=upcoming`.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use lectern_core::model::{ConflictKind, CourseId};
use lectern_core::search::natural;
use yew::AttrValue;

use super::rows::ConflictRow;
use crate::app::list_link::{parameters, with_parameters};
use crate::app::route::Route;
use crate::i18n::{Conflicts as Message, t};
use crate::pages::record_list::{FilterBox, ListFilter};

/// Positions of the filter boxes.
const COURSE: usize = 0;
const PERIOD: usize = 1;
const SHOWN: usize = 2;

/// Parameters of the address.
const SEARCH: &str = "search";
const KIND: &str = "kind";
const BOXES: [&str; 3] = ["course", "period", "show"];

/// The period in which an offering takes place, also in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    AnyTime,
    Upcoming,
    NextWeek,
    NextFourWeeks,
    Past,
}

impl Period {
    const ALL: [Self; 5] = [
        Self::AnyTime,
        Self::Upcoming,
        Self::NextWeek,
        Self::NextFourWeeks,
        Self::Past,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::AnyTime => "",
            Self::Upcoming => "upcoming",
            Self::NextWeek => "week",
            Self::NextFourWeeks => "four-weeks",
            Self::Past => "past",
        }
    }

    const fn label(self) -> Message {
        match self {
            Self::AnyTime => Message::AnyTime,
            Self::Upcoming => Message::Upcoming,
            Self::NextWeek => Message::NextWeek,
            Self::NextFourWeeks => Message::NextFourWeeks,
            Self::Past => Message::Past,
        }
    }

    /// Returns `true` if the days from `first` to `last` are in the period, also in part.
    fn contains(self, first: NaiveDate, last: NaiveDate, today: NaiveDate) -> bool {
        let within = |days| {
            let end = today.checked_add_days(Days::new(days));
            last >= today && end.is_none_or(|end| first < end)
        };
        match self {
            Self::AnyTime => true,
            Self::Upcoming => last >= today,
            Self::NextWeek => within(7),
            Self::NextFourWeeks => within(28),
            Self::Past => last < today,
        }
    }
}

/// Choice of the conflicts that are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Open,
    SetAside,
    All,
}

impl Shown {
    const ALL: [Self; 3] = [Self::Open, Self::SetAside, Self::All];

    /// Returns the choice in a filter; open conflicts if there is none.
    #[must_use]
    pub fn of(filter: &ListFilter) -> Self {
        let name = filter.box_value(SHOWN);
        let shown = Self::ALL.into_iter().find(|shown| shown.name() == name);
        shown.unwrap_or(Self::Open)
    }

    /// Returns `true` if a row is shown.
    #[must_use]
    pub const fn includes(self, row: &ConflictRow) -> bool {
        match self {
            Self::Open => !row.conflict.is_dismissed,
            Self::SetAside => row.conflict.is_dismissed,
            Self::All => true,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::SetAside => "set-aside",
            Self::All => "all",
        }
    }

    const fn label(self) -> Message {
        match self {
            Self::Open => Message::Open,
            Self::SetAside => Message::SetAside,
            Self::All => Message::All,
        }
    }
}

/// Returns the name of a kind in the address.
#[must_use]
pub const fn kind_name(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Room => "room",
        ConflictKind::Instructor => "instructor",
        ConflictKind::Learner => "learner",
        ConflictKind::RoomTooSmall => "room-too-small",
        ConflictKind::RoomClosed => "room-closed",
        ConflictKind::InstructorUnavailable => "instructor-unavailable",
        ConflictKind::OutsideCourse => "outside-course",
        ConflictKind::Holiday => "holiday",
    }
}

/// Returns the address of the conflicts of a course.
#[must_use]
pub fn course_conflicts_href(course: CourseId) -> String {
    with_parameters(Route::Conflicts, &[(BOXES[COURSE], &course.to_string())])
}

/// Returns the filter that the address of the window has.
#[must_use]
pub fn filter_of_address() -> ListFilter {
    let parameters: BTreeMap<String, String> = parameters().into_iter().collect();
    let value = |name: &str| parameters.get(name).cloned().unwrap_or_default();
    let kind = value(KIND);
    ListFilter {
        search: value(SEARCH),
        facet: (!kind.is_empty()).then(|| kind.into()),
        boxes: BOXES.map(value).to_vec(),
    }
}

/// Returns the address with a filter.
#[must_use]
pub fn address_of(filter: &ListFilter) -> String {
    let kind = filter.facet.as_deref().unwrap_or_default();
    let mut parameters = vec![(SEARCH, filter.search.as_str()), (KIND, kind)];
    let boxes = BOXES.into_iter().enumerate();
    parameters.extend(boxes.map(|(at, name)| (name, filter.box_value(at))));
    parameters.retain(|(_, value)| !value.is_empty());
    with_parameters(Route::Conflicts, &parameters)
}

/// Returns the filter boxes, with the courses of the rows.
#[must_use]
pub fn filter_boxes(rows: &[Rc<ConflictRow>]) -> Rc<[FilterBox]> {
    let with_course = rows
        .iter()
        .filter_map(|row| Some((row.course?, &row.course_code)));
    let courses: BTreeMap<CourseId, &String> = with_course.collect();
    let mut courses: Vec<(AttrValue, AttrValue)> = courses
        .into_iter()
        .map(|(id, code)| (id.to_string().into(), code.clone().into()))
        .collect();
    courses.sort_by_cached_key(|(_, code)| natural::key(&[code]));
    courses.insert(0, ("".into(), t(Message::AnyCourse)));
    let periods = Period::ALL.map(|period| (period.name().into(), t(period.label())));
    let shown = Shown::ALL.map(|shown| (shown.name().into(), t(shown.label())));
    let filter_box = |label, options| FilterBox {
        label: t(label),
        options,
    };
    Rc::new([
        filter_box(Message::Course, courses),
        filter_box(Message::Period, periods.to_vec()),
        filter_box(Message::Show, shown.to_vec()),
    ])
}

/// Returns a function that returns whether a row is of the chosen course and in the chosen period.
pub fn in_boxes(filter: &ListFilter, today: NaiveDate) -> impl Fn(&ConflictRow) -> bool + use<> {
    let course: Option<CourseId> = filter.box_value(COURSE).parse().ok();
    let name = filter.box_value(PERIOD).to_owned();
    let period = Period::ALL.into_iter().find(|period| period.name() == name);
    let period = period.unwrap_or(Period::AnyTime);
    move |row| {
        let start = row.start.map(|start| start.date());
        let days = start.zip(row.last_date);
        course.is_none_or(|course| row.course == Some(course))
            && days.is_none_or(|(first, last)| period.contains(first, last, today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_has_the_offerings_that_are_in_it_in_part() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 9, day).expect("a date");
        let today = day(14);
        let in_week = |first, last| Period::NextWeek.contains(day(first), day(last), today);
        assert!(in_week(13, 14) && in_week(14, 14) && in_week(20, 22));
        assert!(!in_week(12, 13) && !in_week(21, 21));
        assert!(Period::Past.contains(day(12), day(13), today));
        assert!(!Period::Past.contains(day(12), day(14), today));
    }
}
