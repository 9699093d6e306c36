//! The shading of a grid: while a block is moved by pointer or keys, or a form is open.

use std::rc::Rc;

use chrono::{NaiveDate, TimeDelta};
use yew::prelude::*;

use super::considered::{ConsideredPlace, use_considered};
use super::cursor::Cursor;
use super::drag::{Drag, DragKind};
use super::grid_time::{GridTime, local_time};
use super::shading::{
    FitBand, HeldPlace, PlaceVerdict, Placeable, ShadedBlock, ShadedChange, Shading,
};
use super::{GridAction, GridDay};
use crate::i18n::{Clock, SlotFits as Message, t};

/// Checker of the places for a block or item that is moved.
#[derive(Clone, PartialEq)]
pub struct PlaceChecker {
    /// Returns the suitability of all places for a block that is moved, copied or stretched.
    pub on_shade: Callback<ShadedBlock, Shading>,
    /// Returns the suitability of the result of an action, with the reasons for it, if it can be told.
    pub on_check: Callback<GridAction, Option<PlaceVerdict>>,
    /// Receives the place that a person considers for an item whose form is open.
    pub on_consider: Callback<Option<ConsideredPlace>>,
}

/// Shading that a grid draws, with the place held over and the name of the empty time under the cursor.
pub struct GridShading {
    /// Suitability of all places, if that is shown.
    pub shading: Option<Shading>,
    /// Place over which something is held.
    pub held: Option<Held>,
    /// Accessible name of the empty time under the cursor.
    pub slot_name: Option<AttrValue>,
}

/// Place over which something is held, perhaps over midnight.
pub struct Held {
    time: GridTime,
    /// Date of the part that says the time and the reasons: that under the pointer, if it has one.
    text_on: NaiveDate,
    text: AttrValue,
    verdict: Option<PlaceVerdict>,
}

impl GridShading {
    /// Returns the suitability of the places of a day, if that is shown.
    #[must_use]
    pub fn bands_of(&self, day: usize) -> Option<Rc<Vec<FitBand>>> {
        self.shading.as_ref()?.get(day).cloned()
    }

    /// Returns the part on a date of the place over which something is held.
    #[must_use]
    pub fn held_on(&self, date: NaiveDate) -> Option<HeldPlace> {
        let held = self.held.as_ref()?;
        Some(HeldPlace {
            range: held.time.on(date)?,
            text: (held.text_on == date).then(|| held.text.clone()),
            verdict: held.verdict.clone(),
        })
    }
}

/// Values that the shading of a grid is derived from.
pub struct ShadingInput<'a> {
    /// Element of the grid.
    pub root: &'a NodeRef,
    /// Days.
    pub days: &'a Rc<Vec<Rc<GridDay>>>,
    /// Checker of the places for a block or item that is moved.
    pub checker: Option<&'a PlaceChecker>,
    /// Drag under way.
    pub drag: Option<&'a Drag>,
    /// Key of the block that the keys move while Alt is held down.
    pub moved: Option<&'a AttrValue>,
    /// Item whose form is open.
    pub placeable: Option<&'a Placeable>,
    /// Position of the day and minute under the pointer.
    pub hovered: Option<(usize, u16)>,
    /// Place that has the focus.
    pub cursor: &'a Cursor,
    /// Notation of times.
    pub clock: Clock,
}

