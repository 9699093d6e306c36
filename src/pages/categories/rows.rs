//! Categories as rows of the table.

use yew::prelude::*;

use crate::i18n::{Categories as Words, Frame, t};
use crate::pages::live::Live;
use crate::pages::register::{Cell, Line, Look, OrderBox, Written};
use crate::ui::data_table::{Act, Column, Selection, Sort};
use lectern_core::model::{CategoryId, Kind, Uuid};
use lectern_core::search::natural;
use lectern_core::workspace::{CategoryFate, Command, Records};

/// The column by which the table is sorted at first.
const NAME: &str = "name";

/// The categories of a workspace, by their names.
#[must_use]
pub fn written(live: &Live) -> Written {
    let words = [t(Frame::Categories), t(Words::Search)];
    let first = Sort::ascending(NAME);
    let mut look = Look::new(
        Kind::Category,
        "categories",
        "categories-table",
        words,
        first,
    );
    look.order = OrderBox::Nowhere;
    look.foot = Some(Html::default());
    let columns = vec![
        Column::sorted(NAME, t(Words::Name)),
        Column::sorted("start", t(Words::FirstDay)),
        Column::sorted("end", t(Words::LastDay)),
        Column::counted("sessions", t(Words::Sessions)),
    ];
    let lines = live.read(lines);
    let mut categories = Written::new(live, look, columns, lines, |line| {
        natural::key(&[&line.name])
    });
    categories.manners.act = act;
    categories
}

fn lines(records: &Records) -> Vec<Line> {
    let mut lines = Vec::new();
    for category in records.categories.iter() {
        lines.push(Line {
            id: category.id.number(),
            name: category.name.clone(),
            cells: vec![
                Cell::Text(category.name.clone()),
                Cell::Day(category.start),
                Cell::Day(category.end),
                Cell::Sessions(sessions_in(records, category.id)),
            ],
            ..Line::default()
        });
    }
    lines
}

/// How many course sessions a category holds, those in the bin not counted.
#[must_use]
pub fn sessions_in(records: &Records, id: CategoryId) -> usize {
    let sessions = records.course_sessions.iter();
    sessions
        .filter(|session| session.category == Some(id) && session.binned_at.is_none())
        .count()
}

/// Deletes a category that holds nothing at once: there is nothing to ask about, and Undo brings it
/// back.
fn act(live: &Live, act: Act, of: &Selection) -> bool {
    let Some(key) = of.iter().next().filter(|_| act == Act::Delete) else {
        return false;
    };
    let id = CategoryId(Uuid(key.0));
    let empty = live.read(|records| sessions_in(records, id) == 0);
    if empty {
        live.perform(Command::DeleteCategory {
            id,
            sessions: CategoryFate::Uncategorised,
        });
    }
    empty
}
