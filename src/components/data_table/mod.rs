//! A virtualised table with sorting, row selection, row actions and full keyboard control.
//!
//! The table is generic over its rows (`T`) and over the actions that the page offers on them (`A`).
//! It neither filters nor sorts: the page passes the rows to show, in order, and the columns that draw
//! them. Only the rows in view are drawn.

mod bulk_bar;
mod column;
mod controller;
mod copy_rows;
mod cut_cells;
mod expansion;
mod focus;
mod groups;
mod head;
mod highlight;
mod lines;
mod row;
mod row_action;
mod selection;
mod sort;
mod sort_select;
mod table;
mod text_table;
mod virtual_rows;

pub use bulk_bar::BulkBar;
pub use column::{Accessor, Column, SortKey};
pub use copy_rows::copy_rows;
pub use expansion::Expansion;
pub use groups::{GroupAction, RowGroups};
pub use highlight::{highlighted, row_button, row_link};
pub use row::TableRow;
pub use row_action::{Placement, RowAction};
pub use selection::Selection;
pub use sort::Sort;
pub use sort_select::SortSelect;
pub use table::DataTable;
pub use text_table::TextTable;
