//! Rows under heads of their own, such as the days on which they take place.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::column::Column;
use super::row::TableRow;
use super::selection::Selection;

/// Grouping of the rows of a table, each group under a head. Rows of one group are side by side.
pub struct RowGroups<T: TableRow> {
    /// Returns the key that the rows of a group have in common.
    pub key: fn(&T) -> Option<i64>,
    /// Returns the title of the group of a row.
    pub title: fn(&T) -> AttrValue,
    /// Text of a number of rows.
    pub count: fn(usize) -> AttrValue,
    /// Accessible name of the checkbox of a group, from its title.
    pub select_label: fn(String) -> AttrValue,
    /// Action on all rows of a group.
    pub action: Option<GroupAction<T::Id>>,
    /// Columns that every width of the window shows, from the first one on.
    pub columns: usize,
}

/// An action on all rows of a group.
pub struct GroupAction<Id: 'static> {
    /// Text of its button.
    pub text: AttrValue,
    /// Accessible name of its button, from the title of the group.
    pub label: fn(String) -> AttrValue,
    /// Receives the rows. Stable.
    pub on_action: Callback<Selection<Id>>,
}

impl<T: TableRow> Clone for RowGroups<T> {
    fn clone(&self) -> Self {
        let action = self.action.as_ref().map(|action| GroupAction {
            text: action.text.clone(),
            label: action.label,
            on_action: action.on_action.clone(),
        });
        Self { action, ..*self }
    }
}

impl<T: TableRow> PartialEq for RowGroups<T> {
    fn eq(&self, other: &Self) -> bool {
        let callback = |groups: &Self| {
            let action = groups.action.as_ref();
            action.map(|action| action.on_action.clone())
        };
        self.columns == other.columns && callback(self) == callback(other)
    }
}

impl<T: TableRow> RowGroups<T> {
    /// Returns the positions of the first rows of the groups.
    pub(super) fn starts(&self, rows: &[Rc<T>]) -> Rc<[usize]> {
        let mut last = None;
        let starts = rows.iter().enumerate().filter_map(|(at, row)| {
            let key = (self.key)(row);
            (last.replace(key) != Some(key)).then_some(at)
        });
        starts.collect()
    }
}

/// Values that the head of a group is drawn from.
pub(super) struct GroupHead<'a, T: TableRow> {
    /// Groups of the table.
    pub groups: &'a RowGroups<T>,
    /// Number of the group.
    pub number: usize,
    /// Rows of the group, at least one.
    pub rows: &'a [Rc<T>],
    /// Columns of the table.
    pub columns: &'a [Column<T>],
    /// Number of its line, if lines may be left out.
    pub line: Option<usize>,
    /// Selected rows; `None` if rows cannot be selected.
    pub selection: Option<&'a Selection<T::Id>>,
    /// Called with another selection.
    pub on_select: &'a Callback<Selection<T::Id>>,
    /// Rows have actions.
    pub has_actions: bool,
}

impl<T: TableRow> GroupHead<'_, T> {
    /// Draws the head as a row. Its controls are reached from the rows by the arrow keys.
    pub fn draw(&self) -> Html {
        let groups = self.groups;
        let title = (groups.title)(&self.rows[0]);
        let span = groups.columns + usize::from(self.selection.is_some());
        let hidden = self.columns.iter().skip(groups.columns);
        html! {
            <tr key={format!("group {}", (groups.key)(&self.rows[0]).unwrap_or(i64::MIN))} class="group-head" data-group={self.number.to_string()} aria-rowindex={self.line.map(|line| line.to_string())}>
                <th scope="rowgroup" colspan={span.to_string()}><div>
                    if let Some(selection) = self.selection { { self.checkbox(selection, &title) } }
                    <strong>{ &title }</strong><span class="meta">{ (groups.count)(self.rows.len()) }</span>
                    if let Some(action) = groups.action.as_ref().filter(|_| self.rows.len() > 1) {
                        { self.button(action, &title) }
                    }
                </div></th>
                { for hidden.map(|column| html! { <td key={column.id} class={column.class()}></td> }) }
                if self.has_actions { <td key="acts" class="acts"></td> }
            </tr>
        }
    }

    fn ids(&self) -> impl Iterator<Item = T::Id> {
        self.rows.iter().map(|row| row.id())
    }

    fn checkbox(&self, selection: &Selection<T::Id>, title: &AttrValue) -> Html {
        let ids: Vec<T::Id> = self.ids().collect();
        let all = ids.iter().all(|id| selection.contains(*id));
        let selection = selection.clone();
        let onchange = self.on_select.reform(move |event: Event| {
            let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
            selection.with(ids.iter().copied(), checked)
        });
        let label = (self.groups.select_label)(title.to_string());
        html! { <input type="checkbox" tabindex="-1" checked={all} aria-label={label} {onchange} /> }
    }

    fn button(&self, action: &GroupAction<T::Id>, title: &AttrValue) -> Html {
        let rows = Selection::from_iter(self.ids());
        let onclick = action.on_action.reform(move |_: MouseEvent| rows.clone());
        let label = (action.label)(title.to_string());
        html! { <button type="button" class="link-button" tabindex="-1" aria-label={label} {onclick}>{ &action.text }</button> }
    }
}
