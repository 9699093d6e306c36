//! The board while it has no row.

use lectern_core::workspace::OfferingFilter;
use yew::prelude::*;

use super::row_kind::RowKind;
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Board as Message, t};

/// Draws why the board has no row, and what to do about that.
pub fn no_rows(kind: RowKind, filter: &OfferingFilter, can_edit: bool) -> Html {
    let is_filtered = match kind {
        RowKind::Rooms => !filter.rooms.is_empty(),
        RowKind::People => !filter.instructors.is_empty(),
        RowKind::Groups => !filter.groups.is_empty(),
    };
    let (title, help, link) = if is_filtered {
        (Message::NoMatchingRow, Message::NoMatchingRowHelp, None)
    } else {
        let (title, help, open, list) = match kind {
            RowKind::Rooms => (
                Message::NoRooms,
                Message::NoRoomsHelp { can_edit },
                Message::OpenRooms,
                Route::Rooms,
            ),
            RowKind::People => (
                Message::NoTeachers,
                Message::NoTeachersHelp { can_edit },
                Message::OpenPeople,
                Route::People,
            ),
            RowKind::Groups => (
                Message::NoGroups,
                Message::NoGroupsHelp { can_edit },
                Message::OpenGroups,
                Route::LearnerGroups,
            ),
        };
        (title, help, Some((open, list)))
    };
    html! {
        <div class="empty-state">
            { icon(Icon::Calendar) }
            <h2>{ t(title) }</h2>
            <p>{ t(help) }</p>
            if let Some((open, list)) = link { <a class="button" href={list.href()}>{ t(open) }</a> }
        </div>
    }
}
