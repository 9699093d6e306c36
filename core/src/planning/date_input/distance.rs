//! Distances from a day: "+12w", "-3".

use chrono::{Days, Months, NaiveDate};

/// Distance from a day.
#[derive(Clone, Copy)]
pub(super) struct Distance {
    back: bool,
    count: u32,
    unit: char,
}

impl Distance {
    /// Parses a sign, a number of at most four digits, and a unit.
    pub fn parse(text: &str) -> Option<Self> {
        let back = !text.starts_with('+');
        let rest = text.strip_prefix(['+', '-', '\u{2010}', '\u{2011}', '–', '—', '\u{2212}'])?;
        let rest = rest.trim_start();
        let digits = rest.trim_end_matches(['d', 'w', 'm', 'y']);
        let unit = match rest.get(digits.len()..)? {
            "" => 'd',
            unit => unit.chars().next().filter(|_| unit.len() == 1)?,
        };
        let digits = digits.trim_end();
        let few =
            (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let count = few.then(|| digits.parse().ok()).flatten()?;
        Some(Self { back, count, unit })
    }

    /// Returns the day at the distance from another one.
    pub fn from(self, origin: NaiveDate) -> Option<NaiveDate> {
        let Self { back, count, unit } = self;
        let by_days = |days: u32| {
            let days = Days::new(u64::from(count) * u64::from(days));
            if back {
                origin.checked_sub_days(days)
            } else {
                origin.checked_add_days(days)
            }
        };
        let by_months = |months: u32| {
            let months = Months::new(count.checked_mul(months)?);
            if back {
                origin.checked_sub_months(months)
            } else {
                origin.checked_add_months(months)
            }
        };
        match unit {
            'w' => by_days(7),
            'm' => by_months(1),
            'y' => by_months(12),
            _ => by_days(1),
        }
    }
}
