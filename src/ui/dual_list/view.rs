//! The widget: two panes, the buttons between them, keys, mouse and drag.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::choice::Choice;
use super::cursor::ListKey;
use super::entries::{Entries, Marks};
use super::list::{Drawing, row_id, rows};
use super::pane::{Pane, Side};
use crate::search::{Bitmap, fold};
use crate::ui::announce::say;
use crate::ui::icon::{Icon, icon};
use crate::ui::keys;
use crate::ui::text::{DualList as Words, Noun, t};

/// What the parts are called.
#[derive(Clone, Debug, PartialEq)]
pub struct Names {
    /// "Available courses".
    pub available: AttrValue,
    /// "Chosen courses".
    pub chosen: AttrValue,
    /// "Search available courses".
    pub search_available: AttrValue,
    /// "Search chosen courses".
    pub search_chosen: AttrValue,
    /// The title of the right card: "In this course session".
    pub chosen_title: AttrValue,
    /// "course", "courses".
    pub noun: Noun,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Move {
    /// These become chosen.
    Add(Vec<u32>),
    /// These do so no longer.
    Remove(Vec<u32>),
    /// This one goes to a place of the order.
    Place(u32, usize),
}

/// The props of [`DualList`].
#[derive(Properties)]
pub struct DualListProps {
    /// The start of every id.
    pub id: AttrValue,
    /// What the parts are called.
    pub names: Names,
    /// All entries; compared by identity.
    pub entries: Rc<dyn Entries>,
    /// What is chosen; compared by identity.
    pub choice: Rc<Choice>,
    /// Facts about entries on the chosen side; compared by identity.
    #[prop_or_default]
    pub marks: Option<Rc<dyn Marks>>,
    /// Which entries the left list may show.
    #[prop_or_default]
    pub filter: Option<Rc<Bitmap>>,
    /// Which entries the right list may show.
    #[prop_or_default]
    pub chosen_filter: Option<Rc<Bitmap>>,
    /// Whether something is saved to compare with: then what is new is marked.
    #[prop_or_default]
    pub compares: bool,
    /// Show only what differs from what is saved.
    #[prop_or_default]
    pub changes_only: bool,
    /// Something was asked for.
    pub on_move: Callback<Move>,
    /// Another entry of the chosen side is current.
    #[prop_or_default]
    pub on_current: Callback<Option<u32>>,
    /// Filters under the left search box.
    #[prop_or_default]
    pub filters: Html,
    /// Filters beside the right title.
    #[prop_or_default]
    pub chosen_filters: Html,
    /// Tools for the current entry, at the foot of the right card.
    #[prop_or_default]
    pub chosen_tools: Html,
    /// Only the right card: the left half is somebody else's (single registration).
    #[prop_or_default]
    pub in_place_of_available: Option<Html>,
}

fn same<T: ?Sized>(a: &Option<Rc<T>>, b: &Option<Rc<T>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        _ => false,
    }
}

impl PartialEq for DualListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entries, &other.entries)
            && Rc::ptr_eq(&self.choice, &other.choice)
            && same(&self.marks, &other.marks)
            && same(&self.filter, &other.filter)
            && same(&self.chosen_filter, &other.chosen_filter)
            && self.compares == other.compares
            && self.changes_only == other.changes_only
            && self.names == other.names
            && self.on_move == other.on_move
            && self.filters == other.filters
            && self.chosen_filters == other.chosen_filters
            && self.chosen_tools == other.chosen_tools
            && self.in_place_of_available == other.in_place_of_available
    }
}

/// Something happened in the widget.
pub enum Msg {
    Type(Side, String),
    Scroll(Side),
    Key(Side, KeyboardEvent),
    SearchKey(Side, KeyboardEvent),
    Click(Side, MouseEvent),
    DoubleClick(Side, MouseEvent),
    Focus(Side),
    Down(Side, PointerEvent),
    Drag(PointerEvent),
    Up(PointerEvent),
    MoveSelected(Side),
    MoveShown(Side),
    Reorder(isize),
    ClearSelection(Side),
    Show(Side),
    Measure,
}

