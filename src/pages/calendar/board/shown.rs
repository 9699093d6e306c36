//! The board as it is shown, with the choice of its rows and of its time.

use std::rc::Rc;

use chrono::NaiveDateTime;
use yew::prelude::*;

use super::content::BoardView;
use super::empty::no_rows;
use super::row_kind::{BoardSpan, RowKind};
use crate::app::navigation::follow;
use crate::components::media::{NARROW, use_media, use_printed};
use crate::components::radios::{Choice, Radios};
use crate::components::timeline_board::{NarrowBoard, TimelineBoard};
use crate::i18n::{Board as Message, Calendar, Clock, t};
use crate::pages::calendar::editing::Editing;
use crate::pages::calendar::query::CalendarQuery;

/// Properties of [`ShownBoard`].
#[derive(Properties, PartialEq)]
pub struct ShownBoardProps {
    /// Query of the calendar.
    pub query: CalendarQuery,
    /// Board.
    pub view: SharedBoard,
    /// Notation of times.
    pub clock: Clock,
    /// Present local time.
    pub now: NaiveDateTime,
    /// Key of the block that is shown beside it.
    pub selected: Option<AttrValue>,
    /// Editing of the offerings.
    pub editing: Editing,
}

/// A board compared by identity.
#[derive(Clone)]
pub struct SharedBoard(pub Rc<BoardView>);

impl PartialEq for SharedBoard {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The board: rows with time across, in a narrow window and on paper a list by row.
#[component]
pub fn ShownBoard(props: &ShownBoardProps) -> Html {
    let ShownBoardProps {
        query,
        view,
        editing,
        ..
    } = props;
    let BoardView { kind, board, .. } = view.0.as_ref();
    let is_narrow = use_media(NARROW);
    let is_printed = use_printed();
    let on_rows = {
        let query = query.clone();
        Callback::from(move |at: usize| {
            let query = query.clone();
            if let Some(rows) = RowKind::ALL.get(at).copied() {
                follow(&CalendarQuery { rows, ..query }.href());
            }
        })
    };
    let on_span = {
        let query = query.clone();
        Callback::from(move |at: usize| {
            let query = query.clone();
            if let Some(span) = BoardSpan::ALL.get(at).copied() {
                follow(&CalendarQuery { span, ..query }.href());
            }
        })
    };
    let rows = RowKind::ALL.map(|kind| Choice::plain(t(kind.label())));
    let spans = BoardSpan::ALL.map(|span| Choice::plain(t(span.label())));
    let on_action = editing.on_board_action(*kind);
    let label = t(Calendar::Board);
    let tray_title = t(kind.tray_title());
    let selected = props.selected.clone();
    html! {
        <div class="board-view">
            <div class="board-bar">
                <Radios name="board-rows" legend={t(Message::Rows)} unseen_legend=true choices={rows.to_vec()}
                    chosen={RowKind::ALL.iter().position(|other| other == kind).unwrap_or_default()} on_choose={on_rows} />
                <Radios name="board-span" legend={t(Message::Span)} unseen_legend=true choices={spans.to_vec()}
                    chosen={BoardSpan::ALL.iter().position(|other| *other == query.span).unwrap_or_default()} on_choose={on_span} />
            </div>
            if board.rows.is_empty() {
                { no_rows(*kind, &query.filter, editing.can_edit()) }
            } else if is_narrow {
                <NarrowBoard {label} {tray_title} board={board.clone()} {selected} {on_action} />
            } else {
                <TimelineBoard label={label.clone()} tray_title={tray_title.clone()} corner={t(kind.label())} board={board.clone()} clock={props.clock} now={props.now} selected={selected.clone()}
                    form={editing.board_form()} checker={editing.board_checker(*kind, board)} draft={editing.board_draft(*kind)} can_edit={editing.can_edit()} on_action={on_action.clone()} />
                // Beside the rows, which stay as they are for the screen.
                if is_printed {
                    <NarrowBoard {label} {tray_title} board={board.clone()} {selected} {on_action} />
                }
            }
        </div>
    }
}
