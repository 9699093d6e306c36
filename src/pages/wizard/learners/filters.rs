//! Filters of the available people: first letter, role, class, enrolled nowhere, not in a course.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::components::filter_fold::FilterFold;
use crate::hooks::use_records;
use crate::i18n::{Registration as Message, role_name, t};
use crate::pages::wizard::registration::{Options, edit_filter, filter_box};
use lectern_core::model::{ClassId, CourseId, Kind, Person, PersonRole};
use lectern_core::search::{fold, natural};
use lectern_core::workspace::{Kinds, Records};

/// Filter of the available people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFilter {
    /// First letter of the last name, folded; empty for any.
    pub first: String,
    /// Role; `None` for any.
    pub role: Option<PersonRole>,
    /// Class they belong to; `None` for any.
    pub class: Option<ClassId>,
    /// Only those in no course session.
    pub nowhere: bool,
    /// Only those who do not follow this course in any course session.
    pub not_in: Option<CourseId>,
}

impl PersonFilter {
    /// Returns the number of conditions.
    #[must_use]
    pub fn set_count(&self) -> usize {
        let conditions = [
            !self.first.is_empty(),
            self.role.is_some(),
            self.class.is_some(),
            self.nowhere,
            self.not_in.is_some(),
        ];
        conditions.into_iter().filter(|set| *set).count()
    }

    /// Returns whether a person passes the filter. `in_course` are the people who follow the course of `not_in`.
    pub fn fits(
        &self,
        records: &Records,
        person: &Person,
        in_course: &BTreeSet<lectern_core::model::PersonId>,
    ) -> bool {
        (self.first.is_empty() || fold(&person.last_name).starts_with(&self.first))
            && self.role.as_ref().is_none_or(|role| person.role == *role)
            && self
                .class
                .is_none_or(|class| records.class_members.contains((class, person.id)))
            && (!self.nowhere || records.sessions_of_person(person.id).next().is_none())
            && !in_course.contains(&person.id)
    }

    /// Returns the people who follow the course of `not_in`.
    pub fn in_course(&self, records: &Records) -> BTreeSet<lectern_core::model::PersonId> {
        let Some(course) = self.not_in else {
            return BTreeSet::new();
        };
        let sessions = records
            .session_courses
            .iter()
            .filter(|row| row.course == course);
        sessions
            .flat_map(|row| records.enrolments_of(row.session))
            .filter(|enrolment| !enrolment.blocked_courses.contains(&course))
            .map(|enrolment| enrolment.person)
            .collect()
    }
}

/// The roles that people can be filtered by.
pub const ROLES: [PersonRole; 6] = [
    PersonRole::Learner,
    PersonRole::Teacher,
    PersonRole::SessionAdministrator,
    PersonRole::HrDirector,
    PersonRole::Invited,
    PersonRole::Anonymous,
];

/// Properties of [`PersonFilters`].
#[derive(Properties, PartialEq)]
pub struct PersonFiltersProps {
    /// The filter.
    pub filter: PersonFilter,
    /// Receives the edited filter.
    pub on_change: Callback<PersonFilter>,
    /// The courses that "Not in this course" offers.
    pub courses: Vec<CourseId>,
}

/// The selects and the toggle.
#[component]
pub fn PersonFilters(props: &PersonFiltersProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Class, Kind::Course]));
    let PersonFiltersProps {
        filter, on_change, ..
    } = props;
    let set = |write| edit_filter(filter, on_change, write);
    let any = |words| vec![(AttrValue::Static(""), t(words))];
    let mut letters: Options = any(Message::AnyLetter);
    for letter in 'a'..='z' {
        let capital = letter.to_ascii_uppercase();
        letters.push((letter.to_string().into(), capital.to_string().into()));
    }
    let mut roles: Options = any(Message::AnyRole);
    let mut role = String::new();
    for (at, each) in ROLES.iter().enumerate() {
        if filter.role.as_ref() == Some(each) {
            role = at.to_string();
        }
        roles.push((at.to_string().into(), role_name(each).into()));
    }
    let mut classes = Options::new();
    let mut courses: Options = any(Message::NotInThisCourse);
    workspace.read(|records| {
        for class in records.classes.iter() {
            classes.push((class.id.to_string().into(), class.title.clone().into()));
        }
        for id in &props.courses {
            if let Some(course) = records.courses.get(*id) {
                courses.push((id.to_string().into(), course.title.clone().into()));
            }
        }
    });
    natural::sort(&mut classes, |(_, title)| natural::key(&[title]));
    classes.splice(0..0, any(Message::AnyClass));
    let nowhere = {
        let (filter, on_change) = (filter.clone(), on_change.clone());
        move |_: MouseEvent| {
            on_change.emit(PersonFilter {
                nowhere: !filter.nowhere,
                ..filter.clone()
            })
        }
    };
    let class = filter.class.map(|id| id.to_string()).unwrap_or_default();
    let not_in = filter.not_in.map(|id| id.to_string()).unwrap_or_default();
    html! {
        <FilterFold id="learner-filters" class="dl-filters" set={filter.set_count()}>
            <button type="button" class="filter-chip" aria-pressed={filter.nowhere.to_string()} onclick={nowhere}>{ t(Message::InNoCourseSession) }</button>
            { filter_box(t(Message::FirstLetterOfLastName), letters, filter.first.clone(), set(|filter, text| filter.first = text)) }
            { filter_box(t(Message::Role), roles, role, set(|filter, text| {
                filter.role = text.parse::<usize>().ok().and_then(|at| ROLES.get(at)).cloned();
            })) }
            { filter_box(t(Message::Class), classes, class, set(|filter, text| filter.class = text.parse().ok())) }
            if courses.len() > 1 {
                { filter_box(t(Message::NotInThisCourse), courses, not_in, set(|filter, text| filter.not_in = text.parse().ok())) }
            }
        </FilterFold>
    }
}
