//! Moves: between the lists, in the order, by hand.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::super::cursor::Step;
use super::super::drag::{Drag, Dragging, Landing, follow};
use super::super::pane::Side;
use super::super::props::{DualListProps, Move};
use super::DualList;
use crate::components::announce::say;
use crate::i18n::{DualList as Words, t};

impl DualList {
    /// Asks the page for a move.
    pub(super) fn ask(&mut self, ctx: &Context<Self>, side: Side, mut entries: Vec<u32>) -> bool {
        let props = ctx.props();
        if side == Side::Chosen {
            // Items that leave on save are listed here, but are not chosen any more.
            entries.retain(|entry| props.choice.chosen().contains(*entry));
        }
        if entries.is_empty() {
            return false;
        }
        let pane = self.change(side);
        pane.cursor.clear();
        pane.reveals += 1;
        props.on_move.emit(match side {
            Side::Available => Move::Add(entries),
            Side::Chosen => Move::Remove(entries),
        });
        true
    }

    /// Moves the current entry in the order; the current row goes with it.
    pub(super) fn reorder(&mut self, ctx: &Context<Self>, step: Step) -> bool {
        let choice = &ctx.props().choice;
        let Some(entry) = self.pane(Side::Chosen).current() else {
            return false;
        };
        let Some(from) = choice.place(entry) else {
            return false;
        };
        let last = (choice.chosen().count() as usize).saturating_sub(1);
        let to = match step {
            Step::Up(by) => from.saturating_sub(by as usize),
            Step::Down(by) => (from + by as usize).min(last),
            Step::First => 0,
            Step::Last => last,
        };
        if to != from {
            self.place(ctx, entry, to);
        }
        false
    }

    fn place(&mut self, ctx: &Context<Self>, entry: u32, to: usize) {
        let props = ctx.props();
        self.change(Side::Chosen).reveals += 1;
        props.on_move.emit(Move::Place(entry, to));
        let title = props.entries.row(entry).title.to_string();
        let of = props.choice.chosen().count() as usize;
        say(&t(Words::Moved(title, to + 1, of)));
    }

    pub(super) fn dragging(&mut self, ctx: &Context<Self>, dragging: Dragging) -> bool {
        let props = ctx.props();
        let Some(drag) = &mut self.drag else {
            return false;
        };
        let moved = drag.moving;
        match dragging {
            Dragging::To(x, y) => {
                let ordered = drag.side == Side::Chosen && props.choice.is_ordered();
                if let Some(root) = self.root.cast::<Element>() {
                    drag.to((x, y), &root, ordered);
                }
                if let Some(ghost) = self.ghost.cast::<HtmlElement>() {
                    follow(&ghost, (x, y));
                }
                return drag.moving != moved;
            }
            Dragging::Cancel => self.drag = None,
            Dragging::Drop => {
                let (side, entry, landing) = (drag.side, drag.entry, drag.landing());
                match landing {
                    Some(Landing::Across) => {
                        let moved = self.in_hand(self.drag.as_ref());
                        self.ask(ctx, side, moved);
                    }
                    Some(Landing::Beside { row, behind }) => {
                        self.drop_beside(ctx, entry, row, behind)
                    }
                    None => {}
                }
                self.drag = None;
            }
        }
        moved
    }

    /// The entry lands before or behind the one in a row.
    fn drop_beside(&mut self, ctx: &Context<Self>, entry: u32, row: u32, behind: bool) {
        let choice = &ctx.props().choice;
        let beside = self.pane(Side::Chosen).rows.entry(row);
        let places = (
            choice.place(entry),
            beside.and_then(|beside| choice.place(beside)),
        );
        if let (Some(from), Some(beside)) = places {
            let gap = beside + usize::from(behind);
            // Places are counted without the entry itself.
            let to = gap - usize::from(from < gap);
            if to != from {
                self.place(ctx, entry, to);
            }
        }
    }

    /// What a drag moves: with a selected row all that are selected.
    fn in_hand(&self, drag: Option<&Drag>) -> Vec<u32> {
        let Some(drag) = drag else { return Vec::new() };
        let pane = self.pane(drag.side);
        match pane.cursor.selected().contains(drag.entry) {
            true => pane.cursor.targets(&pane.rows),
            false => vec![drag.entry],
        }
    }

    pub(super) fn name_of_hand(&self, props: &DualListProps, drag: &Drag) -> AttrValue {
        match self.in_hand(Some(drag)).len() {
            1 => props.entries.row(drag.entry).title,
            several => t(Words::Several(several, props.names.noun)),
        }
    }
}
