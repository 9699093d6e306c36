//! A page that lists all records of one kind: search, narrow, sort, tick, add, edit, delete, export.
//! People, classes and courses are such pages; what they differ in is a [`Register`].

mod page;

use std::rc::Rc;

use yew::prelude::*;

use super::files::What;
use super::live::Live;
use super::people::Section;
use crate::model::Kind;
use crate::order::SortedSet;
use crate::search::Query;
use crate::ui::data_table::{Column, RowKey, TableRows};
use crate::ui::icon::Icon;

pub use page::RegisterPage;

/// What such a page lists, and how.
pub trait Register {
    /// The kinds of records that it shows.
    fn kinds(&self) -> [Kind; 4];
    /// What stands on it.
    fn words(&self) -> Words;
    /// The columns of its table; it is sorted by the first.
    fn columns(&self) -> Rc<[Column]>;
    /// All that there are now. Asked again only when records of those kinds have changed.
    fn list(&self, live: &Live, acts: Acts) -> Rc<dyn List>;
    /// The form beside the list: of a record, or for a new one.
    fn panel(&self, form: Form) -> Html;
    /// Asks before these are deleted; `on_close` is told whether they were.
    fn farewell(&self, keys: SortedSet<RowKey>, on_close: Callback<bool>) -> Html;
}

/// What stands on such a page.
pub struct Words {
    /// What goes into the ids and classes of its parts.
    pub id: &'static str,
    /// Its heading.
    pub title: AttrValue,
    /// What the records are for.
    pub lead: AttrValue,
    /// The name of the search box.
    pub search: AttrValue,
    /// What can be searched for.
    pub hint: Option<AttrValue>,
    /// The button for a new one.
    pub new: AttrValue,
    /// What stands where the list would, as long as there is none.
    pub none: (Icon, AttrValue, AttrValue),
    /// The link to the files, from there.
    pub import: AttrValue,
    /// What narrows the list; heard only.
    pub narrow: Option<AttrValue>,
    /// The button that deletes so many; where there is none, rows cannot be ticked.
    pub delete: Option<fn(usize) -> AttrValue>,
    /// Which tab of a section it is.
    pub section: Option<Section>,
    /// What its export holds.
    pub export: What,
}

/// What a row can do.
#[derive(Clone)]
pub struct Acts {
    /// Opens the form of a record.
    pub on_edit: Callback<RowKey>,
    /// Asks before a record is deleted.
    pub on_delete: Callback<RowKey>,
}

/// A form beside a list.
pub struct Form {
    /// Of which record; none for a new one.
    pub of: Option<RowKey>,
    /// Whether something else was asked for.
    pub leaving: bool,
    /// It may close.
    pub on_leave: Callback<()>,
    /// It stays.
    pub on_stay: Callback<()>,
}

impl Form {
    /// Tells the forms of different records apart.
    #[must_use]
    pub fn key(&self) -> String {
        self.of.map_or(0, |key| key.0).to_string()
    }
}

/// All records of a kind.
pub trait List: TableRows {
    /// How many there are.
    fn len(&self) -> usize;
    /// Those that a search finds, of a chip or of any, in the order of a column.
    fn find(&self, query: &Query, chip: Option<&str>, column: &str) -> Vec<u32>;
    /// What narrows the list, each with how many a search finds of it.
    fn chips(&self, query: &Query) -> Chips {
        let _ = query;
        Chips::default()
    }
}

/// What narrows a list.
#[derive(Default)]
pub struct Chips {
    /// The name of the chip for all.
    pub all: AttrValue,
    /// The others, each with how many a search finds.
    pub each: Vec<(AttrValue, usize)>,
}
