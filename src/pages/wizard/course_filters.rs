//! Filters of the available courses: first letter or digit of the code, academic year.

use crate::platform::letters::to_uppercase;

use yew::prelude::*;

use super::registration::{Options, filter_box, narrow};
use crate::hooks::use_records;
use crate::i18n::{Registration as Words, academic_year, t};
use lectern_core::model::{Course, Kind};
use lectern_core::search::fold;
use lectern_core::workspace::Kinds;

/// Which courses are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseFilter {
    /// The first letter or digit of the code, folded; any where empty.
    pub first: String,
    /// The year in which the academic year begins.
    pub year: Option<u16>,
}

impl CourseFilter {
    /// Whether a course is shown.
    #[must_use]
    pub fn fits(&self, course: &Course) -> bool {
        (self.first.is_empty() || fold(&course.code).starts_with(&self.first))
            && self.year.is_none_or(|year| course.academic_year == year)
    }
}

/// The props of [`CourseFilters`].
#[derive(Properties, PartialEq)]
pub struct CourseFiltersProps {
    /// The filters set.
    pub filter: CourseFilter,
    /// They were set otherwise.
    pub on_change: Callback<CourseFilter>,
}

/// The two boxes.
#[component]
pub fn CourseFilters(props: &CourseFiltersProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Course]));
    let CourseFiltersProps { filter, on_change } = props;
    let set = |write| narrow(filter, on_change, write);
    let (mut letters, mut years) = (Vec::new(), Vec::new());
    workspace.read(|records| {
        for course in records.courses.iter() {
            letters.extend(fold(&course.code).chars().next().map(u32::from));
            years.push(u32::from(course.academic_year));
        }
    });
    let mut letter_options: Options = vec![(AttrValue::Static(""), t(Words::AnyLetter))];
    for letter in distinct(letters).into_iter().filter_map(char::from_u32) {
        letter_options.push((letter.to_string().into(), to_uppercase(letter).into()));
    }
    let mut year_options: Options = vec![(AttrValue::Static(""), t(Words::AnyYear))];
    for year in distinct(years).into_iter().rev().filter(|year| *year > 0) {
        year_options.push((year.to_string().into(), academic_year(year as u16).into()));
    }
    let year = filter.year.map(|year| year.to_string()).unwrap_or_default();
    html! {
        <div class="dl-filters">
            { filter_box(t(Words::FirstLetterOfCode), letter_options, filter.first.clone(), set(|filter, text| filter.first = text)) }
            { filter_box(t(Words::AcademicYear), year_options, year, set(|filter, text| filter.year = text.parse().ok())) }
        </div>
    }
}

/// Each number once, from the smallest.
fn distinct(mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.sort();
    numbers.dedup();
    numbers
}
