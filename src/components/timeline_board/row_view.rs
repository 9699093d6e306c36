//! A row of a board.

use std::rc::Rc;

use lectern_core::model::MinuteRange;
use yew::prelude::*;

use super::axis::BoardAxis;
use super::{BoardChecker, BoardHeld, BoardRow};
use crate::components::calendar_grid::{
    BlockLook, BlockState, DraftPart, GridBlock, HeldPlace, block_content, draw_bands, draw_draft,
    draw_ghost,
};
use crate::components::timeline_board::use_rows::ROW_HEIGHT;
use crate::i18n::Clock;

/// Properties of [`RowView`].
#[derive(Properties)]
pub struct RowViewProps {
    /// Row.
    pub row: Rc<BoardRow>,
    /// Position of the row.
    pub at: usize,
    /// Axis.
    pub axis: BoardAxis,
    /// Notation of times.
    pub clock: Clock,
    /// Days that are shaded.
    pub shaded: Rc<Vec<bool>>,
    /// Key of the block that is the tab stop of the board, if it is in this row.
    pub current: Option<AttrValue>,
    /// Key of the block that is shown beside it, if it is in this row.
    pub selected: Option<AttrValue>,
    /// Key of the block that is dragged away, if it is in this row.
    pub dragged: Option<AttrValue>,
    /// Day, minute and accessible name of the empty time that is the tab stop, if it is in this row.
    pub slot: Option<(usize, u16, AttrValue)>,
    /// Days and parts of the place over which something is held, if it is in this row.
    pub ghost: Vec<(usize, HeldPlace)>,
    /// Days and parts of what is being added, if it is in this row.
    pub drafts: Vec<(usize, DraftPart)>,
    /// Block or item that is moved.
    pub held: Option<BoardHeld>,
    /// Checker of the places for a block or item that is moved.
    pub checker: BoardChecker,
}

impl PartialEq for RowViewProps {
    fn eq(&self, other: &Self) -> bool {
        // The checker is used only while something is moved.
        (Rc::ptr_eq(&self.row, &other.row) || self.row == other.row)
            && self.at == other.at
            && self.axis == other.axis
            && self.clock == other.clock
            && self.shaded == other.shaded
            && self.current == other.current
            && self.selected == other.selected
            && self.dragged == other.dragged
            && self.slot == other.slot
            && self.ghost == other.ghost
            && self.drafts == other.drafts
            && self.held == other.held
            && (self.held.is_none() || self.checker == other.checker)
    }
}

