//! The rows of the tab Drafts.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::ui::{After, html};
use yew::prelude::*;

use super::drafts::OpenDraft;
use super::rows::{Act, key_of};
use crate::model::Instant;
use crate::order::sort;
use crate::pages::route::Route;
use crate::search::{Query, natural};
use crate::ui::chip::{Tone, badge};
use crate::ui::data_table::{Column, RowAction, RowKey, Sort, TableRows, marked, row_link};
use crate::ui::format;
use crate::ui::icon::Icon;
use crate::ui::text::{Sessions as Words, t};

/// Wizards left open.
pub struct DraftRows {
    /// Them.
    pub drafts: Rc<[OpenDraft]>,
    /// Milliseconds that the clocks of the workspace are ahead of UTC now.
    pub ahead_ms: i64,
    /// What is asked of one of them.
    pub act: Callback<(RowKey, Act)>,
}

/// The columns of [`DraftRows`].
#[must_use]
pub fn draft_columns() -> Rc<[Column]> {
    Rc::new([
        Column::new("name", t(Words::Name)).sortable(),
        Column::new("left-at", t(Words::Status)),
        Column::new("begun", t(Words::Begun)).sortable(),
    ])
}

/// The numbers of the drafts that `query` finds, in order.
#[must_use]
pub fn shown_drafts(drafts: &[OpenDraft], query: &Query, sort: Sort) -> Rc<[u32]> {
    let draft = |row: &u32| &drafts[*row as usize];
    let mut rows: Vec<u32> = (0..drafts.len() as u32).collect();
    rows.retain(|row| query.matches(&[&draft(row).name]));
    sort::by(&mut rows, |a, b| {
        let (a, b) = (draft(a), draft(b));
        let first = if sort.column == "begun" {
            a.begun_at.cmp(&b.begun_at)
        } else {
            Ordering::Equal
        };
        first
            .then_with(|| natural::compare(&a.name, &b.name))
            .then(a.id.cmp(&b.id))
    });
    sort.apply(rows).into()
}

impl DraftRows {
    fn draft(&self, row: u32) -> &OpenDraft {
        &self.drafts[row as usize]
    }

    fn begun(&self, row: u32) -> String {
        let begun = self.draft(row).begun_at;
        begun
            .map(|at| format::date_time(Instant(at.0 + self.ahead_ms).utc()))
            .unwrap_or_default()
    }

    fn href(&self, row: u32) -> String {
        let draft = self.draft(row);
        Route::Wizard(draft.id, draft.step).to_string()
    }
}

impl TableRows for DraftRows {
    fn key(&self, row: u32) -> RowKey {
        key_of(self.draft(row).id)
    }

    fn name(&self, row: u32) -> AttrValue {
        let name = &self.draft(row).name;
        if name.is_empty() {
            t(Words::Unnamed)
        } else {
            name.clone().into()
        }
    }

    fn cells(&self, row: u32, query: &Query) -> Html {
        let draft = self.draft(row);
        html! {
            <>
                <th scope="row" class="name">
                    <span class="name-line">
                        { row_link(self.href(row), marked(&self.name(row), query)) }
                        if draft.saved {
                            { badge(Tone::Warn, t(Words::UnsavedChanges)) }
                        } else {
                            { badge(Tone::Accent, t(Words::NewDraft)) }
                        }
                    </span>
                </th>
                <td class="left-at">{ t(Words::DraftStep(draft.step.number())) }</td>
                <td class="begun">{ self.begun(row) }</td>
            </>
        }
    }

    fn texts(&self, row: u32) -> Vec<String> {
        let step = t(Words::DraftStep(self.draft(row).step.number()));
        vec![
            self.name(row).to_string(),
            step.to_string(),
            self.begun(row),
        ]
    }

    fn actions(&self, row: u32) -> Vec<RowAction> {
        vec![
            RowAction::link(Icon::Right, t(Words::Resume), self.href(row)).worded(),
            RowAction::button(
                Icon::Cross,
                t(Words::Discard),
                self.act.after(|key| (key, Act::Discard)),
            )
            .worded(),
        ]
    }
}
