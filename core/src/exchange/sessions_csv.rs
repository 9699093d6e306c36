//! Course sessions in the columns that Chamilo's import reads; its own export has others, which it
//! cannot read back (the visibility under another name, dates in UTC, no classes).
//!
//! Chamilo 1 reads these files line by line and knows no quotes, and days without times.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDateTime, NaiveTime, Timelike};

use super::export::{File, usernames};
use super::loss::{Export, Losses, Lost};
use super::style::{Dialect, Quotes, Safety, Style};
use crate::model::{
    AccessDates, AfterEnd, CourseSession, CourseSessionId, Enrolment, Period, PersonId,
    SessionCourse, TimeLimits,
};
use crate::workspace::Records;

/// The columns.
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

/// Characters that part the items of a cell.
const BREAKS: [char; 5] = ['|', '[', ']', ',', ';'];

/// Some course sessions with their courses, learners and classes.
#[must_use]
pub fn course_sessions(
    records: &Records,
    sessions: &[CourseSessionId],
    dialect: Dialect,
    safety: Safety,
) -> Export {
    let mut style = Style::of(dialect, safety);
    if dialect == Dialect::Chamilo1 {
        style.quotes = Quotes::Never;
    }
    let mut file = File::new(style);
    file.writer.row(HEADER);
    for id in sessions {
        let Some(session) = records.course_sessions.get(*id) else {
            continue;
        };
        let mut cells = Cells {
            records,
            session,
            dialect,
            losses: &mut file.losses,
        }
        .all();
        if dialect == Dialect::Chamilo1 {
            for cell in &mut cells {
                let plain = without_quoting(cell);
                file.losses
                    .note(Lost::Punctuation, plain != *cell, &session.name);
                *cell = plain;
            }
        }
        file.row(&session.name, &cells.each_ref().map(String::as_str));
    }
    file.finish()
}

/// The cells of one course session while they are made.
struct Cells<'a> {
    records: &'a Records,
    session: &'a CourseSession,
    dialect: Dialect,
    losses: &'a mut Losses,
}

impl<'a> Cells<'a> {
    fn lose(&mut self, lost: Lost, is_lost: bool) {
        self.losses.note(lost, is_lost, &self.session.name);
    }

