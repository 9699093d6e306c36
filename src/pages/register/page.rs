//! The page.

use std::rc::Rc;

use yew::prelude::*;

use super::{Acts, Form, Register, Words};
use crate::order::SortedSet;
use crate::pages::files::ExportMenu;
use crate::pages::live::use_watched;
use crate::pages::page::Heading;
use crate::pages::people::{PANEL, SectionTabs};
use crate::pages::route::Route;
use crate::search::Query;
use crate::ui::data_table::{BulkBar, DataTable, RowKey, Rows, Selection, Sort, SortSelect};
use crate::ui::filter_chips::FilterChips;
use crate::ui::hooks::{State, use_effect_with, use_memo, use_state};
use crate::ui::icon::{Icon, icon};
use crate::ui::nothing_found::NothingFound;
use crate::ui::search_box::SearchBox;
use crate::ui::shown_count::ShownCount;
use crate::ui::side_panel::use_panel;
use crate::ui::{After, Properties, callback, component, html};
use crate::workspace::Kinds;

/// The props of [`RegisterPage`].
#[derive(Properties)]
pub struct RegisterPageProps {
    /// What it lists. Made once for a page, so that it can remember what it has sorted.
    pub of: Rc<dyn Register>,
}

impl PartialEq for RegisterPageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.of, &other.of)
    }
}

/// A page that lists all records of one kind.
#[component]
pub fn RegisterPage(props: &RegisterPageProps) -> Html {
    let of = &props.of;
    let live = use_watched(Kinds::of(&of.kinds()));
    let words = of.words();
    let columns = use_memo((), |()| of.columns());
    let typed = use_state(String::new);
    let chip = use_state(|| None::<AttrValue>);
    let first = columns.first().map_or("", |column| column.id);
    let sort = use_state(|| Sort::ascending(first));
    let selection = use_state(Selection::default);
    let farewell = use_state(|| None::<SortedSet<RowKey>>);
    let panel = use_panel::<Option<RowKey>>();

    let versions = live.read(|records| of.kinds().map(|kind| records.version(kind)));
    let list = use_memo(versions, |_| {
        let (panel, farewell) = (panel.clone(), farewell.clone());
        let on_edit = callback(move |key: RowKey| panel.open(Some(key)));
        let on_delete = callback(move |key: RowKey| farewell.set(Some(SortedSet::from([key]))));
        of.list(&live, Acts { on_edit, on_delete })
    });
    let rows = use_memo(versions, |_| Rows::new((*list).clone()));
    let query = use_memo((*typed).clone(), |typed| Query::new(typed));
    let chips = use_memo((versions, (*typed).clone()), |_| list.chips(&query));
    // What a chip stood for may have gone; then none is pressed, and none narrows.
    let pressed = (*chip)
        .clone()
        .filter(|chip| chips.each.iter().any(|(name, _)| name == chip));
    let asked = (versions, (*typed).clone(), pressed, *sort);
    let shown: Rc<Rc<[u32]>> = use_memo(asked, |(_, _, chip, sort)| {
        sort.apply(list.find(&query, chip.as_deref(), sort.column))
            .into()
    });
    // What has gone is not selected any more.
    {
        let (list, selection) = (list.clone(), selection.clone());
        use_effect_with(versions, move |_| {
            if !selection.is_empty() {
                let there: SortedSet<RowKey> =
                    (0..list.len() as u32).map(|row| list.key(row)).collect();
                selection.change(selection.retain(|key| there.contains(&key)));
            }
        });
    }
    let on_select = selection.setting();
    let clear = {
        let (typed, chip) = (typed.clone(), chip.clone());
        callback(move |()| {
            typed.set(String::new());
            chip.set(None);
        })
    };
    let new = {
        let panel = panel.clone();
        callback(move |_: MouseEvent| panel.open(None))
    };
    let on_farewell = {
        let farewell = farewell.clone();
        callback(move |_: bool| farewell.set(None))
    };
    let ticks = words.delete.map(|_| (*selection).clone());
    let all = list.len();
    let open = panel.shown().is_some();
    let tabbed = words.section.is_some();
    html! {
        <>
            <Heading title={words.title.clone()} help={words.lead.clone()}>
                if all > 0 {
                    <ExportMenu what={words.export} columns={(*columns).clone()} rows={(*rows).clone()} shown={(*shown).clone()}
                        selection={(*selection).clone()} />
                }
                <button type="button" class="button primary" onclick={new.clone()}>{ icon(Icon::Plus) }{ words.new.clone() }</button>
            </Heading>
            if let Some(here) = words.section { <SectionTabs {here} /> }
            <div id={tabbed.then_some(PANEL)} class={classes!("with-panel", open.then_some("open"))} role={tabbed.then_some("tabpanel")}
                aria-label={tabbed.then(|| words.title.clone())}>
                <div class="list-part">
                    if all == 0 {
                        { none_yet(&words, new) }
                    } else {
                        if selection.is_empty() {
                            <div class="toolbar">
                                <SearchBox id={[words.id, "-search"].concat()} label={words.search.clone()} hint={words.hint.clone()}
                                    value={(*typed).clone()} on_input={typed.setting()} />
                                if let Some(label) = words.narrow.clone() {
                                    { chip_row(label, &chips.all, &chips.each, &chip) }
                                }
                                <SortSelect columns={(*columns).clone()} sort={*sort} on_sort={sort.setting()} />
                            </div>
                        } else if let Some(label) = words.delete {
                            { bulk(label, &farewell, &selection, hidden(&selection, &rows, &shown)) }
                        }
                        if shown.is_empty() {
                            <NothingFound typed={(*typed).clone()} on_clear={clear} />
                        } else {
                            <DataTable label={words.title} class={classes!([words.id, "-list"].concat())} columns={(*columns).clone()} rows={(*rows).clone()}
                                shown={(*shown).clone()} sort={*sort} on_sort={sort.setting()} selection={ticks} {on_select}
                                query={query.clone()} />
                        }
                        <ShownCount shown={shown.len()} {all} />
                    }
                </div>
                if let Some(key) = panel.shown().copied() {
                    { of.panel(Form { of: key, leaving: panel.is_leaving(), on_leave: panel.on_leave(), on_stay: panel.on_stay() }) }
                }
            </div>
            if let Some(keys) = (*farewell).clone() { { of.farewell(keys, on_farewell) } }
        </>
    }
}

