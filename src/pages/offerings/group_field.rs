//! The tree of learner groups in the form of an offering.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{CohortId, Kind, LearnerGroupId, SessionId};
use lectern_core::planning::{CheckState, GroupIndex, GroupSelection};
use lectern_core::search::Bitmap;
use lectern_core::workspace::{Kinds, LearnerGroupTree, Records};
use yew::prelude::*;

use super::values::OfferingValues;
use crate::components::search_box::SearchBox;
use crate::components::tree::{
    CheckRequest, CheckScope, TreeCount, TreeMode, TreeModel, TreeNode, TreeView,
};
use crate::hooks::{UseFormHandle, use_records};
use crate::i18n::format::number;
use crate::i18n::{LearnerGroups, Offerings as Message, t};

/// A learner group in the tree.
pub struct GroupOption {
    id: LearnerGroupId,
    title: AttrValue,
    /// Title of the cohort of a top-level group, where groups of several cohorts are shown.
    cohort: Option<AttrValue>,
    members: usize,
}

impl TreeNode for GroupOption {
    type Id = LearnerGroupId;

    fn id(&self) -> LearnerGroupId {
        self.id
    }

    fn title(&self) -> AttrValue {
        self.title.clone()
    }

    fn count(&self) -> Option<TreeCount> {
        Some(TreeCount {
            text: number(self.members).into(),
            description: t(LearnerGroups::Members(self.members)),
        })
    }

    fn badge(&self) -> Option<AttrValue> {
        self.cohort.clone()
    }
}

/// Learner groups to choose from.
struct GroupOptions {
    groups: LearnerGroupTree,
    model: Rc<TreeModel<GroupOption>>,
}

impl GroupOptions {
    /// Collects the groups of the cohorts of the course, and of those whose groups are `chosen`; of
    /// all cohorts if the course has none.
    fn new(records: &Records, session: SessionId, chosen: &BTreeSet<LearnerGroupId>) -> Self {
        let session = records.sessions.get(session);
        let course = session.and_then(|session| records.courses.get(session.course));
        let mut cohorts = course
            .map(|course| course.cohorts.clone())
            .unwrap_or_default();
        if cohorts.is_empty() {
            cohorts = records.cohorts.iter().map(|cohort| cohort.id).collect();
        }
        let of_chosen = chosen
            .iter()
            .filter_map(|group| records.cohort_of_group(*group));
        cohorts.extend(of_chosen);
        let groups = LearnerGroupTree::of_cohorts(records, &cohorts);
        let tree = &groups.tree;
        let nodes = tree.order().iter().map(|index| {
            let depth = tree.ancestors(*index).count();
            let is_named = depth == 0 && cohorts.len() > 1;
            let id = groups.group(*index);
            let node = GroupOption {
                id,
                title: title(records, id).into(),
                cohort: records
                    .cohort_of_group(id)
                    .filter(|_| is_named)
                    .and_then(|cohort| cohort_title(records, cohort)),
                members: tree.member_count(*index) as usize,
            };
            (node, depth as u32)
        });
        Self {
            model: Rc::new(TreeModel::from_preorder(nodes)),
            groups,
        }
    }

    fn selection(&self, chosen: &BTreeSet<LearnerGroupId>) -> GroupSelection {
        let indexes = chosen
            .iter()
            .filter_map(|group| self.groups.index_of(*group));
        GroupSelection::from_groups(&self.groups.tree, &indexes.collect::<Vec<_>>())
    }

    /// Returns the state of each checkbox in display order.
    fn states(&self, chosen: &BTreeSet<LearnerGroupId>) -> Rc<[CheckState]> {
        let (tree, selection) = (&self.groups.tree, self.selection(chosen));
        let order = tree.order().iter();
        order
            .map(|group| selection.check_state(tree, *group))
            .collect()
    }

    /// Returns the chosen groups after checkboxes were toggled.
    fn toggled(
        &self,
        chosen: &BTreeSet<LearnerGroupId>,
        request: &CheckRequest<LearnerGroupId>,
    ) -> BTreeSet<LearnerGroupId> {
        let tree = &self.groups.tree;
        let mut selection = self.selection(chosen);
        let visible = request.shown.as_ref().map(|shown| {
            let mut visible = Bitmap::new(tree.len() as u32);
            let indexes = shown
                .iter()
                .filter_map(|group| self.groups.index_of(*group));
            indexes.for_each(|GroupIndex(index)| visible.set(index));
            visible
        });
        match request.scope {
            CheckScope::Branch(group) => {
                if let Some(group) = self.groups.index_of(group) {
                    selection.toggle_branch(tree, group, visible.as_ref());
                }
            }
            CheckScope::Node(group) => {
                if let Some(group) = self.groups.index_of(group) {
                    selection.toggle_group(tree, group);
                }
            }
            CheckScope::All => selection.toggle_all(tree, visible.as_ref()),
        }
        let order = tree.order().iter();
        let selected = order.filter(|group| selection.contains(tree, **group));
        selected.map(|group| self.groups.group(*group)).collect()
    }
}

