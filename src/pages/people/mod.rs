//! Everybody: search, filter, sort, add, edit, delete, export.

mod farewell;
mod found;
mod panel;
mod roll;
mod rows;
mod section;

use crate::order::SortedSet;
use std::rc::Rc;

use crate::ui::hooks::{State, use_effect_with, use_memo, use_state};
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::files::{ExportMenu, What};
use super::live::use_watched;
use super::page::Heading;
use super::route::Route;
use crate::model::{Kind, PersonId, PersonRole};
use crate::ui::data_table::{BulkBar, DataTable, RowKey, Rows, Selection, Sort, SortSelect};
use crate::ui::filter_chips::FilterChips;
use crate::ui::icon::{Icon, icon};
use crate::ui::nothing_found::NothingFound;
use crate::ui::search_box::SearchBox;
use crate::ui::shown_count::ShownCount;
use crate::ui::side_panel::use_panel;
use crate::ui::text::{Frame, People as Words, role_name, t};
use crate::workspace::Kinds;
use farewell::DeletePeople;
use found::{Asked, use_found};
use panel::{PersonPanel, ROLES};
use roll::{Found, Roll};
use rows::{PeopleRows, columns, person_of};

pub use farewell::sorted;
pub use section::{PANEL, Section, SectionTabs};

/// Everybody.
#[component]
pub fn People() -> Html {
    let live = use_watched(Kinds::of(&[
        Kind::Person,
        Kind::Class,
        Kind::ClassMember,
        Kind::Enrolment,
    ]));
    let typed = use_state(String::new);
    let role = use_state(|| None::<PersonRole>);
    let sort = use_state(|| Sort::ascending(roll::column::NAME));
    let selection = use_state(Selection::default);
    let farewell = use_state(|| None::<SortedSet<PersonId>>);
    let panel = use_panel::<Option<PersonId>>();
    let columns = use_memo((), |()| columns());

    let asked = Asked {
        typed: (*typed).clone(),
        role: (*role).clone(),
        sort: *sort,
    };
    let found = use_found(&live, &asked);
    let rows = {
        let (live, roll) = (live.clone(), found.roll.clone());
        let (panel, farewell) = (panel.clone(), farewell.clone());
        use_memo(found.versions, move |_| {
            let on_edit = callback(move |key: RowKey| panel.open(Some(person_of(key))));
            let on_delete =
                callback(move |key: RowKey| farewell.set(Some(SortedSet::from([person_of(key)]))));
            Rows::new(Rc::new(PeopleRows {
                roll,
                live,
                on_edit,
                on_delete,
            }))
        })
    };
    // Who has gone is not selected any more.
    {
        let (live, selection) = (live.clone(), selection.clone());
        use_effect_with(found.versions, move |_| {
            let kept = live
                .read(|records| selection.retain(|key| records.people.contains(person_of(key))));
            selection.set(kept);
        });
    }
    let search = {
        let typed = typed.clone();
        callback(move |text: String| typed.set(text))
    };
    let on_sort = {
        let sort = sort.clone();
        callback(move |next| sort.set(next))
    };
    let on_select = {
        let selection = selection.clone();
        callback(move |next| selection.set(next))
    };
    let on_clear = on_select.after(|()| Selection::default());
    let delete_selected = {
        let (farewell, selection) = (farewell.clone(), selection.clone());
        move |_: MouseEvent| farewell.set(Some(selection.iter().map(person_of).collect()))
    };
    let on_farewell = {
        let farewell = farewell.clone();
        callback(move |_| farewell.set(None))
    };
    let clear = {
        let (typed, role) = (typed.clone(), role.clone());
        callback(move |()| {
            typed.set(String::new());
            role.set(None);
        })
    };
    let new_person = {
        let panel = panel.clone();
        move |_: MouseEvent| panel.open(None)
    };
    let all = found.roll.len();
    let open = panel.shown().is_some();
    html! {
        <>
            <Heading title={t(Frame::People)} help={t(Words::Lead)}>
                if all > 0 {
                    <ExportMenu what={What::People} columns={(*columns).clone()} rows={(*rows).clone()} shown={found.shown.clone()}
                        selection={(*selection).clone()} />
                }
                <button type="button" class="button primary" onclick={new_person.clone()}>{ icon(Icon::Plus) }{ t(Words::NewPerson) }</button>
            </Heading>
            <SectionTabs here={Section::People} />
            <div id={PANEL} class={classes!("with-panel", open.then_some("open"))} role="tabpanel" aria-label={t(Frame::People)}>
                <div class="list-part">
                    if all == 0 {
                        { nobody(callback(new_person)) }
                    } else {
                        if selection.is_empty() {
                            <div class="toolbar">
                                <SearchBox id="people-search" label={t(Words::Search)} hint={t(Words::SearchHint)}
                                    value={(*typed).clone()} on_input={search.clone()} />
                                { roles(&found.counts, &role, &found.roll) }
                                <SortSelect columns={(*columns).clone()} sort={*sort} on_sort={on_sort.clone()} />
                            </div>
                        } else {
                            <BulkBar count={selection.len()} hidden={hidden(&selection, &rows, &found.shown)} {on_clear}>
                                <button type="button" class="button danger" onclick={delete_selected}>
                                    { icon(Icon::Bin) }{ t(Words::DeletePeople(selection.len())) }
                                </button>
                            </BulkBar>
                        }
                        if found.shown.is_empty() {
                            <NothingFound typed={(*typed).clone()} on_clear={clear} />
                        } else {
                            <DataTable label={t(Frame::People)} class="people-table" columns={(*columns).clone()} rows={(*rows).clone()}
                                shown={found.shown.clone()} sort={*sort} {on_sort} selection={(*selection).clone()} {on_select}
                                query={found.query.clone()} />
                        }
                        <ShownCount shown={found.shown.len()} {all} />
                    }
                </div>
                if let Some(id) = panel.shown().copied() {
                    <PersonPanel key={id.map(|id| id.to_string()).unwrap_or_default()} {id} leaving={panel.is_leaving()}
                        on_leave={panel.on_leave()} on_stay={panel.on_stay()} />
                }
            </div>
            if let Some(ids) = (*farewell).clone() { <DeletePeople {ids} on_close={on_farewell} /> }
        </>
    }
}

