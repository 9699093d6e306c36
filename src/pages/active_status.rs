//! Whether a record can still be chosen: the column of lists, and the checkbox of forms.

use yew::prelude::*;

use crate::components::chip::{Tone, chip};
use crate::components::data_table::{Column, SortKey};
use crate::components::field::Checkbox;
use crate::components::icon::Icon;
use crate::i18n::{PlanningLists as Message, t};

/// Returns the column with the status of each row.
pub fn status_column<T: 'static>(is_inactive: fn(&T) -> bool) -> Column<T> {
    let word = move |row: &T| word(is_inactive(row));
    Column::new("status", t(Message::Status), move |row, _| {
        status_chip(is_inactive(row))
    })
    .with_text(move |row| word(row).to_string())
    .sorted_by(move |row| SortKey::count(usize::from(is_inactive(row))))
}

/// Draws the status of a record.
pub fn status_chip(is_inactive: bool) -> Html {
    if is_inactive {
        chip(Tone::Mute, Icon::Barred, word(true))
    } else {
        chip(Tone::Ok, Icon::Check, word(false))
    }
}

fn word(is_inactive: bool) -> AttrValue {
    t(if is_inactive {
        Message::Inactive
    } else {
        Message::Active
    })
}

/// Draws the checkbox "Active". `on_inactive` receives whether the record becomes inactive.
pub fn active_field(is_inactive: bool, on_inactive: &Callback<bool>) -> Html {
    let on_change = on_inactive.reform(|active: bool| !active);
    html! {
        <Checkbox id="active" label={t(Message::Active)} checked={!is_inactive} {on_change} help={t(Message::ActiveHelp)} />
    }
}
