//! A virtualised listbox: renders the rows in view inside a sheet that is as high as all rows, and
//! turns key and pointer events into [`ListAction`]s. It owns the scroll position only.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::chosen_items::ChosenItems;
use super::copy::on_copy;
use super::keys::{ListAction, action_for_key};
use super::list_row::{DiffState, ListRow, ListRowProps, SharedRowProps};
use super::pane::Pane;
use super::pointer::{
    on_blur, on_click, on_double_click, on_focus, on_pointer_cancel, on_pointer_down,
};
use super::side::Side;
use super::{part_id, test_id};
use crate::components::resize::Resized;
use crate::components::viewport::{Viewport, px_property};
use crate::platform::keyboard::KeyPress;

#[derive(Properties)]
pub struct ListBoxProps {
    /// Compared by identity, as is every `Rc` here.
    pub pane: Rc<Pane>,
    pub shared: Rc<SharedRowProps>,
    pub chosen: Rc<ChosenItems>,
    /// Marks items that are not saved yet.
    pub compares: bool,
    pub name: AttrValue,
    pub list: NodeRef,
    pub on_action: Callback<(Side, ListAction)>,
    /// Emitted on a mouse press on a row, which may become a drag.
    pub on_press: Callback<(Side, usize, PointerEvent)>,
}

impl PartialEq for ListBoxProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.pane, &other.pane)
            && Rc::ptr_eq(&self.shared, &other.shared)
            && Rc::ptr_eq(&self.chosen, &other.chosen)
            && self.compares == other.compares
            && self.name == other.name
            && self.list == other.list
            && self.on_action == other.on_action
            && self.on_press == other.on_press
    }
}

pub enum Msg {
    Scrolled,
    Resized,
}

/// A virtualised listbox.
pub struct ListBox {
    view: Viewport,
    rendered: Range<usize>,
    /// Scroll position to set after the next render, in px.
    scroll_to: Option<f64>,
    /// Element id of the row to show whole after the next render.
    revealed: Option<AttrValue>,
    sheet: NodeRef,
    /// Height and top padding of the sheet as last set, in px.
    laid_out: (usize, usize),
    page: Rc<Cell<usize>>,
    /// The pointer is down on a row, which the click will make current.
    pressing: Rc<Cell<bool>>,
    resized: Option<Resized>,
}

impl Component for ListBox {
    type Message = Msg;
    type Properties = ListBoxProps;

