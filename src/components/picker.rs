//! Combobox for choosing several entries by typing; chosen entries are removable tags. Follows the
//! editable combobox with list popup of the ARIA Authoring Practices Guide.

use std::rc::Rc;

use yew::prelude::*;

use super::announce::say;
use super::field::{self, Around};
use super::icon::{Icon, icon};
use super::press::after_press;
use crate::i18n::{Picker as Message, t};
use crate::platform::keyboard::KeyPress;
use lectern_core::search::{Index, Query, best};

/// Entries that can be picked, in display order, with their search index.
pub struct PickOptions {
    /// Search index of the entries.
    pub index: Index,
    /// The entries.
    pub entries: Vec<PickEntry>,
}

/// An entry that can be picked.
#[derive(Clone, Debug, PartialEq)]
pub struct PickEntry {
    /// The name.
    pub name: AttrValue,
    /// A second text, such as a username or a code, which is searched too.
    pub detail: AttrValue,
    /// Another entry has the same name, so that the detail is always shown.
    pub same_name: bool,
}

impl PickEntry {
    /// Returns the name, followed by the detail if another entry has the same name.
    fn distinct_name(&self) -> AttrValue {
        if self.same_name && !self.detail.is_empty() {
            [&self.name, " (", &self.detail, ")"].concat().into()
        } else {
            self.name.clone()
        }
    }
}

/// Maximum number of matches offered.
const OFFERED: usize = 12;

/// Props of [`Picker`].
#[derive(Properties)]
pub struct PickerProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// Entries that can be picked; compared by identity.
    pub options: Rc<PickOptions>,
    /// Indexes of the chosen entries, in order.
    pub chosen: Vec<u32>,
    /// Receives the new indexes of the chosen entries.
    pub on_change: Callback<Vec<u32>>,
    /// Called after the control has lost the focus.
    #[prop_or_default]
    pub on_blur: Callback<()>,
    /// Adds "(optional)" after the label.
    #[prop_or_default]
    pub optional: bool,
    /// Help text below the control.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// Error message.
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

/// State shared by the event handlers.
struct Picking {
    typed: UseStateHandle<String>,
    open: UseStateHandle<bool>,
    active: UseStateHandle<usize>,
    matches: Rc<Vec<u32>>,
    options: Rc<PickOptions>,
    chosen: Vec<u32>,
    on_change: Callback<Vec<u32>>,
    on_blur: Callback<()>,
}

