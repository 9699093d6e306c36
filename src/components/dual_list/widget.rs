//! The [`DualList`] component: state of both panes, handling of [`ListAction`]s and requests to the page.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{HtmlElement, PointerEvent};
use yew::prelude::*;

use super::announce_moves::announce_moves;
use super::buttons::{move_buttons, switch};
use super::card::card;
use super::drag::{Drag, DragUpdate};
use super::keys::ListAction;
use super::list_row::SharedRowProps;
use super::pane::{Pane, PaneFilter};
use super::props::{DualListProps, same};
use super::side::Side;
use super::state::DualListState;
use crate::components::announce::say;
use crate::i18n::{DualList as Words, t};
use lectern_core::search::ItemIndex;

mod moving;

/// Pause in typing, in ms, before the number of matches is announced. The list itself updates at once.
const QUIET: u32 = 500;

/// Messages of the component.
pub enum Msg {
    /// An action on the list of a side.
    Action(Side, ListAction),
    /// A mouse press on a row, which may become a drag.
    Press(Side, usize, PointerEvent),
    /// An update of the drag in progress.
    Drag(DragUpdate),
}

/// Two listboxes, available and chosen, with buttons, keys and drag and drop to move items between them.
pub struct DualList {
    state: DualListState,
    root: NodeRef,
    ghost: NodeRef,
    drag: Option<Drag>,
    /// The current item of the chosen list that was last reported to the page.
    reported: Option<ItemIndex>,
    /// Pending announcement of the number of matches.
    announcement: Option<Timeout>,
}

impl Component for DualList {
    type Message = Msg;
    type Properties = DualListProps;

    fn create(ctx: &Context<Self>) -> Self {
        let (props, link) = (ctx.props(), ctx.link());
        let panes = Side::BOTH.map(|side| new_pane(props, side, String::new(), false));
        let row_props = Side::BOTH.map(|side| row_props(props, &panes[side as usize]));
        Self {
            state: DualListState::new(
                panes,
                row_props,
                link.callback(|(side, action)| Msg::Action(side, action)),
                link.callback(|(side, row, event)| Msg::Press(side, row, event)),
            ),
            root: NodeRef::default(),
            ghost: NodeRef::default(),
            drag: None,
            reported: None,
            announcement: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Self::Properties) -> bool {
        let props = ctx.props();
        let source_changed = !Rc::ptr_eq(&props.items, &old.items);
        if source_changed {
            self.drag = None;
            let panes = Side::BOTH.map(|side| {
                let before = self.state.pane(side);
                new_pane(props, side, before.typed.clone(), before.is_focused())
            });
            self.state.panes = panes;
        } else if !props.shows_the_same_rows(old) {
            for side in Side::BOTH {
                self.state.pane_mut(side).refresh(filter(props, side));
            }
        }
        if source_changed || !same(&props.badges, &old.badges) || props.id != old.id {
            self.state.row_props = Side::BOTH.map(|side| row_props(props, self.state.pane(side)));
        }
        if !source_changed && !Rc::ptr_eq(&props.chosen, &old.chosen) {
            announce_moves(&old.chosen, &props.chosen, props.labels.noun);
            let mut added = props.chosen.items().clone();
            added.difference_with(old.chosen.items());
            if !added.is_empty() {
                self.state.pane_mut(Side::Chosen).reveal_items(&added);
            }
        }
        self.report_current(props);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let draws = match msg {
            Msg::Action(side, action) => self.act(ctx, side, action),
            Msg::Press(side, row, event) => {
                let tell = ctx.link().callback(Msg::Drag);
                let item = self.state.pane(side).rows.item(row);
                self.drag = item.map(|item| Drag::new(side, item, &event, tell));
                false
            }
            Msg::Drag(update) => self.update_drag(ctx, update),
        };
        self.report_current(ctx.props());
        draws
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let drag = self.drag.as_ref().filter(|drag| drag.moving);
        let ghost = drag.map(|drag| self.drag_label(props, drag));
        let instead = props.in_place_of_available.as_ref();
        html! {
            <div ref={self.root.clone()} class={classes!("dual-list", drag.map(|_| "dragging"), instead.map(|_| "single"),
                    (self.state.narrow_side == Side::Chosen).then_some("showing-chosen"))}>
                if let Some(instead) = instead {
                    { instead.clone() }
                } else {
                    { switch(&self.state, props) }
                    { card(&self.state, props, Side::Available) }
                    { move_buttons(&self.state, props) }
                }
                { card(&self.state, props, Side::Chosen) }
                <div ref={self.ghost.clone()} class="dl-ghost" hidden={ghost.is_none()} aria-hidden="true">{ ghost }</div>
            </div>
        }
    }
}

impl DualList {
    fn search_for(&mut self, ctx: &Context<Self>, side: Side, typed: String) -> bool {
        let props = ctx.props();
        self.state
            .pane_mut(side)
            .search(typed, props.items.as_ref(), filter(props, side));
        self.state.row_props[side as usize] = row_props(props, self.state.pane(side));
        let count = self.state.pane(side).rows.len();
        self.announcement = Some(Timeout::new(QUIET, move || say(&t(Words::Shown(count)))));
        true
    }

