//! Every string a person reads, in one typed catalogue: one enum an area, one list of lines a
//! language. A second language is a variant of [`Language`] and, in each area, a second list, in
//! which the compiler asks for every word.

mod access;
mod catalogue;
mod categories;
mod classes;
mod courses;
mod dual_list;
mod files;
mod findings;
mod frame;
mod history;
mod kinds;
mod losses;
mod panel;
mod people;
mod picker;
mod problems;
mod registration;
mod review;
mod roles;
mod session_deeds;
mod sessions;
mod settings;
mod table;
mod welcome;
mod wizard;

use std::cell::Cell;

use yew::AttrValue;

pub use access::{access_cell, access_chip, access_clause, access_icon, access_word};
pub use catalogue::{Words, counted};
pub use categories::Categories;
pub use classes::Classes;
pub use courses::Courses;
pub use dual_list::{DualList, Noun};
pub use files::Files;
pub use frame::Frame;
pub use history::sentence;
pub use losses::loss;
pub use panel::Panel;
pub use people::People;
pub use picker::Picker;
pub use problems::{problem, refusal, store_error};
pub use registration::{COURSES, LEARNERS, MEMBERS, Registration, academic_year};
pub use review::Review;
pub use roles::role_name;
pub use session_deeds::SessionDeeds;
pub use sessions::{Sessions, learner_access};
pub use settings::{KeyGroup, Settings, key_groups};
pub use table::Table;
pub use welcome::Welcome;
pub use wizard::Wizard;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// The language in use.
    #[must_use]
    pub fn current() -> Self {
        CURRENT.get()
    }

    /// Uses a language from here on; what is on screen is drawn again by whoever calls this.
    pub fn choose(self) {
        CURRENT.set(self);
    }
}

thread_local! {
    static CURRENT: Cell<Language> = const { Cell::new(Language::English) };
}

/// The words in the language in use, as `html!` takes them.
#[must_use]
pub fn t(words: impl Words) -> AttrValue {
    catalogue::drawn(&words)
}
