//! Post-requisites: the session before which another has to be completed.

use std::rc::Rc;

use crate::model::{Session, SessionId};
use crate::planning::{SessionIndex, cycle_closed_by};
use crate::workspace::records::Records;
use crate::workspace::session_error::SessionError;

/// Checks that `other` can be the post-requisite of `session`: a session of the same course that is
/// not itself to be completed before it. (Ilios does not check for cycles.)
pub fn check(
    records: &Records,
    session: &Session,
    other: Option<SessionId>,
) -> Result<(), SessionError> {
    let Some(other) = other else {
        return Ok(());
    };
    let sessions: Vec<&Rc<Session>> = records.sessions_of_course(session.course).collect();
    let index = |id: SessionId| {
        // The sessions of a course are in the order of their ids.
        let position = sessions.binary_search_by_key(&id, |other| other.id).ok()?;
        Some(SessionIndex(position as u32))
    };
    let (Some(from), Some(to)) = (index(session.id), index(other)) else {
        return Err(SessionError::OtherCourse);
    };
    let postrequisites = sessions.iter().map(|row| row.postrequisite.and_then(index));
    let postrequisites: Vec<_> = postrequisites.collect();
    match cycle_closed_by(&postrequisites, from, to) {
        None => Ok(()),
        Some(path) => {
            let titles = path.iter().map(|at| sessions[at.as_usize()].title.clone());
            Err(SessionError::PrerequisiteCycle(titles.collect()))
        }
    }
}
