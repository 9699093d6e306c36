//! The fields for days without any hours.

use lectern_core::model::DateRange;
use lectern_core::rules::fields::Field;
use yew::prelude::*;

use super::{HasAvailability, period};
use crate::components::announce::say;
use crate::components::field::{DateField, TextFieldProps};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::{UseFormHandle, control_id};
use crate::i18n::{Availability as Message, t};

/// Draws the restricted days, and two fields for more of them.
pub fn restricted_days<F: HasAvailability>(form: &UseFormHandle<F>) -> Html {
    let values = form.values().availability();
    let on_add = {
        let add = form.set(|form: &mut F, ()| form.availability_mut().add_period());
        let touched = [Field::RestrictedStart, Field::RestrictedEnd].map(|field| form.touch(field));
        Callback::from(move |_: MouseEvent| {
            // Shows what is wrong with days that cannot be added.
            touched.iter().for_each(|touch| touch.emit(()));
            add.emit(());
            keys::focus_id(control_id(Field::RestrictedStart));
        })
    };
    let on_remove = form
        .set(|form: &mut F, days| {
            form.availability_mut().restricted.remove(&days);
        })
        .reform(|days: DateRange| {
            say(&t(Message::Removed(period(days))));
            keys::focus_id(control_id(Field::RestrictedStart));
            days
        });
    let first = form.edit(Field::RestrictedStart, |form: &mut F, text| {
        form.availability_mut().first = text;
    });
    let last = form.edit(Field::RestrictedEnd, |form: &mut F, text| {
        form.availability_mut().last = text;
    });
    let date = |field, label, value: &String, on_input| TextFieldProps {
        error: form.error(field),
        on_blur: form.touch(field),
        optional: true,
        ..TextFieldProps::new(control_id(field), t(label), value.clone(), on_input)
    };
    html! {
        <fieldset class="restricted-days">
            <legend>{ t(Message::RestrictedDays) }</legend>
            <p class="help">{ t(Message::RestrictedHelp) }</p>
            if !values.restricted.is_empty() {
                <ul>{ for values.restricted.iter().map(|days| restricted_period(*days, &on_remove)) }</ul>
            }
            <div class="field-row">
                <DateField ..date(Field::RestrictedStart, Message::FirstDay, &values.first, first) />
                <DateField ..date(Field::RestrictedEnd, Message::LastDay, &values.last, last) />
            </div>
            <button type="button" class="button small" onclick={on_add}>{ icon(Icon::Plus) }{ t(Message::AddPeriod) }</button>
        </fieldset>
    }
}

fn restricted_period(days: DateRange, on_remove: &Callback<DateRange>) -> Html {
    let onclick = on_remove.reform(move |_: MouseEvent| days);
    html! {
        <li class="tag" key={days.first().to_string() + &days.last().to_string()}>
            { period(days) }
            <button type="button" aria-label={t(Message::Remove(period(days)))} {onclick}>{ icon(Icon::Cross) }</button>
        </li>
    }
}
