//! Grammar of English: grouped digits, and the forms of a noun or verb after a number.

/// Returns a number with its digits in groups: "12,480".
pub fn number(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Returns the form that goes with a number: `one` for 1, `many` for 0 and from 2 on.
pub const fn plural<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

/// Returns a number followed by the form that goes with it: "1 course", "38 courses".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), plural(count, one, many))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped() {
        assert_eq!(
            [0, 999, 1000, 12_480, 1_000_000].map(number),
            ["0", "999", "1,000", "12,480", "1,000,000"]
        );
    }

    #[test]
    fn only_one_is_singular() {
        assert_eq!(
            [0, 1, 2, 2000].map(|count| counted(count, "course", "courses")),
            ["0 courses", "1 course", "2 courses", "2,000 courses"]
        );
    }
}
