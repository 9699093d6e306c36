//! The offer to give future offerings of a group its new defaults.

use std::rc::Rc;

use lectern_core::model::{Kind, LearnerGroupId, Offering};
use lectern_core::workspace::{
    Command, DefaultsUpdate, GroupCommand, Kinds, OfferingDefaults, defaults_updates,
};
use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::hooks::use_records;
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::course_sessions::ActionDialog;
use crate::pages::offerings::{PreviewTable, compare};

/// Properties of [`UpdateOfferings`].
#[derive(Properties, PartialEq)]
pub struct UpdateOfferingsProps {
    /// Group whose defaults have changed.
    pub group: LearnerGroupId,
    /// Defaults before.
    pub before: OfferingDefaults,
    /// Called at the end.
    pub on_close: Callback<()>,
}

/// Dialog that previews the new defaults of a group in the future offerings generated from it, and updates
/// these offerings.
#[component]
pub fn UpdateOfferings(props: &UpdateOfferingsProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::LearnerGroup, Kind::Offering]));
    let UpdateOfferingsProps { group, before, .. } = props;
    let updates = updates(&workspace, *group, before);
    let count = updates.len();
    let preview = workspace.read(|records| {
        let pairs = updates.iter().map(|update| {
            let offering = Offering {
                place: update.after.place.clone(),
                link: update.after.link.clone(),
                instructors: update.after.instructors.clone(),
                instructor_groups: update.after.instructor_groups.clone(),
                ..Offering::clone(&update.offering)
            };
            (Rc::clone(&update.offering), offering)
        });
        compare(records, pairs.collect())
    });
    let on_submit = {
        let (workspace, on_close) = (workspace.clone(), props.on_close.clone());
        let command = GroupCommand::UpdateOfferings {
            group: *group,
            before: before.clone(),
            offerings: updates.iter().map(|update| update.offering.id).collect(),
        };
        Callback::from(move |()| {
            workspace.dispatch_with_toast(Command::Group(command.clone()));
            on_close.emit(());
        })
    };
    html! {
        <ActionDialog title={t(Message::UpdateTitle(count))} button={t(Message::UpdateThem(count))} {on_submit} on_cancel={props.on_close.clone()}>
            <div class="bulk-edit">
                <p class="help">{ t(Message::UpdateHelp) }</p>
                <PreviewTable {preview} selected={count} />
            </div>
        </ActionDialog>
    }
}

/// Returns the updates of the offerings of a group from now on.
fn updates(
    workspace: &WorkspaceHandle,
    group: LearnerGroupId,
    before: &OfferingDefaults,
) -> Vec<DefaultsUpdate> {
    let now = workspace.local_now();
    workspace.read(|records| defaults_updates(records, group, before, now))
}

/// Returns whether a future offering still has the defaults that a group had before.
#[must_use]
pub fn has_updates(
    workspace: &WorkspaceHandle,
    group: LearnerGroupId,
    before: &OfferingDefaults,
) -> bool {
    !updates(workspace, group, before).is_empty()
}
