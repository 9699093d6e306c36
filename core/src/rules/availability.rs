//! Validation of the times at which a room or a person can be used.
//!
//! ```
//! use lectern_core::model::DayOfWeek;
//! use lectern_core::rules::availability::{AvailabilityForm, DayRule, validate_availability};
//!
//! let mut form = AvailabilityForm::default();
//! let monday = form.day_mut(DayOfWeek::Monday);
//! monday.rule = DayRule::Hours;
//! monday.hours = "8-12, 13:30-18".to_owned();
//!
//! let availability = validate_availability(&form).unwrap();
//! assert_eq!(availability.weekly[&DayOfWeek::Monday].minutes(), 510);
//! let form = AvailabilityForm::from(&availability);
//! assert_eq!(form.day(DayOfWeek::Monday).hours, "08:00–12:00, 13:30–18:00");
//! ```

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, Timelike};
use serde::{Deserialize, Serialize};

use super::fields::{Field, FieldProblem, Problem, Problems};
use super::limits;
use crate::model::{Availability, BusyCalendar, DateRange, DayHours, DayOfWeek, MinuteRange};
use crate::planning::parse_time_of_day;

/// Rule that limits the hours of a day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayRule {
    /// Nothing.
    #[default]
    Unlimited,
    /// Hours that are typed.
    Hours,
    /// There are no hours.
    Closed,
}

/// The hours of one day of the week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayForm {
    /// The rule that limits the hours.
    pub rule: DayRule,
    /// Hours such as `08:00–12:00, 13:00–17:00`, read only if the rule is [`DayRule::Hours`].
    pub hours: String,
}

/// The values of the form of an availability.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AvailabilityForm {
    /// The days of the week, Monday first.
    pub days: [DayForm; 7],
    /// Days without any hours.
    pub restricted: BTreeSet<DateRange>,
    /// The first day of another restricted period, which may be empty.
    pub first: String,
    /// The last day of that period; empty for a single day.
    pub last: String,
    /// The hours of single dates.
    pub exceptions: BTreeMap<NaiveDate, DayHours>,
    /// Another date with other hours, which may be empty.
    #[serde(default)]
    pub exception_date: String,
    /// The hours of that date; empty if there are none.
    #[serde(default)]
    pub exception_hours: String,
    /// The times that calendars take, by the name of each calendar.
    #[serde(default)]
    pub busy: BTreeMap<String, BusyCalendar>,
}

impl AvailabilityForm {
    /// Returns the hours of a day of the week.
    #[must_use]
    pub const fn day(&self, day: DayOfWeek) -> &DayForm {
        &self.days[day as usize]
    }

    /// Returns the hours of a day of the week, to be edited.
    pub const fn day_mut(&mut self, day: DayOfWeek) -> &mut DayForm {
        &mut self.days[day as usize]
    }

    /// Gives Tuesday to Friday the hours of Monday.
    pub fn copy_monday(&mut self) {
        let [monday, weekdays @ .., _saturday, _sunday] = &mut self.days;
        weekdays.fill(monday.clone());
    }

    /// Adds the other period to the restricted ones, if it is valid and not empty.
    pub fn add_period(&mut self) {
        if let Some(period) = self.period(&mut Problems::default()) {
            self.restricted.insert(period);
            self.first.clear();
            self.last.clear();
        }
    }

    /// Adds the other date with its hours to those that have other hours, if they are valid.
    pub fn add_exception(&mut self) {
        if let Some((date, hours)) = self.exception(&mut Problems::default()) {
            self.exceptions.insert(date, hours);
            self.exception_date.clear();
            self.exception_hours.clear();
        }
    }

    fn exception(&self, problems: &mut Problems) -> Option<(NaiveDate, DayHours)> {
        let hours = self.exception_hours.trim();
        if self.exception_date.trim().is_empty() {
            if !hours.is_empty() {
                problems.push(Field::ExceptionDate, Problem::Missing);
            }
            return None;
        }
        let date = problems.date(Field::ExceptionDate, &self.exception_date);
        let hours = match hours {
            "" => Some(DayHours::default()),
            hours => problems.check(Field::ExceptionHours, parse_hours(hours)),
        };
        date.zip(hours)
    }

    fn period(&self, problems: &mut Problems) -> Option<DateRange> {
        if self.first.trim().is_empty() {
            if !self.last.trim().is_empty() {
                problems.push(Field::RestrictedStart, Problem::Missing);
            }
            return None;
        }
        let first = problems.date(Field::RestrictedStart, &self.first)?;
        let last = match self.last.trim() {
            "" => first,
            last => problems.date(Field::RestrictedEnd, last)?,
        };
        let days = DateRange::new(first, last).map_err(|_| Problem::EndBefore(first));
        problems.check(Field::RestrictedEnd, days)
    }
}

