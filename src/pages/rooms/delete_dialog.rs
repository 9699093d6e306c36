//! The confirmation before rooms are deleted: the offerings and learner groups in them, and what their
//! room should be.

use std::collections::BTreeSet;

use lectern_core::model::RoomId;
use lectern_core::workspace::{Command, Records, ResourceCommand, RoomFate, RoomReferences};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::{DeleteOptions, DeletePrompt};
use crate::components::radios::Choice;
use crate::i18n::{PlanningLists, Rooms as Message, t};
use crate::pages::consequences::Consequences;
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteRoomsDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteRoomsDialogProps {
    /// The rooms.
    pub ids: Selection<RoomId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete rooms, and deletes them.
#[component]
pub fn DeleteRoomsDialog(props: &DeleteRoomsDialogProps) -> Html {
    let ids = props.ids.ids();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = Callback::from(move |fate: Option<RoomFate>| {
        Command::Resource(ResourceCommand::DeleteRooms {
            ids: ids.clone(),
            fate: fate.unwrap_or_default(),
        })
    });
    html! { <DeleteRecords<RoomFate> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &BTreeSet<RoomId>) -> DeletePrompt<RoomFate> {
    let first = ids.first().and_then(|id| records.rooms.get(*id));
    let title = match (first, ids.len()) {
        (Some(room), 1) => Message::DeleteOne(room.name.clone()),
        (_, count) => Message::DeleteMany(count),
    };
    let references = RoomReferences::of(records, ids);
    let mut consequences = Consequences::default();
    consequences.add_offerings(records, &references.offerings);
    consequences.add_group_defaults(records, &references.groups);
    let consequences = consequences.into_vec();
    DeletePrompt {
        options: (!consequences.is_empty()).then(options),
        consequences,
        note: Some(t(PlanningLists::CanUndo)),
        ..DeletePrompt::new(t(title), t(Message::DeleteRooms(ids.len())))
    }
}

fn options() -> DeleteOptions<RoomFate> {
    let keep = Choice::with_help(t(Message::KeepName), t(Message::KeepNameHelp));
    let clear = Choice::with_help(t(Message::Clear), t(Message::ClearHelp));
    DeleteOptions {
        legend: t(Message::WhatBecomes),
        options: vec![(RoomFate::KeepName, keep), (RoomFate::Cleared, clear)],
    }
}
