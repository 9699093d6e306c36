//! Offsets of time zones, from the browser's own tables: shipping tables would add more than a
//! third to the size of the app.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Function, Intl, JsString};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use lectern_core::model::{Instant, ZoneRules};
use lectern_core::rules::zones;

const DAY: i64 = 86_400_000;
/// Number of days cached for each zone, more than a decade; the slot of a day is its number modulo
/// this.
const REMEMBERED: usize = 4096;

/// Empty cache slot; no date is so far in the past.
const UNKNOWN: (i64, i32) = (i64::MIN, 0);

/// Returns the rules of a zone by its name in the IANA tables, or `None` for a zone that the browser does
/// not know.
#[must_use]
pub fn rules(name: &str) -> Option<Box<dyn ZoneRules>> {
    let zone = shared(name);
    zone.format()?;
    Some(Box::new(zone))
}

/// Offset rules of a time zone.
#[derive(Debug)]
pub struct Zone {
    name: String,
    /// Formatter of an instant with its offset from UTC, created when an offset is first asked for,
    /// since that takes tens of milliseconds of an opening; `None` for a zone that the browser does
    /// not know.
    format: OnceCell<Option<Function>>,
    /// Cached days of UTC, counted from 1970, with the seconds ahead of UTC at their beginning. A
    /// call of `Intl` takes microseconds, and a calendar needs thousands of them.
    days: RefCell<Vec<(i64, i32)>>,
    /// Days of UTC on which clocks change, each with the first instant after the change.
    changes: RefCell<BTreeMap<i64, Instant>>,
}

thread_local! {
    static SHARED: RefCell<BTreeMap<String, Rc<Zone>>> = RefCell::default();
}

/// Returns the rules of a zone by its name in the IANA tables, with what they remember.
#[must_use]
pub fn shared(name: &str) -> Rc<Zone> {
    SHARED.with_borrow_mut(|zones| match zones.get(name) {
        Some(zone) => zone.clone(),
        None => {
            let zone = Rc::new(Zone::new(name));
            zones.insert(name.to_owned(), zone.clone());
            zone
        }
    })
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Zone {
    /// Creates the rules of a zone by its name in the IANA tables. A name that the browser does not
    /// know gets the rules of UTC; see [`exists`].
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            format: OnceCell::new(),
            days: RefCell::default(),
            changes: RefCell::default(),
        }
    }

    /// Returns the name given to [`Zone::new`].
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    fn format(&self) -> Option<&Function> {
        // Outside a browser, in tests, there are no tables.
        if cfg!(not(target_arch = "wasm32")) {
            return None;
        }
        let format = self.format.get_or_init(|| offset_format(&self.name));
        format.as_ref()
    }

    fn ask(&self, at: Instant) -> i32 {
        let Some(format) = self.format() else {
            return 0;
        };
        let written = format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(at.0 as f64));
        // The formatter throws for years outside the range of dates in browsers.
        let written = written.ok().and_then(|text| text.as_string());
        written.map_or(0, |text| read_offset(&text).unwrap_or(0))
    }

    fn at_start_of(&self, day: i64) -> i32 {
        let mut days = self.days.borrow_mut();
        days.resize(REMEMBERED, UNKNOWN);
        let start = || self.ask(Instant(day.saturating_mul(DAY)));
        match days.get_mut(day.rem_euclid(REMEMBERED as i64) as usize) {
            Some((known, offset)) => {
                if *known != day {
                    (*known, *offset) = (day, start());
                }
                *offset
            }
            None => start(),
        }
    }

    /// Returns the first instant of a day at which the offset is no longer `start`.
    fn change_on(&self, day: i64, start: i32) -> Instant {
        if let Some(known) = self.changes.borrow().get(&day) {
            return *known;
        }
        let (mut before, mut after) = (day.saturating_mul(DAY), (day + 1).saturating_mul(DAY));
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if self.ask(Instant(middle)) == start {
                before = middle;
            } else {
                after = middle;
            }
        }
        self.changes.borrow_mut().insert(day, Instant(after));
        Instant(after)
    }
}

