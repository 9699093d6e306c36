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
use super::pane::{Pane, PaneFilter, Side};
use super::props::{DualListProps, same};
use crate::components::announce::say;
use crate::i18n::{DualList as Words, t};

mod moving;

/// Pause in typing, in ms, before the number of matches is announced. The list itself updates at once.
const QUIET: u32 = 500;

/// Messages of the component.
pub enum Msg {
    /// An action on the list of a side.
    ListAction(Side, ListAction),
    /// A mouse press on a row, which may become a drag.
    Press(Side, u32, PointerEvent),
    /// An update of the drag in progress.
    Drag(DragUpdate),
}

/// Two listboxes, available and chosen, with buttons, keys and drag and drop to move items between them.
pub struct DualList {
    panes: [Rc<Pane>; 2],
    row_props: [Rc<SharedRowProps>; 2],
    lists: [NodeRef; 2],
    search_count: [NodeRef; 2],
    root: NodeRef,
    ghost: NodeRef,
    /// The side shown on narrow screens, which have room for one.
    pub(super) shown: Side,
    pub(super) on_action: Callback<(Side, ListAction)>,
    pub(super) on_press: Callback<(Side, u32, PointerEvent)>,
    drag: Option<Drag>,
    /// The current item of the chosen list that was last reported to the page.
    told: Option<u32>,
    /// Pending announcement of the number of matches.
    said: Option<Timeout>,
}

impl Component for DualList {
    type Message = Msg;
    type Properties = DualListProps;

    fn create(ctx: &Context<Self>) -> Self {
        let panes = Side::BOTH.map(|side| new_pane(ctx.props(), side, String::new()));
        Self {
            row_props: Side::BOTH.map(|side| shared(ctx.props(), &panes[side as usize])),
            panes,
            lists: Default::default(),
            search_count: Default::default(),
            root: NodeRef::default(),
            ghost: NodeRef::default(),
            shown: Side::Available,
            on_action: ctx
                .link()
                .callback(|(side, act)| Msg::ListAction(side, act)),
            on_press: ctx
                .link()
                .callback(|(side, row, event)| Msg::Press(side, row, event)),
            drag: None,
            told: None,
            said: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Self::Properties) -> bool {
        let props = ctx.props();
        let other_entries = !Rc::ptr_eq(&props.items, &old.items);
        if other_entries {
            self.drag = None;
            let typed = Side::BOTH.map(|side| self.pane(side).typed.clone());
            let new = |side: Side| new_pane(props, side, typed[side as usize].clone());
            self.panes = Side::BOTH.map(new);
        } else if !props.shows_the_same_rows(old) {
            for side in Side::BOTH {
                self.change(side).refresh(frame(props, side));
            }
        }
        if other_entries || !same(&props.badges, &old.badges) || props.id != old.id {
            self.row_props = Side::BOTH.map(|side| shared(props, self.pane(side)));
        }
        if !other_entries && !Rc::ptr_eq(&props.chosen, &old.chosen) {
            announce_moves(&old.chosen, &props.chosen, props.labels.noun);
        }
        self.tell_current(props);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let draws = match msg {
            Msg::ListAction(side, act) => self.act(ctx, side, act),
            Msg::Press(side, row, event) => {
                let tell = ctx.link().callback(Msg::Drag);
                let item = self.pane(side).rows.item(row);
                self.drag = item.map(|item| Drag::new(side, item, &event, tell));
                false
            }
            Msg::Drag(dragging) => self.dragging(ctx, dragging),
        };
        self.tell_current(ctx.props());
        draws
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let drag = self.drag.as_ref().filter(|drag| drag.moving);
        let ghost = drag.map(|drag| self.drag_label(props, drag));
        let instead = props.in_place_of_available.as_ref();
        html! {
            <div ref={self.root.clone()} class={classes!("dual-list", drag.map(|_| "dragging"), instead.map(|_| "single"),
                    (self.shown == Side::Chosen).then_some("showing-chosen"))}>
                if let Some(instead) = instead {
                    { instead.clone() }
                } else {
                    { switch(self, props) }
                    { card(self, props, Side::Available) }
                    { move_buttons(self, props) }
                }
                { card(self, props, Side::Chosen) }
                <div ref={self.ghost.clone()} class="dl-ghost" hidden={ghost.is_none()} aria-hidden="true">{ ghost }</div>
            </div>
        }
    }
}

impl DualList {
    pub(super) const fn pane(&self, side: Side) -> &Rc<Pane> {
        &self.panes[side as usize]
    }

