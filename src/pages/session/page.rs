//! The page of one session.

use std::rc::Rc;

use lectern_core::model::{CourseId, Kind, Session, SessionId};
use lectern_core::search::natural;
use lectern_core::workspace::{HoursScope, Kinds, OfferingFilter, Records};
use yew::prelude::*;

use super::attributes::Attributes;
use super::heading::SessionHeading;
use super::learning::Learning;
use super::materials::Materials;
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::{Courses, Curriculum, Frame, t};
use crate::pages::calendar::CalendarCard;
use crate::pages::hours_card::HoursCard;
use crate::pages::not_found::NotFound;
use crate::pages::objectives::{ObjectiveOwner, Objectives};
use crate::pages::offerings::OfferingsCard;
use crate::pages::postrequisite_cycles::postrequisite_cycles;

/// Draws the number of a session among those of its course, by title, with links to the one before and
/// the one after.
fn neighbours(records: &Records, session: &Session) -> Html {
    let mut sessions: Vec<&Rc<Session>> = records.sessions_of_course(session.course).collect();
    sessions.sort_by_cached_key(|other| natural::key(&[&other.title]));
    let position = sessions.iter().position(|other| other.id == session.id);
    let Some(at) = position.filter(|_| sessions.len() > 1) else {
        return Html::default();
    };
    let before = at.checked_sub(1).and_then(|before| sessions.get(before));
    let link = |other: Option<&&Rc<Session>>, arrow: Icon, label: fn(String) -> Curriculum| {
        let Some(other) = other else {
            return Html::default();
        };
        let (course, id) = (other.course, other.id);
        let label = t(label(other.title.clone()));
        html! {
            <a class="icon-button small" href={Route::Session { course, id }.href()} title={label.clone()} aria-label={label}>{ icon(arrow) }</a>
        }
    };
    html! {
        <span class="neighbours">
            { t(Curriculum::SessionOf(at + 1, sessions.len())) }
            { link(before, Icon::Left, Curriculum::PreviousSession) }
            { link(sessions.get(at + 1), Icon::Right, Curriculum::NextSession) }
        </span>
    }
}

/// Properties of [`SessionPage`].
#[derive(Properties, PartialEq)]
pub struct SessionPageProps {
    /// The course.
    pub course: CourseId,
    /// The session.
    pub id: SessionId,
}

/// One session. A session of another course is not found.
#[component]
pub fn SessionPage(props: &SessionPageProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Course, Kind::Session]));
    let found = workspace.read(|records| {
        let session = records.sessions.get(props.id)?;
        let course = records.courses.get(props.course)?;
        (session.course == props.course).then(|| (session.clone(), course.clone()))
    });
    let Some((session, course)) = found else {
        let course = workspace.read(|records| records.courses.get(props.course).cloned());
        let parent = course.map(|course| {
            let label = t(Frame::GoTo(course.title.clone()));
            (label, Route::Course { id: course.id }.href())
        });
        return html! { <NotFound {parent} /> };
    };
    let filter = OfferingFilter {
        sessions: [session.id].into(),
        ..OfferingFilter::default()
    };
    let href = Route::Course { id: course.id }.href();
    html! {
        <>
            <nav class="breadcrumbs" aria-label={t(Courses::Breadcrumbs)}>
                <a href={Route::Courses.href()}>{ t(Frame::Courses) }</a>{ icon(Icon::Chevron) }
                <a {href}><bdi>{ &course.title }</bdi></a>{ icon(Icon::Chevron) }
                <bdi aria-current="page">{ &session.title }</bdi>
                { workspace.read(|records| neighbours(records, &session)) }
            </nav>
            <SessionHeading session={session.clone()} />
            { postrequisite_cycles(&workspace, session.course, Some(session.id)) }
            <div class="session-parts">
                <div>
                    <Attributes session={session.clone()} />
                    <Objectives owner={ObjectiveOwner::Session { session: session.id, course: course.id }} />
                </div>
                <div>
                    <Learning session={session.clone()} />
                    <Materials session={session.clone()} />
                </div>
            </div>
            <OfferingsCard key={session.id.to_string()} session={session.id} />
            <CalendarCard page={Route::Session { course: course.id, id: session.id }} {filter} />
            <HoursCard scope={HoursScope::Session(session.id)} />
        </>
    }
}
