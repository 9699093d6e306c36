//! The confirmation before a category with course sessions is deleted: what should happen to them.

use lectern_core::model::CategoryId;
use lectern_core::workspace::{CategoryFate, Command, Records};
use yew::prelude::*;

use super::columns::sessions_in;
use crate::components::delete_dialog::{DeleteOptions, DeletePrompt};
use crate::components::radios::Choice;
use crate::i18n::{Categories as Message, Frame, t};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteCategoryDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteCategoryDialogProps {
    /// The category.
    pub id: CategoryId,
    /// Called at the end, with whether it was deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete a category, and deletes it.
#[component]
pub fn DeleteCategoryDialog(props: &DeleteCategoryDialogProps) -> Html {
    let id = props.id;
    let prompt = use_delete_prompt(|records| prompt(records, id));
    let command = Callback::from(move |fate: Option<CategoryFate>| Command::DeleteCategory {
        id,
        sessions: fate.unwrap_or(CategoryFate::Uncategorised),
    });
    html! { <DeleteRecords<CategoryFate> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, id: CategoryId) -> DeletePrompt<CategoryFate> {
    let category = records.categories.get(id);
    let name = category.map(|category| category.name.clone());
    let keep = Choice::with_help(t(Message::Uncategorised), t(Message::UncategorisedHelp));
    let bin = Choice::with_help(t(Message::ToTheBin), t(Message::ToTheBinHelp));
    DeletePrompt {
        note: Some(t(Message::Holds(sessions_in(records, id)))),
        options: Some(DeleteOptions {
            legend: t(Message::WhatBecomes),
            options: vec![
                (CategoryFate::Uncategorised, keep),
                (CategoryFate::Binned, bin),
            ],
        }),
        ..DeletePrompt::new(
            t(Message::DeleteTitle(name.unwrap_or_default())),
            t(Frame::Delete),
        )
    }
}
