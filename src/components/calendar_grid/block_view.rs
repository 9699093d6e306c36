//! A block of a calendar, as a button.

use yew::prelude::*;

use super::{BlockLook, GridBlock};
use crate::components::icon::{Icon, icon};

/// State of a block on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlockState {
    /// It is the tab stop of the calendar.
    pub is_current: bool,
    /// The events that it stands for are shown beside it.
    pub is_selected: bool,
    /// It is being dragged away.
    pub is_dragged: bool,
}

/// Draws a block.
pub fn draw_block(block: &GridBlock, state: BlockState) -> Html {
    let class = classes!(
        "cal-block",
        match block.look {
            BlockLook::Single => None,
            BlockLook::Stacked => Some("stacked"),
            BlockLook::More => Some("more"),
        },
        block.is_cancelled.then_some("cancelled"),
        block.continues_before.then_some("from-before"),
        block.continues_after.then_some("to-after"),
        state.is_selected.then_some("selected"),
        state.is_dragged.then_some("dragged"),
    );
    html! {
        <button key={block.key.as_str()} type="button" {class} data-block={block.key.clone()} data-kind={block.kind.clone()}
            tabindex={if state.is_current { "0" } else { "-1" }} ~style={position(block)}>
            { block_content(block) }
        </button>
    }
}

/// Draws what a block contains.
pub fn block_content(block: &GridBlock) -> Html {
    html! {
        <>
            <span class="unseen">{ &block.name }</span>
            <span class="title" aria-hidden="true">
                if block.has_warning { { icon(Icon::Triangle) } }
                <bdi>{ &block.title }</bdi>
            </span>
            <span class="start" aria-hidden="true">{ &block.start }</span>
            <span class="time" aria-hidden="true">{ &block.time }</span>
            <span class="place" aria-hidden="true"><bdi>{ &block.place }</bdi></span>
            if block.is_movable() && !block.continues_after { <span class="cal-resize"></span> }
        </>
    }
}

/// Returns the position as declarations; a block of the least height ends with the day. They are set as the
/// property `style`, since the page's policy allows no `style` attribute.
fn position(block: &GridBlock) -> String {
    let hours = |minutes: u16| f64::from(minutes) / 60.0;
    let part = |count: u32| f64::from(count) * 100.0 / f64::from(block.columns.max(1));
    format!(
        "top:min(calc(var(--hour)*{:.4}),calc(var(--hour)*24 - var(--least)));height:calc(var(--hour)*{:.4} - 1px);left:{:.3}%;width:calc({:.3}% - 3px);--swatch:#{}",
        hours(block.range.start()),
        hours(block.range.end() - block.range.start()),
        part(block.column),
        part(block.span),
        block.colour
    )
}
