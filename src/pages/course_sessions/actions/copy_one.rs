//! Copying one course session: its name and dates are proposed, and can be changed.

use std::rc::Rc;

use lectern_core::model::{CourseSession, CourseSessionId, DetailsForm, TimeLimits};
use lectern_core::rules::course_session::{
    form_from_session, partial_limits, shift_limits, validate_details,
};
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use lectern_core::workspace::{Command, CopyPlan, CopyScope, name_holder};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::action_dialog::{ActionDialog, use_first_focus};
use super::copy::{EVERYTHING, scope_checkboxes};
use super::{ActionDraft, use_action_form};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::field::{DateField, TextField, TextFieldProps, TimeField};
use crate::hooks::{Unvalidated, use_workspace};
use crate::i18n::{SessionActions as Message, Wizard, learner_access, problem, t};
use crate::pages::course_sessions::summaries::SessionSummary;
use crate::pages::draft_notice::DraftNotice;
use crate::pages::skipped_times::skipped_time_notes;

/// Properties of [`CopyOneDialog`].
#[derive(Properties)]
pub struct CopyOneDialogProps {
    /// The course session to copy.
    pub session: Rc<SessionSummary>,
    /// Its draft.
    pub draft: ActionDraft,
    /// Called at the end, with whether it was copied.
    pub on_close: Callback<bool>,
}

impl PartialEq for CopyOneDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
            && self.draft == other.draft
            && self.on_close == other.on_close
    }
}

/// What was typed and chosen.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct CopyValues {
    details: DetailsForm,
    scope: CopyScope,
}

/// Values of the dialog, whose problems only the workspace finds.
type Values = Unvalidated<CopyValues>;

/// Dialog that asks for the name and dates of a copy, and makes it.
#[component]
pub fn CopyOneDialog(props: &CopyOneDialogProps) -> Html {
    let workspace = use_workspace();
    let session = props.session.details.session.clone();
    let form = use_action_form(&props.draft, || {
        Unvalidated(CopyValues {
            details: proposed_form(&plan(&workspace, &session, EVERYTHING), &session),
            scope: EVERYTHING,
        })
    });
    let Unvalidated(CopyValues { details, scope }) = form.values().clone();
    let problems = use_state(Vec::<FieldProblem>::new);
    use_first_focus("copy-name");
    let on_submit = {
        let (workspace, session, on_close) =
            (workspace.clone(), session.clone(), props.on_close.clone());
        let (form, problems) = (form.clone(), problems.clone());
        Callback::from(move |()| {
            let Unvalidated(CopyValues { details, scope }) = form.values();
            let plan = plan(&workspace, &session, *scope);
            match edited_plan(&workspace, details, plan) {
                Ok(plan) => {
                    let plans = vec![plan];
                    let done = workspace.dispatch_with_toast(Command::CopyCourseSessions { plans });
                    form.end(done, &on_close);
                }
                Err(found) => problems.set(found),
            }
        })
    };
    let field = |id: &'static str, kind: Control, label, field, value: Value| {
        let is_beside = |found: &&FieldProblem| {
            let of_time = found.problem == Problem::NotATime;
            found.field == field && of_time == (kind == Control::Time)
        };
        let found = problems.iter().find(is_beside);
        let error = found.map(|found| AttrValue::from(problem(found)));
        let text = value(&mut details.clone()).clone();
        let set = form.set(|form, (value, text): (Value, String)| {
            *value(&mut form.0.details) = text;
        });
        let problems = problems.clone();
        let on_input = Callback::from(move |text: String| {
            set.emit((value, text));
            problems.set(Vec::new());
        });
        let props = TextFieldProps {
            error,
            ..TextFieldProps::new(id, label, text, on_input)
        };
        match kind {
            Control::Text => html! { <TextField ..props /> },
            Control::Date => html! { <DateField ..props /> },
            Control::Time => html! { <TimeField ..props /> },
        }
    };
    let dates = matches!(session.limits, TimeLimits::Dates(_));
    html! {
        <ActionDialog title={t(Message::CopyTitle(session.name.clone()))} button={t(Message::MakeCopy)}
            {on_submit} dirty={form.is_dirty()} on_cancel={form.on_discard(props.on_close.reform(|()| false))}>
            <DraftNotice<Values> form={form.clone()} />
            <p>{ t(Message::CopyHelp(session.name.clone())) }</p>
            { field("copy-name", Control::Text, t(Message::NameOfCopy), Field::SessionName, |form| &mut form.name) }
            if dates {
                <fieldset>
                    <legend class="unseen">{ t(Message::CopyDates) }</legend>
                    <div class="copy-dates">
                        <div class="moment">
                            { field("copy-start-date", Control::Date, t(Wizard::AccessStartDate), Field::AccessStart, |form| &mut form.start.date) }
                            { field("copy-start-time", Control::Time, t(Wizard::AccessStartTime), Field::AccessStart, |form| &mut form.start.time) }
                        </div>
                        <div class="moment">
                            { field("copy-end-date", Control::Date, t(Wizard::AccessEndDate), Field::AccessEnd, |form| &mut form.end.date) }
                            { field("copy-end-time", Control::Time, t(Wizard::AccessEndTime), Field::AccessEnd, |form| &mut form.end.time) }
                        </div>
                    </div>
                    { skipped_time_notes(partial_limits(&details).as_ref(), &*workspace.zone()) }
                </fieldset>
            } else {
                <p class="help">{ t(Message::NoDatesToChange) }{ " " }{ learner_access(&session.limits, false) }</p>
            }
            { scope_checkboxes(scope, &form.set(|form, scope| form.0.scope = scope)) }
        </ActionDialog>
    }
}

