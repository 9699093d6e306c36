//! The rows of the tabs that show course sessions.

use std::rc::Rc;

use crate::ui::{After, html};
use yew::prelude::*;

use super::axis::Axis;
use super::facts::{Facts, Line};
use super::strip::{Backdrop, axis_head, strip};
use crate::model::{CourseSessionId, Instant, Step, TimeLimits, Uuid};
use crate::pages::route::Route;
use crate::search::Query;
use crate::ui::chip::{Tone, badge};
use crate::ui::data_table::{Column, RowAction, RowKey, TableRows, marked, row_link};
use crate::ui::format;
use crate::ui::icon::Icon;
use crate::ui::text::{Frame, Sessions as Words, access_chip, access_word, learner_access, t};

/// What can be asked of a course session in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Make a copy.
    Copy,
    /// Write it to a file.
    Export,
    /// Move it to the bin.
    Bin,
    /// Take it out of the bin.
    Restore,
    /// Delete it for good.
    DeleteForGood,
    /// Throw its draft away.
    Discard,
}

/// The key of a course session's row.
#[must_use]
pub const fn key_of(id: CourseSessionId) -> RowKey {
    RowKey(id.0.0)
}

/// The course session of a row.
#[must_use]
pub const fn id_of(key: RowKey) -> CourseSessionId {
    CourseSessionId(Uuid(key.0))
}

/// A link to each step of the wizard, then Copy, Export and Delete.
fn actions(id: CourseSessionId, act: &Callback<(RowKey, Act)>) -> Vec<RowAction> {
    let step = |step: Step| Route::Wizard(id, step).to_string();
    let button = |icon, words, what: Act| {
        RowAction::button(icon, t(words), act.after(move |key| (key, what)))
    };
    vec![
        RowAction::link(Icon::Pencil, t(Frame::Edit), step(Step::Details)),
        RowAction::link(Icon::Book, t(Words::EditCourses), step(Step::Courses)).in_menu(),
        RowAction::link(Icon::People, t(Words::EditLearners), step(Step::Learners)).in_menu(),
        RowAction::link(Icon::Eye, t(Words::Review), step(Step::Review)).in_menu(),
        button(Icon::Copy, Words::Copy, Act::Copy),
        button(Icon::Export, Words::Export, Act::Export),
        RowAction::button(
            Icon::Bin,
            t(Frame::Delete),
            act.after(|key| (key, Act::Bin)),
        ),
    ]
}

/// Course sessions that are not in the bin.
pub struct SessionRows {
    /// What is known of them.
    pub facts: Rc<Facts>,
    /// What their strips are drawn over.
    pub backdrop: Backdrop,
    /// Milliseconds that the clocks of the workspace are ahead of UTC now.
    pub ahead_ms: i64,
    /// What is asked of one of them.
    pub act: Callback<(RowKey, Act)>,
}

impl SessionRows {
    fn line(&self, row: u32) -> &Line {
        &self.facts.lines[row as usize]
    }
}

/// The columns of [`SessionRows`].
#[must_use]
pub fn session_columns(axis: Axis) -> Rc<[Column]> {
    Rc::new([
        Column::new("name", t(Words::NameAndCoaches)).sortable(),
        Column::new("status", t(Words::Status)).sortable(),
        Column::new("period", t(Words::Timeline)).drawn(axis_head(axis)),
        Column::new("access", t(Words::LearnerAccess)).sortable(),
        Column::new("courses", t(Words::Courses))
            .sortable()
            .numeric(),
        Column::new("learners", t(Words::Learners))
            .sortable()
            .numeric(),
    ])
}

/// The name as a link, and below it where it belongs.
fn name_cell(line: &Line, href: &str, query: &Query) -> Html {
    let fact = &line.fact;
    let parts = [&fact.category, &fact.coaches]
        .into_iter()
        .filter(|part| !part.is_empty());
    html! {
        <th scope="row" class="name">
            <span class="name-line">
                { row_link(href.to_owned(), marked(&fact.session.name, query)) }
                if line.unsaved { { badge(Tone::Warn, t(Words::UnsavedChanges)) } }
            </span>
            <span class="below">{ for parts.enumerate().map(|(at, part)| html! {
                <>if at > 0 { { " · " } }{ marked(part, query) }</>
            }) }</span>
        </th>
    }
}

impl TableRows for SessionRows {
    fn key(&self, row: u32) -> RowKey {
        key_of(self.line(row).id())
    }

    fn name(&self, row: u32) -> AttrValue {
        self.line(row).fact.session.name.clone().into()
    }

    fn cells(&self, row: u32, query: &Query) -> Html {
        let line = self.line(row);
        let session = &line.fact.session;
        let first_visit = line
            .first_visit
            .map(|at| Instant(at.0 + self.ahead_ms).utc());
        let over = line.era == crate::rules::access::Era::Past;
        html! {
            <>
                { name_cell(line, &Route::CourseSession(session.id).to_string(), query) }
                <td class="status">
                    { access_chip(line.learners_have) }
                    if line.coaches_have != line.learners_have {
                        <span class="below">{ t(Words::CoachesHave(access_word(line.coaches_have))) }</span>
                    }
                </td>
                <td class="period">{ strip(session, first_visit, self.backdrop) }</td>
                <td class="access">{ learner_access(&session.limits, over) }</td>
                <td class="courses numeric">{ format::number(line.courses as usize) }</td>
                <td class="learners numeric">{ format::number(line.learners as usize) }</td>
            </>
        }
    }

    fn texts(&self, row: u32) -> Vec<String> {
        texts(self.line(row))
    }

    fn text_head(&self, _: &[Column]) -> Vec<String> {
        text_head()
    }

    fn actions(&self, row: u32) -> Vec<RowAction> {
        actions(self.line(row).id(), &self.act)
    }
}

/// What the cells of [`texts`] are called.
#[must_use]
pub fn text_head() -> Vec<String> {
    let heads = [
        Words::Name,
        Words::Category,
        Words::Coaches,
        Words::StatusOfLearners,
        Words::StatusOfCoaches,
        Words::AccessStart,
        Words::AccessEnd,
        Words::DurationInDays,
        Words::Courses,
        Words::Learners,
    ];
    heads.map(|words| t(words).to_string()).to_vec()
}

/// A course session as text: what is copied and exported as shown.
#[must_use]
pub fn texts(line: &Line) -> Vec<String> {
    let fact = &line.fact;
    let (mut start, mut end, mut duration) = (None, None, String::new());
    match &fact.session.limits {
        TimeLimits::None => {}
        TimeLimits::Dates(dates) => (start, end) = (dates.access.start(), dates.access.end()),
        TimeLimits::Duration { days } => duration = days.to_string(),
    }
    // As spreadsheets read them.
    let moment = |at: Option<chrono::NaiveDateTime>| {
        at.map(|at| [&at.date().to_string(), " ", &format::time(at)].concat())
            .unwrap_or_default()
    };
    vec![
        fact.session.name.clone(),
        fact.category.to_string(),
        fact.coaches.to_string(),
        access_word(line.learners_have).to_owned(),
        access_word(line.coaches_have).to_owned(),
        moment(start),
        moment(end),
        duration,
        line.courses.to_string(),
        line.learners.to_string(),
    ]
}
