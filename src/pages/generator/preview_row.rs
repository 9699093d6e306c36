//! A row of the preview.

use lectern_core::model::ConflictKind;
use lectern_core::workspace::RowKey;
use serde::{Deserialize, Serialize};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::row_conflicts::RowConflicts;
use super::row_text::RowText;
use super::ways_out::{RowWayOut, ways_out};
use crate::components::icon::{Icon, icon};
use crate::i18n::format::number;
use crate::i18n::{Generator as Message, GeneratorPreview, Offerings, t};

/// A part of a row that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// Date, start and end.
    Time,
    /// Room.
    Room,
    /// Instructors.
    Instructors,
}

/// Properties of [`PreviewRow`].
#[derive(Properties, PartialEq)]
pub struct PreviewRowProps {
    /// Texts.
    pub text: RowText,
    /// Position among all rows.
    pub at: usize,
    /// The row is the tab stop of the table.
    pub current: bool,
    /// Receives a row and whether its offering is to be created.
    pub on_include: Callback<(RowKey, bool)>,
    /// Receives a row and a way out of a conflict of it.
    pub on_resolve: Callback<(RowKey, RowWayOut)>,
    /// Receives the cell to edit.
    pub on_edit: Callback<(RowKey, Cell)>,
    /// All conflicts are shown below.
    pub is_expanded: bool,
    /// Receives a row of which all conflicts are to be shown, or no longer.
    pub on_expand: Callback<RowKey>,
}

/// A row of the preview.
#[component]
pub fn PreviewRow(props: &PreviewRowProps) -> Html {
    let PreviewRowProps {
        text, at, current, ..
    } = props;
    let key = text.key;
    let onchange = props.on_include.reform(move |event: Event| {
        let included = event.target_unchecked_into::<HtmlInputElement>().checked();
        (key, included)
    });
    let cell = |cell: Cell, text: &AttrValue, empty: Offerings| {
        let onclick = props.on_edit.reform(move |_: MouseEvent| (key, cell));
        let is_empty = text.is_empty();
        let shown = if is_empty { t(empty) } else { text.clone() };
        html! {
            <button type="button" class={classes!("cell", is_empty.then_some("meta"))} tabindex="-1"
                aria-label={t(Message::Edit(shown.to_string()))} title={shown.clone()} {onclick}><bdi>{ shown.clone() }</bdi></button>
        }
    };
    // What is in conflict stands out; the sentence says why.
    let has_any = |kinds: &[ConflictKind]| kinds.iter().any(|kind| text.kinds.contains(*kind));
    let marked = |column: &'static str, kinds: &[ConflictKind]| {
        classes!(column, has_any(kinds).then_some("marked"))
    };
    let is_group_marked = text.has_existing || has_any(&[ConflictKind::Learner]);
    let group_class = classes!("group", is_group_marked.then_some("marked"));
    let class = classes!(
        text.has_conflicts().then_some("conflicting"),
        text.is_high.then_some("high"),
        (!text.is_included).then_some("left-out")
    );
    html! {
        <tr role="row" {class} data-row={at.to_string()} tabindex={if *current { "0" } else { "-1" }} aria-rowindex={(at + 2).to_string()}>
            <td class="pick" role="cell">
                <input type="checkbox" checked={text.is_included} tabindex="-1" aria-label={t(Message::Include(text.group.to_string()))} {onchange} />
            </td>
            <th scope="row" role="rowheader" class={group_class} title={text.group.clone()}><bdi>{ &text.group }</bdi>
                if let Some(session) = &text.session { <bdi class="meta">{ session }</bdi> }
            </th>
            <td role="cell" class={marked("date", &[ConflictKind::OutsideCourse, ConflictKind::Holiday])}>{ cell(Cell::Time, &text.date, Offerings::NoTime) }</td>
            <td class="start" role="cell">{ cell(Cell::Time, &text.start, Offerings::NoTime) }</td>
            <td class="end" role="cell">{ cell(Cell::Time, &text.end, Offerings::NoTime) }</td>
            <td role="cell" class={marked("place", &[ConflictKind::Room, ConflictKind::RoomTooSmall, ConflictKind::RoomClosed])}>{ cell(Cell::Room, &text.room, Offerings::NoRoom) }</td>
            <td role="cell" class={marked("instructors", &[ConflictKind::Instructor, ConflictKind::InstructorUnavailable])}>{ cell(Cell::Instructors, &text.instructors, Offerings::NoInstructor) }</td>
            <td class="conflicts" role="cell">{ conflicts(props) }</td>
            <td class="learners" role="cell" data-noun={t(Offerings::LearnersHead).to_lowercase()}>{ &text.learners }</td>
        </tr>
    }
}

/// The number of conflicts, the first of them with its ways out, and a button that shows all. In the row that
/// is the tab stop of the table they are the next ones.
fn conflicts(props: &PreviewRowProps) -> Html {
    let text = &props.text;
    if !text.has_conflicts() {
        return html! { <span class="meta">{ t(Message::NoConflict) }</span> };
    }
    let Some(RowConflicts { count, first }) = &text.conflicts else {
        return html! {
            <span class="conflict-count">{ icon(Icon::Triangle) }<span aria-hidden="true">{ "…" }</span>
                <span class="unseen">{ t(GeneratorPreview::Counting) }</span></span>
        };
    };
    let key = text.key;
    let tabindex = if props.current { "0" } else { "-1" };
    let on_expand = props.on_expand.reform(move |_: MouseEvent| key);
    let expand = if props.is_expanded {
        GeneratorPreview::HideConflicts
    } else {
        GeneratorPreview::ShowConflicts(*count)
    };
    html! {
        <>
            <span class="conflict-count">{ icon(Icon::Triangle) }{ number(*count) }<span class="noun">{ " " }{ t(Message::ConflictNoun(*count)) }</span></span>
            <span class="sentence"><span title={first.sentence.text()}>{ first.sentence.html(Some(tabindex)) }</span>
                { ways_out(key, first, &props.on_resolve, Some(tabindex)) }
                <button type="button" class="link-button" {tabindex} aria-expanded={props.is_expanded.to_string()} onclick={on_expand}>{ t(expand) }</button>
            </span>
        </>
    }
}
