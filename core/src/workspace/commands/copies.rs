//! Copies of course sessions. The originals do not change.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::course_session::name_holder;
use super::session_relations;
use crate::model::{CourseSession, CourseSessionId, TimeLimits};
use crate::rules::clock_changes::observed;
use crate::rules::course_session as rules;
use crate::rules::limits;
use crate::search::name_key;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// Parts of a course session to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyScope {
    /// Courses, in their order.
    pub courses: bool,
    /// Course coaches. General coaches are always copied: a course session needs one.
    pub coaches: bool,
    /// Learners enrolled individually.
    pub learners: bool,
    /// Enrolled classes.
    pub classes: bool,
}

/// One copy to create.
#[derive(Clone, Debug, PartialEq)]
pub struct CopyPlan {
    /// Id of the original.
    pub of: CourseSessionId,
    /// Name of the copy.
    pub name: String,
    /// Time limits of the copy.
    pub limits: TimeLimits,
    /// Parts to copy.
    pub scope: CopyScope,
}

impl CopyPlan {
    /// Returns the default plan of a copy: the next free name, and dates right after the end of the
    /// original.
    #[must_use]
    pub fn proposed(records: &Records, of: &CourseSession, scope: CopyScope) -> Self {
        let name = free_name(
            |name| name_holder(records, name, CourseSessionId::default()).is_some(),
            &of.name,
            limits::SESSION_NAME,
        );
        Self {
            of: of.id,
            name,
            limits: rules::limits_after(&of.limits),
            scope,
        }
    }
}

/// Returns the first name that is not taken: "Name (copy)", then "Name (copy 2)", …, shortened to
/// `max` characters.
pub(super) fn free_name(taken: impl Fn(&str) -> bool, name: &str, max: usize) -> String {
    let mut number = 1u32;
    loop {
        let tail = if number == 1 {
            " (copy)".to_owned()
        } else {
            format!(" (copy {number})")
        };
        let mut head = name.to_owned();
        while crate::rules::fields::character_count(&head) + tail.len() > max {
            head.pop();
        }
        let candidate = head + &tail;
        if !taken(&candidate) {
            return candidate;
        }
        number += 1;
    }
}

pub fn copy(
    edits: &mut Edits<'_>,
    plans: Vec<CopyPlan>,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let mut names = BTreeSet::new();
    let count = plans.len();
    let mut first = String::new();
    for plan in plans {
        let original = edits
            .base
            .course_sessions
            .get(plan.of)
            .ok_or(CommandError::NotFound)?
            .clone();
        let id = CourseSessionId(context.ids.next());
        let taken = |name: &str| {
            names.contains(&name_key(name)) || name_holder(edits.base, name, id).is_some()
        };
        let name = if taken(&plan.name) {
            free_name(taken, &original.name, limits::SESSION_NAME)
        } else {
            plan.name.clone()
        };
        names.insert(name_key(&name));
        if first.is_empty() {
            first.clone_from(&name);
        }
        let mut session = CourseSession::clone(&original);
        session.id = id;
        session.name = name;
        session.limits = observed(&plan.limits, context.zone).map_err(CommandError::Fields)?;
        let holder = |name: &str| name_holder(edits.base, name, id);
        let form = rules::form_from_session(&session);
        let details = rules::validate_details(&form, &holder).map_err(CommandError::Fields)?;
        session.name = details.name;
        session.binned_at = None;
        edits.put(session);
        session_relations::copy_relations(edits, plan.of, id, plan.scope)?;
    }
    Ok(ActionLabel::many(
        ActionKind::CopiedCourseSessions,
        count,
        first,
    ))
}
