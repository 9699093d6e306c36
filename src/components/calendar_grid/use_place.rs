//! The place of a calendar grid that has the focus, also when what it was on is gone.

use std::ops::Range;
use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::GridDay;
use super::cursor::{Cursor, slot};

/// Returns the place of the cursor, and whether that is what the cursor is on. In place of an item that is
/// gone it is the time that the item had, if its day is still shown.
#[hook]
pub fn use_place(
    cursor: Option<&Cursor>,
    days: &[Rc<GridDay>],
    hours: &Range<u16>,
) -> (Cursor, bool) {
    let last = use_mut_ref(|| None::<(NaiveDate, u16)>);
    let Some(cursor) = cursor else {
        return (Cursor::start(days, hours), true);
    };
    if let Some(shown) = cursor.resolved(days, hours) {
        let (day, minute) = shown.place(days);
        last.replace(days.get(day).map(|day| (day.date, minute)));
        return (shown, true);
    }
    let vacated = last.borrow().and_then(|(date, minute)| {
        let day = days.iter().position(|day| day.date == date)?;
        Some(slot(day, minute))
    });
    let place = vacated.unwrap_or_else(|| Cursor::start(days, hours));
    (place, false)
}
