//! The courses: search, filter by academic year, add, edit, delete.

pub mod dates;
mod farewell;
mod panel;
mod rows;

use crate::order::SortedSet;
use std::rc::Rc;

use crate::ui::hooks::{State, use_effect_with, use_memo, use_state};
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::files::{ExportMenu, What};
use super::live::use_watched;
use super::page::Heading;
use super::people::hidden;
use super::route::Route;
use crate::model::{CourseId, Kind};
use crate::search::Query;
use crate::ui::data_table::{BulkBar, DataTable, RowKey, Rows, Selection, Sort, SortSelect};
use crate::ui::filter_chips::FilterChips;
use crate::ui::icon::{Icon, icon};
use crate::ui::nothing_found::NothingFound;
use crate::ui::search_box::SearchBox;
use crate::ui::shown_count::ShownCount;
use crate::ui::side_panel::use_panel;
use crate::ui::text::{Courses as Words, Frame, academic_year, t};
use crate::workspace::Kinds;
use rows::{CourseRows, columns, course_of};

pub use farewell::DeleteCourses;
pub use panel::CoursePanel;
pub use rows::teachers;

/// The kinds of records that the table shows.
const SHOWN: [Kind; 4] = [
    Kind::Course,
    Kind::Person,
    Kind::SessionCourse,
    Kind::CourseSession,
];

/// The courses.
#[component]
pub fn Courses() -> Html {
    let live = use_watched(Kinds::of(&SHOWN));
    let typed = use_state(String::new);
    let year = use_state(|| None::<u16>);
    let sort = use_state(|| Sort::ascending(rows::CODE));
    let selection = use_state(Selection::default);
    let farewell = use_state(|| None::<SortedSet<CourseId>>);
    let panel = use_panel::<Option<CourseId>>();
    let columns = use_memo((), |()| columns());

    let versions = live.read(|records| SHOWN.map(|kind| records.version(kind)));
    let table = {
        let (live, panel, farewell) = (live.clone(), panel.clone(), farewell.clone());
        use_memo(versions, move |_| {
            let on_edit = callback(move |key: RowKey| panel.open(Some(course_of(key))));
            let on_delete =
                callback(move |key: RowKey| farewell.set(Some(SortedSet::from([course_of(key)]))));
            live.read(|records| Rc::new(CourseRows::of(records, on_edit, on_delete)))
        })
    };
    let rows = use_memo(versions, |_| Rows::new((*table).clone()));
    let query = use_memo((*typed).clone(), |typed| Query::new(typed));
    let years = use_memo((versions, (*typed).clone()), |_| table.years(&query));
    let asked = (versions, (*typed).clone(), *year, *sort);
    let shown: Rc<Rc<[u32]>> = use_memo(asked, |(_, _, year, sort)| {
        sort.apply(table.find(&query, *year, sort.column)).into()
    });
    // What has gone is not selected any more.
    {
        let (live, selection) = (live.clone(), selection.clone());
        use_effect_with(versions, move |_| {
            let kept = live
                .read(|records| selection.retain(|key| records.courses.contains(course_of(key))));
            selection.set(kept);
        });
    }
    let search = {
        let typed = typed.clone();
        callback(move |text: String| typed.set(text))
    };
    let clear = {
        let (typed, year) = (typed.clone(), year.clone());
        callback(move |()| {
            typed.set(String::new());
            year.set(None);
        })
    };
    let on_sort = {
        let sort = sort.clone();
        callback(move |next| sort.set(next))
    };
    let on_select = {
        let selection = selection.clone();
        callback(move |next| selection.set(next))
    };
    let delete_selected = {
        let (farewell, selection) = (farewell.clone(), selection.clone());
        move |_: MouseEvent| farewell.set(Some(selection.iter().map(course_of).collect()))
    };
    let on_farewell = {
        let farewell = farewell.clone();
        callback(move |_| farewell.set(None))
    };
    let new_course = {
        let panel = panel.clone();
        callback(move |_: MouseEvent| panel.open(None))
    };
    let all = table.len();
    let open = panel.shown().is_some();
    html! {
        <>
            <Heading title={t(Frame::Courses)} help={t(Words::Lead)}>
                if all > 0 {
                    <ExportMenu what={What::Courses} columns={(*columns).clone()} rows={(*rows).clone()} shown={(*shown).clone()}
                        selection={(*selection).clone()} />
                }
                <button type="button" class="button primary" onclick={new_course.clone()}>{ icon(Icon::Plus) }{ t(Words::NewCourse) }</button>
            </Heading>
            <div class={classes!("with-panel", open.then_some("open"))}>
                <div class="list-part">
                    if all == 0 {
                        { none_yet(new_course) }
                    } else {
                        if selection.is_empty() {
                            <div class="toolbar">
                                <SearchBox id="courses-search" label={t(Words::Search)} hint={t(Words::SearchHint)} value={(*typed).clone()}
                                    on_input={search} />
                                { year_chips(&years, &year) }
                                <SortSelect columns={(*columns).clone()} sort={*sort} on_sort={on_sort.clone()} />
                            </div>
                        } else {
                            <BulkBar count={selection.len()} hidden={hidden(&selection, &rows, &shown)} on_clear={on_select.after(|()| Selection::default())}>
                                <button type="button" class="button danger" onclick={delete_selected}>
                                    { icon(Icon::Bin) }{ t(Words::DeleteCourses(selection.len())) }
                                </button>
                            </BulkBar>
                        }
                        if shown.is_empty() {
                            <NothingFound typed={(*typed).clone()} on_clear={clear} />
                        } else {
                            <DataTable label={t(Frame::Courses)} class="courses-list" columns={(*columns).clone()} rows={(*rows).clone()}
                                shown={(*shown).clone()} sort={*sort} {on_sort} selection={(*selection).clone()} {on_select} query={query.clone()} />
                        }
                        <ShownCount shown={shown.len()} {all} />
                    }
                </div>
                if let Some(id) = panel.shown().copied() {
                    <CoursePanel key={id.map(|id| id.to_string()).unwrap_or_default()} {id} leaving={panel.is_leaving()}
                        on_leave={panel.on_leave()} on_stay={panel.on_stay()} />
                }
            </div>
            if let Some(ids) = (*farewell).clone() { <DeleteCourses {ids} on_close={on_farewell} /> }
        </>
    }
}

