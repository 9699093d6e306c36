//! Hours of independent learning, with two decimal places.
//!
//! ```
//! use lectern_core::model::Hours;
//!
//! let hours: Hours = "1,5".parse()?;
//! assert_eq!(hours, Hours::from_hundredths(150)?);
//! assert_eq!(hours.to_string(), "1.5");
//! # Ok::<(), lectern_core::model::HoursError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A number of hours from 0 to [`Hours::MAX`] with two decimal places, stored as text such as `1.5`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Hours {
    hundredths: u32,
}

/// The reason a text or a number is no number of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// The text is not a decimal number.
    #[error("not a decimal number")]
    NotANumber,
    /// The number has more than two decimal places.
    #[error("more than two decimal places")]
    TooPrecise,
    /// The number is greater than [`Hours::MAX`].
    #[error("greater than {}", Hours::MAX)]
    TooMany,
}

impl Hours {
    /// The greatest number of hours.
    pub const MAX: Self = Self {
        hundredths: 999_999,
    };
    /// No hours.
    pub const ZERO: Self = Self { hundredths: 0 };

    /// Creates a number of hours from hundredths of an hour.
    ///
    /// # Errors
    /// [`HoursError::TooMany`].
    pub const fn from_hundredths(hundredths: u32) -> Result<Self, HoursError> {
        if hundredths <= Self::MAX.hundredths {
            Ok(Self { hundredths })
        } else {
            Err(HoursError::TooMany)
        }
    }

    /// Returns the number of hundredths of an hour.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.hundredths
    }
}

/// Parses digits with an optional decimal point or comma; no sign, exponent or grouping.
impl FromStr for Hours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        let text = text.trim();
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !is_number(decimals) || (whole.is_empty() && decimals.is_empty()) {
            return Err(HoursError::NotANumber);
        }
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > 2 {
            return Err(HoursError::TooPrecise);
        }
        let whole = whole.trim_start_matches('0');
        // Four digits are at most 9999; more are too many in any case.
        let digits = format!("{whole}{decimals:0<2}");
        match digits.parse() {
            Ok(hundredths) if whole.len() <= 4 => Self::from_hundredths(hundredths),
            _ => Err(HoursError::TooMany),
        }
    }
}

/// Formats without trailing zeros, such as `1.5` or `6`.
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.hundredths / 100, self.hundredths % 100);
        match rest {
            0 => write!(f, "{whole}"),
            _ if rest % 10 == 0 => write!(f, "{whole}.{}", rest / 10),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

impl From<Hours> for String {
    fn from(hours: Hours) -> Self {
        hours.to_string()
    }
}

impl TryFrom<String> for Hours {
    type Error = HoursError;

    fn try_from(text: String) -> Result<Self, HoursError> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn hours_read_back_as_written(hundredths in 0..=999_999_u32) {
            let hours = Hours::from_hundredths(hundredths).expect("hours");
            prop_assert_eq!(hours.to_string().parse(), Ok(hours));
            prop_assert_eq!(hours.to_string().replace('.', ",").parse(), Ok(hours));
        }

        #[test]
        fn any_text_is_hours_or_refused(text in ".{0,12}") {
            let _: Result<Hours, _> = text.parse();
        }
    }

    /// Ilios reads `1e3`, `0x10` and `Infinity` as hours, and refuses `1,5`.
    #[test]
    fn hours_are_plain_decimal_numbers() {
        for (text, hundredths) in [
            ("0.01", 1),
            ("1,5", 150),
            (" 2 ", 200),
            (".5", 50),
            ("007.250", 725),
            ("9999.99", 999_999),
        ] {
            assert_eq!(
                text.parse::<Hours>().map(Hours::hundredths),
                Ok(hundredths),
                "{text}"
            );
        }
        for text in [
            "", ".", "abc", "1e3", "0x10", "Infinity", "-1", "+1", "1.5.0", "1 000", "１",
        ] {
            assert_eq!(text.parse::<Hours>(), Err(HoursError::NotANumber), "{text}");
        }
        assert_eq!("1.005".parse::<Hours>(), Err(HoursError::TooPrecise));
        assert_eq!("10000".parse::<Hours>(), Err(HoursError::TooMany));
        assert_eq!(
            "99999999999999999999".parse::<Hours>(),
            Err(HoursError::TooMany)
        );
    }
}
