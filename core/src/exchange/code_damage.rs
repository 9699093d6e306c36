//! Damage that spreadsheets do to codes and phone numbers: they read them as numbers or dates, and write
//! those back in their own form.

use crate::search::fold;

/// Damage that a spreadsheet has probably done to a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeDamage {
    /// The stored code has leading zeros, or the `+` of a phone number, that this one lacks.
    LostZeros {
        /// The stored code.
        stored: String,
    },
    /// A number such as `2,0260117E+13`.
    ScientificNotation,
    /// A date such as `01. Feb`.
    Date,
}

/// Short names of months in the languages of Western spreadsheets, folded.
const MONTHS: &[&str] = &[
    "jan", "ene", "gen", "feb", "fev", "fevr", "mar", "mrz", "mrt", "marz", "mars", "apr", "abr",
    "avr", "mai", "may", "mei", "maj", "mag", "jun", "juin", "giu", "jul", "juil", "lug", "aug",
    "ago", "aout", "sep", "sept", "set", "oct", "okt", "ott", "out", "nov", "dec", "dez", "dic",
    "des", "janv",
];

/// Returns the damage that a spreadsheet has probably done to a code that replaces the `stored` one, if any.
pub(super) fn code_damage(code: &str, stored: &str) -> Option<CodeDamage> {
    if code == stored {
        None
    } else if lacks_zeros(code, stored) {
        Some(CodeDamage::LostZeros {
            stored: stored.to_owned(),
        })
    } else if is_scientific(code) {
        Some(CodeDamage::ScientificNotation)
    } else if is_date(code) {
        Some(CodeDamage::Date)
    } else {
        None
    }
}

/// Returns a code of digits without leading zeros and plus signs, or `None` if it has none or is
/// another text.
pub(super) fn without_zeros(code: &str) -> Option<&str> {
    let digits = code.trim_start_matches(['0', '+']);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && digits.len() < code.len()).then_some(digits)
}

fn lacks_zeros(code: &str, stored: &str) -> bool {
    code.len() < stored.len()
        && without_zeros(stored).is_some_and(|digits| digits == without_zeros(code).unwrap_or(code))
}

/// Returns `true` for numbers as spreadsheets write them: one digit before the sign for decimals, a sign
/// and at least two digits after the E. Codes such as `891E3` are none.
fn is_scientific(code: &str) -> bool {
    let Some((number, exponent)) = code.split_once(['E', 'e']) else {
        return false;
    };
    let (whole, decimals) = number.split_once([',', '.']).unwrap_or((number, "0"));
    let whole = whole.trim_start_matches('-');
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or_default();
    whole.len() == 1 && digits.len() > 1 && [whole, decimals, digits].into_iter().all(are_digits)
}

/// Returns `true` for dates as spreadsheets write them: a month by name with a day or year, or a day and
/// month with a year of four digits after them.
fn is_date(code: &str) -> bool {
    let mut parts: Vec<&str> = code.split([' ', '.', '-', '/']).collect();
    parts.retain(|part| !part.is_empty());
    let is_number = |part: &&str| are_digits(part) && matches!(part.len(), 1 | 2 | 4);
    match parts.as_slice() {
        [first, second] => {
            (is_month(first) && is_number(second)) || (is_number(first) && is_month(second))
        }
        [day, month, year] if is_month(month) => is_number(day) && is_number(year),
        [day, month, year] => {
            is_number(day)
                && is_number(month)
                && is_number(year)
                && year.len() == 4
                && day.len() < 3
                && month.len() < 3
        }
        _ => false,
    }
}

fn is_month(part: &str) -> bool {
    MONTHS.contains(&fold(part).as_str())
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_zeros_are_known_by_the_stored_code() {
        let lost = |stored: &str| {
            Some(CodeDamage::LostZeros {
                stored: stored.into(),
            })
        };
        assert_eq!(code_damage("12345", "0012345"), lost("0012345"));
        assert_eq!(
            code_damage("41446681800", "+41446681800"),
            lost("+41446681800")
        );
        for (code, stored) in [
            ("12345", ""),
            ("12345", "12345"),
            ("12345", "0012346"),
            ("0012345", "12345"),
        ] {
            assert_eq!(code_damage(code, stored), None, "{code}, {stored}");
        }
    }

    #[test]
    fn numbers_of_spreadsheets_are_known_by_their_form() {
        for code in ["2,0260117E+13", "2.02601E+13", "8,91E+05", "1E+05", "2e+13"] {
            assert_eq!(
                code_damage(code, ""),
                Some(CodeDamage::ScientificNotation),
                "{code}"
            );
        }
        for code in [
            "891E3",
            "E+13",
            "12E+05",
            "1E5",
            "CHE+101",
            "20260117000001",
            "",
        ] {
            assert_eq!(code_damage(code, ""), None, "{code}");
        }
    }

    #[test]
    fn dates_are_known_by_their_form() {
        for code in [
            "01. Feb",
            "1-Feb",
            "Feb-26",
            "01.02.2026",
            "2/1/2026",
            "02. Mär",
            "3 août",
            "1-Feb-26",
        ] {
            assert_eq!(code_damage(code, ""), Some(CodeDamage::Date), "{code}");
        }
        for code in [
            "1-2",
            "2026-01-17",
            "MAR-101",
            "A.1.2026",
            "01",
            "T-81",
            "1.2.3",
        ] {
            assert_eq!(code_damage(code, ""), None, "{code}");
        }
        assert_eq!(code_damage("01. Feb", "01. Feb"), None);
    }
}
