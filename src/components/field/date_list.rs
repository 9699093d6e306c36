//! Field of several dates and ranges of dates.

use lectern_core::planning::DateReference;
use yew::prelude::*;

use super::present_day::use_present_day;
use super::typed_text::use_typed_text;
use super::{Around, TextFieldProps};
use crate::i18n::typed_dates;

/// Field of dates and ranges of dates with commas between them. Its value is such as
/// `2026-09-14, 2026-12-24 – 2027-01-03`, or a text that means none.
#[component]
pub fn DateListField(props: &TextFieldProps) -> Html {
    let present = use_present_day();
    let origin = props.origin;
    let read = move |text: &str| {
        let today = present.today();
        let reference = DateReference {
            origin: origin.unwrap_or(today),
            ..DateReference::new(today)
        };
        let days = typed_dates::read_dates(text, reference)?;
        Some(typed_dates::dates_value(&days))
    };
    let text = use_typed_text(props, read, typed_dates::shown_dates);
    let around = Around {
        help: props.help_text(typed_dates::shown_dates),
        ..props.around()
    };
    around.draw(html! {
        <input id={props.id.clone()} class="control" type="text" value={text.shown.clone()} autocomplete="off"
            aria-invalid={around.invalid()} aria-describedby={around.described()}
            oninput={text.on_input.clone()} onblur={text.on_blur.clone()} />
    })
}
