//! What the filter of the tree finds in other cohorts than the one that is shown.

use std::rc::Rc;

use lectern_core::model::{CohortId, Kind, LearnerGroupId};
use lectern_core::search::{Index, IndexBuilder, ItemIndex, Query, natural, ranked};
use lectern_core::workspace::{GroupParent, Kinds, Records};
use yew::prelude::*;

use super::view::{path_text, route_of, title_of};
use crate::components::data_table::highlighted;
use crate::hooks::use_records;
use crate::i18n::{LearnerGroups as Message, t};

/// Groups that are listed; the others are counted.
const LISTED: usize = 6;

/// A group of another cohort.
struct OtherGroup {
    id: LearnerGroupId,
    title: String,
    /// Cohort and groups above it.
    above: String,
}

/// The groups of all other cohorts, with their search index.
struct OtherGroups {
    groups: Vec<OtherGroup>,
    index: Index,
}

impl OtherGroups {
    fn new(records: &Records, shown: CohortId) -> Self {
        let others = records.learner_groups.iter();
        let others = others.filter(|group| group.cohort != shown);
        let mut groups: Vec<OtherGroup> = others
            .map(|group| OtherGroup {
                id: group.id,
                title: group.title.clone(),
                above: above(records, group.id, group.cohort),
            })
            .collect();
        natural::sort(&mut groups, |group| {
            natural::key(&[&group.title, &group.above])
        });
        let mut index = IndexBuilder::with_capacity(groups.len());
        for group in &groups {
            index.push(&[&group.title]);
        }
        Self {
            groups,
            index: index.build(),
        }
    }

    /// Returns the best matches, and the number of all.
    fn find(&self, query: &Query) -> (Vec<&OtherGroup>, usize) {
        let fields = |at: ItemIndex| [self.groups[at.as_usize()].title.as_str()];
        let found = ranked(&self.index, fields, query, LISTED);
        let best = found.best.iter().map(|(_, at)| &self.groups[at.as_usize()]);
        (best.collect(), found.count)
    }
}

fn above(records: &Records, group: LearnerGroupId, cohort: CohortId) -> String {
    let cohort = title_of(records, GroupParent::Cohort(cohort));
    match GroupParent::of(records, group) {
        Some(GroupParent::Group(parent)) => [&cohort, " › ", &path_text(records, parent)].concat(),
        Some(GroupParent::Cohort(_)) | None => cohort,
    }
}

/// Properties of [`OtherCohorts`].
#[derive(Properties, PartialEq)]
pub struct OtherCohortsProps {
    /// Cohort whose tree is shown.
    pub cohort: CohortId,
    /// Text of the filter.
    pub filter: AttrValue,
}

/// Links to the groups of other cohorts that the filter finds; nothing without a filter.
#[component]
pub fn OtherCohorts(props: &OtherCohortsProps) -> Html {
    const KINDS: [Kind; 2] = [Kind::Cohort, Kind::LearnerGroup];
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let query = Query::new(&props.filter);
    let others: Rc<Option<OtherGroups>> = use_memo(
        (versions, props.cohort, query.is_empty()),
        |(_, cohort, is_empty)| {
            (!is_empty).then(|| workspace.read(|records| OtherGroups::new(records, *cohort)))
        },
    );
    let (found, count) = match &*others {
        Some(others) => others.find(&query),
        None => (Vec::new(), 0),
    };
    html! {
        <div class="other-cohorts" hidden={count == 0}>
            <p class="meta" role="status">{ if count > 0 { t(Message::InOtherCohorts(count)) } else { AttrValue::default() } }</p>
            <ul>
                { for found.into_iter().map(|group| html! {
                    <li key={group.id.to_string()}>
                        <a href={route_of(GroupParent::Group(group.id)).href()}>{ highlighted(&group.title, &query) }</a>
                        { " " }<bdi class="meta">{ &group.above }</bdi>
                    </li>
                }) }
            </ul>
            if count > LISTED { <p class="meta">{ t(Message::AndMore(count - LISTED)) }</p> }
        </div>
    }
}
