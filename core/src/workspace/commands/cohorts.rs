//! Cohorts and their members.

use std::collections::BTreeSet;

use super::group_deletion;
use super::group_members::leave_tree;
use crate::model::{Cohort, CohortId, CohortMember, LearnerGroupId, PersonId, RecordType};
use crate::rules::learner_groups::{CohortForm, validate_cohort};
use crate::search::name_key;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<CohortId>,
    form: &CohortForm,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let holder = |title: &str| {
        let title = name_key(title);
        let mut others = records.cohorts.iter().filter(|other| Some(other.id) != id);
        let same = others.find(|other| name_key(&other.title) == title);
        same.map(|other| other.title.clone())
    };
    let valid = validate_cohort(form, &holder).map_err(CommandError::Fields)?;
    let (mut cohort, action) = match id {
        Some(id) => (edits.find::<Cohort>(id)?, ActionKind::ChangedCohort),
        None => (
            Cohort::new(CohortId(context.ids.next())),
            ActionKind::AddedCohort,
        ),
    };
    cohort.title = valid.title;
    cohort.inactive = valid.inactive;
    let label = ActionLabel::one(action, cohort.title.clone());
    edits.put(cohort);
    Ok(label)
}

/// Deletes cohorts with their members and groups, and removes them from courses.
pub fn delete(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<CohortId>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let first = ids
        .iter()
        .find_map(|id| records.cohorts.get(*id))
        .ok_or(CommandError::NotFound)?;
    let label = ActionLabel::many(ActionKind::DeletedCohorts, ids.len(), first.title.clone());
    let mut trees: BTreeSet<LearnerGroupId> = BTreeSet::new();
    for id in ids {
        edits.remove(Cohort::record_key(*id));
        for person in records.members_of_cohort(*id) {
            edits.remove(CohortMember::record_key((*id, person)));
        }
        trees.extend(records.trees_of_cohort(*id).map(|tree| tree.id));
    }
    group_deletion::delete_branches(edits, &trees);
    edits.update_where(
        &records.courses,
        |course| !course.cohorts.is_disjoint(ids),
        |course| course.cohorts.retain(|cohort| !ids.contains(cohort)),
    );
    Ok(label)
}

/// Adds and removes members of a cohort. Those removed leave all groups of the cohort.
pub fn change_members(
    edits: &mut Edits<'_>,
    cohort: CohortId,
    add: &BTreeSet<PersonId>,
    remove: &BTreeSet<PersonId>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let title = edits.find::<Cohort>(cohort)?.title;
    let joining = add
        .iter()
        .filter(|person| !records.cohort_members.contains((cohort, **person)));
    let mut count = 0;
    for person in joining {
        edits.put(CohortMember::new(cohort, *person));
        count += 1;
    }
    let members = records.all_members_of_cohort(cohort);
    for person in remove.intersection(&members) {
        edits.remove(CohortMember::record_key((cohort, *person)));
        for group in records.groups_of_person(*person) {
            if records.cohort_of_group(group) == Some(cohort) {
                leave_tree(edits, records.tree_of_group(group), *person);
            }
        }
        count += 1;
    }
    Ok(ActionLabel {
        action: ActionKind::ChangedCohortMembers,
        name: title,
        count,
        ..ActionLabel::default()
    })
}
