//! Step 4: what will be saved, in words and numbers. Warnings come first, each with a way out; the
//! reasons for enrolment are summed and arrive at different people.

use crate::order::SortedSet;
use crate::search::lower_case;

use crate::ui::{component, html};
use yew::prelude::*;

use super::action_bar::ActionBar;
use super::warnings::{Warning, warnings};
use super::{draft, step_title};
use crate::model::{
    AfterEnd, CourseId, CourseSessionId, Period, PersonId, Step, TimeLimits, ZoneRules,
};
use crate::order::sort;
use crate::pages::live::{Live, use_watched};
use crate::pages::page::use_title;
use crate::pages::route::Route;
use crate::rules::access::{Access, AccessRules, Window};
use crate::rules::course_session::limits_so_far;
use crate::ui::chip::{Tone, badge};
use crate::ui::format;
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{Frame, Review as Words, Wizard, access_chip, t};
use crate::workspace::{Kinds, Records, reasons_in};

/// The props of [`Review`].
#[derive(Properties, PartialEq)]
pub struct ReviewProps {
    /// Which course session.
    pub id: CourseSessionId,
}

/// Step 4.
#[component]
pub fn Review(props: &ReviewProps) -> Html {
    let live = use_watched(Kinds::ALL);
    let id = props.id;
    use_title(&step_title(Step::Review));
    let zone = live.zone();
    let (saved, found, courses, people) = live.read(|records| {
        (
            draft::is_saved(records, id),
            warnings(records, id, zone.as_ref(), live.now()),
            draft::courses(records, id).len(),
            draft::enrolled(records, id).len(),
        )
    });
    let title = t(if saved {
        Words::SaveTitle
    } else {
        Words::CreateTitle
    });
    html! {
        <>
            <div class="step-body reading">
                <div class="heading"><div>
                    <h1 tabindex="-1">{ title }</h1>
                    <p class="lead">{ t(Words::Lead(courses, people)) }</p>
                </div></div>
                { for found.iter().map(|warning| warning_line(&live, id, warning)) }
                <div class="review-cards">
                    { card(id, Step::Details, t(Wizard::Details), details(&live, id)) }
                    { card(id, Step::Courses, t(Wizard::Courses), live.read(|records| course_list(records, id))) }
                    { card(id, Step::Learners, t(Wizard::Learners), live.read(|records| learner_sum(records, id))) }
                </div>
            </div>
            <ActionBar {id} step={Step::Review} />
        </>
    }
}

fn card(id: CourseSessionId, step: Step, title: AttrValue, body: Html) -> Html {
    let label = t(Words::Change(lower_case(&title)));
    html! {
        <section class="card" aria-labelledby={format!("review-{}", step.number())}>
            <div class="card-head">
                <h2 id={format!("review-{}", step.number())}>{ title }</h2>
                <a href={Route::Wizard(id, step).to_string()} aria-label={label}>{ t(Frame::Edit) }</a>
            </div>
            <div class="card-body">{ body }</div>
        </section>
    }
}

fn warning_line(live: &Live, id: CourseSessionId, warning: &Warning) -> Html {
    let (text, way, tone, drawing) = live.read(|records| match warning {
        Warning::Details => {
            let form = draft::details_form(records, id);
            let text = if form.name.trim().is_empty() {
                Words::NoName
            } else {
                Words::NoCoach
            };
            (t(text), Words::Fix, Tone::Danger, Icon::Triangle)
        }
        Warning::CoursesLeave(courses, learners) => {
            let names = titles(records, courses).join(", ");
            (
                t(Words::CoursesLeave(names, *learners)),
                Words::KeepThem,
                Tone::Warn,
                Icon::Triangle,
            )
        }
        Warning::NoCourses => (
            t(Words::NoCourses),
            Words::AddCourses,
            Tone::Warn,
            Icon::Triangle,
        ),
        Warning::NoLearners => (
            t(Words::NoLearners),
            Words::AddLearners,
            Tone::Warn,
            Icon::Triangle,
        ),
        Warning::LearnersWithoutCourse(count) => (
            t(Words::LearnersWithoutCourse(*count)),
            Words::SeeLearners,
            Tone::Warn,
            Icon::Triangle,
        ),
        Warning::CoursesWithoutCoach(count) => {
            let generals = draft::details_form(records, id).coaches;
            let names = people(records, &generals).join(", ");
            let text = Words::CoursesWithoutCoach(*count, generals.len(), names);
            (t(text), Words::AssignCoaches, Tone::Mute, Icon::Info)
        }
        Warning::Past(end) => {
            let text = Words::PeriodInThePast(format::day_month_year(*end));
            (t(text), Words::ChangeDates, Tone::Warn, Icon::Triangle)
        }
    });
    html! {
        <div class={classes!("warning-line", tone.class())}>
            { icon(drawing) }
            <p>{ text }</p>
            <a href={Route::Wizard(id, warning.step()).to_string()}>{ t(way) }</a>
        </div>
    }
}

fn titles(records: &Records, courses: &[CourseId]) -> Vec<String> {
    courses
        .iter()
        .filter_map(|id| records.courses.get(*id))
        .map(|course| course.title.clone())
        .collect()
}

fn people(records: &Records, people: &[PersonId]) -> Vec<String> {
    people
        .iter()
        .filter_map(|id| records.people.get(*id))
        .map(|person| person.full_name())
        .collect()
}

