//! The widget: two panes, what is asked of them, and what that asks of the page.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{HtmlElement, PointerEvent};
use yew::prelude::*;

use super::announce::say_difference;
use super::buttons::{move_buttons, switch};
use super::card::card;
use super::drag::{Drag, Dragging};
use super::item::Look;
use super::keys::Act;
use super::pane::{Frame, Pane, Side};
use super::props::{DualListProps, same};
use crate::components::announce::say;
use crate::i18n::{DualList as Words, t};

mod moving;

/// How long the typing must rest before the number of matches is said, in ms. The list never waits.
const QUIET: u32 = 500;

/// Something happened in the widget.
pub enum Msg {
    /// Something was asked of a list.
    Act(Side, Act),
    /// A row was pressed with the mouse.
    Press(Side, u32, PointerEvent),
    /// The row in hand moves.
    Drag(Dragging),
}

/// The dual list.
pub struct DualList {
    panes: [Rc<Pane>; 2],
    looks: [Rc<Look>; 2],
    lists: [NodeRef; 2],
    searches: [NodeRef; 2],
    root: NodeRef,
    ghost: NodeRef,
    /// The side shown where there is room for one.
    pub(super) shown: Side,
    pub(super) on_act: Callback<(Side, Act)>,
    pub(super) on_press: Callback<(Side, u32, PointerEvent)>,
    drag: Option<Drag>,
    /// The current entry of the right list as the page knows it.
    told: Option<u32>,
    /// Goes off when the typing rests.
    said: Option<Timeout>,
}

impl Component for DualList {
    type Message = Msg;
    type Properties = DualListProps;

    fn create(ctx: &Context<Self>) -> Self {
        let panes = Side::BOTH.map(|side| new_pane(ctx.props(), side, String::new()));
        Self {
            looks: Side::BOTH.map(|side| look(ctx.props(), &panes[side as usize])),
            panes,
            lists: Default::default(),
            searches: Default::default(),
            root: NodeRef::default(),
            ghost: NodeRef::default(),
            shown: Side::Available,
            on_act: ctx.link().callback(|(side, act)| Msg::Act(side, act)),
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
        let other_entries = !Rc::ptr_eq(&props.entries, &old.entries);
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
        if other_entries || !same(&props.marks, &old.marks) || props.id != old.id {
            self.looks = Side::BOTH.map(|side| look(props, self.pane(side)));
        }
        if !other_entries && !Rc::ptr_eq(&props.choice, &old.choice) {
            say_difference(&old.choice, &props.choice, props.names.noun);
        }
        self.tell_current(props);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let draws = match msg {
            Msg::Act(side, act) => self.act(ctx, side, act),
            Msg::Press(side, row, event) => {
                let tell = ctx.link().callback(Msg::Drag);
                let entry = self.pane(side).rows.entry(row);
                self.drag = entry.map(|entry| Drag::new(side, entry, &event, tell));
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
        let ghost = drag.map(|drag| self.name_of_hand(props, drag));
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

    pub(super) const fn look(&self, side: Side) -> &Rc<Look> {
        &self.looks[side as usize]
    }

    pub(super) const fn list(&self, side: Side) -> &NodeRef {
        &self.lists[side as usize]
    }

    pub(super) const fn search(&self, side: Side) -> &NodeRef {
        &self.searches[side as usize]
    }

    /// Asks something of a list by a button, if that can be done now.
    pub(super) fn press(&self, side: Side, act: Act, able: bool) -> Callback<MouseEvent> {
        let on_act = self.on_act.clone();
        Callback::from(move |_: MouseEvent| {
            if able {
                on_act.emit((side, act.clone()));
            }
        })
    }

    /// A pane to be changed. The list holds the one that it drew, so this is another.
    fn change(&mut self, side: Side) -> &mut Pane {
        Rc::make_mut(&mut self.panes[side as usize])
    }

    fn search_for(&mut self, ctx: &Context<Self>, side: Side, typed: String) -> bool {
        let props = ctx.props();
        self.change(side)
            .search(typed, props.entries.as_ref(), frame(props, side));
        self.looks[side as usize] = look(props, self.pane(side));
        let count = self.pane(side).rows.len() as usize;
        self.said = Some(Timeout::new(QUIET, move || say(&t(Words::Shown(count)))));
        true
    }

    fn act(&mut self, ctx: &Context<Self>, side: Side, act: Act) -> bool {
        let entries = ctx.props().entries.clone();
        match act {
            Act::MoveSelected => {
                let pane = self.pane(side);
                let targets = pane.cursor.targets(&pane.rows);
                return self.ask(ctx, side, targets);
            }
            Act::MoveShown => {
                let all = self.pane(side).rows.to_vec();
                return self.ask(ctx, side, all);
            }
            Act::MoveRow(row) => {
                let entry = self.pane(side).rows.entry(row);
                return self.ask(ctx, side, entry.into_iter().collect());
            }
            Act::Reorder(step) => return self.reorder(ctx, step),
            Act::Search(typed) => return self.search_for(ctx, side, typed),
            Act::Show => {
                self.shown = side;
                return true;
            }
            Act::ToSearch => {
                if let Some(search) = self.search(side).cast::<HtmlElement>() {
                    // It can take the focus.
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
            ahead,
            ..
        } = pane;
        match act {
            Act::Enter => cursor.enter(rows),
            Act::Go { step, extend } => cursor.step(step, extend, rows),
            Act::Toggle => cursor.toggle(rows),
            Act::SelectToCurrent => cursor.select_to_current(rows),
            Act::ToggleAll => cursor.toggle_all(rows),
            Act::Click { row, add, range } => cursor.click(row, add, range, rows),
            Act::TypeAhead(letter, now) => {
                let to = ahead.press(&letter, now, cursor.row(), rows, entries.as_ref());
                to.into_iter().for_each(|row| cursor.go(row, rows));
            }
            _ => cursor.clear(),
        }
        pane.reveals += 1;
        true
    }

    /// Tells the page when another entry of the right list is current.
    fn tell_current(&mut self, props: &DualListProps) {
        let current = self.pane(Side::Chosen).current();
        if current != self.told {
            self.told = current;
            props.on_current.emit(current);
        }
    }
}

fn frame(props: &DualListProps, side: Side) -> Frame<'_> {
    let filter = match side {
        Side::Available => &props.filter,
        Side::Chosen => &props.chosen_filter,
    };
    Frame {
        choice: &props.choice,
        filter: filter.as_deref(),
        changes_only: props.changes_only,
    }
}

fn new_pane(props: &DualListProps, side: Side, typed: String) -> Rc<Pane> {
    let mut pane = Pane::new(side, props.entries.len());
    pane.search(typed, props.entries.as_ref(), frame(props, side));
    Rc::new(pane)
}

fn look(props: &DualListProps, pane: &Pane) -> Rc<Look> {
    let chosen = pane.side == Side::Chosen;
    Rc::new(Look {
        id: props.id.clone(),
        side: pane.side,
        entries: props.entries.clone(),
        marks: props.marks.clone().filter(|_| chosen),
        query: pane.query.clone(),
        grips: chosen && props.choice.is_ordered(),
    })
}
