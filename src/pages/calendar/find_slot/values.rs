//! The values of the panel that finds a slot.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, Weekday};
use lectern_core::model::{
    DayOfWeek, InstructorGroupId, LearnerGroupId, Minutes, Offering, OfferingId, PersonId, Place,
    RoomId, SessionId,
};
use lectern_core::planning::Weekdays;
use lectern_core::rules::fields::FieldProblem;
use lectern_core::rules::slot_searches::{SlotSearch, SlotSearchForm, validate_slot_search};
use lectern_core::workspace::{BlockRequest, OfferingFilter, Records, SlotRequest};
use serde::{Deserialize, Serialize};

use crate::hooks::Form;
use crate::pages::calendar::period::Period;

/// Weeks that are searched at first.
const WEEKS: u64 = 2;

/// Values of the panel, with one field for each control.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FindSlotValues {
    /// Session of a new offering; `None` until one is chosen.
    pub session: Option<SessionId>,
    /// Learner groups.
    pub groups: BTreeSet<LearnerGroupId>,
    /// Individual learners.
    pub learners: BTreeSet<PersonId>,
    /// Instructors.
    pub instructors: BTreeSet<PersonId>,
    /// Instructor groups.
    pub instructor_groups: BTreeSet<InstructorGroupId>,
    /// Rooms, one of which is needed.
    pub rooms: BTreeSet<RoomId>,
    /// Duration such as `1:30`.
    pub duration: String,
    /// First day.
    pub first_day: String,
    /// Last day.
    pub last_day: String,
    /// Earliest start.
    pub earliest: String,
    /// Latest end.
    pub latest: String,
    /// Days of the week.
    pub weekdays: BTreeSet<DayOfWeek>,
}

impl FindSlotValues {
    /// Returns the values for a new offering: what the calendar is filtered by, for an hour, in the
    /// two weeks from the first date on.
    #[must_use]
    pub fn for_new(filter: &OfferingFilter, period: Period, weekend: &[Weekday]) -> Self {
        Self {
            groups: filter.groups.clone(),
            instructors: filter.instructors.clone(),
            rooms: filter.rooms.clone(),
            ..Self::within(period, weekend)
        }
    }

    /// Returns the values for an offering that is to be moved, or whose form is open. Where its date is not in
    /// the two weeks from the first date on, those from its date on are searched.
    #[must_use]
    pub fn for_offering(offering: &Offering, period: Period, weekend: &[Weekday]) -> Self {
        let slot = offering.slot.as_ref();
        let duration = slot.map_or(Minutes::new(60), |slot| slot.duration);
        let date = slot.map(|slot| slot.start.date());
        let is_searched = |date: &NaiveDate| (period.first..=last_day(period)).contains(date);
        let period = match date.filter(|date| !is_searched(date)) {
            Some(date) => Period {
                first: date,
                last: date,
            },
            None => period,
        };
        Self {
            session: Some(offering.session),
            groups: offering.groups.clone(),
            learners: offering.learners.clone(),
            instructors: offering.instructors.clone(),
            instructor_groups: offering.instructor_groups.clone(),
            rooms: offering
                .place
                .as_ref()
                .and_then(Place::room)
                .into_iter()
                .collect(),
            duration: duration_text(duration),
            ..Self::within(period, weekend)
        }
    }

    fn within(period: Period, weekend: &[Weekday]) -> Self {
        let is_workday = |day: &DayOfWeek| !weekend.contains(&Weekday::from(*day));
        Self {
            duration: duration_text(Minutes::new(60)),
            first_day: period.first.to_string(),
            last_day: last_day(period).to_string(),
            earliest: "08:00".to_owned(),
            latest: "18:00".to_owned(),
            weekdays: DayOfWeek::ALL.into_iter().filter(is_workday).collect(),
            ..Self::default()
        }
    }

    /// Returns the search; `None` while a field is wrong. The dates nearest to `present` come first.
    fn search(&self, present: Option<NaiveDate>) -> Option<SlotSearch> {
        let mut search = validate_slot_search(&self.form()).ok()?;
        if let Some(present) = present {
            let distance = |date: &NaiveDate| date.signed_duration_since(present).abs();
            search.dates.sort_by_key(|date| (distance(date), *date));
        }
        Some(search)
    }

    fn form(&self) -> SlotSearchForm<'_> {
        let weekdays = self.weekdays.iter().map(|day| Weekday::from(*day));
        SlotSearchForm {
            first_day: &self.first_day,
            last_day: &self.last_day,
            earliest: &self.earliest,
            latest: &self.latest,
            duration: &self.duration,
            weekdays: weekdays.collect::<Weekdays>(),
        }
    }

    /// Returns the request for a time that is free for everybody; `None` while a field is wrong. The dates
    /// nearest to `present`, the date of the offering, are tried first.
    #[must_use]
    pub fn request(
        &self,
        records: &Records,
        offering: Option<&Offering>,
        present: Option<NaiveDate>,
    ) -> Option<SlotRequest> {
        let SlotSearch {
            dates,
            weekdays,
            hours,
            duration,
        } = self.search(present)?;
        let session = self.session.and_then(|id| records.sessions.get(id));
        Some(SlotRequest {
            offering: offering.map(|offering| offering.id),
            course: session.map(|session| session.course),
            groups: self.groups.clone(),
            learners: self.learners.clone(),
            instructors: self.instructors.clone(),
            instructor_groups: self.instructor_groups.clone(),
            rooms: self.rooms.clone(),
            duration,
            dates,
            weekdays,
            hours,
        })
    }

    /// Returns the request for a time to which offerings are moved together; `None` while a field is wrong.
    #[must_use]
    pub fn block_request(
        &self,
        offerings: BTreeSet<OfferingId>,
        present: Option<NaiveDate>,
    ) -> Option<BlockRequest> {
        let SlotSearch {
            dates,
            weekdays,
            hours,
            ..
        } = self.search(present)?;
        Some(BlockRequest {
            offerings,
            dates,
            weekdays,
            hours,
        })
    }

    /// Adds a day of the week, or removes it.
    pub fn toggle(&mut self, day: DayOfWeek) {
        if !self.weekdays.remove(&day) {
            self.weekdays.insert(day);
        }
    }
}

impl Form for FindSlotValues {
    fn validate(&self) -> Vec<FieldProblem> {
        validate_slot_search(&self.form()).err().unwrap_or_default()
    }
}

/// Returns the last day that is searched at first.
fn last_day(period: Period) -> NaiveDate {
    let last = period.first.checked_add_days(Days::new(WEEKS * 7 - 1));
    last.unwrap_or(period.last)
}

/// Returns a duration as the field shows it: "1:30".
fn duration_text(duration: Minutes) -> String {
    format!("{}:{:02}", duration.hours(), duration.minutes_of_hour())
}
