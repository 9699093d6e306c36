//! A list whose search matches what its columns show, which most lists are.

use std::rc::Rc;

use lectern_core::model::Kind;
use lectern_core::workspace::{Kinds, Records};
use yew::prelude::*;

use super::state::{ListState, use_list_state};
use super::view::{ListView, matches_columns, use_list_view};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::{Column, Sort, TableRow};
use crate::hooks::use_records;

/// Rows, columns, state and view of a list without facets.
pub struct ColumnSearchList<T: TableRow> {
    /// The workspace from which the rows come.
    pub workspace: WorkspaceHandle,
    /// All rows.
    pub rows: Rc<[Rc<T>]>,
    /// Columns of the table.
    pub columns: Rc<[Column<T>]>,
    /// Search, order and selection.
    pub state: ListState<T::Id>,
    /// Rows that match, in order.
    pub view: ListView<T>,
}

/// Returns a list whose search matches the text of its columns. `rows` runs again whenever records
/// of `kinds` change, `columns` once.
#[hook]
pub fn use_column_search_list<T: TableRow, const N: usize>(
    kinds: [Kind; N],
    sort: Sort,
    rows: fn(&Records) -> Rc<[Rc<T>]>,
    columns: fn() -> Rc<[Column<T>]>,
) -> ColumnSearchList<T> {
    let workspace = use_records(Kinds::from_slice(&kinds));
    let versions = workspace.read(|records| kinds.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(rows));
    let columns = use_memo((), |()| columns());
    let state = use_list_state(sort);
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    ColumnSearchList {
        workspace,
        rows: (*rows).clone(),
        columns: (*columns).clone(),
        state,
        view,
    }
}
