//! The blocks of a day: offerings of a session at the same time are one, and what does not fit beside
//! the others is counted.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use lectern_core::model::{LearnerGroupId, MinuteRange, OfferingId, Place, SessionId, SessionType};
use lectern_core::planning::{Block, BlockContent, DayLayout, DayPart, TimeSpan, bundle};
use lectern_core::workspace::Records;
use yew::AttrValue;

use super::events::{CalendarEvent, parts_on};
use super::when::clock_text;
use crate::components::calendar_grid::{BlockLook, GridBlock};
use crate::i18n::{Calendar as Message, Clock, Offerings, passed_time, t};

/// Colour of sessions without a type.
pub const NO_TYPE: &str = "66757a";

/// Offerings of each block, by its key.
pub type BlockOfferings = BTreeMap<AttrValue, Vec<OfferingId>>;

/// A block with offerings of one session at the same time.
pub struct Bundle<'a> {
    /// Part of the first offering on the date.
    pub part: DayPart,
    /// Offerings, at least one.
    pub events: Vec<&'a CalendarEvent>,
}

/// Returns the offerings of a date, those of one session at the same time together.
#[must_use]
pub fn bundles(events: &[CalendarEvent], date: NaiveDate) -> Vec<Bundle<'_>> {
    type Key = (SessionId, TimeSpan, bool);
    let parts: Vec<(usize, DayPart)> = parts_on(events, date).collect();
    let keyed: Vec<(Key, MinuteRange)> = parts
        .iter()
        .map(|(at, part)| {
            let event = &events[*at];
            let offering = &event.offering;
            (
                (offering.session, event.span, offering.cancelled),
                part.range,
            )
        })
        .collect();
    let event_at = |position: &u32| &events[parts[*position as usize].0];
    let joined = bundle(&keyed).into_iter().filter_map(|bundle| {
        let first = *bundle.events.first()?;
        Some(Bundle {
            part: parts[first as usize].1,
            events: bundle.events.iter().map(event_at).collect(),
        })
    });
    joined.collect()
}

impl Bundle<'_> {
    /// Returns the ids of the offerings.
    #[must_use]
    pub fn ids(&self) -> Vec<OfferingId> {
        self.events.iter().map(|event| event.offering.id).collect()
    }

    /// Returns the title of the session.
    #[must_use]
    pub fn title(&self) -> &str {
        self.events
            .first()
            .map_or("", |event| event.session.title.as_str())
    }

    /// Returns the session type.
    fn session_type<'a>(&self, records: &'a Records) -> Option<&'a SessionType> {
        let session_type = self.events.first()?.session.session_type?;
        records.session_types.get(session_type).map(AsRef::as_ref)
    }

    /// Returns the colour of the session type.
    #[must_use]
    pub fn colour(&self, records: &Records) -> AttrValue {
        self.session_type(records).map_or_else(
            || NO_TYPE.into(),
            |session_type| session_type.colour.clone().into(),
        )
    }

    /// Returns the title of the session type.
    #[must_use]
    pub fn kind(&self, records: &Records) -> AttrValue {
        let session_type = self.session_type(records);
        session_type.map_or_else(AttrValue::default, |session_type| {
            session_type.title.clone().into()
        })
    }

    /// Returns the time from start to end, with the weekdays if they differ.
    #[must_use]
    pub fn time(&self, clock: Clock) -> String {
        let Some(event) = self.events.first() else {
            return clock.range(self.part.range);
        };
        let [from, until] = event.times.map(|time| clock_text(time, clock));
        match event.parts.as_slice() {
            [_, .., _] => {
                let [first, last] = event.times.map(|time| time.local.weekday());
                format!("{first} {from} – {last} {until}")
            }
            [_] | [] => format!("{from} – {until}"),
        }
    }

    /// Returns the start of what is drawn of it on the date, or until when it goes on from the day before.
    #[must_use]
    pub fn start(&self, clock: Clock) -> String {
        let DayPart {
            range,
            continues_before,
            continues_after,
            ..
        } = self.part;
        let passes = self
            .events
            .first()
            .map(|event| event.times.map(|time| time.pass));
        let [first, last] = passes.unwrap_or_default();
        match (continues_before, continues_after) {
            (false, _) => passed_time(clock.time(range.start()), first),
            (true, false) => {
                t(Message::Until(passed_time(clock.time(range.end()), last))).to_string()
            }
            (true, true) => t(Message::AllDay).to_string(),
        }
    }

    /// Returns the place of one offering, or the number of the groups of several.
    #[must_use]
    pub fn place(&self, records: &Records) -> Option<AttrValue> {
        if let [event] = self.events.as_slice() {
            let offering = &event.offering;
            return match &offering.place {
                Some(Place::Room(id)) => {
                    let room = records.rooms.get(*id)?;
                    Some(room.name.clone().into())
                }
                Some(Place::Text(text)) => Some(text.clone().into()),
                None => (!offering.link.is_empty()).then(|| t(Offerings::Online)),
            };
        }
        let groups = self.events.iter().flat_map(|event| &event.offering.groups);
        let groups: BTreeSet<&LearnerGroupId> = groups.collect();
        Some(if groups.is_empty() {
            t(Message::OfferingCount(self.events.len()))
        } else {
            t(Message::GroupCount(groups.len()))
        })
    }

    /// Returns the accessible name: title, time, place.
    #[must_use]
    pub fn name(&self, records: &Records, clock: Clock) -> AttrValue {
        t(Message::BlockName {
            title: self.title().to_owned(),
            time: self.time(clock),
            place: self.place(records).map(|place| place.to_string()),
            cancelled: self.is_cancelled(),
            conflict: self.has_conflict(),
        })
    }

    /// Returns whether one of the offerings is in conflict with something.
    #[must_use]
    pub fn has_conflict(&self) -> bool {
        self.events.iter().any(|event| event.has_conflict)
    }

    /// Returns whether the offerings are cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.events
            .first()
            .is_some_and(|event| event.offering.cancelled)
    }
}

