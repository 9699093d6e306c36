//! Step 1: name, coaches, category, time limits, access after the end, description. Everything typed
//! is saved in the draft; Next step validates it.

use lectern_core::model::{AfterEnd, CourseSessionId, LimitsChoice, PersonId, Step};
use lectern_core::rules::course_session::partial_limits;
use lectern_core::rules::fields::{self, Field};
use lectern_core::rules::limits;
use lectern_core::text::clean_line;
use yew::prelude::*;

use super::access_timeline::AccessTimeline;
use super::action_bar::{ActionBar, go_to_next_step};
use super::category_field::CategoryField;
use super::details_form::use_details_form;
use super::person_options::use_teachers;
use super::step_title;
use super::time_limit_fields::TimeLimitFields;
use crate::components::error_summary::ErrorSummary;
use crate::components::field::{Checkbox, TextArea, TextField};
use crate::components::picker::Picker;
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::hooks::{control_id, use_title, use_workspace};
use crate::i18n::{Frame, Wizard as Message, t};

/// Properties of [`Details`].
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The course session.
    pub id: CourseSessionId,
}

const AFTER_END: [AfterEnd; 3] = [
    AfterEnd::ReadOnly,
    AfterEnd::Accessible,
    AfterEnd::NotAccessible,
];

/// Step 1.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let workspace = use_workspace();
    let id = props.id;
    let form = use_details_form(id);
    let teachers = use_teachers();
    let values = form.values();
    let title = step_title(&workspace, id, Step::Details);
    let error_links = form.error_links();
    use_title(&if error_links.is_empty() {
        title.to_string()
    } else {
        [t(Frame::ErrorPrefix).as_str(), &title].concat()
    });

    let on_next = {
        let form = form.clone();
        Callback::from(move |()| {
            let problems = form.problems();
            if problems.is_empty() {
                go_to_next_step(&workspace, id, Step::Details);
            } else {
                form.reject(problems);
            }
        })
    };
    let on_submit = on_next.reform(|event: SubmitEvent| event.prevent_default());
    let on_coaches = {
        let (teachers, chosen) = (teachers.clone(), values.coaches.clone());
        form.edit(Field::Coaches, |form, coaches: Vec<PersonId>| {
            form.coaches = coaches
        })
        .reform(move |numbers: Vec<_>| teachers.people(&chosen, &numbers))
    };
    let name_help = form
        .error(Field::SessionName)
        .is_none()
        .then(|| t(Message::NameFree));
    let length = fields::character_count(&clean_line(&values.name));
    let after_end = AFTER_END
        .iter()
        .position(|choice| *choice == values.after_end)
        .unwrap_or(0);
    let by_dates = values.limits == LimitsChoice::Dates;
    html! {
        <>
            <div class="step-body two-columns">
                <form id="details-form" onsubmit={on_submit} novalidate={true}>
                    <h1 class="unseen" tabindex="-1">{ title }</h1>
                    <ErrorSummary problems={error_links} attempt={form.attempts()} />
                    <div class="name-field">
                        <TextField help={name_help} ..form.text(Field::SessionName, t(Message::SessionName),
                            |form| &form.name, |form, text| form.name = text) />
                        <span class="meta count" aria-hidden="true">{ t(Message::Characters(length, limits::SESSION_NAME)) }</span>
                    </div>
                    <div class="field-row">
                        <Picker id={control_id(Field::Coaches)} label={t(Message::Coaches)} options={teachers.options.clone()}
                            chosen={teachers.numbers(&values.coaches)} on_change={on_coaches} on_blur={form.touch(Field::Coaches)}
                            error={form.error(Field::Coaches)} help={t(Message::CoachesHelp)} />
                        <CategoryField chosen={values.category} on_choose={form.set(|form, category| form.category = category)} />
                    </div>
                    <TimeLimitFields form={form.clone()} />
                    if values.limits != LimitsChoice::None {
                    <Radios name="after-end" legend={t(Message::AfterTheEnd)} look={RadioLook::Cards} chosen={after_end}
                        on_choose={form.set(|form, at: usize| form.after_end = AFTER_END[at])} choices={vec![
                            Choice::with_help(t(Message::ReadOnly), t(Message::ReadOnlyHelp(by_dates))),
                            Choice::with_help(t(Message::Accessible), t(Message::AccessibleHelp(by_dates))),
                            Choice::with_help(t(Message::NotAccessible), t(Message::NotAccessibleHelp(by_dates))),
                        ]} />
                    }
                    <TextArea optional=true ..form.text(Field::Description, t(Message::Description),
                        |form| &form.description, |form, text| form.description = text) />
                    <Checkbox id="show-description" label={t(Message::ShowDescription)} checked={values.show_description}
                        on_change={form.set(|form, on| form.show_description = on)} />
                    // Enter in a field is Next step.
                    <button type="submit" class="unseen" tabindex="-1" aria-hidden="true">{ t(Message::NextStep) }</button>
                </form>
                <AccessTimeline limits={partial_limits(values)} after_end={values.after_end} />
            </div>
            <ActionBar {id} step={Step::Details} {on_next} />
        </>
    }
}
