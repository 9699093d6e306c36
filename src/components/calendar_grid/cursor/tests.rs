use lectern_core::model::MinuteRange;

use super::*;
use crate::components::calendar_grid::{BlockLook, GridBlock};

fn block(key: &'static str, start: u16, end: u16) -> GridBlock {
    GridBlock {
        key: key.into(),
        range: MinuteRange::new(start, end).expect("a time"),
        column: 0,
        span: 1,
        columns: 1,
        name: key.into(),
        title: key.into(),
        start: "".into(),
        time: "".into(),
        place: "".into(),
        colour: "".into(),
        kind: "".into(),
        look: BlockLook::Single,
        has_warning: false,
        is_cancelled: false,
        continues_before: false,
        continues_after: false,
    }
}

fn days(blocks: Vec<Vec<GridBlock>>) -> Vec<Rc<GridDay>> {
    let day = |(at, blocks): (u32, _)| GridDay {
        blocks,
        ..GridDay::empty(NaiveDate::from_ymd_opt(2026, 9, 14 + at).expect("a date"))
    };
    (0..).zip(blocks).map(day).map(Rc::new).collect()
}

#[track_caller]
fn check(days: &[Rc<GridDay>], from: Cursor, steps: &[Step], expected: Cursor) {
    let mut cursor = from;
    for step in steps {
        match cursor.moved(*step, days, &(8..18)) {
            Moved::To(next) => cursor = next,
            moved => panic!("{moved:?}"),
        }
    }
    assert_eq!(cursor, expected);
}

fn at(key: &'static str) -> Cursor {
    Cursor::Item(key.into())
}

#[test]
fn the_arrows_go_from_event_to_event_and_over_empty_time() {
    let days = days(vec![
        vec![block("a", 485, 540), block("b", 600, 660)],
        Vec::new(),
        vec![block("c", 840, 900), block("d", 610, 640)],
    ]);
    assert_eq!(Cursor::start(&days, &(8..18)), at("a"));
    check(&days, at("a"), &[Step::Down], at("b"));
    check(&days, at("b"), &[Step::Down], slot(0, 660));
    check(&days, at("a"), &[Step::Up], slot(0, 480));
    check(&days, slot(0, 480), &[Step::Down], at("a"));
    check(&days, slot(0, 675), &[Step::Up; 4], slot(0, 615));
    check(&days, slot(0, 615), &[Step::Up], at("b"));
    check(&days, at("b"), &[Step::Right, Step::Left], slot(0, 600));
    check(&days, slot(1, 600), &[Step::Right], slot(2, 600));
    check(&days, at("a"), &[Step::Last], at("b"));
    check(&days, at("a"), &[Step::HourDown], slot(0, 540));
}

#[test]
fn beyond_the_last_day_is_another_page() {
    let days = days(vec![Vec::new()]);
    let here = slot(0, 480);
    assert_eq!(
        here.moved(Step::Right, &days, &(8..18)),
        Moved::AfterLastDay
    );
    assert_eq!(
        here.moved(Step::Left, &days, &(8..18)),
        Moved::BeforeFirstDay
    );
    check(&days, slot(0, 1425), &[Step::Down], slot(0, 1425));
    check(&days, slot(0, 0), &[Step::Up], slot(0, 0));
}

#[test]
fn a_cursor_on_something_that_is_not_shown_is_nowhere() {
    let days = days(vec![vec![block("a", 485, 540)], Vec::new()]);
    let resolved = |cursor: Cursor| cursor.resolved(&days, &(8..18));
    assert_eq!(resolved(at("a")), Some(at("a")));
    assert_eq!(resolved(at("x")), None);
    assert_eq!(resolved(slot(3, 0)), None);
    let turned = |forward, left: usize| Cursor::Turned {
        forward,
        left: days[left].date,
    };
    assert_eq!(resolved(turned(true, 1)), Some(at("a")));
    assert_eq!(resolved(turned(false, 1)), Some(slot(1, 480)));
    assert_eq!(resolved(turned(true, 0)), None);
}