/// Returns the blocks of a date in the order of their start, and adds the offerings of each to
/// `offerings`.
#[must_use]
pub fn blocks(
    records: &Records,
    events: &[CalendarEvent],
    date: NaiveDate,
    layout: DayLayout,
    clock: Clock,
    offerings: &mut BlockOfferings,
) -> Vec<GridBlock> {
    let bundles = bundles(events, date);
    let ranges: Vec<MinuteRange> = bundles.iter().map(|bundle| bundle.part.range).collect();
    let blocks = layout.blocks(&ranges).into_iter().map(|block| {
        let drawn = match &block.content {
            BlockContent::Event(at) => {
                let bundle = &bundles[*at as usize];
                (bundle_block(records, bundle, &block, clock), bundle.ids())
            }
            BlockContent::More(together) => {
                let together = together.iter().map(|at| &bundles[*at as usize]);
                let ids: Vec<OfferingId> = together.flat_map(Bundle::ids).collect();
                (more_block(&block, date, ids.len(), clock), ids)
            }
        };
        let (drawn, ids) = drawn;
        offerings.insert(drawn.key.clone(), ids);
        drawn
    });
    blocks.collect()
}

fn bundle_block(records: &Records, bundle: &Bundle<'_>, block: &Block, clock: Clock) -> GridBlock {
    let first = bundle.ids().into_iter().min().unwrap_or_default();
    GridBlock {
        key: first.to_string().into(),
        range: block.range,
        column: block.column,
        span: block.span,
        columns: block.columns,
        name: bundle.name(records, clock),
        title: bundle.title().to_owned().into(),
        start: bundle.start(clock).into(),
        time: bundle.time(clock).into(),
        place: bundle.place(records).unwrap_or_default(),
        colour: bundle.colour(records),
        kind: bundle.kind(records),
        look: if bundle.events.len() > 1 {
            BlockLook::Stacked
        } else {
            BlockLook::Single
        },
        has_warning: bundle.has_conflict(),
        is_cancelled: bundle.is_cancelled(),
        continues_before: bundle.part.continues_before,
        continues_after: bundle.part.continues_after,
    }
}

fn more_block(block: &Block, date: NaiveDate, count: usize, clock: Clock) -> GridBlock {
    let time = clock.range(block.range);
    GridBlock {
        key: format!("more-{date}-{}-{}", block.range.start(), block.column).into(),
        range: block.range,
        column: block.column,
        span: block.span,
        columns: block.columns,
        name: t(Message::MoreAt(count, time.clone())),
        title: t(Message::MoreShort(count)),
        start: AttrValue::default(),
        time: AttrValue::default(),
        place: AttrValue::default(),
        colour: NO_TYPE.into(),
        kind: AttrValue::default(),
        look: BlockLook::More,
        has_warning: false,
        is_cancelled: false,
        continues_before: false,
        continues_after: false,
    }
}

#[cfg(test)]
mod tests;
