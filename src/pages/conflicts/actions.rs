//! Actions on conflicts.

use lectern_core::model::{ConflictKind, Offering, OfferingId};
use lectern_core::workspace::{
    Command, ConflictCommand, ConflictKey, OfferingCommand, OfferingConflict, Records,
    SearchedTimes, TentativeOffering, WayOut, WorkspaceConflicts,
};
use yew::AttrValue;

use super::rows::ConflictRow;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::{Placement, RowAction, Selection};
use crate::components::icon::Icon;
use crate::i18n::{Clock, Conflicts as Message, format, t};
use crate::pages::record_list::BulkAction;

/// An action on conflicts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ConflictAction {
    /// Takes a way out by a change of an offering.
    Take(OfferingId, WayOut),
    /// Takes the first way out of each, or stops that.
    Resolve,
    /// Opens the dialog that asks for changes of the offerings.
    Change,
    /// Sets them aside.
    Dismiss,
    /// Counts them again.
    Reinstate,
}

/// Returns the label of a way out, which says what it does.
#[must_use]
pub fn way_out_label(records: &Records, offering: &Offering, way_out: &WayOut) -> AttrValue {
    match *way_out {
        WayOut::UseRoom(room) => {
            let room = records.rooms.get(room);
            t(Message::UseRoom(
                room.map(|room| room.name.clone()).unwrap_or_default(),
            ))
        }
        WayOut::ReplaceInstructor { by, .. } => {
            let person = records.people.get(by);
            let name = person.map(|person| records.distinct_name(person));
            t(Message::ReplaceBy(name.unwrap_or_default()))
        }
        WayOut::MoveTo(start) => {
            let slot = offering.slot.as_ref();
            let is_same_day = slot.is_some_and(|slot| slot.start.date() == start.date());
            let time = format::time(start);
            t(Message::MoveTo(if is_same_day {
                time
            } else {
                format!("{}, {time}", format::day_month(start.date()))
            }))
        }
    }
}

/// Returns what was looked for in vain, if a conflict of an offering has no way out.
#[must_use]
pub fn no_way_out(
    records: &Records,
    offering: &Offering,
    conflict: &OfferingConflict,
) -> AttrValue {
    if conflict.kind() == ConflictKind::RoomTooSmall {
        return t(Message::NoLargerRoom);
    }
    let tentative = TentativeOffering::new(records, offering);
    let Some(time) = tentative.time else {
        return AttrValue::default();
    };
    let (room, dates) = (tentative.room, tentative.course_dates);
    let searched = SearchedTimes::new(records, room, dates, time.slot.first_date());
    t(Message::NoFreeTime {
        hours: Clock::current().range(searched.hours),
        until: format::date(searched.last_day),
    })
}

/// Returns the ways out of a conflict by a change of its offering, or of the other one if there are none.
fn ways_out(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    conflict: &OfferingConflict,
) -> Vec<(OfferingId, WayOut)> {
    let mut of_side = |conflict: &OfferingConflict| {
        let id = conflict.offering;
        let offering = records.offerings.get(id);
        let ways = offering.map(|offering| conflicts.ways_out(records, offering, conflict));
        let ways = ways.unwrap_or_default().into_iter();
        ways.map(|way_out| (id, way_out)).collect::<Vec<_>>()
    };
    let first = of_side(conflict);
    match conflict.seen_from_other() {
        Some(other) if first.is_empty() => of_side(&other),
        Some(_) | None => first,
    }
}

/// Returns the actions of a row: the ways out, and setting aside.
#[must_use]
pub fn row_actions(
    workspace: &WorkspaceHandle,
    row: &ConflictRow,
) -> Vec<RowAction<ConflictAction>> {
    let mut actions = Vec::new();
    if !row.conflict.is_dismissed {
        let ways_out = workspace.read_conflicts(|records, conflicts| {
            let ways_out = ways_out(records, conflicts, &row.conflict).into_iter();
            let labelled = ways_out.filter_map(|(id, way_out)| {
                let offering = records.offerings.get(id)?;
                Some((way_out_label(records, offering, &way_out), id, way_out))
            });
            labelled.collect::<Vec<_>>()
        });
        actions.extend(ways_out.into_iter().map(|(label, id, way_out)| {
            let action = ConflictAction::Take(id, way_out);
            RowAction::new(way_out_icon(&way_out), label, action).placed(Placement::Menu)
        }));
        if let Some(first) = actions.first_mut() {
            first.placement = Placement::Label;
        }
    }
    actions.push(if row.conflict.is_dismissed {
        let action = ConflictAction::Reinstate;
        RowAction::new(Icon::Restore, t(Message::Reinstate), action)
    } else {
        let action = ConflictAction::Dismiss;
        RowAction::new(Icon::CheckCircle, t(Message::NotAConflict), action)
    });
    if let Some(href) = &row.href {
        let link = RowAction::link(Icon::Pencil, t(Message::OpenOffering), href.clone()).reading();
        actions.push(link.placed(Placement::Menu));
    }
    actions
}

const fn way_out_icon(way_out: &WayOut) -> Icon {
    match way_out {
        WayOut::UseRoom(_) => Icon::Door,
        WayOut::ReplaceInstructor { .. } => Icon::Person,
        WayOut::MoveTo(_) => Icon::Clock,
    }
}

/// Returns the actions on the selected rows. While conflicts are being resolved, that can be stopped.
#[must_use]
pub fn bulk_actions(has_dismissed: bool, is_resolving: bool) -> Vec<BulkAction<ConflictAction>> {
    let bulk = |action, icon, label| BulkAction {
        action,
        icon,
        label: t(label),
        danger: false,
        is_reading: false,
    };
    let resolve = if is_resolving {
        bulk(ConflictAction::Resolve, Icon::Cross, Message::StopResolving)
    } else {
        bulk(ConflictAction::Resolve, Icon::Check, Message::Resolve)
    };
    let mut actions = vec![
        resolve,
        bulk(
            ConflictAction::Change,
            Icon::Pencil,
            Message::ChangeOfferings,
        ),
        bulk(
            ConflictAction::Dismiss,
            Icon::CheckCircle,
            Message::NotAConflict,
        ),
    ];
    if has_dismissed {
        actions.push(bulk(
            ConflictAction::Reinstate,
            Icon::Restore,
            Message::Reinstate,
        ));
    }
    actions
}

/// Carries out an action that takes no time and needs no dialog.
pub fn perform(workspace: &WorkspaceHandle, action: ConflictAction, keys: &Selection<ConflictKey>) {
    let command = match action {
        ConflictAction::Take(id, way_out) => {
            let offering = workspace.read(|records| records.offerings.get(id).cloned());
            let edits = offering.map(|offering| way_out.edits(&offering));
            Command::Offering(OfferingCommand::Edit {
                ids: [id].into(),
                edits: edits.unwrap_or_default(),
            })
        }
        ConflictAction::Dismiss => Command::Conflict(ConflictCommand::Dismiss(keys.ids())),
        ConflictAction::Reinstate => Command::Conflict(ConflictCommand::Reinstate(keys.ids())),
        ConflictAction::Resolve | ConflictAction::Change => return,
    };
    workspace.dispatch_with_toast(command);
}
