//! The conflicts that come and go with a change, before it is made.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{Offering, OfferingId};
use lectern_core::workspace::{
    ConflictChanges, OfferingConflict, Records, TentativeOffering, WorkspaceConflicts,
};
use web_sys::Element;
use yew::prelude::*;

use super::sentence::Sentence;
use super::sentences::{Sentences, group_titles};
use crate::components::icon::{Icon, icon};
use crate::hooks::use_workspace;
use crate::i18n::{Conflicts as Message, t};

/// Conflicts of either list that are shown at once; the others are shown on request.
const SHOWN: usize = 8;

/// Conflicts of either list that can be shown; the others are counted.
const LIMIT: usize = 500;

/// The conflicts that come and go, the first of them as sentences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChangeSentences {
    come: Listed,
    go: Listed,
}

/// The first of some conflicts, and the number of all.
#[derive(Clone, Debug, Default, PartialEq)]
struct Listed {
    count: usize,
    shown: Vec<Item>,
    /// Those of which the sentences are made on request.
    others: Rc<Others>,
}

/// Conflicts without sentences.
#[derive(Debug, Default, PartialEq)]
struct Others {
    conflicts: Vec<OfferingConflict>,
    /// Offerings as they would be, as far as the conflicts are about them.
    planned: Vec<Offering>,
}

/// The name of an offering, and a sentence about a conflict of it.
type Item = (AttrValue, Sentence);

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
            come: Listed::new(records, offerings, &come),
            go: Listed::new(records, &[], &go),
        }
    }
}

impl Listed {
    fn new(records: &Records, planned: &[Offering], conflicts: &[OfferingConflict]) -> Self {
        let listed = &conflicts[..conflicts.len().min(LIMIT)];
        let (shown, others) = listed.split_at(listed.len().min(SHOWN));
        let sides = others.iter().flat_map(|conflict| {
            let other = conflict.seen_from_other();
            std::iter::once(conflict.offering).chain(other.map(|other| other.offering))
        });
        let sides: BTreeSet<OfferingId> = sides.collect();
        let of_others = planned.iter().filter(|row| sides.contains(&row.id));
        Self {
            count: conflicts.len(),
            shown: items(records, planned, shown),
            others: Rc::new(Others {
                conflicts: others.to_vec(),
                planned: of_others.cloned().collect(),
            }),
        }
    }
}

fn items(records: &Records, planned: &[Offering], conflicts: &[OfferingConflict]) -> Vec<Item> {
    let sentences = Sentences::new(records, planned, conflicts);
    let item = |conflict: &OfferingConflict| {
        let offering = sentences.offering(conflict.offering);
        let name = offering.map(|offering| offering_name(records, offering));
        (name.unwrap_or_default(), sentences.sentence(conflict))
    };
    conflicts.iter().map(item).collect()
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
    let Listed {
        count,
        shown,
        others,
    } = listed;
    html! {
        <div {class}>
            <h3>{ icon(drawing) }{ t(title) }</h3>
            <ul>{ for shown.iter().map(draw_item) }</ul>
            if !others.conflicts.is_empty() { <OtherConflicts others={others.clone()} count={count - shown.len()} /> }
        </div>
    }
}

fn draw_item((name, sentence): &Item) -> Html {
    html! { <li><strong><bdi>{ name }</bdi></strong>{ ": " }{ sentence.html_for_dialog() }</li> }
}

/// Properties of [`OtherConflicts`].
#[derive(Properties, PartialEq)]
struct OtherConflictsProps {
    others: Rc<Others>,
    /// Number of all but those that are shown.
    count: usize,
}

/// The other conflicts, of which the sentences are made when they are opened.
#[component]
fn OtherConflicts(props: &OtherConflictsProps) -> Html {
    let OtherConflictsProps { others, count } = props;
    let workspace = use_workspace();
    let is_open = use_state_eq(|| false);
    let items = use_memo((others.clone(), *is_open), |(others, is_open)| {
        let items = |records: &Records| items(records, &others.planned, &others.conflicts);
        is_open.then(|| workspace.read(items)).unwrap_or_default()
    });
    let ontoggle = Callback::from(move |event: Event| {
        let details: Element = event.target_unchecked_into();
        is_open.set(details.has_attribute("open"));
    });
    let more = count - others.conflicts.len();
    html! {
        <details {ontoggle}>
            <summary>{ t(Message::AndMore(*count)) }</summary>
            <ul>
                { for items.iter().map(draw_item) }
                if more > 0 { <li>{ t(Message::AndMore(more)) }</li> }
            </ul>
        </details>
    }
}
