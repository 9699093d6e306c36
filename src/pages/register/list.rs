//! What a list is to the page around it, and what is asked of it.

use std::rc::Rc;

use yew::prelude::*;

use super::farewell::farewell;
use crate::ui::data_table::{Act, Column, RowKey, Selection, Sort, TableRows};
use crate::ui::filter_chips::Chip;
use crate::ui::icon::Icon;
use lectern_core::model::Kind;
use lectern_core::search::Query;

/// A list of records.
pub trait List: TableRows {
    /// What stands around it.
    fn look(&self) -> &Look;
    /// The columns of its table.
    fn columns(&self) -> Rc<[Column]>;
    /// How many rows there are.
    fn len(&self) -> usize;
    /// Whether it has a row, shown or not.
    fn has(&self, key: RowKey) -> bool;
    /// What is asked for.
    fn find(&self, filter: &Filter, query: &Query, sort: Sort) -> Found;
    /// What else narrows it, unseen until asked for; only where [`Look::boxes`] says so.
    fn boxes(&self) -> &[FilterBox] {
        &[]
    }
    /// What can be done with so many ticked rows; where that is nothing, rows cannot be ticked.
    fn offers(&self, count: usize) -> Vec<Offer> {
        let delete = self.look().delete.map(|label| Offer {
            act: Act::Delete,
            icon: Icon::Bin,
            label: label(count),
            danger: true,
        });
        delete.into_iter().collect()
    }
    /// Does at once what need not be asked about; whether it was that.
    fn act(&self, act: Act, of: &Selection) -> bool {
        let _ = (act, of);
        false
    }
    /// Asks about something before it is done. `shown` are the rows in the order shown; `on_close` is
    /// told whether it was done.
    fn ask(&self, act: Act, of: Selection, shown: &[u32], on_close: Callback<bool>) -> Html {
        let _ = (act, shown);
        farewell(self.look().kind, of, on_close)
    }
}

/// What stands around a list.
pub struct Look {
    /// What its rows are.
    pub kind: Kind,
    /// What goes into the ids of its parts.
    pub id: &'static str,
    /// The class of its table.
    pub class: &'static str,
    /// The name of its table.
    pub name: AttrValue,
    /// The name of the search box.
    pub search: AttrValue,
    /// What can be searched for.
    pub hint: Option<AttrValue>,
    /// What its chips narrow it by; heard only.
    pub narrow: Option<AttrValue>,
    /// Where its order can be chosen besides the heads of the columns.
    pub order: OrderBox,
    /// Whether it has more filters than the chips.
    pub boxes: bool,
    /// The button that deletes so many ticked rows.
    pub delete: Option<fn(usize) -> AttrValue>,
    /// How it is sorted at first.
    pub first: Sort,
    /// What stands above the table.
    pub above: Html,
    /// What stands below it, beside the count.
    pub foot: Option<Html>,
}

impl Look {
    /// A list with a search box, sorted by one of its columns at first.
    #[must_use]
    pub fn new(
        kind: Kind,
        id: &'static str,
        class: &'static str,
        [name, search]: [AttrValue; 2],
        first: Sort,
    ) -> Self {
        Self {
            kind,
            id,
            class,
            name,
            search,
            hint: None,
            narrow: None,
            order: OrderBox::Narrow,
            boxes: false,
            delete: None,
            first,
            above: Html::default(),
            foot: None,
        }
    }
}

/// Where the order of a list can be chosen besides the heads of its columns.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum OrderBox {
    /// Nowhere.
    Nowhere,
    /// Above the table, where windows are too narrow for heads.
    Narrow,
    /// Above the table.
    Always,
}

/// What is asked of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words.
    pub typed: String,
    /// The id of the chip that is pressed.
    pub chip: Option<AttrValue>,
    /// What is chosen in the boxes, in their order; empty where anything will do.
    pub more: Vec<String>,
}

impl Filter {
    /// How many of the filters that are not always seen are set.
    #[must_use]
    pub fn set(&self) -> usize {
        self.more.iter().filter(|value| !value.is_empty()).count()
    }

    /// What is chosen in a box.
    #[must_use]
    pub fn chosen(&self, at: usize) -> &str {
        self.more.get(at).map_or("", String::as_str)
    }
}

/// What a list has of what was asked for.
#[derive(Default)]
pub struct Found {
    /// The rows, in the order asked for.
    pub rows: Vec<u32>,
    /// What else there is, by the chips; the first is all.
    pub chips: Vec<Chip>,
    /// Which chip is pressed. A chip that is not there any more is none.
    pub chosen: usize,
}

impl Found {
    /// Adds the chip for all to the others, and finds the one that is pressed.
    #[must_use]
    pub fn chips(all: AttrValue, others: Vec<Chip>, filter: &Filter) -> Self {
        let count = others.iter().filter_map(|chip| chip.count).sum();
        let mut chips = vec![Chip::counted(all, count)];
        chips.extend(others);
        let pressed = |chip: &Chip| Some(&chip.id) == filter.chip.as_ref();
        Self {
            rows: Vec::new(),
            chosen: chips.iter().position(pressed).unwrap_or_default(),
            chips,
        }
    }
}

/// A filter that is not always seen.
#[derive(Clone, PartialEq)]
pub struct FilterBox {
    /// Its name.
    pub label: AttrValue,
    /// The values and what they are called; the first is empty.
    pub options: Vec<(AttrValue, AttrValue)>,
}

/// Something that can be done with ticked rows.
pub struct Offer {
    /// What.
    pub act: Act,
    /// Its drawing.
    pub icon: Icon,
    /// Its name.
    pub label: AttrValue,
    /// Whether it looks like something to think about.
    pub danger: bool,
}

/// A list as a prop or a cause: equal to itself only.
#[derive(Clone)]
pub struct ListOf(pub Rc<dyn List>);

impl PartialEq for ListOf {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for ListOf {
    type Target = dyn List;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}
