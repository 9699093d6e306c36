//! A value of a field as people read it, and its difference from another one.

use yew::prelude::*;

use crate::i18n::{SyncConflicts as Message, t};
use lectern_core::text::{Difference, differences, words};

/// Value as people read it, in the parts that a difference adds or removes as a whole; without parts if the
/// field is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownValue(Vec<String>);

impl ShownValue {
    /// Creates the value of a text, which differs word by word.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        Self(words(text).into_iter().map(str::to_owned).collect())
    }

    /// Creates a value that differs as a whole.
    #[must_use]
    pub fn whole(text: String) -> Self {
        Self(
            Some(text)
                .filter(|text| !text.is_empty())
                .into_iter()
                .collect(),
        )
    }

    /// Creates the value of a list, which differs item by item.
    #[must_use]
    pub fn of_list(items: impl IntoIterator<Item = String>, separator: &str) -> Self {
        let mut parts: Vec<String> = Vec::new();
        for item in items {
            if !parts.is_empty() {
                parts.push(separator.to_owned());
            }
            parts.push(item);
        }
        Self(parts)
    }

    /// Creates the values of fields that only make sense together.
    #[must_use]
    pub fn together(values: Vec<Self>) -> Self {
        if values.len() == 1 {
            return values.into_iter().next().unwrap_or_default();
        }
        Self::of_list(values.iter().map(Self::text), " · ")
    }

    /// Returns `true` if the field is empty.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the value as text.
    #[must_use]
    pub fn text(&self) -> String {
        if self.0.is_empty() {
            t(Message::Empty).to_string()
        } else {
            self.0.concat()
        }
    }

    /// Draws the value, marking what differs from `base`; as it is if there is none.
    pub fn marked(&self, base: Option<&Self>) -> Html {
        let Some(base) = base.filter(|base| *base != self) else {
            return html! { <bdi>{ self.text() }</bdi> };
        };
        fn parts(value: &ShownValue) -> Vec<&str> {
            value.0.iter().map(String::as_str).collect()
        }
        let marked = differences(&parts(base), &parts(self)).into_iter();
        let marked = marked.map(|(difference, text)| match difference {
            Difference::Same => html! { { text } },
            Difference::Removed => html! { <del>{ text }</del> },
            Difference::Added => html! { <ins>{ text }</ins> },
        });
        html! {
            <bdi>
                { for marked }
                if self.0.is_empty() { { " " }{ t(Message::Empty) } }
            </bdi>
        }
    }
}
