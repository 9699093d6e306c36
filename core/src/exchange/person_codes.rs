//! Official codes and phone numbers of people: what spreadsheets did to them, and codes that several
//! people have.

use std::collections::HashMap;

use super::code_damage::{CodeDamage, code_damage};
use super::csv_table::CsvTable;
use super::options::DamagedCodes;
use super::person_finder::PersonFinder;
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_issues::Changes;
use crate::model::{Person, PersonId};

/// Sets the official code and the phone number of people.
#[derive(Debug, Default)]
pub(super) struct PersonCodes {
    official_code: Option<usize>,
    phone: Option<usize>,
    /// The first two lines with each official code in the file.
    lines: HashMap<String, [Option<u32>; 2]>,
}

impl PersonCodes {
    pub fn new(official_code: Option<usize>, phone: Option<usize>, table: &CsvTable) -> Self {
        let mut lines: HashMap<String, [Option<u32>; 2]> = HashMap::new();
        if official_code.is_some() {
            for cells in (0..table.len()).filter_map(|at| table.row(at)) {
                let code = cells.optional(official_code);
                if !code.is_empty() {
                    let [first, second] = lines.entry(code.to_owned()).or_default();
                    let free = if first.is_none() { first } else { second };
                    free.get_or_insert(cells.line());
                }
            }
        }
        Self {
            official_code,
            phone,
            lines,
        }
    }

    /// Sets the code and phone number that the row has, unless a spreadsheet has damaged them.
    pub fn read(&self, person: &mut Person, row: &mut RowContext<'_>, changes: &mut Changes) {
        let code = row.cell(self.official_code);
        let damage = code_damage(code, &person.official_code);
        if takes(row, self.official_code, damage) {
            changes.set(self.official_code, &mut person.official_code, code);
        }
        let phone = row.cell(self.phone);
        let damage =
            code_damage(phone, &person.phone).filter(|damage| !matches!(damage, CodeDamage::Date));
        if takes(row, self.phone, damage) {
            changes.set(self.phone, &mut person.phone, phone);
        }
    }

    /// Warns of other people with the official code of the row, in the file and in the workspace.
    pub fn warn_of_sharing(
        &self,
        row: &mut RowContext<'_>,
        existing: Option<PersonId>,
        finder: &PersonFinder,
    ) {
        let code = row.cell(self.official_code);
        let Some(lines) = self.lines.get(code) else {
            return;
        };
        let own = row.cells.line();
        if let Some(line) = lines.iter().flatten().find(|line| **line != own) {
            let problem = Problem::SharedCode { line: *line };
            row.issues.warn(self.official_code, problem);
        }
        let except = existing.unwrap_or_default();
        if let Some(other) = finder.with_code(row.records, code, except) {
            let by = format!("{} {}", other.first_name, other.last_name);
            row.issues
                .warn(self.official_code, Problem::CodeInUse { by });
        }
    }
}

/// Returns `true` if a code is imported, and warns if it is damaged.
fn takes(row: &mut RowContext<'_>, column: Option<usize>, damage: Option<CodeDamage>) -> bool {
    let Some(damage) = damage else {
        return true;
    };
    let is_imported = row.options.damaged_codes == DamagedCodes::Import;
    let problem = Problem::DamagedCode {
        damage,
        is_imported,
    };
    row.issues.warn(column, problem);
    is_imported
}
