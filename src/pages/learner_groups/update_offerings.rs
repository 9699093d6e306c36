//! The offer to give future offerings of a group its new defaults.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lectern_core::model::{Kind, LearnerGroupId, Offering, OfferingId};
use lectern_core::workspace::{
    Command, DefaultsUpdate, GroupCommand, Kinds, OfferingDefaults, ReplacedValues,
    WorkspaceConflicts, defaults_updates,
};
use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::field::Checkbox;
use crate::hooks::use_records;
use crate::i18n::{GroupDefaults as Message, t};
use crate::pages::conflicts::{ChangeSentences, ChangesList};
use crate::pages::course_sessions::ActionDialog;
use crate::pages::offerings::{Picks, PreviewTable, SHOWN, compare};

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
    let offered = use_memo((versions, *group, before.clone()), |(_, group, before)| {
        OfferedUpdates::new(&workspace, *group, before)
    });
    let replaced = use_state_eq(ReplacedValues::default);
    let updates = match *replaced {
        ReplacedValues::Former => &offered.former,
        ReplacedValues::All => &offered.all,
    };
    let count = updates.len();
    let left_out = use_state_eq(|| Rc::new(BTreeSet::<OfferingId>::new()));
    let ids: BTreeSet<OfferingId> = updates.iter().map(|update| update.offering.id).collect();
    let chosen = &ids - &*left_out;
    let shown = use_state_eq(|| SHOWN);
    let preview = use_memo(
        (versions, updates.clone(), *shown),
        |(_, updates, shown)| {
            let pairs = updates.iter();
            let pairs = pairs.map(|update| (update.offering.clone(), updated(update)));
            workspace.read(|records| compare(records, pairs.collect(), *shown))
        },
    );
    let changes = use_memo(
        (versions, updates.clone(), chosen.clone()),
        |(_, updates, chosen)| {
            let updates = updates.iter();
            let chosen = updates.filter(|update| chosen.contains(&update.offering.id));
            let after: Vec<Offering> = chosen.map(updated).collect();
            workspace.read_conflicts(|records, conflicts| {
                ChangeSentences::new(records, conflicts, &after)
            })
        },
    );
    let picks = Picks {
        left_out: Rc::new(&ids & &*left_out),
        on_pick: {
            let (left_out, updates) = (left_out.clone(), updates.clone());
            Callback::from(move |(id, is_on): (Option<OfferingId>, bool)| {
                let all = updates.iter().map(|update| update.offering.id);
                let toggled: Vec<OfferingId> = match id {
                    Some(id) => vec![id],
                    None => all.collect(),
                };
                let mut next = BTreeSet::clone(&left_out);
                for id in toggled {
                    if is_on {
                        next.remove(&id);
                    } else {
                        next.insert(id);
                    }
                }
                left_out.set(Rc::new(next));
            })
        },
        on_more: Callback::from(move |()| shown.set(*shown + 10 * SHOWN)),
    };
    let on_submit = {
        let (workspace, on_close) = (workspace.clone(), props.on_close.clone());
        let command = GroupCommand::UpdateOfferings {
            group: *group,
            before: before.clone(),
            replaced: *replaced,
            offerings: chosen.clone(),
        };
        let is_idle = chosen.is_empty();
        Callback::from(move |()| {
            if is_idle {
                return;
            }
            on_close.emit(workspace.dispatch_with_toast(Command::Group(command.clone())));
        })
    };
    let set_replaced = replaced.setter();
    let on_replace = Callback::from(move |is_on: bool| {
        set_replaced.set(if is_on {
            ReplacedValues::All
        } else {
            ReplacedValues::Former
        });
    });
    html! {
        <ActionDialog title={t(Message::Title(count))} button={t(Message::Update(chosen.len()))} idle={chosen.is_empty()} {on_submit} on_cancel={props.on_close.reform(|()| false)}>
            <div class="bulk-edit">
                <p class="help">{ t(if offered.former.is_empty() { Message::NoneFormer } else { Message::Former }) }</p>
                if offered.others > 0 {
                    <Checkbox id="replace-others" label={t(Message::ReplaceOthers(offered.others))} help={t(Message::ReplaceOthersHelp)}
                        checked={*replaced == ReplacedValues::All} on_change={on_replace} />
                }
                if count > 0 {
                    <PreviewTable preview={(*preview).clone()} selected={count} {picks} />
                    <ChangesList changes={(*changes).clone()} />
                }
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

/// The updates of the offerings of a group and of its subgroups from now on.
#[derive(PartialEq)]
struct OfferedUpdates {
    /// Those that replace former defaults.
    former: Rc<Vec<DefaultsUpdate>>,
    /// Those that replace other values as well.
    all: Rc<Vec<DefaultsUpdate>>,
    /// How many offerings have other values that can be replaced.
    others: usize,
}

impl OfferedUpdates {
    fn new(workspace: &WorkspaceHandle, group: LearnerGroupId, before: &OfferingDefaults) -> Self {
        let now = workspace.local_now();
        let updates = |replaced| {
            workspace.read(|records| defaults_updates(records, group, before, replaced, now))
        };
        let (former, all) = (
            updates(ReplacedValues::Former),
            updates(ReplacedValues::All),
        );
        let afters = former
            .iter()
            .map(|update| (update.offering.id, &update.after));
        let afters: BTreeMap<OfferingId, &OfferingDefaults> = afters.collect();
        let others = all.iter();
        let others =
            others.filter(|update| afters.get(&update.offering.id) != Some(&&update.after));
        let others = others.count();
        let (former, all) = (Rc::new(former), Rc::new(all));
        Self {
            former,
            all,
            others,
        }
    }
}

/// Returns whether a future offering can take the new defaults of a group.
#[must_use]
pub fn has_updates(
    workspace: &WorkspaceHandle,
    group: LearnerGroupId,
    before: &OfferingDefaults,
) -> bool {
    !OfferedUpdates::new(workspace, group, before).all.is_empty()
}
