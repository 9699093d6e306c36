//! Initial order and axis of a tab of the list.

use crate::app::route::SessionsTab;
use crate::components::data_table::Sort;

/// The order in which a tab begins: what is near comes first.
pub const fn first_sort(tab: SessionsTab) -> Sort {
    let (column, descending) = match tab {
        SessionsTab::All | SessionsTab::Past => ("access", true),
        SessionsTab::Bin => ("binned", true),
        SessionsTab::Current | SessionsTab::Upcoming | SessionsTab::Drafts => ("access", false),
    };
    Sort { column, descending }
}

/// Returns the number of months, of the twelve of the axis, that lie before the present one, so that the
/// axis has what a tab shows.
pub const fn months_before(tab: SessionsTab) -> u32 {
    match tab {
        SessionsTab::Past => 10,
        SessionsTab::Upcoming => 0,
        SessionsTab::All | SessionsTab::Current | SessionsTab::Drafts | SessionsTab::Bin => 2,
    }
}
