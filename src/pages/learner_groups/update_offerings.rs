//! The offer to give future offerings of a group its new defaults.

use lectern_core::model::{Kind, LearnerGroupId, Offering};
use lectern_core::workspace::{
    Command, DefaultsUpdate, GroupCommand, Kinds, OfferingDefaults, WorkspaceConflicts,
    defaults_updates,
};
use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::hooks::use_records;
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::conflicts::{ChangeSentences, ChangesList};
use crate::pages::course_sessions::ActionDialog;
use crate::pages::offerings::{PreviewTable, compare};

/// Properties of [`UpdateOfferings`].
#[derive(Properties, PartialEq)]
pub struct UpdateOfferingsProps {
    /// Group whose defaults have changed.
    pub group: LearnerGroupId,
    /// Defaults before.
    pub before: OfferingDefaults,
    /// Called at the end, with whether the offerings were updated.
    pub on_close: Callback<bool>,
}

/// Dialog that previews the new defaults of a group in the future offerings generated from it, and updates
/// these offerings.
#[component]
pub fn UpdateOfferings(props: &UpdateOfferingsProps) -> Html {
    const KINDS: [Kind; 11] = WorkspaceConflicts::KINDS;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let UpdateOfferingsProps { group, before, .. } = props;
    let updates = use_memo((versions, *group, before.clone()), |(_, group, before)| {
        updates(&workspace, *group, before)
    });
    let count = updates.len();
    let (preview, changes) = (*use_memo((versions, updates.clone()), |(_, updates)| {
        let after: Vec<Offering> = updates.iter().map(updated).collect();
        let before = updates.iter().map(|update| update.offering.clone());
        let pairs = before.zip(after.iter().cloned()).collect();
        let preview = workspace.read(|records| compare(records, pairs));
        let changes = workspace
            .read_conflicts(|records, conflicts| ChangeSentences::new(records, conflicts, &after));
        (preview, changes)
    }))
    .clone();
    let on_submit = {
        let (workspace, on_close) = (workspace.clone(), props.on_close.clone());
        let command = GroupCommand::UpdateOfferings {
            group: *group,
            before: before.clone(),
            offerings: updates.iter().map(|update| update.offering.id).collect(),
        };
        Callback::from(move |()| {
            on_close.emit(workspace.dispatch_with_toast(Command::Group(command.clone())));
        })
    };
    html! {
        <ActionDialog title={t(Message::UpdateTitle(count))} button={t(Message::UpdateThem(count))} {on_submit} on_cancel={props.on_close.reform(|()| false)}>
            <div class="bulk-edit">
                <p class="help">{ t(Message::UpdateHelp) }</p>
                <PreviewTable {preview} selected={count} />
                <ChangesList {changes} />
            </div>
        </ActionDialog>
    }
}

/// Returns an offering with new defaults.
fn updated(update: &DefaultsUpdate) -> Offering {
    let after = update.after.clone();
    Offering {
        place: after.place,
        link: after.link,
        instructors: after.instructors,
        instructor_groups: after.instructor_groups,
        ..Offering::clone(&update.offering)
    }
}

/// Returns the updates of the offerings of a group and of its subgroups from now on.
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
