//! Calendar of a course, a session, a learner group, a room or a person, on its page.

use chrono::NaiveDate;
use lectern_core::workspace::{OfferingFilter, Records};
use web_sys::Element;
use yew::prelude::*;

use super::editing::FIND_BUTTON;
use super::query::CalendarQuery;
use super::shown::ShownView;
use super::toolbar::ViewTools;
use super::types::legend;
use super::use_calendar::{CalendarState, use_calendar, use_hash, use_shown_view};
use super::view::ViewContent;
use crate::app::navigation::{follow, follow_instead};
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_workspace;
use crate::i18n::{Calendar as Message, FindSlot, Offerings, t};
use crate::pages::editable::EditOnly;

/// Selector of the card.
const CARD: &str = ".calendar-card";

/// Properties of [`CalendarCard`].
#[derive(Properties, PartialEq)]
pub struct CalendarCardProps {
    /// Page of the record, whose address has the view and the date.
    pub page: Route,
    /// Offerings that are shown.
    pub filter: OfferingFilter,
}

/// A card that unfolds to the calendar of a record. It is unfolded where the address of the page has a view
/// or a date of it.
#[component]
pub fn CalendarCard(props: &CalendarCardProps) -> Html {
    let hash = use_hash();
    let query = CalendarQuery::on_page(props.page, &props.filter, &hash);
    let view = use_shown_view(&query);
    let open = query.view.is_some() || query.date.is_some();
    let ontoggle = {
        let opened = CalendarQuery {
            view: Some(view),
            ..query.clone()
        };
        let page = props.page;
        move |event: Event| {
            let details = event.target_dyn_into::<Element>();
            let is_open = details.is_some_and(|details| details.has_attribute("open"));
            if is_open && !open {
                follow_instead(&opened.href());
            } else if !is_open && open {
                follow_instead(&page.href());
            }
        }
    };
    html! {
        <details class="card calendar-card" {open} {ontoggle}>
            <summary class="card-head"><h2>{ t(Message::Calendar) }</h2>{ icon(Icon::Chevron) }</summary>
            if open { <RecordCalendar key={props.page.href()} {query} /> }
        </details>
    }
}

/// Properties of [`RecordCalendar`].
#[derive(Properties, PartialEq)]
struct RecordCalendarProps {
    query: CalendarQuery,
}

/// The calendar of a record. Without a date, it shows today, or the nearest date on which something takes
/// place.
#[component]
fn RecordCalendar(props: &RecordCalendarProps) -> Html {
    let workspace = use_workspace();
    let nearest = use_state(|| {
        let today = workspace.local_now().date();
        workspace.read(|records| nearest_date(records, &props.query.filter, today))
    });
    let calendar = use_calendar(props.query.clone(), *nearest, Some(CARD));
    let CalendarState {
        query,
        view,
        date,
        computed,
        editing,
        ..
    } = &calendar;
    let on_types = {
        let query = query.clone();
        Callback::from(move |hidden_types| {
            let mut query = query.clone();
            query.filter.hidden_types = hidden_types;
            follow(&query.href());
        })
    };
    let in_calendar = query.in_calendar().href_of(*view, *date);
    // Only the hours of days scroll in a frame of their own.
    let has_hours = match computed.content {
        ViewContent::Grid(_) => true,
        ViewContent::Month(..) | ViewContent::List(_) | ViewContent::Board(_) => false,
    };
    let frame = classes!("calendar-frame", has_hours.then_some("hours"));
    html! {
        <>
            <div class="calendar-card-bar">
                <p aria-live="polite">{ calendar.title() }</p>
                <ViewTools calendar={calendar.clone()}>
                    <EditOnly>
                        <button id={FIND_BUTTON} type="button" class="button" onclick={editing.on_find()}>{ icon(Icon::Search) }{ t(FindSlot::Title) }</button>
                        <button type="button" class="button" onclick={editing.on_new()}>{ icon(Icon::Plus) }{ t(Offerings::New) }</button>
                    </EditOnly>
                    <a class="button" href={in_calendar}>{ t(Message::OpenInCalendar) }</a>
                </ViewTools>
            </div>
            <div class="calendar-card-parts">
                <div class={frame}><ShownView calendar={calendar.clone()} /></div>
                if editing.has_panel() { <div key="form" class="calendar-card-form">{ editing.panel() }</div> }
            </div>
            if !computed.types.is_empty() { { legend(&computed.types, &query.filter.hidden_types, &on_types) } }
            { editing.dialogs() }
        </>
    }
}

/// Returns the first date from today on with an offering that a filter chooses, or the last one before.
fn nearest_date(records: &Records, filter: &OfferingFilter, today: NaiveDate) -> Option<NaiveDate> {
    let matcher = filter.matcher(records);
    let offerings = records.offerings.iter();
    let starts = offerings.filter_map(|offering| {
        let start = offering.slot.as_ref()?.start.date();
        matcher.matches(offering).then_some(start)
    });
    // Dates to come sort before dates that are past.
    starts.min_by_key(|date| (*date < today, date.signed_duration_since(today).abs()))
}
