use proptest::prelude::*;

use super::*;

fn availability() -> impl Strategy<Value = Availability> {
    let part = (0..MinuteRange::DAY, 1..=MinuteRange::DAY)
        .prop_filter_map("a part", |(start, end)| MinuteRange::new(start, end).ok());
    let hours = prop::collection::vec(part, 0..5).prop_map(DayHours::new);
    let day = prop::sample::select(&DayOfWeek::ALL[..]);
    let date = (0_i64..20_000).prop_map(|days| {
        let first = NaiveDate::from_ymd_opt(1990, 1, 1).expect("a date");
        first + chrono::TimeDelta::days(days)
    });
    let period = (date.clone(), date.clone())
        .prop_filter_map("a period", |(first, last)| DateRange::new(first, last).ok());
    (
        prop::collection::btree_map(day, hours.clone(), 0..7),
        prop::collection::btree_map(date, hours, 0..3),
        prop::collection::btree_set(period, 0..3),
    )
        .prop_map(|(weekly, exceptions, restricted)| Availability {
            weekly,
            exceptions,
            restricted,
            busy: BTreeMap::from([("Work".to_owned(), BusyCalendar::default())]),
        })
}

proptest! {
    #[test]
    fn an_availability_is_saved_as_it_was_shown(availability in availability()) {
        let form = AvailabilityForm::from(&availability);
        prop_assert_eq!(validate_availability(&form), Ok(availability));
    }

    #[test]
    fn any_text_is_hours_or_refused(text in ".{0,24}") {
        if let Ok(hours) = parse_hours(&text) {
            prop_assert!(hours.minutes() > 0);
            prop_assert_eq!(parse_hours(&hours_text(&hours)), Ok(hours));
        }
    }
}

#[test]
fn hours_are_typed_in_many_ways() {
    for text in [
        "08:00–12:00, 13:00–24:00",
        "8-12;13-24",
        " 8 am – 12 pm , 1 pm - 24:00 ",
        "13.00-24.00, 0800-1200,",
        "8-10, 10-12, 13-24",
    ] {
        let hours = parse_hours(text).expect(text);
        assert_eq!(hours_text(&hours), "08:00–12:00, 13:00–24:00", "{text}");
    }
    for text in [
        "8",
        "8-",
        "-8",
        "8-8",
        "12-8",
        "8-25",
        "x-y",
        "8-12-14",
        "8–12 13–17",
    ] {
        assert_eq!(parse_hours(text), Err(Problem::NotOpeningHours), "{text}");
    }
    assert_eq!(parse_hours(" , "), Err(Problem::Missing));
}

#[test]
fn hours_of_a_day_do_not_overlap_where_they_are_typed() {
    for text in ["8-10, 9:30-12", "13-17, 8-14", "8-18, 9-10", "8-12, 8-12"] {
        assert_eq!(parse_hours(text), Err(Problem::HoursOverlap), "{text}");
        assert!(parse_parts(text).is_ok(), "{text}");
    }
}

#[test]
fn hours_are_required_on_a_day_that_has_some() {
    let mut form = AvailabilityForm::default();
    form.day_mut(DayOfWeek::Tuesday).rule = DayRule::Hours;
    form.day_mut(DayOfWeek::Sunday).rule = DayRule::Hours;
    form.day_mut(DayOfWeek::Sunday).hours = "noon".to_owned();
    let problems = validate_availability(&form).expect_err("problems");
    let fields: Vec<Field> = problems.iter().map(|problem| problem.field).collect();
    assert_eq!(fields, [Field::TuesdayHours, Field::SundayHours]);
}

#[test]
fn a_period_that_was_typed_but_not_added_is_saved_too() {
    let mut form = AvailabilityForm {
        first: "2026-12-24".to_owned(),
        ..AvailabilityForm::default()
    };
    let saved = validate_availability(&form).expect("an availability");
    assert_eq!(saved.restricted.len(), 1);
    form.last = "2026-12-23".to_owned();
    let problems = validate_availability(&form).expect_err("a problem");
    assert_eq!(problems[0].field, Field::RestrictedEnd);
    form.add_period();
    assert!(form.restricted.is_empty());
    form.last = "2027-01-02".to_owned();
    form.add_period();
    assert_eq!((form.restricted.len(), form.first.as_str()), (1, ""));
    form.last = "2027-01-02".to_owned();
    let problems = validate_availability(&form).expect_err("a problem");
    assert_eq!(problems[0].problem, Problem::Missing);
}

#[test]
fn hours_of_a_single_date_that_were_typed_but_not_added_are_saved_too() {
    let mut form = AvailabilityForm {
        exception_date: "2026-12-08".to_owned(),
        ..AvailabilityForm::default()
    };
    let saved = validate_availability(&form).expect("an availability");
    assert_eq!(saved.exceptions.values().next(), Some(&DayHours::default()));
    form.exception_hours = "noon".to_owned();
    form.add_exception();
    assert!(form.exceptions.is_empty());
    let problems = validate_availability(&form).expect_err("a problem");
    assert_eq!(problems[0].field, Field::ExceptionHours);
    form.exception_hours = "8-12".to_owned();
    form.add_exception();
    assert_eq!(
        (form.exceptions.len(), form.exception_date.as_str()),
        (1, "")
    );
    form.exception_hours = "8-12".to_owned();
    let problems = validate_availability(&form).expect_err("a problem");
    assert_eq!(problems[0].problem, Problem::Missing);
}

#[test]
fn the_hours_of_monday_are_given_to_the_other_weekdays() {
    let mut form = AvailabilityForm::default();
    form.day_mut(DayOfWeek::Monday).rule = DayRule::Closed;
    form.copy_monday();
    let closed = form.days.iter().filter(|day| day.rule == DayRule::Closed);
    assert_eq!(closed.count(), 5);
    assert_eq!(form.day(DayOfWeek::Saturday).rule, DayRule::Unlimited);
}
