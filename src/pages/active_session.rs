//! Course sessions that are not in the bin.

use std::rc::Rc;

use lectern_core::model::{CourseSession, CourseSessionId};
use lectern_core::workspace::Records;

/// Returns the course session unless it was deleted or is in the bin.
#[must_use]
pub fn active_session(records: &Records, id: CourseSessionId) -> Option<&Rc<CourseSession>> {
    let session = records.course_sessions.get(id);
    session.filter(|session| session.binned_at.is_none())
}

/// Returns the names of those of `ids` that are not in the bin.
pub fn active_session_names<'a>(
    records: &Records,
    ids: impl IntoIterator<Item = &'a CourseSessionId>,
) -> Vec<String> {
    let sessions = ids
        .into_iter()
        .filter_map(|id| active_session(records, *id));
    sessions.map(|session| session.name.clone()).collect()
}
