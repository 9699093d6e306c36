//! The course sessions that a course is in.

use std::rc::Rc;

use lectern_core::model::{CourseId, CourseSession};
use lectern_core::rules::access::{Access, AccessRules, SessionRole, Visits};
use lectern_core::search::natural;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::format::number;
use crate::i18n::{Courses as Message, t};
use crate::pages::access_chip::access_status;
use crate::pages::active_session::active_session;
use crate::pages::courses::dates::access_dates;

/// A course session that the course is in.
pub struct InSession {
    session: Rc<CourseSession>,
    /// Present access of learners.
    learner_access: Access,
    /// Present access of coaches.
    coach_access: Access,
    /// Number of learners who follow the course there.
    learners: usize,
}

/// The course sessions that a course is in, those in the bin left out.
pub fn sessions_with(workspace: &WorkspaceHandle, id: CourseId) -> Vec<InSession> {
    let (zone, now) = (workspace.zone(), workspace.now());
    let mut sessions: Vec<InSession> = Vec::new();
    workspace.read(|records| {
        for row in records.session_courses.iter() {
            let session = active_session(records, row.session);
            let Some(session) = session.filter(|_| row.course == id) else {
                continue;
            };
            let rules = AccessRules::from_session(session, zone.as_ref());
            let learners = records.enrolments_of(session.id);
            sessions.push(InSession {
                session: session.clone(),
                learner_access: rules.access(SessionRole::Learner, now, Visits::default()),
                coach_access: rules.access(SessionRole::Coach, now, Visits::default()),
                learners: learners
                    .filter(|row| !row.blocked_courses.contains(&id))
                    .count(),
            });
        }
    });
    natural::sort(&mut sessions, |row| natural::key(&[&row.session.name]));
    sessions
}

/// Draws the course sessions as a card with a table.
pub fn registered(sessions: &[InSession]) -> Html {
    html! {
        <section class="card" aria-labelledby="registered-title">
            <div class="card-head">
                <h2 id="registered-title">{ t(Message::RegisteredIn) }<span class="count">{ " " }{ number(sessions.len()) }</span></h2>
            </div>
            if sessions.is_empty() {
                <p class="card-body">{ t(Message::RegisteredNowhere) }</p>
            } else {
                <table class="plain-table registered-table">
                    <thead><tr>
                        <th scope="col">{ t(Message::Name) }</th>
                        <th scope="col">{ t(Message::Status) }</th>
                        <th scope="col">{ t(Message::Access) }</th>
                        <th scope="col" class="number">{ t(Message::Learners) }</th>
                    </tr></thead>
                    <tbody>
                        { for sessions.iter().map(|row| html! {
                            <tr key={row.session.id.to_string()}>
                                <th scope="row"><a href={Route::CourseSession { id: row.session.id }.href()}><bdi>{ &row.session.name }</bdi></a></th>
                                <td>{ access_status(row.learner_access, row.coach_access) }</td>
                                <td>{ access_dates(&row.session) }</td>
                                <td class="number">{ number(row.learners) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
        </section>
    }
}
