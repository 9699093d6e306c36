//! Learner groups: creating them, one or many, and editing their title and defaults.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::rooms::check_place;
use super::sessions::field_error;
use crate::model::{CohortId, LearnerGroup, LearnerGroupId};
use crate::planning::{SubgroupNamesError, subgroup_names};
use crate::rules::fields::{Field, FieldProblem, Problem};
use crate::rules::learner_groups::{LearnerGroupForm, validate_learner_group};
use crate::rules::limits;
use crate::search::name_key;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// The place of a group in the trees of groups: directly below a cohort or another group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GroupParent {
    /// The group is a top-level group of the cohort.
    Cohort(CohortId),
    /// The group is a subgroup.
    Group(LearnerGroupId),
}

impl GroupParent {
    /// Returns the parent of a group, or `None` if the group does not exist.
    #[must_use]
    pub fn of(records: &Records, group: LearnerGroupId) -> Option<Self> {
        let parent = records.parent_of_group(group).map(Self::Group);
        parent.or_else(|| records.cohort_of_group(group).map(Self::Cohort))
    }

    /// Returns the group, or `None` for a cohort.
    #[must_use]
    pub const fn group(self) -> Option<LearnerGroupId> {
        match self {
            Self::Cohort(_) => None,
            Self::Group(group) => Some(group),
        }
    }

    /// Returns the cohort of the groups below the parent.
    ///
    /// # Errors
    /// Returns [`CommandError::NotFound`] if the cohort or the group does not exist.
    pub fn cohort(self, records: &Records) -> Result<CohortId, CommandError> {
        let cohort = match self {
            Self::Cohort(cohort) => Some(cohort),
            Self::Group(group) => records.cohort_of_group(group),
        };
        let exists = |cohort: &CohortId| records.cohorts.contains(*cohort);
        cohort.filter(exists).ok_or(CommandError::NotFound)
    }

    /// Returns the titles of the groups directly below the parent, other than `except`.
    #[must_use]
    pub fn titles(self, records: &Records, except: Option<LearnerGroupId>) -> Vec<&str> {
        let other = |group: &&Rc<LearnerGroup>| Some(group.id) != except;
        match self {
            Self::Cohort(cohort) => records
                .trees_of_cohort(cohort)
                .filter(other)
                .map(|group| group.title.as_str())
                .collect(),
            Self::Group(group) => records
                .subgroups_of(group)
                .filter(other)
                .map(|group| group.title.as_str())
                .collect(),
        }
    }

    /// Returns the title of the group directly below the parent that has this title, ignoring case
    /// and accents, other than `except`.
    pub(super) fn holder(
        self,
        records: &Records,
        title: &str,
        except: Option<LearnerGroupId>,
    ) -> Option<String> {
        let title = name_key(title);
        let mut titles = self.titles(records, except).into_iter();
        titles
            .find(|other| name_key(other) == title)
            .map(str::to_owned)
    }
}

pub fn create(
    edits: &mut Edits<'_>,
    parent: GroupParent,
    form: &LearnerGroupForm,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let cohort = parent.cohort(records)?;
    let holder = |title: &str| parent.holder(records, title, None);
    let valid = validate_learner_group(form, &holder).map_err(CommandError::Fields)?;
    let mut group = LearnerGroup::new(LearnerGroupId(context.ids.next()));
    group.cohort = cohort;
    group.parent = parent.group();
    fill(records, &mut group, valid)?;
    let label = ActionLabel::one(ActionKind::AddedLearnerGroups, group.title.clone());
    edits.put(group);
    Ok(label)
}

pub fn save(
    edits: &mut Edits<'_>,
    id: LearnerGroupId,
    form: &LearnerGroupForm,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let parent = GroupParent::of(records, id).ok_or(CommandError::NotFound)?;
    let holder = |title: &str| parent.holder(records, title, Some(id));
    let valid = validate_learner_group(form, &holder).map_err(CommandError::Fields)?;
    let mut group = edits.find::<LearnerGroup>(id)?;
    fill(records, &mut group, valid)?;
    let label = ActionLabel::one(ActionKind::ChangedLearnerGroup, group.title.clone());
    edits.put(group);
    Ok(label)
}

/// Copies the values of a valid form.
fn fill(
    records: &Records,
    group: &mut LearnerGroup,
    valid: LearnerGroupForm,
) -> Result<(), CommandError> {
    let LearnerGroupForm {
        title,
        place,
        link,
        instructors,
        instructor_groups,
        needs_accommodation,
    } = valid;
    check_place(records, place.as_ref(), group.place.as_ref())
        .map_err(|problem| field_error(Field::GroupPlace, problem))?;
    group.title = title;
    group.place = place;
    group.link = link;
    group.instructors = instructors;
    group.instructor_groups = instructor_groups;
    group.needs_accommodation = needs_accommodation;
    Ok(())
}

/// Creates `count` groups with numbered titles, such as "Anatomy labs 01" to "Anatomy labs 38".
pub fn create_numbered(
    edits: &mut Edits<'_>,
    parent: GroupParent,
    base: &str,
    count: u32,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let cohort = parent.cohort(records)?;
    let titles = subgroup_names(base, &parent.titles(records, None), count)
        .map_err(|error| CommandError::Fields(vec![naming_problem(error)]))?;
    for title in &titles {
        let mut group = LearnerGroup::new(LearnerGroupId(context.ids.next()));
        group.cohort = cohort;
        group.parent = parent.group();
        group.title.clone_from(title);
        edits.put(group);
    }
    let first = titles.first().cloned().unwrap_or_default();
    let action = ActionKind::AddedLearnerGroups;
    Ok(ActionLabel::many(action, titles.len(), first))
}

/// Returns the problem of the field from which no titles can be made.
const fn naming_problem(error: SubgroupNamesError) -> FieldProblem {
    match error {
        SubgroupNamesError::EmptyBase => FieldProblem {
            field: Field::GroupTitle,
            problem: Problem::Missing,
        },
        SubgroupNamesError::CountOutOfRange => FieldProblem {
            field: Field::GroupCount,
            problem: Problem::NotInRange {
                min: 1,
                max: limits::GROUPS_AT_ONCE,
            },
        },
    }
}
