//! Writing of a calendar: one event for each offering, one event or task for each due date.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::content_lines::ContentLines;
use super::time_zone::{CalendarZone, utc_time};
use super::{CalendarOptions, DueDates};
use crate::exchange::lossy::{DroppedField, Export, ExportLosses};
use crate::model::{
    IndependentLearning, InstructorGroupId, LearnerGroupId, Offering, OfferingId, PersonId, Place,
    Publication, Session, SessionId, TimeSlot,
};
use crate::planning::{Slot, TimeSpan};
use crate::workspace::Records;

/// Product that writes the calendar, as a formal public identifier.
const PRODUCT: &str = "-//Lectern//Lectern//EN";
/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

/// Writer of a calendar.
pub(super) struct CalendarWriter<'a> {
    records: &'a Records,
    options: &'a CalendarOptions<'a>,
    zones: BTreeMap<String, CalendarZone>,
    lines: ContentLines,
    losses: ExportLosses,
}

impl<'a> CalendarWriter<'a> {
    pub fn new(records: &'a Records, options: &'a CalendarOptions<'a>) -> Self {
        Self {
            records,
            options,
            zones: BTreeMap::new(),
            lines: ContentLines::default(),
            losses: ExportLosses::default(),
        }
    }

    /// Writes offerings by their time. Those without one are counted as losses.
    pub fn write_offerings(&mut self, ids: &BTreeSet<OfferingId>) {
        let records = self.records;
        let mut timed = Vec::new();
        for offering in ids.iter().filter_map(|id| records.offerings.get(*id)) {
            let Some(session) = records.sessions.get(offering.session) else {
                continue;
            };
            let slot = offering.slot.as_ref();
            match slot.and_then(|slot| Some((slot, Slot::try_from(slot).ok()?))) {
                Some((stored, slot)) => timed.push((stored, slot, offering, session)),
                None => self
                    .losses
                    .add(DroppedField::UnscheduledOfferings, 1, &session.title),
            }
        }
        timed.sort_by_key(|(stored, _, offering, _)| (stored.start, offering.id));
        for (stored, slot, offering, session) in timed {
            self.write_offering(stored, slot, offering, session);
        }
    }

    fn write_offering(
        &mut self,
        stored: &TimeSlot,
        slot: Slot,
        offering: &Offering,
        session: &Session,
    ) {
        let zone = zone(&mut self.zones, self.options, &stored.zone);
        let span = match zone.rules() {
            Some(rules) => slot.resolve(rules, stored.ambiguous).span,
            None => {
                self.losses
                    .add(DroppedField::UnknownZone, 1, &session.title);
                TimeSpan::default()
            }
        };
        self.lines.begin("VEVENT");
        let times = [
            ("DTSTART", slot.start(), span.start),
            ("DTEND", slot.end(), span.end),
        ];
        zone.write_times(&mut self.lines, &times);
        self.write_revision(&format!("offering-{}", offering.id));
        self.lines.text("SUMMARY", &session.title);
        self.lines.text("STATUS", self.status(offering, session));
        self.lines.text("LOCATION", &self.location(offering));
        self.lines.uri("URL", &offering.link);
        let groups = self.group_titles(&offering.groups);
        let instructors = self.instructors(&offering.instructors, &offering.instructor_groups);
        self.write_session(session, &groups, &instructors);
        self.lines.end("VEVENT");
    }

    /// Writes the due dates of independent learning by their time.
    pub fn write_due_dates(&mut self, sessions: &BTreeSet<SessionId>) {
        let records = self.records;
        let mut due = Vec::new();
        for session in sessions.iter().filter_map(|id| records.sessions.get(*id)) {
            let learning = records.independent_learning.get(session.id);
            if let Some(learning) = learning.filter(|learning| learning.enabled) {
                match records.due_of(learning, self.options.zones) {
                    Some(at) => due.push((at, session, learning)),
                    None => self
                        .losses
                        .add(DroppedField::UndatedLearning, 1, &session.title),
                }
            }
        }
        due.sort_by_key(|(at, session, _)| (*at, session.id));
        for (at, session, learning) in due {
            self.write_due_date(at, session, learning);
        }
    }

    fn write_due_date(
        &mut self,
        due: NaiveDateTime,
        session: &Session,
        learning: &IndependentLearning,
    ) {
        let component = match self.options.due_dates {
            DueDates::AllDay => "VEVENT",
            DueDates::Tasks => "VTODO",
        };
        self.lines.begin(component);
        match self.options.due_dates {
            DueDates::AllDay => {
                let day = due.date();
                let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
                self.lines.line("DTSTART;VALUE=DATE", &date(day));
                self.lines.line("DTEND;VALUE=DATE", &date(next));
                self.lines.line("TRANSP", "TRANSPARENT");
            }
            DueDates::Tasks => {
                let name = &self.records.settings().zone;
                let zone = zone(&mut self.zones, self.options, name);
                let at = zone.rules().map(|rules| rules.resolve(due).instant());
                if at.is_none() {
                    self.losses
                        .add(DroppedField::UnknownZone, 1, &session.title);
                }
                let times = [("DUE", due, at.unwrap_or_default())];
                zone.write_times(&mut self.lines, &times);
            }
        }
        self.write_revision(&format!("independent-learning-{}", session.id));
        let summary = [&self.options.words.due, ": ", &session.title].concat();
        self.lines.text("SUMMARY", &summary);
        let groups = self.group_titles(&learning.groups);
        let instructors = self.instructors(&learning.instructors, &learning.instructor_groups);
        self.write_session(session, &groups, &instructors);
        self.lines.end(component);
    }

