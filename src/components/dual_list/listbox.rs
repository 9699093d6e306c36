//! One list: the rows in view on a sheet as high as all of them, and what keys and pointers on it
//! ask for. It keeps where it is scrolled to; everything else belongs to the pane.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::choice::Choice;
use super::item::{Item, ItemProps, Look, Standing};
use super::keys::{Act, Key, act};
use super::pane::{Pane, Side};
use super::pointer::{on_click, on_double_click, on_focus, on_pointer_down};
use super::window::View;
use super::{part_id, test_id};
use crate::components::keys;
use crate::components::resize::Resized;

#[derive(Properties)]
pub struct ListBoxProps {
    /// Compared by identity, like all that is behind an `Rc` here.
    pub pane: Rc<Pane>,
    pub look: Rc<Look>,
    pub choice: Rc<Choice>,
    /// Whether something is saved to compare with.
    pub compares: bool,
    pub name: AttrValue,
    pub list: NodeRef,
    pub on_act: Callback<(Side, Act)>,
    /// A row was pressed, perhaps to be dragged.
    pub on_press: Callback<(Side, u32, PointerEvent)>,
}

impl PartialEq for ListBoxProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.pane, &other.pane)
            && Rc::ptr_eq(&self.look, &other.look)
            && Rc::ptr_eq(&self.choice, &other.choice)
            && self.compares == other.compares
            && self.name == other.name
            && self.list == other.list
            && self.on_act == other.on_act
            && self.on_press == other.on_press
    }
}

pub enum Msg {
    Scrolled,
    Resized,
}

/// One list.
pub struct ListBox {
    view: View,
    drawn: Range<u32>,
    /// Where to scroll to with the next drawing.
    scroll_to: Option<f64>,
    sheet: NodeRef,
    /// The height and the upper edge of the sheet, in px, as they are in the document.
    laid_out: (u32, u32),
    page: Rc<Cell<u32>>,
    resized: Option<Resized>,
}

impl Component for ListBox {
    type Message = Msg;
    type Properties = ListBoxProps;

    fn create(ctx: &Context<Self>) -> Self {
        // Taken to be so high until it has been laid out, which it then says before it is painted.
        let view = View {
            scroll: 0.0,
            height: 560.0,
            row: 32.0,
        };
        Self {
            view,
            drawn: view.window(ctx.props().pane.rows.len()),
            scroll_to: None,
            sheet: NodeRef::default(),
            laid_out: (0, 0),
            page: Rc::new(Cell::new(view.page())),
            resized: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Self::Properties) -> bool {
        let (pane, old) = (&ctx.props().pane, &old.pane);
        let len = pane.rows.len();
        let mut view = self.view;
        let reveals = pane.reveals != old.reveals;
        // The list may have been scrolled in this frame, which is told only with the next.
        if reveals
            && self.scroll_to.is_none()
            && let Some(list) = ctx.props().list.cast::<Element>()
        {
            view.scroll = list.scroll_top();
        }
        let at = view.scroll;
        view = view.within(len);
        if pane.searches != old.searches {
            view.scroll = 0.0;
        }
        if reveals && let Some(row) = pane.cursor.row() {
            view = view.showing(row);
        }
        if view.scroll != at {
            self.scroll_to = Some(view.scroll);
        }
        self.view = view;
        self.drawn = view.window(len);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let Some(list) = ctx.props().list.cast::<Element>() else {
            return false;
        };
        self.view.scroll = list.scroll_top();
        if matches!(msg, Msg::Resized) {
            self.view.height = f64::from(list.client_height());
            self.view.row = row_height(&list).unwrap_or(self.view.row);
            self.page.set(self.view.page());
        }
        let len = ctx.props().pane.rows.len();
        // Scrolling is told once a frame, before it is painted; most of it finds its rows drawn.
        let enough = self.view.is_in(&self.drawn, len) && matches!(msg, Msg::Scrolled);
        if !enough {
            self.drawn = self.view.window(len);
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
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let side = props.pane.side;
        let id = |part| part_id(&props.look.id, side, part);
        let current = props
            .pane
            .cursor
            .row()
            .filter(|row| self.drawn.contains(row));
        let current = current.and_then(|row| props.pane.rows.entry(row));
        html! {
            <div ref={props.list.clone()} id={id("list")} class="dl-list" role="listbox" tabindex="0" aria-multiselectable="true"
                aria-label={props.name.clone()} aria-describedby={id("count")} aria-activedescendant={current.map(|entry| props.look.row_id(entry))}
                data-testid={test_id(side, "list")} onscroll={ctx.link().callback(|_: Event| Msg::Scrolled)}
                onkeydown={self.on_key(props)} onclick={on_click(props)} ondblclick={on_double_click(props)}
                onfocus={on_focus(props)} onpointerdown={on_pointer_down(props)}>
                <div ref={self.sheet.clone()} class="dl-sheet" role="presentation">{ self.rows(props) }</div>
            </div>
        }
    }
}

impl ListBox {
    fn rows(&self, props: &ListBoxProps) -> Html {
        let (pane, choice) = (&props.pane, &props.choice);
        let of = pane.rows.len();
        let rows = self
            .drawn
            .clone()
            .zip(pane.rows.entries(self.drawn.clone()));
        let items = rows.map(|(row, entry)| {
            let standing = match pane.side {
                Side::Available => Standing::Same,
                Side::Chosen if !choice.chosen().contains(entry) => Standing::Leaves,
                Side::Chosen if props.compares && !choice.saved().contains(entry) => Standing::New,
                Side::Chosen => Standing::Same,
            };
            let item = ItemProps {
                look: props.look.clone(),
                entry,
                row,
                of,
                selected: pane.cursor.selected().contains(entry),
                current: pane.cursor.row() == Some(row),
                standing,
            };
            html! { <Item key={self.view.slot(row)} ..item /> }
        });
        html! { { for items } }
    }

    /// Gives the sheet the height of all rows and puts those that are drawn in their place. By hand,
    /// as the page allows no styles in its text.
    fn lay_out(&mut self, len: u32) {
        let row = self.view.row as u32;
        let wanted = (len * row, self.drawn.start * row);
        if wanted != self.laid_out
            && let Some(sheet) = self.sheet.cast::<HtmlElement>()
        {
            let px = |length: u32| [&length.to_string(), "px"].concat();
            // Cannot fail: the names and the lengths are valid.
            let _ = sheet.style().set_property("height", &px(wanted.0));
            let _ = sheet.style().set_property("padding-top", &px(wanted.1));
            self.laid_out = wanted;
        }
    }

    fn on_key(&self, props: &ListBoxProps) -> Callback<KeyboardEvent> {
        let (on_act, side, page) = (props.on_act.clone(), props.pane.side, self.page.clone());
        Callback::from(move |event: KeyboardEvent| {
            let name = event.key();
            let key = Key {
                name: &name,
                shift: event.shift_key(),
                alt: event.alt_key(),
                command: keys::command(&event),
            };
            if let Some(act) = act(key, side, page.get(), event.time_stamp() as u64) {
                event.prevent_default();
                event.stop_propagation();
                on_act.emit((side, act));
            }
        })
    }
}

/// What the style sheet says that a row is high; a whole number of px.
fn row_height(list: &Element) -> Option<f64> {
    let style = gloo::utils::window().get_computed_style(list).ok()??;
    let text = style.get_property_value("--item").ok()?;
    let px: u32 = text.trim().strip_suffix("px")?.parse().ok()?;
    (px > 0).then(|| f64::from(px))
}
