//! Benchmark of the dual list: people, searched by the start of last name, first name or username.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::utils::{body, document};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::Hooks;
use crate::components::announce::LiveRegions;
use crate::components::dual_list::{
    ChosenItems, DualList, DualListLabels, ItemSource, Move, RowContent,
};
use crate::i18n::{LEARNERS, Registration as Words, t};
use lectern_core::search::{Index, IndexBuilder, ItemIndex, Query, best};

/// Number of people that cross into WebAssembly at a time, as one text.
const AT_ONCE: u32 = 5_000;

/// Registers the functions that the harness calls.
pub fn offer(hooks: &Hooks) {
    let prepared = Rc::new(RefCell::new(None::<Rc<People>>));
    hooks.takes("prepare", {
        let prepared = prepared.clone();
        move |people| {
            *prepared.borrow_mut() = People::of(&people.unchecked_into()).map(Rc::new);
            JsValue::UNDEFINED
        }
    });
    // An empty list is mounted from the start, because in the app the first two steps of the wizard
    // are shown before the third: the measured list is new, but the browser has loaded the code,
    // styles and fonts.
    let mounted = RefCell::new(mount(Rc::new(People::none())));
    hooks.gives("show", {
        let prepared = prepared.clone();
        move || {
            if let Some(people) = prepared.borrow().clone() {
                if let Some(former) = mounted.take() {
                    former.destroy();
                }
                mounted.replace(mount(people));
            }
            JsValue::UNDEFINED
        }
    });
    hooks.gives("counts", counts);
    hooks.gives("moveFiltered", move_shown);
    hooks.gives("moveAll", move_shown);
    hooks.takes("lastRow", move |label| {
        let last = prepared.borrow().as_ref().map(|people| people.len());
        let row = last.and_then(|last| {
            by_test_id(
                "list",
                &format!(" [aria-setsize='{last}'][aria-posinset='{last}']"),
            )
        });
        let said =
            row.and_then(|row| Some((text_of(&row, ".dl-title")?, text_of(&row, ".dl-aside")?)));
        said.is_some_and(|(title, aside)| label.as_string() == Some(format!("{title} ({aside})")))
            .into()
    });
}

/// People as one text, with the offset of each.
struct People {
    text: String,
    starts: Vec<u32>,
    index: Index,
}

impl People {
    fn none() -> Self {
        Self {
            text: String::new(),
            starts: vec![0],
            index: IndexBuilder::with_capacity(0).build(),
        }
    }

    /// Reads people from an array `[{id, first, last, username}]` in display order.
    fn of(people: &Array) -> Option<Self> {
        let len = people.length();
        let values = Reflect::get(&Object::new().constructor(), &"values".into()).ok()?;
        let flat_map: Function = Reflect::get(people, &"flatMap".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let mut index = IndexBuilder::with_capacity(len as usize);
        let mut text = String::new();
        let mut starts = Vec::with_capacity(len as usize + 1);
        for from in (0..len).step_by(AT_ONCE as usize) {
            let some = people.slice(from, (from + AT_ONCE).min(len));
            let fields: Array = flat_map.call1(&some, &values).ok()?.unchecked_into();
            let fields = fields.join("\n").as_string()?;
            if from == 0 {
                text.reserve_exact(
                    fields.len() * (len as usize).div_ceil(AT_ONCE as usize) * 17 / 16,
                );
            }
            let mut fields = fields.split('\n');
            while let (Some(_), Some(first), Some(last), Some(username)) =
                (fields.next(), fields.next(), fields.next(), fields.next())
            {
                index.push_whole(&[last, first, username]);
                starts.push(text.len() as u32);
                for field in [last, first, username] {
                    text.push_str(field);
                    text.push('\n');
                }
            }
        }
        starts.push(text.len() as u32);
        let index = index.build();
        Some(Self {
            text,
            starts,
            index,
        })
    }

    /// Returns last name, first name and username.
    fn fields(&self, entry: ItemIndex) -> [&str; 3] {
        let at = entry.as_usize();
        let mut fields =
            self.text[self.starts[at] as usize..self.starts[at + 1] as usize].split('\n');
        std::array::from_fn(|_| fields.next().unwrap_or_default())
    }
}

impl ItemSource for People {
    fn len(&self) -> usize {
        self.starts.len() - 1
    }