    /// Writes what identifies a component and its revision.
    fn write_revision(&mut self, id: &str) {
        let now = self.options.now;
        self.lines.line("UID", &[id, "@lectern"].concat());
        let sequence = now.0.div_euclid(MINUTE).max(0);
        self.lines.line("SEQUENCE", &sequence.to_string());
        self.lines.line("DTSTAMP", &utc_time(now));
        self.lines.line("LAST-MODIFIED", &utc_time(now));
    }

    /// Writes what an event says of its session.
    fn write_session(&mut self, session: &Session, groups: &[String], instructors: &[String]) {
        let records = self.records;
        let course = records.courses.get(session.course);
        let session_type = session
            .session_type
            .and_then(|id| records.session_types.get(id));
        let mut description = Vec::new();
        if let Some(course) = course {
            description.push([&course.code, " ", &course.title].concat());
        }
        description.extend(session_type.map(|row| row.title.clone()));
        let words = &self.options.words;
        for (word, names) in [(&words.groups, groups), (&words.instructors, instructors)] {
            if !names.is_empty() {
                description.push([word, ": ", &names.join(", ")].concat());
            }
        }
        if !session.description.is_empty() {
            description.push(session.description.clone());
        }
        self.lines.text("DESCRIPTION", &description.join("\n"));
        let categories = [
            session_type.map(|row| row.title.as_str()),
            course.map(|row| row.code.as_str()),
        ];
        self.lines
            .texts("CATEGORIES", categories.into_iter().flatten());
    }

    /// Returns the state of an offering. It is tentative until its course and session are published.
    fn status(&self, offering: &Offering, session: &Session) -> &'static str {
        let course = self.records.courses.get(session.course);
        let course = course.map_or(Publication::Draft, |course| course.publication);
        match course.min(session.publication) {
            _ if offering.cancelled => "CANCELLED",
            Publication::Draft | Publication::Scheduled => "TENTATIVE",
            Publication::Published => "CONFIRMED",
        }
    }

    fn location(&self, offering: &Offering) -> String {
        match &offering.place {
            Some(Place::Room(room)) => {
                let room = self.records.rooms.get(*room);
                let parts = room.map(|room| [&room.name, &room.building, &room.floor]);
                let parts = parts.into_iter().flatten().map(String::as_str);
                let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
                parts.join(", ")
            }
            Some(Place::Text(text)) => text.clone(),
            None => String::new(),
        }
    }

    fn group_titles(&self, groups: &BTreeSet<LearnerGroupId>) -> Vec<String> {
        let groups = groups
            .iter()
            .filter_map(|id| self.records.learner_groups.get(*id));
        sorted(groups.map(|group| group.title.clone()))
    }

    fn instructors(
        &self,
        people: &BTreeSet<PersonId>,
        groups: &BTreeSet<InstructorGroupId>,
    ) -> Vec<String> {
        let people = people.iter().filter_map(|id| self.records.people.get(*id));
        let groups = groups
            .iter()
            .filter_map(|id| self.records.instructor_groups.get(*id));
        let people = people.map(|person| person.full_name());
        sorted(people.chain(groups.map(|group| group.title.clone())))
    }

    /// Returns the file, with the zones before the events that refer to them.
    pub fn finish(self, name: &str) -> Export {
        let mut lines = ContentLines::default();
        lines.begin("VCALENDAR");
        lines.line("VERSION", "2.0");
        lines.line("PRODID", PRODUCT);
        lines.line("CALSCALE", "GREGORIAN");
        lines.line("METHOD", "PUBLISH");
        // The name in the form of RFC 7986, and in the one that was used before it.
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        for zone in self.zones.values() {
            zone.write_component(&mut lines);
        }
        lines.append(&self.lines);
        lines.end("VCALENDAR");
        Export {
            bytes: lines.into_bytes(),
            losses: self.losses.finish(),
        }
    }
}

/// Returns a zone of the calendar, which is looked up when it is first used.
fn zone<'a>(
    zones: &'a mut BTreeMap<String, CalendarZone>,
    options: &CalendarOptions<'_>,
    name: &str,
) -> &'a mut CalendarZone {
    zones
        .entry(name.to_owned())
        .or_insert_with(|| CalendarZone::new(name, (options.zones)(name)))
}

fn sorted(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// Returns a date in the form of RFC 5545.
fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}