    pub(super) const fn shared(&self, side: Side) -> &Rc<SharedRowProps> {
        &self.row_props[side as usize]
    }

    pub(super) const fn list(&self, side: Side) -> &NodeRef {
        &self.lists[side as usize]
    }

    pub(super) const fn search(&self, side: Side) -> &NodeRef {
        &self.search_count[side as usize]
    }

    /// Returns a click handler that sends `action` to the list of `side`; it does nothing unless `able`.
    pub(super) fn press(&self, side: Side, act: ListAction, able: bool) -> Callback<MouseEvent> {
        let on_action = self.on_action.clone();
        Callback::from(move |_: MouseEvent| {
            if able {
                on_action.emit((side, act.clone()));
            }
        })
    }

    /// Returns the pane of a side for writing; clones it while the listbox still holds the rendered one.
    fn change(&mut self, side: Side) -> &mut Pane {
        Rc::make_mut(&mut self.panes[side as usize])
    }

    fn search_for(&mut self, ctx: &Context<Self>, side: Side, typed: String) -> bool {
        let props = ctx.props();
        self.change(side)
            .search(typed, props.items.as_ref(), frame(props, side));
        self.row_props[side as usize] = shared(props, self.pane(side));
        let count = self.pane(side).rows.len() as usize;
        self.said = Some(Timeout::new(QUIET, move || say(&t(Words::Shown(count)))));
        true
    }

    fn act(&mut self, ctx: &Context<Self>, side: Side, act: ListAction) -> bool {
        let items = ctx.props().items.clone();
        match act {
            ListAction::MoveSelected => {
                let pane = self.pane(side);
                let targets = pane.cursor.targets(&pane.rows);
                return self.ask(ctx, side, targets);
            }
            ListAction::MoveVisible => {
                let all = self.pane(side).rows.to_vec();
                return self.ask(ctx, side, all);
            }
            ListAction::MoveRow(row) => {
                let item = self.pane(side).rows.item(row);
                return self.ask(ctx, side, item.into_iter().collect());
            }
            ListAction::Reorder(step) => return self.reorder(ctx, step),
            ListAction::Search(typed) => return self.search_for(ctx, side, typed),
            ListAction::ShowSide => {
                self.shown = side;
                return true;
            }
            ListAction::FocusSearch => {
                if let Some(search) = self.search(side).cast::<HtmlElement>() {
                    // A focus that the browser refuses changes nothing.
                    let _ = search.focus();
                }
                return false;
            }
            _ => {}
        }
        let pane = self.change(side);
        let Pane {
            cursor,
            rows,
            type_ahead,
            ..
        } = pane;
        match act {
            ListAction::Focus => cursor.focus_in(rows),
            ListAction::MoveCursor { step, extend } => cursor.step(step, extend, rows),
            ListAction::ToggleCurrent => cursor.toggle(rows),
            ListAction::SelectToCurrent => cursor.select_to_current(rows),
            ListAction::ToggleAll => cursor.toggle_all(rows),
            ListAction::Click { row, add, range } => cursor.click(row, add, range, rows),
            ListAction::TypeAhead(letter, now) => {
                let to = type_ahead.press(&letter, now, cursor.row(), rows, items.as_ref());
                to.into_iter().for_each(|row| cursor.go_to(row, rows));
            }
            _ => cursor.clear(),
        }
        pane.reveal_count += 1;
        true
    }

    /// Reports the current item of the chosen list to the page if it has changed.
    fn tell_current(&mut self, props: &DualListProps) {
        let current = self.pane(Side::Chosen).current();
        if current != self.told {
            self.told = current;
            props.on_current.emit(current);
        }
    }
}

fn frame(props: &DualListProps, side: Side) -> PaneFilter<'_> {
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

fn new_pane(props: &DualListProps, side: Side, typed: String) -> Rc<Pane> {
    let mut pane = Pane::new(side, props.items.len());
    pane.search(typed, props.items.as_ref(), frame(props, side));
    Rc::new(pane)
}

fn shared(props: &DualListProps, pane: &Pane) -> Rc<SharedRowProps> {
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
