//! Names of a file that a person matches with records, before the rows are planned.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::field::typed;
use crate::i18n::format::number;
use crate::i18n::{NameMatching as Message, t};
use lectern_core::exchange::{DryRun, MatchTarget, Matches, NameMatch};

/// Maximum number of names that are shown at once.
const SHOWN: usize = 200;

/// Properties of [`NameMatching`].
#[derive(Properties)]
pub struct NameMatchingProps {
    /// Dry run; compared by identity.
    pub dry_run: Rc<DryRun>,
    /// Called with the matches that were chosen.
    pub on_match: Callback<Matches>,
}

impl PartialEq for NameMatchingProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dry_run, &other.dry_run) && self.on_match == other.on_match
    }
}

/// Section with one select for each name.
#[component]
pub fn NameMatching(props: &NameMatchingProps) -> Html {
    let names = props.dry_run.matches();
    if names.is_empty() {
        return Html::default();
    }
    let format = props.dry_run.format();
    html! {
        <section class="card import-questions" aria-labelledby="matching-title">
            <div class="card-head"><h3 id="matching-title">{ t(Message::Title(format)) }</h3></div>
            <div class="card-body">
                <p class="help">{ t(Message::Help(format)) }</p>
                <table class="plain-table" aria-labelledby="matching-title">
                    <thead><tr>
                        <th scope="col">{ t(Message::InFile) }</th>
                        <th scope="col" class="numeric">{ t(Message::Rows) }</th>
                        <th scope="col">{ t(Message::Here) }</th>
                    </tr></thead>
                    <tbody>{ for names.iter().take(SHOWN).map(|name| name_row(name, &props.on_match)) }</tbody>
                </table>
                if names.len() > SHOWN { <p class="help">{ t(Message::More(SHOWN, names.len())) }</p> }
            </div>
        </section>
    }
}

fn name_row(name: &NameMatch, on_match: &Callback<Matches>) -> Html {
    let mut options: Vec<(Option<MatchTarget>, AttrValue)> = Vec::new();
    if name.target.is_none() {
        options.push((None, t(Message::Choose)));
    }
    options.push((Some(MatchTarget::New), t(Message::New)));
    options.push((Some(MatchTarget::Nothing), t(Message::Nothing)));
    let candidates = name.candidates.iter();
    options.extend(
        candidates.map(|(id, title)| (Some(MatchTarget::Record(*id)), title.clone().into())),
    );
    let targets: Vec<Option<MatchTarget>> = options.iter().map(|(target, _)| *target).collect();
    let key = name.name.clone();
    let on_choose = on_match.reform(move |value: String| {
        let chosen = value
            .parse()
            .ok()
            .and_then(|at: usize| targets.get(at).copied());
        let target = chosen.flatten();
        target
            .map(|target| (key.clone(), target))
            .into_iter()
            .collect()
    });
    let label = t(Message::Label(name.name.clone()));
    html! {
        <tr key={name.name.clone()}>
            <th scope="row"><bdi>{ &name.name }</bdi></th>
            <td class="numeric">{ number(name.rows) }</td>
            <td>
                <select class="control" aria-label={label} onchange={typed::<Event>(&on_choose)}>
                    { for options.into_iter().enumerate().map(|(at, (target, text))| html! {
                        <option key={at} value={at.to_string()} selected={target == name.target}>{ text }</option>
                    }) }
                </select>
            </td>
        </tr>
    }
}
