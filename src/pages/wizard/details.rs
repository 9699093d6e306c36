//! Step 1: name, coaches, category, time limits, what is left afterwards, description. As typed, it
//! is a draft; Next step checks it.

use crate::order::SortedSet;
use std::rc::Rc;

use crate::ui::hooks::use_state;
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::action_bar::ActionBar;
use super::category_field::CategoryField;
use super::limits_fields::LimitsFields;
use super::person_options::use_teachers;
use super::picture::Picture;
use super::{draft, step_title};
use crate::model::{AfterEnd, CourseSessionId, DetailsForm, Kind, Step};
use crate::pages::live::use_watched;
use crate::pages::navigation::go;
use crate::pages::page::use_title;
use crate::pages::route::Route;
use crate::rules::course_session::limits_so_far;
use crate::rules::fields::{Field, FieldProblem};
use crate::rules::{fields, limits};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{Checkbox, TextArea, TextField};
use crate::ui::picker::Picker;
use crate::ui::radios::{Choice, RadioLook, Radios};
use crate::ui::text::{Frame, Wizard as Words, problem, sentence, t};
use crate::ui::toast::Toast;
use crate::workspace::{Command, Kinds, SessionSave};

/// The props of [`Details`].
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// Which course session.
    pub id: CourseSessionId,
}

/// The control that a problem is about.
#[must_use]
pub const fn control_of(field: Field) -> &'static str {
    match field {
        Field::Coaches => "coaches",
        Field::AccessStart => "access-start-date",
        Field::AccessEnd => "access-end-date",
        Field::DisplayStart => "display-start-date",
        Field::DisplayEnd => "display-end-date",
        Field::DaysBefore => "days-before",
        Field::DaysAfter => "days-after",
        Field::Duration => "duration",
        Field::Description => "description",
        _ => "session-name",
    }
}

/// What is wrong with each field that may be said to be wrong already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    problems: Vec<FieldProblem>,
    left: SortedSet<&'static str>,
    all: bool,
}

impl Said {
    /// The sentence about a field, once it has been left or the step was tried.
    #[must_use]
    pub fn about(&self, field: Field) -> Option<AttrValue> {
        let found = self.problems.iter().find(|found| found.field == field)?;
        (self.all || self.left.contains(&control_of(field))).then(|| problem(found).into())
    }
}

