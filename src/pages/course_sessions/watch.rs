//! What the page knows, kept up with the records and with the clock.

use std::rc::Rc;

use chrono::NaiveDateTime;
use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::drafts::{OpenDraft, open_drafts};
use super::facts::{Cache, Facts};
use crate::pages::live::{Live, use_live, use_watched};
use lectern_core::model::{Instant, Kind, ZoneRules};
use lectern_core::workspace::Kinds;

const MINUTE_MS: i64 = 60_000;

/// Everything that a row of the list says something about.
const KINDS: [Kind; 9] = [
    Kind::CourseSession,
    Kind::Category,
    Kind::Person,
    Kind::SessionCourse,
    Kind::Enrolment,
    Kind::Draft,
    Kind::DraftCourses,
    Kind::DraftLearners,
    Kind::Settings,
];

/// What the page knows.
#[derive(Clone, PartialEq)]
pub struct Known {
    /// The open workspace.
    pub live: Live,
    /// Course sessions.
    pub facts: Rc<Facts>,
    /// Wizards left open.
    pub drafts: Rc<[OpenDraft]>,
    /// Now, on the clocks of the workspace; to the minute.
    pub now: NaiveDateTime,
    /// Milliseconds that those clocks are ahead of UTC now.
    pub ahead_ms: i64,
}

/// What the page knows, drawn again when that changes: somebody edits, or time passes a minute.
#[hook]
pub fn use_known() -> Known {
    let live = use_watched(Kinds::from_slice(&KINDS));
    let minute = use_minute();
    let cache = use_mut_ref(Cache::default);
    let zone = live.zone();
    let versions = live.read(|records| KINDS.map(|kind| records.version(kind)));
    let known = use_memo((versions, minute), |_| {
        live.read(|records| {
            let facts = cache
                .borrow_mut()
                .facts(records, zone.as_ref(), zone.name(), minute);
            (
                Rc::new(facts),
                Rc::<[OpenDraft]>::from(open_drafts(records)),
            )
        })
    });
    Known {
        facts: known.0.clone(),
        drafts: known.1.clone(),
        now: zone.local_at(minute),
        ahead_ms: i64::from(zone.offset_at(minute)) * 1000,
        live,
    }
}

/// The minute that has begun.
#[hook]
fn use_minute() -> Instant {
    let live = use_live();
    let minute = |live: &Live| Instant(live.now().0.div_euclid(MINUTE_MS) * MINUTE_MS);
    let present = use_state_eq(|| minute(&live));
    {
        let present = present.clone();
        use_effect_with(live, move |live| {
            let live = live.clone();
            let tick = Interval::new(5_000, move || present.set(minute(&live)));
            move || drop(tick)
        });
    }
    *present
}
