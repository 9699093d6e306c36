use std::rc::Rc;

use chrono::NaiveDate;

use super::*;
use crate::components::timeline_board::{BoardDay, BoardRow};

fn board() -> BoardRows {
    let day = |day| BoardDay {
        date: NaiveDate::from_ymd_opt(2026, 9, day).expect("a date"),
        name: "".into(),
        head: "".into(),
        is_today: false,
        note: None,
    };
    let row = |key: &'static str| {
        Rc::new(BoardRow {
            key: key.into(),
            name: key.into(),
            detail: "".into(),
            href: None,
            days: vec![Vec::new(), Vec::new()],
        })
    };
    BoardRows {
        rows: vec![row("a"), row("b")],
        days: vec![day(14), day(15)],
        hours: 8..18,
        ..BoardRows::default()
    }
}

fn drag(kind: BoardDragKind, from: (usize, usize, f64), to: (usize, usize, f64)) -> BoardDrag {
    let point = |(row, day, minute)| BoardPoint { row, day, minute };
    BoardDrag {
        kind,
        from: point(from),
        to: point(to),
        is_over_tray: false,
        copy: false,
        rows: 2,
        axis: BoardAxis {
            days: 2,
            hours: 8..18,
        },
    }
}

fn moving() -> BoardDragKind {
    BoardDragKind::Move {
        key: "k".into(),
        range: MinuteRange::new(540, 600).expect("a time"),
    }
}

#[test]
fn a_block_is_moved_to_another_row_and_another_time() {
    let action = drag(moving(), (0, 0, 550.0), (1, 1, 581.0)).action(&board());
    let expected = BoardAction::Move {
        key: "k".into(),
        from: "a".into(),
        to: "b".into(),
        days: 1,
        minutes: 30,
        copy: false,
    };
    assert_eq!(action, Some(expected));
    assert_eq!(
        drag(moving(), (0, 0, 550.0), (0, 0, 553.0)).action(&board()),
        None
    );
}

#[test]
fn a_block_goes_on_over_midnight_where_the_axis_shows_it() {
    let late = |hours| BoardDrag {
        axis: BoardAxis { days: 2, hours },
        ..drag(moving(), (0, 0, 550.0), (0, 0, 1420.0))
    };
    let ghost = late(0..24).ghost().expect("a place");
    assert_eq!(ghost.range, MinuteRange::new(1410, 1440).expect("a time"));
    assert_eq!(ghost.until, Some((1, 30)));
    assert_eq!(late(8..24).ghost().expect("a place").until, None);
    let last_day = BoardDrag {
        axis: BoardAxis {
            days: 2,
            hours: 0..24,
        },
        ..drag(moving(), (0, 0, 550.0), (0, 1, 1420.0))
    };
    assert_eq!(last_day.ghost().expect("a place").until, None);
}

#[test]
fn a_block_over_the_tray_leaves_its_row() {
    let over = BoardDrag {
        is_over_tray: true,
        ..drag(moving(), (1, 0, 550.0), (0, 0, 550.0))
    };
    let expected = BoardAction::Unplace {
        key: "k".into(),
        from: "b".into(),
    };
    assert_eq!(
        (over.ghost(), over.action(&board())),
        (None, Some(expected))
    );
}

#[test]
fn an_item_begins_at_the_quarter_under_the_pointer() {
    let item = BoardDragKind::Item {
        key: "i".into(),
        minutes: 90,
    };
    let placed = drag(item, (0, 0, 0.0), (1, 1, 559.0)).action(&board());
    let expected = BoardAction::Place {
        item: "i".into(),
        row: "b".into(),
        date: board().days[1].date,
        minute: 555,
    };
    assert_eq!(placed, Some(expected));
}

#[test]
fn empty_time_goes_on_over_midnight_where_the_axis_shows_it() {
    let range = |start, end| MinuteRange::new(start, end).expect("a time");
    let chosen = |hours, from, to| {
        let drag = drag(BoardDragKind::Create, from, to);
        let axis = BoardAxis { hours, ..drag.axis };
        BoardDrag { axis, ..drag }.ghost()
    };
    let (evening, morning) = ((1, 0, 1325.0), (1, 1, 110.0));
    let night = BoardGhost {
        until: Some((1, 120)),
        ..BoardGhost::on_day(1, 0, range(1320, 1440))
    };
    assert_eq!(chosen(0..24, evening, morning), Some(night));
    assert_eq!(chosen(0..24, morning, evening), Some(night));
    let time = night.time(&board()).map(|time| time.minutes());
    assert_eq!(time, Some(240));
    let day = BoardGhost::on_day(1, 0, range(1020, 1080));
    assert_eq!(chosen(8..18, (1, 0, 1020.0), (1, 1, 540.0)), Some(day));
    let next = BoardGhost::on_day(1, 1, range(480, 540));
    assert_eq!(chosen(8..18, (1, 1, 540.0), (1, 0, 1020.0)), Some(next));
}
