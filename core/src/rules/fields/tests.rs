//! Tests of the fields of forms.

use proptest::prelude::*;

use super::*;

#[test]
fn an_academic_year_is_one_year_or_two_that_follow() {
    for (text, year) in [
        ("2026", 2026),
        ("2026-27", 2026),
        ("2026/27", 2026),
        ("1999-00", 1999),
        ("1990", 1990),
        ("2100/01", 2100),
        ("\u{200b}2026\u{a0}", 2026),
    ] {
        assert_eq!(parse_academic_year(text), Ok(year), "{text}");
    }
    for text in [
        "",
        "20267",
        "2026abc",
        "202612",
        "2026-2",
        "2026-28",
        "2026–27",
        "2026-2027",
        "2026/2027",
        "2026-0027",
        "2026/028",
        "2026/2028",
        "2026/",
        "2026-27-28",
        "/2027",
        "26",
        "+2026",
        " 202",
        "2026 -27",
        "٢٠٢٦",
    ] {
        assert_eq!(
            parse_academic_year(text),
            Err(Problem::NotAnAcademicYear),
            "{text}"
        );
    }
    for (text, year) in [("0026", 26), ("1989-90", 1989), ("2101", 2101)] {
        assert_eq!(
            parse_academic_year(text),
            Err(Problem::UnusualYear(year)),
            "{text}"
        );
    }
}

#[test]
fn a_family_emoji_is_one_character() {
    assert_eq!(character_count("👩‍👩‍👧‍👦"), 1);
    assert_eq!(character_count("Zoe\u{308}"), 3);
    assert!(required(&"👩‍👩‍👧‍👦".repeat(150), 150).is_ok());
    assert_eq!(
        required(&"👩‍👩‍👧‍👦".repeat(151), 150),
        Err(Problem::TooLong { max: 150, now: 151 })
    );
}

#[test]
fn characters_are_counted_as_people_do() {
    for one in ["👩‍👩‍👧‍👦", "👍🏽", "🇨🇭", "❤️", "e\u{301}", "각", "\r\n", "क्ष", "1️⃣"]
    {
        assert_eq!(character_count(one), 1, "{one}");
    }
    assert_eq!(character_count(""), 0);
    assert_eq!(character_count("🇨🇭🇦🇹"), 2);
    assert_eq!(character_count("Zoë"), 3);
    // A mark that Unicode gained late.
    assert_eq!(character_count("¡\u{11caa}"), 1);
}

proptest! {
    #[test]
    fn no_text_has_more_characters_than_code_points(text: String) {
        prop_assert!(character_count(&text) <= text.chars().count());
    }
}

#[test]
fn a_name_of_spaces_is_missing() {
    assert_eq!(required(" \u{a0}\t ", 150), Err(Problem::Missing));
}

#[test]
fn dates_are_days_of_the_calendar() {
    assert_eq!(date("2028-02-29"), Ok(NaiveDate::from_ymd_opt(2028, 2, 29)));
    assert_eq!(date("2026-02-29"), Err(Problem::NotADate));
    assert_eq!(
        date("2100-12-31"),
        Ok(NaiveDate::from_ymd_opt(2100, 12, 31))
    );
    assert_eq!(date("10000-01-01"), Err(Problem::NotADate));
    assert_eq!(date(""), Ok(None));
}

#[test]
fn a_year_of_two_digits_is_no_date() {
    for (text, year) in [
        ("0002-09-14", 2),
        ("0026-09-14", 26),
        ("1989-12-31", 1989),
        ("2101-01-01", 2101),
    ] {
        assert_eq!(date(text), Err(Problem::UnusualYear(year)), "{text}");
    }
}

#[test]
fn numbers_are_whole_and_in_range() {
    assert_eq!(parse_whole_number("366", 0, 366, Some(0)), Ok(366));
    assert_eq!(parse_whole_number("", 0, 366, Some(0)), Ok(0));
    assert_eq!(parse_whole_number("", 1, 3660, None), Err(Problem::Missing));
    for wrong in ["367", "-1", "1.5", "+1", "1e2", "٣"] {
        assert_eq!(
            parse_whole_number(wrong, 0, 366, Some(0)),
            Err(Problem::NotInRange { min: 0, max: 366 }),
            "{wrong}"
        );
    }
}
