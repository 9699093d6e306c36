//! The table component.

use std::cell::RefCell;
use std::rc::Rc;

use lectern_core::search::Query;
use web_sys::Element;
use yew::prelude::*;

use super::column::Column;
use super::controller::Controller;
use super::cut_cells::name_cut_cell;
use super::expansion::Expansion;
use super::focus::focus_row;
use super::groups::{GroupHead, RowGroups};
use super::head::{Head, SelectionCount};
use super::lines::{Line, Lines};
use super::row::{Row, TableRow};
use super::row_action::RowAction;
use super::selection::Selection;
use super::sort::Sort;
use super::virtual_rows::{MAX_UNVIRTUALISED, Segment, segments, use_virtual_range};
use crate::components::by_identity::ByIdentity;
use crate::components::keys;

/// Properties of [`DataTable`].
#[derive(Properties)]
pub struct DataTableProps<T: TableRow, A: PartialEq + 'static> {
    /// Accessible name.
    pub label: AttrValue,
    /// Class that sets the widths of the columns.
    pub class: AttrValue,
    /// Columns. Other columns draw all rows again, so they should be memoised.
    pub columns: Rc<[Column<T>]>,
    /// Rows to show, in order.
    pub rows: Rc<[Rc<T>]>,
    /// Current order.
    pub sort: Sort,
    /// Called with another order.
    pub on_sort: Callback<Sort>,
    /// Selected rows; `None` if rows cannot be selected.
    #[prop_or_default]
    pub selection: Option<Selection<T::Id>>,
    /// Called with another selection.
    #[prop_or_default]
    pub on_select: Callback<Selection<T::Id>>,
    /// Current search, whose hits are highlighted.
    #[prop_or_default]
    pub query: Rc<Query>,
    /// Returns the actions of a row; without it rows have none.
    #[prop_or_default]
    pub actions: Option<Callback<Rc<T>, Vec<RowAction<A>>>>,
    /// Called with an action and the rows to apply it to.
    #[prop_or_default]
    pub on_action: Callback<(A, Selection<T::Id>)>,
    /// Called when a row whose name is a [button](super::row_button) is opened.
    #[prop_or_default]
    pub on_open: Callback<T::Id>,
    /// Expansion of rows; without it they have no details.
    #[prop_or_default]
    pub expansion: Option<Expansion<T>>,
    /// Grouping of rows under heads; without it they have none.
    #[prop_or_default]
    pub groups: Option<RowGroups<T>>,
    /// Row that was just added, which is highlighted. The page stays where it is: the form has the focus.
    #[prop_or_default]
    pub fresh: Option<T::Id>,
    /// Returns rows as text for the clipboard.
    pub copy_text: Callback<Vec<Rc<T>>, String>,
}

impl<T: TableRow, A: PartialEq + 'static> Clone for DataTableProps<T, A> {
    fn clone(&self) -> Self {
        Self {
            label: self.label.clone(),
            class: self.class.clone(),
            columns: self.columns.clone(),
            rows: self.rows.clone(),
            sort: self.sort,
            on_sort: self.on_sort.clone(),
            selection: self.selection.clone(),
            on_select: self.on_select.clone(),
            query: self.query.clone(),
            actions: self.actions.clone(),
            on_action: self.on_action.clone(),
            on_open: self.on_open.clone(),
            expansion: self.expansion.clone(),
            groups: self.groups.clone(),
            fresh: self.fresh,
            copy_text: self.copy_text.clone(),
        }
    }
}

impl<T: TableRow, A: PartialEq + 'static> PartialEq for DataTableProps<T, A> {
    fn eq(&self, other: &Self) -> bool {
        self.label == other.label
            && self.class == other.class
            && Rc::ptr_eq(&self.columns, &other.columns)
            && Rc::ptr_eq(&self.rows, &other.rows)
            && self.sort == other.sort
            && self.on_sort == other.on_sort
            && self.selection == other.selection
            && self.on_select == other.on_select
            && Rc::ptr_eq(&self.query, &other.query)
            && self.actions == other.actions
            && self.on_action == other.on_action
            && self.on_open == other.on_open
            && self.expansion == other.expansion
            && self.groups == other.groups
            && self.fresh == other.fresh
            && self.copy_text == other.copy_text
    }
}

