//! The conflicts of all offerings: search, narrow by kind, course and time, ways out, and setting aside
//! those that are none. Other pages use its sentences.

mod actions;
mod changes_list;
mod columns;
mod filter;
mod page;
mod resolution;
mod rows;
mod sentence;
mod sentences;

pub use actions::{no_way_out, way_out_label};
pub use changes_list::{ChangeSentences, ChangesList};
pub use filter::course_conflicts_href;
pub use page::ConflictsPage;
pub use sentence::Sentence;
pub use sentences::{Sentences, group_titles};
