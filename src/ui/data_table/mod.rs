//! A table of records: sorted by its head, ticked row by row, as long as it likes. A page says what
//! the rows are ([`TableRows`]), which of them to show and in which order; the table draws the few
//! that can be seen and knows the keys. It filters nothing and sorts nothing itself.

mod act;
mod as_text;
mod bulk_bar;
mod column;
mod focus;
mod head;
mod marked;
mod row;
mod rows;
mod selection;
mod sort_select;
mod table;
mod window;
mod work;

pub use act::{Act, OnAct, Place, RowAction};
pub use as_text::AsText;
pub use bulk_bar::BulkBar;
pub use column::{Column, Sort};
pub use marked::{marked, row_button, row_link};
pub use rows::{RowKey, Rows, TableRows};
pub use selection::Selection;
pub use sort_select::sort_select;
pub use table::DataTable;
