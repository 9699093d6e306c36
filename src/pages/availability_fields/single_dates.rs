//! The fields for other hours on single dates.

use chrono::NaiveDate;
use lectern_core::model::DayHours;
use lectern_core::rules::fields::Field;
use yew::prelude::*;

use super::{HasAvailability, hours_or_closed};
use crate::components::announce::say;
use crate::components::field::{DateField, TextField, TextFieldProps};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::{UseFormHandle, control_id};
use crate::i18n::{Availability as Message, format, t};

/// Draws the dates with other hours, and two fields for more of them.
pub fn single_dates<F: HasAvailability>(form: &UseFormHandle<F>) -> Html {
    let values = form.values().availability();
    let on_add = {
        let add = form.set(|form: &mut F, ()| form.availability_mut().add_exception());
        let touched = [Field::ExceptionDate, Field::ExceptionHours].map(|field| form.touch(field));
        Callback::from(move |_: MouseEvent| {
            // Shows what is wrong with a date that cannot be added.
            touched.iter().for_each(|touch| touch.emit(()));
            add.emit(());
            keys::focus_id(control_id(Field::ExceptionDate));
        })
    };
    let on_remove = form
        .set(|form: &mut F, date| {
            form.availability_mut().exceptions.remove(&date);
        })
        .reform(|date: NaiveDate| {
            say(&t(Message::Removed(format::date(date))));
            keys::focus_id(control_id(Field::ExceptionDate));
            date
        });
    let date = form.edit(Field::ExceptionDate, |form: &mut F, text| {
        form.availability_mut().exception_date = text;
    });
    let hours = form.edit(Field::ExceptionHours, |form: &mut F, text| {
        form.availability_mut().exception_hours = text;
    });
    let field = |field, label, value: &String, on_input| TextFieldProps {
        error: form.error(field),
        on_blur: form.touch(field),
        optional: true,
        ..TextFieldProps::new(control_id(field), t(label), value.clone(), on_input)
    };
    let date = TextFieldProps {
        ..field(
            Field::ExceptionDate,
            Message::Date,
            &values.exception_date,
            date,
        )
    };
    let hours = field(
        Field::ExceptionHours,
        Message::HoursOfDate,
        &values.exception_hours,
        hours,
    );
    html! {
        <fieldset class="restricted-days">
            <legend>{ t(Message::SingleDates) }</legend>
            <p class="help">{ t(Message::SingleDatesHelp) }</p>
            if !values.exceptions.is_empty() {
                <ul>{ for values.exceptions.iter().map(|(date, hours)| exception(*date, hours, &on_remove)) }</ul>
            }
            <div class="field-row"><DateField ..date /><TextField ..hours /></div>
            <button type="button" class="button small" onclick={on_add}>{ icon(Icon::Plus) }{ t(Message::AddDate) }</button>
        </fieldset>
    }
}

fn exception(date: NaiveDate, hours: &DayHours, on_remove: &Callback<NaiveDate>) -> Html {
    let onclick = on_remove.reform(move |_: MouseEvent| date);
    let day = format::date(date);
    html! {
        <li class="tag" key={date.to_string()}>
            { [&day, ": ", &hours_or_closed(hours)].concat() }
            <button type="button" aria-label={t(Message::Remove(day))} {onclick}>{ icon(Icon::Cross) }</button>
        </li>
    }
}
