//! Holidays of the workspace.

use super::record::record;
use super::{DateRange, HolidayId};

record! {
    /// Days on which nothing is planned unasked.
    Holiday = "holiday" schema 1 by { id: HolidayId } with {
        /// 1 to 100 characters.
        title: String = "title" as scalar,
        /// The days.
        days: DateRange = "days" as scalar,
    }
}
