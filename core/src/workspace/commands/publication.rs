//! Publication of sessions, many at once.

use std::collections::BTreeSet;

use crate::model::{CourseId, PersonId, Publication, Session, SessionId};
use crate::rules::publication::{self as rules, MissingPart};
use crate::search::natural;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;
use crate::workspace::session_error::{IncompleteSession, SessionError};

/// Returns the parts that a session does not have, required ones first.
#[must_use]
pub fn missing_parts(records: &Records, session: &Session) -> Vec<MissingPart> {
    let learning = records.independent_learning.get(session.id);
    let reached = learning.map_or(0, |learning| {
        let groups = learning.groups.iter();
        let members = groups.flat_map(|group| records.members_of_group(*group));
        let people: BTreeSet<PersonId> = members.chain(learning.learners.iter().copied()).collect();
        people.len()
    });
    rules::missing_parts(
        session,
        learning.map(AsRef::as_ref),
        reached,
        records.offerings_of(session.id).count(),
        records.objectives_of_session(session.id).len(),
    )
}

/// The sessions of a course by what can be done about their publication, each in the order of ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicationReview {
    /// Drafts and scheduled sessions that cannot be published yet.
    pub incomplete: Vec<IncompleteSession>,
    /// Drafts and scheduled sessions that can be published.
    pub ready: Vec<SessionId>,
    /// Published sessions.
    pub published: Vec<SessionId>,
}

impl PublicationReview {
    /// Reviews the sessions of a course.
    #[must_use]
    pub fn of(records: &Records, course: CourseId) -> Self {
        let mut review = Self::default();
        for session in records.sessions_of_course(course) {
            match (session.publication, incomplete(records, session)) {
                (Publication::Published, _) => review.published.push(session.id),
                (Publication::Draft | Publication::Scheduled, Some(incomplete)) => {
                    review.incomplete.push(incomplete);
                }
                (Publication::Draft | Publication::Scheduled, None) => {
                    review.ready.push(session.id);
                }
            }
        }
        review
    }
}

/// Returns a session with the missing parts that its publication requires, or `None` if none is missing.
fn incomplete(records: &Records, session: &Session) -> Option<IncompleteSession> {
    let mut missing = missing_parts(records, session);
    missing.retain(|part| part.is_required());
    (!missing.is_empty()).then(|| IncompleteSession {
        session: session.id,
        title: session.title.clone(),
        missing,
    })
}

/// Sets what learners see of the sessions, of all or of none. Sessions that are so already do not count.
pub fn publish(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<SessionId>,
    publication: Publication,
) -> Result<ActionLabel, CommandError> {
    let sessions: Result<Vec<Session>, _> = ids.iter().map(|id| edits.find(*id)).collect();
    let mut sessions = sessions?;
    let action = match publication {
        Publication::Published => {
            let incomplete = sessions
                .iter()
                .filter_map(|row| incomplete(edits.base, row));
            let mut incomplete: Vec<IncompleteSession> = incomplete.collect();
            if !incomplete.is_empty() {
                natural::sort(&mut incomplete, |session| natural::key(&[&session.title]));
                return Err(CommandError::Session(SessionError::Incomplete(incomplete)));
            }
            ActionKind::PublishedSessions
        }
        Publication::Scheduled => ActionKind::ScheduledSessions,
        Publication::Draft => ActionKind::WithdrewSessions,
    };
    sessions.retain(|session| session.publication != publication);
    let name = sessions.first().map(|session| session.title.clone());
    let label = ActionLabel::many(action, sessions.len(), name.unwrap_or_default());
    for session in &mut sessions {
        session.publication = publication;
    }
    sessions.into_iter().for_each(|session| edits.put(session));
    Ok(label)
}