/// Step 1.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let live = use_watched(Kinds::of(&[
        Kind::Category,
        Kind::CourseSession,
        Kind::Draft,
        Kind::Person,
    ]));
    let id = props.id;
    // As kept, and not as typed here alone: another tab may have the same draft open.
    let form = Rc::new(live.read(|records| draft::details_form(records, id)));
    let attempt = use_state(|| 0u32);
    let left = use_state(SortedSet::new);
    let teachers = use_teachers();
    let saved = live.read(|records| draft::is_saved(records, id));

    let checked = live.read(|records| draft::check(records, id, &form));
    let problems = checked.err().unwrap_or_default();
    let failed = *attempt > 0 && !problems.is_empty();
    use_title(&if failed {
        [t(Frame::ErrorPrefix).as_str(), &step_title(Step::Details)].concat()
    } else {
        step_title(Step::Details).to_string()
    });
    let said = Said {
        problems: problems.clone(),
        left: (*left).clone(),
        all: *attempt > 0,
    };

    let change = {
        let live = live.clone();
        callback(move |next: DetailsForm| {
            // Keeping a draft is not refused.
            let _ = live.apply(Command::DraftDetails {
                session: id,
                step: Step::Details,
                details: Box::new(next),
            });
        })
    };
    let set = |write: fn(&mut DetailsForm, String)| {
        let (live, change) = (live.clone(), change.clone());
        callback(move |text: String| {
            let mut next = live.read(|records| draft::details_form(records, id));
            write(&mut next, text);
            change.emit(next);
        })
    };
    let leave = {
        let left = left.clone();
        callback(move |control: &'static str| {
            let mut next = (*left).clone();
            next.insert(control);
            left.set(next);
        })
    };
    let on_coaches = {
        let (form, change, teachers) = (form.clone(), change.clone(), teachers.clone());
        callback(move |numbers: Vec<u32>| {
            change.emit(DetailsForm {
                coaches: teachers.people(&numbers),
                ..(*form).clone()
            });
        })
    };
    let on_next = {
        let (live, form, attempt) = (live.clone(), form.clone(), attempt.clone());
        callback(move |()| {
            if live
                .read(|records| draft::check(records, id, &form))
                .is_err()
            {
                return attempt.set(*attempt + 1);
            }
            if saved {
                let save = SessionSave {
                    id,
                    details: Some((*form).clone()),
                    ..SessionSave::default()
                };
                if let Ok(Some(change)) = live.apply(Command::SaveCourseSession(Box::new(save)))
                    && change
                        .edits
                        .iter()
                        .any(|edit| edit.key.kind() == Kind::CourseSession)
                {
                    live.toast(Toast::undoable(sentence(&change.label)));
                }
            }
            go(&Route::Wizard(id, Step::Courses));
        })
    };
    let on_submit = {
        let on_next = on_next.clone();
        callback(move |event: SubmitEvent| {
            event.prevent_default();
            on_next.emit(());
        })
    };
    let on_after_end = {
        let (form, change) = (form.clone(), change.clone());
        callback(move |at: usize| {
            change.emit(DetailsForm {
                after_end: AFTER_END[at],
                ..(*form).clone()
            })
        })
    };
    let on_show = {
        let (form, change) = (form.clone(), change.clone());
        callback(move |on| {
            change.emit(DetailsForm {
                show_description: on,
                ..(*form).clone()
            })
        })
    };
    let links: Vec<(AttrValue, AttrValue)> = if *attempt > 0 {
        problems
            .iter()
            .map(|found| (control_of(found.field).into(), problem(found).into()))
            .collect()
    } else {
        Vec::new()
    };
    let length = fields::length(form.name.trim());
    let after_end = AFTER_END
        .iter()
        .position(|choice| *choice == form.after_end)
        .unwrap_or(0);
    html! {
        <>
            <div class="step-body two-columns">
                <form id="details-form" onsubmit={on_submit} novalidate={true}>
                    <h1 class="unseen" tabindex="-1">{ step_title(Step::Details) }</h1>
                    <ErrorSummary problems={links} attempt={*attempt} />
                    <div class="name-field">
                        <TextField id="session-name" label={t(Words::SessionName)} value={form.name.clone()} on_input={set(|form, text| form.name = text)}
                            on_blur={leave.after(|()| "session-name")} error={said.about(Field::SessionName)}
                            help={said.about(Field::SessionName).is_none().then(|| t(Words::NameFree))} />
                        <span class="meta count" aria-hidden="true">{ t(Words::Characters(length, limits::SESSION_NAME)) }</span>
                    </div>
                    <div class="field-row">
                        <Picker id="coaches" label={t(Words::Coaches)} options={teachers.options.clone()} chosen={teachers.numbers(&form.coaches)}
                            on_change={on_coaches} on_blur={leave.after(|()| "coaches")} error={said.about(Field::Coaches)} help={t(Words::CoachesHelp)} />
                        <CategoryField chosen={form.category} on_choose={
                            let (form, change) = (form.clone(), change.clone());
                            callback(move |category| change.emit(DetailsForm { category, ..(*form).clone() }))
                        } />
                    </div>
                    <LimitsFields form={(*form).clone()} on_change={change.clone()} on_leave={leave.clone()} said={said.clone()} />
                    <Radios name="after-end" legend={t(Words::AfterTheEnd)} look={RadioLook::Cards} chosen={after_end} on_choose={on_after_end}
                        choices={vec![
                            Choice::with_help(t(Words::ReadOnly), t(Words::ReadOnlyHelp)),
                            Choice::with_help(t(Words::Accessible), t(Words::AccessibleHelp)),
                            Choice::with_help(t(Words::NotAccessible), t(Words::NotAccessibleHelp)),
                        ]} />
                    <TextArea id="description" label={t(Words::Description)} optional=true value={form.description.clone()}
                        on_input={set(|form, text| form.description = text)} error={said.about(Field::Description)} />
                    <Checkbox id="show-description" label={t(Words::ShowDescription)} checked={form.show_description} on_change={on_show} />
                    // Enter in a field is Next step.
                    <button type="submit" class="unseen" tabindex="-1" aria-hidden="true">{ t(Words::NextStep) }</button>
                </form>
                <Picture limits={limits_so_far(&form)} after_end={form.after_end} />
            </div>
            <ActionBar {id} step={Step::Details} {on_next} />
        </>
    }
}

const AFTER_END: [AfterEnd; 3] = [
    AfterEnd::ReadOnly,
    AfterEnd::Accessible,
    AfterEnd::NotAccessible,
];
