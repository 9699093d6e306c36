//! Export of the chosen items of a dual list as it shows them.

use std::rc::Rc;

use lectern_core::search::ItemIndex;
use yew::prelude::*;

use super::export_shown::file_as_shown;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::TextTable;
use crate::components::dual_list::{ItemBadges, ItemSource};
use crate::i18n::{Files as Message, t, without_isolates};

/// Name of a file, without its ending, and of the columns for the parts of items.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemColumns {
    /// Name of the file.
    pub file: &'static str,
    /// Column of titles.
    pub title: AttrValue,
    /// Column of details.
    pub detail: AttrValue,
    /// Column of codes.
    pub code: AttrValue,
    /// Column of badges, if the list has any.
    pub badges: Option<AttrValue>,
}

/// Returns the callback that downloads items.
pub fn export_items(
    workspace: &WorkspaceHandle,
    columns: ItemColumns,
    items: Rc<dyn ItemSource>,
    badges: Option<Rc<dyn ItemBadges>>,
) -> Callback<Vec<ItemIndex>> {
    let workspace = workspace.clone();
    Callback::from(move |shown: Vec<ItemIndex>| {
        let header = [&columns.title, &columns.detail, &columns.code].into_iter();
        let header = header.chain(&columns.badges).map(ToString::to_string);
        let rows = shown.iter().map(|item| {
            let mut row = cells(*item, items.as_ref(), badges.as_deref());
            row.truncate(3 + usize::from(columns.badges.is_some()));
            row
        });
        let table = TextTable {
            header: header.collect(),
            rows: rows.collect(),
        };
        file_as_shown(t(Message::FileName(columns.file)), table).download(&workspace);
    })
}

fn cells(item: ItemIndex, items: &dyn ItemSource, badges: Option<&dyn ItemBadges>) -> Vec<String> {
    let content = items.content(item);
    let detail = badges.and_then(|badges| badges.detail(item));
    // A list whose rows have badges leaves out what its search still finds.
    let detail = detail.filter(|detail| !detail.is_empty());
    let badges = badges.map_or_else(Vec::new, |badges| badges.badges(item));
    let badges: Vec<&str> = badges.iter().map(|badge| badge.text.as_str()).collect();
    let detail = detail.unwrap_or(content.detail);
    vec![
        content.title.to_string(),
        without_isolates(&detail).into_owned(),
        content.code.to_string(),
        without_isolates(&badges.join("; ")).into_owned(),
    ]
}
