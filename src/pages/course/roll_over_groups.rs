//! The learner groups of a course that is copied to another year.

use std::collections::BTreeMap;

use lectern_core::model::{CohortId, Course};
use lectern_core::rules::fields::Field;
use lectern_core::search::{name_key, natural};
use lectern_core::workspace::{Records, RolledGroups};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::roll_over_values::RollOverValues;
use crate::components::field::{TextField, TextFieldProps};
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::hooks::{UseFormHandle, control_id, use_workspace};
use crate::i18n::{Curriculum, RollOver as Message, t};

/// Choice of the learner groups of the copy of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupChoice {
    /// Those of the original.
    Same,
    /// Copies without members, below new cohorts.
    Copied,
    /// None.
    None,
}

impl GroupChoice {
    /// All choices, in the order in which they are offered.
    const ALL: [Self; 3] = [Self::Same, Self::Copied, Self::None];

    /// Returns the groups of the copy.
    #[must_use]
    pub fn rolled(self, titles: BTreeMap<CohortId, String>) -> RolledGroups {
        match self {
            Self::Same => RolledGroups::Same,
            Self::Copied => RolledGroups::Copied(titles),
            Self::None => RolledGroups::None,
        }
    }

    fn choice(self) -> Choice {
        let (label, help) = match self {
            Self::Same => (Message::SameGroups, Message::SameGroupsHelp),
            Self::Copied => (Message::CopiedGroups, Message::CopiedGroupsHelp),
            Self::None => (Message::NoGroups, Message::NoGroupsHelp),
        };
        Choice::with_help(t(label), t(help))
    }
}

/// Returns a title for the copy of each cohort of a course: that of the year after.
#[must_use]
pub fn next_titles(records: &Records, course: &Course) -> BTreeMap<CohortId, String> {
    let cohorts = course.cohorts.iter();
    let cohorts = cohorts.filter_map(|id| records.cohorts.get(*id));
    cohorts
        .map(|cohort| (cohort.id, next_title(&cohort.title)))
        .collect()
}

/// Returns a title with the first year in it increased, such as "Medicine 2027" for "Medicine 2026"; the
/// same title if there is none, which has to be changed by hand.
fn next_title(title: &str) -> String {
    let starts = title.char_indices().map(|(start, _)| start);
    let year = starts.filter_map(|start| Some((start, title.get(start..start + 4)?)));
    let is_year =
        |text: &str| text.starts_with(['1', '2']) && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut years = year.filter(|(_, text)| is_year(text));
    let next = years.next().and_then(|(start, text)| {
        let year: u16 = text.parse().ok()?;
        Some(
            [
                &title[..start],
                &(year + 1).to_string(),
                &title[start + 4..],
            ]
            .concat(),
        )
    });
    next.unwrap_or_else(|| title.to_owned())
}

/// Properties of [`GroupFields`].
#[derive(Properties, PartialEq)]
pub struct GroupFieldsProps {
    /// Form of the copy.
    pub form: UseFormHandle<RollOverValues>,
}

/// The choice of groups, and the titles of new cohorts.
#[component]
pub fn GroupFields(props: &GroupFieldsProps) -> Html {
    let workspace = use_workspace();
    let form = &props.form;
    let values = form.values();
    let chosen = GroupChoice::ALL
        .iter()
        .position(|choice| *choice == values.groups);
    let on_choose = form
        .set(|form, groups: GroupChoice| form.groups = groups)
        .reform(|at: usize| GroupChoice::ALL[at.min(GroupChoice::ALL.len() - 1)]);
    let cohorts = workspace.read(|records| new_cohorts(records, &values.cohort_titles));
    let choices = GroupChoice::ALL.map(GroupChoice::choice);
    html! {
        <>
            <Radios name="roll-groups" legend={t(Curriculum::LearnerGroups)} choices={choices.to_vec()} chosen={chosen.unwrap_or_default()} {on_choose}
                look={RadioLook::Cards} />
            if values.groups == GroupChoice::Copied {
                if cohorts.is_empty() { <p class="help">{ t(Message::NoCohorts) }</p> }
                { for cohorts.into_iter().enumerate().map(|(at, cohort)| title_field(form, at, cohort)) }
            }
        </>
    }
}

/// A cohort that is copied.
struct NewCohort {
    original: CohortId,
    /// Title of the original.
    original_title: String,
    /// Title of the copy.
    title: String,
    /// No cohort can get the title.
    is_wrong: bool,
}

/// Returns the cohorts that are copied, by the titles of the originals.
fn new_cohorts(records: &Records, titles: &BTreeMap<CohortId, String>) -> Vec<NewCohort> {
    let mut taken: Vec<String> = titles.values().map(|title| name_key(title)).collect();
    taken.extend(records.cohorts.iter().map(|cohort| name_key(&cohort.title)));
    let cohorts = titles.iter().filter_map(|(id, title)| {
        let key = name_key(title);
        let holders = taken.iter().filter(|other| **other == key).count();
        Some(NewCohort {
            original: *id,
            original_title: records.cohorts.get(*id)?.title.clone(),
            title: title.clone(),
            is_wrong: key.is_empty() || holders > 1,
        })
    });
    let mut cohorts: Vec<NewCohort> = cohorts.collect();
    natural::sort(&mut cohorts, |cohort| {
        natural::key(&[&cohort.original_title])
    });
    cohorts
}

/// Draws the field with the title of the copy of a cohort.
fn title_field(form: &UseFormHandle<RollOverValues>, at: usize, cohort: NewCohort) -> Html {
    let id = cohort.original;
    let on_input = form
        .edit(
            Field::CohortTitle,
            |form: &mut RollOverValues, (id, title)| {
                form.cohort_titles.insert(id, title);
            },
        )
        .reform(move |title: String| (id, title));
    let first = control_id(Field::CohortTitle);
    let control = match at {
        0 => first.to_owned(),
        _ => format!("{first}-{id}"),
    };
    let error = form.error(Field::CohortTitle);
    let field = TextFieldProps {
        error: error.filter(|_| cohort.is_wrong),
        on_blur: form.touch(Field::CohortTitle),
        ..TextFieldProps::new(
            control,
            t(Message::CopyOfCohort(cohort.original_title)),
            cohort.title,
            on_input,
        )
    };
    html! { <TextField key={id.to_string()} ..field /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cohort_of_a_year_is_followed_by_that_of_the_next() {
        assert_eq!(next_title("Medicine 2026"), "Medicine 2027");
        assert_eq!(next_title("2029/30 MD"), "2030/30 MD");
        assert_eq!(next_title("Größe 2026 é"), "Größe 2027 é");
        assert_eq!(next_title("MD-PhD"), "MD-PhD");
    }
}
