//! Step 2: the courses, their order and their course coaches. The selection is kept in the draft
//! until Next step or Save.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::action_bar::ActionBar;
use super::course_filters::{CourseFilter, CourseFilters};
use super::course_selection::CourseSelection;
use super::mode::{RegistrationMode, mode_choice, use_mode};
use super::person_options::{PersonOptions, use_teachers};
use super::registration::{Difference, Registration, Single, use_record_versions};
use super::{draft, step_name, step_title};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::announce::say;
use crate::components::dual_list::{DualListLabels, Move};
use crate::components::picker::Picker;
use crate::hooks::use_title;
use crate::i18n::{COURSES, Courses as Lists, Registration as Message, t};
use crate::pages::files::ItemColumns;
use crate::pages::item_sources::{AllPeople, CourseItems, use_course_items};
use lectern_core::model::{ChosenCourse, CourseId, CourseSessionId, Kind, PersonId, Step};
use lectern_core::search::ItemIndex;
use lectern_core::workspace::{Command, chosen_courses};

/// Properties of [`Courses`].
#[derive(Properties, PartialEq)]
pub struct CoursesProps {
    /// The course session.
    pub id: CourseSessionId,
}

/// Kinds of records that the step shows.
const KINDS: [Kind; 6] = [
    Kind::DraftCourses,
    Kind::SessionCourse,
    Kind::Person,
    Kind::Enrolment,
    Kind::Course,
    Kind::CourseSession,
];

/// Data that the event handlers of the step share.
struct CourseEditor {
    workspace: WorkspaceHandle,
    id: CourseSessionId,
    entries: Rc<CourseItems>,
    teachers: Rc<PersonOptions>,
    selection: Rc<CourseSelection>,
}

impl CourseEditor {
    /// Saves the selection in the draft, or clears the draft if it equals the saved courses.
    fn save_draft(&self, chosen: Vec<ChosenCourse>) {
        let saved = self
            .workspace
            .read(|records| chosen_courses(records, self.id));
        let chosen = (chosen != saved).then_some(chosen);
        // A draft may hold anything, so that saving it is never refused.
        let _ = self.workspace.dispatch(Command::DraftCourses {
            session: self.id,
            chosen,
        });
    }

    fn coaches(&self, course: CourseId) -> BTreeSet<PersonId> {
        let mut chosen = self.selection.courses.iter();
        let choice = chosen.find(|choice| choice.course == course);
        choice
            .map(|choice| choice.coaches.clone())
            .unwrap_or_default()
    }

