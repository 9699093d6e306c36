//! Course sessions in the columns that Chamilo's import reads; its own export has others, which it
//! cannot read back (the visibility under another name, dates in UTC, no classes).
//!
//! Chamilo 1 reads these files line by line and knows no quotes, and days without times.

use crate::order::SortedSet;

use chrono::{Days, NaiveDateTime, NaiveTime, Timelike};

use super::export::{File, usernames};
use super::loss::{Export, Losses, Lost};
use super::write::{Dialect, Quotes, Safety, Style};
use crate::json;
use crate::model::{
    AccessDates, AfterEnd, ClassId, CourseSession, CourseSessionId, Enrolment, Period, PersonId,
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
    let mut file = File::styled(style);
    file.writer.row(HEADER);
    for session in sessions
        .iter()
        .filter_map(|id| records.course_sessions.get(*id))
    {
        let mut cells = cells(records, session, dialect, &mut file.losses);
        if dialect == Dialect::Chamilo1 {
            for cell in &mut cells {
                let plain = without_quoting(cell);
                file.losses.add(
                    Lost::Punctuation,
                    usize::from(plain != *cell),
                    &session.name,
                );
                *cell = plain;
            }
        }
        file.row(&session.name, &cells.each_ref().map(String::as_str));
    }
    file.finish()
}

