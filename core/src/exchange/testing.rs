//! What the tests of this room share: a desk with a workspace, at which files are imported.

use std::rc::Rc;

use super::{
    Decoded, DryRun, Encoding, Format, MissingColumns, Options, Outcome, Problem, Reader,
    RowProblem, Table, plan,
};
use crate::model::{FixedOffset, Instant, SeededIds};
use crate::workspace::{Acting, Command, Records, Workspace};

/// Text as a table.
pub(super) fn table(text: &str) -> Rc<Table> {
    let decoded = Decoded {
        text: text.to_owned(),
        encoding: Encoding::Utf8,
    };
    Rc::new(
        Reader::new("test.csv", decoded, None)
            .and_then(Reader::read)
            .expect("a table"),
    )
}

/// All cells of all rows, with their lines.
pub(super) fn cells(table: &Table) -> Vec<(u32, Vec<&str>)> {
    let rows = (0..table.len()).filter_map(|at| table.row(at));
    rows.map(|row| (row.line(), row.iter().collect())).collect()
}

/// A problem in a column.
pub(super) fn at(column: usize, problem: Problem) -> RowProblem {
    RowProblem {
        column: Some(column),
        problem,
    }
}

/// Why a row is refused; nothing when it is not.
pub(super) fn reasons(run: &DryRun, row: usize) -> &[RowProblem] {
    match &run.rows()[row].outcome {
        Outcome::Refused(reasons) => reasons,
        _ => &[],
    }
}

pub(super) struct Desk {
    pub workspace: Workspace,
    pub ids: SeededIds,
}

impl Desk {
    pub fn new() -> Self {
        Self {
            workspace: Workspace::default(),
            ids: SeededIds::new(7),
        }
    }

    /// With a workspace that has imported these files.
    pub fn with(files: &[&str]) -> Self {
        let mut desk = Self::new();
        for file in files {
            let run = desk.import(file);
            assert_eq!(run.counts().refused, 0, "{file}");
        }
        desk
    }

    pub fn records(&self) -> &Records {
        self.workspace.records()
    }

    pub fn plan(&mut self, text: &str, options: Options) -> DryRun {
        let table = table(text);
        let format = Format::of(table.header()).expect("one of our formats");
        self.plan_as(format, text, options).expect("all columns")
    }

    pub fn plan_as(
        &mut self,
        format: Format,
        text: &str,
        options: Options,
    ) -> Result<DryRun, MissingColumns> {
        plan(
            format,
            &table(text),
            self.workspace.records(),
            options,
            &mut self.ids,
        )
    }

    /// Plans and does it.
    pub fn import(&mut self, text: &str) -> DryRun {
        let run = self.plan(text, Options::default());
        self.accept(&run);
        run
    }

    pub fn accept(&mut self, run: &DryRun) {
        assert!(run.is_current(self.records()));
        let Some(import) = run.import() else { return };
        let mut acting = Acting {
            now: Instant(0),
            ids: &mut self.ids,
            zone: &FixedOffset(0),
        };
        self.workspace
            .apply(Command::Import(Box::new(import)), &mut acting)
            .expect("nothing refuses an import");
    }

    /// `username:last,first` of everybody, sorted.
    pub fn people(&self) -> Vec<String> {
        let people = self.records().people.iter();
        let mut people: Vec<String> = people
            .map(|p| format!("{}:{},{}", p.username, p.last_name, p.first_name))
            .collect();
        people.sort();
        people
    }

    /// The usernames of a class, sorted.
    pub fn members(&self, title: &str) -> Vec<&str> {
        let class = self
            .records()
            .classes
            .iter()
            .find(|class| class.title == title)
            .expect("a class");
        let members = self
            .records()
            .members_of(class.id)
            .filter_map(|id| self.records().people.get(id));
        let mut members: Vec<&str> = members.map(|person| person.username.as_str()).collect();
        members.sort_unstable();
        members
    }
}
