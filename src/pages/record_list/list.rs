//! The list component.

use std::rc::Rc;

use lectern_core::exchange::for_clipboard;
use yew::prelude::*;

use super::bulk_action::BulkAction;
use super::state::{FilterAction, ListState};
use super::toolbar::{FilterBox, Toolbar};
use super::view::ListView;
use crate::components::data_table::{
    BulkBar, Column, DataTable, Expansion, RowAction, RowGroups, Selection, SortSelect, TableRow,
    TextTable,
};
use crate::components::icon::icon;
use crate::components::nothing_found::nothing_found;
use crate::components::shown_count::ShownCount;
use crate::hooks::{use_can_edit, use_workspace};
use crate::pages::files::export_shown_button;

/// Place at which the order can be chosen besides the column headers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortControl {
    /// Nowhere.
    None,
    /// In the toolbar of windows too narrow for column headers.
    #[default]
    Narrow,
    /// In the toolbar.
    Always,
}

/// Properties of [`RecordList`].
#[derive(Properties)]
pub struct RecordListProps<T: TableRow, A: Clone + PartialEq + 'static> {
    /// Prefix of ids.
    pub id: AttrValue,
    /// Accessible name of the table.
    pub label: AttrValue,
    /// Class of the table.
    pub class: AttrValue,
    /// Accessible name of the search box.
    pub search_label: AttrValue,
    /// Placeholder of the search box.
    #[prop_or_default]
    pub search_hint: Option<AttrValue>,
    /// Accessible name of the chips; `None` if there are none.
    #[prop_or_default]
    pub facet_label: Option<AttrValue>,
    /// Filters behind "More filters".
    #[prop_or_default]
    pub filter_boxes: Rc<[FilterBox]>,
    /// Place at which the order can be chosen besides the column headers.
    #[prop_or_default]
    pub sort_control: SortControl,
    /// Columns of the table.
    pub columns: Rc<[Column<T>]>,
    /// State of the list.
    pub state: ListState<T::Id>,
    /// Rows as shown.
    pub view: ListView<T>,
    /// Returns the actions of a row; without it rows have none.
    #[prop_or_default]
    pub actions: Option<Callback<Rc<T>, Vec<RowAction<A>>>>,
    /// Actions on the selected rows; without any, rows cannot be selected.
    #[prop_or_default]
    pub bulk_actions: Vec<BulkAction<A>>,
    /// Called with an action and the rows to apply it to.
    pub on_action: Callback<(A, Selection<T::Id>)>,
    /// Called when a row without a page of its own is opened.
    #[prop_or_default]
    pub on_open: Callback<T::Id>,
    /// Expansion of rows; without it they have no details.
    #[prop_or_default]
    pub expansion: Option<Expansion<T>>,
    /// Grouping of rows under heads; without it they have none.
    #[prop_or_default]
    pub groups: Option<RowGroups<T>>,
    /// Row that was just added, which is highlighted.
    #[prop_or_default]
    pub fresh: Option<T::Id>,
    /// Returns rows as text for the clipboard; the columns of the table by default.
    #[prop_or_default]
    pub text: Option<Callback<Vec<Rc<T>>, TextTable>>,
    /// Name, without its ending, of the file to which a button beside the search exports the list as it is
    /// shown; `None` if the heading of the page has that button.
    #[prop_or_default]
    pub export_file: Option<&'static str>,
    /// Content in place of the table while there is no record.
    #[prop_or_default]
    pub when_empty: Option<Html>,
    /// Content above the table.
    #[prop_or_default]
    pub above: Html,
    /// Content below the table, beside the count.
    #[prop_or_default]
    pub footer: Option<Html>,
}

impl<T: TableRow, A: Clone + PartialEq + 'static> PartialEq for RecordListProps<T, A> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.label == other.label
            && self.class == other.class
            && self.search_label == other.search_label
            && self.search_hint == other.search_hint
            && self.facet_label == other.facet_label
            && self.filter_boxes == other.filter_boxes
            && self.sort_control == other.sort_control
            && Rc::ptr_eq(&self.columns, &other.columns)
            && self.state == other.state
            && self.view == other.view
            && self.actions == other.actions
            && self.bulk_actions == other.bulk_actions
            && self.on_action == other.on_action
            && self.on_open == other.on_open
            && self.expansion == other.expansion
            && self.groups == other.groups
            && self.fresh == other.fresh
            && self.text == other.text
            && self.export_file == other.export_file
            && self.when_empty == other.when_empty
            && self.above == other.above
            && self.footer == other.footer
    }
}

