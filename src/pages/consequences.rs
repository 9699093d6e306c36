//! Collects what is deleted or changed along with records.

use lectern_core::search::natural;
use yew::AttrValue;

use crate::components::delete_dialog::Consequence;

/// Consequences of a deletion, in the order in which they are added.
#[derive(Debug, Default)]
pub struct Consequences(Vec<Consequence>);

impl Consequences {
    /// Adds the records called `names`, in natural order, if there are any. `sentence` is given
    /// their number.
    pub fn add(&mut self, mut names: Vec<String>, sentence: impl Fn(usize) -> AttrValue) {
        if names.is_empty() {
            return;
        }
        names.sort_by_cached_key(|name| natural::key(&[name]));
        self.0.push(Consequence {
            sentence: sentence(names.len()),
            names: names.into_iter().map(AttrValue::from).collect(),
        });
    }

    /// Returns the consequences.
    #[must_use]
    pub fn into_vec(self) -> Vec<Consequence> {
        self.0
    }
}
