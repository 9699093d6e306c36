//! Session categories. Their dates are for information only.

use chrono::NaiveDate;

use super::CategoryId;
use super::record::record;

record! {
    /// A named group of course sessions, optionally with dates.
    Category = "category" schema 1 by { id: CategoryId } with {
        /// 1 to 100 characters.
        name: String = "name" as scalar,
        /// The first day.
        start: Option<NaiveDate> = "start" as scalar,
        /// The last day, after the first.
        end: Option<NaiveDate> = "end" as scalar,
    }
}
