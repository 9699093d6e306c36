//! The component that draws a tree.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use lectern_core::planning::CheckState;
use lectern_core::search::ItemIndex;
use web_sys::Element;
use yew::prelude::*;

use super::controller::{Controller, FocusedRow, focus_row};
use super::filter::TreeFilter;
use super::mode::{CheckRequest, CheckScope, OnNodeMove, TreeMode};
use super::model::{TreeCount, TreeModel, TreeNode};
use super::row::{NodeState, TreeRow, TreeRowProps, row_id};
use super::rows::Rows;
use super::state::TreeState;
use super::virtual_rows::{scroll_to_row, use_virtual_rows};
use crate::components::keys;
use crate::components::menu::MenuItem;
use crate::i18n::{Table, Tree as Message, t};

/// Properties of [`TreeView`].
#[derive(Properties)]
pub struct TreeViewProps<N: TreeNode> {
    /// Prefix of the ids of the elements.
    pub id: AttrValue,
    /// Accessible name.
    pub label: AttrValue,
    /// Nodes; compared by identity.
    pub model: Rc<TreeModel<N>>,
    /// Text that restricts the nodes to those whose title matches, and their ancestors.
    #[prop_or_default]
    pub filter: AttrValue,
    /// Clears the filter, which is offered if nothing matches it.
    #[prop_or_default]
    pub on_clear_filter: Option<Callback<()>>,
    /// Whether one node is selected or many are checked.
    pub mode: TreeMode<N::Id>,
    /// Returns the count at the end of a row by the position of its node, in place of that of the node,
    /// for counts that change more often than the nodes.
    #[prop_or_default]
    pub counts: Option<Callback<ItemIndex, Option<TreeCount>>>,
    /// Returns the items of the menu of a node, which a button of the row and Shift+F10 open.
    #[prop_or_default]
    pub actions: Option<Callback<Rc<N>, Vec<MenuItem>>>,
    /// Receives a node that is moved by keyboard, and where it goes.
    #[prop_or_default]
    pub on_move: Option<OnNodeMove<N::Id>>,
}

// Derived, it would require the nodes to be comparable.
impl<N: TreeNode> PartialEq for TreeViewProps<N> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model)
            && self.id == other.id
            && self.label == other.label
            && self.filter == other.filter
            && self.on_clear_filter == other.on_clear_filter
            && self.mode == other.mode
            && self.counts == other.counts
            && self.actions == other.actions
            && self.on_move == other.on_move
    }
}

/// A tree.
#[component]
pub fn TreeView<N: TreeNode>(props: &TreeViewProps<N>) -> Html {
    let TreeViewProps { model, mode, .. } = props;
    let list = use_node_ref();
    let sheet = use_node_ref();
    let state = use_state_eq(|| TreeState::new(model));
    let filter = use_memo((model.clone(), props.filter.clone()), |(model, text)| {
        TreeFilter::new(model, text)
    });
    let rows = {
        let (expanded, collapsed) = (state.expanded.clone(), state.collapsed.clone());
        use_memo(
            (model.clone(), filter.clone(), expanded, collapsed),
            |(model, filter, expanded, collapsed)| {
                Rows::new(model, Option::as_ref(filter), expanded, collapsed)
            },
        )
    };
    let query = use_memo(filter.clone(), |filter| {
        let query = Option::as_ref(filter).map(|filter| filter.query.clone());
        query.unwrap_or_default()
    });
    let shown_ids = use_memo((model.clone(), filter), |(model, filter)| {
        let shown = Option::as_ref(filter).map(|filter| filter.shown.iter());
        shown.map(|shown| shown.map(|node| model.node(node).id()).collect::<Rc<[_]>>())
    });
    let selected = match mode {
        TreeMode::Select { selected, .. } => *selected,
        TreeMode::Check { .. } => None,
    };
    let current = state.current_row(model, &rows, selected);
    let virtual_rows = use_virtual_rows(&list, &sheet, rows.len());
    use_revealed(&state, model, selected);
    use_collapsed_reset(&state, &props.filter);
    let focused = use_mut_ref(|| None::<FocusedRow<N::Id>>);
    {
        let current_node = current.and_then(|row| rows.get(row));
        let current_id = current_node.map(|row| row_id::<N>(&props.id, model.node(row.node).id()));
        let id_of_row = {
            let (id, model, rows) = (props.id.clone(), model.clone(), rows.clone());
            move |number: usize| {
                let row = rows.get(number.min(rows.len().checked_sub(1)?))?;
                Some(row_id::<N>(&id, model.node(row.node).id()))
            }
        };
        use_kept_focus(&list, model, &focused, current_id.clone(), id_of_row);
        let list = list.clone();
        let counts = (state.focus_count, state.reveal_count);
        let before = use_mut_ref(|| 0);
        use_effect_with(counts, move |(focus_count, reveal_count)| {
            if before.replace(*focus_count) != *focus_count
                && let Some(id) = current_id
            {
                focus_row(&id);
            }
            if *reveal_count > 0
                && let Some(row) = current
            {
                scroll_to_row(&list, row);
            }
        });
    }
    let on_check_only = {
        let on_check = match mode {
            TreeMode::Select { .. } => Callback::noop(),
            TreeMode::Check { on_check, .. } => on_check.clone(),
        };
        use_callback((on_check, shown_ids.clone()), |id, (on_check, shown)| {
            on_check.emit(CheckRequest {
                scope: CheckScope::Node(id),
                shown: Option::clone(shown),
            });
        })
    };
    let controller = Rc::new(Controller {
        id: props.id.clone(),
        model: model.clone(),
        mode: mode.clone(),
        on_move: props.on_move.clone(),
        state: state.clone(),
        rows: rows.clone(),
        shown_ids: Option::clone(&shown_ids),
        current,
    });
    let page = virtual_rows.rows.page();
    let onkeydown = controller.handler(move |tree, event| tree.on_key(&event, page));
    let onclick = controller.handler(|tree, event| tree.on_click(&event));
    let onfocusin = controller.handler(move |tree, event| {
        if let Some(row) = tree.on_focus(&event) {
            focused.replace(Some(row));
        }
    });
    let draw = |number: usize| {
        let row = rows.get(number)?;
        let node = model.node(row.node);
        let state = match mode {
            TreeMode::Select { selected, .. } => {
                NodeState::Selected(selected.is_some_and(|id| id == node.id()))
            }
            TreeMode::Check { states, .. } => {
                let state = states.get(row.node.as_usize()).copied();
                NodeState::Checked(state.unwrap_or(CheckState::Unchecked))
            }
        };
        let props = TreeRowProps {
            tree: props.id.clone(),
            node: node.clone(),
            count: match &props.counts {
                Some(counts) => counts.emit(row.node),
                None => node.count(),
            },
            row,
            level: model.level(row.node),
            current: current == Some(number),
            away: virtual_rows.rows.is_away(number),
            state,
            query: query.clone(),
            actions: props.actions.clone(),
            on_check_only: on_check_only.clone(),
        };
        Some(html! { <TreeRow<N> key={node.id().to_string()} ..props /> })
    };
    let multiple = matches!(mode, TreeMode::Check { .. });
    let nothing = rows.len() == 0;
    html! {
        <>
        if nothing {
            <p class="tree-nothing">
                { t(Message::NothingMatches(props.filter.trim().to_owned())) }
                if let Some(on_clear) = &props.on_clear_filter {
                    { " " }
                    <button type="button" class="link-button" onclick={on_clear.reform(|_: MouseEvent| ())}>{ t(Table::ClearSearch) }</button>
                }
            </p>
        }
        <div ref={list} id={props.id.clone()} class="tree" role="tree" aria-label={props.label.clone()} aria-multiselectable={multiple.then_some("true")} hidden={nothing}
            onscroll={virtual_rows.on_scroll} {onkeydown} {onclick} {onfocusin}>
            <div ref={sheet} class="tree-sheet" role="presentation">
                { for virtual_rows.rows.rows(rows.len(), current).filter_map(draw) }
            </div>
        </div>
        </>
    }
}

