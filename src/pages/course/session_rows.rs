//! The sessions of a course as its list shows them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDateTime;
use lectern_core::model::{
    CourseId, Hours, IndependentLearning, LearnerGroupId, Offering, Session, SessionId, SessionType,
};
use lectern_core::planning::TotalHours;
use lectern_core::rules::publication::MissingPart;
use lectern_core::search::natural;
use lectern_core::workspace::{
    HoursReport, HoursScope, Records, WorkspaceConflicts, missing_parts,
};
use yew::prelude::*;

use crate::components::data_table::TableRow;
use crate::platform::zone;

/// A session in the list.
pub struct SessionRow {
    /// The record.
    pub session: Rc<Session>,
    /// Its type.
    pub session_type: Option<Rc<SessionType>>,
    /// Hours of its independent learning, if that is switched on.
    pub learning_hours: Option<Hours>,
    /// Number of learner groups that take part, each once.
    pub groups: usize,
    /// Number of offerings.
    pub offerings: usize,
    /// Hours for a learner.
    pub hours: TotalHours,
    /// Start of the first offering.
    pub first_start: Option<NaiveDateTime>,
    /// Time at which independent learning is due, if that is switched on.
    pub due: Option<NaiveDateTime>,
    /// Number of offerings that are in conflict.
    pub in_conflict: usize,
    /// Parts that need attention.
    pub attention: Vec<Attention>,
}

/// A part of a session that a coordinator should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// Number of offerings that are in conflict.
    InConflict(usize),
    /// Publication requires a part that is missing.
    Missing(MissingPart),
    /// Number of offerings that have neither a room nor a link.
    WithoutRoom(usize),
    /// Number of offerings that nobody instructs.
    WithoutInstructor(usize),
    /// Number of offerings in which nobody learns.
    WithoutLearners(usize),
}

impl TableRow for SessionRow {
    type Id = SessionId;

    fn id(&self) -> SessionId {
        self.session.id
    }

    fn name(&self) -> AttrValue {
        self.session.title.clone().into()
    }
}

/// Returns the sessions of a course by title.
#[must_use]
pub fn rows(
    records: &Records,
    conflicts: &WorkspaceConflicts,
    course: CourseId,
) -> Rc<[Rc<SessionRow>]> {
    let report = HoursReport::new(records, HoursScope::Course(course), &zone::rules);
    let hours: BTreeMap<SessionId, TotalHours> = report.by_session.into_iter().collect();
    let sessions = records.sessions_of_course(course);
    let mut rows: Vec<Rc<SessionRow>> = sessions
        .map(|session| {
            let hours = hours.get(&session.id).copied().unwrap_or_default();
            Rc::new(row(records, conflicts, session, hours))
        })
        .collect();
    rows.sort_by_cached_key(|row| natural::key(&[&row.session.title]));
    rows.into()
}

fn row(
    records: &Records,
    conflicts: &WorkspaceConflicts,
    session: &Rc<Session>,
    hours: TotalHours,
) -> SessionRow {
    let offerings: Vec<&Rc<Offering>> = records.offerings_of(session.id).collect();
    let learning = records.independent_learning.get(session.id);
    let learning = learning.filter(|learning| learning.enabled);
    let starts = offerings
        .iter()
        .filter_map(|offering| Some(offering.slot.as_ref()?.start));
    let in_conflict = offerings.iter().filter(|offering| {
        let kinds = conflicts.kinds_of(records, offering.id);
        !kinds.is_empty()
    });
    let in_conflict = in_conflict.count();
    SessionRow {
        session_type: session
            .session_type
            .and_then(|id| records.session_types.get(id).cloned()),
        learning_hours: learning.map(|learning| learning.hours),
        groups: groups(&offerings, learning),
        offerings: offerings.len(),
        hours,
        first_start: starts.min(),
        due: learning.and_then(|learning| records.due_of(learning, &zone::rules)),
        attention: attention(records, session, &offerings, in_conflict),
        in_conflict,
        session: session.clone(),
    }
}

/// Returns the number of groups of the offerings and of the independent learning. (Ilios leaves out
/// the latter.)
fn groups(offerings: &[&Rc<Offering>], learning: Option<&Rc<IndependentLearning>>) -> usize {
    let of_offerings = offerings.iter().flat_map(|offering| &offering.groups);
    let of_learning = learning.into_iter().flat_map(|learning| &learning.groups);
    let groups: BTreeSet<&LearnerGroupId> = of_offerings.chain(of_learning).collect();
    groups.len()
}

fn attention(
    records: &Records,
    session: &Session,
    offerings: &[&Rc<Offering>],
    in_conflict: usize,
) -> Vec<Attention> {
    let mut attention = Vec::new();
    if in_conflict > 0 {
        attention.push(Attention::InConflict(in_conflict));
    }
    let missing = missing_parts(records, session);
    let required = missing.into_iter().filter(|part| part.is_required());
    attention.extend(required.map(Attention::Missing));
    let count = |is_incomplete: fn(&Offering) -> bool| {
        let takes_place = offerings.iter().filter(|offering| !offering.cancelled);
        takes_place
            .filter(|offering| is_incomplete(offering))
            .count()
    };
    let counts = [
        (
            count(|offering| offering.place.is_none() && offering.link.is_empty()),
            Attention::WithoutRoom as fn(usize) -> Attention,
        ),
        (
            count(|offering| {
                offering.instructors.is_empty() && offering.instructor_groups.is_empty()
            }),
            Attention::WithoutInstructor,
        ),
        (
            count(|offering| offering.groups.is_empty() && offering.learners.is_empty()),
            Attention::WithoutLearners,
        ),
    ];
    let found = counts.into_iter().filter(|(count, _)| *count > 0);
    attention.extend(found.map(|(count, attention)| attention(count)));
    attention
}