/// A table of `T` whose rows offer actions of type `A`.
#[component]
pub fn DataTable<T: TableRow, A: Clone + PartialEq + 'static>(
    props: &DataTableProps<T, A>,
) -> Html {
    let (table, body) = (use_node_ref(), use_node_ref());
    let current = use_state_eq(|| 0usize);
    let anchor = use_mut_ref(|| 0usize);
    let pending_focus = use_mut_ref(|| None::<usize>);
    let len = props.rows.len();
    let current_position = (*current).min(len.saturating_sub(1));
    let lines = use_memo(
        (ByIdentity(props.rows.clone()), props.groups.clone()),
        |(rows, groups)| Lines {
            rows: rows.0.len(),
            starts: groups
                .as_ref()
                .map(|groups| groups.starts(&rows.0))
                .unwrap_or_default(),
        },
    );
    let range = use_virtual_range(&body, &lines);
    let virtualised = lines.len() > MAX_UNVIRTUALISED;
    use_row_focus(&table, &pending_focus, current_position, len);
    let controller = Rc::new(Controller {
        props: props.clone(),
        current,
        anchor,
        pending_focus,
        len,
        current_position,
        lines: lines.clone(),
    });
    let onclick = controller.handler(Controller::on_click);
    let onfocusin = controller.handler(Controller::on_focus);
    let onkeydown = controller.handler(Controller::on_key);
    let oncopy = controller.handler(Controller::on_copy);
    let on_select_all = controller.handler(Controller::select_all);
    let selection = props.selection.as_ref().map(|selection| SelectionCount {
        shown: props.rows.len(),
        selected: if selection.is_empty() {
            0
        } else {
            let rows = props.rows.iter();
            rows.filter(|row| selection.contains(row.id())).count()
        },
    });
    let visible = if virtualised {
        range.visible.clone()
    } else {
        0..lines.len()
    };
    let class = classes!(
        "data-table",
        "card",
        selection.is_none().then_some("tickless"),
        props.class.to_string()
    );
    let draw_row = |position: usize| {
        let row = &props.rows[position];
        let selection = props.selection.as_ref();
        let selected = selection.map(|selection| selection.contains(row.id()));
        let expansion = props.expansion.as_ref();
        let line = virtualised.then(|| lines.of_row(position) + 2);
        html! {
            <Row<T, A> key={row.id().to_string()} row={row.clone()} columns={props.columns.clone()} {position} {line}
                current={position == current_position} fresh={props.fresh == Some(row.id())} {selected} expansion={expansion.map(|expansion| expansion.of_row(row.id()))} actions={props.actions.clone()}
                query={props.query.clone()} on_action={props.on_action.clone()} />
        }
    };
    let draw_head = |groups: &RowGroups<T>, number: usize, line: usize| {
        let head = GroupHead {
            groups,
            number,
            rows: &props.rows[lines.rows_of(number)],
            columns: &props.columns,
            line: virtualised.then_some(line + 2),
            selection: props.selection.as_ref(),
            on_select: &props.on_select,
            has_actions: props.actions.is_some(),
        };
        head.draw()
    };
    let draw = |(number, segment): (usize, Segment)| match segment {
        Segment::Gap(left_out) => {
            let top = lines.top_of(left_out.start, range.heights);
            let height = (lines.top_of(left_out.end, range.heights) - top).round();
            html! {
                <tr key={format!("gap {number}")} class="gap" aria-hidden="true">
                    // A single cell: a column span would count columns that narrow windows hide.
                    <td height={height.to_string()}></td>
                </tr>
            }
        }
        Segment::Line(line) => match (lines.at(line), &props.groups) {
            (Line::Row(position), _) => draw_row(position),
            (Line::Head(number), Some(groups)) => draw_head(groups, number, line),
            // Only groups have heads.
            (Line::Head(_), None) => Html::default(),
        },
    };
    let pinned = (len > 0).then(|| lines.of_row(current_position));
    html! {
        <div {class} {oncopy}>
            <table ref={table} aria-label={props.label.clone()} aria-rowcount={virtualised.then(|| (lines.len() + 1).to_string())}>
                <Head<T> columns={props.columns.clone()} sort={props.sort} on_sort={props.on_sort.clone()} {selection}
                    {on_select_all} has_actions={props.actions.is_some()} expands={props.expansion.is_some()} {virtualised} />
                <tbody ref={body} {onclick} {onfocusin} {onkeydown} onmouseover={Callback::from(name_cut_cell)}>
                    { for segments(lines.len(), visible, pinned).into_iter().enumerate().map(draw) }
                </tbody>
            </table>
        </div>
    }
}

/// Focuses the pending row once it is drawn. If the focused row was removed, focuses the row that
/// took its position.
#[hook]
fn use_row_focus(
    table: &NodeRef,
    pending_focus: &Rc<RefCell<Option<usize>>>,
    current_position: usize,
    len: usize,
) {
    let (table, pending_focus) = (table.clone(), pending_focus.clone());
    let previous_len = use_mut_ref(|| 0usize);
    use_effect(move || {
        let shrunk = len < previous_len.replace(len);
        let position = pending_focus
            .borrow_mut()
            .take()
            .or_else(|| (shrunk && keys::is_focus_lost()).then_some(current_position));
        if let (Some(table), Some(position)) = (table.cast::<Element>(), position) {
            focus_row(&table, position);
        }
    });
}
