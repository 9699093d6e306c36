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
        start: Option<NaiveDate> = "start" as scalar with dates,
        /// The last day, after the first.
        end: Option<NaiveDate> = "end" as scalar with dates,
    }
}

impl Category {
    /// Returns the fields that merge together: the last day is after the first.
    const fn dates(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.start, self.end)
    }
}
