//! Session categories: named folders of course sessions. Their dates inform; they limit nothing.

use chrono::NaiveDate;

use super::CategoryId;
use super::record::record;

record! {
    /// A named, optionally dated folder of course sessions.
    Category = "category" schema 1 by { id: CategoryId } with {
        /// 1 to 100 characters.
        name: String = "name" as scalar,
        /// The first day.
        start: Option<NaiveDate> = "start" as scalar,
        /// The last day, after the first.
        end: Option<NaiveDate> = "end" as scalar,
    }
}
