//! The conflicts that come and go with a change, before it is made.

use lectern_core::model::Offering;
use lectern_core::workspace::{
    ConflictChanges, OfferingConflict, Records, TentativeOffering, WorkspaceConflicts,
};
use yew::prelude::*;

use super::sentence::{Sentence, Sentences, group_titles};
use crate::components::icon::{Icon, icon};
use crate::i18n::{Conflicts as Message, t};

/// Conflicts of either list that are shown at once; the others are shown on request.
const SHOWN: usize = 8;

/// Conflicts of either list that can be shown; the others are counted.
const LIMIT: usize = 500;

/// The conflicts that come and go, as sentences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChangeSentences {
    come: Listed,
    go: Listed,
}

/// The first of some conflicts, and the number of all.
#[derive(Clone, Debug, Default, PartialEq)]
struct Listed {
    count: usize,
    listed: Vec<(AttrValue, Sentence)>,
}

impl ChangeSentences {
    /// Finds what comes and goes if offerings become as given.
    #[must_use]
    pub fn new(
        records: &Records,
        conflicts: &mut WorkspaceConflicts,
        offerings: &[Offering],
    ) -> Self {
        let tentative = offerings.iter();
        let tentative: Vec<_> = tentative
            .map(|offering| TentativeOffering::new(records, offering))
            .collect();
        let ConflictChanges { come, go } = conflicts.changes(records, &tentative);
        Self {
            come: listed(records, offerings, &come),
            go: listed(records, &[], &go),
        }
    }
}

fn listed(records: &Records, planned: &[Offering], conflicts: &[OfferingConflict]) -> Listed {
    let listed = &conflicts[..conflicts.len().min(LIMIT)];
    let sentences = Sentences::new(records, planned, listed);
    let listed = listed.iter().map(|conflict| {
        let offering = sentences.offering(conflict.offering);
        let name = offering.map(|offering| offering_name(records, offering));
        (name.unwrap_or_default(), sentences.sentence(conflict))
    });
    Listed {
        count: conflicts.len(),
        listed: listed.collect(),
    }
}

/// Returns the title of the session of an offering, and its groups.
fn offering_name(records: &Records, offering: &Offering) -> AttrValue {
    let session = records.sessions.get(offering.session);
    let title = session.map(|session| session.title.clone());
    let mut parts = vec![title.unwrap_or_default(), group_titles(records, offering)];
    parts.retain(|part| !part.is_empty());
    parts.join(", ").into()
}

/// Properties of [`ChangesList`].
#[derive(Properties, PartialEq)]
pub struct ChangesListProps {
    /// Conflicts that come and go.
    pub changes: ChangeSentences,
}

/// The conflicts that come, then those that go.
#[component]
pub fn ChangesList(props: &ChangesListProps) -> Html {
    let ChangeSentences { come, go } = &props.changes;
    html! {
        <div class="conflict-changes" role="status">
            if come.count == 0 && go.count == 0 { <p class="meta">{ t(Message::NoChange) }</p> }
            if come.count > 0 { { list("come", Icon::Triangle, Message::Come(come.count), come) } }
            if go.count > 0 { { list("go", Icon::Check, Message::Go(go.count), go) } }
        </div>
    }
}

fn list(class: &'static str, drawing: Icon, title: Message, listed: &Listed) -> Html {
    let (shown, others) = listed.listed.split_at(listed.listed.len().min(SHOWN));
    let more = listed.count - listed.listed.len();
    let item = |(name, sentence): &(AttrValue, Sentence)| {
        html! { <li><strong><bdi>{ name }</bdi></strong>{ ": " }{ sentence.html_for_dialog() }</li> }
    };
    html! {
        <div {class}>
            <h3>{ icon(drawing) }{ t(title) }</h3>
            <ul>{ for shown.iter().map(item) }</ul>
            if !others.is_empty() {
                <details>
                    <summary>{ t(Message::AndMore(listed.count - shown.len())) }</summary>
                    <ul>
                        { for others.iter().map(item) }
                        if more > 0 { <li>{ t(Message::AndMore(more)) }</li> }
                    </ul>
                </details>
            }
        </div>
    }
}
