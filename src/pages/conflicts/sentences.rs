//! Sentences about conflicts, which name both sides with links.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use lectern_core::model::{
    ConflictKind, CourseId, HolidayId, LearnerGroupId, Offering, OfferingId, Person, PersonId,
    Place, RoomId,
};
use lectern_core::search::natural;
use lectern_core::workspace::{OfferingConflict, Records, SharedNames};

use super::sentence::Sentence;
use crate::app::list_link::offering_href;
use crate::app::route::Route;
use crate::i18n::{
    Conflicts, Offerings, SentencePart, conflict_sentence, existing_sentence, format, t,
};
use crate::pages::linked_names::LinkedName;
use crate::pages::offerings::{time_range, topmost_groups};

/// Composes sentences about some conflicts.
pub struct Sentences<'a> {
    records: &'a Records,
    /// Offerings as they would be, in place of those of the records.
    planned: &'a [Offering],
    names: SharedNames,
    /// The date on which the offerings are, unless their sentences say otherwise.
    date: Option<NaiveDate>,
}

impl<'a> Sentences<'a> {
    /// Prepares sentences about these conflicts, in which `planned` are offerings as they would be.
    #[must_use]
    pub fn new(
        records: &'a Records,
        planned: &'a [Offering],
        conflicts: &[OfferingConflict],
    ) -> Self {
        let details = conflicts.iter().map(|conflict| &conflict.detail);
        let parts = details.flat_map(conflict_sentence);
        let people: BTreeSet<PersonId> = parts
            .filter_map(|part| match part {
                SentencePart::Person(person) => Some(person),
                SentencePart::Text(_)
                | SentencePart::Room(_)
                | SentencePart::Group(_)
                | SentencePart::Offering(_)
                | SentencePart::Course(_)
                | SentencePart::Holiday(_) => None,
            })
            .collect();
        let people = people.iter().filter_map(|id| records.people.get(*id));
        Self {
            records,
            planned,
            names: SharedNames::among(people.map(|person| -> &Person { person })),
            date: None,
        }
    }

    /// Leaves a date out that the reader knows already.
    #[must_use]
    pub fn with_known_date(mut self, date: Option<NaiveDate>) -> Self {
        self.date = date;
        self
    }

    /// Returns an offering, as it would be if it is one of those.
    #[must_use]
    pub fn offering(&self, id: OfferingId) -> Option<&Offering> {
        let mut planned = self.planned.iter();
        let planned = planned.find(|offering| offering.id == id);
        planned.or_else(|| self.records.offerings.get(id).map(AsRef::as_ref))
    }

    /// Returns the sentence about a conflict.
    #[must_use]
    pub fn sentence(&self, conflict: &OfferingConflict) -> Sentence {
        let parts = conflict_sentence(&conflict.detail);
        let is_same_room = conflict.kind() == ConflictKind::Room;
        self.composed(parts, conflict.offering, is_same_room)
    }

    /// Returns the sentence about a group that would have an offering of a session twice: `offering`, and one
    /// that exists.
    #[must_use]
    pub fn existing(
        &self,
        group: LearnerGroupId,
        offering: OfferingId,
        existing: OfferingId,
    ) -> Sentence {
        self.composed(existing_sentence(group, existing), offering, false)
    }

    fn composed(
        &self,
        parts: Vec<SentencePart>,
        offering: OfferingId,
        is_room_known: bool,
    ) -> Sentence {
        let mut sentence = Sentence::default();
        for part in parts {
            match part {
                SentencePart::Text(text) => sentence.push_words(text.into_owned()),
                SentencePart::Room(id) => self.push_room(&mut sentence, id),
                SentencePart::Person(id) => self.push_person(&mut sentence, id),
                SentencePart::Group(id) => self.push_group(&mut sentence, id),
                SentencePart::Offering(id) => {
                    let from = self.offering(offering);
                    self.push_offering(&mut sentence, id, from, is_room_known);
                }
                SentencePart::Course(id) => self.push_course(&mut sentence, id),
                SentencePart::Holiday(id) => self.push_holiday(&mut sentence, id),
            }
        }
        sentence
    }

    fn push_room(&self, sentence: &mut Sentence, id: RoomId) {
        if let Some(room) = self.records.rooms.get(id) {
            sentence.push_name(room.name.clone(), Some(Route::Room { id }.href()));
        }
    }

