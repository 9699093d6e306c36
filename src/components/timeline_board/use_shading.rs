//! The shading of a board: while a block or an item is moved by pointer or keys, or a form is open.

use std::rc::Rc;

use yew::prelude::*;

use super::cursor::BoardCursor;
use super::drag::{BoardDrag, BoardGhost};
use super::handling::{BoardHandling, quarter};
use super::{BoardChecker, BoardHeld, BoardRows};
use crate::components::calendar_grid::{
    ConsideredPlace, PlaceVerdict, ShadedBlock, ShadedChange, use_considered,
};
use crate::i18n::{Board as Message, Clock, t};

/// Values that the shading of a board is derived from.
pub struct ShadingInput<'a> {
    /// Handling of the board, with its content and the place that has the focus.
    pub handling: &'a BoardHandling,
    /// Checker of the places for a block or item that is moved.
    pub checker: &'a BoardChecker,
    /// Drag under way.
    pub drag: Option<&'a BoardDrag>,
    /// Key of the block that the keys move while Alt is held down.
    pub moved: Option<&'a AttrValue>,
    /// Place under the pointer.
    pub hovered: Option<BoardGhost>,
    /// Notation of times.
    pub clock: Clock,
}

/// Shading that a board draws.
pub struct BoardShading {
    /// Block or item that is moved.
    pub held: Option<BoardHeld>,
    /// Place over which it is held.
    pub ghost: Option<BoardGhost>,
    /// Suitability of that place.
    pub verdict: Option<PlaceVerdict>,
    /// Row, day and minute of the empty time under the cursor, with its accessible name.
    pub slot: Option<((usize, usize, u16), AttrValue)>,
}

/// Returns the shading that a board draws.
#[hook]
pub fn use_shading(input: &ShadingInput<'_>) -> BoardShading {
    let ShadingInput {
        handling,
        checker,
        drag,
        moved,
        hovered,
        clock,
    } = *input;
    let board = &handling.board;
    let (ghost, of_pointer) = match drag {
        Some(drag) => (drag.ghost(), drag.action(board)),
        None => {
            let ghost = hovered.filter(|_| handling.held.is_some());
            let place = ghost
                .zip(handling.held.clone())
                .and_then(|(ghost, item)| handling.place(item, ghost));
            (ghost, place)
        }
    };
    let slot = match handling.here {
        BoardCursor::Slot { row, day, minute } => Some((row, day, minute)),
        BoardCursor::Block(_) => None,
    };
    let at_slot = slot
        .zip(handling.held.clone())
        .and_then(|((row, day, minute), item)| {
            let range = quarter(minute)?;
            handling.place(item, BoardGhost::on_day(row, day, range))
        });
    let [verdict, slot_verdict] = {
        let on_check = checker.on_check.clone();
        let verdicts = use_memo(
            (of_pointer, at_slot, checker.clone()),
            move |(of_pointer, at_slot, _)| {
                [of_pointer, at_slot].map(|action| on_check.emit(action.clone()?))
            },
        );
        (*verdicts).clone()
    };
    let considered = |place: (usize, usize, u16), verdict: &Option<PlaceVerdict>| {
        let (row, day, time) = names(board, place, clock)?;
        Some(ConsideredPlace {
            name: t(Message::Place { row, day, time }),
            verdict: verdict.clone()?,
        })
    };
    let under_pointer = ghost.filter(|_| drag.is_none()).and_then(|ghost| {
        let place = (ghost.row, ghost.day, ghost.range.start());
        considered(place, &verdict)
    });
    let at_cursor = slot.and_then(|slot| considered(slot, &slot_verdict));
    let item = (handling.form.clone(), Rc::as_ptr(board) as usize);
    use_considered(
        &handling.root,
        item,
        under_pointer,
        at_cursor,
        &checker.on_consider,
    );
    let slot = slot.and_then(|slot| {
        let (row, day, time) = names(board, slot, clock)?;
        let name = match slot_verdict {
            Some(verdict) => Message::PlaceAt {
                row,
                day,
                time,
                verdict: verdict.text(),
            },
            None if handling.can_edit => Message::AddAt { row, day, time },
            None => Message::Place { row, day, time },
        };
        Some((slot, t(name)))
    });
    BoardShading {
        held: held(handling, drag, moved),
        ghost,
        verdict,
        slot,
    }
}

/// Returns the block or item that is moved.
fn held(
    handling: &BoardHandling,
    drag: Option<&BoardDrag>,
    moved: Option<&AttrValue>,
) -> Option<BoardHeld> {
    let board = &handling.board;
    match (drag, moved, &handling.held) {
        (Some(drag), ..) => drag.held(board),
        (None, Some(key), _) if handling.picked.is_none() => moved_block(board, key),
        (None, _, Some(key)) => Some(BoardHeld::Item(key.clone())),
        (None, _, None) => None,
    }
}

/// Returns the names of the row, the day and the time of a place.
fn names(
    board: &BoardRows,
    (row, day, minute): (usize, usize, u16),
    clock: Clock,
) -> Option<(String, String, String)> {
    let (row, day) = (board.rows.get(row)?, board.days.get(day)?);
    Some((
        row.name.to_string(),
        day.name.to_string(),
        clock.time(minute),
    ))
}

/// Returns a block that the keys move.
fn moved_block(board: &BoardRows, key: &AttrValue) -> Option<BoardHeld> {
    let (row, day, block) = board.find(key)?;
    Some(BoardHeld::Block {
        block: ShadedBlock {
            key: key.clone(),
            date: board.days.get(day)?.date,
            range: block.range,
            change: ShadedChange::Move,
        },
        row: board.rows.get(row)?.key.clone(),
    })
}
