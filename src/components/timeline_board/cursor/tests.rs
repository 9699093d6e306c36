use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::MinuteRange;

use super::*;
use crate::components::calendar_grid::{BlockLook, GridBlock};
use crate::components::timeline_board::{BoardDay, BoardRow};

fn block(key: &'static str, start: u16) -> GridBlock {
    GridBlock {
        key: key.into(),
        range: MinuteRange::new(start, start + 60).expect("a time"),
        column: 0,
        span: 1,
        columns: 1,
        name: key.into(),
        title: key.into(),
        start: "".into(),
        time: "".into(),
        place: "".into(),
        colour: "000000".into(),
        kind: "".into(),
        look: BlockLook::Single,
        has_warning: false,
        is_cancelled: false,
        continues_before: false,
        continues_after: false,
    }
}

/// Two rows and two days: blocks at 9 and 14 in the first row, at 10 of the second day in the second.
fn board() -> BoardRows {
    let row = |key: &'static str, days| {
        Rc::new(BoardRow {
            key: key.into(),
            name: key.into(),
            detail: "".into(),
            href: None,
            days,
        })
    };
    let day = |day| BoardDay {
        date: NaiveDate::from_ymd_opt(2026, 9, day).expect("a date"),
        name: "".into(),
        head: "".into(),
        is_today: false,
        note: None,
    };
    BoardRows {
        rows: vec![
            row(
                "a",
                vec![vec![block("nine", 540), block("two", 840)], vec![]],
            ),
            row("b", vec![vec![], vec![block("ten", 600)]]),
        ],
        days: vec![day(14), day(15)],
        hours: 8..18,
        ..BoardRows::default()
    }
}

fn moved(cursor: &BoardCursor, step: BoardStep) -> BoardMoved {
    cursor.moved(step, &board(), false)
}

fn on(key: &'static str) -> BoardCursor {
    BoardCursor::Block(key.into())
}

#[test]
fn the_cursor_goes_from_block_to_block_of_a_row() {
    assert_eq!(BoardCursor::start(&board()), on("nine"));
    assert_eq!(
        moved(&on("nine"), BoardStep::Later),
        BoardMoved::To(on("two"))
    );
    assert_eq!(
        moved(&on("two"), BoardStep::Earlier),
        BoardMoved::To(on("nine"))
    );
    assert_eq!(
        moved(&on("two"), BoardStep::Later),
        BoardMoved::To(slot(0, 0, 900))
    );
    assert_eq!(
        moved(&slot(0, 0, 600), BoardStep::Last),
        BoardMoved::To(on("two"))
    );
}

#[test]
fn another_row_has_the_nearest_block_or_the_same_time() {
    assert_eq!(
        moved(&on("nine"), BoardStep::Down),
        BoardMoved::To(slot(1, 0, 540))
    );
    assert_eq!(
        moved(&slot(1, 1, 700), BoardStep::Up),
        BoardMoved::To(slot(0, 1, 700 / 15 * 15))
    );
    assert_eq!(
        moved(&slot(1, 1, 700), BoardStep::PageDown),
        BoardMoved::To(slot(1, 1, 690))
    );
}

#[test]
fn after_the_last_hour_comes_the_next_day() {
    assert_eq!(
        moved(&slot(0, 0, 1065), BoardStep::Later),
        BoardMoved::To(slot(0, 1, 480))
    );
    assert_eq!(
        moved(&slot(0, 1, 480), BoardStep::Earlier),
        BoardMoved::To(slot(0, 0, 1065))
    );
    assert_eq!(
        moved(&slot(0, 1, 1065), BoardStep::Later),
        BoardMoved::AfterLastDay
    );
    assert_eq!(
        moved(&slot(0, 0, 480), BoardStep::Earlier),
        BoardMoved::BeforeFirstDay
    );
}

#[test]
fn the_ends_of_a_row_are_those_of_the_days_and_hours_that_are_shown() {
    let resolved = |cursor: BoardCursor| cursor.resolved(&board());
    let at_end = |row, last| resolved(BoardCursor::at_end(row, last));
    assert_eq!(at_end(1, false), Some(slot(1, 0, 480)));
    assert_eq!(at_end(1, true), Some(slot(1, 1, 1065)));
    assert_eq!(at_end(7, true), Some(slot(1, 1, 1065)));
    assert_eq!(resolved(slot(0, 1, 600)), Some(slot(0, 1, 600)));
    assert_eq!(resolved(on("gone")), None);
    let empty = BoardRows::default();
    assert_eq!(BoardCursor::at_end(0, true).resolved(&empty), None);
}

#[test]
fn what_is_held_passes_over_all_places() {
    let later = on("nine").moved(BoardStep::Later, &board(), true);
    assert_eq!(later, BoardMoved::To(slot(0, 0, 555)));
    let down = slot(0, 1, 600).moved(BoardStep::Down, &board(), true);
    assert_eq!(down, BoardMoved::To(slot(1, 1, 600)));
}
