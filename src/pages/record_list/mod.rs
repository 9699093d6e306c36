//! A list of records on a page: search, filters, sorting, selection, actions.
//!
//! A page makes its rows and columns, and holds the state with [`use_list_state`]; [`use_list_view`]
//! narrows and orders the rows ([`use_column_search_list`] does all of it for a list whose search
//! matches its columns), and [`RecordList`] draws the toolbar, the table and the count.

mod bulk_action;
mod column_search;
mod empty_state;
mod facets;
mod layout;
mod list;
mod state;
mod toolbar;
mod view;

pub use bulk_action::BulkAction;
pub use column_search::{ColumnSearchList, use_column_search_list};
pub use empty_state::{EmptyState, EmptyStateProps};
pub use facets::{Facets, one_value};
pub use layout::{LIST_PANEL, ListLayout};
pub use list::{RecordList, SortControl};
pub use state::{FilterAction, ListFilter, ListState, use_filtered_list_state, use_list_state};
pub use toolbar::FilterBox;
pub use view::{ListView, matches_columns, use_list_view};
