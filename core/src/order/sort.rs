//! Sorting rows of any type by one piece of code. The standard library's sort is made anew for every
//! type and every comparison, some two kilobytes each, and the product sorts in sixty places; a
//! comparison by name costs more than the call that is saved. Where a hundred thousand numbers are
//! sorted in the time of a keystroke, `texts.rs` and `exact.rs` use the standard library's.
//!
//! Every sort here is stable.

use std::cmp::Ordering;

/// Sorts rows as `compare` says.
pub fn by<T>(rows: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order(rows.len(), &mut |a, b| {
        compare(&rows[a as usize], &rows[b as usize])
    });
    arrange(rows, order);
}

/// Sorts rows by a key that is cheap to make: it is made anew for each comparison.
pub fn by_key<T, K: Ord>(rows: &mut [T], key: impl Fn(&T) -> K) {
    by(rows, |a, b| key(a).cmp(&key(b)));
}

/// Sorts rows by their own order.
pub fn ascending<T: Ord>(rows: &mut [T]) {
    by(rows, T::cmp);
}

/// Puts rows into an order: first the one with the first of these numbers, and so on. The numbers
/// are those below the number of rows, each once.
pub fn arrange<T>(rows: &mut [T], order: Vec<u32>) {
    follow(order, &mut |a, b| rows.swap(a as usize, b as usize));
}

/// The numbers below `len`, which is less than 2^32, in the order in which `compare` puts them.
#[must_use]
pub fn order(len: usize, compare: &mut dyn FnMut(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..len as u32).collect();
    let mut merged = Vec::with_capacity(len);
    let mut run = 1;
    while run < len {
        for start in (0..len).step_by(2 * run) {
            let middle = len.min(start + run);
            let end = len.min(middle + run);
            let (left, right) = (&order[start..middle], &order[middle..end]);
            merge(left, right, &mut merged, compare);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        run *= 2;
    }
    order
}

/// Appends two sorted runs as one. Runs that follow one another already are only copied, so rows
/// that are nearly in order cost little more than one look each.
fn merge(
    mut left: &[u32],
    mut right: &[u32],
    merged: &mut Vec<u32>,
    compare: &mut dyn FnMut(u32, u32) -> Ordering,
) {
    let apart = match (left.last(), right.first()) {
        (Some(last), Some(first)) => compare(*last, *first).is_le(),
        _ => true,
    };
    while let (false, [first, others @ ..], [second, rest @ ..]) = (apart, left, right) {
        if compare(*first, *second).is_le() {
            merged.push(*first);
            left = others;
        } else {
            merged.push(*second);
            right = rest;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// Swaps rows until each place has the row whose number stands there in `order`.
fn follow(mut order: Vec<u32>, swap: &mut dyn FnMut(u32, u32)) {
    for start in 0..order.len() as u32 {
        let mut place = start;
        loop {
            // A place that is done names itself.
            let row = std::mem::replace(&mut order[place as usize], place);
            if row == start || row == place {
                break;
            }
            swap(place, row);
            place = row;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn rows_lie_as_the_standard_library_sorts_them(keys in prop::collection::vec(0..20u8, 0..70)) {
            let mut rows: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut expected = rows.clone();
            expected.sort_by_key(|(key, _)| *key);
            by_key(&mut rows, |(key, _)| *key);
            prop_assert_eq!(&rows, &expected);
            expected.sort_by(|a, b| b.cmp(a));
            by(&mut rows, |a, b| b.cmp(a));
            prop_assert_eq!(&rows, &expected);
            expected.sort();
            ascending(&mut rows);
            prop_assert_eq!(rows, expected);
        }
    }

    #[test]
    fn rows_in_order_are_looked_at_about_once() {
        let mut looks = 0;
        let mut rows: Vec<u32> = (0..10_000).collect();
        by(&mut rows, |a, b| {
            looks += 1;
            a.cmp(b)
        });
        assert!(looks < 10_000);
    }
}
