//! What narrows the list down: words, status, category, coach, course; and the order.

use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, Properties, component, html};
use yew::prelude::*;

use super::choices::{Choices, NO_CATEGORY};
use super::facts::Facts;
use super::shown::{Filter, STATES, Shown};
use crate::model::CategoryId;
use crate::pages::live::use_live;
use crate::ui::data_table::{Column, Sort, SortSelect};
use crate::ui::field::CompactSelect;
use crate::ui::icon::{Icon, icon};
use crate::ui::search_box::SearchBox;
use crate::ui::text::{Sessions as Words, access_icon, access_word, t};

/// The props of [`Toolbar`].
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// What is asked for.
    pub filter: Filter,
    /// Something else is.
    pub on_filter: Callback<Filter>,
    /// What is shown; its counts stand on the chips. None where course sessions have no status.
    #[prop_or_default]
    pub shown: Option<Shown>,
    /// All that could be, for what there is to choose.
    pub facts: Rc<Facts>,
    /// The columns that sort.
    pub columns: Rc<[Column]>,
    /// The order.
    pub sort: Sort,
    /// It is to be another.
    pub on_sort: Callback<Sort>,
}

/// The toolbar above the table.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let open = use_state(|| props.filter.more() > 0);
    let filter = &props.filter;
    let set = |write: fn(&mut Filter, String)| {
        let filter = filter.clone();
        props.on_filter.after(move |text: String| {
            let mut next = filter.clone();
            write(&mut next, text);
            next
        })
    };
    let typed = set(|filter, text| filter.typed = text);
    let toggle = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    let on_count = filter.more();
    html! {
        <>
            <div class="toolbar sessions-toolbar">
                <SearchBox id="sessions-search" label={t(Words::Search)} hint={t(Words::SearchHint)} value={filter.typed.clone()} on_input={typed} />
                if let Some(shown) = &props.shown { { chips(filter, shown, &props.on_filter) } }
                <div class="toolbar-end">
                    if props.shown.is_some() {
                        <button type="button" class="button quiet" aria-expanded={open.to_string()} aria-controls="more-filters" onclick={toggle}>
                            { icon(Icon::Filter) }{ t(if on_count == 0 { Words::MoreFilters } else { Words::MoreFiltersOn(on_count) }) }
                        </button>
                    }
                    <SortSelect columns={props.columns.clone()} sort={props.sort} on_sort={props.on_sort.clone()} />
                </div>
            </div>
            if *open && props.shown.is_some() {
                <MoreFilters facts={props.facts.clone()} filter={filter.clone()} on_filter={props.on_filter.clone()} />
            }
        </>
    }
}

/// The status chips; those that no course session has are left out. Pressing the pressed one lets it
/// go.
fn chips(filter: &Filter, shown: &Shown, on_filter: &Callback<Filter>) -> Html {
    let chip = |state, inside: Html| {
        let pressed = filter.state == state;
        let next = Filter {
            state: state.filter(|_| !pressed),
            ..filter.clone()
        };
        let onclick = on_filter.after(move |_: MouseEvent| next.clone());
        html! { <button type="button" class="filter-chip" aria-pressed={pressed.to_string()} {onclick}>{ inside }</button> }
    };
    let seen = STATES
        .into_iter()
        .zip(shown.states)
        .filter(|(state, count)| *count > 0 || filter.state == Some(*state));
    html! {
        <div class="filter-chips" role="group" aria-label={t(Words::Status)}>
            { chip(None, html! { { t(Words::AllCount(shown.any_state)) } }) }
            { for seen.map(|(state, count)| chip(Some(state), html! {
                <>{ icon(access_icon(state)) }{ t(Words::StateCount(access_word(state), count)) }</>
            })) }
        </div>
    }
}

/// The props of [`MoreFilters`].
#[derive(Properties, PartialEq)]
struct MoreFiltersProps {
    facts: Rc<Facts>,
    filter: Filter,
    on_filter: Callback<Filter>,
}

/// Category, coach and course. What there is to choose is gathered only once this is opened.
#[component]
fn MoreFilters(props: &MoreFiltersProps) -> Html {
    let live = use_live();
    let choices = use_memo(props.facts.stamp, |_| {
        live.read(|records| Choices::of(&props.facts, records))
    });
    let filter = &props.filter;
    let set = |write: fn(&mut Filter, String)| {
        let filter = filter.clone();
        props.on_filter.after(move |text: String| {
            let mut next = filter.clone();
            write(&mut next, text);
            next
        })
    };
    let category = match filter.category {
        None => String::new(),
        Some(None) => NO_CATEGORY.to_owned(),
        Some(Some(id)) => id.to_string(),
    };
    let chosen = |id: Option<String>| id.unwrap_or_default();
    html! {
        <div id="more-filters" class="toolbar more-filters">
            <CompactSelect label={t(Words::Category)} options={choices.categories.clone()} value={category}
                on_change={set(|filter, text| filter.category = read_category(&text))} />
            <CompactSelect label={t(Words::Coach)} options={choices.coaches.clone()} value={chosen(filter.coach.map(|id| id.to_string()))}
                on_change={set(|filter, text| filter.coach = text.parse().ok())} />
            <CompactSelect label={t(Words::Course)} options={choices.courses.clone()} value={chosen(filter.course.map(|id| id.to_string()))}
                on_change={set(|filter, text| filter.course = text.parse().ok())} />
        </div>
    }
}

fn read_category(text: &str) -> Option<Option<CategoryId>> {
    if text == NO_CATEGORY {
        Some(None)
    } else {
        text.parse().ok().map(Some)
    }
}
