//! The page of one session.

use lectern_core::model::{CourseId, Kind, SessionId};
use lectern_core::workspace::{HoursScope, Kinds, OfferingFilter};
use yew::prelude::*;

use super::attributes::Attributes;
use super::heading::SessionHeading;
use super::learning::Learning;
use super::materials::Materials;
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::{Courses, Frame, t};
use crate::pages::calendar::CalendarCard;
use crate::pages::hours_card::HoursCard;
use crate::pages::not_found::NotFound;
use crate::pages::objectives::{ObjectiveOwner, Objectives};
use crate::pages::offerings::OfferingsCard;

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
        return html! { <NotFound /> };
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
            </nav>
            <SessionHeading session={session.clone()} />
            <div class="session-parts">
                <Attributes session={session.clone()} />
                <Learning session={session.clone()} />
                <Objectives owner={ObjectiveOwner::Session { session: session.id, course: course.id }} />
                <Materials session={session.clone()} />
            </div>
            <OfferingsCard key={session.id.to_string()} session={session.id} />
            <CalendarCard {filter} />
            <HoursCard scope={HoursScope::Session(session.id)} />
        </>
    }
}
