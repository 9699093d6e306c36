//! One course: what is known of it, who teaches it, and the course sessions that it is in.

use std::rc::Rc;

use yew::prelude::*;

use super::active_session::active_session;
use super::courses::dates::{access_dates, dates};
use super::courses::{CourseFormPanel, CourseValues, DeleteCoursesDialog, teacher_names};
use super::not_found::NotFound;
use super::record_buttons::RecordButtons;
use super::record_list::ListLayout;
use super::record_page::use_record_panel;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::components::side_panel::PanelTarget;
use crate::hooks::use_records;
use crate::i18n::format::number;
use crate::i18n::{Courses as Message, Frame, academic_year, t};
use crate::pages::access_chip::access_status;
use crate::pages::heading::Heading;
use crate::pages::person_names::PersonNames;
use lectern_core::model::{Course, CourseId, CourseSession, Kind};
use lectern_core::rules::access::{Access, AccessRules, SessionRole, Visits};
use lectern_core::search::{Query, natural};
use lectern_core::workspace::Kinds;

/// The props of [`CoursePage`].
#[derive(Properties, PartialEq)]
pub struct CoursePageProps {
    /// Which.
    pub id: CourseId,
}

/// A course session that the course is in.
struct InSession {
    session: Rc<CourseSession>,
    /// What learners have now.
    learner_access: Access,
    /// What coaches have now.
    coach_access: Access,
    /// How many follow the course there.
    learners: usize,
}

/// One course.
#[component]
pub fn CoursePage(props: &CoursePageProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::Course,
        Kind::Person,
        Kind::SessionCourse,
        Kind::CourseSession,
        Kind::Enrolment,
    ]));
    let id = props.id;
    let panel = use_record_panel::<CourseValues>(id);
    let deleting = use_state(|| false);
    let Some(course) = workspace.read(|records| records.courses.get(id).cloned()) else {
        return html! { <NotFound /> };
    };
    let taught_by = workspace
        .read(|records| teacher_names(records, &course, |person| records.distinct_name(person)));
    let sessions = sessions_with(&workspace, id);
    let form = panel.shown().map(|_| {
        html! { <CourseFormPanel id={Some(id)} panel={panel.clone()} /> }
    });
    let on_edit = Callback::from(move |()| panel.open(PanelTarget::Record(id)));
    let on_delete = {
        let deleting = deleting.clone();
        Callback::from(move |()| deleting.set(true))
    };
    html! {
        <>
            <nav class="breadcrumbs" aria-label={t(Message::Breadcrumbs)}>
                <a href={Route::Courses.href()}>{ t(Frame::Courses) }</a>{ icon(Icon::Chevron) }<bdi aria-current="page">{ &course.code }</bdi>
            </nav>
            <Heading title={course.title.clone()} help={lead(&course)}>
                <RecordButtons edit={t(Message::EditCourse)} {on_edit} {on_delete} />
            </Heading>
            <ListLayout class="course-parts" {form}>
                { about(&course, &taught_by) }
                { registered(&sessions) }
            </ListLayout>
            if *deleting {
                <DeleteCoursesDialog ids={Selection::from_iter([id])} on_close={Callback::from(move |deleted: bool| {
                    deleting.set(false);
                    if deleted {
                        go(&Route::Courses);
                    }
                })} />
            }
        </>
    }
}

/// "ANA-101 · 2026–27 · 14 Sep – 18 Dec 2026".
fn lead(course: &Course) -> String {
    let mut parts = vec![
        course.code.clone(),
        academic_year(course.academic_year),
        dates(course.start, course.end),
    ];
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn about(course: &Course, taught_by: &PersonNames) -> Html {
    let day =
        |day: Option<chrono::NaiveDate>| day.map(crate::i18n::format::date).unwrap_or_default();
    let plain = |text: String| (!text.is_empty()).then(|| html! { <bdi>{ text }</bdi> });
    let facts = [
        (Message::Code, plain(course.code.clone())),
        (
            Message::AcademicYear,
            plain(academic_year(course.academic_year)),
        ),
        (Message::StartDate, plain(day(course.start))),
        (Message::EndDate, plain(day(course.end))),
        (
            Message::Teachers,
            (!taught_by.is_empty()).then(|| taught_by.draw(&Query::default())),
        ),
    ];
    html! {
        <section class="card" aria-labelledby="about-title">
            <div class="card-head"><h2 id="about-title">{ t(Message::About) }</h2></div>
            <dl class="card-body course-facts">
                { for facts.into_iter().map(|(words, fact)| html! {
                    <div>
                        <dt>{ t(words) }</dt>
                        if let Some(fact) = fact { <dd>{ fact }</dd> } else { <dd class="meta">{ t(Message::NotGiven) }</dd> }
                    </div>
                }) }
            </dl>
        </section>
    }
}

/// The course sessions that a course is in, those in the bin left out.
fn sessions_with(workspace: &WorkspaceHandle, id: CourseId) -> Vec<InSession> {
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

fn registered(sessions: &[InSession]) -> Html {
    html! {
        <section class="card" aria-labelledby="registered-title">
            <div class="card-head">
                <h2 id="registered-title">{ t(Message::RegisteredIn) }<span class="count">{ " " }{ number(sessions.len()) }</span></h2>
            </div>
            if sessions.is_empty() {
                <p class="card-body">{ t(Message::RegisteredNowhere) }</p>
            } else {
                <table class="plain-table">
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
