//! Conventions of the language and region of this device.

use chrono::Weekday;
use gloo::utils::window;
use js_sys::{Array, Date, Intl, JsString, Object};
use lectern_core::planning::DateOrder;
use wasm_bindgen::JsCast;

/// Conventions of a region about weeks, dates and times of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// First day of the week.
    pub first_weekday: Weekday,
    /// Days on which most people do not work.
    pub weekend: Vec<Weekday>,
    /// Times of day count to 12 twice, with "am" and "pm".
    pub twelve_hours: bool,
    /// Order of a day and a month that are both numbers.
    pub date_order: DateOrder,
}

impl Default for Region {
    fn default() -> Self {
        Self {
            first_weekday: Weekday::Mon,
            weekend: vec![Weekday::Sat, Weekday::Sun],
            twelve_hours: false,
            date_order: DateOrder::DayFirst,
        }
    }
}

impl Region {
    /// Returns the conventions of this device; the default where the browser does not tell them.
    #[must_use]
    pub fn of_device() -> Self {
        let Some(language) = window().navigator().language() else {
            return Self::default();
        };
        let default = Self {
            twelve_hours: has_twelve_hours(&language),
            date_order: date_order(&language),
            ..Self::default()
        };
        let locale = Intl::Locale::new(&language);
        let week = locale.and_then(|locale| locale.get_week_info());
        // Older browsers have no `getWeekInfo`.
        let Ok(week) = week else { return default };
        let weekend = week.weekend().into_iter();
        let weekend = weekend.filter_map(|day| weekday(day.value_of() as u8));
        Self {
            first_weekday: weekday(week.first_day()).unwrap_or(default.first_weekday),
            weekend: weekend.collect(),
            ..default
        }
    }
}

/// Returns the day with a number of ISO 8601: Monday is 1, Sunday is 7.
fn weekday(number: u8) -> Option<Weekday> {
    Weekday::try_from(number.checked_sub(1)?).ok()
}

/// Returns the order of day and month without a year: Swedish has the month first beside a year alone.
fn date_order(language: &str) -> DateOrder {
    let options = Intl::DateTimeFormatOptions::new();
    options.set_day(Intl::DayFormat::Numeric);
    options.set_month(Intl::MonthFormat::Numeric);
    let parts = formatter(language, options).format_to_parts(&Date::new_0());
    let mut parts = parts.iter().map(|part| {
        let part: Intl::DateTimeFormatPart = part.unchecked_into();
        part.type_()
    });
    let order = parts.find_map(|part| match part {
        Intl::DateTimeFormatPartType::Day => Some(DateOrder::DayFirst),
        Intl::DateTimeFormatPartType::Month => Some(DateOrder::MonthFirst),
        _ => None,
    });
    order.unwrap_or_default()
}

fn formatter(language: &str, options: Intl::DateTimeFormatOptions) -> Intl::DateTimeFormat {
    let options: Object = options.unchecked_into();
    Intl::DateTimeFormat::new(&Array::of1(&JsString::from(language)), &options)
}

fn has_twelve_hours(language: &str) -> bool {
    let options = Intl::DateTimeFormatOptions::new();
    options.set_hour(Intl::NumericFormat::Numeric);
    let format = formatter(language, options);
    let resolved: Intl::ResolvedDateTimeFormatOptions = format.resolved_options().unchecked_into();
    matches!(
        resolved.get_hour_cycle(),
        Some(Intl::HourCycle::H11 | Intl::HourCycle::H12)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbered_from_monday() {
        assert_eq!(weekday(1), Some(Weekday::Mon));
        assert_eq!(weekday(7), Some(Weekday::Sun));
        assert_eq!((weekday(0), weekday(8)), (None, None));
    }
}
