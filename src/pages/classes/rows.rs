//! Classes as rows of the table.

use crate::i18n::{Classes as Words, Frame, t};
use crate::pages::live::Live;
use crate::pages::register::{Cell, Line, Look, Written, is_session};
use crate::pages::route::Route;
use crate::ui::data_table::{Column, Sort};
use lectern_core::model::Kind;
use lectern_core::search::natural;
use lectern_core::workspace::Records;

/// The column by which the table is sorted at first.
const TITLE: &str = "title";

/// The classes of a workspace, by their titles.
#[must_use]
pub fn written(live: &Live) -> Written {
    let words = [t(Frame::Classes), t(Words::Search)];
    let first = Sort::ascending(TITLE);
    let look = Look::new(Kind::Class, "classes", "classes-list", words, first);
    let columns = vec![
        Column::sorted(TITLE, t(Words::Title)),
        Column::sorted("description", t(Words::Description)),
        Column::counted("size", t(Words::Members)),
        Column::counted("sessions", t(Words::CourseSessions)),
    ];
    let lines = live.read(lines);
    Written::new(live, look, columns, lines, |line| {
        natural::key(&[&line.name])
    })
}

fn lines(records: &Records) -> Vec<Line> {
    let mut lines = Vec::new();
    for class in records.classes.iter() {
        let mut sessions = 0;
        for row in records.session_classes.iter() {
            if row.class == class.id && is_session(records, row.session) {
                sessions += 1;
            }
        }
        lines.push(Line {
            id: class.id.number(),
            name: class.title.clone(),
            href: Some(Route::Class(class.id).to_string()),
            cells: vec![
                Cell::Text(class.title.clone()),
                Cell::Text(class.description.clone()),
                Cell::Number(records.members_of(class.id).count()),
                Cell::Number(sessions),
            ],
            ..Line::default()
        });
    }
    lines
}
