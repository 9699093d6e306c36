//! Times and durations as calendars write them: RFC 5545, section 3.3.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// A date, or a date with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WrittenTime {
    pub local: NaiveDateTime,
    pub is_date: bool,
    pub is_utc: bool,
}

impl WrittenTime {
    /// Returns another time in the same form.
    pub fn with_local(self, local: NaiveDateTime) -> String {
        if self.is_date {
            local.format("%Y%m%d").to_string()
        } else {
            let zone = if self.is_utc { "Z" } else { "" };
            format!("{}{zone}", local.format("%Y%m%dT%H%M%S"))
        }
    }
}

/// Reads `19980118`, `19980118T230000` or `19980119T070000Z`.
pub(super) fn parse_time(text: &str) -> Option<WrittenTime> {
    let text = text.trim();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (date, time) = match text.split_once(['T', 't']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    if date.len() != 8 || !digits(date) {
        return None;
    }
    let day = NaiveDate::parse_from_str(date, "%Y%m%d").ok()?;
    let Some(time) = time else {
        return Some(WrittenTime {
            local: day.and_time(NaiveTime::MIN),
            is_date: true,
            is_utc: false,
        });
    };
    let (time, is_utc) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, true),
        None => (time, false),
    };
    if !matches!(time.len(), 4 | 6) || !digits(time) {
        return None;
    }
    let number = |at: usize| time.get(at..at + 2).and_then(|part| part.parse().ok());
    // A leap second counts as the second before it.
    let second: u32 = number(4).unwrap_or(0).min(59);
    let time = NaiveTime::from_hms_opt(number(0)?, number(2)?, second)?;
    Some(WrittenTime {
        local: day.and_time(time),
        is_date: false,
        is_utc,
    })
}

/// Reads `P15DT5H0M20S` or `P7W`. A duration of less than nothing is none.
pub(super) fn parse_duration(text: &str) -> Option<TimeDelta> {
    let text = text.trim().strip_prefix('+').unwrap_or(text.trim());
    let mut rest = text.strip_prefix('P')?;
    let (mut seconds, mut is_time) = (0_i64, false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            (rest, is_time) = (after, true);
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let number: i64 = rest.get(..end)?.parse().ok()?;
        let unit = match (rest[end..].chars().next()?, is_time) {
            ('W', false) => 604_800,
            ('D', false) => 86_400,
            ('H', true) => 3600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(number.checked_mul(unit)?)?;
        rest = &rest[end + 1..];
    }
    // No more than the dates of a workspace can be.
    let longest = TimeDelta::days(36_600);
    TimeDelta::try_seconds(seconds).filter(|length| *length <= longest)
}
