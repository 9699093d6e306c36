//! Step 2: which courses, in which order, under which course coaches. Nothing is written before
//! Next step or Save; what is chosen is kept in the draft.

use crate::order::{SortedMap, SortedSet};

use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::action_bar::ActionBar;
use super::course_filters::{CourseFilter, CourseFilters};
use super::mode::{Mode, ModeChoice, use_mode};
use super::person_options::use_teachers;
use super::{draft, step_title};
use crate::model::{ChosenCourse, CourseId, CourseSessionId, Kind, PersonId, Step};
use crate::pages::entries::{CourseEntries, use_course_entries};
use crate::pages::live::{Live, use_watched};
use crate::pages::page::use_title;
use crate::ui::announce::say;
use crate::ui::dual_list::{
    Badge, Choice, DifferenceStrip, DualList, Entries, Marks, Move, Names, SingleAdd,
};
use crate::ui::picker::Picker;
use crate::ui::text::{COURSES, Registration as Words, t};
use crate::workspace::{Command, Kinds, Records, chosen_courses};

/// The props of [`Courses`].
#[derive(Properties, PartialEq)]
pub struct CoursesProps {
    /// Which course session.
    pub id: CourseSessionId,
}

/// The coaches of each chosen course, as the list shows them.
struct CoachNames(SortedMap<u32, AttrValue>);

impl Marks for CoachNames {
    fn badges(&self, _: u32) -> Vec<Badge> {
        Vec::new()
    }

    fn aside(&self, entry: u32) -> Option<AttrValue> {
        self.0.get(&entry).cloned()
    }
}

/// What is chosen, as numbers, beside what is saved.
fn choice_of(entries: &CourseEntries, saved: &[ChosenCourse], chosen: &[ChosenCourse]) -> Choice {
    let numbers = |courses: &[ChosenCourse]| {
        courses
            .iter()
            .filter_map(|choice| entries.number(choice.course))
            .collect()
    };
    Choice::ordered(entries.len(), numbers(saved), numbers(chosen))
}

fn coach_names(records: &Records, entries: &CourseEntries, chosen: &[ChosenCourse]) -> CoachNames {
    let named = chosen
        .iter()
        .filter(|choice| !choice.coaches.is_empty())
        .filter_map(|choice| {
            let people = choice
                .coaches
                .iter()
                .filter_map(|id| records.people.get(*id));
            let names: Vec<String> = people.map(|person| person.full_name()).collect();
            Some((
                entries.number(choice.course)?,
                AttrValue::from(names.join(", ")),
            ))
        });
    CoachNames(named.collect())
}

/// Keeps step 2 in the draft; nothing where it is as saved.
fn keep(live: &Live, id: CourseSessionId, chosen: Vec<ChosenCourse>) {
    let saved = live.read(|records| chosen_courses(records, id));
    let chosen = (chosen != saved).then_some(chosen);
    // Keeping a draft is not refused.
    let _ = live.apply(Command::DraftCourses {
        session: id,
        chosen,
    });
}

