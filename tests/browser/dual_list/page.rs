//! A page with a dual list of names and nothing else.

use std::rc::Rc;

use lectern::components::announce::LiveRegions;
use lectern::components::dual_list::{
    ChosenItems, DifferenceStrip, DualList, DualListLabels, ItemSource, Move, RowContent, SingleAdd,
};
use lectern::i18n::Noun;
use lectern_core::search::{
    ExactIndex, ExactIndexBuilder, Index, IndexBuilder, ItemIndex, Query, best,
};
use yew::prelude::*;

/// Returns the items at these positions.
pub fn items<const N: usize>(positions: [usize; N]) -> Vec<ItemIndex> {
    positions.map(ItemIndex::from_usize).to_vec()
}

/// DualListLabels with a number as their code.
pub struct Things {
    names: Vec<String>,
    index: Index,
}

impl Things {
    pub fn new(names: impl IntoIterator<Item = impl Into<String>>) -> Rc<Self> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        let mut index = IndexBuilder::with_capacity(names.len());
        for (at, name) in names.iter().enumerate() {
            index.push(&[name, &at.to_string()]);
        }
        let index = index.build();
        Rc::new(Self { names, index })
    }

    fn exact(&self) -> Rc<ExactIndex> {
        let mut exact = ExactIndexBuilder::default();
        self.names
            .iter()
            .enumerate()
            .for_each(|(at, name)| exact.push([name.clone(), at.to_string()]));
        Rc::new(exact.build())
    }
}

impl ItemSource for Things {
    fn len(&self) -> usize {
        self.names.len()
    }

    fn content(&self, entry: ItemIndex) -> RowContent {
        RowContent {
            title: self.names[entry.as_usize()].clone().into(),
            code: entry.as_usize().to_string().into(),
            ..RowContent::default()
        }
    }

    fn index(&self) -> &Index {
        &self.index
    }

    fn best(&self, query: &Query, limit: usize) -> Vec<ItemIndex> {
        best(
            &self.index,
            |entry| [self.names[entry.as_usize()].as_str()],
            query,
            limit,
        )
    }
}

#[derive(Properties)]
pub struct PageProps {
    pub things: Rc<Things>,
    pub choice: Rc<ChosenItems>,
    pub single: bool,
}

impl PartialEq for PageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.things, &other.things) && Rc::ptr_eq(&self.choice, &other.choice)
    }
}

const THINGS: Noun = Noun {
    one: "thing",
    many: "things",
};

/// A strip and a dual list, or a single registration beside the chosen.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let choice = use_state(|| props.choice.clone());
    let changes_only = use_state(|| false);
    let on_move = {
        let choice = choice.clone();
        Callback::from(move |asked: Move| {
            choice.set(Rc::new(match asked {
                Move::Add(entries) => choice.with(&entries),
                Move::Remove(entries) => choice.without(&entries),
                Move::Reorder(entry, place) => choice.with_position(entry, place),
            }));
        })
    };
    let entries: Rc<dyn ItemSource> = props.things.clone();
    let names = DualListLabels {
        available: "Available things".into(),
        chosen: "Chosen things".into(),
        search_available: "Search available things".into(),
        search_chosen: "Search chosen things".into(),
        chosen_title: "In the box".into(),
        noun: THINGS,
    };
    let single = props.single.then(|| html! {
        <SingleAdd id="add" label="Add a thing" noun={THINGS} items={entries.clone()} exact={props.things.exact()} chosen={(*choice).clone()}
            on_add={on_move.reform(Move::Add)} on_take_back={on_move.reform(Move::Remove)} />
    });
    let on_discard = {
        let choice = choice.clone();
        Callback::from(move |()| choice.set(Rc::new(choice.restored())))
    };
    html! {
        <>
            <DifferenceStrip items={entries.clone()} chosen={(*choice).clone()} noun={THINGS} changes_only={*changes_only}
                on_changes_only={{ let changes_only = changes_only.clone(); Callback::from(move |on| changes_only.set(on)) }} {on_discard} />
            <DualList id="things" labels={names} items={entries} chosen={(*choice).clone()} compares=true changes_only={*changes_only} {on_move}
                in_place_of_available={single} />
            <LiveRegions />
        </>
    }
}