fn details(live: &Live, id: CourseSessionId) -> Html {
    let zone = live.zone();
    live.read(|records| {
        let form = draft::details_form(records, id);
        let category = form.category.and_then(|id| records.categories.get(id));
        let category = category.map_or_else(|| t(Words::None), |category| category.name.clone().into());
        let limits = limits_so_far(&form);
        let (learners, coaches) = spans(limits.as_ref(), form.after_end, zone.as_ref());
        let left = match form.after_end {
            AfterEnd::ReadOnly => Access::ReadOnly,
            AfterEnd::Accessible => Access::Accessible,
            AfterEnd::NotAccessible => Access::NotAccessible,
        };
        html! {
            <dl class="facts">
                <dt>{ t(Words::Name) }</dt><dd><strong>{ form.name.trim().to_owned() }</strong></dd>
                <dt>{ t(Words::Coaches) }</dt><dd>{ people(records, &form.coaches).join(", ") }</dd>
                <dt>{ t(Words::Category) }</dt><dd>{ category }</dd>
                <dt>{ t(Words::LearnerAccess) }</dt><dd>{ learners }</dd>
                if let Some(coaches) = coaches { <dt>{ t(Words::CoachAccess) }</dt><dd>{ coaches }</dd> }
                if limits.as_ref().is_some_and(|limits| *limits != TimeLimits::None) {
                    <dt>{ t(Words::AfterEnd) }</dt><dd>{ access_chip(left) }</dd>
                }
                if !form.description.trim().is_empty() {
                    <dt>{ t(Wizard::Description) }</dt><dd class="lines">{ form.description.trim().to_owned() }</dd>
                }
            </dl>
        }
    })
}

fn spans(
    limits: Option<&TimeLimits>,
    after_end: AfterEnd,
    zone: &dyn ZoneRules,
) -> (AttrValue, Option<AttrValue>) {
    match limits {
        None => (t(Words::None), None),
        Some(TimeLimits::None) => (t(Words::NoLimit), None),
        Some(TimeLimits::Duration { days }) => (t(Words::DaysEach(*days)), None),
        Some(limits) => {
            let Window::Dates { learners, coaches } =
                AccessRules::new(limits, after_end, zone).window
            else {
                return (t(Words::None), None);
            };
            let span = |period: Period<crate::model::Instant>| {
                let text = |at| format::date_time(zone.local_at(at));
                match period {
                    Period::From(start) => t(Words::FromOn(text(start))),
                    Period::Until(end) => t(Words::UntilOn(text(end))),
                    Period::Between(start, end) => {
                        [&text(start), " – ", &text(end)].concat().into()
                    }
                }
            };
            (span(learners), Some(span(coaches)))
        }
    }
}

fn course_list(records: &Records, id: CourseSessionId) -> Html {
    let chosen = draft::courses(records, id);
    let kept: SortedSet<CourseId> = chosen.iter().map(|choice| choice.course).collect();
    let saved: SortedSet<CourseId> = records
        .courses_of(id)
        .iter()
        .map(|row| row.course)
        .collect();
    let existing = draft::is_saved(records, id);
    let leaving = saved.difference(&kept).copied();
    let rows = chosen.iter().map(|choice| choice.course).chain(leaving);
    html! {
        <>
            <p class="sum">{ t(Words::Courses(chosen.len())) }</p>
            <ol class="review-list">
                { for rows.filter_map(|id| records.courses.get(id)).map(|course| {
                    let new = existing && !saved.contains(&course.id);
                    let gone = !kept.contains(&course.id);
                    html! {
                        <li class={classes!(new.then_some("new"), gone.then_some("gone"))}>
                            <span>{ course.title.clone() }</span>
                            if new { { badge(Tone::Ok, t(Words::NewBadge)) } }
                            if gone { { badge(Tone::Danger, t(Words::LeavesBadge)) } }
                            <span class="code">{ course.code.clone() }</span>
                        </li>
                    }
                }) }
            </ol>
        </>
    }
}

fn learner_sum(records: &Records, id: CourseSessionId) -> Html {
    let chosen = draft::learners(records, id);
    let reasons = reasons_in(records, id, &chosen);
    let individually = reasons.values().filter(|why| why.individually).count();
    let mut sum = individually;
    let mut classes: Vec<(String, usize)> = chosen
        .classes
        .keys()
        .filter_map(|class| records.classes.get(*class))
        .map(|class| {
            let through = reasons
                .values()
                .filter(|why| why.classes.contains(&class.id))
                .count();
            sum += through;
            (class.title.clone(), through)
        })
        .collect();
    sort::by(&mut classes, |a, b| {
        b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))
    });
    let twice = sum - reasons.len();
    html! {
        <>
            <p class="sum">{ t(Words::Learners(reasons.len())) }</p>
            <table class="sums"><tbody>
                { for classes.into_iter().map(|(class, count)| html! {
                    <tr><th scope="row">{ t(Words::ViaClass(class)) }</th><td>{ format::number(count) }</td></tr>
                }) }
                <tr><th scope="row">{ t(Words::Individually) }</th><td>{ format::number(individually) }</td></tr>
                if twice > 0 {
                    <tr><th scope="row">{ t(Words::CountedMoreThanOnce) }</th><td>{ ["−", &format::number(twice)].concat() }</td></tr>
                }
                <tr class="total"><th scope="row">{ t(Words::DifferentPeople) }</th><td>{ format::number(reasons.len()) }</td></tr>
            </tbody></table>
        </>
    }
}
