//! The rows of the bin.

use std::rc::Rc;

use crate::ui::{After, html};
use yew::prelude::*;

use super::facts::{Facts, Line};
use super::rows::{Act, key_of};
use crate::model::Instant;
use crate::pages::route::Route;
use crate::rules::limits::BIN_DAYS;
use crate::search::Query;
use crate::ui::data_table::{Column, RowAction, RowKey, TableRows, marked, row_link};
use crate::ui::format;
use crate::ui::icon::Icon;
use crate::ui::text::{Sessions as Words, t};

/// Course sessions in the bin. They can be looked into, restored, or deleted for good.
pub struct BinRows {
    /// What is known of them.
    pub facts: Rc<Facts>,
    /// Milliseconds that the clocks of the workspace are ahead of UTC now.
    pub ahead_ms: i64,
    /// What is asked of one of them.
    pub act: Callback<(RowKey, Act)>,
}

/// The columns of [`BinRows`].
#[must_use]
pub fn bin_columns() -> Rc<[Column]> {
    Rc::new([
        Column::new("name", t(Words::NameAndCoaches)).sortable(),
        Column::new("binned", t(Words::Deleted)).sortable(),
        Column::new("gone", t(Words::GoneOn)),
        Column::new("courses", t(Words::Courses))
            .sortable()
            .numeric(),
        Column::new("learners", t(Words::Learners))
            .sortable()
            .numeric(),
    ])
}

impl BinRows {
    fn line(&self, row: u32) -> &Line {
        &self.facts.lines[row as usize]
    }

    /// The days on which it was deleted and on which it will be gone.
    fn days(&self, line: &Line) -> [String; 2] {
        let since = line.fact.session.binned_at.unwrap_or_default();
        [since, since.plus_days(BIN_DAYS)]
            .map(|at| format::date(Instant(at.0 + self.ahead_ms).utc().date()))
    }
}

impl TableRows for BinRows {
    fn key(&self, row: u32) -> RowKey {
        key_of(self.line(row).id())
    }

    fn name(&self, row: u32) -> AttrValue {
        self.line(row).fact.session.name.clone().into()
    }

    fn cells(&self, row: u32, query: &Query) -> Html {
        let line = self.line(row);
        let fact = &line.fact;
        let [since, until] = self.days(line);
        html! {
            <>
                <th scope="row" class="name">
                    <span class="name-line">{ row_link(Route::CourseSession(fact.session.id).to_string(), marked(&fact.session.name, query)) }</span>
                    <span class="below">{ marked(&fact.coaches, query) }</span>
                </th>
                <td class="binned">{ since }</td>
                <td class="gone">{ until }</td>
                <td class="courses numeric">{ format::number(line.courses as usize) }</td>
                <td class="learners numeric">{ format::number(line.learners as usize) }</td>
            </>
        }
    }

    fn texts(&self, row: u32) -> Vec<String> {
        let line = self.line(row);
        let [since, until] = self.days(line);
        vec![
            line.fact.session.name.clone(),
            since,
            until,
            line.courses.to_string(),
            line.learners.to_string(),
        ]
    }

    fn actions(&self, _: u32) -> Vec<RowAction> {
        let button = |icon, words, what: Act| {
            RowAction::button(icon, t(words), self.act.after(move |key| (key, what))).worded()
        };
        vec![
            button(Icon::Restore, Words::Restore, Act::Restore),
            button(Icon::Bin, Words::DeleteForGood, Act::DeleteForGood),
        ]
    }
}