/// How many of those that are ticked are not shown.
pub fn hidden(selection: &Selection, rows: &Rows, shown: &[u32]) -> usize {
    if selection.is_empty() {
        return 0;
    }
    let ticked = shown
        .iter()
        .filter(|row| selection.contains(rows.key(**row)));
    selection.len() - ticked.count()
}

/// The roles that a search finds, each with how many.
fn roles(found: &Found, role: &State<Option<PersonRole>>, roll: &Roll) -> Html {
    let count = |role: &PersonRole| {
        let at = roll.roles().iter().position(|known| known == role);
        at.and_then(|at| found.by_role.get(at))
            .copied()
            .unwrap_or_default()
    };
    let others = roll.roles().iter().filter(|role| !ROLES.contains(role));
    let there: Vec<PersonRole> = ROLES
        .iter()
        .filter(|role| roll.roles().contains(role))
        .chain(others)
        .cloned()
        .collect();
    let mut chips = vec![(t(Words::AllRoles), found.all)];
    chips.extend(
        there
            .iter()
            .map(|role| (AttrValue::from(role_name(role)), count(role))),
    );
    let chosen = role
        .as_ref()
        .and_then(|role| there.iter().position(|known| known == role));
    let on_choose = {
        let role = role.clone();
        callback(move |at: usize| role.set(at.checked_sub(1).and_then(|at| there.get(at)).cloned()))
    };
    html! { <FilterChips label={t(Words::Role)} {chips} chosen={chosen.map_or(0, |at| at + 1)} {on_choose} /> }
}

/// What stands where a list would, as long as there is nobody.
fn nobody(new_person: Callback<MouseEvent>) -> Html {
    html! {
        <div class="empty-state">
            { icon(Icon::People) }
            <h2>{ t(Words::NobodyYet) }</h2>
            <p>{ t(Words::NobodyYetHelp) }</p>
            <div class="inline-tools">
                <button type="button" class="button" onclick={new_person}>{ icon(Icon::Plus) }{ t(Words::NewPerson) }</button>
                <a class="button" href={Route::Files.to_string()}>{ icon(Icon::Import) }{ t(Words::ImportPeople) }</a>
            </div>
        </div>
    }
}