/// Returns the shading that a grid draws.
#[hook]
pub fn use_shading(input: &ShadingInput<'_>) -> GridShading {
    let ShadingInput {
        root,
        days,
        checker,
        drag,
        moved,
        placeable,
        hovered,
        cursor,
        clock,
    } = *input;
    let block = drag
        .and_then(|drag| dragged_block(drag, days))
        .or_else(|| moved.and_then(|key| moved_block(key, days)));
    let identity = Rc::as_ptr(days) as usize;
    let of_block = {
        let checker = checker.cloned();
        use_memo((block, identity), move |(block, _)| {
            let block = block.clone()?;
            Some(checker?.on_shade.emit(block))
        })
    };
    let shading = (*of_block)
        .clone()
        .or_else(|| placeable.map(|placeable| placeable.shading.clone()));
    let place = |(at, minute): (usize, u16)| {
        let date = days.get(at)?.date;
        placeable.map(|_| GridAction::Place { date, minute })
    };
    let dragged = drag.and_then(|drag| drag.action());
    let held = match drag {
        Some(drag) => drag.ghost().zip(days.get(drag.to.day)),
        None => hovered
            .zip(placeable)
            .and_then(|((at, minute), placeable)| {
                let day = days.get(at)?;
                Some((placed_time(day.date, minute, placeable.minutes), day))
            }),
    };
    let of_pointer = dragged.or_else(|| hovered.filter(|_| drag.is_none()).and_then(place));
    let slot = match cursor {
        Cursor::Slot { day, minute } => Some((*day, *minute)),
        Cursor::Item(_) | Cursor::Turned { .. } => None,
    };
    let of_slot = slot.and_then(place);
    let [verdict, slot_verdict] = {
        let deps = (of_pointer, of_slot, checker.cloned(), identity);
        let verdicts = use_memo(deps, move |(of_pointer, of_slot, checker, _)| {
            [of_pointer, of_slot].map(|action| {
                let action = action.clone()?;
                checker.as_ref()?.on_check.emit(action)
            })
        });
        (*verdicts).clone()
    };
    let considered = |(at, minute): (usize, u16), verdict: &Option<PlaceVerdict>| {
        let (day, time) = (days.get(at)?.name.to_string(), clock.time(minute));
        Some(ConsideredPlace {
            name: t(Message::Place { day, time }),
            verdict: verdict.clone()?,
        })
    };
    let under_pointer = hovered.filter(|_| drag.is_none());
    let under_pointer = under_pointer.and_then(|place| considered(place, &verdict));
    let at_cursor = slot.and_then(|slot| considered(slot, &slot_verdict));
    let on_consider = checker.map(|checker| checker.on_consider.clone());
    let on_consider = on_consider.unwrap_or_default();
    use_considered(
        root,
        placeable.cloned(),
        under_pointer,
        at_cursor,
        &on_consider,
    );
    let slot_name = slot.zip(slot_verdict).and_then(|((at, minute), verdict)| {
        let day = days.get(at)?.name.to_string();
        Some(t(Message::PlaceAt {
            day,
            time: clock.time(minute),
            verdict: verdict.text(),
        }))
    });
    GridShading {
        held: held.map(|(time, under_pointer)| {
            let date = under_pointer.date;
            Held {
                time,
                text_on: time.on(date).map_or(time.start().date(), |_| date),
                text: time.text(clock).into(),
                verdict,
            }
        }),
        slot_name,
        shading,
    }
}

/// Returns the block of a drag; `None` for empty time.
fn dragged_block(drag: &Drag, days: &[Rc<GridDay>]) -> Option<ShadedBlock> {
    let date = days.get(drag.from.day)?.date;
    let (key, range, change) = match &drag.kind {
        // The places for what has its form open are shaded already.
        DragKind::Create | DragKind::Draft { .. } | DragKind::DraftEnd { .. } => return None,
        DragKind::Move { key, range, .. } if drag.copy => (key, *range, ShadedChange::Copy),
        DragKind::Move { key, range, .. } => (key, *range, ShadedChange::Move),
        DragKind::Resize { key, range } => (key, *range, ShadedChange::Resize),
    };
    Some(ShadedBlock {
        key: key.clone(),
        date,
        range,
        change,
    })
}

fn moved_block(key: &AttrValue, days: &[Rc<GridDay>]) -> Option<ShadedBlock> {
    days.iter().find_map(|day| {
        let block = day.block(key).filter(|block| block.is_movable())?;
        Some(ShadedBlock {
            key: key.clone(),
            date: day.date,
            range: block.range,
            change: ShadedChange::Move,
        })
    })
}

/// Returns the time that something takes up from a minute on.
fn placed_time(date: NaiveDate, minute: u16, minutes: u16) -> GridTime {
    let start = local_time(date, minute);
    GridTime::new(start, start + TimeDelta::minutes(minutes.into()))
}
