//! Validation of the forms of cohorts, learner groups and instructor groups.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::fields::{Field, FieldProblem, FindHolder, Problems};
use super::limits;
use super::places::{self, validate_place};
use crate::model::{InstructorGroupId, PersonId, Place};

/// The values of the form of a cohort, trimmed once validated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortForm {
    /// Required and unique.
    pub title: String,
    /// `true` if courses cannot be given the cohort any more.
    pub inactive: bool,
}

/// Validates a cohort. `holder` finds another cohort with the same title.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_cohort(
    form: &CohortForm,
    holder: FindHolder<'_>,
) -> Result<CohortForm, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.unique(
        Field::CohortTitle,
        &form.title,
        limits::COHORT_TITLE,
        holder,
    );
    problems.into_result(CohortForm {
        title,
        inactive: form.inactive,
    })
}

/// The values of the form of a learner group, trimmed once validated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnerGroupForm {
    /// Required, and unique among the groups with the same parent.
    pub title: String,
    /// The place of its offerings.
    pub place: Option<Place>,
    /// The address of its virtual meetings, or empty.
    pub link: String,
    /// The instructors of its offerings.
    pub instructors: BTreeSet<PersonId>,
    /// The instructor groups of its offerings.
    pub instructor_groups: BTreeSet<InstructorGroupId>,
    /// `true` if learners of the group need accommodation.
    pub needs_accommodation: bool,
}

/// Validates a learner group. `holder` finds another group of the same parent with the same title.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_learner_group(
    form: &LearnerGroupForm,
    holder: FindHolder<'_>,
) -> Result<LearnerGroupForm, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.unique(Field::GroupTitle, &form.title, limits::GROUP_TITLE, holder);
    let place = validate_place(form.place.as_ref());
    let place = problems.check(Field::GroupPlace, place).flatten();
    let link = places::link(&form.link);
    let link = problems.check(Field::GroupLink, link).unwrap_or_default();
    problems.into_result(LearnerGroupForm {
        title,
        place,
        link,
        ..form.clone()
    })
}

/// The values of the form of an instructor group, trimmed once validated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstructorGroupForm {
    /// Required and unique.
    pub title: String,
    /// The instructors.
    pub members: BTreeSet<PersonId>,
    /// `true` if it cannot be chosen any more.
    pub inactive: bool,
}

/// Validates an instructor group. `holder` finds another instructor group with the same title.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_instructor_group(
    form: &InstructorGroupForm,
    holder: FindHolder<'_>,
) -> Result<InstructorGroupForm, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.unique(
        Field::InstructorGroupTitle,
        &form.title,
        limits::INSTRUCTOR_GROUP_TITLE,
        holder,
    );
    problems.into_result(InstructorGroupForm {
        title,
        ..form.clone()
    })
}
