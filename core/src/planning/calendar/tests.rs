use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use proptest::prelude::*;

use super::*;
use crate::model::{AmbiguousTime, Instant, MinuteRange, Minutes, ZoneRules};
use crate::planning::{Slot, TimeSpan};

/// Zürich in 2026: one hour ahead, two from 29 March 01:00 UTC to 25 October 01:00 UTC.
struct Zurich;

impl ZoneRules for Zurich {
    fn offset_at(&self, at: Instant) -> i32 {
        let summer = utc("2026-03-29T01:00:00")..utc("2026-10-25T01:00:00");
        if summer.contains(&at) { 7200 } else { 3600 }
    }
}

fn utc(text: &str) -> Instant {
    Instant::from_utc(text.parse().expect("a time"))
}

fn range(start: u16, end: u16) -> MinuteRange {
    MinuteRange::new(start, end).expect("a part of a day")
}

/// The parts of a slot in Zürich: day of the month, start and end.
fn parts(start: &str, minutes: u32, ambiguous: AmbiguousTime) -> Vec<(u32, u16, u16)> {
    let start: NaiveDateTime = start.parse().expect("a time");
    let slot = Slot::new(start, Minutes::new(minutes)).expect("a slot");
    let parts = day_parts(slot.resolve(&Zurich, ambiguous).span, &Zurich);
    let part = |part: DayPart| {
        use chrono::Datelike;
        (part.date.day(), part.range.start(), part.range.end())
    };
    parts.into_iter().map(part).collect()
}

fn parts_of(start: &str, minutes: u32) -> Vec<(u32, u16, u16)> {
    parts(start, minutes, AmbiguousTime::Earlier)
}

#[test]
fn an_event_over_midnight_is_on_both_days() {
    assert_eq!(
        parts_of("2026-09-14T22:00:00", 240),
        [(14, 1320, 1440), (15, 0, 120)]
    );
    assert_eq!(parts_of("2026-09-14T22:00:00", 120), [(14, 1320, 1440)]);
    assert_eq!(parts_of("2026-09-14T08:00:00", 3 * 1440).len(), 4);
}

#[test]
fn a_time_that_clocks_skip_is_drawn_when_it_takes_place() {
    assert_eq!(parts_of("2026-03-29T02:30:00", 60), [(29, 180, 210)]);
    assert_eq!(parts_of("2026-03-29T02:15:00", 30), [(29, 180, 210)]);
    assert_eq!(parts_of("2026-03-29T08:00:00", 60), [(29, 480, 540)]);
}

#[test]
fn the_hour_that_clocks_skip_is_known() {
    let skipped = |month, day| {
        let date = NaiveDate::from_ymd_opt(2026, month, day).expect("a date");
        skipped_time(date, &Zurich)
    };
    assert_eq!(skipped(3, 29), Some(range(120, 180)));
    assert_eq!(skipped(3, 30), None);
    assert_eq!(skipped(10, 25), None);
}

#[test]
fn the_hour_that_clocks_repeat_is_known() {
    let repeated = |month, day| {
        let date = NaiveDate::from_ymd_opt(2026, month, day).expect("a date");
        repeated_time(date, &Zurich)
    };
    assert_eq!(repeated(10, 25), Some(range(120, 180)));
    assert_eq!(repeated(10, 24), None);
    assert_eq!(repeated(3, 29), None);
}

#[test]
fn a_time_that_clocks_repeat_is_drawn_at_the_time_they_show() {
    for ambiguous in [AmbiguousTime::Earlier, AmbiguousTime::Later] {
        let drawn = parts("2026-10-25T02:15:00", 30, ambiguous);
        assert_eq!(drawn, [(25, 135, 165)]);
    }
    assert_eq!(parts_of("2026-10-25T08:00:00", 60), [(25, 480, 540)]);
    // From 02:50 to 02:20 on the clock, half an hour later.
    let span = TimeSpan {
        start: utc("2026-10-25T00:50:00"),
        end: utc("2026-10-25T01:20:00"),
    };
    let drawn = day_parts(span, &Zurich);
    assert_eq!(drawn[0].range, range(170, 200));
}

#[test]
fn more_than_four_columns_share_the_last() {
    let blocks = DayLayout::default().blocks(&[range(480, 600); 8]);
    assert_eq!(blocks.len(), 4);
    assert_eq!(blocks[3].content, BlockContent::More(vec![3, 4, 5, 6, 7]));
    let wide = DayLayout {
        max_columns: 8,
        ..DayLayout::default()
    };
    assert!(
        wide.blocks(&[range(480, 600); 8])
            .iter()
            .all(|block| block.columns == 8 && block.span == 1)
    );
}

#[test]
fn a_block_widens_into_the_free_columns_to_its_right() {
    let blocks = DayLayout::default().blocks(&[
        range(480, 720),
        range(480, 540),
        range(500, 520),
        range(600, 660),
    ]);
    let last = blocks.last().expect("four blocks");
    assert_eq!((last.column, last.span, last.columns), (1, 2, 3));
}

#[test]
fn short_events_that_follow_each_other_closely_are_side_by_side() {
    let blocks = DayLayout::default().blocks(&[range(480, 485), range(485, 490)]);
    assert_eq!(blocks[1].column, 1);
    assert_eq!(blocks[1].range, range(485, 490));
}

