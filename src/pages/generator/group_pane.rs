//! The pane of the generator in which learner groups are chosen.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::LearnerGroupId;
use lectern_core::planning::CheckState;
use lectern_core::search::ItemIndex;
use yew::prelude::*;

use super::view_form::ViewForm;
use crate::components::keys;
use crate::components::search_box::SearchBox;
use crate::components::tree::{CheckRequest, TreeCount, TreeMode, TreeView};
use crate::hooks::UseFormHandle;
use crate::i18n::format::number;
use crate::i18n::{Generator as Message, LearnerGroups, Offerings, t};
use crate::pages::group_options::{GroupOption, GroupOptions};
use crate::pages::offerings::OfferingValues;

/// Id of the filter of the groups.
const FILTER_ID: &str = "generator-filter";

/// Properties of [`GroupPane`].
#[derive(Properties)]
pub struct GroupPaneProps {
    /// Form with the chosen groups.
    pub form: UseFormHandle<OfferingValues>,
    /// Form with the filter.
    pub view: UseFormHandle<ViewForm>,
    /// Groups; compared by identity.
    pub options: Rc<GroupOptions>,
}

impl PartialEq for GroupPaneProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.options, &other.options)
            && self.form == other.form
            && self.view == other.view
    }
}

/// Values derived from the chosen groups.
#[derive(PartialEq)]
struct Chosen {
    states: Rc<[CheckState]>,
    leaves: Vec<Option<[usize; 2]>>,
    lowest: BTreeSet<LearnerGroupId>,
    learners: usize,
}

/// The tree of learner groups with its filter and what is chosen.
#[component]
pub fn GroupPane(props: &GroupPaneProps) -> Html {
    let GroupPaneProps {
        form,
        view,
        options,
    } = props;
    let filter = &view.values().filter;
    let on_filter = view.set(|form, text| form.filter = text);
    let on_clear_filter = on_filter.reform(|()| {
        keys::focus_id(FILTER_ID);
        String::new()
    });
    let groups = form.values().groups.clone();
    let chosen = {
        let options = options.clone();
        use_memo(
            (Rc::as_ptr(&options.model), groups.clone()),
            move |(_, groups)| {
                let lowest = options.lowest(groups);
                Chosen {
                    states: options.states(groups),
                    leaves: options.chosen_leaves(groups),
                    learners: options.learner_count(&lowest),
                    lowest,
                }
            },
        )
    };
    let set_groups = form.set(|form, groups: BTreeSet<LearnerGroupId>| form.groups = groups);
    let on_check = {
        let (options, groups) = (options.clone(), groups.clone());
        set_groups
            .reform(move |request: CheckRequest<LearnerGroupId>| options.toggled(&groups, &request))
    };
    let counts = {
        let options = options.clone();
        use_callback(chosen.clone(), move |position: ItemIndex, chosen| {
            let node = options.model.node(position);
            match chosen.leaves.get(position.as_usize()) {
                Some(Some([some, all])) => Some(TreeCount {
                    text: t(Message::OfLeaves(*some, *all)),
                    description: t(Message::LeavesChosen(*some, *all)),
                }),
                Some(None) | None => Some(TreeCount {
                    text: number(node.members()).into(),
                    description: t(LearnerGroups::Members(node.members())),
                }),
            }
        })
    };
    let lowest_only = {
        let chosen = chosen.clone();
        set_groups.reform(move |_: MouseEvent| chosen.lowest.clone())
    };
    let clear = set_groups.reform(|_: MouseEvent| BTreeSet::new());
    let mode = TreeMode::Check {
        states: chosen.states.clone(),
        on_check,
    };
    let total = Message::Chosen {
        groups: chosen.lowest.len(),
        learners: chosen.learners,
    };
    html! {
        <section class="generator-groups" aria-labelledby="generator-groups-title">
            <div class="pane-head">
                <h2 id="generator-groups-title">{ t(Message::LearnerGroups) }</h2>
                <p class="meta">{ t(total) }</p>
            </div>
            if options.model.is_empty() {
                <p class="pane-note">{ t(Offerings::NoGroups) }</p>
            } else {
                <div class="pane-tools">
                    <SearchBox id={FILTER_ID} label={t(Offerings::FilterGroups)} value={filter.clone()} on_input={on_filter} />
                    <button type="button" class="link-button" onclick={lowest_only}>{ t(Message::LowestOnly) }</button>
                    <button type="button" class="link-button" onclick={clear}>{ t(Message::Clear) }</button>
                </div>
                <TreeView<GroupOption> id="generator-tree" label={t(Message::LearnerGroups)} model={options.model.clone()}
                    filter={filter.clone()} {on_clear_filter} {mode} {counts} />
                <p class="pane-keys" aria-hidden="true">
                    <span><kbd>{ "Space" }</kbd>{ t(Message::SpaceKey) }</span>
                    <span><kbd>{ "Shift Space" }</kbd>{ t(Message::ShiftSpaceKey) }</span>
                </p>
            }
        </section>
    }
}
