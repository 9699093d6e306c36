//! The card with the objectives of a course or of a session.

use lectern_core::model::Kind;
use lectern_core::workspace::{Kinds, ObjectiveEdit};
use yew::prelude::*;

use super::new_objective::{NEW_OBJECTIVE, NewObjective};
use super::objective::Objective;
use super::owner::{ObjectiveId, ObjectiveOwner};
use crate::components::drag_order::use_drag_order;
use crate::components::list_focus::use_list_focus;
use crate::hooks::use_records;
use crate::i18n::format::number;
use crate::i18n::{Curriculum as Message, t};
use crate::pages::editable::EditOnly;

/// Properties of [`Objectives`].
#[derive(Properties, PartialEq)]
pub struct ObjectivesProps {
    /// Course or session that they belong to.
    pub owner: ObjectiveOwner,
}

/// The card with the objectives.
#[component]
pub fn Objectives(props: &ObjectivesProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::SessionObjective,
        Kind::CourseObjective,
    ]));
    let owner = props.owner;
    let objectives = workspace.read(|records| owner.objectives(records));
    let version = workspace.read(|records| records.version(Kind::CourseObjective));
    let targets = use_memo((version, owner), |(_, owner)| {
        workspace.read(|records| owner.link_targets(records))
    });
    let last = objectives.len().saturating_sub(1);
    let list = use_node_ref();
    let on_move = {
        let (workspace, ids) = (workspace.clone(), objectives.iter().map(|item| item.id));
        let ids: Vec<ObjectiveId> = ids.collect();
        Callback::from(move |(from, to): (usize, usize)| {
            if let Some(id) = ids.get(from) {
                workspace.dispatch_with_toast(id.edit(ObjectiveEdit::Position(to)));
            }
        })
    };
    let order = use_drag_order(&list, on_move);
    let onfocusin = use_list_focus(&list, &NEW_OBJECTIVE.into());
    html! {
        <section class="card" aria-labelledby="objectives-title">
            <div class="card-head">
                <h2 id="objectives-title">{ t(Message::Objectives) }<span class="count">{ " " }{ number(objectives.len()) }</span></h2>
            </div>
            <div class="card-body">
                if objectives.is_empty() {
                    <p class="help">{ t(Message::NoObjectives) }</p>
                } else {
                    <ol ref={list} class="objectives" {onfocusin} onpointerdown={order.onpointerdown} onpointermove={order.onpointermove}
                        onpointerup={order.onpointerup} onpointercancel={order.onpointercancel}>
                        { for objectives.into_iter().enumerate().map(|(position, item)| {
                            let key = item.id.record_key().to_string();
                            let drag = order.drag.and_then(|drag| drag.class_of(position));
                            html! {
                                <Objective {key} {item} {position} is_last={position == last} {drag}
                                    targets={matches!(owner, ObjectiveOwner::Session { .. }).then(|| targets.clone())} />
                            }
                        }) }
                    </ol>
                }
                <EditOnly><NewObjective {owner} /></EditOnly>
            </div>
        </section>
    }
}