/// How many of those that are ticked are not shown.
fn hidden(selection: &Selection, rows: &Rows, shown: &[u32]) -> usize {
    let seen = shown
        .iter()
        .filter(|row| selection.contains(rows.key(**row)));
    selection.len() - seen.count()
}

/// What can be done with those that are ticked.
fn bulk(
    label: fn(usize) -> AttrValue,
    farewell: &State<Option<SortedSet<RowKey>>>,
    selection: &State<Selection>,
    hidden: usize,
) -> Html {
    let delete = {
        let (farewell, selection) = (farewell.clone(), selection.clone());
        callback(move |_: MouseEvent| farewell.set(Some(selection.iter().collect())))
    };
    let count = selection.len();
    html! {
        <BulkBar {count} {hidden} on_clear={selection.setting().after(|()| Selection::default())}>
            <button type="button" class="button danger" onclick={delete}>{ icon(Icon::Bin) }{ label(count) }</button>
        </BulkBar>
    }
}

/// What narrows the list; the first chip is all.
fn chip_row(
    label: AttrValue,
    all: &AttrValue,
    each: &[(AttrValue, usize)],
    chosen: &State<Option<AttrValue>>,
) -> Html {
    let total = each.iter().map(|(_, count)| count).sum();
    let mut chips = vec![(all.clone(), total)];
    chips.extend_from_slice(each);
    let at = chips
        .iter()
        .skip(1)
        .position(|(name, _)| Some(name) == chosen.as_ref());
    let on_choose = {
        let names: Vec<AttrValue> = each.iter().map(|(name, _)| name.clone()).collect();
        chosen
            .setting()
            .after(move |at: usize| at.checked_sub(1).and_then(|at| names.get(at)).cloned())
    };
    html! { <FilterChips {label} {chips} chosen={at.map_or(0, |at| at + 1)} {on_choose} /> }
}

/// What stands where a list would, as long as there is none.
fn none_yet(words: &Words, new: Callback<MouseEvent>) -> Html {
    let (drawing, none, help) = &words.none;
    html! {
        <div class="empty-state">
            { icon(*drawing) }
            <h2>{ none }</h2>
            <p>{ help }</p>
            <div class="inline-tools">
                <button type="button" class="button" onclick={new}>{ icon(Icon::Plus) }{ words.new.clone() }</button>
                <a class="button" href={Route::Files.to_string()}>{ icon(Icon::Import) }{ words.import.clone() }</a>
            </div>
        </div>
    }
}
