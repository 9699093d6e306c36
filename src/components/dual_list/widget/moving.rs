//! Moves between the lists, within the order, and by drag and drop.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::super::cursor::Step;
use super::super::drag::{Drag, DragUpdate, DropTarget, follow};
use super::super::props::{DualListProps, Move};
use super::super::side::Side;
use super::DualList;
use crate::components::announce::say;
use crate::i18n::{DualList as Message, t};
use lectern_core::search::ItemIndex;

impl DualList {
    /// Requests a move of `items` from `side` to the other list.
    pub(super) fn ask(
        &mut self,
        ctx: &Context<Self>,
        side: Side,
        mut items: Vec<ItemIndex>,
    ) -> bool {
        let props = ctx.props();
        if side == Side::Chosen {
            // Items that are removed on save are listed here, but are not chosen any more.
            items.retain(|item| props.chosen.items().contains(*item));
        }
        if items.is_empty() {
            return false;
        }
        let pane = self.state.pane_mut(side);
        pane.cursor.clear();
        pane.reveal_current();
        props.on_move.emit(match side {
            Side::Available => Move::Add(items),
            Side::Chosen => Move::Remove(items),
        });
        true
    }

    /// Moves the current item within the order; the cursor follows it.
    pub(super) fn reorder(&mut self, ctx: &Context<Self>, step: Step) -> bool {
        let chosen = &ctx.props().chosen;
        let Some(item) = self.state.pane(Side::Chosen).current() else {
            return false;
        };
        let Some(from) = chosen.position(item) else {
            return false;
        };
        let last = chosen.items().count().saturating_sub(1);
        let to = match step {
            Step::Up(by) => from.saturating_sub(by),
            Step::Down(by) => (from + by).min(last),
            Step::First => 0,
            Step::Last => last,
        };
        if to != from {
            self.position(ctx, item, to);
        }
        false
    }

    fn position(&mut self, ctx: &Context<Self>, item: ItemIndex, to: usize) {
        let props = ctx.props();
        self.state.pane_mut(Side::Chosen).reveal_current();
        props.on_move.emit(Move::Reorder(item, to));
        let title = props.items.content(item).distinct_title().to_string();
        let of = props.chosen.items().count();
        say(&t(Message::Moved(title, to + 1, of)));
    }

    pub(super) fn update_drag(&mut self, ctx: &Context<Self>, update: DragUpdate) -> bool {
        let props = ctx.props();
        let Some(drag) = &mut self.drag else {
            return false;
        };
        let moved = drag.moving;
        match update {
            DragUpdate::To(x, y) => {
                let ordered = drag.side == Side::Chosen && props.chosen.is_ordered();
                if let Some(root) = self.root.cast::<Element>() {
                    drag.to((x, y), &root, ordered);
                }
                if let Some(ghost) = self.ghost.cast::<HtmlElement>() {
                    follow(&ghost, (x, y));
                }
                return drag.moving != moved;
            }
            DragUpdate::Cancel => self.drag = None,
            DragUpdate::Drop => {
                let (side, item, target) = (drag.side, drag.item, drag.target());
                match target {
                    Some(DropTarget::Across) => {
                        let moved = self.dragged_items(self.drag.as_ref());
                        self.ask(ctx, side, moved);
                    }
                    Some(DropTarget::Beside { row, behind }) => {
                        self.drop_beside(ctx, item, row, behind)
                    }
                    None => {}
                }
                self.drag = None;
            }
        }
        moved
    }

    /// Moves `item` before or behind the item in `row`.
    fn drop_beside(&mut self, ctx: &Context<Self>, item: ItemIndex, row: usize, behind: bool) {
        let chosen = &ctx.props().chosen;
        let beside = self.state.pane(Side::Chosen).rows.item(row);
        let places = (
            chosen.position(item),
            beside.and_then(|beside| chosen.position(beside)),
        );
        if let (Some(from), Some(beside)) = places {
            let gap = beside + usize::from(behind);
            // Positions are counted without the item itself.
            let to = gap - usize::from(from < gap);
            if to != from {
                self.position(ctx, item, to);
            }
        }
    }

    /// Returns the dragged items: all selected ones if the pressed row is selected.
    fn dragged_items(&self, drag: Option<&Drag>) -> Vec<ItemIndex> {
        let Some(drag) = drag else { return Vec::new() };
        let pane = self.state.pane(drag.side);
        match pane.cursor.selected().contains(drag.item) {
            true => pane.cursor.targets(&pane.rows),
            false => vec![drag.item],
        }
    }

    pub(super) fn drag_label(&self, props: &DualListProps, drag: &Drag) -> AttrValue {
        match self.dragged_items(Some(drag)).len() {
            1 => props.items.content(drag.item).distinct_title(),
            several => t(Message::Several(several, props.labels.noun)),
        }
    }
}
