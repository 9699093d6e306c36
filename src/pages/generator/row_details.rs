//! All conflicts of a row of the preview, below it.

use std::rc::Rc;

use lectern_core::workspace::{Kinds, RowKey};
use yew::prelude::*;

use super::preview::{PreviewRows, Shared};
use super::row_conflicts::{KINDS, row_conflicts};
use super::row_editing::focus_row;
use super::ways_out::{RowWayOut, ways_out};
use crate::hooks::use_records;
use crate::i18n::{GeneratorPreview as Message, t};
use crate::platform::keyboard::KeyPress;

/// The most conflicts that are listed.
const LIMIT: usize = 100;

/// Properties of [`RowDetails`].
#[derive(Properties)]
pub struct RowDetailsProps {
    /// Rows; compared by identity.
    pub rows: Rc<PreviewRows>,
    /// Position of the offering.
    pub position: usize,
    /// Number of columns of the table.
    pub columns: usize,
    /// Receives a row and a way out of a conflict of it.
    pub on_resolve: Callback<(RowKey, RowWayOut)>,
    /// Called to hide the list.
    pub on_close: Callback<()>,
}

impl PartialEq for RowDetailsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rows, &other.rows)
            && self.position == other.position
            && self.columns == other.columns
            && self.on_resolve == other.on_resolve
            && self.on_close == other.on_close
    }
}

/// All conflicts of a row as whole sentences, each with its way out. Escape goes back to the row.
#[component]
pub fn RowDetails(props: &RowDetailsProps) -> Html {
    let RowDetailsProps { rows, position, .. } = props;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let found = use_memo(
        (Shared(rows.clone()), *position, versions),
        |(rows, position, _)| {
            workspace.read_conflicts(|records, conflicts| {
                let (_, listed) = row_conflicts(records, conflicts, &rows.0, *position, LIMIT);
                let key = rows.0.proposed.key(*position)?;
                let group = records.learner_groups.get(key.group);
                let title = group.map(|group| group.title.clone()).unwrap_or_default();
                Some((key, title, listed))
            })
        },
    );
    let Some((key, group, listed)) = Option::as_ref(&found) else {
        return Html::default();
    };
    let key = *key;
    let onkeydown = {
        let (rows, on_close) = (rows.clone(), props.on_close.clone());
        Callback::from(move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event);
            if press.is_some_and(|press| press.name == "Escape") {
                event.prevent_default();
                event.stop_propagation();
                focus_row(&rows, key);
                on_close.emit(());
            }
        })
    };
    html! {
        <tr class="row-details" role="row"><td role="cell" colspan={props.columns.to_string()} {onkeydown}>
            <ul aria-label={t(Message::ConflictsOf(group.clone()))}>
                { for listed.iter().map(|conflict| html! {
                    <li>{ conflict.sentence.html(None) }
                        { ways_out(key, conflict, &props.on_resolve, None) }
                        if conflict.ways_out.is_empty() {
                            <span class="no-way-out">{ " " }{ &conflict.no_way_out }</span>
                        }
                    </li>
                }) }
            </ul>
        </td></tr>
    }
}
