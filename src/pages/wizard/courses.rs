//! Step 2: which courses, in which order, under which course coaches. Nothing is written before
//! Next step or Save; what is chosen is kept in the draft.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::action_bar::ActionBar;
use super::course_filters::{CourseFilter, CourseFilters};
use super::mode::{Mode, mode_choice, use_mode};
use super::person_options::{PersonOptions, use_teachers};
use super::registration::{Difference, Registration, Single, use_stamped};
use super::{draft, step_name, step_title};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::announce::say;
use crate::components::dual_list::{
    Badge, ChosenItems, DualListLabels, ItemBadges, ItemSource, Move,
};
use crate::components::picker::Picker;
use crate::hooks::use_title;
use crate::i18n::{COURSES, Registration as Words, t};
use crate::pages::item_sources::{CourseItems, use_course_items};
use lectern_core::model::{ChosenCourse, CourseId, CourseSessionId, Kind, PersonId, Step};
use lectern_core::workspace::{Command, Records, chosen_courses};

/// The props of [`Courses`].
#[derive(Properties, PartialEq)]
pub struct CoursesProps {
    /// Which course session.
    pub id: CourseSessionId,
}

/// The kinds that decide what the step shows.
const KINDS: [Kind; 6] = [
    Kind::DraftCourses,
    Kind::SessionCourse,
    Kind::Person,
    Kind::Enrolment,
    Kind::Course,
    Kind::CourseSession,
];

/// Step 2 as it stands.
struct Chosen {
    courses: Vec<ChosenCourse>,
    /// The same as numbers, beside what is saved.
    choice: Rc<ChosenItems>,
    marks: Rc<dyn ItemBadges>,
}

impl Chosen {
    fn of(records: &Records, id: CourseSessionId, entries: &CourseItems) -> Self {
        let courses = draft::courses(records, id);
        let numbers = |courses: &[ChosenCourse]| {
            let mut numbers = Vec::new();
            for choice in courses {
                numbers.extend(entries.number(choice.course));
            }
            numbers
        };
        let saved = numbers(&chosen_courses(records, id));
        let choice = Rc::new(ChosenItems::ordered(
            entries.len(),
            saved,
            numbers(&courses),
        ));
        let mut coaches = Vec::new();
        for chosen in &courses {
            let names = draft::names(records, &chosen.coaches);
            if let (Some(number), false) = (entries.number(chosen.course), names.is_empty()) {
                coaches.push((number, AttrValue::from(names)));
            }
        }
        Self {
            courses,
            choice,
            marks: Rc::new(CoachNames(coaches)),
        }
    }
}

/// The coaches of those chosen courses that have some, as the list shows them.
struct CoachNames(Vec<(u32, AttrValue)>);

impl ItemBadges for CoachNames {
    fn badges(&self, _: u32) -> Vec<Badge> {
        Vec::new()
    }

    fn detail(&self, entry: u32) -> Option<AttrValue> {
        let (_, names) = self.0.iter().find(|(number, _)| *number == entry)?;
        Some(names.clone())
    }
}

/// What the handlers of the step work with.
struct Board {
    workspace: WorkspaceHandle,
    id: CourseSessionId,
    entries: Rc<CourseItems>,
    teachers: Rc<PersonOptions>,
    now: Rc<Chosen>,
}

impl Board {
    /// Keeps step 2 in the draft; nothing where it is as saved.
    fn keep(&self, chosen: Vec<ChosenCourse>) {
        let saved = self
            .workspace
            .read(|records| chosen_courses(records, self.id));
        let chosen = (chosen != saved).then_some(chosen);
        // Keeping a draft is not refused.
        let _ = self.workspace.dispatch(Command::DraftCourses {
            session: self.id,
            chosen,
        });
    }

    fn coaches(&self, course: CourseId) -> BTreeSet<PersonId> {
        let mut chosen = self.now.courses.iter();
        let choice = chosen.find(|choice| choice.course == course);
        choice
            .map(|choice| choice.coaches.clone())
            .unwrap_or_default()
    }

    /// Does what was asked of the list. Courses that stay keep their coaches.
    fn go(&self, asked: Move) {
        let choice = &self.now.choice;
        let next = match asked {
            Move::Add(new) => choice.with(&new),
            Move::Remove(old) => choice.without(&old),
            Move::Reorder(entry, place) => choice.with_position(entry, place),
        };
        let mut chosen = Vec::new();
        for entry in next.to_vec() {
            let course = self.entries.course(entry).id;
            let coaches = self.coaches(course);
            chosen.push(ChosenCourse { course, coaches });
        }
        self.keep(chosen);
    }

