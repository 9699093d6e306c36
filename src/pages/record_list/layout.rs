//! The layout of a list page: the list, and beside it the form of a record.

use yew::prelude::*;

/// Id of the panel below the tabs of pages that are tabs.
pub const LIST_PANEL: &str = "list-panel";

/// Properties of [`ListLayout`].
#[derive(Properties, PartialEq)]
pub struct ListLayoutProps {
    /// Name of the tab whose panel this is; `None` if the page is no tab.
    #[prop_or_default]
    pub tab: Option<AttrValue>,
    /// Another class of the list's column.
    #[prop_or_default]
    pub class: Classes,
    /// Form beside the list, if one is open.
    #[prop_or_default]
    pub form: Option<Html>,
    /// The list.
    pub children: Html,
}

/// A list with an optional form beside it.
#[component]
pub fn ListLayout(props: &ListLayoutProps) -> Html {
    let is_tab = props.tab.is_some();
    let class = classes!("with-panel", props.form.is_some().then_some("open"));
    html! {
        <div id={is_tab.then_some(LIST_PANEL)} {class} role={is_tab.then_some("tabpanel")} aria-label={props.tab.clone()}>
            <div class={classes!("list-part", props.class.clone())}>{ props.children.clone() }</div>
            if let Some(form) = &props.form { { form.clone() } }
        </div>
    }
}
