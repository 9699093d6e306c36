//! A combobox in which several are chosen by typing: the chosen stand in it as removable tags.
//! The pattern is the ARIA authoring practices' editable combobox with a list popup.

use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{callback, component, html};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::announce::say;
use super::field::Around;
use super::icon::{Icon, icon};
use super::press::after_press;
use super::text::{Picker as Words, t};
use crate::search::{Index, Query, best};

/// What can be picked: entries in the order in which they are shown, with their index.
pub struct PickOptions {
    /// Finds them.
    pub index: Index,
    /// What each is called, and a second fact (a username, a code).
    pub entries: Vec<(AttrValue, AttrValue)>,
}

/// How many matches are offered.
const OFFERED: usize = 12;

/// The props of [`Picker`].
#[derive(Properties)]
pub struct PickerProps {
    /// The id of the control.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// What can be picked; compared by identity.
    pub options: Rc<PickOptions>,
    /// What is chosen, in order.
    pub chosen: Vec<u32>,
    /// It is chosen otherwise.
    pub on_change: Callback<Vec<u32>>,
    /// The focus has left it.
    #[prop_or_default]
    pub on_blur: Callback<()>,
    /// Whether "(optional)" stands after the name.
    #[prop_or_default]
    pub optional: bool,
    /// A sentence below.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

impl PartialEq for PickerProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.options, &other.options)
            && self.chosen == other.chosen
            && self.id == other.id
            && self.label == other.label
            && self.on_change == other.on_change
            && self.on_blur == other.on_blur
            && self.error == other.error
            && self.help == other.help
    }
}

/// A box in which several are chosen by typing.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let typed = use_state(String::new);
    let open = use_state(|| false);
    let active = use_state(|| 0usize);
    let input = use_node_ref();
    let matches = use_memo(
        ((*typed).clone(), PtrEq(props.options.clone())),
        |(typed, options)| {
            let fields = |at: u32| {
                let (name, fact) = &options.0.entries[at as usize];
                [name.as_str(), fact.as_str()]
            };
            if typed.trim().is_empty() {
                Vec::new()
            } else {
                best(&options.0.index, fields, &Query::new(typed), OFFERED)
            }
        },
    );
    let name_of = |at: u32| props.options.entries[at as usize].0.clone();
    let toggle = {
        let (chosen, on_change, options) = (
            props.chosen.clone(),
            props.on_change.clone(),
            props.options.clone(),
        );
        let (typed, active, open) = (typed.clone(), active.clone(), open.clone());
        callback(move |at: u32| {
            let mut chosen = chosen.clone();
            let name = options.entries[at as usize].0.to_string();
            if let Some(place) = chosen.iter().position(|other| *other == at) {
                chosen.remove(place);
                say(&t(Words::Removed(name)));
            } else {
                chosen.push(at);
                say(&t(Words::Added(name)));
            }
            typed.set(String::new());
            active.set(0);
            open.set(false);
            on_change.emit(chosen);
        })
    };
    let oninput = {
        let (typed, open, active) = (typed.clone(), open.clone(), active.clone());
        callback(move |event: InputEvent| {
            typed.set(event.target_unchecked_into::<HtmlInputElement>().value());
            active.set(0);
            open.set(true);
        })
    };
    let onkeydown = {
        let (typed, open, active, matches) =
            (typed.clone(), open.clone(), active.clone(), matches.clone());
        let (toggle, chosen) = (toggle.clone(), props.chosen.clone());
        callback(move |event: KeyboardEvent| {
            let last = matches.len().saturating_sub(1);
            match event.key().as_str() {
                "ArrowDown" if !matches.is_empty() => {
                    open.set(true);
                    active.set(if *open { (*active + 1).min(last) } else { 0 });
                }
                "ArrowUp" if !matches.is_empty() => active.set(active.saturating_sub(1)),
                "Enter" if *open && !matches.is_empty() => {
                    if let Some(at) = matches.get(*active).filter(|at| !chosen.contains(at)) {
                        toggle.emit(*at);
                    }
                }
                "Escape" if *open || !typed.is_empty() => {
                    typed.set(String::new());
                    open.set(false);
                }
                "Backspace" if typed.is_empty() => match chosen.last() {
                    Some(at) => toggle.emit(*at),
                    None => return,
                },
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onblur = {
        let (open, on_blur) = (open.clone(), props.on_blur.clone());
        callback(move |_: FocusEvent| {
            open.set(false);
            after_press(on_blur.clone());
        })
    };
    let list_id = [&props.id, "-list"].concat();
    let shown = *open && !typed.trim().is_empty();
    let option_id = |at: usize| format!("{list_id}-{at}");
    let around = Around {
        id: &props.id,
        label: &props.label,
        optional: props.optional,
        help: &props.help,
        error: &props.error,
        class: "picker",
    };
    around.draw(html! {
        <>
            <div class="control tags">
                { for props.chosen.iter().map(|at| {
                    let (at, toggle) = (*at, toggle.clone());
                    html! {
                        <span class="tag" key={at}>{ name_of(at) }
                            <button type="button" aria-label={t(Words::Remove(name_of(at).to_string()))}
                                onclick={move |_| toggle.emit(at)}>{ icon(Icon::Cross) }</button>
                        </span>
                    }
                }) }
                <input ref={input} key="input" id={props.id.clone()} role="combobox" type="text" autocomplete="off"
                    aria-autocomplete="list" aria-expanded={(shown && !matches.is_empty()).to_string()} aria-controls={list_id.clone()}
                    aria-activedescendant={(shown && !matches.is_empty()).then(|| option_id(*active))}
                    aria-invalid={around.invalid()} aria-describedby={around.described()}
                    placeholder={t(Words::TypeToFind)} value={(*typed).clone()} {oninput} {onkeydown} {onblur} />
            </div>
            <ul id={list_id.clone()} class="popup" role="listbox" aria-label={props.label.clone()} hidden={!shown || matches.is_empty()}>
                { for shown.then(|| matches.iter().enumerate()).into_iter().flatten().map(|(row, at)| {
                    let chosen = props.chosen.contains(at);
                    let (name, fact) = &props.options.entries[*at as usize];
                    let (at, toggle) = (*at, toggle.clone());
                    // Before the focus leaves the box: a click would close the list first.
                    let onmousedown = move |event: MouseEvent| {
                        event.prevent_default();
                        if !chosen { toggle.emit(at); }
                    };
                    html! {
                        <li key={at} id={option_id(row)} role="option" aria-selected={(row == *active).to_string()}
                            aria-disabled={chosen.then_some("true")} {onmousedown}>
                            <span>{ name }</span>
                            if chosen { <span class="badge tone-mute">{ t(Words::Chosen) }</span> }
                            <span class="fact">{ fact }</span>
                        </li>
                    }
                }) }
            </ul>
            if shown && matches.is_empty() {
                <p class="popup nothing">{ t(Words::NothingMatches(typed.trim().to_owned())) }</p>
            }
        </>
    })
}

/// Options compared by identity.
struct PtrEq(Rc<PickOptions>);

impl PartialEq for PtrEq {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
