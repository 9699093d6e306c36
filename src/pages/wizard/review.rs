//! Step 4: a summary of everything that will be saved, with warnings first. The learners of each
//! class and those enrolled individually add up to the number of different people.

use lectern_core::search::{Query, lower_case};

use yew::prelude::*;

use super::action_bar::ActionBar;
use super::review_lists::{ReviewedCourses, ReviewedLearners};
use super::warnings::{Warning, warnings};
use super::{draft, step_title};
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::chip::Tone;
use crate::components::icon::{Icon, icon};
use crate::hooks::{use_can_edit, use_records, use_title};
use crate::i18n::format;
use crate::i18n::{Frame, Review as Message, Wizard, listed, problem, skipped_time, t};
use crate::pages::access_chip::access_chip;
use crate::pages::editable::EditOnly;
use crate::pages::item_sources::AllPeople;
use crate::pages::person_names::PersonNames;
use lectern_core::model::{
    AfterEnd, CourseId, CourseSessionId, Instant, Period, Step, TimeLimits, ZoneRules,
};
use lectern_core::rules::access::{Access, AccessRules, Window};
use lectern_core::rules::course_session::partial_limits;
use lectern_core::rules::fields::{Field, Problem};
use lectern_core::text::{clean_line, clean_lines};
use lectern_core::workspace::{Kinds, Records};

/// Properties of [`Review`].
#[derive(Properties, PartialEq)]
pub struct ReviewProps {
    /// The course session.
    pub id: CourseSessionId,
}

/// Step 4.
#[component]
pub fn Review(props: &ReviewProps) -> Html {
    let workspace = use_records(Kinds::ALL);
    let id = props.id;
    use_title(&step_title(&workspace, id, Step::Review));
    let can_edit = use_can_edit();
    let zone = workspace.zone();
    let (title, found, lead) = workspace.read(|records| {
        let title = match (can_edit, draft::is_saved(records, id)) {
            (false, _) => draft::title(records, id),
            (true, true) => t(Message::SaveTitle),
            (true, false) => t(Message::CreateTitle),
        };
        let courses = draft::courses(records, id).len();
        let people = draft::enrolled(records, id).len();
        (
            title,
            warnings(records, id, zone.as_ref(), workspace.now()),
            t(Message::Lead(courses, people)),
        )
    });
    let (courses, learners) = workspace.read(|records| {
        let courses = ReviewedCourses::new(records, id);
        (courses, ReviewedLearners::new(records, id))
    });
    html! {
        <>
            <div class="step-body reading">
                <div class="heading"><div>
                    <h1 tabindex="-1"><bdi>{ title }</bdi></h1>
                    <p class="lead">{ lead }</p>
                </div></div>
                { for found.iter().filter(|_| can_edit).map(|warning| warning_line(&workspace, id, warning)) }
                <div class="review-cards">
                    { card(id, Step::Details, t(Wizard::Details), details(&workspace, id), None) }
                    { card(id, Step::Courses, t(Wizard::Courses), courses.draw(), courses.export_button(&workspace)) }
                    { card(id, Step::Learners, t(Wizard::Learners), learners.draw(), Some(learners.export_button(&workspace))) }
                </div>
            </div>
            <ActionBar {id} step={Step::Review} />
        </>
    }
}

fn card(
    id: CourseSessionId,
    step: Step,
    title: AttrValue,
    body: Html,
    export: Option<Html>,
) -> Html {
    let label = t(Message::Change(lower_case(&title)));
    let id_of_title = AttrValue::from(["review-", &step.number().to_string()].concat());
    html! {
        <section class="card" aria-labelledby={id_of_title.clone()}>
            <div class="card-head">
                <h2 id={id_of_title}>{ title }</h2>
                <div class="card-tools">
                    { export }
                    <EditOnly><a href={Route::Wizard { id, step }.href()} aria-label={label}>{ t(Frame::Edit) }</a></EditOnly>
                </div>
            </div>
            <div class="card-body">{ body }</div>
        </section>
    }
}

