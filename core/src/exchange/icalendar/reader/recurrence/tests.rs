use super::*;

fn dates(first: &str, last: &str) -> DateRange {
    let date = |text: &str| text.parse().expect("a date");
    DateRange::new(date(first), date(last)).expect("dates")
}

fn starts(rule: &str, first: &str) -> Vec<String> {
    let first: NaiveDateTime = format!("{first}T09:00:00").parse().expect("a time");
    let last = NaiveDate::from_ymd_opt(2030, 12, 31).expect("a date");
    let until = |text: &str| NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").ok();
    let dates = DateRange::new(first.date(), last).expect("dates");
    let expanded = expand(rule, first, dates, until, |_| false).expect("a rule");
    let dates = expanded.starts.iter().take(8);
    dates
        .map(|start| start.format("%y%m%d").to_string())
        .collect()
}

/// Examples of RFC 5545, section 3.8.5.3, and of calendars as people keep them.
#[test]
fn rules_give_the_dates_of_the_standard() {
    for (rule, first, expected) in [
        ("FREQ=DAILY;COUNT=3", "2026-09-02", "260902 260903 260904"),
        (
            "FREQ=DAILY;INTERVAL=10;COUNT=3",
            "2026-09-02",
            "260902 260912 260922",
        ),
        (
            "FREQ=DAILY;UNTIL=20260904T090000Z",
            "2026-09-02",
            "260902 260903 260904",
        ),
        (
            "FREQ=WEEKLY;COUNT=3;BYDAY=MO,WE",
            "2026-09-02",
            "260902 260907 260909",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            "1997-08-05",
            "970805 970810 970819 970824",
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
            "1997-08-05",
            "970805 970817 970819 970831",
        ),
        (
            "FREQ=MONTHLY;COUNT=3;BYDAY=1FR",
            "1997-09-05",
            "970905 971003 971107",
        ),
        (
            "FREQ=MONTHLY;COUNT=3;BYDAY=-2MO",
            "1997-09-22",
            "970922 971020 971117",
        ),
        (
            "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3",
            "1997-09-28",
            "970928 971029 971128",
        ),
        ("FREQ=MONTHLY;COUNT=3", "2026-01-31", "260131 260331 260531"),
        (
            "FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "1997-09-30",
            "970930 971031 971128",
        ),
        (
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3",
            "1998-02-13",
            "980213 980313 981113",
        ),
        ("FREQ=YEARLY;COUNT=3", "2024-02-29", "240229 280229"),
        (
            "FREQ=YEARLY;COUNT=3;BYDAY=20MO",
            "1997-05-19",
            "970519 980518 990517",
        ),
        (
            "FREQ=YEARLY;COUNT=3;BYMONTH=3;BYDAY=-1SU",
            "2026-03-29",
            "260329 270328 280326",
        ),
        (
            "FREQ=YEARLY;INTERVAL=2;COUNT=3;BYMONTH=1;BYMONTHDAY=5",
            "2026-01-05",
            "260105 280105 300105",
        ),
    ] {
        assert_eq!(starts(rule, first).join(" "), expected, "{rule}");
    }
}

#[test]
fn a_rule_without_end_stops_at_the_last_date() {
    let first: NaiveDateTime = "1601-01-01T09:00:00".parse().expect("a time");
    let read = |rule: &str, dates| expand(rule, first, dates, |_| None, |_| false).expect("a rule");
    let week = dates("2026-09-14", "2026-09-20");
    let expanded = read("FREQ=WEEKLY", week);
    assert_eq!((expanded.starts.len(), expanded.is_limited), (1, false));
    assert_eq!(expanded.later, LaterTimes::Uncounted);
    let expanded = read("FREQ=DAILY", week);
    assert_eq!((expanded.starts.len(), expanded.is_limited), (0, true));
    // No year has a 30th of February.
    let never = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30";
    let expanded = read(never, dates("1602-01-01", "9000-01-01"));
    assert_eq!((expanded.starts, expanded.earlier), (Vec::new(), 1));
    assert_eq!(expanded.later, LaterTimes::Number(0));
}

#[test]
fn other_rules_are_none() {
    for rule in [
        "",
        "COUNT=3",
        "FREQ=HOURLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=DAILY;BYDAY=XX",
        "FREQ=DAILY;BYDAY=é",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=MONTHLY;BYMONTHDAY=99999999999",
    ] {
        let first = "2026-09-14T09:00:00".parse().expect("a time");
        let week = dates("2026-09-14", "2026-09-20");
        assert_eq!(
            expand(rule, first, week, |_| None, |_| false),
            Err(RuleError),
            "{rule}"
        );
    }
}