    fn push_person(&self, sentence: &mut Sentence, id: PersonId) {
        if let Some(person) = self.records.people.get(id) {
            let href = Route::Person { id }.href();
            sentence.push_name(self.names.distinct_name(person), Some(href));
        }
    }

    fn push_group(&self, sentence: &mut Sentence, id: LearnerGroupId) {
        if let Some(group) = self.records.learner_groups.get(id) {
            let href = Route::LearnerGroup { id }.href();
            sentence.push_name(group.title.clone(), Some(href));
        }
    }

    fn push_course(&self, sentence: &mut Sentence, id: CourseId) {
        let Some(course) = self.records.courses.get(id) else {
            return;
        };
        sentence.push_name(course.title.clone(), Some(Route::Course { id }.href()));
        if let (Some(first), Some(last)) = (course.start, course.end) {
            sentence.push_words(format!(", {}", format::date_range(first, last)));
        }
    }

    fn push_holiday(&self, sentence: &mut Sentence, id: HolidayId) {
        if let Some(holiday) = self.records.holidays.get(id) {
            sentence.push_name(holiday.title.clone(), Some(Route::Holidays.href()));
        }
    }

    /// "Spot test (Lab 12) of Physiology II, Mon 14 Sep 2026, 09:00 – 11:00, Hall 3". The course is named
    /// if it is another than that of the offering `from`; what does not exist yet is no link.
    fn push_offering(
        &self,
        sentence: &mut Sentence,
        id: OfferingId,
        from: Option<&Offering>,
        is_room_known: bool,
    ) {
        let Some(offering) = self.offering(id) else {
            return;
        };
        let course_of = |offering: &Offering| {
            let session = self.records.sessions.get(offering.session)?;
            self.records.courses.get(session.course)
        };
        let session = self.records.sessions.get(offering.session);
        let title = session.map(|session| session.title.clone());
        let stored = session.filter(|_| self.records.offerings.contains(id));
        let href = stored.map(|session| offering_href(session, id));
        sentence.push_name(title.unwrap_or_default(), href);
        let groups = group_titles(self.records, offering);
        if !groups.is_empty() {
            sentence.push_words(" (");
            sentence.push_name(groups, None);
            sentence.push_words(")");
        }
        let course = course_of(offering);
        if let Some(course) = course.filter(|course| {
            let from = from.and_then(course_of);
            from.is_none_or(|from| from.id != course.id)
        }) {
            let href = Route::Course { id: course.id }.href();
            sentence.push_words(t(Conflicts::OfCourse));
            sentence.push_name(course.title.clone(), Some(href));
        }
        let slot = offering.slot.as_ref();
        let known = slot.filter(|slot| Some(slot.start.date()) == self.date);
        if let Some(time) = known.map(time_range).or_else(|| time_text(offering)) {
            sentence.push_words(format!(", {time}"));
        }
        let place = offering.place.as_ref().filter(|_| !is_room_known);
        if let Some(place) = place.and_then(|place| LinkedName::of_place(self.records, place)) {
            sentence.push_words(", ");
            let href = offering.place.as_ref().and_then(Place::room);
            let href = href.map(|id| Route::Room { id }.href());
            sentence.push_name(place.name, href);
        }
    }
}

/// Returns the titles of the topmost learner groups of an offering.
#[must_use]
pub fn group_titles(records: &Records, offering: &Offering) -> String {
    let groups = topmost_groups(records, &offering.groups);
    let groups = groups.iter();
    let groups = groups.filter_map(|id| records.learner_groups.get(*id));
    let mut titles: Vec<String> = groups.map(|group| group.title.clone()).collect();
    natural::sort(&mut titles, |title| natural::key(&[title]));
    match titles.as_slice() {
        [first, second, _, ..] => {
            let more = t(Offerings::AndMore(titles.len() - 2));
            format!("{first}; {second}{more}")
        }
        [] | [_] | [_, _] => titles.join("; "),
    }
}

/// Returns the date and the time of an offering, if it is scheduled.
#[must_use]
pub fn time_text(offering: &Offering) -> Option<String> {
    let slot = offering.slot.as_ref()?;
    let date = format::date(slot.start.date());
    Some(format!("{date}, {}", time_range(slot)))
}
