//! Copies of cohorts with their learner groups, without members.

use std::collections::{BTreeMap, BTreeSet};

use super::sessions::field_error;
use crate::model::{Cohort, CohortId, LearnerGroup, LearnerGroupId};
use crate::rules::fields::{self, Field, Problem};
use crate::rules::limits;
use crate::search::name_key;
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// The copies of cohorts.
pub struct CopiedCohorts {
    /// The new cohorts.
    pub cohorts: BTreeSet<CohortId>,
    /// The copy of each learner group.
    pub groups: BTreeMap<LearnerGroupId, LearnerGroupId>,
}

/// Copies those of the cohorts that have a title in `titles`, under that title.
pub fn copy_cohorts(
    edits: &mut Edits<'_>,
    cohorts: &BTreeSet<CohortId>,
    titles: &BTreeMap<CohortId, String>,
    context: &mut CommandContext<'_>,
) -> Result<CopiedCohorts, CommandError> {
    let records = edits.base;
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    for cohort in records.cohorts.iter() {
        taken.insert(name_key(&cohort.title), cohort.title.clone());
    }
    let mut copied = CopiedCohorts {
        cohorts: BTreeSet::new(),
        groups: BTreeMap::new(),
    };
    for (cohort, title) in titles.iter().filter(|(id, _)| cohorts.contains(id)) {
        let title = fields::required(title, limits::COHORT_TITLE)
            .map_err(|problem| field_error(Field::CohortTitle, problem))?;
        if let Some(by) = taken.insert(name_key(&title), title.clone()) {
            return Err(field_error(Field::CohortTitle, Problem::Taken { by }));
        }
        let mut copy = Cohort::new(CohortId(context.ids.next()));
        copy.title = title;
        for group in records.groups_of_cohort(*cohort) {
            copied
                .groups
                .insert(group.id, LearnerGroupId(context.ids.next()));
        }
        for group in records.groups_of_cohort(*cohort) {
            let mut row = LearnerGroup::clone(group);
            row.id = copied.groups[&group.id];
            row.cohort = copy.id;
            // A parent in another cohort, which merging two edits can cause, is none.
            row.parent = group.parent.and_then(|id| copied.groups.get(&id).copied());
            edits.put(row);
        }
        copied.cohorts.insert(copy.id);
        edits.put(copy);
    }
    Ok(copied)
}