impl Picking {
    /// Returns an event handler that calls `act`.
    fn on<E: 'static>(self: &Rc<Self>, act: fn(&Self, E)) -> Callback<E> {
        let picking = self.clone();
        Callback::from(move |event| act(&picking, event))
    }

    fn name(&self, at: u32) -> AttrValue {
        self.options.entries[at as usize].distinct_name()
    }

    /// Adds the entry, or removes it if it is chosen.
    fn toggle(&self, at: u32) {
        let mut chosen = self.chosen.clone();
        let name = self.name(at).to_string();
        say(&t(if chosen.contains(&at) {
            chosen.retain(|other| *other != at);
            Message::Removed(name)
        } else {
            chosen.push(at);
            Message::Added(name)
        }));
        self.typed.set(String::new());
        self.active.set(0);
        self.open.set(false);
        self.on_change.emit(chosen);
    }

    fn type_in(&self, text: String) {
        self.typed.set(text);
        self.active.set(0);
        self.open.set(true);
    }

    fn press_key(&self, event: KeyboardEvent) {
        let Some(press) = KeyPress::from_event(&event).filter(|press| !press.is_modified()) else {
            return;
        };
        let (matches, last) = (&self.matches, self.matches.len().saturating_sub(1));
        match press.name.as_str() {
            "ArrowDown" if !matches.is_empty() => {
                self.open.set(true);
                self.active.set(if *self.open {
                    (*self.active + 1).min(last)
                } else {
                    0
                });
            }
            "ArrowUp" if !matches.is_empty() => self.active.set(self.active.saturating_sub(1)),
            "Enter" if *self.open && !matches.is_empty() => {
                if let Some(at) = matches.get(*self.active) {
                    self.take(*at);
                }
            }
            "Escape" if *self.open || !self.typed.is_empty() => {
                self.typed.set(String::new());
                self.open.set(false);
            }
            "Backspace" if self.typed.is_empty() => match self.chosen.last() {
                Some(at) => self.toggle(*at),
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Adds the entry unless it is chosen.
    fn take(&self, at: u32) {
        if !self.chosen.contains(&at) {
            self.toggle(at);
        }
    }

    fn leave(&self, _: FocusEvent) {
        self.open.set(false);
        after_press(self.on_blur.clone());
    }
}

/// Combobox for choosing several entries.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let typed = use_state(String::new);
    let open = use_state(|| false);
    let active = use_state(|| 0usize);
    let matches = use_memo(
        ((*typed).clone(), PtrEq(props.options.clone())),
        |(typed, options)| {
            let fields = |at: u32| {
                let entry = &options.0.entries[at as usize];
                [entry.name.as_str(), entry.detail.as_str()]
            };
            if typed.trim().is_empty() {
                Vec::new()
            } else {
                best(&options.0.index, fields, &Query::new(typed), OFFERED)
            }
        },
    );
    let picking = Rc::new(Picking {
        typed,
        open,
        active,
        matches,
        options: props.options.clone(),
        chosen: props.chosen.clone(),
        on_change: props.on_change.clone(),
        on_blur: props.on_blur.clone(),
    });
    let (typed, active, matches) = (&picking.typed, *picking.active, &picking.matches);
    let list_id = AttrValue::from([&props.id, "-list"].concat());
    let option_id = |at: usize| [&list_id, "-", &at.to_string()].concat();
    let searching = *picking.open && !typed.trim().is_empty();
    let shown = searching && !matches.is_empty();
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
                { for props.chosen.iter().map(|at| tag(&picking, *at)) }
                <input key="input" id={props.id.clone()} role="combobox" type="text" dir="auto" autocomplete="off"
                    aria-autocomplete="list" aria-expanded={shown.to_string()} aria-controls={list_id.clone()}
                    aria-activedescendant={shown.then(|| option_id(active))} aria-invalid={around.invalid()} aria-describedby={around.described()}
                    placeholder={t(Message::TypeToFind)} value={(**typed).clone()} oninput={field::typed(&picking.on(Picking::type_in))}
                    onkeydown={picking.on(Picking::press_key)} onblur={picking.on(Picking::leave)} />
            </div>
            <ul id={list_id.clone()} class="popup" role="listbox" aria-label={props.label.clone()} hidden={!shown}>
                if shown {
                    { for matches.iter().enumerate().map(|(row, at)| option(&picking, *at, option_id(row), row == active)) }
                }
            </ul>
            if searching && matches.is_empty() {
                <p class="popup nothing">{ t(Message::NothingMatches(typed.trim().to_owned())) }</p>
            }
        </>
    })
}

/// Renders a chosen entry as a tag with a remove button.
fn tag(picking: &Rc<Picking>, at: u32) -> Html {
    let name = picking.name(at);
    let onclick = {
        let picking = picking.clone();
        Callback::from(move |_: MouseEvent| picking.toggle(at))
    };
    html! {
        <span class="tag" key={at}><bdi>{ &name }</bdi>
            <button type="button" aria-label={t(Message::Remove(name.to_string()))} {onclick}>{ icon(Icon::Cross) }</button>
        </span>
    }
}

/// Renders an option of the list.
fn option(picking: &Rc<Picking>, at: u32, id: String, active: bool) -> Html {
    let chosen = picking.chosen.contains(&at);
    let PickEntry { name, detail, .. } = &picking.options.entries[at as usize];
    let onmousedown = {
        let picking = picking.clone();
        // On mousedown: the list closes on blur, before a click would arrive.
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            picking.take(at);
        })
    };
    html! {
        <li key={at} {id} role="option" aria-selected={active.to_string()} aria-disabled={chosen.then_some("true")} {onmousedown}>
            <bdi>{ name }</bdi>
            if chosen { <span class="badge tone-mute">{ t(Message::Chosen) }</span> }
            <bdi class="fact">{ detail }</bdi>
        </li>
    }
}

/// Entries compared by identity.
struct PtrEq(Rc<PickOptions>);

impl PartialEq for PtrEq {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
