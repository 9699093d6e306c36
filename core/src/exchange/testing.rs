//! Fixture of the tests of this module: a workspace into which files are imported.

use std::rc::Rc;

use super::{
    CsvReader, CsvTable, DecodeError, Decoded, DryRun, Encoding, Format, MissingColumns, Options,
    Outcome, Problem, RowProblem, decode, plan,
};
use crate::model::{FixedOffset, Instant, SeededIds, ZoneRules};
use crate::workspace::{Command, CommandContext, Records, Workspace};

/// Decodes as browsers do.
pub(super) fn decode_with_tables(bytes: &[u8], encoding: Encoding) -> String {
    let label = encoding.label().as_bytes();
    let tables = encoding_rs::Encoding::for_label(label).expect("a label of the standard");
    tables.decode(bytes).0.into_owned()
}

/// Decodes a file in the encoding that is detected.
pub(super) fn decode_detected(bytes: Vec<u8>) -> Result<Decoded, DecodeError> {
    decode(bytes, None, decode_with_tables)
}

/// Returns text as a table.
pub(super) fn table(text: &str) -> Rc<CsvTable> {
    let decoded = Decoded::new(text.to_owned(), Encoding::Utf8);
    Rc::new(
        CsvReader::new("test.csv", decoded, None)
            .and_then(CsvReader::read)
            .expect("a table"),
    )
}

/// Returns all cells of all rows, with their lines.
pub(super) fn cells(table: &CsvTable) -> Vec<(u32, Vec<&str>)> {
    let rows = (0..table.len()).filter_map(|at| table.row(at));
    rows.map(|row| (row.line(), row.iter().collect())).collect()
}

/// Returns a problem of a column.
pub(super) fn at(column: usize, problem: Problem) -> RowProblem {
    RowProblem {
        column: Some(column),
        problem,
    }
}

/// Returns the reasons to refuse a row; empty if it is accepted.
pub(super) fn reasons(run: &DryRun, row: usize) -> &[RowProblem] {
    match &run.rows()[row].outcome {
        Outcome::Refused(reasons) => reasons,
        _ => &[],
    }
}

pub(super) struct ImportFixture {
    pub workspace: Workspace,
    pub ids: SeededIds,
}

impl ImportFixture {
    pub fn new() -> Self {
        Self {
            workspace: Workspace::default(),
            ids: SeededIds::new(7),
        }
    }

    /// Creates a fixture and imports files.
    pub fn with(files: &[&str]) -> Self {
        let mut fixture = Self::new();
        for file in files {
            let run = fixture.import(file);
            assert_eq!(run.counts().refused, 0, "{file}");
        }
        fixture
    }

    pub fn records(&self) -> &Records {
        self.workspace.records()
    }

    pub fn plan(&mut self, text: &str, options: Options) -> DryRun {
        let table = table(text);
        let format = Format::detect(table.header()).expect("one of our formats");
        self.plan_as(format, text, options).expect("all columns")
    }

    /// Plans an import in a time zone.
    pub fn plan_in(&mut self, text: &str, zone: &dyn ZoneRules) -> DryRun {
        let table = table(text);
        let format = Format::detect(table.header()).expect("one of our formats");
        let (records, ids) = (self.workspace.records(), &mut self.ids);
        plan(format, &table, records, Options::default(), ids, zone).expect("all columns")
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
            &FixedOffset(0),
        )
    }

    /// Plans an import and applies it.
    pub fn import(&mut self, text: &str) -> DryRun {
        let run = self.plan(text, Options::default());
        self.accept(&run);
        run
    }

    pub fn accept(&mut self, run: &DryRun) {
        assert!(run.is_current(self.records()));
        let Some(import) = run.import() else { return };
        self.run(Command::Import(Box::new(import)));
    }

    fn context(ids: &mut SeededIds) -> CommandContext<'_> {
        CommandContext {
            now: Instant(0),
            ids,
            zone: &FixedOffset(0),
        }
    }

    pub fn run(&mut self, command: Command) {
        let mut context = Self::context(&mut self.ids);
        self.workspace
            .apply(command, &mut context)
            .expect("the command is carried out");
    }

    pub fn undo(&mut self) {
        let mut context = Self::context(&mut self.ids);
        self.workspace.undo(&mut context).expect("a step");
    }

    /// Returns `username:last,first` of all people, sorted.
    pub fn people(&self) -> Vec<String> {
        let people = self.records().people.iter();
        let mut people: Vec<String> = people
            .map(|p| format!("{}:{},{}", p.username, p.last_name, p.first_name))
            .collect();
        people.sort();
        people
    }

    /// Returns the usernames of a class, sorted.
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