/// The toolbar or the bulk bar, the table, and the number of rows shown.
#[component]
pub fn RecordList<T: TableRow, A: Clone + PartialEq + 'static>(
    props: &RecordListProps<T, A>,
) -> Html {
    let (state, view) = (&props.state, &props.view);
    let on_sort = {
        let sort = state.sort.setter();
        use_callback((), move |next, ()| sort.set(next))
    };
    let on_select = {
        let selection = state.selection.setter();
        use_callback((), move |next, ()| selection.set(next))
    };
    let copy_text = use_callback(
        (props.text.clone(), SameColumns(props.columns.clone())),
        |rows: Vec<Rc<T>>, (text, columns)| {
            let table = match text {
                Some(text) => text.emit(rows),
                None => TextTable::from_columns(&columns.0, &rows),
            };
            for_clipboard(&table.header, &table.rows)
        },
    );
    let can_edit = use_can_edit();
    let actions = use_callback(
        (props.actions.clone(), can_edit),
        |row, (actions, can_edit)| {
            let mut offered = actions
                .as_ref()
                .map_or_else(Vec::new, |actions| actions.emit(row));
            offered.retain(|action| *can_edit || action.is_reading);
            offered
        },
    );
    let actions = props.actions.is_some().then_some(actions);
    let bulk_actions = props.bulk_actions.iter();
    let bulk_actions = bulk_actions.filter(|action| can_edit || action.is_reading);
    let bulk_actions: Vec<&BulkAction<A>> = bulk_actions.collect();
    let selectable = !bulk_actions.is_empty();
    let workspace = use_workspace();
    let export_file = props.export_file.filter(|_| !view.rows.is_empty());
    let export =
        export_file.map(|file| export_shown_button(&workspace, file, view, &props.columns));
    let bar = if view.selection.is_empty() || !selectable {
        toolbar(props, &on_sort, export)
    } else {
        bulk_bar(props, &bulk_actions, export)
    };
    let empty = props.when_empty.as_ref();
    let empty = empty.filter(|_| view.rows.is_empty());
    html! {
        <>
            { bar }
            if let Some(empty) = empty {
                { empty.clone() }
            } else if view.shown.is_empty() {
                { nothing_found(&state.filter.search, &clear_filters(state)) }
            } else {
                { props.above.clone() }
                <DataTable<T, A> label={props.label.clone()} class={props.class.clone()} columns={props.columns.clone()}
                    rows={view.shown.clone()} sort={*state.sort} {on_sort}
                    selection={selectable.then(|| view.selection.clone())} {on_select} query={view.query.clone()}
                    {actions} on_action={props.on_action.clone()} on_open={props.on_open.clone()}
                    expansion={props.expansion.clone()} groups={props.groups.clone()} fresh={props.fresh} {copy_text} />
            }
            if empty.is_none() { { foot(props) } }
        </>
    }
}

/// Renders the number of rows shown, and what the page adds beside it.
fn foot<T: TableRow, A: Clone + PartialEq + 'static>(props: &RecordListProps<T, A>) -> Html {
    let view = &props.view;
    let count = html! { <ShownCount shown={view.shown.len()} all={view.rows.len()} /> };
    html! {
        if let Some(footer) = &props.footer {
            <div class="table-foot">{ count }{ footer.clone() }</div>
        } else {
            { count }
        }
    }
}

/// Memo key of columns: equal to the same allocation only.
struct SameColumns<T>(Rc<[Column<T>]>);

impl<T> PartialEq for SameColumns<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn toolbar<T: TableRow, A: Clone + PartialEq + 'static>(
    props: &RecordListProps<T, A>,
    on_sort: &Callback<crate::components::data_table::Sort>,
    tools: Option<Html>,
) -> Html {
    html! {
        <Toolbar search_id={format!("{}-search", props.id)} search_label={props.search_label.clone()}
            search_hint={props.search_hint.clone()} filter={props.state.filter.clone()} facet_label={props.facet_label.clone()}
            chips={props.view.chips.clone()} pressed_chip={props.view.pressed_chip} boxes={props.filter_boxes.clone()}
            wide={props.sort_control == SortControl::Always} {tools}>
            if props.sort_control != SortControl::None {
                <SortSelect<T> columns={props.columns.clone()} sort={*props.state.sort} on_sort={on_sort.clone()} />
            }
        </Toolbar>
    }
}

fn bulk_bar<T: TableRow, A: Clone + PartialEq + 'static>(
    props: &RecordListProps<T, A>,
    actions: &[&BulkAction<A>],
    tools: Option<Html>,
) -> Html {
    let selection = &props.view.selection;
    let shown = props.view.shown.iter();
    let hidden = selection.len() - shown.filter(|row| selection.contains(row.id())).count();
    let on_clear = {
        let selection = props.state.selection.clone();
        Callback::from(move |()| selection.set(Selection::default()))
    };
    html! {
        <BulkBar count={selection.len()} {hidden} {on_clear}>
            { for actions.iter().map(|bulk| {
                let (action, rows) = (bulk.action.clone(), selection.clone());
                let onclick = props.on_action.reform(move |_: MouseEvent| (action.clone(), rows.clone()));
                html! {
                    <button type="button" class={classes!("button", bulk.danger.then_some("danger"))} {onclick}>
                        { icon(bulk.icon) }{ &bulk.label }
                    </button>
                }
            }) }
            if let Some(tools) = tools { { tools } }
        </BulkBar>
    }
}

fn clear_filters<Id>(state: &ListState<Id>) -> Callback<()> {
    let dispatcher = state.filter.dispatcher();
    Callback::from(move |()| dispatcher.dispatch(FilterAction::Clear))
}
