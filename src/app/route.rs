//! Addresses of the pages, in the hash of the URL, so that the app can be served from any path of
//! any static host. Only parses and formats addresses; `app::navigation` follows them.

use std::fmt;

use lectern_core::model::{ClassId, CourseId, CourseSessionId, Step};

/// Tab of the list of course sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SessionsTab {
    /// All course sessions except drafts and the bin.
    #[default]
    All,
    /// Course sessions in progress.
    Current,
    /// Course sessions that have not started.
    Upcoming,
    /// Course sessions that have ended.
    Past,
    /// Unfinished wizards.
    Drafts,
    /// Course sessions deleted within the last 30 days.
    Bin,
}

impl SessionsTab {
    /// All tabs in display order.
    pub const ALL: [Self; 6] = [
        Self::All,
        Self::Current,
        Self::Upcoming,
        Self::Past,
        Self::Drafts,
        Self::Bin,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Current => "current",
            Self::Upcoming => "upcoming",
            Self::Past => "past",
            Self::Drafts => "drafts",
            Self::Bin => "bin",
        }
    }
}

/// Page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Start page: the list of course sessions, or the welcome page of an empty browser.
    Home,
    /// Welcome page.
    Welcome,
    /// List of course sessions.
    CourseSessions(SessionsTab),
    /// New course session: generates its id and continues with its first step.
    NewCourseSession,
    /// Course session, at the step that was open last.
    CourseSession(CourseSessionId),
    /// Step of the wizard.
    Wizard(CourseSessionId, Step),
    /// Session categories.
    Categories,
    /// Courses.
    Courses,
    /// Details of a course.
    Course(CourseId),
    /// People.
    People,
    /// Classes.
    Classes,
    /// Details of a class.
    Class(ClassId),
    /// Import and export of files.
    Files,
    /// Settings.
    Settings,
    /// Unknown address.
    NotFound,
}

const fn step_word(step: Step) -> &'static str {
    match step {
        Step::Details => "details",
        Step::Courses => "courses",
        Step::Learners => "learners",
        Step::Review => "review",
    }
}

/// Pages without parameters, by the first part of their address.
const PLAIN: [(&str, Route); 8] = [
    ("", Route::Home),
    ("welcome", Route::Welcome),
    ("categories", Route::Categories),
    ("courses", Route::Courses),
    ("people", Route::People),
    ("classes", Route::Classes),
    ("files", Route::Files),
    ("settings", Route::Settings),
];

const SESSIONS: &str = "course-sessions";

impl Route {
    /// Parses the hash of an address, such as `#/course-sessions?tab=bin`. Unknown addresses give
    /// [`Route::NotFound`].
    #[must_use]
    pub fn read(hash: &str) -> Self {
        let path = hash.trim_start_matches('#');
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let place = parts.next().unwrap_or_default();
        let route = match (parts.next(), parts.next()) {
            (None, _) if place == SESSIONS => Some(Self::CourseSessions(tab_of(query))),
            (None, _) => PLAIN
                .iter()
                .find(|(known, _)| *known == place)
                .map(|(_, route)| *route),
            (Some(of), step) => Self::of(place, of, step),
        };
        route
            .filter(|_| parts.next().is_none())
            .unwrap_or(Self::NotFound)
    }

    /// Returns the page of the record `of` in the section `place`, at a step of the wizard if
    /// given; `None` for an unknown address.
    fn of(place: &str, of: &str, step: Option<&str>) -> Option<Self> {
        if place == SESSIONS && of == "new" {
            return step.is_none().then_some(Self::NewCourseSession);
        }
        Some(match (place, step) {
            (SESSIONS, None) => Self::CourseSession(of.parse().ok()?),
            (SESSIONS, Some(step)) => {
                let mut steps = Step::ALL.into_iter();
                Self::Wizard(
                    of.parse().ok()?,
                    steps.find(|known| step_word(*known) == step)?,
                )
            }
            ("courses", None) => Self::Course(of.parse().ok()?),
            ("classes", None) => Self::Class(of.parse().ok()?),
            _ => return None,
        })
    }

    /// Returns whether both routes are on the same page, so that navigation leaves the focus where
    /// it is.
    #[must_use]
    pub fn same_page(&self, other: &Self) -> bool {
        matches!(
            (self, other),
            (Self::CourseSessions(_), Self::CourseSessions(_))
        ) || self == other
    }
}

fn tab_of(query: &str) -> SessionsTab {
    let word = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("tab="))
        .unwrap_or_default();
    SessionsTab::ALL
        .into_iter()
        .find(|tab| tab.word() == word)
        .unwrap_or_default()
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (place, id, step) = match self {
            Self::CourseSessions(SessionsTab::All) => (SESSIONS, None, ""),
            Self::CourseSessions(tab) => ("course-sessions?tab=", None, tab.word()),
            Self::NewCourseSession => ("course-sessions/new", None, ""),
            Self::CourseSession(id) => (SESSIONS, Some(id.0), ""),
            Self::Wizard(id, step) => (SESSIONS, Some(id.0), step_word(*step)),
            Self::Course(id) => ("courses", Some(id.0), ""),
            Self::Class(id) => ("classes", Some(id.0), ""),
            plain => {
                let known = PLAIN.iter().find(|(_, route)| route == plain);
                (known.map_or("", |(place, _)| *place), None, "")
            }
        };
        f.write_str("#/")?;
        f.write_str(place)?;
        if let Some(id) = id {
            f.write_str("/")?;
            id.fmt(f)?;
            f.write_str(if step.is_empty() { "" } else { "/" })?;
        }
        f.write_str(step)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use lectern_core::model::Uuid;

    #[test]
    fn an_address_reads_back_as_written() {
        let id = CourseSessionId(Uuid::from_u128(7));
        let mut routes = vec![
            Route::Home,
            Route::Welcome,
            Route::NewCourseSession,
            Route::CourseSession(id),
            Route::Categories,
            Route::Courses,
            Route::Course(CourseId(Uuid::from_u128(8))),
            Route::People,
            Route::Classes,
            Route::Class(ClassId(Uuid::from_u128(9))),
            Route::Files,
            Route::Settings,
        ];
        routes.extend(SessionsTab::ALL.map(Route::CourseSessions));
        routes.extend(Step::ALL.map(|step| Route::Wizard(id, step)));
        for route in routes {
            assert_eq!(Route::read(&route.to_string()), route);
        }
    }

    #[test]
    fn an_unknown_address_is_said_to_be_one() {
        for hash in [
            "#/nowhere",
            "#/course-sessions/x",
            "#/classes/1/2",
            "#/people/7",
            "#/course-sessions/new/details",
        ] {
            assert_eq!(Route::read(hash), Route::NotFound, "{hash}");
        }
    }

    proptest! {
        #[test]
        fn any_text_reads_as_some_route(hash in ".{0,60}") {
            // Only the absence of a panic is tested.
            let _ = Route::read(&hash);
        }
    }
}
