//! Session categories: some with dates, some without.

use super::calendar::Calendar;
use super::seeded;
use crate::model::{Category, CategoryId, IdGenerator};

/// Day of the academic year: month, day.
type YearDay = (u32, u32);

/// Name; first and last day in the academic year, if the category has dates.
const CATEGORIES: [(&str, Option<(YearDay, YearDay)>); 6] = [
    ("Preclinical years", None),
    ("Clerkships {+0}–{yy}", Some(((8, 1), (7, 31)))),
    ("Programme francophone", None),
    ("Electives", None),
    ("Assessment {+0}–{yy}", Some(((8, 17), (7, 9)))),
    ("Staff", None),
];

/// Creates all categories.
pub fn categories(calendar: &Calendar) -> Vec<Category> {
    let mut ids = seeded("categories");
    let rows = CATEGORIES.iter();
    rows.map(|(name, dates)| {
        let mut category = Category::new(CategoryId(ids.next()));
        category.name = calendar.fill(name);
        if let Some((start, end)) = dates {
            category.start = calendar.in_year(0, *start);
            category.end = calendar.in_year(0, *end);
        }
        category
    })
    .collect()
}
