//! Hooks for the view of the calendar and the present time.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use gloo::timers::callback::Interval;
use lectern_core::model::{Kind, ZoneRules};
use yew::prelude::*;

use super::events::KINDS;
use super::query::{CalendarQuery, View};
use super::view::{CalendarView, ViewContext};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::Clock;
use crate::platform::locale::Region;
use crate::platform::zone;

/// Milliseconds after which the present time is drawn again.
const TICK: u32 = 30_000;

/// Returns the present local time, and draws the component again as it passes.
#[hook]
pub fn use_now(workspace: &WorkspaceHandle) -> NaiveDateTime {
    let now = use_state(|| workspace.local_now());
    {
        let (now, workspace) = (now.setter(), workspace.clone());
        use_effect_with((), move |()| {
            let tick = Interval::new(TICK, move || now.set(workspace.local_now()));
            move || drop(tick)
        });
    }
    *now
}

/// Returns the view and the notation of its times, computed again only when what it shows may have changed.
#[hook]
pub fn use_view(
    workspace: &WorkspaceHandle,
    query: &CalendarQuery,
    view: View,
    date: NaiveDate,
    today: NaiveDate,
) -> (Rc<CalendarView>, Clock) {
    let region = use_memo((), |()| Region::of_device());
    let clock = Clock::current();
    let versions = workspace.read(|records| {
        let settings = records.version(Kind::Settings);
        (KINDS.map(|kind| records.version(kind)), settings)
    });
    let shown = (query.clone(), view, date, today, clock);
    let view = use_memo(
        (versions, shown),
        |(_, (query, view, date, today, clock))| {
            let here = workspace.zone();
            let zone_named = |name: &str| -> Rc<dyn ZoneRules> {
                if name == here.name() {
                    here.clone()
                } else {
                    zone::shared(name)
                }
            };
            let context = ViewContext {
                query,
                view: *view,
                date: *date,
                today: *today,
                region: &region,
                clock: *clock,
                zone_named: &zone_named,
            };
            workspace.read_conflicts(|records, conflicts| {
                CalendarView::new(records, conflicts, &context)
            })
        },
    );
    (view, clock)
}
