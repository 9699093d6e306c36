//! Before a category that holds course sessions is deleted: what becomes of them.

use std::cell::RefCell;

use super::rows::sessions_in;
use crate::i18n::{Categories as Words, Frame, t};
use crate::pages::register::Farewell;
use crate::ui::data_table::Selection;
use crate::ui::delete_dialog::Deletion;
use crate::ui::radios::Choice;
use lectern_core::model::{CategoryId, Uuid};
use lectern_core::workspace::{CategoryFate, Command, Records};

/// What is asked before a category is deleted. Rows of categories cannot be ticked, so there is one.
#[must_use]
pub fn farewell(records: &Records, of: &Selection) -> Farewell {
    let id = CategoryId(Uuid(of.iter().next().map_or(0, |key| key.0)));
    let category = records.categories.get(id);
    let name = category.map(|category| category.name.clone());
    let choices = vec![
        Choice::with_help(t(Words::Uncategorised), t(Words::UncategorisedHelp)),
        Choice::with_help(t(Words::ToTheBin), t(Words::ToTheBinHelp)),
    ];
    let fates = [CategoryFate::Uncategorised, CategoryFate::Binned];
    let commands = fates.map(|sessions| Command::DeleteCategory { id, sessions });
    Farewell {
        asked: Deletion {
            title: t(Words::DeleteTitle(name.unwrap_or_default())),
            delete: t(Frame::Delete),
            note: Some(t(Words::Holds(sessions_in(records, id)))),
            choice: Some((t(Words::WhatBecomes), choices)),
            ..Deletion::default()
        },
        commands: RefCell::new(commands.into()),
    }
}
