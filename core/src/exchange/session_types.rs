//! Import of session types, in the columns in which Ilios ships them.

use std::rc::Rc;

use super::cell_values::{read_yes_or_no, yes_or_no};
use super::dry_run::Outcome;
use super::headers::{self, Columns};
use super::name_registry::NameRegistry;
use super::options::Existing;
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use super::schools::is_of_other_school;
use crate::model::{Record, SessionType, SessionTypeId};
use crate::rules::fields::Field;
use crate::rules::vocabularies::{SessionTypeForm, validate_session_type};
use crate::search::name_key;
use crate::workspace::Records;

/// Colour of a new session type for which the file has none.
const GREY: &str = "53626e";

/// Importer of rows of session types.
pub(super) struct SessionTypeImporter {
    title: Option<usize>,
    school: Option<usize>,
    colour: Option<usize>,
    assessment: Option<usize>,
    active: Option<usize>,
    types: NameRegistry,
}

impl SessionTypeImporter {
    pub fn new(columns: &Columns, records: &Records) -> Self {
        Self {
            title: columns.find(headers::TITLE),
            school: columns.find(headers::SCHOOL_ID),
            colour: columns.find(headers::CALENDAR_COLOUR),
            assessment: columns.find(headers::ASSESSMENT),
            active: columns.find(headers::ACTIVE),
            types: NameRegistry::session_types_by_title(records),
        }
    }

    fn import_type(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        if is_of_other_school(row, self.school) {
            return Err(Outcome::Same);
        }
        let key = name_key(row.cell(self.title));
        if let Some(first) = self.types.line_of(&key) {
            row.issues.warn(self.title, Problem::SameTitle { first });
            return Err(Outcome::Same);
        }
        let existing = self.types.find(&key).map(SessionTypeId);
        let existing = existing.and_then(|id| row.records.session_types.get(id));
        let colour = six_digits(row.cell(self.colour));
        let form = SessionTypeForm {
            title: row.cell(self.title).to_owned(),
            colour: if colour.is_empty() {
                GREY.to_owned()
            } else {
                colour.clone()
            },
            ..SessionTypeForm::default()
        };
        let checked = validate_session_type(&form, &|_| None);
        for error in checked.as_ref().err().into_iter().flatten() {
            let is_colour = error.field == Field::SessionTypeColour;
            let column = if is_colour { self.colour } else { self.title };
            row.issues
                .refuse(column, Problem::Field(error.problem.clone()));
        }
        let assessment = read_yes_or_no(row, self.assessment);
        let active = read_yes_or_no(row, self.active);
        let Some(form) = checked.ok().filter(|_| !row.issues.is_refused()) else {
            return Err(Outcome::Same);
        };
        let mut found = match existing {
            Some(found) => SessionType::clone(found),
            None => SessionType::new(SessionTypeId(row.ids.next())),
        };
        self.types.register(&key, found.id.0, row.cells.line());
        if existing.is_some() && row.options.existing == Existing::LeaveAlone {
            row.issues.warn(None, Problem::LeftAlone);
            return Err(Outcome::Same);
        }
        let mut changes = Changes::new(existing.is_none());
        if existing.is_none() {
            found.title = form.title;
        }
        let written = if colour.is_empty() && existing.is_some() {
            ""
        } else {
            &form.colour
        };
        if !written.is_empty() && found.colour != written {
            changes.note(self.colour, found.colour, written.to_owned());
            found.colour = form.colour;
        }
        if let Some(now) = assessment.filter(|now| *now != found.assessment) {
            let before = yes_or_no(found.assessment).to_owned();
            changes.note(self.assessment, before, yes_or_no(now).to_owned());
            found.assessment = now;
        }
        if let Some(active) = active.filter(|active| *active == found.inactive) {
            let before = yes_or_no(!found.inactive).to_owned();
            changes.note(self.active, before, yes_or_no(active).to_owned());
            found.inactive = !active;
        }
        if changes.is_modified() {
            let record = Record::SessionType(Rc::new(found));
            row.import.records.push(record);
        }
        Ok(changes.into_outcome())
    }
}

/// Returns a colour with six digits: Ilios shortens `ffffff` to `fff`, as CSS does, without the `#`.
fn six_digits(cell: &str) -> String {
    let digits = cell.strip_prefix('#').unwrap_or(cell);
    if digits.len() == 3 && digits.is_ascii() {
        digits.chars().flat_map(|digit| [digit, digit]).collect()
    } else {
        digits.to_owned()
    }
}

impl RowImporter for SessionTypeImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_type(row).unwrap_or_else(|outcome| outcome)
    }
}

#[cfg(test)]
mod tests;
