//! A row of the preview.

use lectern_core::model::ConflictKind;
use lectern_core::workspace::{RowEdit, RowKey};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::row_text::RowText;
use crate::components::icon::{Icon, icon};
use crate::i18n::format::number;
use crate::i18n::{Generator as Message, Offerings, t};

/// A part of a row that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Receives a row and the edit that resolves a conflict of it.
    pub on_resolve: Callback<(RowKey, RowEdit)>,
    /// Receives the cell to edit.
    pub on_edit: Callback<(RowKey, Cell)>,
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
    let marked = |column: &'static str, kinds: &[ConflictKind]| {
        let is_marked = kinds.iter().any(|kind| text.kinds.contains(*kind));
        classes!(column, is_marked.then_some("marked"))
    };
    let class = classes!(
        (text.conflict_count > 0).then_some("conflicting"),
        text.is_high.then_some("high"),
        (!text.is_included).then_some("left-out")
    );
    html! {
        <tr {class} data-row={at.to_string()} tabindex={if *current { "0" } else { "-1" }} aria-rowindex={(at + 2).to_string()}>
            <td class="pick">
                <input type="checkbox" checked={text.is_included} tabindex="-1" aria-label={t(Message::Include(text.group.to_string()))} {onchange} />
            </td>
            <th scope="row" class={marked("group", &[ConflictKind::Learner])}><bdi>{ &text.group }</bdi>
                if let Some(session) = &text.session { <bdi class="meta">{ session }</bdi> }
            </th>
            <td class={marked("date", &[ConflictKind::OutsideCourse, ConflictKind::Holiday])}>{ cell(Cell::Time, &text.date, Offerings::NoTime) }</td>
            <td class="start">{ cell(Cell::Time, &text.start, Offerings::NoTime) }</td>
            <td class="end">{ cell(Cell::Time, &text.end, Offerings::NoTime) }</td>
            <td class={marked("place", &[ConflictKind::Room, ConflictKind::RoomTooSmall, ConflictKind::RoomClosed])}>{ cell(Cell::Room, &text.room, Offerings::NoRoom) }</td>
            <td class={marked("instructors", &[ConflictKind::Instructor, ConflictKind::InstructorUnavailable])}>{ cell(Cell::Instructors, &text.instructors, Offerings::NoInstructor) }</td>
            <td class="conflicts">{ conflicts(props) }</td>
            <td class="learners">{ &text.learners }</td>
        </tr>
    }
}

/// The number of conflicts, and the first of them with its way out.
fn conflicts(props: &PreviewRowProps) -> Html {
    let text = &props.text;
    if text.conflict_count == 0 {
        return html! { <span class="meta">{ t(Message::NoConflict) }</span> };
    }
    let key = text.key;
    html! {
        <>
            <span class="conflict-count">{ icon(Icon::Triangle) }{ number(text.conflict_count) }<span class="noun">{ " " }{ t(Message::ConflictNoun(text.conflict_count)) }</span></span>
            if let Some(conflicts) = &text.conflicts {
                <span class="sentence"><span title={conflicts.first.text()}>{ conflicts.first.html(Some("-1")) }</span>
                    if let Some((label, edit)) = &conflicts.way_out {
                        <button type="button" class="link-button" tabindex="-1" onclick={props.on_resolve.reform({
                            let edit = edit.clone();
                            move |_: MouseEvent| (key, edit.clone())
                        })}>{ label }</button>
                    }
                </span>
            }
        </>
    }
}
