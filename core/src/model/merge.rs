//! Three-way merge of values, one function per policy. Each field of a record, and of the forms
//! within drafts, declares its policy where the field is declared; nothing is derived from its type,
//! its name or its stored form.
//!
//! | policy | both sides changed it |
//! |---|---|
//! | `scalar` | conflict; our value stands |
//! | `set` | union of the additions, without the removals of either side |
//! | `ordered_list` | as a set, in the order of the side that moved an item, ours if both did |
//! | `map` | key by key, each value a scalar |
//! | `map_of_sets` | key by key, each value a set, absent keys being empty sets |
//! | `scalar with group` | conflict, if both sides changed any field of the group; all of its fields are ours |
//! | `form` | field by field, by the policies that the form declares |
//! | `optional_form` | as `form` while both sides have one, else as `scalar` |
//!
//! Fields that only make sense together, such as the start and the end of a course, are a group: a
//! method of the record that returns them, named by each of them. A merge takes all fields of a group
//! from one side, so that it never combines the start of one with the end of the other.
//!
//! ```
//! use std::collections::BTreeSet;
//! use lectern_core::model::merge::{self, Sides};
//!
//! let set = |members: &[u8]| members.iter().copied().collect::<BTreeSet<u8>>();
//! let sides = Sides { base: &set(&[1, 2]), ours: &set(&[2]), theirs: &set(&[1, 2, 3]) };
//! assert_eq!(merge::set("numbers", sides, &mut Vec::new()), set(&[2, 3]));
//! ```

use std::collections::{BTreeMap, BTreeSet};

mod declaration;

pub(super) use declaration::{merge_field, merge_fields};

/// The values of a field in the common ancestor and in both descendants.
#[derive(Debug)]
pub struct Sides<'a, T> {
    /// The value in the common ancestor.
    pub base: &'a T,
    /// The value on our side, which is kept in a conflict.
    pub ours: &'a T,
    /// The value on their side.
    pub theirs: &'a T,
}

impl<'a, T: PartialEq> Sides<'a, T> {
    /// Returns the result if at most one side changed the value, or both to the same value.
    fn unambiguous(&self) -> Option<&'a T> {
        if self.ours == self.theirs || self.theirs == self.base {
            Some(self.ours)
        } else if self.ours == self.base {
            Some(self.theirs)
        } else {
            None
        }
    }
}

/// Names of fields that both sides changed to different values.
pub type Conflicts = Vec<String>;

