//! Step 1: name, coaches, category, time limits, what is left afterwards, description. As typed, it
//! is a draft; Next step checks it.

use yew::prelude::*;

use super::action_bar::{ActionBar, go_on};
use super::category_field::CategoryField;
use super::filling::{Filling, Kind as LineKind, Line};
use super::limits_fields::limits_fields;
use super::person_options::use_teachers;
use super::picture::Picture;
use super::{draft, step_title};
use crate::components::error_summary::ErrorSummary;
use crate::components::field::{Checkbox, TextArea};
use crate::components::picker::Picker;
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::i18n::{Frame, Wizard as Words, t};
use crate::pages::live::use_watched;
use crate::pages::page::use_title;
use lectern_core::model::{AfterEnd, CourseSessionId, Kind, PersonId, Step};
use lectern_core::rules::course_session::partial_limits;
use lectern_core::rules::fields::Field;
use lectern_core::rules::{fields, limits};
use lectern_core::workspace::Kinds;

/// The props of [`Details`].
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// Which course session.
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
    let live = use_watched(Kinds::from_slice(&[
        Kind::Category,
        Kind::CourseSession,
        Kind::Draft,
        Kind::Person,
    ]));
    let id = props.id;
    let attempt = use_state(|| 0u32);
    let left = use_state(Vec::new);
    let teachers = use_teachers();
    let form = live.read(|records| draft::details_form(records, id));
    let checked = live.read(|records| draft::check(records, id, &form));
    let mut step = Filling {
        live: live.clone(),
        id,
        form,
        problems: checked.err().unwrap_or_default(),
        left,
        tried: *attempt > 0,
    };
    let title = step_title(Step::Details);
    let failed = step.tried && !step.problems.is_empty();
    use_title(&if failed {
        [t(Frame::ErrorPrefix).as_str(), &title].concat()
    } else {
        title.to_string()
    });

    let on_next = {
        let (attempt, wrong) = (attempt.clone(), !step.problems.is_empty());
        Callback::from(move |()| {
            if wrong {
                attempt.set(*attempt + 1);
            } else {
                go_on(&live, id, Step::Details);
            }
        })
    };
    let on_submit = on_next.reform(|event: SubmitEvent| event.prevent_default());
    let on_coaches = {
        let (teachers, chosen) = (teachers.clone(), step.form.coaches.clone());
        step.edit(|form, coaches: Vec<PersonId>| form.coaches = coaches)
            .reform(move |numbers: Vec<u32>| teachers.people(&chosen, &numbers))
    };
    let length = fields::character_count(step.form.name.trim());
    let after_end = AFTER_END
        .iter()
        .position(|choice| *choice == step.form.after_end)
        .unwrap_or(0);
    html! {
        <>
            <div class="step-body two-columns">
                <form id="details-form" onsubmit={on_submit} novalidate={true}>
                    <h1 class="unseen" tabindex="-1">{ title }</h1>
                    <ErrorSummary problems={step.links()} attempt={*attempt} />
                    <div class="name-field">
                        { step.line(Line {
                            id: "session-name", label: Words::SessionName, of: Field::SessionName, kind: LineKind::Name, place: |form| &mut form.name,
                        }) }
                        <span class="meta count" aria-hidden="true">{ t(Words::Characters(length, limits::SESSION_NAME)) }</span>
                    </div>
                    <div class="field-row">
                        <Picker id="coaches" label={t(Words::Coaches)} options={teachers.options.clone()} chosen={teachers.numbers(&step.form.coaches)}
                            on_change={on_coaches} on_blur={step.leave(Field::Coaches)} error={step.said(Field::Coaches)} help={t(Words::CoachesHelp)} />
                        <CategoryField chosen={step.form.category} on_choose={step.edit(|form, category| form.category = category)} />
                    </div>
                    { limits_fields(&mut step) }
                    <Radios name="after-end" legend={t(Words::AfterTheEnd)} look={RadioLook::Cards} chosen={after_end}
                        on_choose={step.edit(|form, at: usize| form.after_end = AFTER_END[at])} choices={vec![
                            Choice::with_help(t(Words::ReadOnly), t(Words::ReadOnlyHelp)),
                            Choice::with_help(t(Words::Accessible), t(Words::AccessibleHelp)),
                            Choice::with_help(t(Words::NotAccessible), t(Words::NotAccessibleHelp)),
                        ]} />
                    <TextArea id="description" label={t(Words::Description)} optional=true value={step.form.description.clone()}
                        on_input={step.edit(|form, text| form.description = text)} error={step.said(Field::Description)} />
                    <Checkbox id="show-description" label={t(Words::ShowDescription)} checked={step.form.show_description}
                        on_change={step.edit(|form, on| form.show_description = on)} />
                    // Enter in a field is Next step.
                    <button type="submit" class="unseen" tabindex="-1" aria-hidden="true">{ t(Words::NextStep) }</button>
                </form>
                <Picture limits={partial_limits(&step.form)} after_end={step.form.after_end} />
            </div>
            <ActionBar {id} step={Step::Details} {on_next} />
        </>
    }
}
