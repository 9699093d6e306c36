//! A tab of the list that shows course sessions: its toolbar, its table, its dialogs.

use crate::order::SortedSet;
use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use super::bin_rows::{BinRows, bin_columns};
use super::bulk::{Deed, act_on, bulk_bar};
use super::category_dialog::CategoryDialog;
use super::copy_dialog::CopyDialog;
use super::export_dialog::ExportDialog;
use super::find::{Finder, with_courses};
use super::for_good_dialog::ForGoodDialog;
use super::rows::{Act, SessionRows, id_of, session_columns};
use super::shift_dialog::ShiftDialog;
use super::shown::{Filter, Shown, belongs, shown};
use super::strip::{Backdrop, legend, shared};
use super::toolbar::Toolbar;
use super::watch::Known;
use crate::pages::course_sessions::axis::Axis;
use crate::pages::route::SessionsTab;
use crate::search::Query;
use crate::ui::data_table::{DataTable, RowKey, Rows, Selection, Sort};
use crate::ui::nothing_found::NothingFound;
use crate::ui::shown_count::ShownCount;
use crate::ui::text::{Frame, Sessions as Words, t};

/// The props of [`Listed`].
#[derive(Properties, PartialEq)]
pub struct ListedProps {
    /// What the page knows.
    pub known: Known,
    /// The tab.
    pub tab: SessionsTab,
    /// What is asked for.
    pub filter: Filter,
    /// Something else is.
    pub on_filter: Callback<Filter>,
}

/// The order in which a tab begins: what is near comes first.
const fn first_sort(tab: SessionsTab) -> Sort {
    let (column, descending) = match tab {
        SessionsTab::All | SessionsTab::Past => ("access", true),
        SessionsTab::Bin => ("binned", true),
        SessionsTab::Current | SessionsTab::Upcoming | SessionsTab::Drafts => ("access", false),
    };
    Sort { column, descending }
}

/// How many of the twelve months lie before this one: what a tab shows should be on the axis.
const fn months_before(tab: SessionsTab) -> u32 {
    match tab {
        SessionsTab::Past => 10,
        SessionsTab::Upcoming => 0,
        _ => 2,
    }
}

