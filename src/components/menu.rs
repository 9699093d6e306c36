//! Menu button, after the pattern of the ARIA Authoring Practices Guide.

mod placement;

use std::cell::RefCell;

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::keys;
use crate::platform::keyboard::KeyPress;
use placement::{keep_in_window, place_in_window};

/// Effect of activating an item; a callback receives a `T`.
#[derive(Clone, Debug, PartialEq)]
pub enum Go<T> {
    /// Navigates to a URL.
    To(AttrValue),
    /// Calls the callback.
    Do(Callback<T>),
}

/// Menu item.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuItem {
    /// Label.
    pub label: AttrValue,
    /// Icon before the label.
    pub icon: Option<Icon>,
    /// Effect of activating the item.
    pub go: Go<()>,
}

/// Props of [`MenuButton`].
#[derive(Properties, PartialEq)]
pub struct MenuButtonProps {
    /// Accessible name of the button and of the menu.
    pub label: AttrValue,
    /// Items, in order.
    pub items: Vec<MenuItem>,
    /// Additional classes of the button.
    #[prop_or_default]
    pub class: Classes,
    /// `tabindex` of the button: `-1` where its container is the tab stop.
    #[prop_or_default]
    pub tabindex: Option<AttrValue>,
    /// Positions the menu in the window, for a button in a box that clips it.
    #[prop_or_default]
    pub in_window: bool,
    /// Content of the button; three dots by default.
    #[prop_or_default]
    pub children: Children,
}

/// Estimated height of an item, in px, used to decide whether the menu opens upwards.
const ITEM: f64 = 40.0;

/// Button that opens a menu.
#[component]
pub fn MenuButton(props: &MenuButtonProps) -> Html {
    // `Some` while the menu is open; `true` if it opens upwards.
    let open = use_state_eq(|| None::<bool>);
    let (place, button, menu) = (use_node_ref(), use_node_ref(), use_node_ref());
    {
        let (menu, button) = (menu.clone(), button.clone());
        use_effect_with((*open, props.in_window), move |(open, in_window)| {
            if let Some(upwards) = *open {
                if *in_window {
                    place_in_window(&menu, &button, upwards);
                }
                keep_in_window(&menu);
                focus_item(&menu, |_, _| 0);
            }
        });
    }
    let count = props.items.len();
    let opener = use_memo((), |()| RefCell::new(None::<Element>));
    let close = {
        let (open, button, opener) = (open.clone(), button.clone(), opener.clone());
        Callback::from(move |()| {
            open.set(None);
            let opener = opener.take().filter(|opener| opener.is_connected());
            if let Some(focused) = opener.or_else(|| button.cast::<Element>()) {
                keys::focus(&focused);
            }
        })
    };
    let toggle = {
        let (open, button, close) = (open.clone(), button.clone(), close.clone());
        Callback::from(move |()| {
            if open.is_some() {
                return close.emit(());
            }
            opener.replace(focused_in_row(&button));
            let below = button.cast::<Element>().zip(window().inner_height().ok());
            let below = below.and_then(|(button, height)| {
                Some(height.as_f64()? - button.get_bounding_client_rect().bottom())
            });
            open.set(Some(below.unwrap_or(f64::MAX) < ITEM * count as f64 + 16.0));
        })
    };
    let onclick = toggle.reform(|_: MouseEvent| ());
    let on_button_key = move |event: KeyboardEvent| {
        if KeyPress::from_event(&event).is_some_and(|press| press.name == "ArrowDown") {
            event.prevent_default();
            event.stop_propagation();
            toggle.emit(());
        }
    };
    let onkeydown = {
        let (menu, close, open) = (menu.clone(), close.clone(), open.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            // Shortcuts belong to the page, all other keys to the menu and not to its container.
            if press.is_modified() {
                return;
            }
            event.stop_propagation();
            match press.name.as_str() {
                "ArrowDown" => focus_item(&menu, |here, count| (here + 1) % count),
                "ArrowUp" => focus_item(&menu, |here, count| (here + count - 1) % count),
                "Home" => focus_item(&menu, |_, _| 0),
                "End" => focus_item(&menu, |_, count| count - 1),
                "Escape" => close.emit(()),
                "Tab" => return open.set(None),
                // Enter activates buttons and links natively; Space does not activate links.
                " " => press_focused(),
                key => {
                    if !focus_letter(&menu, key) {
                        return;
                    }
                }
            }
            event.prevent_default();
        })
    };
    let onfocusout = {
        let (place, menu, open) = (place.clone(), menu.clone(), open.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event
                .related_target()
                .and_then(|to| to.dyn_into::<Node>().ok());
            let is_inside = |node: &NodeRef| {
                node.cast::<Node>()
                    .is_some_and(|node| node.contains(to.as_ref()))
            };
            if !is_inside(&place) && !is_inside(&menu) {
                open.set(None);
            }
        })
    };
    let label = &props.label;
    // A button that shows only an icon needs an accessible name.
    let (face, look, name) = if props.children.is_empty() {
        (icon(Icon::More), "icon-button", Some(label.clone()))
    } else {
        (props.children.clone().into(), "button", None)
    };
    let host = host(props.in_window, &button);
    let opened = open.map(|upwards| {
        let class = classes!(
            "menu",
            upwards.then_some("upwards"),
            props.in_window.then_some("in-window")
        );
        html! {
            <div ref={menu} {class} role="menu" aria-label={label} {onkeydown}>
                { for props.items.iter().map(|item| draw(item, &close)) }
            </div>
        }
    });
    html! {
        <span ref={place} class="menu-place" {onfocusout}>
            <button ref={button} type="button" class={classes!(look, "menu-button", props.class.clone())} aria-haspopup="menu"
                aria-expanded={open.is_some().to_string()} tabindex={props.tabindex.clone()} {onclick} onkeydown={on_button_key}
                aria-label={name.clone()} title={name}>
                { face }
            </button>
            if let Some(menu) = opened {
                { match host {
                    Some(host) => create_portal(menu, host),
                    None => menu,
                } }
            }
        </span>
    }
}

/// Returns the element that has the focus if it is in the row of a button, whose keys open the menu, or the
/// row itself.
fn focused_in_row(button: &NodeRef) -> Option<Element> {
    let row = button.cast::<Element>()?.closest("tr, [role=treeitem]");
    let row = row.ok().flatten()?;
    document()
        .active_element()
        .filter(|focused| row.contains(Some(focused)))
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
            // Closed first, so that the callback finds the focus back where it was.
            let onclick = move |_: MouseEvent| {
                close.emit(());
                act.emit(());
            };
            html! { <button type="button" role="menuitem" tabindex="-1" {onclick}>{ inside }</button> }
        }
    }
}

/// Returns the element that contains a menu that is positioned in the window: the main part of the
/// page, so that the menu is no part of what its button is in, such as the name of a row.
fn host(in_window: bool, button: &NodeRef) -> Option<Element> {
    let button = button.cast::<Element>().filter(|_| in_window)?;
    button.closest("main").ok().flatten()
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

/// Focuses the item whose index `to` returns, given the index of the focused item and the number of
/// items.
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

/// Focuses the next item whose label starts with the letter `key`; returns whether there is one.
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
