//! The page of the calendar.

use std::rc::Rc;

use chrono::NaiveDate;
use gloo::utils::window;
use lectern_core::workspace::{Kinds, OfferingFilter};
use yew::prelude::*;

use super::editing::{Editing, FIND_BUTTON, use_editing};
use super::events::KINDS;
use super::keys::use_view_keys;
use super::query::{CalendarQuery, View};
use super::shown::ShownView;
use super::side::SideColumn;
use super::toolbar::CalendarToolbar;
use super::use_view::{use_now, use_view};
use super::view::CalendarView;
use crate::app::navigation::{follow, use_location};
use crate::components::icon::{Icon, icon};
use crate::components::media::{NARROW, use_media};
use crate::components::primary_button::PrimaryButton;
use crate::hooks::use_records;
use crate::i18n::{Calendar as Message, FindSlot, Offerings, t};
use crate::pages::editable::EditOnly;

/// The calendar.
#[component]
pub fn CalendarPage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let query = use_query();
    let now = use_now(&workspace);
    let today = now.date();
    // A narrow window has no room for a week.
    let view = if use_media(NARROW) {
        View::Day
    } else {
        View::Week
    };
    let view = query.view.unwrap_or(view);
    let date = query.date.unwrap_or(today);
    let (computed, clock) = use_view(&workspace, &query, view, date, today);
    let on_date = {
        let query = query.clone();
        Callback::from(move |date: NaiveDate| {
            let (date, query) = (Some(date), query.clone());
            follow(&CalendarQuery { date, ..query }.href());
        })
    };
    let editing = use_editing(&query.filter, computed.clone(), clock, on_date);
    use_view_keys(&query, view, date, today, &editing);
    let on_filter = {
        let query = query.clone();
        Callback::from(move |filter: OfferingFilter| {
            let query = query.clone();
            follow(&CalendarQuery { filter, ..query }.href());
        })
    };
    let shows_filters = use_state_eq(|| false);
    let on_filters = {
        let (shows_filters, shown) = (shows_filters.setter(), *shows_filters);
        move |_: MouseEvent| shows_filters.set(!shown)
    };
    let is_filtered = query.filter != OfferingFilter::default();
    let parts_class = classes!(
        "calendar-parts",
        editing.has_panel().then_some("with-form"),
        editing
            .is_calendar_in_front()
            .then_some("calendar-in-front"),
        shows_filters.then_some("with-filters"),
    );
    html! {
        <div class="calendar">
            <CalendarToolbar query={query.clone()} {view} {date} shown={computed.shown} {today}>
                if !editing.has_panel() {
                    <button type="button" class={classes!("button", "filters-button", is_filtered.then_some("in-use"))} aria-expanded={shows_filters.to_string()}
                        onclick={on_filters}>{ icon(Icon::Filter) }{ t(Message::Filters) }</button>
                }
                <EditOnly>
                    <button id={FIND_BUTTON} type="button" class="button" onclick={editing.on_find()}>{ icon(Icon::Search) }{ t(FindSlot::Title) }</button>
                    <PrimaryButton active={!editing.has_panel()} onclick={editing.on_new()}>{ icon(Icon::Plus) }{ t(Offerings::New) }</PrimaryButton>
                </EditOnly>
            </CalendarToolbar>
            if editing.has_panel() { { editing.form_switch() } }
            <div class={parts_class}>
                <div class="calendar-main">
                    <ShownView query={query.clone()} view={computed.clone()} {clock} {now} editing={editing.clone()} />
                </div>
                { side(&editing, &query, &computed, (view, date, today), on_filter) }
            </div>
            { editing.dialogs() }
        </div>
    }
}

/// Draws the form that is open, or the filters.
fn side(
    editing: &Editing,
    query: &CalendarQuery,
    view: &Rc<CalendarView>,
    (kind, date, today): (View, NaiveDate, NaiveDate),
    on_filter: Callback<OfferingFilter>,
) -> Html {
    if editing.has_panel() {
        return html! { <div key="form" class="calendar-form">{ editing.panel() }</div> };
    }
    html! {
        <SideColumn key="side" query={query.clone()} types={view.types.clone()} view={kind} {date} shown={view.shown} {today} {on_filter} />
    }
}

/// Returns the query of the address, and draws the component again when it changes.
#[hook]
fn use_query() -> CalendarQuery {
    use_location();
    let hash = window().location().hash().unwrap_or_default();
    CalendarQuery::from_hash(&hash)
}