/// A row being dragged.
struct Dragged {
    from: Side,
    entry: u32,
    start: (i32, i32),
    moving: bool,
}

/// The dual list.
pub struct DualList {
    panes: [Pane; 2],
    lists: [NodeRef; 2],
    searches: [NodeRef; 2],
    row_height: f64,
    reveal: Option<Side>,
    dragged: Option<Dragged>,
    /// The side shown where there is room for one.
    shown: Side,
    said: Option<Timeout>,
}

impl Component for DualList {
    type Message = Msg;
    type Properties = DualListProps;

    fn create(ctx: &Context<Self>) -> Self {
        let len = ctx.props().entries.len();
        let mut list = Self {
            panes: [Pane::new(Side::Available, len), Pane::new(Side::Chosen, len)],
            lists: Default::default(),
            searches: Default::default(),
            row_height: 32.0,
            reveal: None,
            dragged: None,
            shown: Side::Available,
            said: None,
        };
        list.refresh(ctx.props(), true);
        list
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Self::Properties) -> bool {
        let props = ctx.props();
        if !Rc::ptr_eq(&props.entries, &old.entries) {
            for side in [Side::Available, Side::Chosen] {
                let typed = std::mem::take(&mut self.pane(side).typed);
                *self.pane(side) = Pane::new(side, props.entries.len());
                self.pane(side).search(typed, props.entries.as_ref());
            }
        }
        self.refresh(props, false);
        if !Rc::ptr_eq(&props.choice, &old.choice) {
            announce(old, props);
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.link().send_message(Msg::Measure);
        }
        if let Some(side) = self.reveal.take()
            && let Some(top) = self.panes[side as usize].reveal(self.row_height)
            && let Some(list) = self.lists[side as usize].cast::<Element>()
        {
            list.set_scroll_top(top as i32);
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let props = ctx.props();
        match msg {
            Msg::Type(side, typed) => {
                self.pane(side).search(typed, props.entries.as_ref());
                self.refresh(props, true);
                if let Some(list) = self.lists[side as usize].cast::<Element>() {
                    list.set_scroll_top(0);
                }
                let count = self.panes[side as usize].rows.len();
                // Said when the typing rests; the list itself never waits.
                self.said = Some(Timeout::new(500, move || say(&t(Words::Shown(count)))));
            }
            Msg::Scroll(side) => return self.measure(side),
            Msg::Measure => {
                self.row_height = row_height(&self.lists).unwrap_or(self.row_height);
                self.measure(Side::Available);
                self.measure(Side::Chosen);
            }
            Msg::Key(side, event) => return self.key(ctx, side, &event),
            Msg::SearchKey(side, event) => return self.search_key(ctx, side, &event),
            Msg::Click(side, event) => {
                let Some(row) = row_of(event.target()) else { return false };
                let rows = self.panes[side as usize].rows.clone();
                let add = event.ctrl_key() || event.meta_key();
                let touch = coarse();
                self.pane(side).cursor.click(row, add || touch, event.shift_key(), &rows);
                self.current(ctx, side);
            }
            Msg::DoubleClick(side, event) => {
                let Some(row) = row_of(event.target()) else { return false };
                if let Some(entry) = self.panes[side as usize].rows.get(row) {
                    self.ask(ctx, side, vec![*entry]);
                }
            }
            Msg::Focus(side) => {
                let rows = self.panes[side as usize].rows.clone();
                self.pane(side).cursor.enter(&rows);
                self.current(ctx, side);
            }
            Msg::Down(side, event) => {
                let row = row_of(event.target()).filter(|_| event.button() == 0 && event.pointer_type() != "touch");
                let entry = row.and_then(|row| self.panes[side as usize].rows.get(row)).copied();
                let start = (event.client_x(), event.client_y());
                self.dragged = entry.map(|entry| Dragged { from: side, entry, start, moving: false });
                return false;
            }
            Msg::Drag(event) => {
                let Some(drag) = &mut self.dragged else { return false };
                let far = (event.client_x() - drag.start.0).abs() + (event.client_y() - drag.start.1).abs() > 6;
                if event.buttons() & 1 == 0 {
                    self.dragged = None;
                } else if far && !drag.moving {
                    drag.moving = true;
                } else {
                    return false;
                }
            }
            Msg::Up(event) => return self.drop_at(ctx, &event),
            Msg::MoveSelected(side) => {
                let pane = &self.panes[side as usize];
                let targets = pane.cursor.targets(&pane.rows);
                self.ask(ctx, side, targets);
            }
            Msg::MoveShown(side) => {
                let all = self.panes[side as usize].rows.to_vec();
                self.ask(ctx, side, all);
            }
            Msg::Reorder(by) => return self.reorder(ctx, by),
            Msg::ClearSelection(side) => self.pane(side).cursor.clear(),
            Msg::Show(side) => self.shown = side,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let dragging = self.dragged.as_ref().is_some_and(|drag| drag.moving);
        let link = ctx.link();
        html! {
            <div class={classes!("dual-list", dragging.then_some("dragging"), props.in_place_of_available.is_some().then_some("single"),
                    (self.shown == Side::Chosen).then_some("showing-chosen"))}
                onpointermove={link.callback(Msg::Drag)} onpointerup={link.callback(Msg::Up)}>
                if let Some(instead) = &props.in_place_of_available {
                    { instead.clone() }
                } else {
                    { self.switch(ctx) }
                    { self.card(ctx, Side::Available) }
                    { self.buttons(ctx) }
                }
                { self.card(ctx, Side::Chosen) }
            </div>
        }
    }
}

impl DualList {
    const fn pane(&mut self, side: Side) -> &mut Pane {
        &mut self.panes[side as usize]
    }

    fn refresh(&mut self, props: &DualListProps, restart: bool) {
        for pane in &mut self.panes {
            let filter = match pane.side {
                Side::Available => &props.filter,
                Side::Chosen => &props.chosen_filter,
            };
            pane.refresh(&props.choice, filter.as_deref(), props.changes_only, restart);
        }
    }

    /// Reads where a list is scrolled to; whether other rows must be drawn.
    fn measure(&mut self, side: Side) -> bool {
        let Some(list) = self.lists[side as usize].cast::<Element>() else { return false };
        let row_height = self.row_height;
        let pane = self.pane(side);
        let before = pane.window(row_height);
        pane.scroll = f64::from(list.scroll_top());
        pane.height = f64::from(list.client_height()).max(row_height);
        before != pane.window(row_height)
    }

    fn ask(&mut self, ctx: &Context<Self>, side: Side, entries: Vec<u32>) {
        let choice = &ctx.props().choice;
        let asked = match side {
            Side::Available => Move::Add(entries),
            // A row that is to leave already is not asked to leave again.
            Side::Chosen => Move::Remove(entries.into_iter().filter(|e| choice.chosen().contains(*e)).collect()),
        };
        let (Move::Add(moved) | Move::Remove(moved)) = &asked else { return };
        if !moved.is_empty() {
            self.pane(side).cursor.clear();
            self.reveal = Some(side);
            ctx.props().on_move.emit(asked);
        }
    }

    fn reorder(&mut self, ctx: &Context<Self>, by: isize) -> bool {
        let pane = &self.panes[Side::Chosen as usize];
        let entry = pane.cursor.row().and_then(|row| pane.rows.get(row)).copied();
        let choice = &ctx.props().choice;
        let Some((entry, place)) = entry.and_then(|entry| choice.place(entry).map(|place| (entry, place))) else {
            return false;
        };
        let to = place.saturating_add_signed(by);
        if to != place && to < choice.in_order().len() {
            self.reveal = Some(Side::Chosen);
            ctx.props().on_move.emit(Move::Place(entry, to));
            // The current row goes with its entry.
            let rows = pane.rows.clone();
            let row = pane.cursor.row().unwrap_or(0).saturating_add_signed(by);
            self.pane(Side::Chosen).cursor.go(row, &rows);
            let title = ctx.props().entries.row(entry).title.to_string();
            say(&t(Words::Moved(title, to + 1, rows.len())));
        }
        true
    }

    fn current(&self, ctx: &Context<Self>, side: Side) {
        if side == Side::Chosen {
            let pane = &self.panes[Side::Chosen as usize];
            let entry = pane.cursor.row().and_then(|row| pane.rows.get(row)).copied();
            ctx.props().on_current.emit(entry);
        }
    }

    fn drop_at(&mut self, ctx: &Context<Self>, event: &PointerEvent) -> bool {
        let Some(drag) = self.dragged.take() else { return false };
        if !drag.moving {
            return false;
        }
        let document = gloo::utils::document();
        let x = event.client_x() as f32;
        let under = document.element_from_point(x, event.client_y() as f32);
        let card = under.as_ref().and_then(|element| element.closest("[data-side]").ok().flatten());
        let to = card.and_then(|card| card.get_attribute("data-side"));
        let pane = &self.panes[drag.from as usize];
        if to.as_deref() == Some(drag.from.other().word()) {
            let selected = pane.cursor.selected().contains(drag.entry);
            let moved = if selected { pane.cursor.targets(&pane.rows) } else { vec![drag.entry] };
            self.ask(ctx, drag.from, moved);
        } else if to.is_some() && drag.from == Side::Chosen {
            let over = under.and_then(|element| row_of(Some(element.into())));
            let entry = over.and_then(|row| pane.rows.get(row)).copied();
            if let Some(place) = entry.and_then(|entry| ctx.props().choice.place(entry)) {
                ctx.props().on_move.emit(Move::Place(drag.entry, place));
            }
        }
        true
    }

    fn search_key(&mut self, ctx: &Context<Self>, side: Side, event: &KeyboardEvent) -> bool {
        match event.key().as_str() {
            "Escape" if !self.panes[side as usize].typed.is_empty() => {
                event.prevent_default();
                event.stop_propagation();
                ctx.link().send_message(Msg::Type(side, String::new()));
            }
            "ArrowDown" => {
                event.prevent_default();
                if let Some(list) = self.lists[side as usize].cast::<HtmlElement>() {
                    let _ = list.focus();
                }
            }
            _ => {}
        }
        false
    }

    fn key(&mut self, ctx: &Context<Self>, side: Side, event: &KeyboardEvent) -> bool {
        let rows = self.panes[side as usize].rows.clone();
        let page = (self.panes[side as usize].height / self.row_height) as isize - 1;
        let (shift, alt, command) = (event.shift_key(), event.alt_key(), keys::command(event));
        let list_key = match event.key().as_str() {
            "ArrowDown" if !alt => Some(ListKey::By(1)),
            "ArrowUp" if !alt => Some(ListKey::By(-1)),
            "PageDown" => Some(ListKey::By(page.max(1))),
            "PageUp" => Some(ListKey::By(-page.max(1))),
            "Home" => Some(ListKey::First),
            "End" => Some(ListKey::Last),
            _ => None,
        };
        let mut ask = None;
        match (event.key().as_str(), side) {
            _ if list_key.is_some() => {
                if let Some(key) = list_key {
                    let extend = shift && (command || matches!(key, ListKey::By(_)));
                    self.pane(side).cursor.press(key, extend, &rows);
                }
            }
            ("ArrowDown", Side::Chosen) if alt => ask = Some(Msg::Reorder(1)),
            ("ArrowUp", Side::Chosen) if alt => ask = Some(Msg::Reorder(-1)),
            (" ", _) if shift => self.pane(side).cursor.select_to_current(&rows),
            (" ", _) => self.pane(side).cursor.toggle(&rows),
            ("a", _) if command => self.pane(side).cursor.toggle_all(&rows),
            ("Enter", Side::Available) if !command => ask = Some(Msg::MoveSelected(side)),
            ("ArrowRight", Side::Available) => ask = Some(Msg::MoveSelected(side)),
            ("ArrowLeft" | "Delete" | "Backspace", Side::Chosen) => ask = Some(Msg::MoveSelected(side)),
            (letter, _) if letter.chars().count() == 1 && !keys::modified(event) => {
                if letter == "/" {
                    return false;
                }
                self.type_ahead(ctx, side, letter, event.time_stamp());
            }
            _ => return false,
        }
        event.prevent_default();
        event.stop_propagation();
        if let Some(msg) = ask {
            ctx.link().send_message(msg);
            return false;
        }
        self.reveal = Some(side);
        self.current(ctx, side);
        true
    }

    /// Letters typed in the list go to the next row whose title starts with them.
    fn type_ahead(&mut self, ctx: &Context<Self>, side: Side, letter: &str, now: f64) {
        const REST_MS: f64 = 500.0;
        let entries = ctx.props().entries.clone();
        let pane = self.pane(side);
        if now - pane.ahead.1 > REST_MS {
            pane.ahead.0.clear();
        }
        pane.ahead.0.push_str(&fold(letter));
        pane.ahead.1 = now;
        let rows = pane.rows.clone();
        let start = pane.cursor.row().unwrap_or(0);
        let from = if pane.ahead.0.chars().count() == 1 { start + 1 } else { start };
        let found = (0..rows.len()).map(|step| (from + step) % rows.len()).find(|row| {
            fold(&entries.row(rows[*row]).title).starts_with(&pane.ahead.0)
        });
        if let Some(row) = found {
            pane.cursor.go(row, &rows);
        }
    }

    fn switch(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let part = |side: Side, label: AttrValue, count: usize| {
            let onclick = ctx.link().callback(move |_| Msg::Show(side));
            html! {
                <button type="button" aria-pressed={(self.shown == side).to_string()} {onclick}>
                    { label }{ " " }{ crate::ui::format::number(count) }
                </button>
            }
        };
        html! {
            <div class="dl-switch">
                { part(Side::Available, t(Words::AvailableShort), self.panes[0].rows.len()) }
                { part(Side::Chosen, props.names.chosen_title.clone(), props.choice.chosen().count() as usize) }
            </div>
        }
    }

    fn card(&self, ctx: &Context<Self>, side: Side) -> Html {
        let (props, link) = (ctx.props(), ctx.link());
        let pane = &self.panes[side as usize];
        let names = &props.names;
        let id = |part: &str| [props.id.as_str(), "-", side.word(), "-", part].concat();
        let chosen = props.choice.chosen().count() as usize;
        let (title, name, search_name, count) = match side {
            Side::Available => (
                t(Words::AvailableShort),
                names.available.clone(),
                names.search_available.clone(),
                t(Words::Available(props.entries.len() as usize - chosen, pane.rows.len())),
            ),
            Side::Chosen => {
                let shown = pane.rows.iter().filter(|entry| props.choice.chosen().contains(**entry)).count();
                (
                    names.chosen_title.clone(),
                    names.chosen.clone(),
                    names.search_chosen.clone(),
                    t(Words::Chosen(chosen, shown)),
                )
            }
        };
        let active = pane.cursor.row().and_then(|row| pane.rows.get(row)).map(|entry| row_id(&props.id, side, *entry));
        let oninput = link.callback(move |event: InputEvent| {
            Msg::Type(side, event.target_unchecked_into::<HtmlInputElement>().value())
        });
        let clear = link.callback(move |_| Msg::Type(side, String::new()));
        let drawing = Drawing {
            id: &props.id,
            pane,
            entries: props.entries.as_ref(),
            marks: props.marks.as_deref(),
            choice: &props.choice,
            compares: props.compares,
            row_height: self.row_height,
        };
        let selected = pane.cursor.selected().count() as usize;
        html! {
            <section class={classes!("card", "dl-card", side.word())} data-side={side.word()} aria-label={title.clone()}>
                <div class="dl-head">
                    <h2>{ title }</h2>
                    <p class="meta" id={id("count")} data-testid={["dl-", side.word(), "-count"].concat()}>{ count }</p>
                    if side == Side::Chosen { { props.chosen_filters.clone() } }
                    if !pane.typed.is_empty() {
                        <button type="button" class="link-button" onclick={clear.clone()}>{ t(Words::ClearSearch) }</button>
                    }
                    <div class="dl-search">
                        { icon(Icon::Search) }
                        <input ref={self.searches[side as usize].clone()} type="search" class="control" aria-label={search_name.clone()}
                            placeholder={search_name} value={pane.typed.clone()} aria-controls={id("list")} autocomplete="off"
                            data-testid={["dl-", side.word(), "-filter"].concat()} {oninput}
                            onkeydown={link.callback(move |event| Msg::SearchKey(side, event))} />
                    </div>
                    if side == Side::Available { { props.filters.clone() } }
                </div>
                <ul ref={self.lists[side as usize].clone()} id={id("list")} class="dl-list" role="listbox" tabindex="0" aria-multiselectable="true"
                    aria-label={name} aria-describedby={id("count")} aria-activedescendant={active}
                    data-testid={["dl-", side.word(), "-list"].concat()}
                    onscroll={link.callback(move |_: Event| Msg::Scroll(side))} onkeydown={link.callback(move |event| Msg::Key(side, event))}
                    onclick={link.callback(move |event| Msg::Click(side, event))} ondblclick={link.callback(move |event| Msg::DoubleClick(side, event))}
                    onfocus={link.callback(move |_: FocusEvent| Msg::Focus(side))} onpointerdown={link.callback(move |event| Msg::Down(side, event))}>
                    { rows(&drawing) }
                </ul>
                if pane.rows.is_empty() { { self.nothing(ctx, side, &clear) } }
                <div class="dl-foot">
                    if side == Side::Chosen { { self.order_tools(ctx) } }
                    if selected > 0 {
                        <strong>{ t(Words::Selected(selected)) }</strong>
                        <button type="button" class="link-button" onclick={link.callback(move |_| Msg::ClearSelection(side))}>{ t(Words::Clear) }</button>
                    } else if side == Side::Available {
                        <span class="hint"><kbd aria-hidden="true">{ "Ctrl A" }</kbd>{ " " }{ t(Words::SelectAllHint) }</span>
                    }
                    if side == Side::Chosen { { props.chosen_tools.clone() } }
                </div>
            </section>
        }
    }

    fn order_tools(&self, ctx: &Context<Self>) -> Html {
        if !ctx.props().choice.is_ordered() {
            return Html::default();
        }
        let button = |by: isize, words: Words, drawing: Icon, key: &'static str| {
            let onclick = ctx.link().callback(move |_| Msg::Reorder(by));
            html! {
                <button type="button" class="icon-button small edged" aria-label={t(words)} aria-keyshortcuts={key} {onclick}>{ icon(drawing) }</button>
            }
        };
        html! {
            <>
                { button(-1, Words::MoveUp, Icon::Up, "Alt+ArrowUp") }
                { button(1, Words::MoveDown, Icon::Down, "Alt+ArrowDown") }
            </>
        }
    }

    fn nothing(&self, ctx: &Context<Self>, side: Side, clear: &Callback<MouseEvent>) -> Html {
        let props = ctx.props();
        let pane = &self.panes[side as usize];
        let typed = pane.typed.trim();
        let all = props.choice.chosen().count() as usize == props.entries.len() as usize;
        let text = match side {
            _ if !typed.is_empty() => {
                return html! {
                    <p class="dl-nothing">{ t(Words::NothingMatches(typed.to_owned())) }{ " " }
                        <button type="button" class="link-button" onclick={clear.clone()}>{ t(Words::ClearSearch) }</button></p>
                };
            }
            Side::Available if all && !props.entries.is_empty() => {
                Words::AllChosen(props.entries.len() as usize, props.names.noun)
            }
            Side::Available => Words::NothingAvailable,
            Side::Chosen => Words::NothingChosen(props.names.noun),
        };
        html! { <p class="dl-nothing">{ t(text) }</p> }
    }

    fn buttons(&self, ctx: &Context<Self>) -> Html {
        let selected = |side: Side| {
            let pane = &self.panes[side as usize];
            pane.cursor.selected().count() as usize
        };
        let shown = |side: Side| self.panes[side as usize].rows.len();
        let current = |side: Side| self.panes[side as usize].cursor.row().is_some();
        let removable = self.panes[1].rows.iter().any(|entry| ctx.props().choice.chosen().contains(*entry));
        let button = |words: Words, drawing: Icon, count: usize, able: bool, primary: bool, test: Option<&'static str>, msg: fn() -> Msg| {
            let onclick = ctx.link().batch_callback(move |_: MouseEvent| able.then(msg));
            html! {
                <button type="button" class={classes!("button", primary.then_some("primary"))} aria-disabled={(!able).to_string()} data-testid={test} {onclick}>
                    { t(words) }
                    if count > 0 { <span class="count" aria-hidden="true">{ crate::ui::format::number(count) }</span> }
                    { icon(drawing) }
                </button>
            }
        };
        let (left, right) = (selected(Side::Available), selected(Side::Chosen));
        html! {
            <div class="dl-buttons" role="group" aria-label={t(Words::Buttons)}>
                { button(Words::AddSelected, Icon::Right, left, left > 0 || current(Side::Available), true, None, || Msg::MoveSelected(Side::Available)) }
                { button(Words::AddAllShown, Icon::DoubleRight, shown(Side::Available), shown(Side::Available) > 0, false, Some("dl-move-filtered"), || Msg::MoveShown(Side::Available)) }
                <hr />
                { button(Words::RemoveSelected, Icon::Left, right, right > 0 || current(Side::Chosen), false, None, || Msg::MoveSelected(Side::Chosen)) }
                { button(Words::RemoveAllShown, Icon::DoubleLeft, 0, removable, false, None, || Msg::MoveShown(Side::Chosen)) }
            </div>
        }
    }
}

fn announce(old: &DualListProps, new: &DualListProps) {
    let (before, after) = (old.choice.chosen().count() as usize, new.choice.chosen().count() as usize);
    let noun = new.names.noun;
    match after.cmp(&before) {
        std::cmp::Ordering::Greater => say(&t(Words::Added(after - before, noun, after))),
        std::cmp::Ordering::Less => say(&t(Words::Removed(before - after, noun, after))),
        std::cmp::Ordering::Equal => {}
    }
}

fn row_of(target: Option<web_sys::EventTarget>) -> Option<usize> {
    let element: Element = wasm_bindgen::JsCast::dyn_into(target?).ok()?;
    let row = element.closest("[data-row]").ok().flatten()?;
    row.get_attribute("data-row")?.parse().ok()
}

fn coarse() -> bool {
    let window = gloo::utils::window();
    window.match_media("(pointer: coarse)").ok().flatten().is_some_and(|query| query.matches())
}

fn row_height(lists: &[NodeRef; 2]) -> Option<f64> {
    let list = lists[1].cast::<Element>()?;
    let style = gloo::utils::window().get_computed_style(&list).ok().flatten()?;
    let text = style.get_property_value("--item").ok()?;
    text.trim().strip_suffix("px")?.parse().ok()
}