fn cells(
    records: &Records,
    session: &CourseSession,
    dialect: Dialect,
    losses: &mut Losses,
) -> [String; HEADER.len()] {
    let name = session.name.as_str();
    let coaches = usernames(records, session.coaches.iter().copied());
    losses.add(Lost::OtherCoaches, coaches.len().saturating_sub(1), name);
    losses.add(
        Lost::Categories,
        usize::from(session.category.is_some()),
        name,
    );
    losses.add(
        Lost::ShownDescriptions,
        usize::from(session.show_description),
        name,
    );
    let coach = coaches.first().copied().unwrap_or_default();
    let learners = Learners::of(records, session, dialect, losses);
    let courses = records.courses_of(session.id);
    let courses: Vec<String> = courses
        .iter()
        .filter_map(|course| item(records, course, coach, &learners, dialect, losses))
        .collect();
    let classes = records
        .classes_of(session.id)
        .filter_map(|row| records.classes.get(row.class));
    let classes = losses.list(classes.map(|class| class.title.as_str()), "|", &['|']);
    let [start, end, shown_from, shown_to, coach_from, coach_to] = dates(session, dialect, losses);
    let after_end = match session.after_end {
        AfterEnd::ReadOnly => "read_only",
        AfterEnd::Accessible => "accessible",
        AfterEnd::NotAccessible => "not_accessible",
    };
    [
        session.name.clone(),
        coach.to_owned(),
        start,
        end,
        losses.list(
            usernames(records, learners.named.iter().map(|row| row.person)).into_iter(),
            "|",
            &BREAKS,
        ),
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

/// The learners of a course session: those whom the file names, and whether any of them does not
/// follow every course. The others come through the classes that it names.
struct Learners<'a> {
    named: Vec<&'a Enrolment>,
}

impl<'a> Learners<'a> {
    fn of(
        records: &'a Records,
        session: &CourseSession,
        dialect: Dialect,
        losses: &mut Losses,
    ) -> Self {
        let name = session.name.as_str();
        let mut members: SortedSet<PersonId> = SortedSet::new();
        for class in records.classes_of(session.id) {
            members.extend(records.members_of(class.class));
            losses.add(Lost::NotFollowing, usize::from(!class.follow), name);
        }
        let is_member = |class: &ClassId| {
            records
                .classes_of(session.id)
                .any(|row| row.class == *class)
        };
        let mut named = Vec::new();
        for row in records.enrolments_of(session.id) {
            let through_class = row.classes.iter().any(is_member) && members.contains(&row.person);
            let is_named = row.individually || !through_class;
            losses.add(
                Lost::Provenance,
                usize::from(!row.individually && is_named),
                name,
            );
            losses.add(Lost::Extensions, usize::from(row.extension_days > 0), name);
            losses.add(
                Lost::FirstAccess,
                usize::from(row.first_access.is_some()),
                name,
            );
            // Chamilo 2 puts everybody into every course; both do so with members of classes.
            let everywhere = dialect == Dialect::Chamilo2 || through_class;
            let blocked = usize::from(!row.blocked_courses.is_empty() && everywhere);
            losses.add(Lost::BlockedCourses, blocked, name);
            if is_named {
                named.push(row.as_ref());
            }
        }
        Self { named }
    }
}

/// A course as one item of a cell: `CODE[coach,coach][learner,learner]`.
///
/// An empty first bracket is what Chamilo writes and cannot read: it takes the learners for coaches.
/// Chamilo 2 puts everybody of `Users` into the course anyway; Chamilo 1 needs the learners here, and
/// so a coach before them.
fn item(
    records: &Records,
    row: &SessionCourse,
    session_coach: &str,
    learners: &Learners<'_>,
    dialect: Dialect,
    losses: &mut Losses,
) -> Option<String> {
    let code = records.courses.get(row.course)?.code.as_str();
    if code.is_empty() || code.contains(['|', '[', ']']) {
        losses.add(Lost::UnlistableNames, 1, code);
        return None;
    }
    let coaches = usernames(records, row.coaches.iter().copied());
    let mut coaches = losses.list(coaches.into_iter(), ",", &BREAKS);
    let following = learners
        .named
        .iter()
        .filter(|learner| !learner.blocked_courses.contains(&row.course));
    let following = usernames(records, following.map(|learner| learner.person));
    // Those who cannot be listed have been counted with the learners of the session.
    let following = Losses::default().list(following.into_iter(), ",", &BREAKS);
    if coaches.is_empty() && !following.is_empty() && dialect == Dialect::Chamilo1 {
        losses.add(Lost::CoursesWithoutCoach, 1, code);
        session_coach.clone_into(&mut coaches);
    }
    Some(match (coaches.as_str(), following.as_str()) {
        ("", _) => code.to_owned(),
        (coaches, "") => format!("{code}[{coaches}]"),
        (coaches, following) => format!("{code}[{coaches}][{following}]"),
    })
}

/// Start and end for learners, as shown, and for coaches; empty where there is no limit.
fn dates(session: &CourseSession, dialect: Dialect, losses: &mut Losses) -> [String; 6] {
    let dates = match &session.limits {
        TimeLimits::Dates(dates) => dates,
        TimeLimits::None => return Default::default(),
        TimeLimits::Duration { .. } => {
            losses.add(Lost::Durations, 1, &session.name);
            return Default::default();
        }
    };
    let AccessDates {
        access,
        display,
        coach_days_before,
        coach_days_after,
    } = dates;
    let display = display.unwrap_or(*access);
    losses.add(Lost::Zone, 1, &session.name);
    let whole_days = [*access, display].iter().all(are_whole_days);
    losses.add(
        Lost::TimesOfDay,
        usize::from(dialect == Dialect::Chamilo1 && !whole_days),
        &session.name,
    );
    let earlier = |at: NaiveDateTime| at.checked_sub_days(Days::new((*coach_days_before).into()));
    let later = |at: NaiveDateTime| at.checked_add_days(Days::new((*coach_days_after).into()));
    let start = |at: Option<NaiveDateTime>| at.map(|at| written(at, dialect)).unwrap_or_default();
    let end = |at: Option<NaiveDateTime>| {
        at.map(|at| written(last_day(at, dialect), dialect))
            .unwrap_or_default()
    };
    [
        start(access.start()),
        end(access.end()),
        start(display.start()),
        end(display.end()),
        start(access.start().and_then(earlier)),
        end(access.end().and_then(later)),
    ]
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
    let date = json::date_text(at.date());
    match dialect {
        Dialect::Chamilo1 => date.replace('-', "/"),
        Dialect::Chamilo2 => [&date, " ", &json::time_text(at.time()), ":00"].concat(),
    }
}

/// A cell for a reader that knows no quotes, and takes those at the ends away.
fn without_quoting(cell: &str) -> String {
    let mut plain = cell
        .replace(';', ",")
        .replace("\r\n", " ")
        .replace(['\r', '\n'], " ");
    if plain.starts_with('"') || plain.ends_with('"') {
        plain = plain.replace('"', "'");
    }
    plain
}

#[cfg(test)]
mod tests;
