//! Table "Dry run": the outcome of every row of a file, and the reasons.

use std::rc::Rc;

use yew::prelude::*;

use super::record_change::record_change;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::chip::{Tone, chip};
use crate::components::data_table::{Column, DataTable, Sort, TableRow, TextTable};
use crate::components::filter_chips::{Chip, filter_chips};
use crate::components::icon::Icon;
use crate::hooks::use_workspace;
use crate::i18n::format;
use crate::i18n::{Files as Message, ImportQuestions, t};
use crate::pages::record_values::NamedRecords;
use lectern_core::exchange::{DryRun, Outcome, OutcomeKind, Row, RowProblem, for_clipboard};
use lectern_core::workspace::Records;

/// Maximum number of cells by which a row is identified.
const KEY_CELLS: usize = 3;

/// Outcomes in the order of the chips.
const KINDS: [OutcomeKind; 5] = [
    OutcomeKind::Create,
    OutcomeKind::Change,
    OutcomeKind::Same,
    OutcomeKind::Undecided,
    OutcomeKind::Refused,
];

/// Rows that a chip shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RowFilter {
    All,
    Kind(OutcomeKind),
    Noted,
}

/// Returns the first cells of a row that are not empty, which identify it to a person.
pub fn key_cells(dry_run: &DryRun, row: usize) -> String {
    let cells = dry_run.table().row(row);
    let cells = cells.iter().flat_map(|cells| cells.iter());
    let cells: Vec<_> = cells
        .filter(|cell| !cell.is_empty())
        .take(KEY_CELLS)
        .collect();
    cells.join(" · ")
}

/// Row of the dry run.
struct DryRunRow {
    dry_run: Rc<DryRun>,
    index: u32,
}

impl TableRow for DryRunRow {
    type Id = u32;

    fn id(&self) -> u32 {
        self.index
    }

    fn name(&self) -> AttrValue {
        self.key_cells().into()
    }
}

impl DryRunRow {
    fn row(&self) -> &Row {
        &self.dry_run.rows()[self.index as usize]
    }

    fn key_cells(&self) -> String {
        key_cells(&self.dry_run, self.index as usize)
    }

    /// Returns sentences on the data by which the record was found, the changed values and the problems.
    fn details(&self, records: &Records) -> Vec<String> {
        let header = self.dry_run.table().header();
        let column = |index: usize| header.get(index).cloned().unwrap_or_default();
        let mut details = Vec::new();
        if let Some(by) = self.row().found_by {
            details.push(t(by).to_string());
        }
        let mut problems: &[RowProblem] = &[];
        match &self.row().outcome {
            Outcome::Change(changes) => {
                for changed in changes {
                    let (name, after) = (column(changed.column), changed.after.clone());
                    let message = if changed.before.is_empty() {
                        Message::Added(name, after)
                    } else {
                        Message::Becomes(name, changed.before.clone(), after)
                    };
                    details.push(t(message).to_string());
                }
            }
            Outcome::ChangeRecord(change) => {
                let records = NamedRecords::with_import(records, &self.dry_run);
                details.extend(record_change(records, change));
            }
            Outcome::Refused(found) => problems = found.as_slice(),
            Outcome::Undecided => details.push(t(ImportQuestions::NeedsAnswer).to_string()),
            Outcome::Create | Outcome::Same => {}
        }
        for found in problems.iter().chain(&self.row().warnings) {
            let place = found.column.map(|index| t(Message::In(column(index))));
            let place = place.as_deref().unwrap_or_default();
            details.push([place, &t(&found.problem)].concat());
        }
        details
    }
}

fn columns(workspace: &WorkspaceHandle) -> Rc<[Column<DryRunRow>]> {
    let details = {
        let workspace = workspace.clone();
        move |row: &DryRunRow| workspace.read(|records| row.details(records))
    };
    let drawn = details.clone();
    let mut line = Column::computed("line", t(Message::Line), |row: &DryRunRow| {
        format::number(row.row().line as usize)
    });
    line.numeric = true;
    Rc::new([
        line,
        Column::computed("what", t(Message::What), DryRunRow::key_cells).as_row_header(),
        Column::new("result", t(Message::Result), |row: &DryRunRow, _| {
            outcome_chip(row.row().outcome.kind())
        })
        .with_text(|row| t(row.row().outcome.kind()).to_string()),
        Column::new("details", t(Message::Details), move |row: &DryRunRow, _| {
            html! { { for drawn(row).into_iter().map(|text| html! { <p>{ text }</p> }) } }
        })
        .with_text(move |row| details(row).join(" ")),
    ])
}

fn outcome_chip(kind: OutcomeKind) -> Html {
    let (tone, icon) = match kind {
        OutcomeKind::Create => (Tone::Ok, Icon::Plus),
        OutcomeKind::Change => (Tone::Accent, Icon::Pencil),
        OutcomeKind::Same => (Tone::Mute, Icon::Check),
        OutcomeKind::Undecided => (Tone::Warn, Icon::Info),
        OutcomeKind::Refused => (Tone::Danger, Icon::Triangle),
    };
    chip(tone, icon, t(kind))
}

