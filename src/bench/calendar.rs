//! Benchmark of the calendar: a week and a month of offerings, from the records to the page.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use gloo::utils::{body, document};
use js_sys::{Array, Reflect};
use lectern_core::model::{
    AmbiguousTime, Course, CourseId, FixedOffset, Minutes, Offering, OfferingId, Place, Record,
    Session, SessionId, TimeSlot, ZoneRules,
};
use lectern_core::workspace::{Workspace, WorkspaceConflicts};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::Hooks;
use crate::components::calendar_grid::CalendarGrid;
use crate::components::month_grid::MonthGrid;
use crate::i18n::Clock;
use crate::pages::calendar::{CalendarQuery, CalendarView, View, ViewContent, ViewContext, turned};
use crate::platform::locale::Region;

/// Height of the calendar, as the other calendars have it.
const HEIGHT: &str = "700px";
/// Time zone of the events.
const ZONE: &str = "UTC";

/// Registers the functions that the harness calls.
pub fn offer(hooks: &Hooks) {
    let prepared = Rc::new(RefCell::new(None::<Rc<Offerings>>));
    let mounted = Rc::new(RefCell::new(None::<AppHandle<Page>>));
    let laid_out = Rc::new(Cell::new(0_usize));
    hooks.takes("prepareCal", {
        let prepared = prepared.clone();
        move |events| {
            *prepared.borrow_mut() = Offerings::of(&events.unchecked_into()).map(Rc::new);
            JsValue::UNDEFINED
        }
    });
    hooks.takes("showCal", {
        let (mounted, laid_out) = (mounted.clone(), laid_out.clone());
        move |view| {
            if let Some(former) = mounted.take() {
                former.destroy();
            }
            let view = match view.as_string().as_deref() {
                Some("week") => View::Week,
                _ => View::Month,
            };
            if let Some(offerings) = prepared.borrow().clone() {
                *mounted.borrow_mut() = mount(offerings, view, laid_out.clone());
            }
            JsValue::UNDEFINED
        }
    });
    for (name, forward) in [("next", true), ("prev", false)] {
        let mounted = mounted.clone();
        hooks.gives(name, move || {
            if let Some(page) = mounted.borrow().as_ref() {
                page.send_message(Turn { forward });
            }
            JsValue::UNDEFINED
        });
    }
    hooks.gives("eventEls", move || {
        let drawn = document().query_selector(".cal-block, .month-line");
        let is_drawn = drawn.ok().flatten().is_some();
        // A block stands for all offerings for which there is no column beside the others.
        (if is_drawn { laid_out.get() as f64 } else { 0.0 }).into()
    });
}

/// A workspace with an offering for each event.
struct Offerings {
    workspace: Workspace,
    conflicts: WorkspaceConflicts,
}

impl Offerings {
    /// Reads events from an array `[{title, room, d, m0, m1}]`: the day of September 2026, and the
    /// minutes of the start and the end.
    fn of(events: &Array) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(2026, 9, 1)?;
        let mut course = Course::new(CourseId::from_bits(1));
        course.code = "BENCH".to_owned();
        let mut records: Vec<Record> = vec![course.into()];
        for (number, event) in (1_u128..).zip(events.iter()) {
            let field = |name: &str| Reflect::get(&event, &name.into()).ok();
            let text = |name: &str| field(name)?.as_string();
            let count = |name: &str| Some(field(name)?.as_f64()? as i64);
            let (start, end) = (count("m0")?, count("m1")?);
            let date = first + TimeDelta::days(count("d")? - 1);
            let mut session = Session::new(SessionId::from_bits(number));
            session.course = CourseId::from_bits(1);
            session.title = text("title")?;
            let mut offering = Offering::new(OfferingId::from_bits(number));
            offering.session = session.id;
            offering.place = Some(Place::Text(text("room")?));
            offering.slot = Some(TimeSlot {
                start: date.and_time(NaiveTime::MIN) + TimeDelta::minutes(start),
                duration: Minutes::new(u32::try_from(end - start).ok()?),
                zone: ZONE.to_owned(),
                ambiguous: AmbiguousTime::Earlier,
            });
            records.extend([Record::from(session), offering.into()]);
        }
        let workspace = Workspace::opened(records, Vec::new());
        let conflicts = WorkspaceConflicts::new(workspace.records(), Rc::new(|_| zone()));
        Some(Self {
            workspace,
            conflicts,
        })
    }

    /// Computes a view, as the page of the calendar does.
    fn view(&self, view: View, date: NaiveDate) -> CalendarView {
        let query = CalendarQuery {
            weekend: true,
            ..CalendarQuery::default()
        };
        let context = ViewContext {
            query: &query,
            view,
            date,
            today: date,
            region: &Region::default(),
            clock: Clock::Hours24,
            zone_named: &|_| zone(),
        };
        CalendarView::new(self.workspace.records(), &self.conflicts, &context)
    }
}

fn zone() -> Rc<dyn ZoneRules> {
    Rc::new(FixedOffset(0))
}

#[derive(Properties)]
struct PageProps {
    offerings: Rc<Offerings>,
    view: View,
    /// Receives the number of offerings that are laid out.
    laid_out: Rc<Cell<usize>>,
}

impl PartialEq for PageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.offerings, &other.offerings) && self.view == other.view
    }
}

/// Message to show the next or the previous week or month.
struct Turn {
    forward: bool,
}

/// Page with only the calendar.
struct Page {
    date: NaiveDate,
}

impl Component for Page {
    type Message = Turn;
    type Properties = PageProps;

    fn create(_: &Context<Self>) -> Self {
        let date = NaiveDate::from_ymd_opt(2026, 9, 7);
        Self {
            date: date.unwrap_or_default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, turn: Turn) -> bool {
        self.date = turned(ctx.props().view, self.date, turn.forward);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PageProps {
            offerings,
            view,
            laid_out,
        } = ctx.props();
        let shown = offerings.view(*view, self.date);
        let count = |blocks: &BTreeMap<AttrValue, Vec<OfferingId>>| {
            laid_out.set(blocks.values().map(Vec::len).sum());
        };
        match shown.content {
            ViewContent::Grid(grid) => {
                count(&grid.offerings);
                let now = None::<NaiveDateTime>;
                html! {
                    <CalendarGrid label="Calendar" days={grid.days} hours={grid.hours} clock={Clock::Hours24} {now} can_edit=true
                        on_action={Callback::noop()} />
                }
            }
            ViewContent::Month(days, offerings) => {
                count(&offerings);
                html! { <MonthGrid label="Calendar" {days} on_action={Callback::noop()} /> }
            }
            ViewContent::List(_) | ViewContent::Board(_) => Html::default(),
        }
    }
}

/// Mounts the calendar in the frame of the page of the app that has it.
fn mount(
    offerings: Rc<Offerings>,
    view: View,
    laid_out: Rc<Cell<usize>>,
) -> Option<AppHandle<Page>> {
    body().set_inner_html("<main><div class='calendar-main'></div></main>");
    let root = document().query_selector(".calendar-main").ok()??;
    let frame = root.dyn_ref::<HtmlElement>()?;
    // Cannot fail: the name and the length are valid.
    let _ = frame.style().set_property("height", HEIGHT);
    let props = PageProps {
        offerings,
        view,
        laid_out,
    };
    Some(yew::Renderer::with_root_and_props(root, props).render())
}