    fn create(ctx: &Context<Self>) -> Self {
        // Estimates until the resize observer reports the layout, which it does before the first paint.
        let view = Viewport {
            scroll: 0.0,
            height: 560.0,
            row: 32.0,
        };
        Self {
            view,
            rendered: view.rendered_rows(ctx.props().pane.rows.len()),
            scroll_to: None,
            revealed: None,
            sheet: NodeRef::default(),
            laid_out: (0, 0),
            page: Rc::new(Cell::new(view.page())),
            pressing: Rc::default(),
            resized: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Self::Properties) -> bool {
        let (pane, old) = (&ctx.props().pane, &old.pane);
        let len = pane.rows.len();
        let mut view = self.view;
        let reveal_count = pane.reveal_count != old.reveal_count;
        // The scroll event of this frame may not have arrived yet.
        if reveal_count
            && self.scroll_to.is_none()
            && let Some(list) = ctx.props().list.cast::<Element>()
        {
            view.scroll = list.scroll_top();
        }
        let at = view.scroll;
        view = view.clamped(len);
        if pane.search_count != old.search_count {
            view.scroll = 0.0;
        }
        if reveal_count && let Some((first, last)) = pane.revealed_rows() {
            view = view.revealing(last).revealing(first);
            let item = pane.rows.item(first);
            self.revealed = item.map(|item| ctx.props().shared.row_id(item));
        }
        if view.scroll != at {
            self.scroll_to = Some(view.scroll);
        }
        self.view = view;
        self.rendered = view.rendered_rows(len);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let Some(list) = ctx.props().list.cast::<Element>() else {
            return false;
        };
        self.view.scroll = list.scroll_top();
        if matches!(msg, Msg::Resized) {
            self.view.height = f64::from(list.client_height());
            self.view.row = px_property(&list, "--item").unwrap_or(self.view.row);
            self.page.set(self.view.page());
        }
        let len = ctx.props().pane.rows.len();
        // Scroll events arrive once a frame, before paint; for most of them the rows are rendered already.
        let enough = self.view.covers(&self.rendered, len) && matches!(msg, Msg::Scrolled);
        if !enough {
            self.rendered = self.view.rendered_rows(len);
        }
        !enough
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(list) = ctx.props().list.cast::<Element>() else {
            return;
        };
        self.lay_out(ctx.props().pane.rows.len());
        if first {
            let link = ctx.link().clone();
            self.resized = Resized::watch(&list, move || link.send_message(Msg::Resized));
        }
        if let Some(scroll) = self.scroll_to.take() {
            list.set_scroll_top(scroll);
        }
        if let Some(row) = self.revealed.take() {
            reveal_whole(&list, &row);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let side = props.pane.side;
        let id = |part| part_id(&props.shared.id, side, part);
        let current = props
            .pane
            .cursor
            .row()
            .filter(|row| self.rendered.contains(row));
        let current = current.and_then(|row| props.pane.rows.item(row));
        html! {
            <div ref={props.list.clone()} id={id("list")} class="dl-list" role="listbox" tabindex="0" aria-multiselectable="true"
                aria-label={props.name.clone()} aria-describedby={id("count")} aria-activedescendant={current.map(|item| props.shared.row_id(item))}
                data-testid={test_id(side, "list")} onscroll={ctx.link().callback(|_: Event| Msg::Scrolled)}
                onkeydown={self.on_key(props)} oncopy={on_copy(&props.pane, &props.shared)} onclick={on_click(&props.on_action, side)} ondblclick={on_double_click(&props.on_action, side)}
                onfocus={on_focus(&props.on_action, side, &self.pressing)} onblur={on_blur(&props.on_action, side, &self.pressing)}
                onpointerdown={on_pointer_down(&props.on_press, side, &self.pressing)} onpointercancel={on_pointer_cancel(&self.pressing)}>
                <div ref={self.sheet.clone()} class="dl-sheet" role="presentation">{ self.rows(props) }</div>
            </div>
        }
    }
}

impl ListBox {
    fn rows(&self, props: &ListBoxProps) -> Html {
        let (pane, chosen) = (&props.pane, &props.chosen);
        let of = pane.rows.len();
        let rows = self
            .rendered
            .clone()
            .zip(pane.rows.items_in(self.rendered.clone()));
        let items = rows.map(|(row, item)| {
            let diff = match pane.side {
                Side::Available => DiffState::Unchanged,
                Side::Chosen if !chosen.items().contains(item) => DiffState::Removed,
                Side::Chosen if props.compares && !chosen.saved().contains(item) => {
                    DiffState::Added
                }
                Side::Chosen => DiffState::Unchanged,
            };
            let item = ListRowProps {
                shared: props.shared.clone(),
                item,
                row,
                of,
                selected: pane.cursor.selected().contains(item),
                current: pane.cursor.row() == Some(row),
                diff,
            };
            html! { <ListRow key={self.view.slot(row)} ..item /> }
        });
        html! { { for items } }
    }

    /// Sets the height of the sheet and the offset of the rendered rows. Through the CSSOM, because the
    /// content security policy forbids inline styles.
    fn lay_out(&mut self, len: usize) {
        let row = self.view.row as usize;
        let wanted = (len * row, self.rendered.start * row);
        if wanted != self.laid_out
            && let Some(sheet) = self.sheet.cast::<HtmlElement>()
        {
            let px = |length: usize| [&length.to_string(), "px"].concat();
            // Cannot fail: the property names and lengths are valid.
            let _ = sheet.style().set_property("height", &px(wanted.0));
            let _ = sheet.style().set_property("padding-top", &px(wanted.1));
            self.laid_out = wanted;
        }
    }

    fn on_key(&self, props: &ListBoxProps) -> Callback<KeyboardEvent> {
        let (on_action, side, page) = (props.on_action.clone(), props.pane.side, self.page.clone());
        Callback::from(move |event: KeyboardEvent| {
            let now = event.time_stamp() as u64;
            let action = KeyPress::from_event(&event)
                .and_then(|press| action_for_key(&press, side, page.get(), now));
            if let Some(action) = action {
                event.prevent_default();
                event.stop_propagation();
                on_action.emit((side, action));
            }
        })
    }
}

/// Scrolls down to the end of the current row, which is higher than the others if its text wraps.
fn reveal_whole(list: &Element, row_id: &str) {
    let row = gloo::utils::document().get_element_by_id(row_id);
    if let Some(row) = row {
        let below =
            row.get_bounding_client_rect().bottom() - list.get_bounding_client_rect().bottom();
        if below > 0.0 {
            list.set_scroll_top(list.scroll_top() + below.ceil());
        }
    }
}
