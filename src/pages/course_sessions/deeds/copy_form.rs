//! The form of one copy: its name and its dates are proposed, and can be changed.

use yew::prelude::*;

use super::Asked;
use crate::i18n::{SessionActions as Words, Wizard, learner_access, problem, t};
use crate::pages::course_sessions::facts::Line;
use crate::pages::form_state::Values;
use crate::pages::live::Live;
use crate::ui::field::TextField;
use lectern_core::model::{CourseSession, CourseSessionId, DetailsForm, TimeLimits};
use lectern_core::rules::course_session::{form_from_session, shift_limits, validate_details};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::workspace::{CopyPlan, name_holder};

/// The fields, whose values begin at a place of what was asked.
pub(super) fn form(asked: &Asked<'_>, line: &Line, from: usize) -> Html {
    let session = &line.fact.session;
    let field = |at: usize, id: &'static str, kind: &'static str, label, of: Option<Field>| {
        let wrong = asked.wrong.iter().flatten();
        let found = wrong.into_iter().find(|found| Some(found.field) == of);
        let error = found.map(|found| AttrValue::from(problem(found)));
        let value = asked.value(from + at).to_owned();
        html! { <TextField {id} {kind} {label} {value} on_input={asked.typing(from + at)} {error} /> }
    };
    html! {
        <>
            <p>{ t(Words::CopyHelp(session.name.clone())) }</p>
            { field(0, "copy-name", "text", t(Words::NameOfCopy), Some(Field::SessionName)) }
            if matches!(session.limits, TimeLimits::Dates(_)) {
                <fieldset>
                    <legend class="unseen">{ t(Words::CopyDates) }</legend>
                    <div class="copy-dates">
                        <div class="moment">
                            { field(1, "copy-start-date", "date", t(Wizard::AccessStartDate), Some(Field::AccessStart)) }
                            { field(2, "copy-start-time", "time", t(Wizard::AccessStartTime), None) }
                        </div>
                        <div class="moment">
                            { field(3, "copy-end-date", "date", t(Wizard::AccessEndDate), Some(Field::AccessEnd)) }
                            { field(4, "copy-end-time", "time", t(Wizard::AccessEndTime), None) }
                        </div>
                    </div>
                </fieldset>
            } else {
                <p class="help">{ t(Words::NoDatesToChange) }{ " " }{ learner_access(&session.limits, false) }</p>
            }
        </>
    }
}

/// The copy as it is proposed.
pub(super) fn proposed(plan: &CopyPlan, session: &CourseSession) -> DetailsForm {
    let mut copy = session.clone();
    copy.name.clone_from(&plan.name);
    copy.limits = plan.limits.clone();
    form_from_session(&copy)
}

/// What of it can be changed here.
pub(super) fn as_typed(form: &DetailsForm) -> Values {
    let (start, end) = (&form.start, &form.end);
    let texts = [&form.name, &start.date, &start.time, &end.date, &end.time];
    texts.map(Clone::clone).into()
}

/// The plan that says what was typed in place of what was proposed.
pub(super) fn checked(
    live: &Live,
    session: &CourseSession,
    typed: &[String],
    mut plan: CopyPlan,
) -> Result<CopyPlan, Vec<FieldProblem>> {
    let mut form = proposed(&plan, session);
    let fields = [
        &mut form.name,
        &mut form.start.date,
        &mut form.start.time,
        &mut form.end.date,
        &mut form.end.time,
    ];
    for (field, text) in fields.into_iter().zip(typed) {
        field.clone_from(text);
    }
    let nobody = CourseSessionId::default();
    let details =
        live.read(|records| validate_details(&form, &|name| name_holder(records, name, nobody)))?;
    plan.name = details.name;
    plan.limits = display_follows(details.limits, &plan.limits);
    Ok(plan)
}

/// Dates that learners are shown move with the start of access.
fn display_follows(limits: TimeLimits, proposed: &TimeLimits) -> TimeLimits {
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

    use super::*;
    use lectern_core::model::{AccessDates, Period};

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
