//! Columns and filters of the list of sessions.

use std::rc::Rc;

use lectern_core::model::Publication;
use yew::prelude::*;

use super::session_rows::{Attention, SessionRow};
use crate::app::route::Route;
use crate::components::chip::{Tone, badge};
use crate::components::data_table::{Column, SortKey, highlighted, row_link};
use crate::components::filter_chips::Chip;
use crate::components::icon::{Icon, icon};
use crate::components::swatch::Swatch;
use crate::i18n::{Conflicts, Curriculum as Message, PublicationReview, format, t};
use crate::pages::publication_chip::publication_chip;
use crate::pages::record_list::Facets;

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<SessionRow>]> {
    Rc::new([
        Column::text("title", t(Message::Title), |row: &SessionRow| {
            &row.session.title
        })
        .with_cell(|row, query| {
            let href = Route::Session {
                course: row.session.course,
                id: row.session.id,
            };
            row_link(href.href(), highlighted(&row.session.title, query))
        })
        .as_row_header(),
        Column::text("type", t(Message::Type), type_title)
            .with_cell(|row, _| {
                html! {
                    <>
                        { type_cell(row) }
                        if let Some(hours) = row.learning_hours {
                            { " " }{ badge(Tone::Accent, t(Message::LearningHours(hours))) }
                        }
                    </>
                }
            })
            .searched_by(searched_type),
        Column::computed("first", t(Message::FirstOffering), first_offering)
            .sorted_by(|row| {
                let first = row.first_start.or(row.due);
                SortKey::number(first.map(|first| first.and_utc().timestamp()))
            })
            .searched_by(first_offering),
        Column::count("groups", t(Message::Groups), |row: &SessionRow| row.groups),
        Column::count("offerings", t(Message::Offerings), |row: &SessionRow| {
            row.offerings
        }),
        Column::computed("hours", t(Message::Hours), |row: &SessionRow| {
            match row.hours.learned() {
                0 => String::new(),
                hours => format::hours(hours),
            }
        })
        .numeric()
        .sorted_by(|row| SortKey::count(row.hours.learned() as usize)),
        Column::computed("status", t(Message::Status), |row: &SessionRow| {
            t(Message::Publication(row.session.publication)).to_string()
        })
        .with_cell(|row, _| publication_chip(row.session.publication))
        .searched_by(searched_status)
        .sorted_by(|row| SortKey::Number(i64::from(row.session.publication as u8))),
        Column::computed("attention", t(Message::Attention), attention_texts)
            .with_cell(|row, _| attention_cell(row))
            .sorted_by(|row| SortKey::count(row.attention.len()))
            .searched_by(attention_texts),
    ])
}

fn type_title(row: &SessionRow) -> &str {
    row.session_type.as_ref().map_or("", |found| &found.title)
}

fn type_cell(row: &SessionRow) -> Html {
    match &row.session_type {
        None => html! { <span class="meta">{ t(Message::NoType) }</span> },
        Some(found) => {
            html! { <Swatch colour={found.colour.clone()} label={found.title.clone()} /> }
        }
    }
}

/// The type, and that it is independent learning.
fn searched_type(row: &SessionRow) -> String {
    let learning = row.learning_hours.map(|hours| {
        let words = [Message::LearningHours(hours), Message::IndependentLearning];
        words.map(|word| t(word).to_string()).join(" ")
    });
    [type_title(row), &learning.unwrap_or_default()].join(" ")
}

/// The state, and "Incomplete" if something is missing that publication requires.
fn searched_status(row: &SessionRow) -> String {
    let is_missing = |found: &Attention| matches!(found, Attention::Missing(_));
    let is_incomplete = row.attention.iter().any(is_missing);
    let incomplete = is_incomplete.then(|| t(PublicationReview::Incomplete));
    let state = t(Message::Publication(row.session.publication));
    [state, incomplete.unwrap_or_default()].join(" ")
}

/// "Mon 14 Sep 2026, 08:15", or the due date of independent learning without offerings.
fn first_offering(row: &SessionRow) -> String {
    let at =
        |at: chrono::NaiveDateTime| format!("{}, {}", format::date(at.date()), format::time(at));
    match (row.first_start, row.due) {
        (Some(start), _) => at(start),
        (None, Some(due)) => t(Message::DueAt(at(due))).to_string(),
        (None, None) => String::new(),
    }
}

fn attention_texts(row: &SessionRow) -> String {
    let texts = row.attention.iter().map(|found| attention_text(*found));
    texts.collect::<Vec<_>>().join("; ")
}

fn attention_text(attention: Attention) -> String {
    t(match attention {
        Attention::InConflict(count) => {
            return t(Conflicts::OfferingsInConflict(count)).to_string();
        }
        Attention::Missing(part) => Message::Missing(part),
        Attention::WithoutRoom(count) => Message::WithoutRoom(count),
        Attention::WithoutInstructor(count) => Message::WithoutInstructor(count),
        Attention::WithoutLearners(count) => Message::WithoutLearners(count),
    })
    .to_string()
}

/// The first thing that needs attention, and the number of others.
fn attention_cell(row: &SessionRow) -> Html {
    let Some(first) = row.attention.first() else {
        return Html::default();
    };
    let others = row.attention.len() - 1;
    let tone = match first {
        Attention::InConflict(_) => Tone::Danger,
        Attention::Missing(_)
        | Attention::WithoutRoom(_)
        | Attention::WithoutInstructor(_)
        | Attention::WithoutLearners(_) => Tone::Warn,
    };
    html! {
        <span class={classes!("chip", tone.class())}>
            { icon(Icon::Triangle) }{ attention_text(*first) }
            if others > 0 { { t(Message::AndOthers(others)) } }
        </span>
    }
}

/// A value by which the sessions of a course are narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SessionFacet {
    NeedsAttention,
    Publication(Publication),
}

/// The filters "Drafts", "Scheduled", "Published".
#[must_use]
pub fn facets() -> Facets<SessionRow> {
    const STATES: [Publication; 3] = [
        Publication::Draft,
        Publication::Scheduled,
        Publication::Published,
    ];
    let states = STATES.map(SessionFacet::Publication);
    let values = [[SessionFacet::NeedsAttention].as_slice(), &states].concat();
    let name = |value: &SessionFacet| match value {
        SessionFacet::NeedsAttention => t(Message::NeedsAttention),
        SessionFacet::Publication(state) => t(Message::Publication(*state)),
    };
    let ids = values.iter().map(name).collect();
    let names = values.clone();
    Facets {
        ids,
        has: Rc::new(move |row: &SessionRow, index| match values[index] {
            SessionFacet::NeedsAttention => !row.attention.is_empty(),
            SessionFacet::Publication(state) => state == row.session.publication,
        }),
        chip: Rc::new(move |index, count| {
            let value = index.map(|index| name(&names[index]));
            Chip::counted(value.unwrap_or_else(|| t(Message::All)), count)
        }),
        hides_empty: true,
    }
}
