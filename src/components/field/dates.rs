//! Fields of dates and times of day: a text that is read as people write them, and a button that picks
//! one.

use chrono::{NaiveDate, Timelike};
use lectern_core::planning::{DateReference, parse_time_of_day};
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::date_picker::DatePicker;
use super::present_day::use_present_day;
use super::time_picker::TimePicker;
use super::typed_text::{TypedText, use_typed_text};
use super::{Around, TextFieldProps, use_autofocus};
use crate::components::icon::{Icon, icon};
use crate::i18n::{FieldPickers as Message, format, t, typed_dates};
use crate::platform::keyboard::KeyPress;

/// Field of a date. Its value is a date in the form `2026-09-14`, or a text that means none.
#[component]
pub fn DateField(props: &TextFieldProps) -> Html {
    let present = use_present_day();
    let today = present.today();
    let read = {
        let origin = props.origin;
        move |text: &str| {
            let today = present.today();
            let reference = DateReference {
                origin: origin.unwrap_or(today),
                ..DateReference::new(today)
            };
            typed_dates::read_date(text, reference).map(|date| date.to_string())
        }
    };
    let field = use_picker_field(props, read, typed_dates::shown_date);
    let label = t(Message::ChooseDate(props.label.to_string()));
    let picker = html! {
        <DatePicker label={label.clone()} control={field.control.clone()} chosen={props.value.parse().ok()} origin={props.origin.unwrap_or(today)} {today}
            on_pick={field.on_pick(|date: NaiveDate| date.to_string())} on_close={field.on_close()} />
    };
    let beside = Beside {
        class: "date-field",
        icon: Icon::Calendar,
        label,
        picker,
    };
    field.draw(props, Message::NotADate, beside)
}

/// Field of a time of day. Its value is a time in the form `08:00`, or a text that means none.
#[component]
pub fn TimeField(props: &TextFieldProps) -> Html {
    let read = |text: &str| {
        let time = parse_time_of_day(text)?;
        Some(format!("{:02}:{:02}", time.hour(), time.minute()))
    };
    let field = use_picker_field(props, read, typed_dates::shown_time);
    let label = t(Message::ChooseTime(props.label.to_string()));
    let chosen = parse_time_of_day(&props.value).map(format::minute_of_day);
    let on_pick = field.on_pick(|minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60));
    let picker = html! {
        <TimePicker label={label.clone()} control={field.control.clone()} {chosen} {on_pick} on_close={field.on_close()} />
    };
    let beside = Beside {
        class: "time-field",
        icon: Icon::Clock,
        label,
        picker,
    };
    field.draw(props, Message::NotATime, beside)
}

/// A field with a button that opens a picker.
struct PickerField {
    text: TypedText,
    /// Returns a value of the field as it is shown.
    show: fn(&str) -> String,
    control: NodeRef,
    is_open: UseStateHandle<bool>,
}

/// Parts of a picker field besides its control: the class, the button, and the picker.
struct Beside {
    /// Class of the kind of field.
    class: &'static str,
    /// Icon of the button.
    icon: Icon,
    /// Accessible name of the button.
    label: AttrValue,
    /// Picker, which is drawn while it is open.
    picker: Html,
}

/// Keeps the text of a field, as [`use_typed_text`], and whether its picker is open.
#[hook]
fn use_picker_field(
    props: &TextFieldProps,
    read: impl Fn(&str) -> Option<String> + 'static,
    show: fn(&str) -> String,
) -> PickerField {
    PickerField {
        text: use_typed_text(props, read, show),
        show,
        control: use_autofocus(props.autofocus),
        is_open: use_state_eq(|| false),
    }
}

impl PickerField {
    /// Returns a callback that closes the picker.
    fn on_close(&self) -> Callback<()> {
        let is_open = self.is_open.setter();
        Callback::from(move |()| is_open.set(false))
    }

    /// Returns a callback that closes the picker and takes what was picked, of which `value` returns the
    /// value of the field.
    fn on_pick<T: 'static>(&self, value: fn(T) -> String) -> Callback<T> {
        let (is_open, on_pick) = (self.is_open.setter(), self.text.on_pick.clone());
        Callback::from(move |picked| {
            is_open.set(false);
            on_pick.emit(value(picked));
        })
    }

    /// Draws the field. `unread` says what can be typed, where the text means nothing.
    fn draw(&self, props: &TextFieldProps, unread: Message, beside: Beside) -> Html {
        let Self {
            text,
            show,
            control,
            is_open,
        } = self;
        let error = props.error.clone();
        let error = error.or_else(|| text.is_unread.then(|| t(unread)));
        let around = Around {
            help: props.help_text(*show),
            error: &error,
            ..props.around()
        };
        let open = {
            let is_open = is_open.setter();
            move || is_open.set(true)
        };
        let onkeydown = {
            let open = open.clone();
            move |event: KeyboardEvent| {
                let press = KeyPress::from_event(&event);
                if press.is_some_and(|press| press.alt && press.name == "ArrowDown") {
                    event.prevent_default();
                    event.stop_propagation();
                    open();
                }
            }
        };
        around.draw(html! {
            <div class={classes!("with-picker", beside.class)}>
                <input ref={control} id={props.id.clone()} class="control" type="text" value={text.shown.clone()} autocomplete="off"
                    placeholder={props.placeholder.clone()} aria-invalid={around.invalid()} aria-describedby={around.described()}
                    oninput={text.on_input.clone()} onblur={text.on_blur.clone()} {onkeydown} />
                <button type="button" class="icon-button" aria-label={beside.label} aria-haspopup="dialog" onclick={move |_: MouseEvent| open()}>{ icon(beside.icon) }</button>
                if **is_open { { beside.picker } }
            </div>
        })
    }
}
