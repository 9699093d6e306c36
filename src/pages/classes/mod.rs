//! The classes: search, add, edit, delete. Members are chosen on the page of each.

mod farewell;
mod panel;
mod rows;

use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::files::{ExportMenu, What};
use super::live::use_watched;
use super::page::Heading;
use super::people::{PANEL, Section, SectionTabs};
use super::route::Route;
use crate::model::{ClassId, Kind};
use crate::search::Query;
use crate::ui::data_table::{DataTable, RowKey, Rows, Selection, Sort, SortSelect};
use crate::ui::icon::{Icon, icon};
use crate::ui::nothing_found::NothingFound;
use crate::ui::search_box::SearchBox;
use crate::ui::shown_count::ShownCount;
use crate::ui::side_panel::use_panel;
use crate::ui::text::{Classes as Words, Frame, t};
use crate::workspace::Kinds;
use rows::{ClassRows, class_of, columns};

pub use farewell::DeleteClass;
pub use panel::ClassPanel;

/// The kinds of records that the table shows.
const SHOWN: [Kind; 4] = [
    Kind::Class,
    Kind::ClassMember,
    Kind::SessionClass,
    Kind::CourseSession,
];

/// The classes.
#[component]
pub fn Classes() -> Html {
    let live = use_watched(Kinds::of(&SHOWN));
    let typed = use_state(String::new);
    let sort = use_state(|| Sort::ascending(rows::TITLE));
    let farewell = use_state(|| None::<ClassId>);
    let panel = use_panel::<Option<ClassId>>();
    let columns = use_memo((), |()| columns());

    let versions = live.read(|records| SHOWN.map(|kind| records.version(kind)));
    let table = {
        let (live, panel, farewell) = (live.clone(), panel.clone(), farewell.clone());
        use_memo(versions, move |_| {
            let on_edit = callback(move |key: RowKey| panel.open(Some(class_of(key))));
            let on_delete = callback(move |key: RowKey| farewell.set(Some(class_of(key))));
            live.read(|records| Rc::new(ClassRows::of(records, on_edit, on_delete)))
        })
    };
    let rows = use_memo(versions, |_| Rows::new((*table).clone()));
    let query = use_memo((*typed).clone(), |typed| Query::new(typed));
    let shown: Rc<Rc<[u32]>> = use_memo((versions, (*typed).clone(), *sort), |(_, _, sort)| {
        sort.apply(table.find(&query, sort.column)).into()
    });
    let search = {
        let typed = typed.clone();
        callback(move |text: String| typed.set(text))
    };
    let on_sort = {
        let sort = sort.clone();
        callback(move |next| sort.set(next))
    };
    let on_farewell = {
        let farewell = farewell.clone();
        callback(move |_| farewell.set(None))
    };
    let new_class = {
        let panel = panel.clone();
        callback(move |_: MouseEvent| panel.open(None))
    };
    let all = table.len();
    let open = panel.shown().is_some();
    html! {
        <>
            <Heading title={t(Frame::Classes)} help={t(Words::Lead)}>
                if all > 0 {
                    <ExportMenu what={What::Classes} columns={(*columns).clone()} rows={(*rows).clone()} shown={(*shown).clone()}
                        selection={Selection::default()} />
                }
                <button type="button" class="button primary" onclick={new_class.clone()}>{ icon(Icon::Plus) }{ t(Words::NewClass) }</button>
            </Heading>
            <SectionTabs here={Section::Classes} />
            <div id={PANEL} class={classes!("with-panel", open.then_some("open"))} role="tabpanel" aria-label={t(Frame::Classes)}>
                <div class="list-part">
                    if all == 0 {
                        { none_yet(new_class) }
                    } else {
                        <div class="toolbar">
                            <SearchBox id="classes-search" label={t(Words::Search)} value={(*typed).clone()} on_input={search.clone()} />
                            <SortSelect columns={(*columns).clone()} sort={*sort} on_sort={on_sort.clone()} />
                        </div>
                        if shown.is_empty() {
                            <NothingFound typed={(*typed).clone()} on_clear={search.after(|()| String::new())} />
                        } else {
                            <DataTable label={t(Frame::Classes)} class="classes-list" columns={(*columns).clone()} rows={(*rows).clone()}
                                shown={(*shown).clone()} sort={*sort} {on_sort} query={query.clone()} />
                        }
                        <ShownCount shown={shown.len()} {all} />
                    }
                </div>
                if let Some(id) = panel.shown().copied() {
                    <ClassPanel key={id.map(|id| id.to_string()).unwrap_or_default()} {id} leaving={panel.is_leaving()}
                        on_leave={panel.on_leave()} on_stay={panel.on_stay()} />
                }
            </div>
            if let Some(id) = *farewell { <DeleteClass {id} on_close={on_farewell} /> }
        </>
    }
}

/// What stands where a list would, as long as there is none.
fn none_yet(new_class: Callback<MouseEvent>) -> Html {
    html! {
        <div class="empty-state">
            { icon(Icon::People) }
            <h2>{ t(Words::NoneYet) }</h2>
            <p>{ t(Words::NoneYetHelp) }</p>
            <div class="inline-tools">
                <button type="button" class="button" onclick={new_class}>{ icon(Icon::Plus) }{ t(Words::NewClass) }</button>
                <a class="button" href={Route::Files.to_string()}>{ icon(Icon::Import) }{ t(Words::ImportClasses) }</a>
            </div>
        </div>
    }
}
