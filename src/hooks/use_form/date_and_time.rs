//! The two controls of a field that is a date and a time of day.

use lectern_core::model::DateTimeText;
use lectern_core::rules::fields::{Field, Problem};
use yew::AttrValue;

use super::{Form, UseFormHandle, control_id};
use crate::components::field::TextFieldProps;

impl<F: Form> UseFormHandle<F> {
    /// Returns the properties of the controls of a date and of a time of day that are one field. `time`
    /// is the id and the label of the second, `of` and `of_mut` return the value.
    #[must_use]
    pub fn date_and_time(
        &self,
        field: Field,
        label: AttrValue,
        (time_id, time_label): (&'static str, AttrValue),
        of: fn(&F) -> &DateTimeText,
        of_mut: fn(&mut F) -> &mut DateTimeText,
    ) -> (TextFieldProps, TextFieldProps) {
        let problems = self.problems();
        let found = problems.iter().find(|found| found.field == field);
        let is_of_time = found.is_some_and(|found| found.problem == Problem::NotATime);
        let error = self.error(field);
        let value = of(self.values());
        let edit_date = move |form: &mut F, text| of_mut(form).date = text;
        let edit_time = move |form: &mut F, text| of_mut(form).time = text;
        let date = TextFieldProps {
            error: error.clone().filter(|_| !is_of_time),
            on_blur: self.touch(field),
            ..TextFieldProps::new(
                control_id(field),
                label,
                value.date.clone(),
                self.edit_with(Some(field), edit_date),
            )
        };
        let time = TextFieldProps {
            error: error.filter(|_| is_of_time),
            on_blur: self.touch(field),
            ..TextFieldProps::new(
                time_id,
                time_label,
                value.time.clone(),
                self.edit_with(Some(field), edit_time),
            )
        };
        (date, time)
    }
}
