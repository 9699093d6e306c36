//! The data of the list, kept up to date with the records and the clock.

use std::rc::Rc;

use chrono::NaiveDateTime;
use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::drafts::{OpenDraft, open_drafts};
use super::summaries::{SessionSummary, SummaryCache};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::hooks::{use_records, use_workspace};
use lectern_core::model::{Instant, Kind, ZoneRules};
use lectern_core::workspace::Kinds;

const MINUTE_MS: i64 = 60_000;

/// Kinds of records that rows of the list show.
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

/// Data of the list.
#[derive(Clone)]
pub struct ListContext {
    /// The open workspace.
    pub workspace: WorkspaceHandle,
    /// All course sessions, in the order of ids.
    pub summaries: Rc<[Rc<SessionSummary>]>,
    /// Drafts that differ from what is saved.
    pub drafts: Rc<[Rc<OpenDraft>]>,
    /// Local time now, to the minute.
    pub now: NaiveDateTime,
    /// Offset of local time from UTC now, in milliseconds.
    pub offset_ms: i64,
}

impl ListContext {
    /// Returns the local time of an instant, with the offset of now.
    #[must_use]
    pub fn local_time(&self, at: Instant) -> NaiveDateTime {
        Instant(at.0 + self.offset_ms).utc()
    }
}

impl PartialEq for ListContext {
    fn eq(&self, other: &Self) -> bool {
        self.workspace == other.workspace
            && Rc::ptr_eq(&self.summaries, &other.summaries)
            && Rc::ptr_eq(&self.drafts, &other.drafts)
            && self.now == other.now
            && self.offset_ms == other.offset_ms
    }
}

/// Returns the data of the list, drawing the component again when records change or a minute passes.
#[hook]
pub fn use_list_context() -> ListContext {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let minute = use_minute();
    let cache = use_mut_ref(SummaryCache::default);
    let zone = workspace.zone();
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let derived = use_memo((versions, minute), |_| {
        workspace.read(|records| {
            let summaries =
                cache
                    .borrow_mut()
                    .summaries(records, zone.as_ref(), zone.name(), minute);
            let drafts = open_drafts(records).into_iter().map(Rc::new);
            (summaries, drafts.collect::<Rc<[Rc<OpenDraft>]>>())
        })
    });
    ListContext {
        summaries: derived.0.clone(),
        drafts: derived.1.clone(),
        now: zone.local_at(minute),
        offset_ms: i64::from(zone.offset_at(minute)) * 1000,
        workspace,
    }
}

/// Returns the current minute, drawing the component again when it passes.
#[hook]
fn use_minute() -> Instant {
    let workspace = use_workspace();
    let minute =
        |workspace: &WorkspaceHandle| Instant(workspace.now().0.div_euclid(MINUTE_MS) * MINUTE_MS);
    let present = use_state_eq(|| minute(&workspace));
    {
        let present = present.clone();
        use_effect_with(workspace, move |workspace| {
            let workspace = workspace.clone();
            let tick = Interval::new(5_000, move || present.set(minute(&workspace)));
            move || drop(tick)
        });
    }
    *present
}
