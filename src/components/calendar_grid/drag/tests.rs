use chrono::{NaiveDateTime, TimeDelta};

use super::*;

fn day(at: usize) -> NaiveDate {
    // Monday and the days after it, without the weekend.
    let days = [14, 15, 16, 17, 18, 21];
    NaiveDate::from_ymd_opt(2026, 9, days[at]).expect("a date")
}

fn time(at: usize, start: u16, end: u16) -> GridTime {
    GridTime::new(local_time(day(at), start), local_time(day(at), end))
}

fn drag(kind: DragKind, from: (usize, f64), to: (usize, f64)) -> Drag {
    let point = |(day, minute)| GridPoint { day, minute };
    Drag {
        kind,
        dates: (0..6).map(day).collect(),
        from: point(from),
        to: point(to),
        copy: false,
    }
}

fn block(range: (u16, u16)) -> DragKind {
    DragKind::Move {
        key: "a".into(),
        range: MinuteRange::new(range.0, range.1).expect("a time"),
        whole: time(0, range.0, range.1),
    }
}

#[test]
fn empty_time_is_chosen_in_quarters_of_an_hour_in_both_directions() {
    let ghost = |from, to| drag(DragKind::Create, (1, from), (1, to)).ghost();
    assert_eq!(ghost(487.0, 530.0), Some(time(1, 480, 540)));
    assert_eq!(ghost(530.0, 487.0), Some(time(1, 480, 540)));
    assert_eq!(ghost(500.0, 500.0), Some(time(1, 495, 510)));
    assert_eq!(ghost(1440.0, 1440.0), Some(time(1, 1425, 1440)));
}

#[test]
fn empty_time_is_chosen_over_midnight_and_over_days_that_are_not_shown() {
    let ghost = |from, to| drag(DragKind::Create, from, to).ghost().expect("a time");
    let night = ghost((0, 1320.0), (1, 120.0));
    assert_eq!(night, ghost((1, 120.0), (0, 1320.0)));
    assert_eq!(
        (night.start(), night.minutes()),
        (local_time(day(0), 1320), 240)
    );
    assert_eq!(ghost((0, 1320.0), (1, 0.0)), time(0, 1320, 1440));
    let weekend = ghost((4, 1320.0), (5, 120.0));
    assert_eq!(weekend.minutes(), 240 + 2 * 1440);
}

#[test]
fn a_block_keeps_its_length_and_snaps_to_the_grid() {
    let ghost = |to| drag(block((490, 550)), (0, 500.0), to).ghost();
    assert_eq!(ghost((2, 561.0)), Some(time(2, 555, 615)));
    assert_eq!(ghost((0, -900.0)), Some(time(0, 0, 60)));
    assert_eq!(ghost((0, 1430.0)), Some(time(0, 1425, 1485)));
}

#[test]
fn all_parts_of_a_block_move_together() {
    let start: NaiveDateTime = local_time(day(0), 1320);
    let kind = DragKind::Move {
        key: "a".into(),
        range: MinuteRange::new(0, 120).expect("a time"),
        whole: GridTime::new(start, start + TimeDelta::hours(4)),
    };
    let drag = drag(kind, (1, 60.0), (2, 90.0));
    let ghost = drag.ghost().expect("a time");
    assert_eq!(
        (ghost.start(), ghost.minutes()),
        (local_time(day(1), 1350), 240)
    );
    let (days, minutes, copy) = (1, 30, false);
    let key = "a".into();
    let moved = GridAction::Move {
        key,
        days,
        minutes,
        copy,
    };
    assert_eq!(drag.action(), Some(moved));
}

#[test]
fn an_end_stays_after_the_start() {
    let kind = DragKind::Resize {
        key: "a".into(),
        range: MinuteRange::new(480, 540).expect("a time"),
    };
    let ghost = |to| drag(kind.clone(), (0, 540.0), (3, to)).ghost();
    assert_eq!(ghost(583.0), Some(time(0, 480, 585)));
    assert_eq!(ghost(300.0), Some(time(0, 480, 495)));
}

#[test]
fn dropping_where_it_was_changes_nothing() {
    let drag = drag(block((480, 540)), (0, 500.0), (0, 503.0));
    assert_eq!(drag.action(), None);
    let copied = Drag { copy: true, ..drag };
    assert!(copied.action().is_some());
}

#[test]
fn what_has_its_form_open_changes_the_form_and_nothing_else() {
    let start: NaiveDateTime = local_time(day(0), 1320);
    let whole = GridTime::new(start, start + TimeDelta::hours(4));
    let range = MinuteRange::new(0, 120).expect("a time");
    let moved = drag(DragKind::Draft { range, whole }, (1, 60.0), (2, 90.0));
    let (date, minute) = (day(1), 1350);
    assert_eq!(moved.action(), Some(GridAction::Place { date, minute }));
    let still = drag(DragKind::Draft { range, whole }, (1, 60.0), (1, 62.0));
    assert_eq!(still.action(), None);
    let longer = drag(DragKind::DraftEnd { range, whole }, (1, 120.0), (1, 181.0));
    let minutes = 300;
    assert_eq!(longer.action(), Some(GridAction::Create { start, minutes }));
}
