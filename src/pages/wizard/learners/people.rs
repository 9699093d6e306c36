//! Learners as people: the dual list or single registration, with the reasons on every row, and what
//! holds for one learner alone.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::change;
use super::choice::use_learning;
use super::facts::ReasonMarks;
use super::filters::{PersonFilter, PersonFilters};
use super::tune::LearnerTools;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::dual_list::{DualListLabels, Move};
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::use_workspace;
use crate::i18n::{LEARNERS, Registration as Words, t};
use crate::pages::item_sources::{PersonItems, use_person_items};
use crate::pages::wizard::draft;
use crate::pages::wizard::registration::{Difference, Registration, Single};
use lectern_core::model::{CourseId, CourseSessionId, PersonId, Step};
use lectern_core::rules::enrolment::Reasons;

/// The props of [`PersonRegistration`].
#[derive(Properties, PartialEq)]
pub struct PersonRegistrationProps {
    /// Which course session.
    pub id: CourseSessionId,
    /// Single registration in place of the left list.
    pub single: bool,
}

/// Which of the enrolled are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Why {
    #[default]
    All,
    Individually,
    ViaClass,
}

impl Why {
    /// Whether this is one of the reasons.
    pub fn is_one(self, of: &Reasons) -> bool {
        match self {
            Self::All => true,
            Self::Individually => of.individually,
            Self::ViaClass => !of.classes.is_empty(),
        }
    }
}

/// Learners as people.
#[component]
pub fn PersonRegistration(props: &PersonRegistrationProps) -> Html {
    let workspace = use_workspace();
    let id = props.id;
    let entries = use_person_items();
    let filter = use_state(PersonFilter::default);
    let why = use_state(Why::default);
    let changes_only = use_state(|| false);
    let current = use_state(|| None::<u32>);
    let (now, stamp) = use_learning(id, &entries);

    let allowed = use_memo(((*filter).clone(), stamp), |(filter, _)| {
        (*filter != PersonFilter::default()).then(|| {
            workspace.read(|records| {
                let in_course = filter.in_course(records);
                Rc::new(entries.matching(|person| filter.fits(records, person, &in_course)))
            })
        })
    });
    // Who is there individually, and who through a class: some are both.
    let ways = use_memo(stamp, |_| {
        [Why::Individually, Why::ViaClass].map(|way| Rc::new(now.marks.those(way)))
    });
    let on_move = {
        let (workspace, entries, now) = (workspace.clone(), entries.clone(), now.clone());
        Callback::from(move |asked: Move| go(&workspace, id, &entries, &now.marks, asked))
    };
    let chip = |value: Why, label: AttrValue| {
        let (why, pressed) = (why.clone(), *why == value);
        html! {
            <button type="button" class="filter-chip" aria-pressed={pressed.to_string()} onclick={move |_| why.set(value)}>{ label }</button>
        }
    };
    let [individually, via] = &*ways;
    let chosen_filters = html! {
        <div class="dl-filters why">
            { chip(Why::All, t(Words::All)) }
            { chip(Why::Individually, t(Words::IndividuallyCount(individually.count() as usize))) }
            { chip(Why::ViaClass, t(Words::ViaClassCount(via.count() as usize))) }
        </div>
    };
    let tools = current
        .filter(|entry| now.choice.items().contains(*entry))
        .map(|entry| {
            let person = entries.person(entry).id;
            html! { <LearnerTools key={person.to_string()} {id} {person} /> }
        });
    let courses: Vec<CourseId> = workspace.read(|records| {
        let chosen = draft::courses(records, id);
        chosen.iter().map(|choice| choice.course).collect()
    });
    let lists = Registration {
        id: "learners",
        names: DualListLabels {
            available: t(Words::AvailableLearners),
            chosen: t(Words::ChosenLearners),
            search_available: t(Words::SearchAvailableLearners),
            search_chosen: t(Words::SearchChosenLearners),
            chosen_title: t(Words::Enrolled),
            noun: LEARNERS,
        },
        choice: now.choice.clone(),
        marks: now.marks.clone(),
        filter: (*allowed).clone(),
        chosen_filter: match *why {
            Why::All => None,
            Why::Individually => Some(individually.clone()),
            Why::ViaClass => Some(via.clone()),
        },
        saved: workspace.read(|records| draft::is_saved(records, id)),
        single: props.single.then(|| Single {
            id: "add-learner",
            label: t(Words::AddALearner),
            exact: entries.exact(),
        }),
        entries,
        on_move,
        on_current: current.setter().to_callback(),
        filters: html! { <PersonFilters filter={(*filter).clone()} {courses} on_change={filter.setter().to_callback()} /> },
        chosen_filters,
        tools: tools.unwrap_or_default(),
        difference: Difference {
            workspace,
            id,
            step: Step::Learners,
            consequence: None,
            changes_only,
        },
    };
    lists.draw()
}

/// Does what was asked of the list. Who is there through a class too stays.
fn go(
    workspace: &WorkspaceHandle,
    id: CourseSessionId,
    entries: &PersonItems,
    marks: &ReasonMarks,
    asked: Move,
) {
    match asked {
        Move::Add(new) => change(workspace, id, |next| {
            next.individually.extend(entries.ids(&new))
        }),
        Move::Remove(old) => {
            let via = |entry: u32| {
                let why = marks.of(entry);
                why.is_some_and(|why| Why::ViaClass.is_one(why))
            };
            let stay = old.iter().copied().filter(|entry| via(*entry)).count();
            let gone: BTreeSet<PersonId> = entries.ids(&old).into_iter().collect();
            if stay > 0 {
                workspace.toast(Toast::plain(ToastTone::Plain, t(Words::StayBecause(stay))));
            }
            change(workspace, id, |next| {
                next.individually.retain(|person| !gone.contains(person));
            });
        }
        // The order of learners is the order of the list.
        Move::Reorder(..) => {}
    }
}
