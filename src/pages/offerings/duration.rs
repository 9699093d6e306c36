//! The duration of an offering as its two fields hold it.

use lectern_core::model::Minutes;

/// Returns the duration that the fields Hours and Minutes contain, as a text that
/// [`duration`](lectern_core::rules::offerings::duration) parses. Either field may instead contain a
/// whole duration such as `1:30`, or an end time such as `-15:00`, and the first one a decimal number of
/// hours; the other then does not count.
#[must_use]
pub fn duration_text(hours: &str, minutes: &str) -> String {
    let (hours, minutes) = (hours.trim(), minutes.trim());
    if hours.is_empty() && minutes.is_empty() {
        return String::new();
    }
    let is_decimal = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    if !hours.chars().all(is_decimal) {
        return whole_duration(hours);
    }
    if hours.contains(['.', ',']) {
        return [hours, "h"].concat();
    }
    if !minutes.chars().all(|c| c.is_ascii_digit()) {
        return whole_duration(minutes);
    }
    let hours = if hours.is_empty() { "0" } else { hours };
    [hours, "h", minutes].concat()
}

/// Returns the text of a field that is no plain number. A sign before one or two digits is a negative
/// number rather than an end time, and a second sign keeps it from being parsed as one.
fn whole_duration(text: &str) -> String {
    let after_sign = text.strip_prefix(['-', '−', '–']);
    let is_negative =
        after_sign.is_some_and(|rest| rest.len() <= 2 && rest.chars().all(|c| c.is_ascii_digit()));
    if is_negative {
        ["-", text].concat()
    } else {
        text.to_owned()
    }
}

/// Returns a duration as the texts of the fields Hours and Minutes.
#[must_use]
pub fn duration_fields(duration: Minutes) -> [String; 2] {
    [duration.hours(), duration.minutes_of_hour()].map(|number| number.to_string())
}

/// Returns whether one of the fields contains a whole duration or an end time, which the two fields
/// can show as hours and minutes.
#[must_use]
pub fn is_whole_duration(hours: &str, minutes: &str) -> bool {
    let is_plain = |text: &str| text.trim().bytes().all(|byte| byte.is_ascii_digit());
    !(is_plain(hours) && is_plain(minutes))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveTime;
    use lectern_core::planning::DurationInput;
    use lectern_core::rules::offerings::duration;

    use super::*;

    fn parse_fields(hours: &str, minutes: &str) -> Option<DurationInput> {
        duration(&duration_text(hours, minutes)).ok()
    }

    fn minutes(hours: &str, minutes: &str) -> Option<u32> {
        match parse_fields(hours, minutes)? {
            DurationInput::Duration(duration) => Some(duration.get()),
            DurationInput::EndTime(_) => None,
        }
    }

    #[test]
    fn hours_and_minutes_add_up() {
        assert_eq!(minutes("1", "0"), Some(60));
        assert_eq!(minutes("", "90"), Some(90));
        assert_eq!(minutes("2", ""), Some(120));
        assert_eq!(minutes(" 1 ", "90"), Some(150));
    }

    #[test]
    fn a_decimal_number_of_hours_is_a_whole_duration() {
        assert_eq!(minutes("1,5", "0"), Some(90));
        assert_eq!(minutes("1.5", "30"), Some(90));
        assert!(is_whole_duration("1.5", "30"));
    }

    #[test]
    fn either_field_takes_a_whole_duration() {
        assert_eq!(minutes("1:30", "0"), Some(90));
        assert_eq!(minutes("90 min", "0"), Some(90));
        assert_eq!(minutes("0", "1:30"), Some(90));
    }

    #[test]
    fn either_field_takes_an_end_time() {
        let end = NaiveTime::from_hms_opt(15, 0, 0).map(DurationInput::EndTime);
        assert_eq!(parse_fields("-15:00", "0"), end);
        assert_eq!(parse_fields("1", "–15:00"), end);
    }

    #[test]
    fn negative_numbers_and_nothing_are_no_duration() {
        for (hours, minutes) in [
            ("", ""),
            ("0", "0"),
            ("-1", "0"),
            ("1", "-30"),
            ("x", "0"),
            ("745", "0"),
        ] {
            assert_eq!(parse_fields(hours, minutes), None, "{hours} {minutes}");
        }
    }

    #[test]
    fn fields_of_a_duration_contain_it() {
        let [hours, rest] = duration_fields(Minutes::new(150));
        assert_eq!((hours.as_str(), rest.as_str()), ("2", "30"));
        assert_eq!(minutes(&hours, &rest), Some(150));
        assert!(!is_whole_duration(&hours, &rest));
        assert!(is_whole_duration("-15:00", "0"));
    }
}
