//! Merging lists whose items are objects, each told from the others by one field: the courses of a
//! draft, in their order.

use super::{Fields, Values, fields, merge_fields, value};
use crate::json::{self, Reader};

/// The field that tells the items of a list apart.
const ITEM: &str = "course";

/// An item: which, and itself.
type Item<'j> = (&'j str, Fields<'j>);

/// The list with what either side added, without what either removed, in the order of the side that
/// moved something; where both did, in that of ours. None when these are no such lists.
pub fn merge([base, ours, theirs]: Values<'_>, conflicts: &mut Vec<String>) -> Option<Vec<u8>> {
    let (base, ours, theirs) = (items(base)?, items(ours)?, items(theirs)?);
    let (first, second) = if is_in_order_of(&base, &ours) {
        (&theirs, &ours)
    } else {
        (&ours, &theirs)
    };
    let stays = |name: &str| !has(&base, name) || (has(&ours, name) && has(&theirs, name));
    let mut names: Vec<&str> = names(first).filter(|name| stays(name)).collect();
    let mut before = None;
    for name in self::names(second) {
        if !has(first, name) && stays(name) {
            // Behind the item that it was put behind.
            let place = names.iter().position(|known| Some(*known) == before);
            // What was put before all that both have stays there.
            let leads = before.is_none() && self::names(second).any(|other| has(first, other));
            let end = if leads { 0 } else { names.len() };
            names.insert(place.map_or(end, |place| place + 1), name);
        }
        before = Some(name);
    }
    let mut merged = vec![b'['];
    for name in names {
        json::comma(b'[', &mut merged);
        let none = Fields::new();
        let (b, o, t) = (of(&base, name), of(&ours, name), of(&theirs, name));
        // Made on both sides, or on one: what is not there differs from nothing.
        let (o, t) = (o.or(t).unwrap_or(&none), t.or(o).unwrap_or(&none));
        let (item, inner) = merge_fields(b.unwrap_or(&none), o, t);
        merged.extend_from_slice(&item);
        conflicts.extend(inner);
    }
    merged.push(b']');
    Some(merged)
}

fn items<'j>(list: Option<&'j [u8]>) -> Option<Vec<Item<'j>>> {
    let mut items = Vec::new();
    let mut reader = Reader::new(list.unwrap_or(b"[]")).ok()?;
    let read = reader.list(&mut |reader| {
        let item = fields(reader.raw()?.as_bytes()).ok_or(reader.bad())?;
        let name = value(&item, ITEM).and_then(|name| str::from_utf8(name).ok());
        items.push((name.ok_or(reader.bad())?, item));
        Ok(())
    });
    read.ok().map(|()| items)
}

fn names<'i, 'j>(items: &'i [Item<'j>]) -> impl Iterator<Item = &'j str> + 'i {
    items.iter().map(|item| item.0)
}

fn of<'i, 'j>(items: &'i [Item<'j>], name: &str) -> Option<&'i Fields<'j>> {
    let item = items.iter().find(|item| item.0 == name);
    item.map(|item| &item.1)
}

fn has(items: &[Item<'_>], name: &str) -> bool {
    of(items, name).is_some()
}

/// Whether those that were there before still follow one another as they did.
fn is_in_order_of(base: &[Item<'_>], items: &[Item<'_>]) -> bool {
    let before = names(base).filter(|name| has(items, name));
    before.eq(names(items).filter(|name| has(base, name)))
}