    fn content(&self, entry: ItemIndex) -> RowContent {
        let [last, first, username] = self.fields(entry);
        RowContent {
            title: [last, ", ", first].concat().into(),
            bold_len: last.len(),
            detail: AttrValue::from(username.to_owned()),
            code: AttrValue::default(),
            same_title: false,
        }
    }

    fn index(&self) -> &Index {
        &self.index
    }

    fn query(&self, typed: &str) -> Query {
        Query::whole(typed)
    }

    fn best(&self, query: &Query, limit: usize) -> Vec<ItemIndex> {
        best(&self.index, |entry| self.fields(entry), query, limit)
    }
}

#[derive(Properties)]
struct PageProps {
    people: Rc<People>,
}

impl PartialEq for PageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.people, &other.people)
    }
}

/// Page with only the list of the third step of the wizard. Holds the choice, as a page of the app
/// does.
struct Page {
    choice: Rc<ChosenItems>,
    names: DualListLabels,
    on_move: Callback<Move>,
}

impl Component for Page {
    type Message = Move;
    type Properties = PageProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            choice: Rc::new(ChosenItems::unordered(ctx.props().people.len(), [], [])),
            names: DualListLabels {
                available: t(Words::AvailableLearners),
                chosen: t(Words::ChosenLearners),
                search_available: t(Words::SearchAvailableLearners),
                search_chosen: t(Words::SearchChosenLearners),
                chosen_title: t(Words::Enrolled),
                noun: LEARNERS,
            },
            on_move: ctx.link().callback(|asked| asked),
        }
    }

    fn update(&mut self, _: &Context<Self>, asked: Move) -> bool {
        self.choice = Rc::new(match asked {
            Move::Add(entries) => self.choice.with(&entries),
            Move::Remove(entries) => self.choice.without(&entries),
            Move::Reorder(entry, place) => self.choice.with_position(entry, place),
        });
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! {
            <>
                <DualList id="learners" labels={self.names.clone()} items={ctx.props().people.clone() as Rc<dyn ItemSource>}
                    chosen={self.choice.clone()} compares=true on_move={self.on_move.clone()} />
                <LiveRegions />
            </>
        }
    }
}

/// Mounts the list in the frame of the page of the app that has it.
fn mount(people: Rc<People>) -> Option<yew::AppHandle<Page>> {
    body().set_inner_html(
        "<main><div class='wizard tool'><div class='step-body tool-body'></div></div></main>",
    );
    let root = document().query_selector(".tool-body").ok()??;
    Some(yew::Renderer::with_root_and_props(root, PageProps { people }).render())
}

/// Returns the displayed counts: "12,480 available, 214 shown", "38 chosen, 38 shown".
fn counts() -> JsValue {
    let counts = Object::new();
    let read = |id: &str, at: usize| {
        let text = by_test_id(id, "")
            .and_then(|element| element.text_content())
            .unwrap_or_default();
        let mut numbers = text
            .split(' ')
            .filter_map(|word| word.replace(',', "").parse::<u32>().ok());
        numbers.nth(at).map_or(-1.0, f64::from)
    };
    for (name, id, at) in [
        ("available", "available-count", 1),
        ("chosen", "chosen-count", 0),
    ] {
        // A plain object accepts properties, so this cannot fail.
        let _ = Reflect::set(&counts, &name.into(), &read(id, at).into());
    }
    counts.into()
}

fn move_shown() -> JsValue {
    if let Some(button) = by_test_id("available-all", "") {
        button.click();
    }
    JsValue::UNDEFINED
}

fn by_test_id(part: &str, within: &str) -> Option<HtmlElement> {
    let part = if part == "list" {
        "available-list"
    } else {
        part
    };
    let found = document().query_selector(&format!("[data-testid='dl-{part}']{within}"));
    found.ok()??.dyn_into().ok()
}

fn text_of(row: &HtmlElement, selector: &str) -> Option<String> {
    row.query_selector(selector).ok()??.text_content()
}
