//! Filters of the available courses: first letter or digit of the code, academic year.

use crate::order::SortedSet;
use crate::platform::letters::capital;

use crate::ui::{After, component, html};
use yew::prelude::*;

use crate::model::{Course, Kind};
use crate::pages::live::use_watched;
use crate::search::fold;
use crate::ui::field::CompactSelect;
use crate::ui::text::{Registration as Words, academic_year, t};
use crate::workspace::Kinds;

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
    let live = use_watched(Kinds::of(&[Kind::Course]));
    let (letters, years) = live.read(|records| {
        let mut letters = SortedSet::new();
        let mut years = SortedSet::new();
        for course in records.courses.iter() {
            letters.extend(fold(&course.code).chars().next());
            years.extend((course.academic_year > 0).then_some(course.academic_year));
        }
        (letters, years)
    });
    let letter_options = std::iter::once((AttrValue::Static(""), t(Words::AnyLetter))).chain(
        letters
            .into_iter()
            .map(|letter| (letter.to_string().into(), capital(letter).into())),
    );
    let year_options = std::iter::once((AttrValue::Static(""), t(Words::AnyYear))).chain(
        years
            .into_iter()
            .rev()
            .map(|year| (year.to_string().into(), academic_year(year).into())),
    );
    let filter = props.filter.clone();
    let on_letter = props.on_change.after({
        let filter = filter.clone();
        move |first| CourseFilter {
            first,
            ..filter.clone()
        }
    });
    let on_year = props.on_change.after(move |year: String| CourseFilter {
        year: year.parse().ok(),
        ..filter.clone()
    });
    let year = props
        .filter
        .year
        .map(|year| year.to_string())
        .unwrap_or_default();
    html! {
        <div class="dl-filters">
            <CompactSelect label={t(Words::FirstLetterOfCode)} options={letter_options.collect::<Vec<_>>()} value={props.filter.first.clone()} on_change={on_letter} />
            <CompactSelect label={t(Words::AcademicYear)} options={year_options.collect::<Vec<_>>()} value={year} on_change={on_year} />
        </div>
    }
}