    /// Applies a move in the dual list. Courses that stay keep their coaches.
    fn apply_move(&self, step: Move) {
        let choice = &self.selection.choice;
        let next = match step {
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
        self.save_draft(chosen);
    }

    /// Makes the teachers of each course its coaches.
    fn assign_teachers(&self) {
        let mut next = self.selection.courses.clone();
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
        self.save_draft(next);
        say(&t(Message::TeachersCoachDone(count)));
    }

    /// Replaces the coaches of a course.
    fn set_coaches(&self, course: CourseId, numbers: &[ItemIndex]) {
        let mut next = self.selection.courses.clone();
        for choice in &mut next {
            if choice.course == course {
                let coaches = self.teachers.people(&choice.coaches, numbers);
                choice.coaches = coaches.into_iter().collect();
            }
        }
        self.save_draft(next);
    }

    /// Returns the warning about learners who lose removed courses.
    fn consequence(&self) -> Option<AttrValue> {
        let removed = self.selection.choice.removed();
        let leaving: BTreeSet<CourseId> = removed
            .iter()
            .map(|entry| self.entries.course(entry).id)
            .collect();
        let lose = self
            .workspace
            .read(|records| records.followers_of(self.id, &leaving));
        (lose > 0).then(|| t(Message::RemovalCost(lose)))
    }
}

/// Renders the coaches of the current course.
fn coach_picker(editor: &Rc<CourseEditor>, current: Option<ItemIndex>) -> Html {
    let Some(entry) = current.filter(|entry| editor.selection.choice.items().contains(*entry))
    else {
        return html! { <div class="coach-tools"><p class="meta">{ t(Message::ChooseACourse) }</p></div> };
    };
    let course = editor.entries.course(entry).id;
    let title = editor.entries.course(entry).title.clone();
    let chosen = editor.teachers.numbers(&editor.coaches(course));
    let on_change = {
        let editor = editor.clone();
        Callback::from(move |numbers: Vec<ItemIndex>| editor.set_coaches(course, &numbers))
    };
    html! {
        <div class="coach-tools">
            <Picker key={entry.as_usize()} id="course-coaches" label={t(Message::CourseCoaches)} help={t(Message::CoachesOf(title))}
                options={editor.teachers.options.clone()} {chosen} {on_change} />
        </div>
    }
}

/// Step 2.
#[component]
pub fn Courses(props: &CoursesProps) -> Html {
    let id = props.id;
    let (workspace, stamp) = use_record_versions(KINDS, id);
    let entries = use_course_items();
    let teachers = use_teachers();
    let (mode, on_choose) = use_mode("courses-mode");
    let changes_only = use_state(|| false);
    let filter = use_state(CourseFilter::default);
    let current = use_state(|| None::<ItemIndex>);
    use_title(&step_title(&workspace, id, Step::Courses));

    let selection = use_memo(stamp, |_| {
        let all_people = AllPeople::current(&workspace);
        workspace.read(|records| CourseSelection::load(records, id, &entries, &all_people))
    });
    let (versions, _) = stamp;
    let allowed = use_memo(((*filter).clone(), versions), |(filter, _)| {
        entries.matching(|course| filter.fits(course))
    });
    let editor = Rc::new(CourseEditor {
        workspace: workspace.clone(),
        id,
        entries: entries.clone(),
        teachers,
        selection: selection.clone(),
    });
    let on_move = {
        let editor = editor.clone();
        Callback::from(move |step: Move| editor.apply_move(step))
    };
    let teachers_coach = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| editor.assign_teachers())
    };
    let single = (mode == RegistrationMode::Single).then(|| Single {
        id: "add-course",
        label: t(Message::AddACourse),
        exact: entries.exact(),
    });
    let lists = Registration {
        id: "courses",
        names: DualListLabels {
            available: t(Message::AvailableCourses),
            chosen: t(Message::ChosenCourses),
            search_available: t(Message::SearchAvailableCourses),
            search_chosen: t(Message::SearchChosenCourses),
            chosen_title: t(Message::InThisCourseSession),
            noun: COURSES,
        },
        columns: ItemColumns {
            file: "courses",
            title: t(Lists::Title),
            detail: t(Message::CourseCoaches),
            code: t(Lists::Code),
            badges: None,
        },
        entries,
        choice: selection.choice.clone(),
        marks: selection.marks.clone(),
        filter: Some(allowed),
        chosen_filter: None,
        saved: workspace.read(|records| draft::is_saved(records, id)),
        single,
        on_move,
        on_current: current.setter().to_callback(),
        filters: html! { <CourseFilters filter={(*filter).clone()} on_change={filter.setter().to_callback()} /> },
        chosen_filters: Html::default(),
        tools: coach_picker(&editor, *current),
        difference: Difference {
            workspace,
            id,
            step: Step::Courses,
            consequence: editor.consequence(),
            changes_only,
        },
    };
    html! {
        <>
            <div class="step-body tool-body">
                <div class="tool-head">
                    <h1 tabindex="-1">{ step_name(Step::Courses) }</h1>
                    { mode_choice(mode, &on_choose, false) }
                    <button type="button" class="button small" onclick={teachers_coach}>{ t(Message::TeachersCoach) }</button>
                </div>
                { lists.draw() }
            </div>
            <ActionBar {id} step={Step::Courses} />
        </>
    }
}
