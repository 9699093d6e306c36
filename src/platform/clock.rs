//! What time it is.

use crate::model::Instant;

/// Now, as far as this device knows.
#[must_use]
pub fn now() -> Instant {
    Instant(js_sys::Date::now() as i64)
}
