//! Sessions that have to be completed before one another.

use std::rc::Rc;

use lectern_core::model::{CourseId, Session, SessionId};
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Curriculum as Message, t};

/// Renders a notice on each cycle of post-requisites in a course; with a session, only on the one that it
/// is part of.
pub fn postrequisite_cycles(
    workspace: &WorkspaceHandle,
    course: CourseId,
    session: Option<SessionId>,
) -> Html {
    let mut cycles = workspace.read(|records| records.postrequisite_cycles(course));
    cycles.retain(|path| session.is_none_or(|id| path.iter().any(|row| row.id == id)));
    html! {
        for path in cycles {
            <div class="notice of-page tone-warn" role="status">
                { icon(Icon::Triangle) }
                <p>{ t(Message::PostrequisiteCycle) }{ " " }{ links(&path) }</p>
            </div>
        }
    }
}

/// Renders the sessions of a cycle with arrows between them.
fn links(path: &[Rc<Session>]) -> Html {
    html! {
        for (at, session) in path.iter().enumerate() {
            if at > 0 { { " → " } }
            <a href={Route::Session { course: session.course, id: session.id }.href()}><bdi>{ &session.title }</bdi></a>
        }
    }
}
