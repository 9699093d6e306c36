//! The address of every page, in the URL's hash, so that the app can be served from any path of any
//! static host. Pure: reading and writing an address; following it is `pages::navigation`.

use std::fmt;

use crate::model::{ClassId, CourseId, CourseSessionId, Step};

/// The tabs of the list of course sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SessionsTab {
    /// Everything but drafts and the bin.
    #[default]
    All,
    /// Going on.
    Current,
    /// Not begun.
    Upcoming,
    /// Over.
    Past,
    /// Wizards left open.
    Drafts,
    /// Deleted within 30 days.
    Bin,
}

impl SessionsTab {
    /// All of them, in order.
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

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// Where one lands: the list of course sessions, or the welcome of an empty browser.
    Home,
    /// How to begin.
    Welcome,
    /// The list of course sessions.
    CourseSessions(SessionsTab),
    /// A new course session: mints its identity and goes on to its first step.
    NewCourseSession,
    /// A course session, at the step it was left at.
    CourseSession(CourseSessionId),
    /// A step of the wizard.
    Wizard(CourseSessionId, Step),
    /// Session categories.
    Categories,
    /// Courses.
    Courses,
    /// One course.
    Course(CourseId),
    /// People.
    People,
    /// Classes.
    Classes,
    /// One class.
    Class(ClassId),
    /// Files in and out.
    Files,
    /// Settings.
    Settings,
    /// An address that leads nowhere.
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

impl Route {
    /// Reads the hash of an address: `#/course-sessions?tab=bin`.
    #[must_use]
    pub fn read(hash: &str) -> Self {
        let path = hash.trim_start_matches('#');
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["welcome"] => Self::Welcome,
            ["course-sessions"] => Self::CourseSessions(tab_of(query)),
            ["course-sessions", "new"] => Self::NewCourseSession,
            ["course-sessions", id] => id.parse().map_or(Self::NotFound, Self::CourseSession),
            ["course-sessions", id, step] => {
                let step = Step::ALL
                    .into_iter()
                    .find(|known| step_word(*known) == *step);
                match (id.parse(), step) {
                    (Ok(id), Some(step)) => Self::Wizard(id, step),
                    _ => Self::NotFound,
                }
            }
            ["categories"] => Self::Categories,
            ["courses"] => Self::Courses,
            ["courses", id] => id.parse().map_or(Self::NotFound, Self::Course),
            ["people"] => Self::People,
            ["classes"] => Self::Classes,
            ["classes", id] => id.parse().map_or(Self::NotFound, Self::Class),
            ["files"] => Self::Files,
            ["settings"] => Self::Settings,
            _ => Self::NotFound,
        }
    }

    /// Whether going from one to the other stays on the same page, so that the focus stays too.
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
        match self {
            Self::Home | Self::NotFound => f.write_str("#/"),
            Self::Welcome => f.write_str("#/welcome"),
            Self::CourseSessions(SessionsTab::All) => f.write_str("#/course-sessions"),
            Self::CourseSessions(tab) => write!(f, "#/course-sessions?tab={}", tab.word()),
            Self::NewCourseSession => f.write_str("#/course-sessions/new"),
            Self::CourseSession(id) => write!(f, "#/course-sessions/{id}"),
            Self::Wizard(id, step) => write!(f, "#/course-sessions/{id}/{}", step_word(*step)),
            Self::Categories => f.write_str("#/categories"),
            Self::Courses => f.write_str("#/courses"),
            Self::Course(id) => write!(f, "#/courses/{id}"),
            Self::People => f.write_str("#/people"),
            Self::Classes => f.write_str("#/classes"),
            Self::Class(id) => write!(f, "#/classes/{id}"),
            Self::Files => f.write_str("#/files"),
            Self::Settings => f.write_str("#/settings"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Uuid;

    #[test]
    fn an_address_reads_back_as_written() {
        let id = CourseSessionId(Uuid(7));
        let mut routes = vec![
            Route::Home,
            Route::Welcome,
            Route::NewCourseSession,
            Route::CourseSession(id),
            Route::Categories,
            Route::Courses,
            Route::Course(CourseId(Uuid(8))),
            Route::People,
            Route::Classes,
            Route::Class(ClassId(Uuid(9))),
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
        ] {
            assert_eq!(Route::read(hash), Route::NotFound, "{hash}");
        }
    }

    proptest! {
        #[test]
        fn any_text_reads_as_some_route(hash in ".{0,60}") {
            let _ = Route::read(&hash);
        }
    }
}
