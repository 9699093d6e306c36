//! A tab of the list.

use std::rc::Rc;

use yew::prelude::*;

use super::draft_rows;
use super::rows::SessionRows;
use super::watch::Known;
use crate::pages::register::{Filter, ListOf, use_listing};
use crate::pages::route::SessionsTab;

/// The props of [`Listed`].
#[derive(Properties, PartialEq)]
pub struct ListedProps {
    /// What the page knows.
    pub known: Known,
    /// The tab.
    pub tab: SessionsTab,
    /// What is asked for.
    pub filter: Filter,
    /// Something else is.
    pub on_filter: Callback<Filter>,
}

/// A tab of the list.
#[component]
pub fn Listed(props: &ListedProps) -> Html {
    let list = use_memo(props.known.clone(), |known| {
        ListOf(match props.tab {
            SessionsTab::Drafts => Rc::new(draft_rows::written(known)),
            tab => Rc::new(SessionRows::new(known.clone(), tab)),
        })
    });
    // Course sessions are edited on pages of their own.
    let listing = use_listing(&list, &props.filter, &props.on_filter, &Callback::noop());
    html! { <>{ listing.body }{ listing.dialog }</> }
}
