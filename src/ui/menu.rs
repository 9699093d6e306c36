//! A button that opens a menu: the ARIA authoring practices' menu button.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::keys;

/// What something that is chosen does. `T` is what it is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Go<T> {
    /// Goes to an address.
    To(AttrValue),
    /// Does something.
    Do(Callback<T>),
}

/// An item of a menu.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuItem {
    /// Its name.
    pub label: AttrValue,
    /// Its drawing.
    pub icon: Option<Icon>,
    /// What it does.
    pub go: Go<()>,
}

/// The props of [`MenuButton`].
#[derive(Properties, PartialEq)]
pub struct MenuButtonProps {
    /// The name of the button and of the menu.
    pub label: AttrValue,
    /// The items in order.
    pub items: Vec<MenuItem>,
    /// More classes of the button.
    #[prop_or_default]
    pub class: Classes,
    /// `-1` where something around it is the tab stop.
    #[prop_or_default]
    pub tabindex: Option<AttrValue>,
    /// What the button shows; three dots where nothing is said.
    #[prop_or_default]
    pub children: Children,
}

/// How high an item is taken to be when the menu decides to open upwards, in px.
const ITEM: f64 = 40.0;

/// A button that opens a menu.
#[component]
pub fn MenuButton(props: &MenuButtonProps) -> Html {
    // Open, and then whether upwards.
    let open = use_state_eq(|| None::<bool>);
    let (place, button, menu) = (use_node_ref(), use_node_ref(), use_node_ref());
    {
        let menu = menu.clone();
        use_effect_with(open.is_some(), move |open| {
            if *open {
                focus_item(&menu, |_, _| 0);
            }
        });
    }
    let count = props.items.len();
    let close = {
        let (open, button) = (open.clone(), button.clone());
        Callback::from(move |()| {
            open.set(None);
            if let Some(button) = button.cast::<Element>() {
                keys::focus(&button);
            }
        })
    };
    let toggle = {
        let (open, button, close) = (open.clone(), button.clone(), close.clone());
        Callback::from(move |()| {
            if open.is_some() {
                return close.emit(());
            }
            let below = button.cast::<Element>().zip(window().inner_height().ok());
            let below = below.and_then(|(button, height)| {
                Some(height.as_f64()? - button.get_bounding_client_rect().bottom())
            });
            open.set(Some(below.unwrap_or(f64::MAX) < ITEM * count as f64 + 16.0));
        })
    };
    let onclick = toggle.reform(|_: MouseEvent| ());
    let on_button_key = move |event: KeyboardEvent| {
        if event.key() == "ArrowDown" {
            event.prevent_default();
            event.stop_propagation();
            toggle.emit(());
        }
    };
    let onkeydown = {
        let (menu, close, open) = (menu.clone(), close.clone(), open.clone());
        Callback::from(move |event: KeyboardEvent| {
            // What is around the menu has keys of its own.
            event.stop_propagation();
            match event.key().as_str() {
                "ArrowDown" => focus_item(&menu, |here, count| (here + 1) % count),
                "ArrowUp" => focus_item(&menu, |here, count| (here + count - 1) % count),
                "Home" => focus_item(&menu, |_, _| 0),
                "End" => focus_item(&menu, |_, count| count - 1),
                "Escape" => close.emit(()),
                "Tab" => return open.set(None),
                // Enter presses buttons and follows links; Space does not follow links.
                " " => press_focused(),
                key => {
                    if keys::modified(&event) || !focus_letter(&menu, key) {
                        return;
                    }
                }
            }
            event.prevent_default();
        })
    };
    let onfocusout = {
        let (place, open) = (place.clone(), open.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event
                .related_target()
                .and_then(|to| to.dyn_into::<Node>().ok());
            let inside = place
                .cast::<Node>()
                .is_some_and(|place| place.contains(to.as_ref()));
            if !inside {
                open.set(None);
            }
        })
    };
    let label = &props.label;
    // What shows nothing but a drawing has to say its name.
    let (face, look, name) = if props.children.is_empty() {
        (icon(Icon::More), "icon-button", Some(label.clone()))
    } else {
        (props.children.clone().into(), "button", None)
    };
    html! {
        <span ref={place} class="menu-place" {onfocusout}>
            <button ref={button} type="button" class={classes!(look, "menu-button", props.class.clone())} aria-haspopup="menu"
                aria-expanded={open.is_some().to_string()} tabindex={props.tabindex.clone()} {onclick} onkeydown={on_button_key}
                aria-label={name.clone()} title={name}>
                { face }
            </button>
            if let Some(upwards) = *open {
                <div ref={menu} class={classes!("menu", upwards.then_some("upwards"))} role="menu" aria-label={label}
                    {onkeydown}>
                    { for props.items.iter().map(|item| draw(item, &close)) }
                </div>
            }
        </span>
    }
}

fn draw(item: &MenuItem, close: &Callback<()>) -> Html {
    let inside = html! {
        <>
            if let Some(drawing) = item.icon { { icon(drawing) } }
            <span>{ &item.label }</span>
        </>
    };
    let close = close.clone();
    match &item.go {
        Go::To(href) => html! {
            <a role="menuitem" tabindex="-1" href={href} onclick={move |_: MouseEvent| close.emit(())}>{ inside }</a>
        },
        Go::Do(act) => {
            let act = act.clone();
            // The focus is back on the button before anything else asks where it was.
            let onclick = move |_: MouseEvent| {
                close.emit(());
                act.emit(());
            };
            html! { <button type="button" role="menuitem" tabindex="-1" {onclick}>{ inside }</button> }
        }
    }
}

fn items(menu: &NodeRef) -> Vec<HtmlElement> {
    let Some(menu) = menu.cast::<Element>() else {
        return Vec::new();
    };
    let children = menu.children();
    (0..children.length())
        .filter_map(|at| children.item(at)?.dyn_into().ok())
        .collect()
}

/// Puts the focus on the item that `to` names, given the one that has it and how many there are.
fn focus_item(menu: &NodeRef, to: impl Fn(usize, usize) -> usize) {
    let items = items(menu);
    if items.is_empty() {
        return;
    }
    if let Some(item) = items.get(to(focused(&items).unwrap_or_default(), items.len())) {
        keys::focus(item);
    }
}

fn focused(items: &[HtmlElement]) -> Option<usize> {
    let active = document().active_element()?;
    items.iter().position(|item| {
        let item: &Element = item;
        *item == active
    })
}

/// Goes to the next item that begins with a letter.
fn focus_letter(menu: &NodeRef, key: &str) -> bool {
    let mut letters = key.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else {
        return false;
    };
    let items = items(menu);
    let here = focused(&items).map_or(0, |here| here + 1);
    let begins = |item: &&HtmlElement| {
        let text = item.text_content().unwrap_or_default();
        text.trim()
            .chars()
            .next()
            .is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
    };
    let found = items[here.min(items.len())..]
        .iter()
        .chain(&items)
        .find(begins);
    if let Some(item) = found {
        keys::focus(item);
    }
    found.is_some()
}

fn press_focused() {
    let active = document().active_element();
    if let Some(item) = active.and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
        item.click();
    }
}
