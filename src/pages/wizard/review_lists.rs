//! The courses and the learners of a course session in its review, each with an export as shown.

use lectern_core::model::CourseSessionId;
use lectern_core::workspace::{Records, reasons_in};
use yew::prelude::*;

use super::draft;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::chip::{Tone, badge};
use crate::components::data_table::TextTable;
use crate::i18n::{Courses as CourseList, Review as Message, format, t, without_isolates};
use crate::pages::files::export_table_button;

/// How saving changes a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CourseChange {
    New,
    Leaves,
}

impl CourseChange {
    fn label(self) -> AttrValue {
        t(match self {
            Self::New => Message::NewBadge,
            Self::Leaves => Message::LeavesBadge,
        })
    }
}

/// The chosen courses, and those that leave on save.
pub struct ReviewedCourses {
    /// Number of courses that are chosen.
    chosen: usize,
    /// Title, code and change of each course. Those that leave come last.
    rows: Vec<(String, String, Option<CourseChange>)>,
}

impl ReviewedCourses {
    /// Returns the courses of a course session.
    pub fn new(records: &Records, id: CourseSessionId) -> Self {
        let chosen = draft::courses(records, id);
        let mut courses: Vec<_> = chosen.iter().map(|choice| choice.course).collect();
        let chosen = courses.len();
        let mut saved = Vec::new();
        for row in records.courses_of(id) {
            saved.push(row.course);
            if !courses.contains(&row.course) {
                courses.push(row.course);
            }
        }
        let exists = draft::is_saved(records, id);
        let rows = courses.iter().enumerate().filter_map(|(at, id)| {
            let course = records.courses.get(*id)?;
            let change = if at >= chosen {
                Some(CourseChange::Leaves)
            } else {
                (exists && !saved.contains(id)).then_some(CourseChange::New)
            };
            Some((course.title.clone(), course.code.clone(), change))
        });
        Self {
            chosen,
            rows: rows.collect(),
        }
    }

    /// Draws the number of courses and their list.
    pub fn draw(&self) -> Html {
        let rows = self.rows.iter().map(|(title, code, change)| {
            let (class, tone) = match change {
                Some(CourseChange::New) => (Some("new"), Tone::Ok),
                Some(CourseChange::Leaves) => (Some("gone"), Tone::Danger),
                None => (None, Tone::Mute),
            };
            html! {
                <li class={classes!(class)}>
                    <bdi>{ title }</bdi>
                    if let Some(change) = change { { badge(tone, change.label()) } }
                    <bdi class="code">{ code }</bdi>
                </li>
            }
        });
        html! {
            <>
                <p class="sum">{ t(Message::Courses(self.chosen)) }</p>
                <ol class="review-list">{ for rows }</ol>
            </>
        }
    }

    /// Draws the button that exports the list; nothing while it is empty.
    pub fn export_button(&self, workspace: &WorkspaceHandle) -> Option<Html> {
        if self.rows.is_empty() {
            return None;
        }
        let header = [
            t(CourseList::Title),
            t(CourseList::Code),
            t(Message::ChangeOnSave),
        ];
        let rows = self.rows.iter().map(|(title, code, change)| {
            let change = change.map_or_else(AttrValue::default, CourseChange::label);
            vec![title.clone(), code.clone(), change.to_string()]
        });
        let table = TextTable {
            header: header.map(|name| name.to_string()).into(),
            rows: rows.collect(),
        };
        let write = move || table.clone();
        Some(export_table_button(workspace, "courses", false, write))
    }
}

/// The numbers of learners of each class, of those enrolled individually, and of different people.
pub struct ReviewedLearners {
    rows: Vec<(AttrValue, String)>,
    people: usize,
}

impl ReviewedLearners {
    /// Returns the numbers of a course session.
    pub fn new(records: &Records, id: CourseSessionId) -> Self {
        let chosen = draft::learners(records, id);
        let reasons = reasons_in(records, id, &chosen);
        let mut classes: Vec<(&str, usize)> = Vec::new();
        for class in chosen.classes.keys() {
            if let Some(class) = records.classes.get(*class) {
                let through = reasons
                    .values()
                    .filter(|why| why.classes.contains(&class.id));
                classes.push((&class.title, through.count()));
            }
        }
        classes.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        let individually = reasons.values().filter(|why| why.individually).count();
        let mut sum = individually;
        let mut rows = Vec::new();
        for (class, through) in classes {
            sum += through;
            let name = t(Message::ViaClass(class.to_owned()));
            rows.push((name, format::number(through)));
        }
        rows.push((t(Message::Individually), format::number(individually)));
        let people = reasons.len();
        if sum > people {
            let twice = ["−", &format::number(sum - people)].concat();
            rows.push((t(Message::CountedMoreThanOnce), twice));
        }
        Self { rows, people }
    }

    /// Draws the numbers and their sum.
    pub fn draw(&self) -> Html {
        let rows = self.rows.iter().map(|(name, count)| {
            html! { <tr><th scope="row">{ name }</th><td>{ count }</td></tr> }
        });
        html! {
            <>
                <p class="sum">{ t(Message::Learners(self.people)) }</p>
                <table class="sums"><tbody>
                    { for rows }
                    <tr class="total"><th scope="row">{ t(Message::DifferentPeople) }</th><td>{ format::number(self.people) }</td></tr>
                </tbody></table>
            </>
        }
    }

    /// Draws the button that exports the numbers.
    pub fn export_button(&self, workspace: &WorkspaceHandle) -> Html {
        let total = (t(Message::DifferentPeople), format::number(self.people));
        let rows = self.rows.iter().chain([&total]).map(|(name, count)| {
            let name = without_isolates(name).into_owned();
            vec![name, count.clone()]
        });
        let table = TextTable {
            header: [Message::EnrolledThrough, Message::NumberOfLearners]
                .map(|name| t(name).to_string())
                .into(),
            rows: rows.collect(),
        };
        export_table_button(workspace, "learners", false, move || table.clone())
    }
}