    fn all(mut self) -> [String; HEADER.len()] {
        let (records, session) = (self.records, self.session);
        let coaches = usernames(records, &mut session.coaches.iter().copied());
        let others = coaches.len().saturating_sub(1);
        self.losses.add(Lost::OtherCoaches, others, &session.name);
        self.lose(Lost::Categories, session.category.is_some());
        self.lose(Lost::ShownDescriptions, session.show_description);
        let coach = coaches.first().copied().unwrap_or_default();
        let named = self.named();
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
        let classes = self.losses.list(&classes, "|", &['|']);
        let [start, end, shown_from, shown_to, coach_from, coach_to] = self.dates();
        let after_end = match session.after_end {
            AfterEnd::ReadOnly => "read_only",
            AfterEnd::Accessible => "accessible",
            AfterEnd::NotAccessible => "not_accessible",
        };
        let users = usernames(records, &mut named.iter().map(|row| row.person));
        [
            session.name.clone(),
            coach.to_owned(),
            start,
            end,
            self.losses.list(&users, "|", &BREAKS),
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

    /// The learners whom the file names. The others come through the classes that it names.
    fn named(&mut self) -> Vec<&'a Enrolment> {
        let (records, session) = (self.records, self.session.id);
        let mut classes = Vec::new();
        let mut members = Vec::new();
        for row in records.classes_of(session) {
            classes.push(row.class);
            members.extend(records.members_of(row.class));
            self.lose(Lost::NotFollowing, !row.follow);
        }
        let members: BTreeSet<PersonId> = members.into_iter().collect();
        let mut named = Vec::new();
        for row in records.enrolments_of(session) {
            let through_class = row.classes.iter().any(|class| classes.contains(class))
                && members.contains(&row.person);
            let is_named = row.individually || !through_class;
            self.lose(Lost::Provenance, !row.individually && is_named);
            self.lose(Lost::Extensions, row.extension_days > 0);
            self.lose(Lost::FirstAccess, row.first_access.is_some());
            // Chamilo 2 puts everybody into every course; both do so with members of classes.
            let everywhere = self.dialect == Dialect::Chamilo2 || through_class;
            self.lose(
                Lost::BlockedCourses,
                !row.blocked_courses.is_empty() && everywhere,
            );
            if is_named {
                named.push(row.as_ref());
            }
        }
        named
    }

    /// A course as one item of a cell: `CODE[coach,coach][learner,learner]`.
    ///
    /// An empty first bracket is what Chamilo writes and cannot read: it takes the learners for
    /// coaches. Chamilo 2 puts everybody of `Users` into the course anyway; Chamilo 1 needs the
    /// learners here, and so a coach before them.
    fn course(
        &mut self,
        row: &SessionCourse,
        session_coach: &str,
        named: &[&Enrolment],
    ) -> Option<String> {
        let code = self.records.courses.get(row.course)?.code.as_str();
        if code.is_empty() || code.contains(['|', '[', ']']) {
            self.losses.add(Lost::UnlistableNames, 1, code);
            return None;
        }
        let coaches = usernames(self.records, &mut row.coaches.iter().copied());
        let mut coaches = self.losses.list(&coaches, ",", &BREAKS);
        let mut following = named
            .iter()
            .filter(|learner| !learner.blocked_courses.contains(&row.course))
            .map(|learner| learner.person);
        let following = usernames(self.records, &mut following);
        // Those who cannot be listed have been counted with the learners of the session.
        let following = Losses::default().list(&following, ",", &BREAKS);
        if coaches.is_empty() && !following.is_empty() && self.dialect == Dialect::Chamilo1 {
            self.losses.add(Lost::CoursesWithoutCoach, 1, code);
            session_coach.clone_into(&mut coaches);
        }
        Some(match (coaches.as_str(), following.as_str()) {
            ("", _) => code.to_owned(),
            (coaches, "") => [code, "[", coaches, "]"].concat(),
            (coaches, following) => [code, "[", coaches, "][", following, "]"].concat(),
        })
    }

    /// Start and end for learners, as shown, and for coaches; empty where there is no limit.
    fn dates(&mut self) -> [String; 6] {
        let dates = match &self.session.limits {
            TimeLimits::Dates(dates) => dates,
            TimeLimits::None => return Default::default(),
            TimeLimits::Duration { .. } => {
                self.lose(Lost::Durations, true);
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
        self.lose(Lost::Zone, true);
        let whole_days = are_whole_days(access) && are_whole_days(&display);
        self.lose(
            Lost::TimesOfDay,
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
        .map(|at| at.map(|at| written(at, dialect)).unwrap_or_default())
    }
}

/// Whether days without times say the same: from the first instant of one to the last minute of one.
fn are_whole_days(period: &Period<NaiveDateTime>) -> bool {
    let midnight = |at: NaiveDateTime| at.time() == NaiveTime::MIN;
    let last_minute = |at: NaiveDateTime| (at.hour(), at.minute()) == (23, 59);
    period.start().is_none_or(midnight)
        && period
            .end()
            .is_none_or(|end| midnight(end) || last_minute(end))
}

/// An end at midnight is the day before where ends are whole days: Chamilo 1 ends them at 23:59:59.
fn last_day(end: NaiveDateTime, dialect: Dialect) -> NaiveDateTime {
    let midnight = dialect == Dialect::Chamilo1 && end.time() == NaiveTime::MIN;
    end.checked_sub_days(Days::new(midnight.into()))
        .unwrap_or(end)
}

fn written(at: NaiveDateTime, dialect: Dialect) -> String {
    let date = at.date().to_string();
    match dialect {
        Dialect::Chamilo1 => date.replace('-', "/"),
        Dialect::Chamilo2 => format!("{date} {}:00", at.format("%H:%M")),
    }
}

/// A cell for a reader that knows no quotes, and takes those at the ends away.
fn without_quoting(cell: &str) -> String {
    let at_an_end = cell.starts_with('"') || cell.ends_with('"');
    let mut plain = String::new();
    let mut before = ' ';
    for c in cell.chars() {
        match c {
            ';' => plain.push(','),
            '"' if at_an_end => plain.push('\''),
            '\n' if before == '\r' => {}
            '\r' | '\n' => plain.push(' '),
            _ => plain.push(c),
        }
        before = c;
    }
    plain
}

#[cfg(test)]
mod tests;