/// Properties of [`DryRunTable`].
#[derive(Properties)]
pub struct DryRunTableProps {
    /// Dry run; compared by identity.
    pub dry_run: Rc<DryRun>,
}

impl PartialEq for DryRunTableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dry_run, &other.dry_run)
    }
}

/// Table of the dry run, with chips that filter it by outcome.
#[component]
pub fn DryRunTable(props: &DryRunTableProps) -> Html {
    let dry_run = &props.dry_run;
    let filters = filters(dry_run);
    let identity = Rc::as_ptr(dry_run) as usize;
    // The filter with the dry run for which it was chosen. Refused rows are shown first, since they need
    // attention.
    let chosen = use_state(|| match dry_run.counts().refused {
        0 => (RowFilter::All, identity),
        _ => (RowFilter::Kind(OutcomeKind::Refused), identity),
    });
    let shown = filter_of(*chosen, identity, &filters);
    let workspace = use_workspace();
    let columns = use_memo((), |()| columns(&workspace));
    let rows = use_memo((identity, shown), |(_, shown)| {
        let positions: Vec<usize> = match shown {
            RowFilter::All => (0..dry_run.rows().len()).collect(),
            RowFilter::Kind(kind) => dry_run.places(*kind).collect(),
            RowFilter::Noted => dry_run.warned().collect(),
        };
        // A file has at most a million rows.
        let rows = positions.into_iter().map(|position| {
            Rc::new(DryRunRow {
                dry_run: dry_run.clone(),
                index: position as u32,
            })
        });
        rows.collect::<Rc<[Rc<DryRunRow>]>>()
    });
    let copy_text = {
        let columns = columns.clone();
        use_callback(identity, move |rows: Vec<Rc<DryRunRow>>, _| {
            let text = TextTable::from_columns(&columns, &rows);
            for_clipboard(&text.header, &text.rows)
        })
    };
    let chips: Vec<Chip> = filters.iter().map(|(_, chip)| chip.clone()).collect();
    let at = filters.iter().position(|(filter, _)| *filter == shown);
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |at: usize| {
            if let Some((filter, _)) = filters.get(at) {
                chosen.set((*filter, identity));
            }
        })
    };
    html! {
        <>
            { filter_chips(&t(Message::Filter), &chips, at.unwrap_or_default(), &on_choose) }
            if rows.is_empty() {
                <p class="card nothing-here">{ t(Message::Nothing) }</p>
            } else {
                <DataTable<DryRunRow, ()> label={t(Message::DryRun)} class="dry-run" columns={(*columns).clone()}
                    rows={(*rows).clone()} sort={Sort::ascending("line")} on_sort={Callback::noop()} {copy_text} />
            }
        </>
    }
}

/// Returns the filter to show: the chosen one, or all rows if it was chosen for an earlier dry run and this
/// one has no such rows.
fn filter_of(
    (chosen, chosen_for): (RowFilter, usize),
    dry_run: usize,
    filters: &[(RowFilter, Chip)],
) -> RowFilter {
    let chip = filters.iter().find(|(filter, _)| *filter == chosen);
    let is_empty = chip.is_none_or(|(_, chip)| chip.count == Some(0));
    if is_empty && chosen_for != dry_run {
        RowFilter::All
    } else {
        chosen
    }
}

/// Returns the filters with their chips. Those that few files need are shown if they have rows.
fn filters(dry_run: &DryRun) -> Vec<(RowFilter, Chip)> {
    let counts = dry_run.counts();
    let all = Chip::counted(t(Message::All), dry_run.rows().len());
    let mut filters = vec![(RowFilter::All, all)];
    for kind in KINDS {
        let (count, is_usual) = match kind {
            OutcomeKind::Create => (counts.create, true),
            OutcomeKind::Change => (counts.change, true),
            OutcomeKind::Same => (counts.same, true),
            OutcomeKind::Undecided => (counts.undecided, false),
            OutcomeKind::Refused => (counts.refused, true),
        };
        if is_usual || count > 0 {
            filters.push((RowFilter::Kind(kind), Chip::counted(t(kind), count)));
        }
    }
    let noted = dry_run.warned().count();
    if noted > 0 {
        filters.push((RowFilter::Noted, Chip::counted(t(Message::Noted), noted)));
    }
    filters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_without_rows_stays_only_for_the_dry_run_it_was_chosen_for() {
        let refused = RowFilter::Kind(OutcomeKind::Refused);
        let filters = |count| vec![(refused, Chip::counted("Rejected".into(), count))];
        assert_eq!(filter_of((refused, 1), 1, &filters(0)), refused);
        assert_eq!(filter_of((refused, 1), 2, &filters(3)), refused);
        assert_eq!(filter_of((refused, 1), 2, &filters(0)), RowFilter::All);
        assert_eq!(
            filter_of((RowFilter::Noted, 1), 2, &filters(3)),
            RowFilter::All
        );
    }
}
