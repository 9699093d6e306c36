//! Clock of the device.

use lectern_core::model::Instant;

/// Returns the current time of the clock of this device.
#[must_use]
pub fn now() -> Instant {
    Instant(js_sys::Date::now() as i64)
}
