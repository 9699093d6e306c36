//! Parsing of typed durations ("2h", "2:00", "120") and, after a dash, end times ("-15:00"). Only
//! units that are the same in every language of the app are accepted.

use chrono::NaiveTime;

use super::{Minutes, Slot};

/// A parsed duration or end time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationInput {
    /// A duration of 1 minute to 31 days.
    Duration(Minutes),
    /// An end time of day; [`Slot::from_start_until_time`] determines the date.
    EndTime(NaiveTime),
}

/// The reason a typed duration is invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DurationInputError {
    /// The text is empty or white space.
    #[error("the text is empty")]
    Empty,
    /// The text is neither a duration nor an end time.
    #[error("the text is neither a duration nor an end time")]
    Invalid,
    /// The duration is below one minute.
    #[error("the duration is below one minute")]
    TooShort,
    /// The duration exceeds [`Slot::MAX_DURATION`].
    #[error("the duration exceeds 31 days")]
    TooLong,
}

/// Parses a duration or, after a hyphen or dash of any kind, an end time.
pub fn parse_duration_input(text: &str) -> Result<DurationInput, DurationInputError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(DurationInputError::Empty);
    }
    if let Some(end) = text.strip_prefix(['-', '\u{2010}', '\u{2011}', '–', '—', '\u{2212}']) {
        let end = match end.trim() {
            "24:00" | "24.00" | "2400" | "24" => Some(NaiveTime::MIN),
            end => parse_time_of_day(end),
        };
        return end
            .map(DurationInput::EndTime)
            .ok_or(DurationInputError::Invalid);
    }
    let minutes = match text.split_once(':') {
        Some((hours, minutes)) => parse_hours_minutes(hours, minutes),
        None => parse_units(&text.to_lowercase()),
    };
    match minutes.ok_or(DurationInputError::Invalid)? {
        0 => Err(DurationInputError::TooShort),
        minutes if minutes > u64::from(Slot::MAX_DURATION.get()) => {
            Err(DurationInputError::TooLong)
        }
        minutes => Ok(DurationInput::Duration(Minutes::new(minutes as u32))),
    }
}

/// Parses a time of day: "8", "08:00", "8.00", "0800", "8 am", "12:30 p.m.". Noon is 12 pm and
/// midnight is 12 am. (The time picker of Ilios swaps them.)
#[must_use]
pub fn parse_time_of_day(text: &str) -> Option<NaiveTime> {
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
    let (hour, minute) = (parse_digits(hour)?, parse_digits(minute)?);
    let hour = match afternoon {
        None => hour,
        Some(afternoon) if (1..=12).contains(&hour) => hour % 12 + 12 * u64::from(afternoon),
        Some(_) => return None,
    };
    NaiveTime::from_hms_opt(hour as u32, minute as u32, 0)
}

/// Parses 1 to 6 ASCII digits, few enough that no later arithmetic overflows. `str::parse` alone would
/// accept a leading "+".
fn parse_digits(digits: &str) -> Option<u64> {
    let few = (1..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    few.then(|| digits.parse().ok()).flatten()
}

/// Parses the hours and the two-digit minutes of "2:00" as a number of minutes.
fn parse_hours_minutes(hours: &str, minutes: &str) -> Option<u64> {
    let past = parse_digits(minutes.trim_end()).filter(|past| minutes.len() >= 2 && *past < 60)?;
    Some(parse_digits(hours)? * 60 + past)
}

/// Parses numbers with units, larger units first, as a number of minutes: "2h", "1 d 2 h", "2h30",
/// "1.5 h", "90 min", "120". A final number without a unit counts minutes.
fn parse_units(text: &str) -> Option<u64> {
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
            "" if after.is_empty() && parse_digits(number).is_some() => 1,
            _ => return None,
        };
        if unit >= smaller_than {
            return None;
        }
        minutes += parse_decimal(number, unit)?;
        (rest, smaller_than) = (after.trim_start(), unit);
    }
    Some(minutes)
}

/// Parses a decimal number with a point or a comma, and returns it times `unit`, rounded.
fn parse_decimal(number: &str, unit: u64) -> Option<u64> {
    let (units, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let part = parse_digits(decimals)? * unit;
    let scale = 10_u64.pow(decimals.len() as u32);
    Some(parse_digits(units)? * unit + (part + scale / 2) / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes_of(text: &str) -> Result<u32, DurationInputError> {
        parse_duration_input(text).map(|typed| match typed {
            DurationInput::Duration(minutes) => minutes.get(),
            DurationInput::EndTime(end) => panic!("{text} is the end {end}"),
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
            assert_eq!(minutes_of(text), Ok(120), "{text}");
        }
        assert_eq!(minutes_of("2h30"), Ok(150));
        assert_eq!(minutes_of("1.5 h"), Ok(90));
        assert_eq!(minutes_of("1d 2h 5m"), Ok(1565));
        assert_eq!(minutes_of("0:45"), Ok(45));
        assert_eq!(minutes_of("31d"), Ok(44_640));
    }

    #[test]
    fn what_is_no_length_is_refused_with_the_reason() {
        assert_eq!(minutes_of(" "), Err(DurationInputError::Empty));
        for text in ["0", "0h", "0:00", "0.001h"] {
            assert_eq!(
                minutes_of(text),
                Err(DurationInputError::TooShort),
                "{text}"
            );
        }
        for text in ["31d 1", "745h", "999999h"] {
            assert_eq!(minutes_of(text), Err(DurationInputError::TooLong), "{text}");
        }
        for text in [
            "x", "2x", "2:75", "2:5", ":30", "1.5", "1m 2h", "2h 2h", "+5", "1e3", "Infinity",
            "9999999", "h", "1..5h", "٣h",
        ] {
            assert_eq!(minutes_of(text), Err(DurationInputError::Invalid), "{text}");
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
            assert_eq!(
                parse_duration_input(text),
                Ok(DurationInput::EndTime(end)),
                "{text}"
            );
        }
        assert_eq!(
            parse_duration_input("-24:00"),
            Ok(DurationInput::EndTime(NaiveTime::MIN))
        );
        assert_eq!(
            parse_duration_input("-25:00"),
            Err(DurationInputError::Invalid)
        );
        assert_eq!(parse_duration_input("-"), Err(DurationInputError::Invalid));
    }

    #[test]
    fn twelve_o_clock_is_noon_in_the_afternoon_and_midnight_in_the_morning() {
        assert_eq!(parse_time_of_day("12 pm"), time(12, 0));
        assert_eq!(parse_time_of_day("12:30 PM"), time(12, 30));
        assert_eq!(parse_time_of_day("12 am"), time(0, 0));
        assert_eq!(parse_time_of_day("12:59 a.m."), time(0, 59));
        assert_eq!(parse_time_of_day("1 pm"), time(13, 0));
        assert_eq!(parse_time_of_day("13 pm"), None);
        assert_eq!(parse_time_of_day("0 am"), None);
        assert_eq!(parse_time_of_day("12"), time(12, 0));
        assert_eq!(parse_time_of_day("0:00"), time(0, 0));
        assert_eq!(parse_time_of_day("24:00"), None);
    }
}
