//! What `html!` turns into: a sheet on which elements are opened, given attributes and children, and
//! closed, one short call each. It ends as an `Html` of Yew, which does everything else.
//!
//! Nothing calls this by hand. Why Lectern has a macro of its own is told in docs/decisions/18-html.md.

mod component;
mod handler;
mod head;
mod part;
mod sheet;

pub use component::{Component, Drawn, drawn, fill, filled};
pub use head::Head;
pub use lectern_html::{Properties, component, html};
pub use part::Part;
pub use sheet::Sheet;
