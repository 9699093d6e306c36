//! Learners as people: the dual list or single registration, with the reasons on every row, and what
//! holds for one learner alone.

use crate::order::SortedSet;
use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::choice::{LearnerStrip, Learning, use_learning};
use super::filters::{PersonFilter, PersonFilters};
use super::keep;
use super::tune::LearnerTools;
use crate::model::{CourseSessionId, Kind};
use crate::pages::entries::use_person_entries;
use crate::pages::live::use_watched;
use crate::pages::wizard::draft;
use crate::ui::dual_list::{DualList, Entries, Marks, Move, Names, SingleAdd};
use crate::ui::text::{LEARNERS, Registration as Words, t};
use crate::ui::toast::{Toast, ToastTone};
use crate::workspace::Kinds;

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
enum Why {
    #[default]
    All,
    Individually,
    ViaClass,
}

/// Learners as people.
#[component]
pub fn PersonRegistration(props: &PersonRegistrationProps) -> Html {
    let live = use_watched(Kinds::of(&[
        Kind::DraftLearners,
        Kind::Enrolment,
        Kind::SessionClass,
        Kind::ClassMember,
        Kind::Class,
    ]));
    let id = props.id;
    let entries = use_person_entries();
    let filter = use_state(PersonFilter::default);
    let why = use_state(Why::default);
    let changes_only = use_state(|| false);
    let current = use_state(|| None::<u32>);

    let exists = live.read(|records| draft::is_saved(records, id));
    let Learning {
        marks,
        choice,
        versions,
    } = use_learning(id, &entries);
    let course_ids: Vec<_> = live.read(|records| {
        draft::courses(records, id)
            .iter()
            .map(|choice| choice.course)
            .collect()
    });
    let allowed = use_memo(((*filter).clone(), versions), |(filter, _)| {
        (*filter != PersonFilter::default()).then(|| {
            live.read(|records| {
                let in_course = filter.in_course(records);
                Rc::new(entries.those(|person| filter.fits(records, person, &in_course)))
            })
        })
    });
    let chosen_filter = use_memo((*why, versions), |(why, _)| match why {
        Why::All => None,
        Why::Individually => Some(Rc::new(marks.those(&entries, |why| why.individually))),
        Why::ViaClass => Some(Rc::new(
            marks.those(&entries, |why| !why.classes.is_empty()),
        )),
    });

    let on_move = {
        let (live, entries, marks) = (live.clone(), entries.clone(), marks.clone());
        callback(move |asked: Move| {
            let mut next = live.read(|records| draft::learners(records, id));
            match asked {
                Move::Add(new) => next.individually.extend(entries.ids(&new)),
                Move::Remove(old) => {
                    let stay = old.iter().filter(|entry| {
                        marks.of(**entry).is_some_and(|why| !why.classes.is_empty())
                    });
                    let stay = stay.count();
                    let gone: SortedSet<_> = entries.ids(&old).into_iter().collect();
                    next.individually.retain(|person| !gone.contains(person));
                    if stay > 0 {
                        live.toast(Toast::plain(ToastTone::Plain, t(Words::StayBecause(stay))));
                    }
                }
                Move::Place(..) => return,
            }
            keep(&live, id, next);
        })
    };
    let shared: Rc<dyn Entries> = entries.clone();
    let single = props.single.then(|| html! {
        <SingleAdd id="add-learner" label={t(Words::AddALearner)} noun={LEARNERS} entries={shared.clone()} exact={entries.exact()}
            choice={choice.clone()} on_add={on_move.after(Move::Add)} on_take_back={on_move.after(Move::Remove)} />
    });
    let filters = html! {
        <PersonFilters filter={(*filter).clone()} courses={course_ids} on_change={filter.setting()} />
    };
    let chip = |value: Why, label: AttrValue| {
        let (why, pressed) = (why.clone(), *why == value);
        html! {
            <button type="button" class="filter-chip" aria-pressed={pressed.to_string()} onclick={move |_| why.set(value)}>{ label }</button>
        }
    };
    let individually = marks.those(&entries, |why| why.individually).count() as usize;
    let via = marks.those(&entries, |why| !why.classes.is_empty()).count() as usize;
    let chosen_filters = html! {
        <div class="dl-filters why">
            { chip(Why::All, t(Words::All)) }
            { chip(Why::Individually, t(Words::IndividuallyCount(individually))) }
            { chip(Why::ViaClass, t(Words::ViaClassCount(via))) }
        </div>
    };
    let tools = current
        .filter(|entry| choice.chosen().contains(*entry))
        .map(|entry| {
            let person = entries.person(entry).id;
            html! { <LearnerTools key={person.to_string()} {id} {person} /> }
        });
    let names = Names {
        available: t(Words::AvailableLearners),
        chosen: t(Words::ChosenLearners),
        search_available: t(Words::SearchAvailableLearners),
        search_chosen: t(Words::SearchChosenLearners),
        chosen_title: t(Words::Enrolled),
        noun: LEARNERS,
    };
    let on_current = current.setting();
    let on_changes_only = changes_only.setting();
    html! {
        <>
            <LearnerStrip {id} entries={shared.clone()} choice={choice.clone()} changes_only={*changes_only} {on_changes_only} />
            <DualList id="learners" {names} entries={shared} {choice} marks={marks as Rc<dyn Marks>} filter={(*allowed).clone()}
                chosen_filter={(*chosen_filter).clone()} compares={exists} changes_only={*changes_only} {on_move} {on_current} {filters} {chosen_filters}
                chosen_tools={tools.unwrap_or_default()} in_place_of_available={single} />
        </>
    }
}
