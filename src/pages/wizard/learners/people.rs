//! Registration of individual learners: the dual list or single registration, with the reasons on
//! every row, and the options of one learner.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::edit_selection;
use super::enrolment_badges::EnrolmentBadges;
use super::filters::{PersonFilter, PersonFilters};
use super::learner_options::LearnerOptions;
use super::learner_selection::use_learner_selection;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::dual_list::{DualListLabels, Move};
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::use_workspace;
use crate::i18n::{LEARNERS, People, Registration as Message, t};
use crate::pages::files::ItemColumns;
use crate::pages::item_sources::{PersonItems, use_person_items};
use crate::pages::wizard::draft;
use crate::pages::wizard::registration::{Difference, Registration, Single};
use lectern_core::model::{CourseId, CourseSessionId, PersonId, Step};
use lectern_core::rules::enrolment::Reasons;
use lectern_core::search::ItemIndex;

/// Properties of [`PersonRegistration`].
#[derive(Properties, PartialEq)]
pub struct PersonRegistrationProps {
    /// The course session.
    pub id: CourseSessionId,
    /// Single registration in place of the left list.
    pub single: bool,
}

/// Filter of the enrolled learners by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EnrolmentFilter {
    #[default]
    All,
    Individually,
    ViaClass,
}

impl EnrolmentFilter {
    /// Returns whether an enrolment with these reasons passes the filter.
    pub fn matches(self, reasons: &Reasons) -> bool {
        match self {
            Self::All => true,
            Self::Individually => reasons.individually,
            Self::ViaClass => !reasons.classes.is_empty(),
        }
    }
}

/// Registration of individual learners.
#[component]
pub fn PersonRegistration(props: &PersonRegistrationProps) -> Html {
    let workspace = use_workspace();
    let id = props.id;
    let entries = use_person_items();
    let filter = use_state(PersonFilter::default);
    let why = use_state(EnrolmentFilter::default);
    let changes_only = use_state(|| false);
    let current = use_state(|| None::<ItemIndex>);
    let (selection, versions) = use_learner_selection(id, &entries);

    let allowed = use_memo(((*filter).clone(), versions), |(filter, _)| {
        (*filter != PersonFilter::default()).then(|| {
            workspace.read(|records| {
                let in_course = filter.in_course(records);
                Rc::new(entries.matching(|person| filter.fits(records, person, &in_course)))
            })
        })
    });
    // Some people are in both sets.
    let by_reason = use_memo(versions, |_| {
        [EnrolmentFilter::Individually, EnrolmentFilter::ViaClass]
            .map(|filter| Rc::new(selection.marks.matching(filter)))
    });
    let on_move = {
        let (workspace, entries, selection) =
            (workspace.clone(), entries.clone(), selection.clone());
        Callback::from(move |step: Move| {
            apply_move(&workspace, id, &entries, &selection.marks, step)
        })
    };
    let chip = |value: EnrolmentFilter, label: AttrValue| {
        let (why, pressed) = (why.clone(), *why == value);
        html! {
            <button type="button" class="filter-chip" aria-pressed={pressed.to_string()} onclick={move |_| why.set(value)}>{ label }</button>
        }
    };
    let [individually, via] = &*by_reason;
    let chosen_filters = html! {
        <div class="dl-filters why">
            { chip(EnrolmentFilter::All, t(Message::All)) }
            { chip(EnrolmentFilter::Individually, t(Message::IndividuallyCount(individually.count()))) }
            { chip(EnrolmentFilter::ViaClass, t(Message::ViaClassCount(via.count()))) }
        </div>
    };
    let tools = current
        .filter(|entry| selection.choice.items().contains(*entry))
        .map(|entry| {
            let person = entries.person(entry).id;
            html! { <LearnerOptions key={person.to_string()} {id} {person} /> }
        });
    let courses: Vec<CourseId> = workspace.read(|records| {
        let chosen = draft::courses(records, id);
        chosen.iter().map(|choice| choice.course).collect()
    });
    let lists = Registration {
        id: "learners",
        names: DualListLabels {
            available: t(Message::AvailableLearners),
            chosen: t(Message::ChosenLearners),
            search_available: t(Message::SearchAvailableLearners),
            search_chosen: t(Message::SearchChosenLearners),
            chosen_title: t(Message::Enrolled),
            noun: LEARNERS,
        },
        columns: ItemColumns {
            file: "learners",
            title: t(People::Name),
            detail: t(People::Username),
            code: t(People::OfficialCode),
            badges: Some(t(Message::Enrolled)),
        },
        choice: selection.choice.clone(),
        marks: selection.marks.clone(),
        filter: (*allowed).clone(),
        chosen_filter: match *why {
            EnrolmentFilter::All => None,
            EnrolmentFilter::Individually => Some(individually.clone()),
            EnrolmentFilter::ViaClass => Some(via.clone()),
        },
        saved: workspace.read(|records| draft::is_saved(records, id)),
        single: props.single.then(|| Single {
            id: "add-learner",
            label: t(Message::AddALearner),
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

/// Applies a move in the dual list. People who are also enrolled by a class stay.
fn apply_move(
    workspace: &WorkspaceHandle,
    id: CourseSessionId,
    entries: &PersonItems,
    marks: &EnrolmentBadges,
    step: Move,
) {
    match step {
        Move::Add(new) => edit_selection(workspace, id, |next| {
            next.individually.extend(entries.ids(&new))
        }),
        Move::Remove(old) => {
            let via = |entry: ItemIndex| {
                let why = marks.get(entry);
                why.is_some_and(|why| EnrolmentFilter::ViaClass.matches(why))
            };
            let stay = old.iter().copied().filter(|entry| via(*entry)).count();
            let gone: BTreeSet<PersonId> = entries.ids(&old).into_iter().collect();
            if stay > 0 {
                workspace.toast(Toast::plain(
                    ToastTone::Plain,
                    t(Message::StayBecause(stay)),
                ));
            }
            edit_selection(workspace, id, |next| {
                next.individually.retain(|person| !gone.contains(person));
            });
        }
        // The order of learners is the order of the list.
        Move::Reorder(..) => {}
    }
}
