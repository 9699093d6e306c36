//! What people type for how long something lasts: a length ("2h", "2:00", "120") or, after a dash,
//! the time at which it ends ("-15:00"). Only signs and units that need no language are understood.

use chrono::NaiveTime;

use super::{Minutes, Slot};

/// What was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// So long: 1 minute to 31 days.
    Length(Minutes),
    /// Until the clock shows this; [`Slot::until`] says on which day that is.
    End(NaiveTime),
}

/// Why what was typed is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypedError {
    /// Nothing but white space.
    #[error("nothing was typed")]
    Empty,
    /// Neither a length nor an end.
    #[error("not understood")]
    NotUnderstood,
    /// Less than a minute.
    #[error("shorter than a minute")]
    TooShort,
    /// More than [`Slot::LONGEST`].
    #[error("longer than 31 days")]
    TooLong,
}

/// Reads a length or, after a dash of any kind, an end.
pub fn parse_typed(text: &str) -> Result<Typed, TypedError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(TypedError::Empty);
    }
    if let Some(end) = text.strip_prefix(['-', '\u{2010}', '\u{2011}', '–', '—', '\u{2212}']) {
        let end = match end.trim() {
            "24:00" | "24.00" | "2400" | "24" => Some(NaiveTime::MIN),
            end => parse_time(end),
        };
        return end.map(Typed::End).ok_or(TypedError::NotUnderstood);
    }
    let minutes = match text.split_once(':') {
        Some((hours, minutes)) => clock_length(hours, minutes),
        None => length(&text.to_lowercase()),
    };
    match minutes.ok_or(TypedError::NotUnderstood)? {
        0 => Err(TypedError::TooShort),
        minutes if minutes > u64::from(Slot::LONGEST.get()) => Err(TypedError::TooLong),
        minutes => Ok(Typed::Length(Minutes::new(minutes as u32))),
    }
}

/// Reads a time of day: "8", "08:00", "8.00", "0800", "8 am", "12:30 p.m.". Noon is 12 pm and
/// midnight 12 am (the picker of Ilios has them the other way round).
#[must_use]
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = text
        .trim()
        .to_lowercase()
        .replace(['\u{a0}', '\u{202f}'], " ");
    let half = |suffixes: [&str; 2]| suffixes.iter().find_map(|s| text.strip_suffix(s));
    let (digits, afternoon) = match (half(["am", "a.m."]), half(["pm", "p.m."])) {
        (Some(digits), _) => (digits.trim_end(), Some(false)),
        (_, Some(digits)) => (digits.trim_end(), Some(true)),
        _ => (text.as_str(), None),
    };
    let (hour, minute) = match digits.split_once([':', '.', 'h']) {
        Some((hour, "")) if digits.ends_with('h') => (hour, "00"),
        Some((hour, minute)) => (hour, minute),
        None if digits.len() > 2 => digits.split_at_checked(digits.len() - 2)?,
        None => (digits, "00"),
    };
    if hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let (hour, minute) = (whole(hour)?, whole(minute)?);
    let hour = match afternoon {
        None => hour,
        Some(afternoon) if (1..=12).contains(&hour) => hour % 12 + 12 * u64::from(afternoon),
        Some(_) => return None,
    };
    NaiveTime::from_hms_opt(hour as u32, minute as u32, 0)
}

/// Digits only, and few enough that nothing overflows: `parse` alone would take a "+".
fn whole(digits: &str) -> Option<u64> {
    let few = (1..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    few.then(|| digits.parse().ok()).flatten()
}

/// "2:00": hours and two digits of minutes.
fn clock_length(hours: &str, minutes: &str) -> Option<u64> {
    let past = whole(minutes.trim_end()).filter(|past| minutes.len() >= 2 && *past < 60)?;
    Some(whole(hours)? * 60 + past)
}

/// "2h", "1 d 2 h", "2h30", "1.5 h", "90 min", "120": numbers with units, larger ones first. A last
/// number without a unit is minutes.
fn length(text: &str) -> Option<u64> {
    let (mut rest, mut minutes, mut smaller_than) = (text, 0, u64::MAX);
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !matches!(c, '0'..='9' | '.' | ','));
        let (number, after) = rest.split_at(digits.unwrap_or(rest.len()));
        let after = after.trim_start();
        let letters = after.find(|c: char| !c.is_alphabetic());
        let (unit, after) = after.split_at(letters.unwrap_or(after.len()));
        let unit = match unit {
            "d" | "day" | "days" => 1440,
            "h" | "hr" | "hrs" | "hour" | "hours" => 60,
            "m" | "min" | "mins" | "minute" | "minutes" => 1,
            "" if after.is_empty() && whole(number).is_some() => 1,
            _ => return None,
        };
        if unit >= smaller_than {
            return None;
        }
        minutes += decimal(number, unit)?;
        (rest, smaller_than) = (after.trim_start(), unit);
    }
    Some(minutes)
}

