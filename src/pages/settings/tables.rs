//! Session types and vocabularies of the workspace, read-only.

use yew::prelude::*;

use super::{card, table};
use crate::hooks::use_records;
use crate::i18n::format::number;
use crate::i18n::{Settings as Message, t};
use lectern_core::model::{Kind, SessionType, Vocabulary};
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, Records};

/// Cards of the session types and vocabularies.
#[component]
pub fn TableCards() -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::SessionType,
        Kind::Vocabulary,
        Kind::Term,
    ]));
    workspace.read(|records| {
        let types = card(
            "settings-session-types",
            Message::SessionTypes,
            Some(Message::SessionTypesHelp),
            session_types(records),
        );
        let lists = card(
            "settings-vocabularies",
            Message::Vocabularies,
            Some(Message::VocabulariesHelp),
            vocabularies(records),
        );
        html! { <>{ types }{ lists }</> }
    })
}

fn session_types(records: &Records) -> Html {
    let mut types: Vec<&SessionType> = records.session_types.iter().map(AsRef::as_ref).collect();
    natural::sort(&mut types, |kind| natural::key(&[&kind.title]));
    let rows = types.iter().map(|kind| {
        html! {
            <tr key={kind.id.to_string()}>
                <td>{ swatch(&kind.colour) }{ &kind.title }</td>
                <td>{ t(if kind.assessment { Message::Assesses } else { Message::Teaches }) }</td>
            </tr>
        }
    });
    let columns = [(Message::Title, None), (Message::Assessment, None)];
    table(
        "plain-table",
        &columns,
        html! { <tbody>{ for rows }</tbody> },
    )
}

/// Renders a square of a colour `rrggbb` as SVG, since the content security policy forbids inline
/// styles.
fn swatch(colour: &str) -> Html {
    html! {
        <svg class="swatch" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" rx="3" fill={["#", colour].concat()} />
        </svg>
    }
}

fn vocabularies(records: &Records) -> Html {
    let mut lists: Vec<&Vocabulary> = records.vocabularies.iter().map(AsRef::as_ref).collect();
    natural::sort(&mut lists, |list| natural::key(&[&list.title]));
    let rows = lists.iter().map(|list| {
        let mut terms = Vec::new();
        for term in records.terms.iter() {
            if term.vocabulary == list.id {
                terms.push(term.title.as_str());
            }
        }
        natural::sort(&mut terms, |term| natural::key(&[term]));
        html! {
            <tr key={list.id.to_string()}>
                <td>
                    <details>
                        <summary>{ &list.title }</summary>
                        <ul class="terms">{ for terms.iter().map(|term| html! { <li>{ term.to_string() }</li> }) }</ul>
                    </details>
                </td>
                <td class="number">{ number(terms.len()) }</td>
            </tr>
        }
    });
    let columns = [
        (Message::Vocabulary, None),
        (Message::Terms, Some("number")),
    ];
    table(
        "plain-table",
        &columns,
        html! { <tbody>{ for rows }</tbody> },
    )
}
