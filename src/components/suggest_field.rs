//! Text field that takes any text and suggests some while a person types. It is a text box rather than
//! a combobox, since no suggestion has to be chosen.

use std::rc::Rc;

use lectern_core::search::{Index, IndexBuilder, ItemIndex, Query, best};
use yew::prelude::*;

use super::field::{Around, TextFieldProps, typed};
use super::keys;
use super::popup_place::use_popup_place;
use super::press::after_press;
use crate::platform::keyboard::KeyPress;

/// Maximum number of suggestions offered.
const OFFERED: usize = 8;

/// A suggested text.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Text that choosing it enters.
    pub text: AttrValue,
    /// A second text, which is searched too.
    pub detail: AttrValue,
}

/// Suggestions in display order, with their search index.
pub struct Suggestions {
    entries: Vec<Suggestion>,
    index: Index,
}

impl Suggestions {
    /// Indexes suggestions.
    #[must_use]
    pub fn new(entries: Vec<Suggestion>) -> Self {
        let mut index = IndexBuilder::with_capacity(entries.len());
        for entry in &entries {
            index.push(&[entry.text.as_str(), entry.detail.as_str()]);
        }
        let index = index.build();
        Self { entries, index }
    }

    /// Returns the suggestions for a text, best first; none if the text is one of them.
    fn matching(&self, text: &str) -> Vec<ItemIndex> {
        if text.trim().is_empty() || self.entries.iter().any(|entry| entry.text == text) {
            return Vec::new();
        }
        let fields = |at: ItemIndex| {
            let entry = &self.entries[at.as_usize()];
            [entry.text.as_str(), entry.detail.as_str()]
        };
        best(&self.index, fields, &Query::new(text), OFFERED)
    }
}

/// Properties of [`SuggestField`].
#[derive(Properties)]
pub struct SuggestFieldProps {
    /// The text field.
    pub field: TextFieldProps,
    /// Suggestions; compared by identity.
    pub suggestions: Rc<Suggestions>,
}

impl PartialEq for SuggestFieldProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.suggestions, &other.suggestions) && self.field == other.field
    }
}

/// A text field with suggestions.
#[component]
pub fn SuggestField(props: &SuggestFieldProps) -> Html {
    let SuggestFieldProps { field, suggestions } = props;
    let open = use_state_eq(|| false);
    let active = use_state_eq(|| None::<usize>);
    let matches = if *open {
        suggestions.matching(&field.value)
    } else {
        Vec::new()
    };
    let list_id = [&field.id, "-suggestions"].concat();
    let option_id = |at: usize| [&list_id, "-", &at.to_string()].concat();
    let choose = {
        let (open, active) = (open.clone(), active.clone());
        let (suggestions, on_input) = (suggestions.clone(), field.on_input.clone());
        Callback::from(move |at: ItemIndex| {
            open.set(false);
            active.set(None);
            on_input.emit(suggestions.entries[at.as_usize()].text.to_string());
        })
    };
    let oninput = {
        let (open, active) = (open.clone(), active.clone());
        let on_input = field.on_input.clone();
        typed::<InputEvent>(&Callback::from(move |text| {
            open.set(true);
            active.set(None);
            on_input.emit(text);
        }))
    };
    let onkeydown = {
        let (open, active, matches, choose) = (
            open.clone(),
            active.clone(),
            matches.clone(),
            choose.clone(),
        );
        Callback::from(move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
            let Some(press) = press.filter(|_| !matches.is_empty()) else {
                return;
            };
            let last = matches.len() - 1;
            match press.name.as_str() {
                "ArrowDown" => active.set(Some(active.map_or(0, |at| (at + 1).min(last)))),
                "ArrowUp" => active.set(active.and_then(|at| at.checked_sub(1))),
                "Escape" => open.set(false),
                "Enter" => match active.and_then(|at| matches.get(at)) {
                    Some(at) => choose.emit(*at),
                    None => return,
                },
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let onblur = {
        let (open, on_blur) = (open.clone(), field.on_blur.clone());
        move |_: FocusEvent| {
            open.set(false);
            after_press(on_blur.clone());
        }
    };
    let around = Around {
        id: &field.id,
        label: &field.label,
        optional: field.optional,
        help: field.help_text(str::to_owned),
        error: &field.error,
        class: "picker",
    };
    let shown = !matches.is_empty();
    let popup = use_node_ref();
    use_popup_place(&popup, shown.then(|| matches.clone()));
    let current = active.filter(|at| *at < matches.len());
    use_effect_with(current.map(&option_id), |option: &Option<String>| {
        if let Some(option) = option {
            keys::scroll_to_id(option);
        }
    });
    around.draw(html! {
        <>
            <input id={field.id.clone()} class="control" type="text" dir="auto" autocomplete="off" aria-autocomplete="list"
                aria-controls={shown.then(|| list_id.clone())} aria-activedescendant={current.map(&option_id)} value={field.value.clone()}
                aria-invalid={around.invalid()} aria-describedby={around.described()} {oninput} {onkeydown} {onblur} />
            <ul ref={popup} id={list_id.clone()} class="popup" role="listbox" aria-label={field.label.clone()} hidden={!shown}>
                { for matches.iter().enumerate().map(|(row, at)| {
                    let entry = &suggestions.entries[at.as_usize()];
                    let (choose, at) = (choose.clone(), *at);
                    // On mousedown: the list closes on blur, before a click would arrive.
                    let onmousedown = move |event: MouseEvent| {
                        event.prevent_default();
                        choose.emit(at);
                    };
                    html! {
                        <li key={at.as_usize()} id={option_id(row)} role="option" aria-selected={(current == Some(row)).to_string()} {onmousedown}>
                            <bdi>{ &entry.text }</bdi><bdi class="meta">{ &entry.detail }</bdi>
                        </li>
                    }
                }) }
            </ul>
        </>
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggestions(names: &[&'static str]) -> Suggestions {
        let entry = |name: &&'static str| Suggestion {
            text: (*name).into(),
            detail: "Main building".into(),
        };
        Suggestions::new(names.iter().map(entry).collect())
    }

    #[test]
    fn a_text_that_is_a_suggestion_needs_none() {
        let rooms = suggestions(&["Hall 1", "Hall 2"]);
        let hall = [0, 1].map(ItemIndex::from_usize);
        assert_eq!(rooms.matching("hal"), hall);
        assert_eq!(rooms.matching("main 2"), hall[1..]);
        assert!(rooms.matching("Hall 1").is_empty());
        assert!(rooms.matching("  ").is_empty());
    }
}
