//! A course session as text: what is copied and exported as shown.

use chrono::NaiveDateTime;

use super::facts::Line;
use crate::i18n::format;
use crate::i18n::{Sessions as Words, access_word, t};
use lectern_core::model::TimeLimits;

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
    let moment = |at: Option<NaiveDateTime>| {
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
