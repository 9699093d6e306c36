//! Course sessions as text: for the clipboard and for exports as shown.

use std::rc::Rc;

use chrono::NaiveDateTime;
use lectern_core::model::TimeLimits;

use super::summaries::SessionSummary;
use crate::components::data_table::TextTable;
use crate::i18n::{Sessions as Message, access_word, t};

const HEADER: [Message; 10] = [
    Message::Name,
    Message::Category,
    Message::Coaches,
    Message::StatusOfLearners,
    Message::StatusOfCoaches,
    Message::AccessStart,
    Message::AccessEnd,
    Message::DurationInDays,
    Message::Courses,
    Message::Learners,
];

/// Returns course sessions as text.
#[must_use]
pub fn text_table(summaries: &[Rc<SessionSummary>]) -> TextTable {
    TextTable {
        header: HEADER.map(|label| t(label).to_string()).into(),
        rows: summaries.iter().map(|summary| cells(summary)).collect(),
    }
}

fn cells(summary: &SessionSummary) -> Vec<String> {
    let details = &summary.details;
    let (mut start, mut end, mut duration) = (None, None, String::new());
    match &details.session.limits {
        TimeLimits::None => {}
        TimeLimits::Dates(dates) => (start, end) = (dates.access.start(), dates.access.end()),
        TimeLimits::Duration { days } => duration = days.to_string(),
    }
    // The form that spreadsheets read as a date and time.
    let moment = |at: Option<NaiveDateTime>| {
        at.map(|at| at.format("%Y-%m-%d %H:%M").to_string())
            .unwrap_or_default()
    };
    vec![
        details.session.name.clone(),
        details.category.to_string(),
        details.coaches.text().to_string(),
        access_word(summary.learner_access).to_owned(),
        access_word(summary.coach_access).to_owned(),
        moment(start),
        moment(end),
        duration,
        summary.courses.to_string(),
        summary.learners.to_string(),
    ]
}
