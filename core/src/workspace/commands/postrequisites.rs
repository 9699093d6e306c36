//! Post-requisites: the session before which another has to be completed.

use std::rc::Rc;

use crate::model::{CourseId, Session, SessionId};
use crate::planning::{SessionIndex, cycle_closed_by, find_cycles};
use crate::workspace::records::Records;
use crate::workspace::session_error::SessionError;

/// Sessions of a course, in the order of their ids, and the post-requisite of each.
struct Chains<'a> {
    sessions: Vec<&'a Rc<Session>>,
    postrequisites: Vec<Option<SessionIndex>>,
}

impl<'a> Chains<'a> {
    fn of(records: &'a Records, course: CourseId) -> Self {
        let sessions = records.sessions_of_course(course).collect();
        let mut chains = Self {
            sessions,
            postrequisites: Vec::new(),
        };
        let rows = chains.sessions.iter();
        let postrequisites = rows.map(|row| row.postrequisite.and_then(|id| chains.index(id)));
        chains.postrequisites = postrequisites.collect();
        chains
    }

    fn index(&self, id: SessionId) -> Option<SessionIndex> {
        let position = self.sessions.binary_search_by_key(&id, |row| row.id).ok()?;
        Some(SessionIndex(position as u32))
    }

    fn session(&self, at: SessionIndex) -> &'a Rc<Session> {
        self.sessions[at.as_usize()]
    }
}

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
    let chains = Chains::of(records, session.course);
    let (Some(from), Some(to)) = (chains.index(session.id), chains.index(other)) else {
        return Err(SessionError::OtherCourse);
    };
    match cycle_closed_by(&chains.postrequisites, from, to) {
        None => Ok(()),
        Some(path) => {
            let titles = path.iter().map(|at| chains.session(*at).title.clone());
            Err(SessionError::PrerequisiteCycle(titles.collect()))
        }
    }
}

impl Records {
    /// Returns the sessions of a course that have to be completed before one another, each cycle from one
    /// session around to itself. Two people who choose post-requisites without knowing of one another can
    /// close a cycle.
    #[must_use]
    pub fn postrequisite_cycles(&self, course: CourseId) -> Vec<Vec<Rc<Session>>> {
        let chains = Chains::of(self, course);
        let cycles = find_cycles(&chains.postrequisites).into_iter();
        let sessions = |path: Vec<SessionIndex>| {
            let path = path.into_iter().map(|at| chains.session(at).clone());
            path.collect()
        };
        cycles.map(sessions).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::commands::testing::{CommandFixture, course};
    use crate::workspace::{Command, CommandError, SessionCommand, SessionEdit};

    const COURSE: CourseId = CourseId::from_bits(1);

    fn edited(id: SessionId, edit: SessionEdit) -> Command {
        Command::Session(SessionCommand::Edit { id, edit })
    }

    /// Ilios accepts that each of two sessions is due before the other.
    #[test]
    fn a_cycle_of_postrequisites_is_refused_with_its_path() {
        let mut fixture =
            CommandFixture::with(vec![course(1, "ANA").into(), course(9, "PHY").into()]);
        let [a, b, c] = ["Alpha", "Beta", "Gamma"].map(|title| fixture.add_session(COURSE, title));
        let post = |id, other| edited(id, SessionEdit::Postrequisite(Some(other)));
        fixture.perform(post(a, b));
        fixture.perform(post(b, c));
        let path = |titles: &[&str]| {
            let titles = titles.iter().map(|title| (*title).to_owned()).collect();
            CommandError::Session(SessionError::PrerequisiteCycle(titles))
        };
        assert_eq!(
            fixture.refusal(post(c, a)),
            path(&["Gamma", "Alpha", "Beta", "Gamma"])
        );
        assert_eq!(fixture.refusal(post(a, a)), path(&["Alpha", "Alpha"]));
        let elsewhere = fixture.add_session(CourseId::from_bits(9), "Elsewhere");
        let other_course = CommandError::Session(SessionError::OtherCourse);
        assert_eq!(fixture.refusal(post(c, elsewhere)), other_course);
        let before: Vec<_> = fixture
            .records()
            .prerequisites_of(b)
            .map(|row| row.id)
            .collect();
        assert_eq!(before, [a]);
    }

    #[test]
    fn a_cycle_of_postrequisites_that_a_merge_closed_is_found_until_one_is_changed() {
        let id = |bits| SessionId::from_bits(bits);
        let session = |bits, title: &str, next| {
            let mut session = Session::new(id(bits));
            session.course = COURSE;
            session.title = title.to_owned();
            session.postrequisite = Some(id(next));
            session.into()
        };
        let mut fixture = CommandFixture::with(vec![
            course(1, "ANA").into(),
            session(1, "Alpha", 2),
            session(2, "Beta", 1),
            session(3, "Gamma", 1),
        ]);
        let cycles = |fixture: &CommandFixture| {
            let cycles = fixture.records().postrequisite_cycles(COURSE);
            let titles =
                |path: &Vec<Rc<Session>>| path.iter().map(|row| row.title.clone()).collect();
            cycles.iter().map(titles).collect::<Vec<Vec<String>>>()
        };
        assert_eq!(cycles(&fixture), [["Alpha", "Beta", "Alpha"]]);
        fixture.perform(edited(id(2), SessionEdit::Postrequisite(None)));
        assert!(cycles(&fixture).is_empty());
    }
}
