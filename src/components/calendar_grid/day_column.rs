//! The column of a day.

use std::rc::Rc;

use lectern_core::model::MinuteRange;
use yew::prelude::*;

use super::block_view::{BlockState, draw_block};
use super::day::GridDay;
use super::draft::{DraftPart, draw_draft};
use super::shading::{FitBand, HeldPlace, draw_bands, draw_ghost};
use crate::i18n::{Calendar as Message, Clock, t};

/// Properties of [`DayColumn`].
#[derive(Properties)]
pub struct DayColumnProps {
    /// Day.
    pub day: Rc<GridDay>,
    /// Position of the day.
    pub at: usize,
    /// Notation of times.
    pub clock: Clock,
    /// Key of the block that is the tab stop of the calendar, if it is in this column.
    pub current: Option<AttrValue>,
    /// Key of the block that is shown beside it, if it is in this column.
    pub selected: Option<AttrValue>,
    /// Key of the block that is dragged away, if it is in this column.
    pub dragged: Option<AttrValue>,
    /// Minute of the empty time that is the tab stop of the calendar, if it is in this column.
    pub slot: Option<u16>,
    /// Accessible name of the empty time, if it is not that of adding something there.
    pub slot_name: Option<AttrValue>,
    /// Something can be added at the empty time.
    pub can_edit: bool,
    /// Place over which something is held.
    pub ghost: Option<HeldPlace>,
    /// Part of the item that is being added, if it is on the day.
    pub draft: Option<DraftPart>,
    /// Suitability of the quarters of an hour for the block or item that is moved.
    pub bands: Option<Rc<Vec<FitBand>>>,
    /// Present minute, if the day is today.
    pub now: Option<u16>,
}

impl PartialEq for DayColumnProps {
    fn eq(&self, other: &Self) -> bool {
        (Rc::ptr_eq(&self.day, &other.day) || self.day == other.day)
            && self.at == other.at
            && self.clock == other.clock
            && self.current == other.current
            && self.selected == other.selected
            && self.dragged == other.dragged
            && self.slot == other.slot
            && self.slot_name == other.slot_name
            && self.can_edit == other.can_edit
            && self.bands == other.bands
            && self.ghost == other.ghost
            && self.draft == other.draft
            && self.now == other.now
    }
}

/// The column of a day: its blocks, the cursor on empty time, the time of a drag, the present time.
#[component]
pub fn DayColumn(props: &DayColumnProps) -> Html {
    let DayColumnProps { day, clock, .. } = props;
    let is = |key: &Option<AttrValue>, block: &AttrValue| key.as_ref() == Some(block);
    let note = day.note.as_ref().map(|note| note.text.clone());
    let name = match &note {
        None => day.name.clone(),
        Some(note) => [&day.name, ", ", note].concat().into(),
    };
    html! {
        <div class={classes!("cal-day", note.is_some().then_some("shaded"), day.is_today.then_some("today"))}
            role="group" aria-label={name} data-day={props.at.to_string()}>
            if let Some(skipped) = day.skipped {
                <div key="skipped" class="cal-skipped" ~style={extent(skipped)}>{ t(Message::SkippedHour) }</div>
            }
            if let Some(repeated) = day.repeated {
                <div key="repeated" class="cal-repeated" ~style={extent(repeated)}>{ t(Message::RepeatedHour) }</div>
            }
            if let Some(bands) = &props.bands { { draw_bands(bands, extent) } }
            { for day.blocks.iter().map(|block| draw_block(block, BlockState {
                is_current: is(&props.current, &block.key),
                is_selected: is(&props.selected, &block.key),
                is_dragged: is(&props.dragged, &block.key),
            })) }
            if let Some(draft) = &props.draft { { draw_draft(draft, extent) } }
            if let Some(minute) = props.slot { { slot(props, minute, *clock) } }
            if let Some(held) = &props.ghost {
                { draw_ghost(held, extent(held.range)) }
            }
            if let Some(minute) = props.now {
                <div key="now" class="cal-now" aria-hidden="true" ~style={format!("top:calc(var(--hour)*{:.3})", f64::from(minute) / 60.0)}></div>
            }
        </div>
    }
}

/// Draws the cursor on empty time, as a button that chooses the time.
fn slot(props: &DayColumnProps, minute: u16, clock: Clock) -> Html {
    let (day, time) = (props.day.name.to_string(), clock.time(minute));
    let name = props.slot_name.clone().unwrap_or_else(|| {
        t(if props.can_edit {
            Message::NewAt(day, time)
        } else {
            Message::TimeOn(day, time)
        })
    });
    let range = MinuteRange::new(minute, minute.saturating_add(30).min(MinuteRange::DAY));
    // A slot begins before midnight.
    let style = range.map(extent).unwrap_or_default();
    html! {
        <button key="slot" type="button" class="cal-slot" tabindex="0" data-slot={minute.to_string()} aria-label={name} ~style={style}>
            { clock.time(minute) }
        </button>
    }
}

/// Returns the position of a time in the column as declarations.
fn extent(range: MinuteRange) -> String {
    let hours = |minutes: u16| f64::from(minutes) / 60.0;
    format!(
        "top:calc(var(--hour)*{:.3});height:calc(var(--hour)*{:.3})",
        hours(range.start()),
        hours(range.end() - range.start())
    )
}
