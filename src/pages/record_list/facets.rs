//! Chips that narrow a list to rows with one value, with the number of rows of each.

use std::rc::Rc;

use yew::AttrValue;

use crate::components::filter_chips::Chip;

/// A function that returns whether a row has the value of an index.
pub type HasValue<T> = Rc<dyn Fn(&T, usize) -> bool>;

/// Returns that function for rows that have at most one value each, of which `index_of` returns the index.
pub fn one_value<T: 'static>(index_of: impl Fn(&T) -> Option<usize> + 'static) -> HasValue<T> {
    Rc::new(move |row, index| index_of(row) == Some(index))
}

/// The values by which chips narrow a list of `T`.
pub struct Facets<T> {
    /// Ids of the values, in the order of the chips.
    pub ids: Vec<AttrValue>,
    /// Returns whether a row has the value of an index.
    pub has: HasValue<T>,
    /// Chip of a value, or of all rows for `None`, given the number of rows.
    pub chip: Rc<dyn Fn(Option<usize>, usize) -> Chip>,
    /// Leaves out values that no row has.
    pub hides_empty: bool,
}

impl<T> Facets<T> {
    /// Returns the index of a pressed chip's value; `None` if there is no such value any more.
    #[must_use]
    pub fn pressed(&self, facet: Option<&AttrValue>) -> Option<usize> {
        let facet = facet?;
        self.ids.iter().position(|id| id == facet)
    }

    /// Returns the chips for `all` rows, of which `counts` have each value, and the position of the pressed
    /// one.
    #[must_use]
    pub fn chips(
        &self,
        all: usize,
        counts: &[usize],
        pressed: Option<usize>,
    ) -> (Vec<Chip>, usize) {
        let mut chips = vec![(self.chip)(None, all)];
        let mut position = 0;
        for (index, count) in counts.iter().enumerate() {
            let is_pressed = pressed == Some(index);
            if is_pressed {
                position = chips.len();
            }
            if is_pressed || *count > 0 || !self.hides_empty {
                chips.push((self.chip)(Some(index), *count));
            }
        }
        (chips, position)
    }
}
