//! Documents at the server that this version cannot read.

use yew::prelude::*;

use crate::i18n::{Sync as Message, t};
use lectern_core::model::RecordKey;

/// Properties of [`UnreadableDocuments`].
#[derive(Properties, PartialEq)]
pub struct UnreadableDocumentsProps {
    /// Ids of the documents.
    pub ids: Vec<String>,
}

/// Number of the documents that cannot be read, with a list of them and the reasons.
#[component]
pub fn UnreadableDocuments(props: &UnreadableDocumentsProps) -> Html {
    let rows = props.ids.iter().map(|id| {
        let reason = match id.parse::<RecordKey>() {
            Ok(_) => Message::UnreadableRecord,
            Err(_) => Message::UnknownKind,
        };
        html! { <li key={id.clone()}><bdi>{ id }</bdi>{ ": " }{ t(reason) }</li> }
    });
    let rows: Vec<Html> = rows.collect();
    html! {
        <details class="unreadable">
            <summary>{ t(Message::Unreadable(rows.len())) }</summary>
            <ul>{ rows }</ul>
        </details>
    }
}
