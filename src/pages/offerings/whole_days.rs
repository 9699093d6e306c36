//! Numbers of days and durations with a sign, by which offerings are moved.

use lectern_core::planning::DurationInput;
use lectern_core::rules::fields::Problem;
use lectern_core::rules::offerings::duration;

/// Greatest shift in days, either way: ten years.
const MAX_DAYS: i64 = 3660;

/// What is wrong with a number of days.
const OUT_OF_RANGE: Problem = Problem::NotInRange {
    min: 0,
    max: MAX_DAYS as u32,
};

/// Parses a whole number of days with an optional sign; 0 for an empty text.
///
/// # Errors
/// Returns [`Problem::NotInRange`] for any other text and for more than ten years.
pub fn parse_days(typed: &str) -> Result<i64, Problem> {
    let (sign, digits) = split_sign(typed);
    let days = match digits {
        "" if typed.trim().is_empty() => Some(0),
        digits => digits.parse::<u16>().ok().map(i64::from),
    };
    days.filter(|days| *days <= MAX_DAYS)
        .map(|days| days * sign)
        .ok_or(OUT_OF_RANGE)
}

/// Parses a number of days as [`parse_days`] does, which has to be given.
///
/// # Errors
/// Returns [`Problem::NotInRange`] for an empty text as well.
pub fn given_days(typed: &str) -> Result<i64, Problem> {
    if typed.trim().is_empty() {
        return Err(OUT_OF_RANGE);
    }
    parse_days(typed)
}

/// Parses a number of hours with an optional sign and minutes, such as `-1`, `1:30` or `90 min`, in
/// minutes; 0 for an empty text.
///
/// # Errors
/// Returns [`Problem::NotADuration`] or [`Problem::DurationOutOfRange`].
pub fn parse_hours(typed: &str) -> Result<i64, Problem> {
    let (sign, amount) = split_sign(typed);
    if typed.trim().is_empty() || amount == "0" {
        return Ok(0);
    }
    let is_number = amount
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    let text = if is_number {
        [amount, "h"].concat()
    } else {
        amount.to_owned()
    };
    match duration(&text)? {
        DurationInput::Duration(minutes) => Ok(i64::from(minutes.get()) * sign),
        DurationInput::EndTime(_) => Err(Problem::NotADuration),
    }
}

fn split_sign(typed: &str) -> (i64, &str) {
    let typed = typed.trim();
    if let Some(rest) = typed.strip_prefix(['-', '\u{2212}', '–']) {
        return (-1, rest.trim_start());
    }
    (1, typed.strip_prefix('+').unwrap_or(typed).trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_go_both_ways() {
        assert_eq!(
            ["7", " -14 ", "−3", "+2", "", "0"].map(parse_days),
            [7, -14, -3, 2, 0, 0].map(Ok)
        );
        for typed in ["1.5", "3661", "x", "-", "--1", "1e3"] {
            assert!(parse_days(typed).is_err(), "{typed}");
        }
        assert_eq!(["-7", "0"].map(given_days), [-7, 0].map(Ok));
        assert!(given_days(" ").is_err());
    }

    #[test]
    fn hours_go_both_ways_and_have_minutes() {
        assert_eq!(
            ["2", "-1", "1:30", "-0:45", "90 min", "1.5", ""].map(parse_hours),
            [120, -60, 90, -45, 90, 90, 0].map(Ok)
        );
        for typed in ["x", "-", "--1:00", "1:75"] {
            assert!(parse_hours(typed).is_err(), "{typed}");
        }
    }
}
