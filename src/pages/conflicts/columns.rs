//! Columns of the list of conflicts, and its chips by kind.

use std::rc::Rc;

use chrono::NaiveDateTime;
use lectern_core::model::ConflictKind;
use yew::prelude::*;

use super::filter::kind_name;
use super::rows::ConflictRow;
use crate::components::chip::{Tone, badge, chip};
use crate::components::data_table::{Column, SortKey, highlighted, row_link};
use crate::components::filter_chips::Chip;
use crate::components::icon::Icon;
use crate::i18n::{Conflicts as Message, t};
use crate::pages::record_list::{Facets, one_value};

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<ConflictRow>]> {
    Rc::new([
        Column::text("offering", t(Message::Offering), |row: &ConflictRow| {
            &row.session
        })
        .with_cell(|row, query| {
            let title = highlighted(&row.session, query);
            html! {
                <>
                    if let Some(href) = &row.href { { row_link(href.clone(), title) } } else { { title } }
                    <span class="below"><bdi>{ highlighted(&joined([&row.course_code, &row.groups]), query) }</bdi></span>
                </>
            }
        })
        .with_text(|row| joined([&row.session, &row.course_code, &row.groups]))
        .as_row_header(),
        Column::computed("time", t(Message::Time), |row: &ConflictRow| row.time.clone())
            .sorted_by(|row| SortKey::number(row.start.map(minutes))),
        Column::computed("conflict", t(Message::Kind), |row: &ConflictRow| {
            let set_aside = row.conflict.is_dismissed.then(|| t(Message::SetAside));
            let set_aside = set_aside.unwrap_or_default();
            joined([&t(row.conflict.kind()), &set_aside, &row.sentence_text])
        })
        .with_cell(|row, _| {
            let kind = t(row.conflict.kind());
            html! {
                <>
                    { chip(Tone::Danger, Icon::Triangle, kind) }
                    if row.conflict.is_dismissed { { badge(Tone::Mute, t(Message::SetAside)) } }
                    <span class="sentence">{ row.sentence.html(Some("-1")) }</span>
                </>
            }
        })
        .with_tooltip(|row| Some(row.sentence_text.clone()))
        .sorted_by(|row| SortKey::count(row.conflict.kind() as usize)),
    ])
}

/// Returns the parts that are not empty, with dots between them.
fn joined<const N: usize>(parts: [&str; N]) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<&str>>().join(" · ")
}

fn minutes(at: NaiveDateTime) -> i64 {
    at.and_utc().timestamp() / 60
}

/// Returns the chips for the kinds of conflict.
#[must_use]
pub fn facets() -> Facets<ConflictRow> {
    Facets {
        ids: ConflictKind::ALL
            .map(|kind| kind_name(kind).into())
            .to_vec(),
        has: one_value(|row: &ConflictRow| {
            let kind = row.conflict.kind();
            ConflictKind::ALL.iter().position(|other| *other == kind)
        }),
        chip: Rc::new(|index, count| {
            let kind = index.and_then(|index| ConflictKind::ALL.get(index));
            match kind {
                None => Chip::counted(t(Message::AllKinds), count),
                Some(kind) => Chip {
                    id: kind_name(*kind).into(),
                    ..Chip::counted(t(*kind), count)
                },
            }
        }),
        hides_empty: true,
    }
}
