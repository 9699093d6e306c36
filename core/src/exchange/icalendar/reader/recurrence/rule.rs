//! Reading of rules of repetition.

use chrono::{NaiveDateTime, Weekday};

use super::RuleError;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub frequency: Frequency,
    pub interval: u32,
    pub count: Option<u32>,
    pub until: Option<NaiveDateTime>,
    /// Weekdays, each with its number in the month or year if it has one.
    pub days: Vec<(Option<i32>, Weekday)>,
    pub month_days: Vec<i32>,
    pub months: Vec<u32>,
    pub positions: Vec<i32>,
    pub week_start: Weekday,
}

impl Rule {
    /// Reads a rule. `until` reads its end as a local time.
    pub fn parse(
        text: &str,
        until: impl FnOnce(&str) -> Option<NaiveDateTime>,
    ) -> Result<Self, RuleError> {
        let text = text.trim().to_ascii_uppercase();
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            count: None,
            until: None,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            positions: Vec::new(),
            week_start: Weekday::Mon,
        };
        let (mut has_frequency, mut end) = (false, None);
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').ok_or(RuleError)?;
            match name {
                "FREQ" => {
                    has_frequency = true;
                    rule.frequency = match value {
                        "DAILY" => Frequency::Daily,
                        "WEEKLY" => Frequency::Weekly,
                        "MONTHLY" => Frequency::Monthly,
                        "YEARLY" => Frequency::Yearly,
                        _ => return Err(RuleError),
                    };
                }
                "INTERVAL" => rule.interval = number(value, 1..=10_000)?,
                "COUNT" => rule.count = Some(number(value, 1..=u32::MAX)?),
                "UNTIL" => end = Some(value.to_owned()),
                "BYDAY" => rule.days = list(value, day)?,
                "BYMONTHDAY" => rule.month_days = list(value, |text| signed(text, 31))?,
                "BYMONTH" => rule.months = list(value, |text| number(text, 1..=12))?,
                "BYSETPOS" => rule.positions = list(value, |text| signed(text, 366))?,
                "WKST" => rule.week_start = weekday(value)?,
                _ => return Err(RuleError),
            }
        }
        if let Some(end) = end {
            rule.until = Some(until(&end).ok_or(RuleError)?);
        }
        if has_frequency {
            Ok(rule)
        } else {
            Err(RuleError)
        }
    }
}

fn list<T>(value: &str, item: impl Fn(&str) -> Result<T, RuleError>) -> Result<Vec<T>, RuleError> {
    /// More than there are days of a year are no rule.
    const MAX_ITEMS: usize = 400;
    if value.split(',').count() > MAX_ITEMS {
        return Err(RuleError);
    }
    value.split(',').map(item).collect()
}

fn number(value: &str, range: std::ops::RangeInclusive<u32>) -> Result<u32, RuleError> {
    let number = value.parse().map_err(|_| RuleError)?;
    if range.contains(&number) {
        Ok(number)
    } else {
        Err(RuleError)
    }
}

fn signed(value: &str, max: u32) -> Result<i32, RuleError> {
    let number: i32 = value.parse().map_err(|_| RuleError)?;
    if (1..=max).contains(&number.unsigned_abs()) {
        Ok(number)
    } else {
        Err(RuleError)
    }
}

fn day(value: &str) -> Result<(Option<i32>, Weekday), RuleError> {
    let at = value
        .len()
        .checked_sub(2)
        .filter(|at| value.is_char_boundary(*at));
    let (at, name) = value.split_at(at.ok_or(RuleError)?);
    let at = match at {
        "" => None,
        at => Some(signed(at, 53)?),
    };
    Ok((at, weekday(name)?))
}

fn weekday(name: &str) -> Result<Weekday, RuleError> {
    match name {
        "MO" => Ok(Weekday::Mon),
        "TU" => Ok(Weekday::Tue),
        "WE" => Ok(Weekday::Wed),
        "TH" => Ok(Weekday::Thu),
        "FR" => Ok(Weekday::Fri),
        "SA" => Ok(Weekday::Sat),
        "SU" => Ok(Weekday::Sun),
        _ => Err(RuleError),
    }
}