/// A row: its name, its blocks, the cursor on empty time, the place of a drag.
#[component]
pub fn RowView(props: &RowViewProps) -> Html {
    let RowViewProps {
        row, axis, clock, ..
    } = props;
    let bands = {
        let held = props.held.clone();
        let asked = held.map(|held| (held, props.checker.clone()));
        use_memo((asked, row.clone()), |(asked, row)| {
            let (held, checker) = asked.clone()?;
            Some(checker.on_shade.emit((held, row.key.clone())))
        })
    };
    let is = |key: &Option<AttrValue>, block: &AttrValue| key.as_ref() == Some(block);
    let top = format!("top:{}px", ROW_HEIGHT * props.at as f64);
    html! {
        <div class="board-row" role="group" aria-label={row.name.clone()} ~style={top}>
            <div class="board-name">
                if let Some(href) = &row.href {
                    <a href={href.clone()} tabindex="-1"><bdi>{ &row.name }</bdi></a>
                } else {
                    <bdi>{ &row.name }</bdi>
                }
                if !row.detail.is_empty() { <bdi class="meta">{ &row.detail }</bdi> }
            </div>
            <div class="board-lane" data-row={props.at.to_string()}>
                { for props.shaded.iter().enumerate().map(|(day, is_shaded)| {
                    let left = axis.fraction(day, 0.0) * 100.0;
                    let width = 100.0 / axis.days.max(1) as f64;
                    html! {
                        <div key={format!("day-{day}")} class={classes!("board-part", is_shaded.then_some("shaded"))} aria-hidden="true"
                            ~style={format!("left:{left:.3}%;width:{width:.3}%")}></div>
                    }
                }) }
                if let Some(bands) = bands.as_ref() {
                    { for bands.iter().enumerate().map(|(day, bands)| {
                        let extent = |range: MinuteRange| axis.extent(day, range);
                        html! { <div key={format!("fits-{day}")} class="board-fits">{ draw_bands(bands, extent) }</div> }
                    }) }
                }
                { for row.days.iter().enumerate().flat_map(|(day, blocks)| blocks.iter().map(move |block| (day, block))).map(|(day, block)| {
                    let state = BlockState {
                        is_current: is(&props.current, &block.key),
                        is_selected: is(&props.selected, &block.key),
                        is_dragged: is(&props.dragged, &block.key),
                    };
                    draw_block(block, state, position(block, day, axis))
                }) }
                { for props.drafts.iter().map(|(day, draft)| html! {
                    <div key={format!("draft-{day}")} class="board-fits">{ draw_draft(draft, |range| axis.extent(*day, range)) }</div>
                }) }
                if let Some((day, minute, name)) = &props.slot {
                    <button key="slot" type="button" class="cal-slot" tabindex="0" data-slot={minute.to_string()} aria-label={name.clone()}
                        ~style={slot_style(*day, *minute, axis)}>{ clock.time(*minute) }</button>
                }
                { for props.ghost.iter().map(|(day, held)| html! {
                    <div key={format!("ghost-{day}")} class="board-fits">{ draw_ghost(held, ghost_style(*day, held.range, axis)) }</div>
                }) }
            </div>
        </div>
    }
}

/// Draws a block with one line, or two in a lane of its own.
fn draw_block(block: &GridBlock, state: BlockState, style: String) -> Html {
    let class = classes!(
        "cal-block",
        match block.look {
            BlockLook::Single => None,
            BlockLook::Stacked => Some("stacked"),
            BlockLook::More => Some("more"),
        },
        (block.columns > block.span.max(1)).then_some("one-line"),
        block.is_cancelled.then_some("cancelled"),
        block.continues_before.then_some("from-before"),
        block.continues_after.then_some("to-after"),
        state.is_selected.then_some("selected"),
        state.is_dragged.then_some("dragged"),
    );
    html! {
        <button key={block.key.as_str()} type="button" {class} data-block={block.key.clone()} data-kind={block.kind.clone()}
            tabindex={if state.is_current { "0" } else { "-1" }} ~style={style}>{ block_content(block) }</button>
    }
}

/// Returns the position of a block: as that in a day, turned.
fn position(block: &GridBlock, day: usize, axis: &BoardAxis) -> String {
    let part = |count: u32| f64::from(count) * 100.0 / f64::from(block.columns.max(1));
    format!(
        "{};top:{:.3}%;height:calc({:.3}% - 3px);--swatch:#{}",
        axis.extent(day, block.range),
        part(block.column),
        part(block.span),
        block.colour
    )
}

/// Returns the position of the place of a drag. Its text, which may be wider, goes on to the left in the
/// second half of the board.
fn ghost_style(day: usize, range: MinuteRange, axis: &BoardAxis) -> String {
    let extent = axis.extent(day, range);
    if axis.fraction(day, range.start().into()) > 0.5 {
        format!("{extent};--text-left:auto;--text-right:-2px")
    } else {
        extent
    }
}

fn slot_style(day: usize, minute: u16, axis: &BoardAxis) -> String {
    let end = minute.saturating_add(30).min(MinuteRange::DAY);
    // A slot begins before midnight.
    let range = MinuteRange::new(minute, end);
    range
        .map(|range| axis.extent(day, range))
        .unwrap_or_default()
}
