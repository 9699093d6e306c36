//! Filters of the available people: first letter, role, class, enrolled nowhere, not in a course.

use crate::order::SortedSet;

use crate::ui::{callback, component, html};
use yew::prelude::*;

use crate::model::{ClassId, CourseId, Kind, Person, PersonRole};
use crate::pages::live::use_watched;
use crate::search::{fold, natural};
use crate::ui::field::CompactSelect;
use crate::ui::text::{Registration as Words, role_name, t};
use crate::workspace::{Kinds, Records};

/// Values and what they are called.
type Options = Vec<(AttrValue, AttrValue)>;

/// Which people are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFilter {
    /// The first letter of the last name, folded; any where empty.
    pub first: String,
    /// What they are.
    pub role: Option<PersonRole>,
    /// A class they are in.
    pub class: Option<ClassId>,
    /// Only those in no course session.
    pub nowhere: bool,
    /// Only those who do not follow this course in any course session.
    pub not_in: Option<CourseId>,
}

impl PersonFilter {
    /// Whether a person is shown. `in_course` are the people who follow the course of `not_in`.
    pub fn fits(
        &self,
        records: &Records,
        person: &Person,
        in_course: &SortedSet<crate::model::PersonId>,
    ) -> bool {
        (self.first.is_empty() || fold(&person.last_name).starts_with(&self.first))
            && self.role.as_ref().is_none_or(|role| person.role == *role)
            && self
                .class
                .is_none_or(|class| records.class_members.contains((class, person.id)))
            && (!self.nowhere || records.sessions_of_person(person.id).next().is_none())
            && !in_course.contains(&person.id)
    }

    /// The people who follow the course of `not_in`.
    pub fn in_course(&self, records: &Records) -> SortedSet<crate::model::PersonId> {
        let Some(course) = self.not_in else {
            return SortedSet::new();
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

/// The props of [`PersonFilters`].
#[derive(Properties, PartialEq)]
pub struct PersonFiltersProps {
    /// The filters set.
    pub filter: PersonFilter,
    /// They were set otherwise.
    pub on_change: Callback<PersonFilter>,
    /// The courses that "Not in this course" offers.
    pub courses: Vec<CourseId>,
}

/// The boxes and the chip.
#[component]
pub fn PersonFilters(props: &PersonFiltersProps) -> Html {
    let live = use_watched(Kinds::of(&[Kind::Class, Kind::Course]));
    let filter = &props.filter;
    let set = |write: fn(&mut PersonFilter, String)| {
        let (filter, on_change) = (filter.clone(), props.on_change.clone());
        callback(move |text: String| {
            let mut next = filter.clone();
            write(&mut next, text);
            on_change.emit(next);
        })
    };
    let any = |words| (AttrValue::Static(""), t(words));
    let letters = ('A'..='Z').map(|letter| {
        (
            letter.to_lowercase().to_string().into(),
            letter.to_string().into(),
        )
    });
    let letters: Options = std::iter::once(any(Words::AnyLetter))
        .chain(letters)
        .collect();
    let roles = ROLES
        .iter()
        .enumerate()
        .map(|(at, role)| (at.to_string().into(), role_name(role).into()));
    let roles: Options = std::iter::once(any(Words::AnyRole)).chain(roles).collect();
    let role = filter
        .role
        .as_ref()
        .and_then(|role| ROLES.iter().position(|other| other == role));
    let (mut classes, courses): (Options, Options) = live.read(|records| {
        let class = |c: &std::rc::Rc<crate::model::Class>| {
            (c.id.to_string().into(), c.title.clone().into())
        };
        let course = |id: &CourseId| {
            records
                .courses
                .get(*id)
                .map(|c| (c.id.to_string().into(), c.title.clone().into()))
        };
        (
            records.classes.iter().map(class).collect(),
            props.courses.iter().filter_map(course).collect(),
        )
    });
    natural::sort(&mut classes, |(_, title)| natural::key(&[title]));
    classes.insert(0, any(Words::AnyClass));
    let courses: Vec<_> = std::iter::once((AttrValue::Static(""), t(Words::NotInThisCourse)))
        .chain(courses)
        .collect();
    let nowhere = {
        let (filter, on_change) = (filter.clone(), props.on_change.clone());
        move |_: MouseEvent| {
            on_change.emit(PersonFilter {
                nowhere: !filter.nowhere,
                ..filter.clone()
            })
        }
    };
    let id = |id: Option<String>| id.unwrap_or_default();
    html! {
        <div class="dl-filters">
            <button type="button" class="filter-chip" aria-pressed={filter.nowhere.to_string()} onclick={nowhere}>{ t(Words::InNoCourseSession) }</button>
            <CompactSelect label={t(Words::FirstLetterOfLastName)} options={letters} value={filter.first.clone()} on_change={set(|filter, text| filter.first = text)} />
            <CompactSelect label={t(Words::Role)} options={roles} value={id(role.map(|at| at.to_string()))}
                on_change={set(|filter, text| filter.role = text.parse::<usize>().ok().and_then(|at| ROLES.get(at)).cloned())} />
            <CompactSelect label={t(Words::Class)} options={classes} value={id(filter.class.map(|class| class.to_string()))}
                on_change={set(|filter, text| filter.class = text.parse().ok())} />
            if courses.len() > 1 {
                <CompactSelect label={t(Words::NotInThisCourse)} options={courses} value={id(filter.not_in.map(|course| course.to_string()))}
                    on_change={set(|filter, text| filter.not_in = text.parse().ok())} />
            }
        </div>
    }
}
