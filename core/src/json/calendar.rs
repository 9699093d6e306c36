//! Dates and times of day as they are written: `2026-09-14`, `2026-09-14T08:00:00`. By hand, since
//! chrono reads a description of the form at every reading, which alone is 10 KiB of code.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::{BadJson, Json, Reader};

/// Writes a number with noughts before it, so that it is so long at least.
fn push_padded(number: u32, length: u32, out: &mut Vec<u8>) {
    if length > 1 || number > 9 {
        push_padded(number / 10, length.saturating_sub(1), out);
    }
    out.push(b'0' + (number % 10) as u8);
}

/// Writes a date. Years beyond four digits have a sign, as in ISO 8601.
fn push_date(date: NaiveDate, out: &mut Vec<u8>) {
    let year = date.year();
    match year {
        0..=9999 => {}
        ..0 => out.push(b'-'),
        _ => out.push(b'+'),
    }
    push_padded(year.unsigned_abs(), 4, out);
    out.push(b'-');
    push_padded(date.month(), 2, out);
    out.push(b'-');
    push_padded(date.day(), 2, out);
}

/// A date as text: `2026-09-14`.
#[must_use]
pub fn date_text(date: NaiveDate) -> String {
    let mut text = Vec::new();
    push_date(date, &mut text);
    text.into_iter().map(char::from).collect()
}

/// A time of day as text, in hours and minutes: `08:00`.
#[must_use]
pub fn time_text(time: NaiveTime) -> String {
    let mut text = Vec::new();
    push_padded(time.hour(), 2, &mut text);
    text.push(b':');
    push_padded(time.minute(), 2, &mut text);
    text.into_iter().map(char::from).collect()
}

/// The date that is written so: year, month and day in figures, parted by hyphens.
#[must_use]
pub fn date_of(text: &str) -> Option<NaiveDate> {
    let (sign, figures) = match text.strip_prefix('-') {
        Some(figures) => (-1, figures),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut parts = figures.split('-').map(figures_of);
    let year = sign * i32::try_from(parts.next()??).ok()?;
    let (month, day) = (parts.next()??, parts.next()??);
    let date = NaiveDate::from_ymd_opt(year, month, day);
    date.filter(|_| parts.next().is_none())
}

/// The time of day that is written so: `8:00`, `08:00` or `08:00:00`.
#[must_use]
pub fn time_of(text: &str) -> Option<NaiveTime> {
    let mut parts = text.split(':').map(figures_of);
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    let time = NaiveTime::from_hms_opt(hour, minute, second);
    time.filter(|_| parts.next().is_none())
}

/// The nanoseconds of the figures behind the point of a second.
fn nanos_of(fraction: &str) -> Option<u32> {
    let missing = 9u32.checked_sub(fraction.len() as u32)?;
    figures_of(fraction).map(|figures| figures * 10u32.pow(missing))
}

/// A number of one to nine figures.
fn figures_of(text: &str) -> Option<u32> {
    let is_number = matches!(text.len(), 1..=9) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| {
        text.bytes()
            .fold(0, |sum, byte| sum * 10 + u32::from(byte - b'0'))
    })
}

impl Json for NaiveDate {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        push_date(*self, out);
        out.push(b'"');
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        date_of(&reader.text()?).ok_or(reader.bad())
    }

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Json for NaiveDateTime {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        push_date(self.date(), out);
        out.push(b'T');
        push_padded(self.hour(), 2, out);
        out.push(b':');
        push_padded(self.minute(), 2, out);
        out.push(b':');
        push_padded(self.second(), 2, out);
        if self.nanosecond() > 0 {
            out.push(b'.');
            push_padded(self.nanosecond(), 9, out);
        }
        out.push(b'"');
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, BadJson> {
        let time = |text: &str| {
            let (date, time) = text.split_once('T')?;
            let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
            let time = time_of(time)?.with_nanosecond(nanos_of(fraction)?)?;
            Some(date_of(date)?.and_time(time))
        };
        time(&reader.text()?).ok_or(reader.bad())
    }

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;
    use crate::json::{from_bytes, to_bytes};

    proptest! {
        #[test]
        fn a_wall_clock_time_reads_back_and_is_written_as_chrono_writes_it(
            seconds in -100_000_000_000i64..400_000_000_000, nanos in prop_oneof![Just(0), 1..1_000_000_000i64],
        ) {
            let span = TimeDelta::seconds(seconds) + TimeDelta::nanoseconds(nanos);
            let time = NaiveDateTime::default() + span;
            let json = to_bytes(&time);
            prop_assert_eq!(from_bytes(&json), Ok(time));
            prop_assert_eq!(from_bytes::<NaiveDate>(&to_bytes(&time.date())), Ok(time.date()));
            let written = String::from_utf8(json).expect("text");
            prop_assert_eq!(written.trim_matches('"').parse(), Ok(time));
            if nanos == 0 {
                prop_assert_eq!(written, format!("\"{time:?}\""));
            }
        }

        #[test]
        fn any_text_is_a_date_or_none(text in "[-+0-9T:.]{0,20}") {
            let _ = (date_of(&text), time_of(&text));
        }
    }

    #[test]
    fn days_that_are_not_are_none() {
        assert_eq!(date_of("2026-02-29"), None);
        assert_eq!(date_of("2026-02-28-"), None);
        assert_eq!(time_of("24:00"), None);
        assert_eq!(time_of("08:00:00.5"), None);
    }
}
