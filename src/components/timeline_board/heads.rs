//! The heads of a board: its days and hours.

use yew::prelude::*;

use super::BoardRows;
use super::axis::BoardAxis;
use crate::i18n::Clock;

/// Draws the row above the rows: days, and their hours.
pub fn draw_heads(board: &BoardRows, axis: &BoardAxis, clock: Clock, corner: &AttrValue) -> Html {
    html! {
        <div class="board-heads">
            <div class="board-corner">{ corner }</div>
            <div class="board-axis">
                { for board.days.iter().enumerate().map(|(at, day)| {
                    let start = axis.fraction(at, 0.0) * 100.0;
                    let width = 100.0 / axis.days.max(1) as f64;
                    let note = day.note.as_ref().filter(|note| note.in_head);
                    html! {
                        <div key={day.date.to_string()} class={classes!("board-day", day.is_today.then_some("today"))}
                            ~style={format!("left:{start:.3}%;width:{width:.3}%")}>
                            <span>{ &day.head }</span>
                            if let Some(note) = note { <span class="note" title={note.text.clone()}><bdi>{ &note.text }</bdi></span> }
                        </div>
                    }
                }) }
                { for (0..board.days.len()).flat_map(|at| axis.named_hours().map(move |hour| (at, hour))).map(|(at, hour)| {
                    let left = axis.fraction(at, f64::from(hour) * 60.0) * 100.0;
                    html! {
                        <span key={format!("{at}-{hour}")} class="board-hour" aria-hidden="true" ~style={format!("left:{left:.3}%")}>{ clock.hour(hour) }</span>
                    }
                }) }
            </div>
        </div>
    }
}