impl From<&Availability> for AvailabilityForm {
    fn from(availability: &Availability) -> Self {
        let days = DayOfWeek::ALL.map(|day| match availability.weekly.get(&day) {
            None => DayForm::default(),
            Some(hours) if hours.parts().is_empty() => DayForm {
                rule: DayRule::Closed,
                hours: String::new(),
            },
            Some(hours) => DayForm {
                rule: DayRule::Hours,
                hours: hours_text(hours),
            },
        });
        Self {
            days,
            restricted: availability.restricted.clone(),
            exceptions: availability.exceptions.clone(),
            busy: availability.busy.clone(),
            ..Self::default()
        }
    }
}

/// Validates an availability.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_availability(form: &AvailabilityForm) -> Result<Availability, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let mut availability = Availability {
        exceptions: form.exceptions.clone(),
        restricted: form.restricted.clone(),
        busy: form.busy.clone(),
        ..Availability::default()
    };
    for day in DayOfWeek::ALL {
        let DayForm { rule, hours } = form.day(day);
        let hours = match rule {
            DayRule::Unlimited => continue,
            DayRule::Closed => Some(DayHours::default()),
            DayRule::Hours => problems.check(hours_field(day), parse_hours(hours)),
        };
        availability.weekly.insert(day, hours.unwrap_or_default());
    }
    availability
        .exceptions
        .extend(form.exception(&mut problems));
    availability.restricted.extend(form.period(&mut problems));
    problems.into_result(availability)
}

/// Returns the field with the hours of a day of the week.
#[must_use]
pub const fn hours_field(day: DayOfWeek) -> Field {
    match day {
        DayOfWeek::Monday => Field::MondayHours,
        DayOfWeek::Tuesday => Field::TuesdayHours,
        DayOfWeek::Wednesday => Field::WednesdayHours,
        DayOfWeek::Thursday => Field::ThursdayHours,
        DayOfWeek::Friday => Field::FridayHours,
        DayOfWeek::Saturday => Field::SaturdayHours,
        DayOfWeek::Sunday => Field::SundayHours,
    }
}

/// Parses hours of one day, such as `08:00–12:00, 13:00–17:00` or `8-12; 1 pm - 24:00`. Parts may touch,
/// but hours that are typed twice are more likely a slip than meant.
///
/// # Errors
/// Returns [`Problem::Missing`], [`Problem::NotOpeningHours`] or [`Problem::HoursOverlap`].
pub fn parse_hours(text: &str) -> Result<DayHours, Problem> {
    if text_parts(text).count() > limits::PARTS_OF_DAY {
        return Err(Problem::NotOpeningHours);
    }
    let parts = parts_of(text)?;
    let lengths = parts
        .iter()
        .map(|part| u32::from(part.end() - part.start()));
    let typed: u32 = lengths.sum();
    let hours = DayHours::new(parts);
    if hours.minutes() < typed {
        return Err(Problem::HoursOverlap);
    }
    Ok(hours)
}

/// Parses hours as [`parse_hours`] does, of any number of parts, which may overlap: those of a day on which
/// a calendar is busy can have more than anybody types, and appointments at the same time.
///
/// # Errors
/// Returns [`Problem::Missing`], or [`Problem::NotOpeningHours`].
pub fn parse_parts(text: &str) -> Result<DayHours, Problem> {
    parts_of(text).map(DayHours::new)
}

fn parts_of(text: &str) -> Result<Vec<MinuteRange>, Problem> {
    let parts: Option<Vec<MinuteRange>> = text_parts(text).map(parse_part).collect();
    match parts {
        Some(parts) if parts.is_empty() => Err(Problem::Missing),
        Some(parts) => Ok(parts),
        None => Err(Problem::NotOpeningHours),
    }
}

fn text_parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', ';']).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

fn parse_part(text: &str) -> Option<MinuteRange> {
    let (start, end) = text.split_once(['-', '\u{2010}', '\u{2011}', '–', '—', '\u{2212}'])?;
    let end = match end.trim() {
        "24:00" | "24.00" | "2400" | "24" => MinuteRange::DAY,
        end => minute_of_day(end)?,
    };
    MinuteRange::new(minute_of_day(start)?, end).ok()
}

fn minute_of_day(text: &str) -> Option<u16> {
    let time = parse_time_of_day(text)?;
    u16::try_from(time.num_seconds_from_midnight() / 60).ok()
}

/// Formats hours as [`parse_hours`] reads them: `08:00–12:00, 13:00–17:00`.
#[must_use]
pub fn hours_text(hours: &DayHours) -> String {
    let time = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let parts = hours.parts().iter();
    let parts = parts.map(|part| format!("{}–{}", time(part.start()), time(part.end())));
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