/// A tab that shows course sessions.
#[component]
pub fn Listed(props: &ListedProps) -> Html {
    let known = &props.known;
    let (tab, in_bin) = (props.tab, props.tab == SessionsTab::Bin);
    let sort = use_state(|| first_sort(tab));
    let selection = use_state(Selection::default);
    let asking = use_state(|| None::<(Deed, Selection)>);
    let axis = Axis::around(known.now.date(), months_before(tab));
    let backdrop = Backdrop {
        axis,
        now: known.now,
    };

    let ask = use_memo((), |()| {
        let asking = asking.clone();
        callback(move |question| asking.set(Some(question)))
    });
    let act = use_memo((), |()| {
        let (live, ask) = (known.live.clone(), ask.clone());
        callback(move |(key, act): (RowKey, Act)| {
            act_on(&live, act, Selection::from_iter([key]), &ask);
        })
    });
    let columns = use_memo((in_bin, axis), |_| {
        if in_bin {
            bin_columns()
        } else {
            session_columns(axis)
        }
    });
    let rows = use_memo((known.facts.stamp, known.now, known.ahead_ms), |_| {
        let (facts, ahead_ms, act) = (known.facts.clone(), known.ahead_ms, (*act).clone());
        if in_bin {
            Rows::new(Rc::new(BinRows {
                facts,
                ahead_ms,
                act,
            }))
        } else {
            Rows::new(Rc::new(SessionRows {
                facts,
                backdrop,
                ahead_ms,
                act,
            }))
        }
    });
    let shown = use_shown(known, tab, &props.filter, *sort);
    let query = use_memo(props.filter.typed.clone(), |typed| Query::new(typed));
    // What has left the tab meanwhile is not ticked any more.
    let ticked = selection.retain(|key| {
        known
            .facts
            .line(id_of(key))
            .is_some_and(|line| belongs(line, tab))
    });

    let on_sort = callback({
        let sort = sort.clone();
        move |next| sort.change(next)
    });
    let on_select = callback({
        let selection = selection.clone();
        move |next| selection.change(next)
    });
    let on_clear_filter = props.on_filter.after(|()| Filter::default());
    let tools = if ticked.is_empty() {
        html! {
            <Toolbar filter={props.filter.clone()} on_filter={props.on_filter.clone()} shown={(!in_bin).then(|| Shown::clone(&shown))}
                facts={known.facts.clone()} columns={(*columns).clone()} sort={*sort} on_sort={on_sort.clone()} />
        }
    } else {
        let seen = shown
            .rows
            .iter()
            .filter(|row| ticked.contains(rows.key(**row)))
            .count();
        let does = {
            let (live, of, ask) = (known.live.clone(), ticked.clone(), ask.clone());
            callback(move |act| act_on(&live, act, of.clone(), &ask))
        };
        let asks = {
            let of = ticked.clone();
            ask.after(move |deed| (deed, of.clone()))
        };
        bulk_bar(
            &ticked,
            ticked.len() - seen,
            in_bin,
            &does,
            &asks,
            on_select.after(|()| Selection::default()),
        )
    };
    let on_close = {
        let (asking, selection) = (asking.clone(), selection.clone());
        callback(move |done: bool| {
            asking.set(None);
            if done {
                selection.change(Selection::default());
            }
        })
    };
    html! {
        <>
            { tools }
            if shown.rows.is_empty() {
                <NothingFound typed={props.filter.typed.clone()} on_clear={on_clear_filter} />
            } else {
                if !in_bin { { shared(backdrop) } }
                <DataTable label={t(Frame::CourseSessions)} columns={(*columns).clone()} rows={(*rows).clone()}
                    shown={shown.rows.clone()} sort={*sort} {on_sort} selection={ticked} {on_select} {query}
                    class={if in_bin { "sessions-table two-line in-bin" } else { "sessions-table two-line" }} />
            }
            <div class="table-foot">
                <ShownCount shown={shown.rows.len()} all={shown.of} />
                if in_bin { <p>{ t(Words::BinHelp) }</p> } else { { legend(known.now.date()) } }
            </div>
            { dialog(asking.as_ref(), known, &shown, on_close) }
        </>
    }
}

/// What the tab shows, found out again only when something about it has changed.
#[hook]
fn use_shown(known: &Known, tab: SessionsTab, filter: &Filter, sort: Sort) -> Rc<Shown> {
    let (facts, live) = (&known.facts, &known.live);
    let searching = !filter.typed.trim().is_empty();
    let finder = use_memo((facts.stamp, searching), |(_, searching)| {
        searching.then(|| Finder::new(facts))
    });
    let found = use_memo((facts.stamp, filter.typed.clone()), |(_, typed)| {
        let finder = finder.as_ref().as_ref()?;
        live.read(|records| finder.find(facts, records, typed))
    });
    let with_course = use_memo((facts.stamp, filter.course), |(_, course)| {
        let courses: SortedSet<_> = course.iter().copied().collect();
        live.read(|records| with_courses(records, &courses))
    });
    use_memo(
        (facts.stamp, tab, filter.clone(), sort),
        |(_, tab, filter, sort)| {
            shown(
                facts,
                *tab,
                filter,
                found.as_ref().as_ref(),
                &with_course,
                *sort,
            )
        },
    )
}

fn dialog(
    asking: Option<&(Deed, Selection)>,
    known: &Known,
    shown: &Shown,
    on_close: Callback<bool>,
) -> Html {
    let Some((deed, of)) = asking.cloned() else {
        return Html::default();
    };
    match deed {
        Deed::Copy => html! { <CopyDialog {of} {on_close} /> },
        Deed::Category => html! { <CategoryDialog {of} {on_close} /> },
        Deed::Shift => html! { <ShiftDialog {of} {on_close} /> },
        Deed::ForGood => html! { <ForGoodDialog {of} {on_close} /> },
        Deed::Export => html! {
            <ExportDialog {of} shown={shown.rows.clone()} facts={known.facts.clone()} {on_close} />
        },
    }
}