impl ZoneRules for Zone {
    fn offset_at(&self, at: Instant) -> i32 {
        let day = at.0.div_euclid(DAY);
        let (start, next) = (self.at_start_of(day), self.at_start_of(day + 1));
        if start == next || at < self.change_on(day, start) {
            start
        } else {
            next
        }
    }
}

/// Parses `GMT`, `GMT+05:45` or `GMT-00:44:30` at the end of a text, in seconds.
fn read_offset(text: &str) -> Option<i32> {
    // A single letter, since searching for a longer text adds a kilobyte of code.
    let (before, offset) = text.rsplit_once('T')?;
    if !before.ends_with("GM") {
        return None;
    }
    let mut signs = offset.chars();
    let sign = match signs.next() {
        None => return Some(0),
        Some('+') => 1,
        Some('-' | '\u{2212}') => -1,
        Some(_) => return None,
    };
    let mut seconds = 0;
    for (part, unit) in signs.as_str().split(':').zip([3600, 60, 1]) {
        seconds += part.parse::<i32>().ok()? * unit;
    }
    Some(sign * seconds)
}

/// Returns whether the browser knows a zone of this name.
#[must_use]
pub fn exists(name: &str) -> bool {
    !name.is_empty() && offset_format(name).is_some()
}

/// Returns the names of all zones that the browser lists, including UTC, each with its other names, in
/// alphabetical order.
#[must_use]
pub fn list() -> Vec<String> {
    let listed = supported_values_of("timeZone");
    let mut names: Vec<String> = listed
        .iter()
        .flat_map(|names| names.iter())
        .map(String::from)
        .collect();
    names.extend(["UTC".to_owned(), browser_zone()]);
    let others = names.iter().flat_map(|name| zones::other_names(name));
    let others: Vec<String> = others.map(str::to_owned).collect();
    names.extend(others);
    names.sort();
    names.dedup();
    names
}

/// Returns the time zone of this device.
#[must_use]
pub fn browser_zone() -> String {
    let format = DateTimeFormat::new("en-US", &Intl::DateTimeFormatOptions::new());
    let zone = format
        .ok()
        .and_then(|format| format.resolved_options().get_time_zone());
    zone.map_or_else(|| "UTC".to_owned(), String::from)
}

/// Returns a formatter of instants with the offset of a zone, or `None` if the browser knows it by
/// none of its names.
fn offset_format(name: &str) -> Option<Function> {
    named_offset_format(name).or_else(|| zones::other_names(name).find_map(named_offset_format))
}

fn named_offset_format(name: &str) -> Option<Function> {
    let options = Intl::DateTimeFormatOptions::new();
    options.set_time_zone(name);
    options.set_time_zone_name(Intl::TimeZoneNameFormat::LongOffset);
    let format = DateTimeFormat::new("en-US", &options).ok()?;
    Some(format.format())
}

#[wasm_bindgen]
extern "C" {
    /// `Intl.DateTimeFormat`. The binding of js-sys does not catch the exception of the constructor
    /// for a zone that the browser does not know.
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Intl::DateTimeFormatOptions) -> Result<DateTimeFormat, JsValue>;
    /// `format` function, bound to this object.
    #[wasm_bindgen(method, getter)]
    fn format(this: &DateTimeFormat) -> Function;
    #[wasm_bindgen(method, js_name = resolvedOptions)]
    fn resolved_options(this: &DateTimeFormat) -> Intl::ResolvedDateTimeFormatOptions;

    /// `Intl.supportedValuesOf`. The binding of js-sys does not catch the exception of a browser
    /// without the function.
    #[wasm_bindgen(js_namespace = Intl, js_name = supportedValuesOf, catch)]
    fn supported_values_of(key: &str) -> Result<Array<JsString>, JsValue>;
}

#[cfg(test)]
mod tests {
    use super::read_offset;

    #[test]
    fn offsets_are_read_as_browsers_write_them() {
        assert_eq!(read_offset("3/29/2026, GMT"), Some(0));
        assert_eq!(read_offset("3/29/2026, GMT+05:45"), Some(20_700));
        assert_eq!(read_offset("1/1/1900, GMT-00:44:30"), Some(-2_670));
        assert_eq!(read_offset("3/29/2026, UTC"), None);
    }
}
