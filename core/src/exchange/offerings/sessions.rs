//! Sessions that rows name by the code of their course and their title.

use std::collections::HashMap;

use crate::exchange::headers::{self, Columns};
use crate::exchange::name_registry::NameRegistry;
use crate::exchange::options::UnknownNames;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::{Course, CourseId, Session, SessionId, SessionTypeId};
use crate::rules::{fields, limits, sessions};
use crate::search::name_key;
use crate::workspace::Records;

/// Finder of sessions, which creates those that do not exist by choice.
pub(super) struct SessionFinder {
    course: Option<usize>,
    pub session: Option<usize>,
    session_type: Option<usize>,
    courses: NameRegistry,
    session_types: NameRegistry,
    sessions: HashMap<(CourseId, String), Titled>,
    /// Records to create if the present row is imported.
    pending_course: Option<Course>,
    pending_session: Option<Session>,
}

/// Sessions of one course with one title.
#[derive(Clone, Copy, Debug)]
struct Titled {
    first: SessionId,
    is_only: bool,
}

impl SessionFinder {
    pub fn new(columns: &Columns, records: &Records) -> Self {
        let mut sessions: HashMap<(CourseId, String), Titled> = HashMap::new();
        for session in records.sessions.iter() {
            let titled = Titled {
                first: session.id,
                is_only: true,
            };
            sessions
                .entry((session.course, name_key(&session.title)))
                .and_modify(|titled| titled.is_only = false)
                .or_insert(titled);
        }
        Self {
            course: columns.find(headers::COURSE),
            session: columns.find(headers::SESSION),
            session_type: columns.find(headers::SESSION_TYPE),
            courses: NameRegistry::courses_by_code(records),
            session_types: NameRegistry::session_types_by_title(records),
            sessions,
            pending_course: None,
            pending_session: None,
        }
    }

    /// Finds the session of a row. `present` is the one of the offering that the row is about, which
    /// decides between sessions with one title. The row is refused if there is none.
    pub fn find(
        &mut self,
        row: &mut RowContext<'_>,
        present: Option<SessionId>,
    ) -> Option<SessionId> {
        let (code, title) = (row.cell(self.course), row.cell(self.session));
        for (column, cell) in [(self.course, code), (self.session, title)] {
            if cell.is_empty() {
                let problem = Problem::Field(fields::Problem::Missing);
                row.issues.refuse(column, problem);
            }
        }
        if code.is_empty() || title.is_empty() {
            return None;
        }
        let course = self.find_course(row, code)?;
        let titled = self.sessions.get(&(course, name_key(title)));
        match titled {
            Some(titled) if titled.is_only => return Some(titled.first),
            Some(_) => {
                let is_of_row = |id: &SessionId| {
                    row.records.sessions.get(*id).is_some_and(|session| {
                        session.course == course && name_key(&session.title) == name_key(title)
                    })
                };
                let found = present.filter(is_of_row);
                if found.is_none() {
                    let problem = Problem::SeveralSessions(title.to_owned());
                    row.issues.refuse(self.session, problem);
                }
                return found;
            }
            None => {}
        }
        match (row.options.unknown_names, sessions::session_title(title)) {
            (UnknownNames::Create, Ok(title)) => Some(self.prepare(row, course, title)),
            (UnknownNames::Create, Err(problem)) => {
                row.issues.refuse(self.session, Problem::Field(problem));
                None
            }
            (UnknownNames::Report, _) => {
                let problem = Problem::UnknownSession(title.to_owned());
                row.issues.refuse(self.session, problem);
                None
            }
        }
    }

    fn find_course(&mut self, row: &mut RowContext<'_>, code: &str) -> Option<CourseId> {
        if let Some(id) = self.courses.find(&name_key(code)) {
            return Some(CourseId(id));
        }
        let is_valid = fields::character_count(code) <= limits::COURSE_CODE;
        if row.options.unknown_names == UnknownNames::Report || !is_valid {
            let problem = Problem::UnknownCourse(code.to_owned());
            row.issues.refuse(self.course, problem);
            return None;
        }
        let mut course = Course::new(CourseId(row.ids.next()));
        code.clone_into(&mut course.code);
        code.clone_into(&mut course.title);
        let problem = Problem::PlaceholderCreated(code.to_owned());
        row.issues.warn(self.course, problem);
        let id = course.id;
        self.pending_course = Some(course);
        Some(id)
    }

    fn prepare(&mut self, row: &mut RowContext<'_>, course: CourseId, title: String) -> SessionId {
        let mut session = Session::new(SessionId(row.ids.next()));
        session.course = course;
        let type_title = row.cell(self.session_type);
        if !type_title.is_empty() {
            let found = self.session_types.find(&name_key(type_title));
            session.session_type = found.map(SessionTypeId);
            if found.is_none() {
                let problem = Problem::UnknownSessionType(type_title.to_owned());
                row.issues.warn(self.session_type, problem);
            }
        }
        let problem = Problem::SessionCreated(title.clone());
        row.issues.warn(self.session, problem);
        session.title = title;
        let id = session.id;
        self.pending_session = Some(session);
        id
    }

    /// Adds the records that the row needs to the import.
    pub fn create_pending(&mut self, row: &mut RowContext<'_>) {
        let line = row.cells.line();
        if let Some(course) = self.pending_course.take() {
            self.courses
                .register(&name_key(&course.code), course.id.0, line);
            row.import.records.push(course.into());
        }
        if let Some(session) = self.pending_session.take() {
            let titled = Titled {
                first: session.id,
                is_only: true,
            };
            let key = (session.course, name_key(&session.title));
            self.sessions.insert(key, titled);
            row.import.records.push(session.into());
        }
    }

    /// Forgets the records of a row that is refused.
    pub fn discard_pending(&mut self) {
        self.pending_course = None;
        self.pending_session = None;
    }
}
