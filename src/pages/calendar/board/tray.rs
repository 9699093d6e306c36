//! The offerings that have no row of the board, or no time.

use std::rc::Rc;

use lectern_core::model::{MinuteRange, Offering, Place};
use lectern_core::planning::TimeSpan;
use lectern_core::workspace::Records;
use yew::AttrValue;

use super::content::rows_of;
use super::row_kind::RowKind;
use crate::components::timeline_board::TrayItem;
use crate::i18n::{Board as Message, t};
use crate::pages::calendar::blocks::NO_TYPE;
use crate::pages::calendar::events::CalendarEvent;
use crate::pages::calendar::period::Period;
use crate::pages::calendar::week::GridContext;
use crate::pages::calendar::when::when_text;

/// Items that are shown; the others are counted.
const SHOWN: usize = 60;

/// The tray.
pub struct Tray {
    /// First items.
    pub items: Vec<TrayItem>,
    /// Number of the others.
    pub more: usize,
}

/// Returns the offerings of a period that have no row, and those that are not scheduled.
#[must_use]
pub fn tray(
    context: &GridContext<'_>,
    kind: RowKind,
    events: &[CalendarEvent],
    period: Period,
) -> Tray {
    let records = context.records;
    let unplaced = events.iter().filter(|event| {
        let is_shown = event.parts.iter().any(|part| period.contains(part.date));
        let offering = &event.offering;
        let needs_row = match kind {
            RowKind::Rooms => !is_online(offering),
            RowKind::People => true,
            RowKind::Groups => offering.learners.is_empty(),
        };
        is_shown
            && needs_row
            && !offering.cancelled
            && rows_of(records, kind, &event.offering).is_empty()
    });
    let unplaced = unplaced.map(|event| (event.offering.clone(), Some(event.span)));
    let matcher = context.query.filter.matcher(records);
    let unscheduled = records.offerings.iter().filter(|offering| {
        offering.slot.is_none() && !offering.cancelled && matcher.matches(offering)
    });
    let unscheduled = unscheduled.map(|offering| (offering.clone(), None));
    let all: Vec<(Rc<Offering>, Option<TimeSpan>)> = unplaced.chain(unscheduled).collect();
    let shown = all.iter().take(SHOWN);
    Tray {
        items: shown
            .map(|(offering, span)| item(context, offering, *span))
            .collect(),
        more: all.len().saturating_sub(SHOWN),
    }
}

/// Returns whether an offering takes place without a room.
fn is_online(offering: &Offering) -> bool {
    offering.place.is_none() && !offering.link.is_empty()
}

fn item(context: &GridContext<'_>, offering: &Offering, span: Option<TimeSpan>) -> TrayItem {
    let records = context.records;
    let session = records.sessions.get(offering.session);
    let session_type = session.and_then(|session| records.session_types.get(session.session_type?));
    let slot = offering.slot.as_ref();
    let minutes = slot.map_or(60, |slot| slot.duration.get());
    let text = match &offering.place {
        Some(Place::Text(text)) => Some(text.clone()),
        Some(Place::Room(_)) | None => None,
    };
    let details = [Some(when(context, span)), groups(records, offering), text];
    TrayItem {
        key: offering.id.to_string().into(),
        title: session
            .map(|session| session.title.clone())
            .unwrap_or_default()
            .into(),
        detail: details
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
            .into(),
        minutes: u16::try_from(minutes).unwrap_or(MinuteRange::DAY),
        colour: session_type.map_or_else(
            || AttrValue::from(NO_TYPE),
            |session_type| session_type.colour.clone().into(),
        ),
    }
}

fn when(context: &GridContext<'_>, span: Option<TimeSpan>) -> String {
    let Some(span) = span else {
        return t(Message::NotScheduled).to_string();
    };
    when_text(span.shown(context.zone), context.clock)
}

fn groups(records: &Records, offering: &Offering) -> Option<String> {
    let group = offering.groups.first()?;
    let title = records.learner_groups.get(*group)?.title.clone();
    Some(match offering.groups.len() {
        1 => title,
        count => format!("{title} +{}", count - 1),
    })
}
