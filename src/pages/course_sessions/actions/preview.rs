//! A table of the first course sessions with what an action would do to each.

use std::rc::Rc;

use lectern_core::model::TimeLimits;
use yew::prelude::*;

use crate::components::data_table::TableRow;
use crate::i18n::{SessionActions as Message, t};
use crate::pages::course_sessions::summaries::SessionSummary;

/// Course sessions shown; the others are counted.
const MAX_ROWS: usize = 8;

/// Draws the preview. `cells` returns the cells of a course session with these limits.
pub fn preview(
    label: Option<AttrValue>,
    header: Option<[AttrValue; 2]>,
    sessions: &[Rc<SessionSummary>],
    cells: impl Fn(&TimeLimits) -> Vec<String>,
) -> Html {
    let more = sessions.len().saturating_sub(MAX_ROWS);
    html! {
        <table class="change-preview" aria-label={label}>
            if more > 0 { <caption>{ t(Message::AndMore(more)) }</caption> }
            if let Some(header) = header {
                <thead><tr><td></td>{ for header.into_iter().map(|label| html! { <th scope="col">{ label }</th> }) }</tr></thead>
            }
            <tbody>
                { for sessions.iter().take(MAX_ROWS).map(|summary| html! {
                    <tr key={summary.id().to_string()}>
                        <th scope="row">{ &summary.session().name }</th>
                        { for cells(&summary.session().limits).into_iter().map(|cell| html! { <td>{ cell }</td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
