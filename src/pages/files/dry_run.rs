//! The table "Dry run": what would become of every row of a file, and why.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::format;
use crate::i18n::{Files as Words, t};
use crate::ui::chip::{Tone, chip};
use crate::ui::data_table::{Column, DataTable, RowKey, Rows, Sort, TableRows};
use crate::ui::filter_chips::{Chip, filter_chips};
use crate::ui::icon::Icon;
use lectern_core::exchange::{DryRun, Outcome, OutcomeKind, RowProblem};
use lectern_core::search::Query;

const LINE: &str = "line";
const WHAT: &str = "what";
const RESULT: &str = "result";
const DETAILS: &str = "details";

/// So many cells of a row say which one it is.
const NAMED: usize = 3;

/// The kinds of rows that one can look at, after all of them.
const KINDS: [OutcomeKind; 4] = [
    OutcomeKind::Create,
    OutcomeKind::Change,
    OutcomeKind::Same,
    OutcomeKind::Refused,
];

struct DryRows(Rc<DryRun>);

impl DryRows {
    /// The cells by which a person knows the row.
    fn what(&self, row: u32) -> String {
        let mut named = Vec::new();
        if let Some(cells) = self.0.table().row(row as usize) {
            named.extend(cells.iter().filter(|cell| !cell.is_empty()).take(NAMED));
        }
        named.join(" · ")
    }

    fn details(&self, row: u32) -> Vec<String> {
        let row = &self.0.rows()[row as usize];
        let column = |at: usize| self.0.table().header().get(at).cloned().unwrap_or_default();
        let mut details = Vec::new();
        let mut wrong: &[RowProblem] = &[];
        match &row.outcome {
            Outcome::Change(changes) => {
                for changed in changes {
                    let (name, after) = (column(changed.column), changed.after.clone());
                    let words = if changed.before.is_empty() {
                        Words::Added(name, after)
                    } else {
                        Words::Becomes(name, changed.before.clone(), after)
                    };
                    details.push(t(words).to_string());
                }
            }
            Outcome::Refused(problems) => wrong = problems,
            Outcome::Create | Outcome::Same => {}
        }
        for found in wrong.iter().chain(&row.warnings) {
            let place = found.column.map(|at| t(Words::In(column(at))));
            let place = place.as_deref().unwrap_or_default();
            details.push([place, &t(&found.problem)].concat());
        }
        details
    }

    fn outcome(&self, row: u32) -> OutcomeKind {
        self.0.rows()[row as usize].outcome.kind()
    }

    fn line(&self, row: u32) -> String {
        format::number(self.0.rows()[row as usize].line as usize)
    }
}

impl TableRows for DryRows {
    fn key(&self, row: u32) -> RowKey {
        RowKey(u128::from(row))
    }

    fn name(&self, row: u32) -> AttrValue {
        self.what(row).into()
    }

    fn cells(&self, row: u32, _: &Query) -> Html {
        html! {
            <>
                <td class={classes!(LINE, "numeric")}>{ self.line(row) }</td>
                <th scope="row" class={WHAT}>{ self.what(row) }</th>
                <td class={RESULT}>{ outcome_chip(self.outcome(row)) }</td>
                <td class={DETAILS}>
                    { for self.details(row).into_iter().map(|text| html! { <p>{ text }</p> }) }
                </td>
            </>
        }
    }

    fn texts(&self, row: u32) -> Vec<String> {
        vec![
            self.line(row),
            self.what(row),
            t(self.outcome(row)).to_string(),
            self.details(row).join(" "),
        ]
    }
}

fn outcome_chip(kind: OutcomeKind) -> Html {
    let (tone, icon) = match kind {
        OutcomeKind::Create => (Tone::Ok, Icon::Plus),
        OutcomeKind::Change => (Tone::Accent, Icon::Pencil),
        OutcomeKind::Same => (Tone::Mute, Icon::Check),
        OutcomeKind::Refused => (Tone::Danger, Icon::Triangle),
    };
    chip(tone, icon, t(kind))
}

/// The props of [`DryRunTable`].
#[derive(Properties)]
pub struct DryRunTableProps {
    /// What would happen; compared by identity.
    pub dry_run: Rc<DryRun>,
}

impl PartialEq for DryRunTableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dry_run, &other.dry_run)
    }
}

/// The table and the chips above it.
#[component]
pub fn DryRunTable(props: &DryRunTableProps) -> Html {
    let dry_run = &props.dry_run;
    let counts = dry_run.counts();
    let noted = dry_run.warned().count();
    // What is refused comes first: it is what somebody has to look at.
    let chosen = use_state(|| if counts.refused > 0 { KINDS.len() } else { 0 });
    let columns: Rc<Rc<[Column]>> = use_memo((), |()| {
        Rc::from([
            Column::new(LINE, t(Words::Line)).numeric(),
            Column::new(WHAT, t(Words::What)),
            Column::new(RESULT, t(Words::Result)),
            Column::new(DETAILS, t(Words::Details)),
        ])
    });
    let identity = Rc::as_ptr(dry_run) as usize;
    let rows = use_memo(identity, |_| Rows::new(Rc::new(DryRows(dry_run.clone()))));
    let shown: Rc<Rc<[u32]>> = use_memo((identity, *chosen), |(_, chosen)| {
        let places: Vec<usize> = match chosen {
            0 => (0..dry_run.rows().len()).collect(),
            at => match KINDS.get(at - 1) {
                Some(kind) => dry_run.places(*kind).collect(),
                None => dry_run.warned().collect(),
            },
        };
        // A file has at most a million rows.
        places.into_iter().map(|place| place as u32).collect()
    });
    let mut chips = vec![Chip::counted(t(Words::All), dry_run.rows().len())];
    let by_kind = [counts.create, counts.change, counts.same, counts.refused];
    chips.extend(
        KINDS
            .iter()
            .zip(by_kind)
            .map(|(kind, count)| Chip::counted(t(kind), count)),
    );
    if noted > 0 {
        chips.push(Chip::counted(t(Words::Noted), noted));
    }
    let on_choose = chosen.setter().to_callback();
    html! {
        <>
            { filter_chips(&t(Words::Filter), &chips, *chosen, &on_choose) }
            if shown.is_empty() {
                <p class="card nothing-here">{ t(Words::Nothing) }</p>
            } else {
                <DataTable label={t(Words::DryRun)} class="dry-run" columns={(*columns).clone()} rows={(*rows).clone()}
                    shown={(*shown).clone()} sort={Sort::ascending(LINE)} on_sort={Callback::noop()} actions=false />
            }
        </>
    }
}
