//! The tables that came with the workspace: session types and vocabularies. For reading.

use crate::order::SortedMap;

use crate::ui::{component, html};
use yew::prelude::*;

use super::Card;
use crate::model::{Kind, VocabularyId};
use crate::pages::live::use_watched;
use crate::search::natural;
use crate::ui::format::number;
use crate::ui::text::{Settings as Words, t};
use crate::workspace::Kinds;

/// What a session can be.
#[component]
pub fn SessionTypesCard() -> Html {
    let live = use_watched(Kinds::of(&[Kind::SessionType]));
    let mut types: Vec<_> = live.read(|records| records.session_types.iter().cloned().collect());
    natural::sort(&mut types, |kind| natural::key(&[&kind.title]));
    html! {
        <Card id="settings-session-types" title={t(Words::SessionTypes)} help={t(Words::SessionTypesHelp)}>
            <table class="plain-table">
                <thead><tr><th scope="col">{ t(Words::Title) }</th><th scope="col">{ t(Words::Assessment) }</th></tr></thead>
                <tbody>
                    { for types.iter().map(|kind| html! {
                        <tr key={kind.id.to_string()}>
                            <td>{ swatch(&kind.colour) }{ &kind.title }</td>
                            <td>{ t(if kind.assessment { Words::Assesses } else { Words::Teaches }) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </Card>
    }
}

/// A square of a colour `rrggbb`, as a drawing: a strict page has no styles on elements.
fn swatch(colour: &str) -> Html {
    html! {
        <svg class="swatch" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" rx="3" fill={["#", colour].concat()} />
        </svg>
    }
}

/// The lists of terms.
#[component]
pub fn VocabulariesCard() -> Html {
    let live = use_watched(Kinds::of(&[Kind::Vocabulary, Kind::Term]));
    let (mut lists, terms) = live.read(|records| {
        let mut terms: SortedMap<VocabularyId, Vec<String>> = SortedMap::new();
        for term in records.terms.iter() {
            terms.or_default(term.vocabulary).push(term.title.clone());
        }
        (
            records.vocabularies.iter().cloned().collect::<Vec<_>>(),
            terms,
        )
    });
    natural::sort(&mut lists, |list| natural::key(&[&list.title]));
    html! {
        <Card id="settings-vocabularies" title={t(Words::Vocabularies)} help={t(Words::VocabulariesHelp)}>
            <table class="plain-table">
                <thead><tr>
                    <th scope="col">{ t(Words::Vocabulary) }</th><th scope="col" class="number">{ t(Words::Terms) }</th>
                </tr></thead>
                <tbody>
                    { for lists.iter().map(|list| {
                        let mut terms = terms.get(&list.id).cloned().unwrap_or_default();
                        natural::sort(&mut terms, |term| natural::key(&[term]));
                        html! {
                            <tr key={list.id.to_string()}>
                                <td>
                                    <details>
                                        <summary>{ &list.title }</summary>
                                        <ul class="terms">{ for terms.iter().map(|term| html! { <li>{ term }</li> }) }</ul>
                                    </details>
                                </td>
                                <td class="number">{ number(terms.len()) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </Card>
    }
}
