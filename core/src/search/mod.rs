//! Search over text in memory.
//!
//! ```
//! use lectern_core::search::{Bitmap, IndexBuilder, ItemIndex, Query, best, highlight_ranges};
//!
//! let people = [["López", "Ana", "alopez"], ["Müller", "Anabel", "amueller"]];
//! let mut index = IndexBuilder::with_capacity(people.len());
//! people.iter().for_each(|person| index.push(person));
//! let index = index.build();
//!
//! // Every word typed must begin some word of the entry.
//! let query = Query::new("ana lop");
//! let mut matches = Bitmap::default();
//! index.find(&query, &mut matches);
//! assert!(matches.iter().eq([ItemIndex::from_usize(0)]));
//!
//! // Byte ranges to highlight in a text that is shown.
//! assert_eq!(highlight_ranges("López, Ana", &query), [0..4, 8..11]);
//!
//! // The best matches first, at most 20.
//! let found = best(&index, |item| people[item.as_usize()], &Query::new("mull"), 20);
//! assert_eq!(found, [ItemIndex::from_usize(1)]);
//! ```
//!
//! The module folds text, indexes and matches words, ranks matches, and defines the natural order of
//! lists. It is no full-text engine: no stemming, no spelling correction, no scores. The words of a
//! query may be in any order; case, accents and points are ignored ([`fold()`] says what that means).
//! Words with ä, ö, ü, å or ø are also found spelled out (`mueller`, `aase`), and the index has both
//! forms of these words only. Usernames are compared by [`caseless()`], which keeps accents. Entries are numbered texts; the caller
//! numbers them in the order in which they are displayed. Every operation on 100,000 entries takes
//! less than the time between two keystrokes, so nothing here is asynchronous.
//!
//! # Words
//! Text is folded, then split at white space and punctuation. A hyphen or apostrophe between letters
//! starts a word without ending the one before: "Jean-Pierre" is found by `jean`, `pierre` and
//! `jeanpierre`. All other symbols (`% _ * \ + #`) are parts of words. `words.rs` has the full rules.

mod across;
mod bitmap;
mod builder;
mod caseless;
mod clusters;
mod exact;
mod fold;
mod fold_table;
mod highlight;
mod index;
mod intern;
mod item_index;
mod matcher;
mod name_key;
mod query;
mod rank;
mod recipients;
mod texts;
mod words;

pub mod natural;
pub use across::best_across;
pub use bitmap::{Bitmap, BitmapIndex};
pub use builder::IndexBuilder;
pub use caseless::caseless;
pub use exact::{ExactIndex, ExactIndexBuilder, ExactMatch};
pub use fold::{fold, fold_into, lower_case};
pub use highlight::highlight_ranges;
pub use index::Index;
pub use item_index::ItemIndex;
pub use name_key::{find_name, name_key};
pub use query::Query;
pub use rank::{Quality, RankedMatches, best, quality, ranked};
pub use recipients::{Recipient, find_recipients, is_recipient_list, recipients};