/// Step 2.
#[component]
pub fn Courses(props: &CoursesProps) -> Html {
    let live = use_watched(Kinds::of(&[
        Kind::DraftCourses,
        Kind::SessionCourse,
        Kind::Person,
        Kind::Enrolment,
    ]));
    let id = props.id;
    let entries = use_course_entries();
    let teachers = use_teachers();
    let (mode, choose_mode) = use_mode("courses-mode");
    let changes_only = use_state(|| false);
    let filter = use_state(CourseFilter::default);
    let current = use_state(|| None::<u32>);
    use_title(&step_title(Step::Courses));

    let (saved, chosen, exists) = live.read(|records| {
        (
            chosen_courses(records, id),
            draft::courses(records, id),
            draft::is_saved(records, id),
        )
    });
    let stamp = (
        saved.clone(),
        chosen.clone(),
        live.read(|records| records.courses.version()),
    );
    let choice: Rc<Choice> = use_memo(stamp.clone(), |(saved, chosen, _)| {
        choice_of(&entries, saved, chosen)
    });
    let marks = use_memo(stamp, |(_, chosen, _)| {
        live.read(|records| coach_names(records, &entries, chosen))
    });
    let marks: Rc<dyn Marks> = marks;
    let allowed = use_memo(
        (
            (*filter).clone(),
            live.read(|records| records.courses.version()),
        ),
        |(filter, _)| entries.those(|course| filter.fits(course)),
    );

    let on_move = {
        let (live, entries, choice, chosen) = (
            live.clone(),
            entries.clone(),
            choice.clone(),
            chosen.clone(),
        );
        callback(move |asked: Move| {
            let next = match asked {
                Move::Add(new) => choice.with(&new),
                Move::Remove(old) => choice.without(&old),
                Move::Place(entry, place) => choice.moved_to(entry, place),
            };
            let coaches: SortedMap<CourseId, &SortedSet<PersonId>> = chosen
                .iter()
                .map(|choice| (choice.course, &choice.coaches))
                .collect();
            let kept = next.in_order().into_iter().map(|entry| {
                let course = entries.course(entry).id;
                let coaches = coaches
                    .get(&course)
                    .map(|coaches| (*coaches).clone())
                    .unwrap_or_default();
                ChosenCourse { course, coaches }
            });
            keep(&live, id, kept.collect());
        })
    };
    let on_discard = {
        let live = live.clone();
        callback(move |()| {
            let _ = live.apply(Command::DraftCourses {
                session: id,
                chosen: None,
            });
        })
    };
    let teachers_coach = {
        let (live, chosen) = (live.clone(), chosen.clone());
        callback(move |_: MouseEvent| {
            let mut next = chosen.clone();
            let mut count = 0;
            live.read(|records| {
                for choice in &mut next {
                    let teachers = records
                        .courses
                        .get(choice.course)
                        .map(|course| &course.teachers);
                    let before = choice.coaches.len();
                    choice
                        .coaches
                        .extend(teachers.into_iter().flatten().copied());
                    count += usize::from(choice.coaches.len() > before);
                }
            });
            keep(&live, id, next);
            say(&t(Words::TeachersCoachDone(count)));
        })
    };
    let single = (mode == Mode::Single).then(|| {
        let take_back = on_move.after(Move::Remove);
        html! {
            <SingleAdd id="add-course" label={t(Words::AddACourse)} noun={COURSES} entries={entries.clone() as Rc<dyn Entries>} exact={entries.exact()}
                choice={choice.clone()} on_add={on_move.after(Move::Add)} on_take_back={take_back} />
        }
    });
    let consequence = {
        let leaving: SortedSet<CourseId> = choice
            .removed()
            .iter()
            .map(|entry| entries.course(entry).id)
            .collect();
        let lose = live.read(|records| records.followers_of(id, &leaving));
        (lose > 0).then(|| t(Words::RemovalCost(lose)))
    };
    let tools = current.filter(|entry| choice.chosen().contains(*entry)).map(|entry| {
        let course = entries.course(entry).clone();
        let coaches = chosen.iter().find(|choice| choice.course == course.id).map(|choice| choice.coaches.clone());
        let coaches = coaches.unwrap_or_default();
        let on_change = {
            let (live, chosen, teachers, course) = (live.clone(), chosen.clone(), teachers.clone(), course.id);
            callback(move |numbers: Vec<u32>| {
                let mut next = chosen.clone();
                if let Some(choice) = next.iter_mut().find(|choice| choice.course == course) {
                    choice.coaches = teachers.people(&numbers).into_iter().collect();
                }
                keep(&live, id, next);
            })
        };
        html! {
            <Picker key={entry} id="course-coaches" label={t(Words::CourseCoaches)} help={t(Words::CoachesOf(course.title.clone()))}
                options={teachers.options.clone()} chosen={teachers.numbers(&coaches)} {on_change} />
        }
    });
    let tools = tools.unwrap_or_else(|| html! { <p class="meta">{ t(Words::ChooseACourse) }</p> });
    let on_current = current.setting();
    let on_changes_only = changes_only.setting();
    let filters = html! {
        <CourseFilters filter={(*filter).clone()} on_change={filter.setting()} />
    };
    let names = Names {
        available: t(Words::AvailableCourses),
        chosen: t(Words::ChosenCourses),
        search_available: t(Words::SearchAvailableCourses),
        search_chosen: t(Words::SearchChosenCourses),
        chosen_title: t(Words::InThisCourseSession),
        noun: COURSES,
    };
    html! {
        <>
            <div class="step-body tool-body">
                <div class="tool-head">
                    <h1 tabindex="-1">{ super::step_name(Step::Courses) }</h1>
                    <ModeChoice {mode} on_choose={choose_mode} classes=false />
                    <button type="button" class="button small" onclick={teachers_coach}>{ t(Words::TeachersCoach) }</button>
                </div>
                <DifferenceStrip entries={entries.clone() as Rc<dyn Entries>} choice={choice.clone()} noun={COURSES} {consequence}
                    changes_only={*changes_only} {on_changes_only} {on_discard} />
                <DualList id="courses" {names} entries={entries.clone() as Rc<dyn Entries>} {choice} {marks} filter={allowed} compares={exists}
                    changes_only={*changes_only} {on_move} {on_current} {filters} chosen_tools={html! { <div class="coach-tools">{ tools }</div> }}
                    in_place_of_available={single} />
            </div>
            <ActionBar {id} step={Step::Courses} />
        </>
    }
}
