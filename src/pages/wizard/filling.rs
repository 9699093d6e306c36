//! Step 1 while it is filled in: what its fields show, and where what they say goes. Most of them are
//! lines of text, which are described and all drawn by the same code.

use chrono::NaiveDate;
use yew::prelude::*;

use super::draft;
use crate::components::field::TextField;
use crate::i18n::{Wizard as Words, problem, t};
use crate::pages::live::Live;
use lectern_core::model::{CourseSessionId, DetailsForm, Step};
use lectern_core::rules::fields::{self, Field, FieldProblem};
use lectern_core::workspace::Command;

/// Step 1 while it is filled in.
pub struct Filling {
    pub live: Live,
    pub id: CourseSessionId,
    /// As kept, and not as typed here alone: another tab may have the same draft open.
    pub form: DetailsForm,
    /// Everything that is wrong with it.
    pub problems: Vec<FieldProblem>,
    /// The fields that were left: what is wrong with them may be said.
    pub left: UseStateHandle<Vec<Field>>,
    /// Whether the step was tried: then everything may be said.
    pub tried: bool,
}

/// A line of text.
pub struct Line {
    /// The id of its control.
    pub id: &'static str,
    pub label: Words,
    /// Which field it is, or is a part of.
    pub of: Field,
    pub kind: Kind,
    /// Where it stands in the form.
    pub place: fn(&mut DetailsForm) -> &mut String,
}

/// What is typed into a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Name,
    Date,
    /// The time of the date before it, beside which stands what is wrong with either.
    Time,
    /// A number of days; none where nothing is said.
    Days,
    /// A number of days that has to be said.
    Duration,
}

impl Filling {
    /// Writes what comes into the draft.
    pub fn edit<T: 'static>(&self, write: fn(&mut DetailsForm, T)) -> Callback<T> {
        let (live, id) = (self.live.clone(), self.id);
        Callback::from(move |value: T| {
            let mut form = live.read(|records| draft::details_form(records, id));
            write(&mut form, value);
            keep(&live, id, form);
        })
    }

    /// Takes note that the focus has left a field.
    pub fn leave(&self, field: Field) -> Callback<()> {
        let left = self.left.clone();
        Callback::from(move |()| {
            if !left.contains(&field) {
                let mut next = (*left).clone();
                next.push(field);
                left.set(next);
            }
        })
    }

    /// The sentence about a field, once it has been left or the step was tried.
    pub fn said(&self, field: Field) -> Option<AttrValue> {
        let found = self.problems.iter().find(|found| found.field == field)?;
        (self.tried || self.left.contains(&field)).then(|| problem(found).into())
    }

    /// Every problem as a link to its control, once the step was tried.
    pub fn links(&self) -> Vec<(AttrValue, AttrValue)> {
        if !self.tried {
            return Vec::new();
        }
        let link = |found: &FieldProblem| (control_of(found.field).into(), problem(found).into());
        self.problems.iter().map(link).collect()
    }

    /// A line.
    pub fn line(&mut self, line: Line) -> Html {
        let Line {
            id,
            label,
            of,
            kind,
            place,
        } = line;
        let error = self.said(of).filter(|_| kind != Kind::Time);
        let (input, class, help) = match kind {
            Kind::Date => ("date", "", None),
            Kind::Time => ("time", "", None),
            Kind::Days => ("text", "", None),
            Kind::Duration => ("text", "short", Some(Words::DurationHelp)),
            Kind::Name => ("text", "", error.is_none().then_some(Words::NameFree)),
        };
        let number = matches!(kind, Kind::Days | Kind::Duration);
        let text = place(&mut self.form).clone();
        let on_input = {
            let (live, id) = (self.live.clone(), self.id);
            Callback::from(move |text: String| {
                let mut form = live.read(|records| draft::details_form(records, id));
                *place(&mut form) = text;
                keep(&live, id, form);
            })
        };
        html! {
            <TextField {id} label={t(label)} value={text} {on_input} on_blur={self.leave(of)} kind={input} {class} {error}
                help={help.map(t)} input_mode={number.then_some("numeric")} placeholder={(kind == Kind::Days).then_some("0")} />
        }
    }

    /// A date and a time side by side, with one error between them.
    pub fn moment(&mut self, date: Line, time: Line) -> Html {
        html! { <div class="moment">{ self.line(date) }{ self.line(time) }</div> }
    }

    /// The day that follows from a day and a number of days. Another day typed here sets the number,
    /// which is `of`: on the wrong side it gives one that the rule finds fault with, beside it.
    pub fn resulting(
        &self,
        id: &'static str,
        label: Words,
        day: Option<NaiveDate>,
        of: Field,
        write: fn(&mut DetailsForm, NaiveDate),
    ) -> Html {
        let (edit, leave) = (self.edit(write), self.leave(of));
        let on_input = Callback::from(move |text: String| {
            if let Ok(Some(day)) = fields::date(&text) {
                leave.emit(());
                edit.emit(day);
            }
        });
        let value = day.map(|day| day.to_string()).unwrap_or_default();
        html! { <TextField {id} kind="date" label={t(label)} {value} {on_input} /> }
    }
}

/// Keeps step 1 in the draft; nothing where that says the same already.
fn keep(live: &Live, id: CourseSessionId, details: DetailsForm) {
    if live.read(|records| draft::details_form(records, id)) != details {
        // Keeping a draft is not refused.
        let _ = live.apply(Command::DraftDetails {
            session: id,
            step: Step::Details,
            details: Box::new(details),
        });
    }
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
