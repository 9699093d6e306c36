//! Names of people in lists.

use lectern_core::model::Person;
use lectern_core::search::Query;
use yew::prelude::*;

use crate::components::data_table::highlighted;

/// Names of people, and the same as one text for searching, sorting and copying. Names are separated
/// by semicolons, since they can contain commas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonNames {
    names: Vec<AttrValue>,
    text: AttrValue,
}

impl PersonNames {
    /// Creates the list of `names`, in this order.
    #[must_use]
    pub fn new(names: Vec<String>) -> Self {
        let text = names.join("; ").into();
        let names = names.into_iter().map(AttrValue::from).collect();
        Self { names, text }
    }

    /// Returns whether there are no names.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Returns the names as one text.
    #[must_use]
    pub const fn text(&self) -> &AttrValue {
        &self.text
    }

    /// Draws the names, each isolated, with search hits highlighted.
    pub fn draw(&self, query: &Query) -> Html {
        let names = self.names.iter().enumerate();
        names
            .map(|(at, name)| {
                html! { <>if at > 0 { { "; " } }{ highlighted(name, query) }</> }
            })
            .collect()
    }
}

/// Draws "Last, First" and the username, which tells people with the same name apart.
pub fn listed_person(person: &Person) -> Html {
    html! {
        <span><bdi>{ person.listed_name() }</bdi>{ " " }<bdi class="meta">{ &person.username }</bdi></span>
    }
}
