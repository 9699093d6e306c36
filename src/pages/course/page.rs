//! The page of one course.

use std::collections::BTreeSet;

use lectern_core::exchange::icalendar::CalendarScope;
use lectern_core::model::{Course, CourseId, Kind, PersonId};
use lectern_core::search::natural;
use lectern_core::workspace::{HoursScope, Kinds, OfferingFilter, Records};
use yew::prelude::*;

use super::about::about;
use super::details::Details;
use super::publication::PublicationButtons;
use super::publication_review::PublicationReviewCard;
use super::registered::{registered, sessions_with};
use super::roll_over::{RollOverDialog, roll_over_draft};
use super::sessions::Sessions;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::components::side_panel::PanelTarget;
use crate::hooks::{use_can_edit, use_form_drafts, use_records};
use crate::i18n::{Courses as Message, Frame, RollOver, academic_year, t};
use crate::pages::calendar::CalendarCard;
use crate::pages::courses::dates::dates;
use crate::pages::courses::{CourseFormPanel, CourseValues, DeleteCoursesDialog};
use crate::pages::editable::EditOnly;
use crate::pages::files::use_calendar_download;
use crate::pages::heading::Heading;
use crate::pages::hours_card::HoursCard;
use crate::pages::linked_names::people_names;
use crate::pages::not_found::NotFound;
use crate::pages::objectives::{ObjectiveOwner, Objectives};
use crate::pages::postrequisite_cycles::postrequisite_cycles;
use crate::pages::record_list::ListLayout;
use crate::pages::record_page::use_record_panel;

/// The props of [`CoursePage`].
#[derive(Properties, PartialEq)]
pub struct CoursePageProps {
    /// Course that is shown.
    pub id: CourseId,
}

/// One course.
#[component]
pub fn CoursePage(props: &CoursePageProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::Course,
        Kind::Session,
        Kind::Person,
        Kind::SessionCourse,
        Kind::CourseSession,
        Kind::Enrolment,
        Kind::Cohort,
        Kind::CohortMember,
        Kind::LearnerGroup,
        Kind::GroupMembership,
    ]));
    let id = props.id;
    let panel = use_record_panel::<CourseValues>(id);
    let (download, download_dialog) = use_calendar_download(CalendarScope::Course(id));
    let can_edit = use_can_edit();
    let deleting = use_state(|| false);
    let copy_draft = roll_over_draft(use_form_drafts(), id);
    let rolling_over = use_state(|| can_edit && copy_draft.is_filled());
    let Some(course) = workspace.read(|records| records.courses.get(id).cloned()) else {
        let parent = (t(Frame::GoToCourses), Route::Courses.href());
        return html! { <NotFound parent={Some(parent)} /> };
    };
    let teachers = workspace.read(|records| people_names(records, &course.teachers));
    let sessions = sessions_with(&workspace, id);
    let has_sessions = workspace.read(|records| records.sessions_of_course(id).next().is_some());
    let form = panel.shown().map(|_| {
        html! { <CourseFormPanel id={Some(id)} panel={panel.clone()} /> }
    });
    let form_open = form.is_some();
    let on_edit = Callback::from(move |_: MouseEvent| panel.open(PanelTarget::Record(id)));
    let on_delete = {
        let deleting = deleting.clone();
        Callback::from(move |()| deleting.set(true))
    };
    let (on_roll_over, on_rolled_over) = {
        let (open, closed) = (rolling_over.clone(), rolling_over.clone());
        (
            Callback::from(move |()| open.set(true)),
            Callback::from(move |()| closed.set(false)),
        )
    };
    let item = |label, icon, act| MenuItem {
        label,
        icon: Some(icon),
        go: Go::Do(act),
    };
    let mut items = vec![download];
    if can_edit {
        items.insert(0, item(t(RollOver::Action), Icon::Copy, on_roll_over));
        items.push(item(t(Frame::Delete), Icon::Bin, on_delete));
    }
    let filter = OfferingFilter {
        courses: [id].into(),
        ..OfferingFilter::default()
    };
    html! {
        <>
            <nav class="breadcrumbs" aria-label={t(Message::Breadcrumbs)}>
                <a href={Route::Courses.href()}>{ t(Frame::Courses) }</a>{ icon(Icon::Chevron) }<bdi aria-current="page">{ &course.code }</bdi>
            </nav>
            <Heading title={course.title.clone()} help={workspace.read(|records| lead(records, &course))}>
                <PublicationButtons course={course.clone()} />
                <EditOnly><button type="button" class="button" onclick={on_edit}>{ icon(Icon::Pencil) }{ t(Message::EditCourse) }</button></EditOnly>
                <MenuButton label={t(Frame::MoreActions)} {items} class="edged" />
            </Heading>
            { postrequisite_cycles(&workspace, id, None) }
            <ListLayout class="course-parts" {form}>
                <Sessions course={id} />
                <CalendarCard page={Route::Course { id }} {filter} />
                if has_sessions { <PublicationReviewCard course={id} /> }
                { about(&course, &teachers) }
                <Details course={course.clone()} form_open={form_open} />
                <Objectives owner={ObjectiveOwner::Course(id)} />
                <HoursCard scope={HoursScope::Course(id)} />
                { registered(&sessions) }
            </ListLayout>
            { download_dialog }
            if *rolling_over { <RollOverDialog course={course.clone()} on_close={on_rolled_over} /> }
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

/// "ANA-101 · 2026–27 · Class of 2030, 228 learners · 14 Sep – 18 Dec 2026 · directed by Zoë Åkesson".
fn lead(records: &Records, course: &Course) -> String {
    let cohorts = course.cohorts.iter();
    let mut cohorts: Vec<&str> = cohorts
        .filter_map(|id| Some(records.cohorts.get(*id)?.title.as_str()))
        .collect();
    natural::sort(&mut cohorts, |title| natural::key(&[title]));
    let members = course.cohorts.iter();
    let members = members.flat_map(|id| records.all_members_of_cohort(*id));
    let members: BTreeSet<PersonId> = members.collect();
    let directors = people_names(records, &course.directors);
    let directors = directors.into_iter().map(|director| director.name);
    let directors: Vec<String> = directors.collect();
    let mut parts = vec![
        course.code.clone(),
        academic_year(course.academic_year),
        if cohorts.is_empty() {
            String::new()
        } else {
            t(Message::LeadCohorts(cohorts.join(", "), members.len())).to_string()
        },
        dates(course.start, course.end),
        if directors.is_empty() {
            String::new()
        } else {
            t(Message::LeadDirectors(directors.join(", "))).to_string()
        },
    ];
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