/// The academic years that there are, each with how many courses a search finds in it.
fn year_chips(years: &[(u16, usize)], chosen: &State<Option<u16>>) -> Html {
    let name = |year: u16| {
        if year == 0 {
            t(Words::NoYear)
        } else {
            academic_year(year).into()
        }
    };
    let all = years.iter().map(|(_, count)| count).sum();
    let mut chips = vec![(t(Words::AnyYear), all)];
    chips.extend(years.iter().map(|(year, count)| (name(*year), *count)));
    let at = chosen.and_then(|chosen| years.iter().position(|(year, _)| *year == chosen));
    let on_choose = {
        let (chosen, years) = (chosen.clone(), years.to_vec());
        callback(move |at: usize| {
            let year = at.checked_sub(1).and_then(|at| years.get(at));
            chosen.set(year.map(|(year, _)| *year));
        })
    };
    html! { <FilterChips label={t(Words::AcademicYear)} {chips} chosen={at.map_or(0, |at| at + 1)} {on_choose} /> }
}

/// What stands where a list would, as long as there is none.
fn none_yet(new_course: Callback<MouseEvent>) -> Html {
    html! {
        <div class="empty-state">
            { icon(Icon::Book) }
            <h2>{ t(Words::NoneYet) }</h2>
            <p>{ t(Words::NoneYetHelp) }</p>
            <div class="inline-tools">
                <button type="button" class="button" onclick={new_course}>{ icon(Icon::Plus) }{ t(Words::NewCourse) }</button>
                <a class="button" href={Route::Files.to_string()}>{ icon(Icon::Import) }{ t(Words::ImportCourses) }</a>
            </div>
        </div>
    }
}