/// Keeps the focus in the tree when its nodes change: an element that is moved or removed loses it. The row
/// that follows a removed one gets the focus, even if the row was removed while a dialog had the focus.
#[hook]
fn use_kept_focus<N: TreeNode>(
    list: &NodeRef,
    model: &Rc<TreeModel<N>>,
    focused_row: &Rc<RefCell<Option<FocusedRow<N::Id>>>>,
    current_row: Option<String>,
    id_of_row: impl Fn(usize) -> Option<String> + 'static,
) {
    let focused = document().active_element();
    let list = list.cast::<Element>();
    let had_focus = list.is_some_and(|list| list.contains(focused.as_deref()));
    let focused_row = focused_row.clone();
    let before = use_mut_ref(|| None::<Rc<TreeModel<N>>>);
    let model = model.clone();
    use_effect(move || {
        let before = before.borrow_mut().replace(model.clone());
        let is_changed = before.is_some_and(|before| !Rc::ptr_eq(&before, &model));
        let is_removed = |row: &mut FocusedRow<N::Id>| model.position(row.id).is_none();
        let removed = focused_row.borrow_mut().take_if(is_removed);
        if let Some(row) = removed.and_then(|removed| id_of_row(removed.number)) {
            // Once what asked for the removal has closed, and the page has focused its title.
            Timeout::new(0, move || {
                if keys::is_focus_lost() || keys::is_focus_on_heading() {
                    focus_row(&row);
                }
            })
            .forget();
        } else if let Some(row) = current_row.filter(|_| had_focus && is_changed)
            && keys::is_focus_lost()
        {
            focus_row(&row);
        }
    });
}

/// Reveals the selected node when it changes, or when it appears in the tree.
#[hook]
fn use_revealed<N: TreeNode>(
    state: &UseStateHandle<TreeState<N::Id>>,
    model: &Rc<TreeModel<N>>,
    selected: Option<N::Id>,
) {
    let (state, model) = (state.clone(), model.clone());
    let present = selected.filter(|id| model.position(*id).is_some());
    use_effect_with(present, move |present| {
        if let Some(id) = *present {
            let mut next = TreeState::clone(&state);
            next.reveal(&model, id);
            state.set(next);
        }
    });
}

/// Expands everything that another filter shows.
#[hook]
fn use_collapsed_reset<Id: Copy + Ord + 'static>(
    state: &UseStateHandle<TreeState<Id>>,
    filter: &AttrValue,
) {
    let state = state.clone();
    use_effect_with(filter.clone(), move |_| {
        if !state.collapsed.is_empty() {
            let mut next = TreeState::clone(&state);
            next.collapsed = Rc::default();
            state.set(next);
        }
    });
}