    /// Those who teach a course coach it.
    fn teachers_coach(&self) {
        let mut next = self.now.courses.clone();
        let mut count = 0;
        self.workspace.read(|records| {
            for choice in &mut next {
                let before = choice.coaches.len();
                if let Some(course) = records.courses.get(choice.course) {
                    choice.coaches.extend(course.teachers.iter().copied());
                }
                count += usize::from(choice.coaches.len() > before);
            }
        });
        self.keep(next);
        say(&t(Words::TeachersCoachDone(count)));
    }

    /// These coach a course, and nobody else.
    fn set_coaches(&self, course: CourseId, numbers: &[u32]) {
        let mut next = self.now.courses.clone();
        for choice in &mut next {
            if choice.course == course {
                let coaches = self.teachers.people(&choice.coaches, numbers);
                choice.coaches = coaches.into_iter().collect();
            }
        }
        self.keep(next);
    }

    /// What is lost with the courses that leave.
    fn consequence(&self) -> Option<AttrValue> {
        let removed = self.now.choice.removed();
        let leaving: BTreeSet<CourseId> = removed
            .iter()
            .map(|entry| self.entries.course(entry).id)
            .collect();
        let lose = self
            .workspace
            .read(|records| records.followers_of(self.id, &leaving));
        (lose > 0).then(|| t(Words::RemovalCost(lose)))
    }
}

/// The coaches of the current course.
fn tools(board: &Rc<Board>, current: Option<u32>) -> Html {
    let Some(entry) = current.filter(|entry| board.now.choice.items().contains(*entry)) else {
        return html! { <div class="coach-tools"><p class="meta">{ t(Words::ChooseACourse) }</p></div> };
    };
    let course = board.entries.course(entry).id;
    let title = board.entries.course(entry).title.clone();
    let chosen = board.teachers.numbers(&board.coaches(course));
    let on_change = {
        let board = board.clone();
        Callback::from(move |numbers: Vec<u32>| board.set_coaches(course, &numbers))
    };
    html! {
        <div class="coach-tools">
            <Picker key={entry} id="course-coaches" label={t(Words::CourseCoaches)} help={t(Words::CoachesOf(title))}
                options={board.teachers.options.clone()} {chosen} {on_change} />
        </div>
    }
}

/// Step 2.
#[component]
pub fn Courses(props: &CoursesProps) -> Html {
    let id = props.id;
    let (workspace, stamp) = use_stamped(KINDS, id);
    let entries = use_course_items();
    let teachers = use_teachers();
    let (mode, on_choose) = use_mode("courses-mode");
    let changes_only = use_state(|| false);
    let filter = use_state(CourseFilter::default);
    let current = use_state(|| None::<u32>);
    use_title(&step_title(Step::Courses));

    let now = use_memo(stamp, |_| {
        workspace.read(|records| Chosen::of(records, id, &entries))
    });
    let (versions, _) = stamp;
    let allowed = use_memo(((*filter).clone(), versions), |(filter, _)| {
        entries.matching(|course| filter.fits(course))
    });
    let board = Rc::new(Board {
        workspace: workspace.clone(),
        id,
        entries: entries.clone(),
        teachers,
        now: now.clone(),
    });
    let on_move = {
        let board = board.clone();
        Callback::from(move |asked: Move| board.go(asked))
    };
    let teachers_coach = {
        let board = board.clone();
        Callback::from(move |_: MouseEvent| board.teachers_coach())
    };
    let single = (mode == Mode::Single).then(|| Single {
        id: "add-course",
        label: t(Words::AddACourse),
        exact: entries.exact(),
    });
    let lists = Registration {
        id: "courses",
        names: DualListLabels {
            available: t(Words::AvailableCourses),
            chosen: t(Words::ChosenCourses),
            search_available: t(Words::SearchAvailableCourses),
            search_chosen: t(Words::SearchChosenCourses),
            chosen_title: t(Words::InThisCourseSession),
            noun: COURSES,
        },
        entries,
        choice: now.choice.clone(),
        marks: now.marks.clone(),
        filter: Some(allowed),
        chosen_filter: None,
        saved: workspace.read(|records| draft::is_saved(records, id)),
        single,
        on_move,
        on_current: current.setter().to_callback(),
        filters: html! { <CourseFilters filter={(*filter).clone()} on_change={filter.setter().to_callback()} /> },
        chosen_filters: Html::default(),
        tools: tools(&board, *current),
        difference: Difference {
            workspace,
            id,
            step: Step::Courses,
            consequence: board.consequence(),
            changes_only,
        },
    };
    html! {
        <>
            <div class="step-body tool-body">
                <div class="tool-head">
                    <h1 tabindex="-1">{ step_name(Step::Courses) }</h1>
                    { mode_choice(mode, &on_choose, false) }
                    <button type="button" class="button small" onclick={teachers_coach}>{ t(Words::TeachersCoach) }</button>
                </div>
                { lists.draw() }
            </div>
            <ActionBar {id} step={Step::Courses} />
        </>
    }
}
