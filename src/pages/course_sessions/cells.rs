//! What stands in the cells of a course session's row.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::Axis;
use super::facts::Line as SessionLine;
use super::rows::SessionRows;
use super::strip::{axis_head, strip};
use crate::i18n::format;
use crate::i18n::{Sessions as Words, access_word, learner_access, t};
use crate::pages::access_chip::access_chip;
use crate::pages::register::{Cell, Line};
use crate::pages::route::Route;
use crate::ui::chip::Tone;
use crate::ui::data_table::Column;
use lectern_core::model::Instant;
use lectern_core::rules::access::TimeStatus;
use lectern_core::rules::limits::BIN_DAYS;

/// The columns of a tab.
pub(super) fn columns(in_bin: bool, axis: Axis) -> Rc<[Column]> {
    let mut columns = vec![Column::sorted("name", t(Words::NameAndCoaches))];
    if in_bin {
        columns.push(Column::sorted("binned", t(Words::Deleted)));
        columns.push(Column::new("gone", t(Words::GoneOn)));
    } else {
        columns.push(Column::sorted("status", t(Words::Status)));
        let mut period = Column::new("period", t(Words::Timeline));
        period.drawing = Some(axis_head(axis));
        columns.push(period);
        columns.push(Column::sorted("access", t(Words::LearnerAccess)));
    }
    columns.push(Column::counted("courses", t(Words::Courses)));
    columns.push(Column::counted("learners", t(Words::Learners)));
    columns.into()
}

impl SessionRows {
    fn local(&self, at: Instant) -> chrono::NaiveDateTime {
        Instant(at.0 + self.known.ahead_ms).utc()
    }

    /// A row: where the name leads and what belongs to it, then what stands in the other cells.
    pub(super) fn written(&self, row: u32) -> Line {
        let line = self.line(row);
        let fact = &line.fact;
        let session = &fact.session;
        let below = if self.in_bin {
            vec![fact.coaches.clone()]
        } else {
            let mut parts = vec![fact.category.clone(), fact.coaches.clone()];
            parts.retain(|part| !part.is_empty());
            parts
        };
        let mut cells = vec![Cell::Text(session.name.clone())];
        if self.in_bin {
            let since = session.binned_at.unwrap_or_default();
            for at in [since, since.plus_days(BIN_DAYS)] {
                cells.push(Cell::Fact(format::date(self.local(at).date()), 0));
            }
        } else {
            let first_visit = line.first_visit.map(|at| self.local(at));
            cells.push(Cell::Drawn(status(line)));
            cells.push(Cell::Drawn(strip(session, first_visit, self.backdrop)));
            let access = learner_access(&session.limits, line.era == TimeStatus::Past);
            cells.push(Cell::Fact(access, 0));
        }
        cells.push(Cell::Number(line.courses as usize));
        cells.push(Cell::Number(line.learners as usize));
        let unsaved = line.unsaved && !self.in_bin;
        Line {
            href: Some(Route::CourseSession(session.id).to_string()),
            badge: unsaved.then(|| (Tone::Warn, t(Words::UnsavedChanges))),
            below: Some(below),
            cells,
            ..Line::default()
        }
    }
}

/// What learners have, and what coaches have where it differs.
fn status(line: &SessionLine) -> Html {
    let coaches = line.coaches_have;
    html! {
        <>
            { access_chip(line.learners_have) }
            if coaches != line.learners_have {
                <span class="below">{ t(Words::CoachesHave(access_word(coaches))) }</span>
            }
        </>
    }
}
