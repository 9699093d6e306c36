//! Export of course sessions in the columns that Chamilo imports. Its own export has others, which it
//! cannot import (another name for the visibility, dates in UTC, no classes).
//!
//! Chamilo 1 reads these files line by line, without quoting, and has whole days only.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDateTime, NaiveTime, Timelike};

use super::export_file::{ExportFile, usernames};
use super::lossy::{DroppedField, Export, ExportLosses};
use super::style::{Dialect, Quotes, Safety, Style};
use crate::model::{
    AccessDates, AfterEnd, CourseSession, CourseSessionId, Enrolment, Period, PersonId,
    SessionCourse, TimeLimits,
};
use crate::workspace::Records;

/// Column names.
const HEADER: [&str; 13] = [
    "SessionName",
    "Coach",
    "DateStart",
    "DateEnd",
    "Users",
    "Courses",
    "VisibilityAfterExpiration",
    "DisplayStartDate",
    "DisplayEndDate",
    "CoachStartDate",
    "CoachEndDate",
    "Classes",
    "SessionDescription",
];

/// Separators within cells.
const SEPARATORS: [char; 5] = ['|', '[', ']', ',', ';'];

/// Exports course sessions with their courses, learners and classes.
#[must_use]
pub fn course_sessions(
    records: &Records,
    sessions: &[CourseSessionId],
    dialect: Dialect,
    safety: Safety,
) -> Export {
    let mut style = Style::new(dialect, safety);
    if dialect == Dialect::Chamilo1 {
        style.quotes = Quotes::Never;
    }
    let mut file = ExportFile::new(style);
    file.header(HEADER);
    for id in sessions {
        let Some(session) = records.course_sessions.get(*id) else {
            continue;
        };
        let mut cells = SessionRow {
            records,
            session,
            dialect,
            losses: &mut file.losses,
        }
        .cells();
        if dialect == Dialect::Chamilo1 {
            for cell in &mut cells {
                let unquoted = without_quoting(cell);
                file.losses
                    .add_if(DroppedField::Punctuation, unquoted != *cell, &session.name);
                *cell = unquoted;
            }
        }
        file.row(&session.name, &cells.each_ref().map(String::as_str));
    }
    file.finish()
}

/// Builder of the row of one course session.
struct SessionRow<'a> {
    records: &'a Records,
    session: &'a CourseSession,
    dialect: Dialect,
    losses: &'a mut ExportLosses,
}

impl<'a> SessionRow<'a> {
    fn note(&mut self, field: DroppedField, is_lost: bool) {
        self.losses.add_if(field, is_lost, &self.session.name);
    }

    fn cells(mut self) -> [String; HEADER.len()] {
        let (records, session) = (self.records, self.session);
        let coaches = usernames(records, &mut session.coaches.iter().copied());
        let others = coaches.len().saturating_sub(1);
        self.losses
            .add(DroppedField::OtherCoaches, others, &session.name);
        self.note(DroppedField::Categories, session.category.is_some());
        self.note(DroppedField::ShownDescriptions, session.show_description);
        let first = session
            .first_coach()
            .and_then(|coach| records.people.get(coach))
            .map(|person| person.username.as_str());
        let coach = first.or(coaches.first().copied()).unwrap_or_default();
        let named = self.named_learners();
        let mut courses = Vec::new();
        for course in records.courses_of(session.id).iter() {
            courses.extend(self.course(course, coach, &named));
        }
        let mut classes = Vec::new();
        for row in records.classes_of(session.id) {
            if let Some(class) = records.classes.get(row.class) {
                classes.push(class.title.as_str());
            }
        }
        let classes = self.losses.join_names(&classes, "|", &['|']);
        let [start, end, shown_from, shown_to, coach_from, coach_to] = self.dates();
        let after_end = after_end_word(session.after_end);
        let users = usernames(records, &mut named.iter().map(|row| row.person));
        [
            session.name.clone(),
            coach.to_owned(),
            start,
            end,
            self.losses.join_names(&users, "|", &SEPARATORS),
            courses.join("|"),
            after_end.to_owned(),
            shown_from,
            shown_to,
            coach_from,
            coach_to,
            classes,
            session.description.clone(),
        ]
    }