#[test]
fn events_that_only_touch_have_the_whole_width() {
    let hours = [range(480, 540), range(540, 600), range(600, 660)];
    let blocks = DayLayout::default().blocks(&hours);
    assert!(
        blocks
            .iter()
            .all(|block| (block.column, block.columns) == (0, 1))
    );
}

#[test]
fn a_month_has_the_weeks_that_it_touches() {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).expect("a date");
    let weeks = |date, first| MonthWeeks::new(date, first).weeks;
    let september = weeks(day(9, 17), Weekday::Mon);
    assert_eq!((september.len(), september[0]), (5, day(8, 31)));
    let sunday = weeks(day(9, 17), Weekday::Sun);
    assert_eq!((sunday.len(), sunday[0]), (5, day(8, 30)));
    // February 2026 begins on a Sunday and has 28 days.
    assert_eq!(weeks(day(2, 1), Weekday::Sun).len(), 4);
    assert_eq!(MonthWeeks::new(day(2, 1), Weekday::Mon).days().count(), 35);
    assert_eq!(shown_lines(3, 3), (3, 0));
    assert_eq!(shown_lines(4, 3), (3, 1));
}

#[test]
fn the_first_hour_is_that_of_the_first_event() {
    assert_eq!(visible_hours([]), 8..18);
    assert_eq!(visible_hours([range(495, 600), range(720, 1190)]), 8..20);
    assert_eq!(visible_hours([range(780, 840)]), 13..23);
    assert_eq!(visible_hours([range(1320, 1440)]), 14..24);
    assert_eq!(visible_hours([range(0, 60)]), 0..10);
}

prop_compose! {
    fn any_range()(start in 0..1439_u16, minutes in 1..600_u16) -> MinuteRange {
        range(start, (start + minutes).min(1440))
    }
}

proptest! {
    #[test]
    fn no_two_blocks_overlap_in_a_column(
        events in prop::collection::vec(any_range(), 0..60),
        max_columns in 1..9_u32,
        min_minutes in 1..40_u16,
    ) {
        let layout = DayLayout { max_columns, min_minutes };
        let blocks = layout.blocks(&events);
        let end = |block: &Block| block.range.end().max(block.range.start() + min_minutes);
        for (at, block) in blocks.iter().enumerate() {
            prop_assert!(block.span > 0 && block.column + block.span <= block.columns);
            prop_assert!(block.columns <= max_columns);
            for other in &blocks[at + 1..] {
                let at_once = block.range.start() < end(other) && other.range.start() < end(block);
                let apart = block.column + block.span <= other.column
                    || other.column + other.span <= block.column;
                prop_assert!(!at_once || apart, "{block:?} {other:?}");
                // Blocks that are side by side agree on the width of a column.
                prop_assert!(!at_once || block.columns == other.columns);
            }
        }
    }

    #[test]
    fn every_event_is_in_one_block_at_its_time(events in prop::collection::vec(any_range(), 0..60)) {
        let mut seen = Vec::new();
        for block in DayLayout::default().blocks(&events) {
            match block.content {
                BlockContent::Event(event) => {
                    prop_assert_eq!(block.range, events[event as usize]);
                    seen.push(event);
                }
                BlockContent::More(more) => {
                    prop_assert!(more.len() > 1);
                    for event in &more {
                        let range = events[*event as usize];
                        prop_assert!(block.range.start() <= range.start() && range.end() <= block.range.end());
                    }
                    seen.extend(more);
                }
            }
        }
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..events.len() as u32).collect::<Vec<_>>());
    }

    #[test]
    fn parts_cover_the_time_of_an_event_on_the_clock(minute in 0..525_600_i64, minutes in 1..6000_u32) {
        let start = utc("2026-01-01T00:00:00").utc() + TimeDelta::minutes(minute);
        let slot = Slot::new(start, Minutes::new(minutes)).expect("a slot");
        let span = slot.span(&Zurich);
        let parts = day_parts(span, &Zurich);
        let shown: i64 = parts.iter().map(|part| i64::from(part.range.end() - part.range.start())).sum();
        let clock = Zurich.local_at(span.end) - Zurich.local_at(span.start);
        prop_assert_eq!(shown, clock.num_minutes());
        prop_assert_eq!(parts[0].date, Zurich.local_at(span.start).date());
        for pair in parts.windows(2) {
            prop_assert_eq!(pair[0].date.succ_opt(), Some(pair[1].date));
            prop_assert_eq!((pair[0].range.end(), pair[1].range.start()), (1440, 0));
            prop_assert!(pair[0].continues_after && pair[1].continues_before);
        }
    }

    #[test]
    fn bundles_hold_each_event_once(events in prop::collection::vec((0..4_u8, 0..4_u16), 0..40)) {
        let events: Vec<(u8, MinuteRange)> = events.into_iter().map(|(key, hour)| (key, range(hour * 60, hour * 60 + 60))).collect();
        let bundles = bundle(&events);
        for one in &bundles {
            let first = &events[one.events[0] as usize];
            prop_assert!(one.events.iter().all(|event| &events[*event as usize] == first));
        }
        let count: usize = bundles.iter().map(|bundle| bundle.events.len()).sum();
        prop_assert_eq!(count, events.len());
        let keys: std::collections::BTreeSet<_> = events.iter().collect();
        prop_assert_eq!(bundles.len(), keys.len());
    }
}
