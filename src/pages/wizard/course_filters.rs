//! Filters of the available courses: first letter or digit of the code, academic year.

use crate::platform::letters::to_uppercase;

use yew::prelude::*;

use super::registration::{Options, edit_filter, filter_box};
use crate::components::filter_fold::FilterFold;
use crate::hooks::use_records;
use crate::i18n::{Registration as Message, academic_year, t};
use lectern_core::model::{Course, Kind};
use lectern_core::search::fold;
use lectern_core::workspace::Kinds;

/// Filter of the available courses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseFilter {
    /// First letter or digit of the code, folded; empty for any.
    pub first: String,
    /// Year in which the academic year starts; `None` for any.
    pub year: Option<u16>,
}

impl CourseFilter {
    /// Returns the number of conditions.
    #[must_use]
    pub fn set_count(&self) -> usize {
        usize::from(!self.first.is_empty()) + usize::from(self.year.is_some())
    }

    /// Returns whether a course passes the filter.
    #[must_use]
    pub fn fits(&self, course: &Course) -> bool {
        (self.first.is_empty() || fold(&course.code).starts_with(&self.first))
            && self.year.is_none_or(|year| course.academic_year == year)
    }
}

/// Properties of [`CourseFilters`].
#[derive(Properties, PartialEq)]
pub struct CourseFiltersProps {
    /// The filter.
    pub filter: CourseFilter,
    /// Receives the edited filter.
    pub on_change: Callback<CourseFilter>,
}

/// The two selects.
#[component]
pub fn CourseFilters(props: &CourseFiltersProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Course]));
    let CourseFiltersProps { filter, on_change } = props;
    let set = |write| edit_filter(filter, on_change, write);
    let (mut letters, mut years) = (Vec::new(), Vec::new());
    workspace.read(|records| {
        for course in records.courses.iter() {
            letters.extend(fold(&course.code).chars().next().map(u32::from));
            years.push(u32::from(course.academic_year));
        }
    });
    let mut letter_options: Options = vec![(AttrValue::Static(""), t(Message::AnyLetter))];
    for letter in distinct(letters).into_iter().filter_map(char::from_u32) {
        letter_options.push((letter.to_string().into(), to_uppercase(letter).into()));
    }
    let mut year_options: Options = vec![(AttrValue::Static(""), t(Message::AnyYear))];
    for year in distinct(years).into_iter().rev().filter(|year| *year > 0) {
        year_options.push((year.to_string().into(), academic_year(year as u16).into()));
    }
    let year = filter.year.map(|year| year.to_string()).unwrap_or_default();
    html! {
        <FilterFold id="course-filters" class="dl-filters" set={filter.set_count()}>
            { filter_box(t(Message::FirstLetterOfCode), letter_options, filter.first.clone(), set(|filter, text| filter.first = text)) }
            { filter_box(t(Message::AcademicYear), year_options, year, set(|filter, text| filter.year = text.parse().ok())) }
        </FilterFold>
    }
}

/// Returns the distinct numbers in ascending order.
fn distinct(mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