/// Control of a field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Control {
    Text,
    Date,
    Time,
}

/// A text of the form.
type Value = fn(&mut DetailsForm) -> &mut String;

/// Returns the plan that a copy starts from.
fn plan(workspace: &WorkspaceHandle, session: &CourseSession, scope: CopyScope) -> CopyPlan {
    workspace.read(|records| CopyPlan::proposed(records, session, scope))
}

/// Returns the form with the proposed name and dates.
fn proposed_form(plan: &CopyPlan, session: &CourseSession) -> DetailsForm {
    let mut copy = session.clone();
    copy.name.clone_from(&plan.name);
    copy.limits = plan.limits.clone();
    form_from_session(&copy)
}

/// Returns the plan with the name and dates of the form.
///
/// # Errors
/// Every problem of the form.
fn edited_plan(
    workspace: &WorkspaceHandle,
    form: &DetailsForm,
    mut plan: CopyPlan,
) -> Result<CopyPlan, Vec<FieldProblem>> {
    let new = CourseSessionId::default();
    let details = workspace
        .read(|records| validate_details(form, &|name| name_holder(records, name, new)))?;
    plan.name = details.name;
    plan.limits = move_displayed_dates(details.limits, &plan.limits);
    Ok(plan)
}

/// Moves the displayed dates with the start of access.
fn move_displayed_dates(limits: TimeLimits, proposed: &TimeLimits) -> TimeLimits {
    match (limits, proposed) {
        (TimeLimits::Dates(mut dates), TimeLimits::Dates(before)) => {
            let start = dates.access.start().zip(before.access.start());
            let days = start.map_or(0, |(now, before)| (now.date() - before.date()).num_days());
            if let TimeLimits::Dates(moved) = shift_limits(proposed, days) {
                dates.display = moved.display;
            }
            TimeLimits::Dates(dates)
        }
        (limits, _) => limits,
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

    use lectern_core::model::{AccessDates, Period};

    use super::*;

    fn at(day: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 9, day)
            .expect("a date")
            .and_time(NaiveTime::MIN)
    }

    #[test]
    fn displayed_dates_move_with_the_start_of_access() {
        let dates = |start: u32, shown: u32| {
            TimeLimits::Dates(AccessDates {
                access: Period::Between(at(start), at(start + 10)),
                display: Some(Period::From(at(shown))),
                coach_days_before: 0,
                coach_days_after: 0,
            })
        };
        assert_eq!(move_displayed_dates(dates(8, 4), &dates(5, 4)), dates(8, 7));
        assert_eq!(
            move_displayed_dates(TimeLimits::None, &dates(5, 4)),
            TimeLimits::None
        );
    }
}
