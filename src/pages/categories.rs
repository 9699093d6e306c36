//! Session categories: named folders of course sessions. Added and edited in a dialog; deleting one
//! that holds course sessions asks what becomes of them.

mod delete;
mod edit;
mod rows;

use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::live::use_watched;
use super::page::Heading;
use super::route::{Route, SessionsTab};
use crate::model::{CategoryId, Kind};
use crate::search::Query;
use crate::ui::data_table::{DataTable, RowKey, Rows, Sort};
use crate::ui::icon::{Icon, icon};
use crate::ui::nothing_found::NothingFound;
use crate::ui::search_box::SearchBox;
use crate::ui::shown_count::ShownCount;
use crate::ui::text::{Categories as Words, Frame, t};
use crate::workspace::{CategoryFate, Command, Kinds};
use delete::DeleteCategory;
use edit::EditCategory;
use rows::{Act, CategoryRows, Folder, columns, folders, holds_any, id_of, shown};

/// What is open above the table.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Open {
    Edit(Option<CategoryId>),
    Delete(CategoryId),
}

/// The page of categories.
#[component]
pub fn Categories() -> Html {
    let live = use_watched(Kinds::of(&[Kind::Category, Kind::CourseSession]));
    let typed = use_state(String::new);
    let sort = use_state(|| Sort::ascending("name"));
    let open = use_state(|| None::<Open>);
    let versions = live.read(|records| {
        (
            records.version(Kind::Category),
            records.version(Kind::CourseSession),
        )
    });
    let folders = use_memo(versions, |_| Rc::<[Folder]>::from(live.read(folders)));
    let act = use_memo((), |()| {
        let (live, open) = (live.clone(), open.clone());
        callback(move |(key, act): (RowKey, Act)| {
            let id = id_of(key);
            match act {
                Act::Edit => open.set(Some(Open::Edit(Some(id)))),
                Act::Delete if live.read(|records| holds_any(records, id)) => {
                    open.set(Some(Open::Delete(id)))
                }
                // Nothing to ask about: Undo brings it back.
                Act::Delete => {
                    live.perform(Command::DeleteCategory {
                        id,
                        sessions: CategoryFate::Uncategorised,
                    });
                }
            }
        })
    });
    let rows = use_memo(versions, |_| {
        Rows::new(Rc::new(CategoryRows {
            folders: (*folders).clone(),
            act: (*act).clone(),
        }))
    });
    let columns = use_memo((), |()| columns());
    let query = Rc::new(Query::new(&typed));
    let listed = shown(&folders, &query, *sort);
    let set_open = |next: Option<Open>| {
        let open = open.clone();
        callback(move |_: MouseEvent| open.set(next))
    };
    let on_close = callback({
        let open = open.clone();
        move |()| open.set(None)
    });
    let on_typed = callback({
        let typed = typed.clone();
        move |text| typed.set(text)
    });
    let on_sort = callback({
        let sort = sort.clone();
        move |next| sort.change(next)
    });
    let new = set_open(Some(Open::Edit(None)));
    html! {
        <>
            <nav class="way-back" aria-label={t(Words::WayBack)}>
                <a href={Route::CourseSessions(SessionsTab::All).to_string()}>{ icon(Icon::Left) }{ t(Frame::CourseSessions) }</a>
            </nav>
            <Heading title={t(Frame::Categories)} help={t(Words::Lead)}>
                <button type="button" class="button primary" data-primary="true" onclick={new.clone()}>{ icon(Icon::Plus) }{ t(Words::New) }</button>
            </Heading>
            if folders.is_empty() {
                <div class="card empty-state">
                    { icon(Icon::Folder) }
                    <h2>{ t(Words::Empty) }</h2>
                    <p>{ t(Words::EmptyHelp) }</p>
                    <button type="button" class="button primary" onclick={new}>{ icon(Icon::Plus) }{ t(Words::New) }</button>
                </div>
            } else {
                <div class="toolbar">
                    <SearchBox id="categories-search" label={t(Words::Search)} value={(*typed).clone()} on_input={on_typed.clone()} />
                </div>
                if listed.is_empty() {
                    <NothingFound typed={(*typed).clone()} on_clear={on_typed.after(|()| String::new())} />
                } else {
                    <DataTable label={t(Frame::Categories)} columns={(*columns).clone()} rows={(*rows).clone()} shown={listed.clone()}
                        sort={*sort} {on_sort} {query} class="categories-table" />
                }
                <div class="table-foot"><ShownCount shown={listed.len()} all={folders.len()} /></div>
            }
            { match *open {
                None => Html::default(),
                Some(Open::Edit(id)) => html! { <EditCategory {id} {on_close} /> },
                Some(Open::Delete(id)) => html! { <DeleteCategory {id} {on_close} /> },
            } }
        </>
    }
}
