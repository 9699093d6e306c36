//! Fixture of the tests of commands: a workspace in which every command is also undone and redone.

use std::rc::Rc;

use crate::model::{
    Course, CourseId, FixedOffset, Instant, Kind, Record, RecordType, SeededIds, Session,
    SessionId, SessionType,
};
use crate::workspace::{
    Change, Command, CommandContext, CommandError, NewSession, Records, SessionCommand, Workspace,
};

pub struct CommandFixture {
    pub workspace: Workspace,
    pub ids: SeededIds,
}

impl CommandFixture {
    /// Creates a workspace with these records.
    pub fn with(records: Vec<Record>) -> Self {
        Self {
            workspace: Workspace::opened(records, Vec::new()),
            ids: SeededIds::new(7),
        }
    }

    pub fn records(&self) -> &Records {
        self.workspace.records()
    }

    fn context(ids: &mut SeededIds) -> CommandContext<'_> {
        CommandContext {
            // 14 September 2026, 06:00 UTC.
            now: Instant(1_789_365_600_000),
            ids,
            zone: &FixedOffset(7200),
        }
    }

    /// Returns the error with which a command is refused, and checks that nothing has changed.
    pub fn refusal(&mut self, command: Command) -> CommandError {
        let before = all(self.records());
        let result = self
            .workspace
            .apply(command, &mut Self::context(&mut self.ids));
        assert_eq!(
            all(self.records()),
            before,
            "a refused command has no effect"
        );
        result.expect_err("refused")
    }

    /// Performs a command, and checks that undoing and redoing it restores all records.
    pub fn perform(&mut self, command: Command) -> Rc<Change> {
        let before = all(self.records());
        let context = &mut Self::context(&mut self.ids);
        let change = self.workspace.apply(command, context).expect("accepted");
        let change = change.expect("a change");
        let after = all(self.workspace.records());
        self.workspace.undo(context).expect("undone");
        assert_eq!(all(self.workspace.records()), before, "undo restores all");
        self.workspace.redo(context).expect("redone");
        assert_eq!(all(self.workspace.records()), after, "redo restores all");
        change
    }

    /// Performs a command, and returns `true` if it changes nothing.
    pub fn is_without_effect(&mut self, command: Command) -> bool {
        let context = &mut Self::context(&mut self.ids);
        let change = self.workspace.apply(command, context).expect("accepted");
        change.is_none()
    }

    /// Performs a command, and returns the records of one type that it created.
    pub fn create<R: RecordType>(&mut self, command: Command) -> Vec<Rc<R>> {
        created(&self.perform(command))
    }

    /// Adds a session without a type to a course.
    pub fn add_session(&mut self, course: CourseId, title: &str) -> SessionId {
        let form = NewSession {
            course,
            title: title.to_owned(),
            ..NewSession::default()
        };
        let command = Command::Session(SessionCommand::Add(form));
        self.create::<Session>(command)[0].id
    }

    /// Returns the session as it is now.
    pub fn session(&self, id: SessionId) -> &Session {
        self.records().sessions.get(id).expect("the session")
    }
}

/// Returns the records of one type that a change created.
pub fn created<R: RecordType>(change: &Change) -> Vec<Rc<R>> {
    let new = change.edits.iter().filter(|edit| edit.before.is_none());
    let rows = new.filter_map(|edit| edit.after.as_ref().and_then(R::from_record));
    rows.cloned().collect()
}

/// Returns all records.
pub fn all(records: &Records) -> Vec<Record> {
    let kinds = Kind::ALL.iter();
    kinds.flat_map(|kind| records.of_kind(*kind)).collect()
}

/// Returns a course that starts on Monday, 14 September 2026.
pub fn course(bits: u128, code: &str) -> Course {
    let mut course = Course::new(CourseId::from_bits(bits));
    course.code = code.to_owned();
    course.title = format!("Course {code}");
    course.start = "2026-09-14".parse().ok();
    course
}

/// Returns an active session type.
pub fn session_type(bits: u128, title: &str) -> SessionType {
    let mut row = SessionType::new(crate::model::SessionTypeId::from_bits(bits));
    row.title = title.to_owned();
    row
}
