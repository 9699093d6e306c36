//! The tree of learner groups in the form of an offering.

use std::rc::Rc;

use lectern_core::model::{Kind, SessionId};
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::values::OfferingValues;
use crate::components::search_box::{SearchBox, use_clear_search};
use crate::components::tree::{TreeMode, TreeView};
use crate::hooks::{UseFormHandle, use_records};
use crate::i18n::{Offerings as Message, t};
use crate::pages::group_options::{GroupOption, GroupOptions};

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
    let on_clear_filter = use_clear_search("offering-groups-filter", &filter);
    let first_chosen = use_memo((), |()| form.values().groups.clone());
    let options = use_memo((versions, props.session), |(_, session)| {
        workspace.read(|records| GroupOptions::of_session(records, *session, &first_chosen))
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
                <TreeView<GroupOption> id="offering-groups" label={t(Message::LearnerGroups)} model={options.model.clone()} filter={(*filter).clone()} {on_clear_filter} {mode} />
            }
        </div>
    }
}
