//! Post-requisites of sessions, once all sessions are known.

use std::collections::HashMap;
use std::rc::Rc;

use super::IliosImporter;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::model::{Record, Session, SessionId};
use crate::workspace::{Import, Records};

impl IliosImporter {
    /// Sets the post-requisites, which can be sessions of later rows, unless they would lead back to their
    /// session. Sessions that go without are remembered.
    pub(super) fn finish_postrequisites(&mut self, records: &Records, import: &mut Import) {
        let mut positions = HashMap::new();
        for (at, record) in import.records.iter().enumerate() {
            if let Record::Session(session) = record {
                positions.insert(session.id, at);
            }
        }
        for (session, next) in std::mem::take(&mut self.postrequisites) {
            let find = |id: SessionId| {
                let planned = positions.get(&id).and_then(|at| import.records.get(*at));
                planned.and_then(as_session).or(records.sessions.get(id))
            };
            let next = self.id_of(records, ResourceKind::Session, &next);
            let next = next.map(SessionId);
            let Some(present) = find(session).cloned() else {
                continue;
            };
            if next.is_some() && present.postrequisite == next {
                continue;
            }
            let Some(next) = next.filter(|next| !leads_to(&find, *next, session)) else {
                self.without_postrequisite.push(present.title.clone());
                continue;
            };
            let mut changed = Session::clone(&present);
            changed.postrequisite = Some(next);
            let record = Record::Session(Rc::new(changed));
            match positions.get(&session) {
                Some(at) => import.records[*at] = record,
                None => {
                    positions.insert(session, import.records.len());
                    import.records.push(record);
                }
            }
        }
    }
}

const fn as_session(record: &Record) -> Option<&Rc<Session>> {
    if let Record::Session(session) = record {
        Some(session)
    } else {
        None
    }
}

/// Returns `true` if a chain of post-requisites leads from one session to another, or is longer than any
/// that people make.
fn leads_to<'a>(
    find: &dyn Fn(SessionId) -> Option<&'a Rc<Session>>,
    from: SessionId,
    to: SessionId,
) -> bool {
    const LONGEST: usize = 1000;
    let mut at = Some(from);
    for _ in 0..LONGEST {
        match at {
            None => return false,
            Some(session) if session == to => return true,
            Some(session) => at = find(session).and_then(|session| session.postrequisite),
        }
    }
    true
}