/// A value that merges field by field; see `merge_fields!`.
pub trait MergeFields: Sized {
    /// Merges each field by its policy.
    fn merge_fields(sides: Sides<'_, Self>, conflicts: &mut Conflicts) -> Self;
}

/// An item of an ordered list.
pub trait ListItem: Clone + PartialEq {
    /// The part of an item by which the items of a list differ.
    type Key: Copy + PartialEq;
    /// Returns the key of the item.
    fn key(&self) -> Self::Key;
    /// Merges the same item of both sides; `base` is `None` if both sides added it.
    fn merge_item(
        base: Option<&Self>,
        ours: &Self,
        theirs: &Self,
        conflicts: &mut Conflicts,
    ) -> Self;
}

/// Merges a value as a whole.
pub fn scalar<T: Clone + PartialEq>(
    name: &str,
    sides: Sides<'_, T>,
    conflicts: &mut Conflicts,
) -> T {
    sides
        .unambiguous()
        .unwrap_or_else(|| {
            conflicts.push(name.to_owned());
            sides.ours
        })
        .clone()
}

/// Merges a value together with the other fields of its group: it is taken from the side from which
/// all of them are.
pub fn scalar_of_group<T: Clone + PartialEq, G: PartialEq>(
    name: &str,
    value: Sides<'_, T>,
    group: Sides<'_, G>,
    conflicts: &mut Conflicts,
) -> T {
    if group.unambiguous().is_some() {
        // At most one side changed the group, or both to the same: so it is for each of its values.
        scalar(name, value, conflicts)
    } else {
        if value.ours != value.theirs {
            conflicts.push(name.to_owned());
        }
        value.ours.clone()
    }
}

/// Merges members without an order. Never conflicts.
pub fn set<T: Clone + Ord>(
    _: &str,
    sides: Sides<'_, BTreeSet<T>>,
    _: &mut Conflicts,
) -> BTreeSet<T> {
    let Sides { base, ours, theirs } = sides;
    let stays = |member: &&T| {
        !base.contains(*member) || (ours.contains(*member) && theirs.contains(*member))
    };
    ours.union(theirs).filter(stays).cloned().collect()
}

/// Merges items in a chosen order, each key once. If a list repeats a key, its first item counts.
pub fn ordered_list<T: ListItem>(
    _: &str,
    sides: Sides<'_, Vec<T>>,
    conflicts: &mut Conflicts,
) -> Vec<T> {
    if let Some(list) = sides.unambiguous() {
        return list.clone();
    }
    let Sides { base, ours, theirs } = sides;
    let mut merged = Vec::new();
    for key in merged_order(base, ours, theirs) {
        let item = match (find(ours, key), find(theirs, key)) {
            (Some(ours), Some(theirs)) => T::merge_item(find(base, key), ours, theirs, conflicts),
            (Some(only), None) | (None, Some(only)) => only.clone(),
            (None, None) => continue,
        };
        merged.push(item);
    }
    merged
}

/// Returns the keys of the merged list: those of the side that moved an item, with each addition of
/// the other side after the item that it followed there.
fn merged_order<T: ListItem>(base: &[T], ours: &[T], theirs: &[T]) -> Vec<T::Key> {
    let (first, second) = if follows(base, ours) {
        (theirs, ours)
    } else {
        (ours, theirs)
    };
    let has = |list: &[T], key| find(list, key).is_some();
    let stays = |key: &T::Key| !has(base, *key) || (has(ours, *key) && has(theirs, *key));
    let mut keys: Vec<T::Key> = Vec::new();
    for key in first.iter().map(ListItem::key).filter(stays) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let mut before = None;
    for key in second.iter().map(ListItem::key) {
        if !keys.contains(&key) && !has(first, key) && stays(&key) {
            let place = keys.iter().position(|known| Some(*known) == before);
            // An addition before all common items stays at the start.
            let leads = before.is_none() && second.iter().any(|other| has(first, other.key()));
            let end = if leads { 0 } else { keys.len() };
            keys.insert(place.map_or(end, |place| place + 1), key);
        }
        before = Some(key);
    }
    keys
}

fn find<T: ListItem>(list: &[T], key: T::Key) -> Option<&T> {
    list.iter().find(|item| item.key() == key)
}

/// Returns `true` if the items of `base` still follow one another in `list` as they did.
fn follows<T: ListItem>(base: &[T], list: &[T]) -> bool {
    let kept = |one: &[T], other: &[T]| -> Vec<T::Key> {
        let keys = one.iter().map(ListItem::key);
        keys.filter(|key| find(other, *key).is_some()).collect()
    };
    kept(base, list) == kept(list, base)
}

/// Merges values by key. A key that one side removed and the other changed is a conflict.
pub fn map<K: Clone + Ord, V: Clone + PartialEq>(
    name: &str,
    sides: Sides<'_, BTreeMap<K, V>>,
    conflicts: &mut Conflicts,
) -> BTreeMap<K, V> {
    let Sides { base, ours, theirs } = sides;
    let keys: BTreeSet<&K> = ours.keys().chain(theirs.keys()).collect();
    let merged = keys.into_iter().filter_map(|key| {
        let (base, ours, theirs) = (base.get(key), ours.get(key), theirs.get(key));
        let sides = Sides {
            base: &base,
            ours: &ours,
            theirs: &theirs,
        };
        scalar(name, sides, conflicts).map(|value| (key.clone(), value.clone()))
    });
    merged.collect()
}

/// Merges sets by key. A set that becomes empty is left out.
pub fn map_of_sets<K: Clone + Ord, V: Clone + Ord>(
    name: &str,
    sides: Sides<'_, BTreeMap<K, BTreeSet<V>>>,
    conflicts: &mut Conflicts,
) -> BTreeMap<K, BTreeSet<V>> {
    if let Some(map) = sides.unambiguous() {
        return map.clone();
    }
    let Sides { base, ours, theirs } = sides;
    let keys: BTreeSet<&K> = ours.keys().chain(theirs.keys()).collect();
    let none = BTreeSet::new();
    let merged = keys.into_iter().map(|key| {
        let sides = Sides {
            base: base.get(key).unwrap_or(&none),
            ours: ours.get(key).unwrap_or(&none),
            theirs: theirs.get(key).unwrap_or(&none),
        };
        (key.clone(), set(name, sides, conflicts))
    });
    merged.filter(|(_, members)| !members.is_empty()).collect()
}

/// Merges a value field by field.
pub fn form<T: MergeFields>(_: &str, sides: Sides<'_, T>, conflicts: &mut Conflicts) -> T {
    T::merge_fields(sides, conflicts)
}

/// Merges an optional value field by field. A value that one side removed and the other changed is a
/// conflict.
pub fn optional_form<T: MergeFields + Clone + Default + PartialEq>(
    name: &str,
    sides: Sides<'_, Option<T>>,
    conflicts: &mut Conflicts,
) -> Option<T> {
    match (sides.ours, sides.theirs) {
        (Some(ours), Some(theirs)) => {
            let blank = T::default();
            let base = sides.base.as_ref().unwrap_or(&blank);
            Some(T::merge_fields(Sides { base, ours, theirs }, conflicts))
        }
        _ => scalar(name, sides, conflicts),
    }
}