    fn act(&mut self, ctx: &Context<Self>, side: Side, action: ListAction) -> bool {
        let items = ctx.props().items.clone();
        match action {
            ListAction::MoveSelected => {
                let pane = self.state.pane(side);
                let targets = pane.cursor.targets(&pane.rows);
                return self.ask(ctx, side, targets);
            }
            ListAction::MoveVisible => {
                let all = self.state.pane(side).rows.to_vec();
                return self.ask(ctx, side, all);
            }
            ListAction::MoveRow(row) => {
                let item = self.state.pane(side).rows.item(row);
                return self.ask(ctx, side, item.into_iter().collect());
            }
            ListAction::Reorder(step) => return self.reorder(ctx, step),
            ListAction::Search(typed) => return self.search_for(ctx, side, typed),
            ListAction::ShowSide => {
                self.state.narrow_side = side;
                return true;
            }
            ListAction::FocusSearch => {
                if let Some(search) = self.state.search_input(side).cast::<HtmlElement>() {
                    // A focus that the browser refuses changes nothing.
                    let _ = search.focus();
                }
                return false;
            }
            ListAction::Blur => {
                self.state.pane_mut(side).set_focused(false);
                return false;
            }
            _ => {}
        }
        let pane = self.state.pane_mut(side);
        if matches!(action, ListAction::Focus | ListAction::Click { .. }) {
            pane.set_focused(true);
        }
        let Pane {
            cursor,
            rows,
            type_ahead,
            ..
        } = pane;
        match action {
            ListAction::Focus => {}
            ListAction::MoveCursor { step, extend } => cursor.step(step, extend, rows),
            ListAction::ToggleCurrent => cursor.toggle(rows),
            ListAction::SelectToCurrent => cursor.select_to_current(rows),
            ListAction::ToggleAll => cursor.toggle_all(rows),
            ListAction::Click { row, add, range } => cursor.click(row, add, range, rows),
            ListAction::TypeAhead(letter, now) => {
                let to = type_ahead.press(&letter, now, cursor.row(), |typed, from| {
                    rows.find_title(typed, from, items.as_ref())
                });
                to.into_iter().for_each(|row| cursor.go_to(row, rows));
            }
            _ => cursor.clear(),
        }
        pane.reveal_current();
        true
    }

    /// Reports the current item of the chosen list to the page if it has changed.
    fn report_current(&mut self, props: &DualListProps) {
        let current = self.state.pane(Side::Chosen).current();
        if current != self.reported {
            self.reported = current;
            props.on_current.emit(current);
        }
    }
}

fn filter(props: &DualListProps, side: Side) -> PaneFilter<'_> {
    let filter = match side {
        Side::Available => &props.filter,
        Side::Chosen => &props.chosen_filter,
    };
    PaneFilter {
        chosen: &props.chosen,
        filter: filter.as_deref(),
        changes_only: props.changes_only,
    }
}

fn new_pane(props: &DualListProps, side: Side, typed: String, focused: bool) -> Rc<Pane> {
    let mut pane = Pane::new(side, props.items.len());
    pane.search(typed, props.items.as_ref(), filter(props, side));
    pane.set_focused(focused);
    Rc::new(pane)
}

fn row_props(props: &DualListProps, pane: &Pane) -> Rc<SharedRowProps> {
    let chosen = pane.side == Side::Chosen;
    Rc::new(SharedRowProps {
        id: props.id.clone(),
        side: pane.side,
        items: props.items.clone(),
        badges: props.badges.clone().filter(|_| chosen),
        query: pane.query.clone(),
        grips: chosen && props.chosen.is_ordered(),
    })
}