    /// Returns the learners to name. The others are enrolled through the classes in the file.
    fn named_learners(&mut self) -> Vec<&'a Enrolment> {
        let (records, session) = (self.records, self.session.id);
        let mut classes = Vec::new();
        let mut members = Vec::new();
        for row in records.classes_of(session) {
            classes.push(row.class);
            members.extend(records.members_of(row.class));
            self.note(DroppedField::NotFollowing, !row.follow);
        }
        let members: BTreeSet<PersonId> = members.into_iter().collect();
        let mut named = Vec::new();
        for row in records.enrolments_of(session) {
            let through_class = row.classes.iter().any(|class| classes.contains(class))
                && members.contains(&row.person);
            let is_named = row.individually || !through_class;
            self.note(DroppedField::Provenance, !row.individually && is_named);
            self.note(DroppedField::Extensions, row.extension_days > 0);
            self.note(DroppedField::FirstAccess, row.first_access.is_some());
            // Chamilo 2 enrols everybody in every course; both do so with members of classes.
            let everywhere = self.dialect == Dialect::Chamilo2 || through_class;
            self.note(
                DroppedField::BlockedCourses,
                !row.blocked_courses.is_empty() && everywhere,
            );
            if is_named {
                named.push(row.as_ref());
            }
        }
        named
    }

    /// Returns a course as one item of a cell: `CODE[coach,coach][learner,learner]`.
    ///
    /// Chamilo writes an empty first bracket but cannot import it: it reads the learners as coaches.
    /// Chamilo 2 enrols all of `Users` in the course anyway; Chamilo 1 needs the learners here, and so a
    /// coach before them.
    fn course(
        &mut self,
        row: &SessionCourse,
        session_coach: &str,
        named: &[&Enrolment],
    ) -> Option<String> {
        let code = self.records.courses.get(row.course)?.code.as_str();
        if code.is_empty() || code.contains(['|', '[', ']']) {
            self.losses.add(DroppedField::UnlistableNames, 1, code);
            return None;
        }
        let coaches = usernames(self.records, &mut row.coaches.iter().copied());
        let mut coaches = self.losses.join_names(&coaches, ",", &SEPARATORS);
        let mut following = named
            .iter()
            .filter(|learner| !learner.blocked_courses.contains(&row.course))
            .map(|learner| learner.person);
        let following = usernames(self.records, &mut following);
        // Names that cannot be listed were counted with the learners of the session.
        let following = ExportLosses::default().join_names(&following, ",", &SEPARATORS);
        if coaches.is_empty() && !following.is_empty() && self.dialect == Dialect::Chamilo1 {
            self.losses.add(DroppedField::CoursesWithoutCoach, 1, code);
            session_coach.clone_into(&mut coaches);
        }
        Some(match (coaches.as_str(), following.as_str()) {
            ("", _) => code.to_owned(),
            (coaches, "") => [code, "[", coaches, "]"].concat(),
            (coaches, following) => [code, "[", coaches, "][", following, "]"].concat(),
        })
    }

    /// Returns start and end of access, of display, and of coach access; empty without a limit.
    fn dates(&mut self) -> [String; 6] {
        let dates = match &self.session.limits {
            TimeLimits::Dates(dates) => dates,
            TimeLimits::None => return Default::default(),
            TimeLimits::Duration { .. } => {
                self.note(DroppedField::Durations, true);
                return Default::default();
            }
        };
        let AccessDates {
            access,
            display,
            coach_days_before,
            coach_days_after,
        } = dates;
        let (display, dialect) = (display.unwrap_or(*access), self.dialect);
        self.note(DroppedField::Zone, true);
        let whole_days = are_whole_days(access) && are_whole_days(&display);
        self.note(
            DroppedField::TimesOfDay,
            dialect == Dialect::Chamilo1 && !whole_days,
        );
        let earlier =
            |at: NaiveDateTime| at.checked_sub_days(Days::new((*coach_days_before).into()));
        let later = |at: NaiveDateTime| at.checked_add_days(Days::new((*coach_days_after).into()));
        let end = |at: Option<NaiveDateTime>| at.map(|at| last_day(at, dialect));
        [
            access.start(),
            end(access.end()),
            display.start(),
            end(display.end()),
            access.start().and_then(earlier),
            end(access.end().and_then(later)),
        ]
        .map(|at| at.map(|at| format_date(at, dialect)).unwrap_or_default())
    }
}

/// Returns `true` if the period is one of whole days: from a midnight to a midnight or last minute.
fn are_whole_days(period: &Period<NaiveDateTime>) -> bool {
    let midnight = |at: NaiveDateTime| at.time() == NaiveTime::MIN;
    let last_minute = |at: NaiveDateTime| (at.hour(), at.minute()) == (23, 59);
    period.start().is_none_or(midnight)
        && period
            .end()
            .is_none_or(|end| midnight(end) || last_minute(end))
}

/// Returns the last day of a period. An end at midnight is the day before for Chamilo 1, whose days end
/// at 23:59:59.
pub(super) fn last_day(end: NaiveDateTime, dialect: Dialect) -> NaiveDateTime {
    let midnight = dialect == Dialect::Chamilo1 && end.time() == NaiveTime::MIN;
    end.checked_sub_days(Days::new(midnight.into()))
        .unwrap_or(end)
}

/// Returns the word of Chamilo for the access after the end.
pub(super) const fn after_end_word(after_end: AfterEnd) -> &'static str {
    match after_end {
        AfterEnd::ReadOnly => "read_only",
        AfterEnd::Accessible => "accessible",
        AfterEnd::NotAccessible => "not_accessible",
    }
}

/// Returns a date as the dialect writes it, with the time if it has times.
fn format_date(at: NaiveDateTime, dialect: Dialect) -> String {
    let date = at.date().to_string();
    match dialect {
        Dialect::Chamilo1 => date.replace('-', "/"),
        Dialect::Chamilo2 => format!("{date} {}:00", at.format("%H:%M")),
    }
}

/// Returns a cell for a reader without quoting that strips quotes at both ends.
fn without_quoting(cell: &str) -> String {
    let quote_at_end = cell.starts_with('"') || cell.ends_with('"');
    let mut unquoted = String::new();
    let mut previous = ' ';
    for c in cell.chars() {
        match c {
            ';' => unquoted.push(','),
            '"' if quote_at_end => unquoted.push('\''),
            '\n' if previous == '\r' => {}
            '\r' | '\n' => unquoted.push(' '),
            _ => unquoted.push(c),
        }
        previous = c;
    }
    unquoted
}

#[cfg(test)]
mod tests;
