//! The height of an hour: the hours with events fill the window.

use std::ops::Range;

/// Least height of an hour in px.
const LEAST: f64 = 44.0;
/// Greatest height of an hour in px.
const MOST: f64 = 72.0;

/// Returns the height of an hour in px if `hours` are to fill `height`.
#[must_use]
pub fn hour_height(height: f64, hours: &Range<u16>) -> f64 {
    let count = f64::from(hours.end.saturating_sub(hours.start).max(1));
    (height / count).floor().clamp(LEAST, MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_has_44_to_72_px() {
        assert_eq!(hour_height(650.0, &(8..18)), 65.0);
        assert_eq!(hour_height(300.0, &(8..18)), 44.0);
        assert_eq!(hour_height(2000.0, &(8..18)), 72.0);
        assert_eq!(hour_height(0.0, &(8..8)), 44.0);
    }
}
