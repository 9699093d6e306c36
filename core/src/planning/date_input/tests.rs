use proptest::prelude::*;

use super::*;

const ENGLISH: DateNotation = DateNotation::ENGLISH;

const AMERICAN: DateNotation = DateNotation {
    order: DateOrder::MonthFirst,
    ..ENGLISH
};

/// A Thursday.
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 9, 10).expect("a date");

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn read(text: &str) -> Option<NaiveDate> {
    ENGLISH.parse(text, DateReference::new(TODAY))
}

fn read_american(text: &str) -> Option<NaiveDate> {
    AMERICAN.parse(text, DateReference::new(TODAY))
}

#[test]
fn a_date_is_typed_in_many_ways() {
    for text in [
        "14.9.",
        "14.9",
        "14. 9. 2026",
        "14/9/2026",
        "14-9-26",
        "14 9",
        "2026-09-14",
        "2026/9/14",
        "20260914",
        "14092026",
        " 2026-9-14 ",
        "14 sep",
        "14 Sept. 2026",
        "sep 14",
        "September 14, 2026",
        "Mon 14 Sep 2026",
        // The day of the week follows from the date.
        "Fri 14 Sep 2026",
        "mon",
        "Mo",
        "+4",
        "+4d",
        "+ 4 d",
    ] {
        assert_eq!(read(text), day(2026, 9, 14), "{text}");
    }
    assert_eq!(read("t"), Some(TODAY));
    assert_eq!(read("Today"), Some(TODAY));
    assert_eq!(read("thu"), Some(TODAY));
    assert_eq!(read("wed"), day(2026, 9, 16));
    assert_eq!(read("+12w"), day(2026, 12, 3));
    assert_eq!(read("-1m"), day(2026, 8, 10));
    assert_eq!(read("\u{2212}1y"), day(2025, 9, 10));
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        " ",
        "1",
        "14.",
        "14.9.2",
        "14.9.202",
        "31.2.2026",
        "0.9.2026",
        "99/99",
        "soon",
        "m",
        "ma",
        "+",
        "+w",
        "+1x",
        "+1ww",
        "+12345",
        "12w",
        "14 9 2026 8",
        "14.9.2026 08:00",
        "14th sep",
        "٢٠٢٦-٠٩-١٤",
        "999999999",
        "sep",
        "monday monday",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn numbers_follow_the_region_unless_they_cannot() {
    assert_eq!(read("4/9/2026"), day(2026, 9, 4));
    assert_eq!(read_american("4/9/2026"), day(2026, 4, 9));
    assert_eq!(read("04092026"), day(2026, 9, 4));
    assert_eq!(read_american("04092026"), day(2026, 4, 9));
    for read in [read, read_american] {
        assert_eq!(read("14/9/2026"), day(2026, 9, 14));
        assert_eq!(read("09142026"), day(2026, 9, 14));
        assert_eq!(read("9/14/2026"), day(2026, 9, 14));
        assert_eq!(read("2026-09-04"), day(2026, 9, 4));
        assert_eq!(read("13/13/2026"), None);
    }
}

#[test]
fn a_date_without_a_year_is_not_long_past() {
    let read_on =
        |text, month, day_of| ENGLISH.parse(text, DateReference::new(day(2026, month, day_of)?));
    assert_eq!(read_on("14.9.", 12, 1), day(2026, 9, 14));
    assert_eq!(read_on("14.2.", 12, 1), day(2027, 2, 14));
    assert_eq!(read_on("14.9.", 2, 1), day(2026, 9, 14));
    assert_eq!(read_on("29.2.", 2, 1), day(2028, 2, 29));
}

#[test]
fn distances_count_from_their_origin() {
    let present = DateReference {
        today: TODAY,
        origin: day(2027, 1, 31).expect("a date"),
    };
    assert_eq!(ENGLISH.parse("+1m", present), day(2027, 2, 28));
    assert_eq!(ENGLISH.parse("+2w", present), day(2027, 2, 14));
    assert_eq!(ENGLISH.parse("t", present), Some(TODAY));
}

/// Days of the years that dates may be in.
fn any_date() -> impl Strategy<Value = NaiveDate> {
    let first = day(1990, 1, 1).expect("a date");
    (0..40_541_u64).prop_map(move |days| first + Days::new(days))
}

proptest! {
    #[test]
    fn a_written_date_is_read_back_on_any_day(date in any_date(), today in any_date()) {
        let present = DateReference::new(today);
        for form in ["%a %-d %b %Y", "%A %-d %B %Y", "%-d %b %Y", "%Y-%m-%d", "%Y%m%d", "%b %-d, %Y"] {
            let text = date.format(form).to_string();
            prop_assert_eq!(ENGLISH.parse(&text, present), Some(date), "{}", text);
            prop_assert_eq!(AMERICAN.parse(&text, present), Some(date), "{}", text);
        }
        for form in ["%-d.%-m.%Y", "%d/%m/%Y", "%d%m%Y"] {
            let text = date.format(form).to_string();
            prop_assert_eq!(ENGLISH.parse(&text, present), Some(date), "{}", text);
        }
        for form in ["%-m/%-d/%Y", "%m%d%Y"] {
            let text = date.format(form).to_string();
            prop_assert_eq!(AMERICAN.parse(&text, present), Some(date), "{}", text);
        }
    }

    #[test]
    fn a_date_without_a_year_is_near_today(date in any_date(), today in any_date()) {
        let read = ENGLISH.parse(&date.format("%-d.%-m.").to_string(), DateReference::new(today));
        let read = read.expect("every day of a year comes again");
        prop_assert_eq!((read.month(), read.day()), (date.month(), date.day()));
        let days = (read - today).num_days();
        let leap_day = (date.month(), date.day()) == (2, 29);
        prop_assert!(days >= -120 && (days <= 246 || leap_day), "{}", days);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[0-9a-z+./ -]{0,12}|\\PC{0,20}", today in any_date()) {
        let _ = ENGLISH.parse(&text, DateReference::new(today));
    }
}
