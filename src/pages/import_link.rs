//! Link from a list of records to the import of such records.

use yew::prelude::*;

use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::pages::editable::EditOnly;

/// Renders a link to the import, in the form of a button.
pub fn import_link(label: AttrValue) -> Html {
    html! { <EditOnly><a class="button" href={Route::Files.href()}>{ icon(Icon::Import) }{ label }</a></EditOnly> }
}
