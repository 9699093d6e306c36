//! The page of the calendar.

use lectern_core::workspace::OfferingFilter;
use yew::prelude::*;

use super::editing::FIND_BUTTON;
use super::query::CalendarQuery;
use super::shown::ShownView;
use super::side::SideColumn;
use super::toolbar::CalendarToolbar;
use super::use_calendar::{CalendarState, use_calendar, use_hash};
use crate::app::list_link::take_find_slot;
use crate::app::navigation::{follow, use_location};
use crate::components::icon::{Icon, icon};
use crate::components::primary_button::PrimaryButton;
use crate::i18n::{Calendar as Message, FindSlot, Offerings, t};
use crate::pages::editable::EditOnly;

/// The calendar.
#[component]
pub fn CalendarPage() -> Html {
    let hash = use_hash();
    let calendar = use_calendar(CalendarQuery::from_hash(&hash), None, None);
    let CalendarState { query, editing, .. } = &calendar;
    let visit = use_location().visit;
    {
        let editing = editing.clone();
        use_effect_with(visit, move |_| {
            if take_find_slot() && editing.can_edit() {
                editing.open_find();
            }
        });
    }
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
            <CalendarToolbar calendar={calendar.clone()}>
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
                <div class="calendar-main"><ShownView calendar={calendar.clone()} /></div>
                { side(&calendar, on_filter) }
            </div>
            { editing.dialogs() }
        </div>
    }
}

/// Draws the form that is open, or the filters.
fn side(calendar: &CalendarState, on_filter: Callback<OfferingFilter>) -> Html {
    let CalendarState {
        query,
        view,
        date,
        today,
        computed,
        editing,
        ..
    } = calendar;
    if editing.has_panel() {
        return html! { <div key="form" class="calendar-form">{ editing.panel() }</div> };
    }
    html! {
        <SideColumn key="side" query={query.clone()} types={computed.types.clone()} view={*view} date={*date} shown={computed.shown} today={*today} {on_filter} />
    }
}
