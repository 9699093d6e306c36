//! Dates as people type them in their language and region, and what fields of dates and times show.

use std::cell::Cell;

use chrono::{Datelike, NaiveDate};
use lectern_core::model::DateRange;
use lectern_core::planning::{
    DateNotation, DateOrder, DateReference, join_dates, parse_time_of_day,
};

use super::{Language, format};

thread_local! {
    static ORDER: Cell<DateOrder> = const { Cell::new(DateOrder::DayFirst) };
}

/// Sets the order in which numbers of days and months are read.
pub fn choose_order(order: DateOrder) {
    ORDER.set(order);
}

/// Returns the order in which numbers of days and months are read.
#[must_use]
pub fn order() -> DateOrder {
    ORDER.get()
}

/// Returns the date that a typed text means.
#[must_use]
pub fn read_date(text: &str, present: DateReference) -> Option<NaiveDate> {
    notation().parse(text, present)
}

/// Returns the text that a date field shows: a date in the form `2026-09-14` as "Mon 14 Sep 2026", any other
/// text as it is, and so a year that would be read as another.
#[must_use]
pub fn shown_date(value: &str) -> String {
    let date = value.parse().ok();
    let date = date.filter(|date: &NaiveDate| (1000..=9999).contains(&date.year()));
    date.map_or_else(|| value.to_owned(), format::date)
}

/// Returns the days that a typed list of dates and ranges means.
#[must_use]
pub fn read_dates(text: &str, present: DateReference) -> Option<Vec<DateRange>> {
    notation().parse_list(text, present)
}

/// Returns days as the value of a field of several dates: "2026-09-14, 2026-12-24 – 2027-01-03".
#[must_use]
pub fn dates_value(days: &[DateRange]) -> String {
    join_dates(days, |day| day.to_string())
}

/// Returns the text that a field of several dates shows: [`dates_value`] as "Mon 14 Sep 2026, Thu 24 Dec 2026 –
/// Sun 3 Jan 2027", any other text as it is.
#[must_use]
pub fn shown_dates(value: &str) -> String {
    // A value has whole dates, so that the present day does not matter.
    let present = DateReference::new(NaiveDate::default());
    let days = read_dates(value, present).filter(|days| dates_value(days) == value);
    days.map_or_else(
        || value.to_owned(),
        |days| join_dates(&days, |day| shown_date(&day.to_string())),
    )
}

/// Returns the text that a time field shows: a time of day as the region writes it, any other text as it is.
#[must_use]
pub fn shown_time(value: &str) -> String {
    parse_time_of_day(value).map_or_else(|| value.to_owned(), format::time)
}

fn notation() -> DateNotation {
    match Language::current() {
        Language::English => DateNotation {
            order: order(),
            ..DateNotation::ENGLISH
        },
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveTime};
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::Clock;

    proptest! {
        #[test]
        fn what_a_field_shows_is_read_back_in_every_region(days in 0..40_541_u64, minute in 0..1440_u32) {
            let today = NaiveDate::from_ymd_opt(1990, 1, 1).expect("a date");
            let date = today + Days::new(days);
            let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a time");
            for (order, clock) in [(DateOrder::MonthFirst, Clock::Hours12), (DateOrder::DayFirst, Clock::Hours24)] {
                choose_order(order);
                clock.choose();
                let text = shown_date(&date.to_string());
                prop_assert_eq!(read_date(&text, DateReference::new(today)), Some(date), "{}", text);
                let text = shown_time(&time.format("%H:%M").to_string());
                prop_assert_eq!(parse_time_of_day(&text), Some(time), "{}", text);
                // What is shown already is shown as it is.
                prop_assert_eq!(shown_time(&text), text);
            }
        }

        #[test]
        fn shown_lists_of_dates_are_read_back(days in prop::collection::vec((0..20_000_u64, 0..40_u64), 0..6)) {
            let today = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a date");
            let days = days.iter().map(|(first, more)| {
                let first = today + Days::new(*first);
                DateRange::new(first, first + Days::new(*more)).expect("a range")
            });
            let days: Vec<DateRange> = days.collect();
            for order in [DateOrder::MonthFirst, DateOrder::DayFirst] {
                choose_order(order);
                let text = shown_dates(&dates_value(&days));
                prop_assert_eq!(read_dates(&text, DateReference::new(today)), Some(days.clone()), "{}", text);
            }
        }

        #[test]
        fn other_texts_are_shown_as_typed(text in "[a-z][a-z0-9 .]{0,12}") {
            prop_assert_eq!(shown_date(&text), text);
        }
    }

    #[test]
    fn a_slip_of_the_year_stays_as_typed() {
        for text in ["0026-09-14", "+20026-09-14"] {
            assert_eq!(shown_date(text), text);
        }
    }
}
