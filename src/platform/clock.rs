//! What time it is.

use lectern_core::model::Instant;

/// Now, as far as this device knows.
#[must_use]
pub fn now() -> Instant {
    Instant(js_sys::Date::now() as i64)
}
