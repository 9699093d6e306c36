//! Searching and ordering what is in memory: folding, an index of words, matching, ranking, natural
//! order. Here is decided what "finds" and "before" mean, the same for every list and box.
//!
//! It is not a full-text engine: no stems, no misspellings, no scores. Every word typed must begin
//! some word of the entry, in any order, whatever the case and accents. It knows no person and no
//! course, only numbered entries with texts; whoever asks keeps them in the order in which they are
//! shown. Everything answers within a keystroke for 100,000 entries, so nothing here is asynchronous.
//!
//! # Words
//! Text is folded, then parted at white space and punctuation. A hyphen or apostrophe between letters
//! begins a word without ending the one before: "Jean-Pierre" is found by `jean`, `pierre` and
//! `jeanpierre`. All other signs (`% _ * \ + #`) are parts of words. `words.rs` has the rules in full.
//!
//! # Use
//! ```
//! use lectern_core::search::{Bitmap, IndexBuilder, Query, best, marks};
//!
//! let people = [["López", "Ana", "alopez"], ["Müller", "Anabel", "amueller"]];
//! let mut index = IndexBuilder::with_capacity(people.len());
//! people.iter().for_each(|person| index.push(person));
//! let index = index.build();
//!
//! let query = Query::new("ana lop");
//! let mut found = Bitmap::default();
//! index.find(&query, &mut found);
//! assert!(found.iter().eq([0]));
//! assert_eq!(marks("López, Ana", &query), [0..4, 8..11]);
//! assert_eq!(best(&index, |n| people[n as usize], &Query::new("mull"), 20), [1]);
//! ```

mod bitmap;
mod builder;
mod exact;
mod fold;
mod fold_table;
mod index;
mod intern;
mod marks;
mod matcher;
mod query;
mod rank;
mod texts;
mod words;

/// The order in which lists are shown.
pub mod natural;
/// Sorting rows of any type.
pub use bitmap::Bitmap;
pub use builder::IndexBuilder;
pub use exact::{ExactIndex, ExactIndexBuilder, ExactMatch};
pub use fold::{fold, fold_into, lower_case};
pub use index::Index;
pub use intern::Interner;
pub use marks::marks;
pub use query::Query;
pub use rank::{Quality, best, quality};
