//! The options of one learner: additional days of a duration, and blocked courses.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::edit_selection;
use crate::components::field::{Checkbox, TextField};
use crate::hooks::use_records;
use crate::i18n::{Registration as Message, problem, t};
use crate::pages::wizard::draft;
use lectern_core::model::{CourseId, CourseSessionId, Kind, LimitsChoice, PersonId};
use lectern_core::rules::fields::{self, Field, FieldProblem};
use lectern_core::rules::limits;
use lectern_core::workspace::Kinds;

/// Properties of [`LearnerOptions`].
#[derive(Properties, PartialEq)]
pub struct LearnerOptionsProps {
    /// The course session.
    pub id: CourseSessionId,
    /// The learner.
    pub person: PersonId,
}

/// The options of one learner.
#[component]
pub fn LearnerOptions(props: &LearnerOptionsProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::DraftLearners,
        Kind::Enrolment,
        Kind::SessionCourse,
    ]));
    let (id, person) = (props.id, props.person);
    let wrong = use_state(|| None::<String>);
    let refused = use_state(|| false);
    let (name, chosen, courses, by_duration) = workspace.read(|records| {
        let name = records
            .people
            .get(person)
            .map(|person| records.distinct_name(person))
            .unwrap_or_default();
        let courses: Vec<(CourseId, String)> = draft::courses(records, id)
            .iter()
            .filter_map(|choice| records.courses.get(choice.course))
            .map(|course| (course.id, course.title.clone()))
            .collect();
        let by_duration = draft::details_form(records, id).limits == LimitsChoice::Duration;
        (name, draft::learners(records, id), courses, by_duration)
    });
    let days = chosen
        .extensions
        .get(&person)
        .map(|days| days.to_string())
        .unwrap_or_default();
    let on_days = {
        let (workspace, wrong) = (workspace.clone(), wrong.clone());
        Callback::from(move |text: String| {
            match fields::parse_whole_number(&text, 0, limits::DURATION_DAYS, Some(0)) {
                Ok(days) => {
                    wrong.set(None);
                    edit_selection(&workspace, id, |next| {
                        next.extensions.remove(&person);
                        if days > 0 {
                            next.extensions.insert(person, days);
                        }
                    });
                }
                Err(_) => wrong.set(Some(text)),
            }
        })
    };
    let error = wrong.as_ref().map(|_| {
        let range = fields::Problem::NotInRange {
            min: 0,
            max: limits::DURATION_DAYS.into(),
        };
        AttrValue::from(problem(&FieldProblem {
            field: Field::Duration,
            problem: range,
        }))
    });
    let blocked: BTreeSet<CourseId> = chosen.blocked.get(&person).cloned().unwrap_or_default();
    // At least one course is left.
    let most = courses.len().saturating_sub(1);
    let on_block = |course: CourseId| {
        let (workspace, refused, count) = (workspace.clone(), refused.clone(), blocked.len());
        Callback::from(move |on: bool| {
            refused.set(on && count >= most);
            if on && count >= most {
                return;
            }
            edit_selection(&workspace, id, |next| {
                let mut blocked = next.blocked.remove(&person).unwrap_or_default();
                if on {
                    blocked.insert(course);
                } else {
                    blocked.remove(&course);
                }
                if !blocked.is_empty() {
                    next.blocked.insert(person, blocked);
                }
            });
        })
    };
    html! {
        <details class="learner-tools">
            <summary>{ t(Message::LearnerTools(name)) }</summary>
            if by_duration {
                <TextField id="extension-days" class="short" label={t(Message::ExtensionDays)} input_mode="numeric" value={(*wrong).clone().unwrap_or(days)}
                    on_input={on_days} {error} />
            }
            <fieldset>
                <legend>{ t(Message::BlockedCourses) }</legend>
                <p class="help">{ t(Message::BlockedHelp) }</p>
                <div class="blocked">
                    { for courses.iter().map(|(course, title)| html! {
                        <Checkbox key={course.to_string()} id={["block-", &course.to_string()].concat()} label={title.clone()} checked={blocked.contains(course)} on_change={on_block(*course)} />
                    }) }
                </div>
                if *refused { <p class="error" role="alert">{ t(Message::OneCourseNeeded) }</p> }
            </fieldset>
        </details>
    }
}
