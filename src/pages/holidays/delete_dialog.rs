//! The confirmation before holidays are deleted.

use std::collections::BTreeSet;

use lectern_core::model::HolidayId;
use lectern_core::workspace::{Command, Records, ResourceCommand};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{Holidays as Message, t};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteHolidaysDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteHolidaysDialogProps {
    /// The holidays.
    pub ids: Selection<HolidayId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete holidays, and deletes them.
#[component]
pub fn DeleteHolidaysDialog(props: &DeleteHolidaysDialogProps) -> Html {
    let ids = props.ids.ids();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = Callback::from(move |_| {
        let ids = ids.clone();
        Command::Resource(ResourceCommand::DeleteHolidays { ids })
    });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &BTreeSet<HolidayId>) -> DeletePrompt {
    let first = ids.first().and_then(|id| records.holidays.get(*id));
    let title = match (first, ids.len()) {
        (Some(holiday), 1) => Message::DeleteOne(holiday.title.clone()),
        (_, count) => Message::DeleteMany(count),
    };
    DeletePrompt {
        note: Some(t(Message::NothingMoves)),
        ..DeletePrompt::new(t(title), t(Message::DeleteHolidays(ids.len())))
    }
}
