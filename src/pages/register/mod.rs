//! A page that lists all records of one kind: search, narrow, sort, tick, add, edit, delete, export.
//! People, classes, courses and categories are such pages; what they differ in is a [`Register`]. The
//! list of course sessions has a page of its own around the same [listing](use_listing).
//!
//! A record's form is a list of fields ([`RecordForm`]), what is asked before it is deleted a few
//! sentences ([`Farewell`]), and a list of some thousands is written out cell by cell ([`Written`]).

mod farewell;
mod fields;
mod form;
mod line;
mod list;
mod listing;
mod one;
mod page;
mod toolbar;
mod written;

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::files::What;
use super::live::Live;
use super::people::Section;
use crate::ui::data_table::Selection;
use crate::ui::icon::Icon;
use lectern_core::model::{Kind, Uuid};

pub use farewell::{Farewell, consequence, farewell, is_session, session_name};
pub use fields::{Control, FieldOf};
pub use form::{FormWords, RecordForm, RecordPanel};
pub use line::{Cell, Line};
pub use list::{Filter, FilterBox, Found, List, ListOf, Look, Offer, OrderBox};
pub use listing::use_listing;
pub use one::use_one_page;
pub use page::register;
pub use written::{Manners, Written, edit_and_delete};

/// What such a page lists, and how.
pub trait Register {
    /// The kinds of records that it shows.
    fn kinds(&self) -> &'static [Kind];
    /// What stands on it.
    fn words(&self) -> Words;
    /// All that there are now. Asked again only when records of those kinds have changed.
    fn list(&self, live: &Live) -> Rc<dyn List>;
    /// The form of a record.
    fn form(&self) -> &'static RecordForm;
}

/// What stands on such a page.
pub struct Words {
    /// The way to the page that it belongs to.
    pub back: Option<Html>,
    /// Its heading.
    pub title: AttrValue,
    /// What the records are for.
    pub lead: AttrValue,
    /// The button for a new one.
    pub new: AttrValue,
    /// What stands where the list would, as long as there is none.
    pub none: (Icon, AttrValue, AttrValue),
    /// The link to the files, from there, and what an export holds. Where there is none, what there
    /// is to do on the page is to make a new one.
    pub files: Option<(AttrValue, What)>,
    /// Which tab of a section it is.
    pub section: Option<Section>,
}

/// The ids of rows.
pub fn ids<T: Ord>(of: &Selection, id: fn(Uuid) -> T) -> BTreeSet<T> {
    of.iter().map(|key| id(Uuid(key.0))).collect()
}
