//! Rule by which a tab shows a course session, and the filters of the list.

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDateTime;
use lectern_core::model::{CategoryId, CourseId, CourseSessionId, PersonId, TimeLimits};
use lectern_core::rules::access::{Access, TimeStatus};
use lectern_core::workspace::Records;
use yew::prelude::*;

use super::filter_boxes::{CATEGORY, COACH, COURSE, NO_CATEGORY};
use super::search::sessions_with_courses;
use super::summaries::SessionSummary;
use crate::app::route::SessionsTab;
use crate::components::filter_chips::Chip;
use crate::i18n::{Sessions as Message, access_word, t};
use crate::pages::access_chip::access_icon;
use crate::pages::record_list::{Facets, ListFilter, one_value};

/// Access of learners in the order of the chips.
pub const ACCESS_ORDER: [Access; 5] = [
    Access::Available,
    Access::ReadOnly,
    Access::Accessible,
    Access::NotAccessible,
    Access::Closed,
];

/// Returns the position of an access in [`ACCESS_ORDER`].
#[must_use]
pub const fn access_order(access: Access) -> usize {
    match access {
        Access::Available => 0,
        Access::ReadOnly => 1,
        Access::Accessible => 2,
        Access::NotAccessible => 3,
        Access::Closed => 4,
    }
}

/// Returns the start of learners' access; `None` if they always have it or it depends on their first visit.
#[must_use]
pub fn access_start(summary: &SessionSummary) -> Option<NaiveDateTime> {
    match &summary.session().limits {
        TimeLimits::Dates(dates) => dates.access.start(),
        TimeLimits::None | TimeLimits::Duration { .. } => None,
    }
}

/// Returns whether a tab shows a course session. Every course session that is not in the bin is in
/// exactly one of Current, Upcoming and Past.
#[must_use]
pub fn belongs(summary: &SessionSummary, tab: SessionsTab) -> bool {
    let time_status = match tab {
        SessionsTab::Bin => return summary.is_binned(),
        SessionsTab::Drafts => return false,
        SessionsTab::All => None,
        SessionsTab::Current => Some(TimeStatus::Current),
        SessionsTab::Upcoming => Some(TimeStatus::Upcoming),
        SessionsTab::Past => Some(TimeStatus::Past),
    };
    !summary.is_binned() && time_status.is_none_or(|time_status| summary.time_status == time_status)
}

/// The values chosen in the filter boxes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionFilter {
    /// A category, or `Some(None)` for course sessions without one.
    category: Option<Option<CategoryId>>,
    /// A coach.
    coach: Option<PersonId>,
    /// The course sessions that have the chosen course.
    with_course: Option<BTreeSet<CourseSessionId>>,
}

impl SessionFilter {
    /// Reads the filter boxes of a list.
    #[must_use]
    pub fn new(filter: &ListFilter, records: &Records) -> Self {
        let category = filter.box_value(CATEGORY);
        let course: Option<CourseId> = filter.box_value(COURSE).parse().ok();
        Self {
            category: if category == NO_CATEGORY {
                Some(None)
            } else {
                category.parse().ok().map(Some)
            },
            coach: filter.box_value(COACH).parse().ok(),
            with_course: course
                .map(|course| sessions_with_courses(records, &BTreeSet::from([course]))),
        }
    }

    /// Returns whether a course session passes the filter.
    #[must_use]
    pub fn matches(&self, summary: &SessionSummary) -> bool {
        let session = summary.session();
        let category = self
            .category
            .is_none_or(|category| session.category == category);
        let coach = self
            .coach
            .is_none_or(|coach| session.coaches.contains(&coach));
        let with_course = self.with_course.as_ref();
        category && coach && with_course.is_none_or(|sessions| sessions.contains(&session.id))
    }
}

/// Returns the chips for the access of learners. States that no course session has are left out.
#[must_use]
pub fn facets() -> Facets<SessionSummary> {
    Facets {
        ids: ACCESS_ORDER
            .iter()
            .map(|access| access_word(*access).into())
            .collect(),
        has: one_value(|summary: &SessionSummary| Some(access_order(summary.learner_access))),
        chip: Rc::new(|index, count| match index {
            None => Chip {
                id: AttrValue::default(),
                name: t(Message::AllCount(count)),
                count: None,
                icon: None,
            },
            Some(index) => {
                let access = ACCESS_ORDER[index];
                let word = access_word(access);
                Chip {
                    id: word.into(),
                    name: t(Message::StateCount(word, count)),
                    count: None,
                    icon: Some(access_icon(access)),
                }
            }
        }),
        hides_empty: true,
    }
}