fn warning_line(workspace: &WorkspaceHandle, id: CourseSessionId, warning: &Warning) -> Html {
    let all_people = AllPeople::current(workspace);
    let (text, way, tone) = workspace.read(|records| match warning {
        Warning::Details(found) => {
            let is_unnamed = found.field == Field::SessionName && found.problem == Problem::Missing;
            let text = if is_unnamed {
                Message::NoName
            } else {
                Message::Problem(problem(found))
            };
            (text, Message::Fix, Tone::Danger)
        }
        Warning::NoCoach => (Message::NoCoach, Message::Fix, Tone::Danger),
        Warning::CoursesLeave(courses, learners) => {
            let text = Message::CoursesLeave(titles(records, courses), *learners);
            (text, Message::KeepThem, Tone::Warn)
        }
        Warning::NoCourses => (Message::NoCourses, Message::AddCourses, Tone::Warn),
        Warning::NoLearners => (Message::NoLearners, Message::AddLearners, Tone::Warn),
        Warning::LearnersWithoutCourse(count) => {
            let text = Message::LearnersWithoutCourse(*count);
            (text, Message::SeeLearners, Tone::Warn)
        }
        Warning::CoursesWithoutCoach(count) => {
            let generals = draft::details_form(records, id).coaches;
            let names = listed(all_people.distinct_names(&generals));
            let text = Message::CoursesWithoutCoach(*count, generals.len(), names);
            (text, Message::AssignCoaches, Tone::Mute)
        }
        Warning::Past(end) => {
            let text = Message::PeriodInThePast(format::day_month_year(*end));
            (text, Message::ChangeDates, Tone::Warn)
        }
        Warning::SkippedTime(skipped) => {
            let text = Message::SkippedTime(skipped_time(skipped));
            (text, Message::ChangeDates, Tone::Mute)
        }
    });
    let drawing = if tone == Tone::Mute {
        Icon::Info
    } else {
        Icon::Triangle
    };
    html! {
        <div class={classes!("warning-line", tone.class())}>
            { icon(drawing) }
            <p>{ t(text) }</p>
            <a href={Route::Wizard { id, step: warning.step() }.href()}>{ t(way) }</a>
        </div>
    }
}

fn titles(records: &Records, courses: &[CourseId]) -> String {
    let courses = courses.iter().filter_map(|id| records.courses.get(*id));
    listed(courses.map(|course| &course.title))
}

fn details(workspace: &WorkspaceHandle, id: CourseSessionId) -> Html {
    let form = workspace.read(|records| draft::details_form(records, id));
    let coaches = AllPeople::current(workspace)
        .distinct_names(&form.coaches)
        .collect();
    let coaches = PersonNames::new(coaches).draw(&Query::default());
    let category = workspace.read(|records| {
        let category = form.category.and_then(|id| records.categories.get(id))?;
        Some(html! { <bdi>{ category.name.clone() }</bdi> })
    });
    let limits = partial_limits(&form);
    let (learner_access, coach_access) =
        spans(limits.as_ref(), form.after_end, workspace.zone().as_ref());
    let name = html! { <strong><bdi>{ clean_line(&form.name).into_owned() }</bdi></strong> };
    let description = clean_lines(&form.description);
    let mut facts: Vec<(Message, Html)> = vec![
        (Message::Name, name),
        (Message::Coaches, coaches),
        (
            Message::Category,
            category.unwrap_or_else(|| t(Message::None).into()),
        ),
        (Message::LearnerAccess, learner_access.into()),
    ];
    if let Some(access) = coach_access {
        facts.push((Message::CoachAccess, access.into()));
    }
    if limits.is_some_and(|limits| limits != TimeLimits::None) {
        let left = match form.after_end {
            AfterEnd::ReadOnly => Access::ReadOnly,
            AfterEnd::Accessible => Access::Accessible,
            AfterEnd::NotAccessible => Access::NotAccessible,
        };
        facts.push((Message::AfterEnd, access_chip(left)));
    }
    html! {
        <dl class="facts">
            { for facts.into_iter().map(|(name, fact)| html! { <><dt>{ t(name) }</dt><dd>{ fact }</dd></> }) }
            if !description.is_empty() {
                <dt>{ t(Wizard::Description) }</dt><dd class="lines" dir="auto">{ description.into_owned() }</dd>
            }
        </dl>
    }
}

fn spans(
    limits: Option<&TimeLimits>,
    after_end: AfterEnd,
    zone: &dyn ZoneRules,
) -> (AttrValue, Option<AttrValue>) {
    match limits {
        None => (t(Message::None), None),
        Some(TimeLimits::None) => (t(Message::NoLimit), None),
        Some(TimeLimits::Duration { days }) => (t(Message::DaysEach(*days)), None),
        Some(limits) => {
            let Window::Dates { learners, coaches } =
                AccessRules::new(limits, after_end, zone).window
            else {
                return (t(Message::None), None);
            };
            let span = |period: Period<Instant>| {
                let text = |at| format::date_time(zone.local_at(at));
                match period {
                    Period::From(start) => t(Message::FromOn(text(start))),
                    Period::Until(end) => t(Message::UntilOn(text(end))),
                    Period::Between(start, end) => {
                        [&text(start), " – ", &text(end)].concat().into()
                    }
                }
            };
            (span(learners), Some(span(coaches)))
        }
    }
}