/// So many times a unit, rounded to minutes; a point or a comma before the decimals.
fn decimal(number: &str, unit: u64) -> Option<u64> {
    let (units, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let part = whole(decimals)? * unit;
    let scale = 10_u64.pow(decimals.len() as u32);
    Some(whole(units)? * unit + (part + scale / 2) / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length_of(text: &str) -> Result<u32, TypedError> {
        parse_typed(text).map(|typed| match typed {
            Typed::Length(minutes) => minutes.get(),
            Typed::End(end) => panic!("{text} is the end {end}"),
        })
    }

    fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hour, minute, 0)
    }

    #[test]
    fn a_length_is_typed_in_many_ways() {
        for text in [
            "2h", "2 h", "2:00", "120", " 120 ", "120m", "120 min", "2 hours", "2,0h", "1h60", "2H",
        ] {
            assert_eq!(length_of(text), Ok(120), "{text}");
        }
        assert_eq!(length_of("2h30"), Ok(150));
        assert_eq!(length_of("1.5 h"), Ok(90));
        assert_eq!(length_of("1d 2h 5m"), Ok(1565));
        assert_eq!(length_of("0:45"), Ok(45));
        assert_eq!(length_of("31d"), Ok(44_640));
    }

    #[test]
    fn what_is_no_length_is_refused_with_the_reason() {
        assert_eq!(length_of(" "), Err(TypedError::Empty));
        for text in ["0", "0h", "0:00", "0.001h"] {
            assert_eq!(length_of(text), Err(TypedError::TooShort), "{text}");
        }
        for text in ["31d 1", "745h", "999999h"] {
            assert_eq!(length_of(text), Err(TypedError::TooLong), "{text}");
        }
        for text in [
            "x", "2x", "2:75", "2:5", ":30", "1.5", "1m 2h", "2h 2h", "+5", "1e3", "Infinity",
            "9999999", "h", "1..5h", "٣h",
        ] {
            assert_eq!(length_of(text), Err(TypedError::NotUnderstood), "{text}");
        }
    }

    #[test]
    fn an_end_follows_a_dash_of_any_kind() {
        for text in [
            "-15:00",
            "–15:00",
            "— 15.00",
            "-3pm",
            "\u{2212}1500",
            "-3:00 p.m.",
            "-15h",
        ] {
            let end = time(15, 0).expect("a time");
            assert_eq!(parse_typed(text), Ok(Typed::End(end)), "{text}");
        }
        assert_eq!(parse_typed("-24:00"), Ok(Typed::End(NaiveTime::MIN)));
        assert_eq!(parse_typed("-25:00"), Err(TypedError::NotUnderstood));
        assert_eq!(parse_typed("-"), Err(TypedError::NotUnderstood));
    }

    #[test]
    fn twelve_o_clock_is_noon_in_the_afternoon_and_midnight_in_the_morning() {
        assert_eq!(parse_time("12 pm"), time(12, 0));
        assert_eq!(parse_time("12:30 PM"), time(12, 30));
        assert_eq!(parse_time("12 am"), time(0, 0));
        assert_eq!(parse_time("12:59 a.m."), time(0, 59));
        assert_eq!(parse_time("1 pm"), time(13, 0));
        assert_eq!(parse_time("13 pm"), None);
        assert_eq!(parse_time("0 am"), None);
        assert_eq!(parse_time("12"), time(12, 0));
        assert_eq!(parse_time("0:00"), time(0, 0));
        assert_eq!(parse_time("24:00"), None);
    }
}
