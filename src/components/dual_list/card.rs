//! The card around a list: title, count, search box, filters and footer.

use web_sys::Element;
use yew::prelude::*;

use super::keys::ListAction;
use super::listbox::ListBox;
use super::props::DualListProps;
use super::side::Side;
use super::state::DualListState;

use super::{part_id, test_id};
use crate::components::field::{typed, value_of};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::i18n::{DualList as Message, Files, t};
use crate::platform::keyboard::KeyPress;

pub fn card(state: &DualListState, props: &DualListProps, side: Side) -> Html {
    let (pane, names) = (state.pane(side), &props.labels);
    let id = |part| part_id(&props.id, side, part);
    let chosen = props.chosen.items();
    let (title, name, count) = match side {
        Side::Available => {
            let all = props.items.len().saturating_sub(chosen.count());
            let count = Message::Available(all, pane.rows.len());
            (t(Message::AvailableShort), &names.available, count)
        }
        Side::Chosen => {
            let mut shown = pane.rows.as_bitmap().clone();
            shown.intersect_with(chosen);
            let count = Message::Chosen(chosen.count(), shown.count());
            (names.chosen_title.clone(), &names.chosen, count)
        }
    };
    let clear = state.press(side, ListAction::Search(String::new()), true);
    html! {
        <section class={classes!("card", "dl-card", side.word())} data-side={side.word()} aria-label={title.clone()}>
            <div class="dl-head">
                <h2>{ title }</h2>
                <p class="meta" id={id("count")} data-testid={test_id(side, "count")}>{ t(count) }</p>
                if side == Side::Chosen { { props.chosen_filters.clone() } }
                if !pane.typed.is_empty() {
                    <button type="button" class="link-button" onclick={clear.clone()}>{ t(Message::ClearSearch) }</button>
                }
                { search_box(state, props, side) }
                if side == Side::Available { { props.filters.clone() } }
            </div>
            <ListBox pane={pane.clone()} shared={state.row_props(side).clone()} chosen={props.chosen.clone()} compares={props.compares}
                name={name.clone()} list={state.list(side).clone()} on_action={state.on_action.clone()} on_press={state.on_press.clone()} />
            if pane.rows.is_empty() { <p class="dl-nothing">{ nothing(state, props, side, clear) }</p> }
            <div class="dl-foot">{ foot(state, props, side) }</div>
        </section>
    }
}

fn search_box(state: &DualListState, props: &DualListProps, side: Side) -> Html {
    let name = match side {
        Side::Available => &props.labels.search_available,
        Side::Chosen => &props.labels.search_chosen,
    };
    let search = state
        .on_action
        .reform(move |typed| (side, ListAction::Search(typed)));
    let onkeydown = {
        let (search, list) = (search.clone(), state.list(side).clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            match press.name.as_str() {
                "Escape" if !value_of(&event).is_empty() => search.emit(String::new()),
                "ArrowDown" => {
                    if let Some(list) = list.cast::<Element>() {
                        keys::focus(&list);
                    }
                }
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    html! {
        <div class="dl-search">
            { icon(Icon::Search) }
            <input ref={state.search_input(side).clone()} type="search" class="control" dir="auto" aria-label={name.clone()} placeholder={name.clone()}
                value={state.pane(side).typed.clone()} aria-controls={part_id(&props.id, side, "list")} autocomplete="off" spellcheck="false"
                data-testid={test_id(side, "filter")} oninput={typed(&search)} {onkeydown} />
        </div>
    }
}

/// Explains why a list is empty.
fn nothing(
    state: &DualListState,
    props: &DualListProps,
    side: Side,
    clear: Callback<MouseEvent>,
) -> Html {
    let typed = state.pane(side).typed.trim();
    if !typed.is_empty() {
        let words = match side {
            _ if !state.pane(side).has_matches() => Message::NothingMatches,
            Side::Available => Message::NoneAvailableMatches,
            Side::Chosen => Message::NoneChosenMatches,
        };
        return html! {
            <>
                { t(words(typed.to_owned())) }{ " " }
                <button type="button" class="link-button" onclick={clear}>{ t(Message::ClearSearch) }</button>
            </>
        };
    }
    let all = props.items.len();
    let text = match side {
        Side::Available if all > 0 && props.chosen.items().count() == all => {
            t(Message::AllChosen(all, props.labels.noun))
        }
        _ if props.changes_only => t(Message::NoChangesHere),
        Side::Available => t(Message::NothingAvailable),
        Side::Chosen if props.chosen.items().is_empty() => {
            t(Message::NothingChosen(props.labels.noun))
        }
        Side::Chosen => t(Message::NothingAvailable),
    };
    text.into()
}

fn foot(state: &DualListState, props: &DualListProps, side: Side) -> Html {
    let selected = state.pane(side).cursor.selected().count();
    let ordered = side == Side::Chosen && props.chosen.is_ordered();
    let clear = state.press(side, ListAction::ClearSelection, true);
    html! {
        <>
            if selected > 0 {
                <span class="dl-selected">
                    <strong>{ t(Message::Selected(selected)) }</strong>
                    <button type="button" class="link-button" onclick={clear}>{ t(Message::Clear) }</button>
                </span>
            }
            if side == Side::Chosen {
                { props.chosen_tools.clone() }
                { export_button(state, props) }
            }
            if ordered {
                { super::buttons::order_buttons(state, props) }
            } else if side == Side::Available {
                <span class="hint" aria-hidden="true"><kbd>{ "Ctrl A" }</kbd>{ t(Message::SelectAllHint) }</span>
            }
        </>
    }
}

/// Draws the button that exports the chosen items that are shown; nothing while none is.
fn export_button(state: &DualListState, props: &DualListProps) -> Option<Html> {
    let on_export = props.on_export.clone()?;
    let mut shown = state.pane(Side::Chosen).rows.to_vec();
    shown.retain(|item| props.chosen.items().contains(*item));
    if shown.is_empty() {
        return None;
    }
    let onclick = Callback::from(move |_: MouseEvent| on_export.emit(shown.clone()));
    Some(html! {
        <button type="button" class="button small" {onclick}>{ icon(Icon::Export) }{ t(Files::Export) }</button>
    })
}
