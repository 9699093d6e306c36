//! The form of one copy: its name and its dates are proposed, and can be changed.

use std::rc::Rc;

use crate::ui::hooks::{use_memo, use_state};
use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use super::deed::use_first_focus;
use crate::model::{CourseSession, CourseSessionId, DetailsForm, LimitsChoice, TimeLimits};
use crate::pages::live::{Live, use_live};
use crate::rules::course_session::{details, form_of, shifted};
use crate::rules::fields::{Field, FieldProblem};
use crate::ui::field::TextField;
use crate::ui::text::{Frame, SessionDeeds as Words, Wizard, learner_access, problem, t};
use crate::workspace::{Command, CopyPlan, Goes, name_holder};

/// The props of [`CopyForm`].
#[derive(Properties, PartialEq)]
pub struct CopyFormProps {
    /// The original.
    pub session: Rc<CourseSession>,
    /// What goes along.
    pub goes: Goes,
    /// It is over; whether it was done.
    pub on_close: Callback<bool>,
    /// The boxes for what goes along.
    pub children: Html,
}

/// The form of one copy.
#[component]
pub fn CopyForm(props: &CopyFormProps) -> Html {
    let live = use_live();
    let plan = {
        let (live, session, goes) = (live.clone(), props.session.clone(), props.goes);
        use_memo((), move |()| {
            live.read(|records| CopyPlan::proposed(records, &session, goes))
        })
    };
    let form = {
        let (plan, session) = (plan.clone(), props.session.clone());
        use_state(move || proposed(&plan, &session))
    };
    let problems = use_state(Vec::<FieldProblem>::new);
    use_first_focus("copy-name");
    let set = |write: fn(&mut DetailsForm, String)| {
        let (form, problems) = (form.clone(), problems.clone());
        callback(move |text: String| {
            let mut next = DetailsForm::clone(&form);
            write(&mut next, text);
            form.set(next);
            problems.set(Vec::new());
        })
    };
    let said = |field: Field| {
        problems
            .iter()
            .find(|found| found.field == field)
            .map(|found| AttrValue::from(problem(found)))
    };
    let submit = {
        let (live, form, problems, plan) =
            (live.clone(), form.clone(), problems.clone(), plan.clone());
        let (goes, on_close) = (props.goes, props.on_close.clone());
        callback(move |event: SubmitEvent| {
            event.prevent_default();
            match checked(&live, &form, &plan) {
                Ok(made) => on_close.emit(live.perform(Command::CopyCourseSessions {
                    plans: vec![CopyPlan { goes, ..made }],
                })),
                Err(found) => problems.set(found),
            }
        })
    };
    let field = |id: &'static str,
                 kind: &'static str,
                 label: AttrValue,
                 value: &str,
                 error,
                 write: fn(&mut DetailsForm, String)| {
        html! { <TextField {id} {kind} {label} value={value.to_owned()} on_input={set(write)} {error} /> }
    };
    html! {
        <form class="dialog-form" onsubmit={submit} novalidate=true>
            <p>{ t(Words::CopyHelp(props.session.name.clone())) }</p>
            { field("copy-name", "text", t(Words::NameOfCopy), &form.name, said(Field::SessionName), |form, text| form.name = text) }
            if form.limits == LimitsChoice::Dates {
                <fieldset>
                    <legend class="unseen">{ t(Words::CopyDates) }</legend>
                    <div class="copy-dates">
                        <div class="moment">
                            { field("copy-start-date", "date", t(Wizard::AccessStartDate), &form.start.date, said(Field::AccessStart), |form, text| form.start.date = text) }
                            { field("copy-start-time", "time", t(Wizard::AccessStartTime), &form.start.time, None, |form, text| form.start.time = text) }
                        </div>
                        <div class="moment">
                            { field("copy-end-date", "date", t(Wizard::AccessEndDate), &form.end.date, said(Field::AccessEnd), |form, text| form.end.date = text) }
                            { field("copy-end-time", "time", t(Wizard::AccessEndTime), &form.end.time, None, |form, text| form.end.time = text) }
                        </div>
                    </div>
                </fieldset>
            } else {
                <p class="help">{ t(Words::NoDatesToChange) }{ " " }{ learner_access(&props.session.limits, false) }</p>
            }
            { props.children.clone() }
            <footer>
                <button type="button" class="button" onclick={props.on_close.after(|_: MouseEvent| false)}>{ t(Frame::Cancel) }</button>
                <button type="submit" class="button primary" data-primary="true">{ t(Words::MakeCopy) }</button>
            </footer>
        </form>
    }
}

/// The form as it is proposed.
fn proposed(plan: &CopyPlan, session: &CourseSession) -> DetailsForm {
    let mut copy = session.clone();
    copy.name.clone_from(&plan.name);
    copy.limits = plan.limits.clone();
    form_of(&copy)
}

/// The plan that the form says.
fn checked(
    live: &Live,
    form: &DetailsForm,
    proposed: &CopyPlan,
) -> Result<CopyPlan, Vec<FieldProblem>> {
    let nobody = CourseSessionId::default();
    let details = live.read(|records| details(form, &|name| name_holder(records, name, nobody)))?;
    Ok(CopyPlan {
        name: details.name,
        limits: display_follows(details.limits, &proposed.limits),
        ..proposed.clone()
    })
}

/// Dates that learners are shown move with the start of access.
fn display_follows(limits: TimeLimits, proposed: &TimeLimits) -> TimeLimits {
    match (limits, proposed) {
        (TimeLimits::Dates(mut dates), TimeLimits::Dates(before)) => {
            let start = dates.access.start().zip(before.access.start());
            let days = start.map_or(0, |(now, before)| (now.date() - before.date()).num_days());
            if let TimeLimits::Dates(moved) = shifted(proposed, days) {
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

    use super::*;
    use crate::model::{AccessDates, Period};

    fn at(day: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 9, day)
            .expect("a date")
            .and_time(NaiveTime::MIN)
    }

    #[test]
    fn dates_that_learners_are_shown_move_with_the_start() {
        let dates = |start: u32, shown: u32| {
            TimeLimits::Dates(AccessDates {
                access: Period::Between(at(start), at(start + 10)),
                display: Some(Period::From(at(shown))),
                coach_days_before: 0,
                coach_days_after: 0,
            })
        };
        assert_eq!(display_follows(dates(8, 4), &dates(5, 4)), dates(8, 7));
        assert_eq!(
            display_follows(TimeLimits::None, &dates(5, 4)),
            TimeLimits::None
        );
    }
}