fn title(records: &Records, group: LearnerGroupId) -> String {
    let group = records.learner_groups.get(group);
    group.map(|group| group.title.clone()).unwrap_or_default()
}

fn cohort_title(records: &Records, cohort: CohortId) -> Option<AttrValue> {
    let cohort = records.cohorts.get(cohort)?;
    Some(cohort.title.clone().into())
}

/// Properties of [`GroupField`].
#[derive(Properties, PartialEq)]
pub struct GroupFieldProps {
    /// Form.
    pub form: UseFormHandle<OfferingValues>,
    /// Session of the offering.
    pub session: SessionId,
}

/// The tree of learner groups, with a filter.
#[component]
pub fn GroupField(props: &GroupFieldProps) -> Html {
    const KINDS: [Kind; 5] = [
        Kind::Cohort,
        Kind::Course,
        Kind::GroupMembership,
        Kind::LearnerGroup,
        Kind::Session,
    ];
    let form = &props.form;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let filter = use_state_eq(String::new);
    let first_chosen = use_memo((), |()| form.values().groups.clone());
    let options = use_memo((versions, props.session), |(_, session)| {
        workspace.read(|records| GroupOptions::new(records, *session, &first_chosen))
    });
    let chosen = form.values().groups.clone();
    let states = {
        let options = options.clone();
        use_memo((versions, chosen.clone()), move |(_, chosen)| {
            options.states(chosen)
        })
    };
    let on_check = {
        let (options, chosen) = (options.clone(), chosen.clone());
        form.set(|form, groups| form.groups = groups)
            .reform(move |request| options.toggled(&chosen, &request))
    };
    let mode = TreeMode::Check {
        states: Rc::clone(&states),
        on_check,
    };
    html! {
        <div class="field group-field" role="group" aria-labelledby="offering-groups-label">
            <span id="offering-groups-label" class="label">{ t(Message::LearnerGroups) }<span class="meta">{ " " }{ t(Message::Chosen(chosen.len())) }</span></span>
            if options.model.is_empty() {
                <p class="help">{ t(Message::NoGroups) }</p>
            } else {
                <SearchBox id="offering-groups-filter" label={t(Message::FilterGroups)} value={(*filter).clone()} on_input={filter.setter().to_callback()} />
                <TreeView<GroupOption> id="offering-groups" label={t(Message::LearnerGroups)} model={options.model.clone()} filter={(*filter).clone()} {mode} />
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{Cohort, LearnerGroup, Record};
    use lectern_core::workspace::Workspace;

    use super::*;

    fn group(bits: u128, parent: Option<u128>, title: &str) -> Record {
        let mut group = LearnerGroup::new(LearnerGroupId::from_bits(bits));
        group.cohort = CohortId::from_bits(1);
        group.parent = parent.map(LearnerGroupId::from_bits);
        group.title = title.into();
        group.into()
    }

    fn ids<const N: usize>(bits: [u128; N]) -> BTreeSet<LearnerGroupId> {
        bits.map(LearnerGroupId::from_bits).into()
    }

    #[test]
    fn a_branch_is_checked_as_far_as_the_filter_shows_it() {
        let records: Vec<Record> = vec![
            Cohort::new(CohortId::from_bits(1)).into(),
            group(10, None, "Labs"),
            group(11, Some(10), "Lab 1"),
            group(12, Some(10), "Lab 2"),
        ];
        let workspace = Workspace::opened(records, Vec::new());
        let session = SessionId::default();
        let options = GroupOptions::new(workspace.records(), session, &BTreeSet::new());
        let branch = |shown: Option<&[u128]>| CheckRequest {
            scope: CheckScope::Branch(LearnerGroupId::from_bits(10)),
            shown: shown.map(|shown| {
                shown
                    .iter()
                    .copied()
                    .map(LearnerGroupId::from_bits)
                    .collect()
            }),
        };
        let none = BTreeSet::new();
        assert_eq!(options.toggled(&none, &branch(None)), ids([10, 11, 12]));
        let shown = options.toggled(&none, &branch(Some(&[10, 12])));
        assert_eq!(shown, ids([10, 12]));
        let states = options.states(&shown);
        assert_eq!(
            *states,
            [
                CheckState::Mixed,
                CheckState::Unchecked,
                CheckState::Checked
            ]
        );
    }
}
