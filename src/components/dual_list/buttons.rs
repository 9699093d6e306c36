//! The buttons between the lists, the reorder buttons and the side switch. A button without effect is
//! `aria-disabled` and stays focusable.

use yew::prelude::*;

use super::cursor::Step;
use super::keys::ListAction;
use super::props::DualListProps;
use super::side::Side;
use super::state::DualListState;
use super::test_id;

use crate::components::icon::{Icon, icon};
use crate::i18n::format::number;
use crate::i18n::{DualList as Message, t};

/// A button between the lists.
struct MoveButton {
    side: Side,
    act: ListAction,
    /// The visible label and the rest of the accessible name: "Add" and "selected".
    words: (Message, Message),
    icon: Icon,
    count: usize,
    able: bool,
    primary: bool,
    keys: Option<&'static str>,
    /// The tooltip while disabled.
    why: Message,
}

/// Renders the four move buttons with the number of items each one moves.
pub fn move_buttons(state: &DualListState, props: &DualListProps) -> Html {
    let [available, chosen] = Side::BOTH.map(|side| state.pane(side));
    let selected = [available, chosen].map(|pane| pane.cursor.selected().count());
    let removable = {
        let mut removable = chosen.rows.as_bitmap().clone();
        removable.intersect_with(props.chosen.items());
        removable.count()
    };
    let may_remove = chosen
        .current()
        .is_some_and(|item| props.chosen.items().contains(item));
    let nothing_selected = Message::SelectFirst(props.labels.noun);
    html! {
        <div class="dl-buttons" role="group" aria-label={t(Message::Buttons)}>
            { button(state, MoveButton {
                side: Side::Available,
                act: ListAction::MoveSelected,
                words: (Message::Add, Message::OfSelected),
                icon: Icon::Right,
                count: selected[0],
                able: selected[0] > 0 || available.current().is_some(),
                primary: true,
                keys: Some("Enter ArrowRight Alt+ArrowRight"),
                why: nothing_selected.clone(),
            }) }
            { button(state, MoveButton {
                side: Side::Available,
                act: ListAction::MoveVisible,
                words: (Message::AddAll, Message::OfShown),
                icon: Icon::DoubleRight,
                count: available.rows.len(),
                able: !available.rows.is_empty(),
                primary: false,
                keys: None,
                why: Message::NothingShown,
            }) }
            <hr />
            { button(state, MoveButton {
                side: Side::Chosen,
                act: ListAction::MoveSelected,
                words: (Message::Remove, Message::OfSelected),
                icon: Icon::Left,
                count: selected[1],
                able: selected[1] > 0 || may_remove,
                primary: false,
                keys: Some("Delete ArrowLeft Alt+ArrowLeft"),
                why: nothing_selected,
            }) }
            { button(state, MoveButton {
                side: Side::Chosen,
                act: ListAction::MoveVisible,
                words: (Message::RemoveAll, Message::OfShown),
                icon: Icon::DoubleLeft,
                count: removable,
                able: removable > 0,
                primary: false,
                keys: None,
                why: Message::NothingShown,
            }) }
        </div>
    }
}

fn button(state: &DualListState, button: MoveButton) -> Html {
    let MoveButton {
        side,
        act,
        words,
        icon: drawing,
        count,
        able,
        primary,
        keys,
        why,
    } = button;
    let adds_shown = side == Side::Available && act == ListAction::MoveVisible;
    let onclick = state.press(side, act, able);
    html! {
        <button type="button" class={classes!("button", primary.then_some("primary"), side.word())} aria-disabled={(!able).then_some("true")}
            title={(!able).then(|| t(why))} aria-keyshortcuts={keys} data-testid={adds_shown.then(|| test_id(side, "all")).flatten()} {onclick}>
            if side == Side::Chosen { { icon(drawing) } }
            <span>{ t(words.0) }<span class="unseen">{ " " }{ t(words.1) }</span></span>
            if count > 0 { <span class="count" aria-hidden="true">{ number(count) }</span> }
            if side == Side::Available { { icon(drawing) } }
        </button>
    }
}

/// Renders "Move up" and "Move down".
pub fn order_buttons(state: &DualListState, props: &DualListProps) -> Html {
    let chosen = &props.chosen;
    let position = state
        .pane(Side::Chosen)
        .current()
        .and_then(|item| chosen.position(item));
    let last = chosen.items().count().checked_sub(1);
    let button = |step: Step, able: bool, words: Message, drawing: Icon, keys: &'static str| {
        let onclick = state.press(Side::Chosen, ListAction::Reorder(step), able);
        html! {
            <button type="button" class="icon-button small edged" aria-label={t(words)} aria-keyshortcuts={keys}
                aria-disabled={(!able).then_some("true")} {onclick}>{ icon(drawing) }</button>
        }
    };
    html! {
        <span class="dl-order">
            <span class="hint" aria-hidden="true"><kbd>{ "Alt ↑" }</kbd><kbd>{ "Alt ↓" }</kbd>{ t(Message::ReorderHint) }</span>
            { button(Step::Up(1), position.is_some_and(|at| at > 0), Message::MoveUp, Icon::Up, "Alt+ArrowUp") }
            { button(Step::Down(1), position.is_some() && position < last, Message::MoveDown, Icon::Down, "Alt+ArrowDown") }
        </span>
    }
}

/// Renders the switch between the sides for narrow screens.
pub fn switch(state: &DualListState, props: &DualListProps) -> Html {
    let chosen = &props.chosen;
    let added = props
        .compares
        .then(|| chosen.added().count())
        .filter(|added| *added > 0);
    let part = |side: Side, label: Message, count: usize, news: Option<usize>| {
        let onclick = state.press(side, ListAction::ShowSide, true);
        html! {
            <button type="button" aria-pressed={(state.narrow_side == side).to_string()} {onclick}>
                { t(label) }{ " " }{ number(count) }
                if let Some(news) = news { <span class="badge tone-ok">{ "+" }{ number(news) }</span> }
            </button>
        }
    };
    html! {
        <div class="dl-switch">
            { part(Side::Available, Message::AvailableShort, state.pane(Side::Available).rows.len(), None) }
            { part(Side::Chosen, Message::ChosenShort, chosen.items().count(), added) }
        </div>
    }
}
