//! Picker of records by their ids: terms, learner groups, instructor groups, cohorts.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::rc::Rc;

use lectern_core::search::{ExactIndexBuilder, IndexBuilder, ItemIndex, natural};
use yew::prelude::*;

use crate::components::picker::{PickEntry, PickOptions, Picker};

/// A record that can be picked.
pub struct IdOption<Id> {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// A second text, which is searched too; may be empty.
    pub detail: String,
}

/// Records that can be picked, in natural order.
pub struct IdOptions<Id> {
    options: Rc<PickOptions>,
    ids: Vec<Id>,
}

impl<Id> IdOptions<Id> {
    /// Sorts and indexes `rows`.
    #[must_use]
    pub fn new(mut rows: Vec<IdOption<Id>>) -> Self {
        rows.sort_by_cached_key(|row| natural::key(&[&row.name, &row.detail]));
        let mut index = IndexBuilder::with_capacity(rows.len());
        let mut exact = ExactIndexBuilder::with_capacity(rows.len());
        let (mut entries, mut ids) = (Vec::<PickEntry>::new(), Vec::new());
        for row in rows {
            index.push(&[&row.name, &row.detail]);
            exact.push([&row.name]);
            let same_name = entries.last().is_some_and(|last| last.name == row.name);
            if let Some(last) = entries.last_mut().filter(|_| same_name) {
                last.same_name = true;
            }
            entries.push(PickEntry {
                name: row.name.into(),
                detail: row.detail.into(),
                same_name,
            });
            ids.push(row.id);
        }
        Self {
            options: Rc::new(PickOptions {
                index: index.build(),
                exact: exact.build(),
                entries,
            }),
            ids,
        }
    }
}

impl<Id: Copy + Ord> IdOptions<Id> {
    /// Returns the positions of records, without those that are no option.
    fn numbers(&self, chosen: &BTreeSet<Id>) -> Vec<ItemIndex> {
        let numbers = self.ids.iter().enumerate();
        let chosen = numbers.filter(|(_, id)| chosen.contains(id));
        chosen
            .map(|(number, _)| ItemIndex::from_usize(number))
            .collect()
    }

    /// Returns the records at these positions, with those of `chosen` that are no option.
    fn picked(&self, chosen: &BTreeSet<Id>, numbers: &[ItemIndex]) -> BTreeSet<Id> {
        let kept = chosen.iter().filter(|id| !self.ids.contains(id));
        let picked = numbers
            .iter()
            .filter_map(|number| self.ids.get(number.as_usize()));
        kept.chain(picked).copied().collect()
    }
}

/// Properties of [`IdPicker`].
#[derive(Properties)]
pub struct IdPickerProps<Id: Copy + Ord + Debug + 'static> {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// Records that can be picked; compared by identity.
    pub options: Rc<IdOptions<Id>>,
    /// Nothing needs to be picked.
    #[prop_or(true)]
    pub optional: bool,
    /// Picked records.
    pub chosen: BTreeSet<Id>,
    /// Called with the picked records. Those that are no option stay.
    pub on_change: Callback<BTreeSet<Id>>,
}

impl<Id: Copy + Ord + Debug + 'static> PartialEq for IdPickerProps<Id> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.label == other.label
            && self.optional == other.optional
            && Rc::ptr_eq(&self.options, &other.options)
            && self.chosen == other.chosen
            && self.on_change == other.on_change
    }
}

/// A combobox that picks records.
#[component]
pub fn IdPicker<Id: Copy + Ord + Debug + 'static>(props: &IdPickerProps<Id>) -> Html {
    let numbers = props.options.numbers(&props.chosen);
    let on_change = {
        let (options, chosen) = (props.options.clone(), props.chosen.clone());
        props
            .on_change
            .reform(move |numbers: Vec<ItemIndex>| options.picked(&chosen, &numbers))
    };
    html! {
        <Picker id={props.id.clone()} label={props.label.clone()} options={props.options.options.clone()} chosen={numbers}
            optional={props.optional} {on_change} />
    }
}
