//! The place of a board that has the focus, also when what the keys have moved is drawn anew.

use std::rc::Rc;

use chrono::NaiveDate;
use web_sys::Element;
use yew::prelude::*;

use super::BoardRows;
use super::cursor::BoardCursor;
use crate::components::focus_after_removal::use_focus_after_removal;
use crate::components::keys;

/// Place that has the focus, and how it moves.
pub struct BoardFocus {
    /// Place.
    pub cursor: BoardCursor,
    /// Moves the focus to a place.
    pub go: Callback<BoardCursor>,
    /// Moves the focus to a place of the rows that are drawn next.
    pub go_next: Callback<BoardCursor>,
    /// Called with the key of a block that is moved, and that of the row it is moved to: it keeps the
    /// focus.
    pub follow: Callback<(AttrValue, AttrValue)>,
    /// Handler of `focusin`.
    pub onfocusin: Callback<FocusEvent>,
}

/// Time at which the focus goes to the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum FocusWanted {
    /// It stays where it is.
    #[default]
    Never,
    /// Once the cursor is drawn.
    OnceDrawn,
    /// Once the cursor is drawn on other rows than these.
    OnceReplaced(*const BoardRows),
}

/// Returns the place of the board in `root` that has the focus.
#[hook]
pub fn use_board_focus(root: &NodeRef, board: &Rc<BoardRows>) -> BoardFocus {
    let cursor = use_state(|| None::<BoardCursor>);
    // Where the cursor was, for a move that is refused.
    let origin = use_state(|| None::<BoardCursor>);
    let wanted = use_mut_ref(FocusWanted::default);
    let mut places = cursor.iter().chain(origin.iter());
    let shown = places.find_map(|place| place.resolved(board));
    let is_shown = shown.is_some() || cursor.is_none();
    let last = use_mut_ref(|| None::<(AttrValue, NaiveDate, u16)>);
    if let Some(shown) = shown.as_ref() {
        last.replace(shown.named_place(board));
    }
    let here = shown.unwrap_or_else(|| {
        let last = last.borrow();
        let vacated = last.as_ref().filter(|_| cursor.is_some());
        let vacated =
            vacated.and_then(|(row, date, minute)| BoardCursor::at(board, row, *date, *minute));
        vacated.unwrap_or_else(|| BoardCursor::start(board))
    });
    let drawn = Rc::as_ptr(board);
    {
        let (root, here, wanted) = (root.clone(), here.clone(), wanted.clone());
        use_effect(move || {
            let is_time = match *wanted.borrow() {
                FocusWanted::Never => false,
                FocusWanted::OnceDrawn => is_shown,
                FocusWanted::OnceReplaced(rows) => is_shown && rows != drawn,
            };
            if is_time {
                wanted.take();
                focus(&root, &here);
            }
        });
    }
    {
        let (root_of_focus, here) = (root.clone(), here.clone());
        use_focus_after_removal(root, move || focus(&root_of_focus, &here));
    }
    let go_when = |when: FocusWanted| {
        let (cursor, origin, wanted) = (cursor.setter(), origin.setter(), wanted.clone());
        Callback::from(move |to: BoardCursor| {
            wanted.replace(when);
            origin.set(None);
            cursor.set(Some(to));
        })
    };
    let go = go_when(FocusWanted::OnceDrawn);
    let go_next = go_when(FocusWanted::OnceReplaced(drawn));
    let follow = {
        let (go, origin) = (go.clone(), origin.setter());
        Callback::from(move |(key, row): (AttrValue, AttrValue)| {
            // The key of a block is that of its row, a slash, and what tells it from others of the row.
            let (_, rest) = key.split_once('/').unwrap_or(("", &key));
            go.emit(BoardCursor::Block(format!("{row}/{rest}").into()));
            origin.set(Some(BoardCursor::Block(key)));
        })
    };
    let onfocusin = {
        let cursor = cursor.setter();
        Callback::from(move |event: FocusEvent| {
            let target = event.target_dyn_into::<Element>();
            let key = target.and_then(|target| target.get_attribute("data-block"));
            if let Some(key) = key {
                cursor.set(Some(BoardCursor::Block(key.into())));
            }
        })
    };
    BoardFocus {
        cursor: here,
        go,
        go_next,
        follow,
        onfocusin,
    }
}

fn focus(root: &NodeRef, cursor: &BoardCursor) {
    let selector = match cursor {
        // Keys are made of ids.
        BoardCursor::Block(key) => format!("[data-block=\"{key}\"]"),
        BoardCursor::Slot { .. } => "[data-slot]".to_owned(),
    };
    let element = root
        .cast::<Element>()
        .and_then(|root| root.query_selector(&selector).ok().flatten());
    element.as_ref().into_iter().for_each(keys::focus);
}
