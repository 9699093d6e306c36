//! Fields of dates and times of day: a text that is read as people write them, and a button that picks
//! one.

use chrono::Timelike;
use lectern_core::planning::{DateReference, parse_time_of_day};
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::date_picker::DatePicker;
use super::present_day::use_present_day;
use super::time_picker::TimePicker;
use super::typed_text::{TypedText, use_typed_text};
use super::{TextFieldProps, use_autofocus};
use crate::components::icon::{Icon, icon};
use crate::i18n::{FieldPickers as Message, format, t, typed_dates};
use crate::platform::keyboard::KeyPress;

/// Field of a date. Its value is a date in the form `2026-09-14`, or a text that means none.
#[component]
pub fn DateField(props: &TextFieldProps) -> Html {
    let present = use_present_day();
    let origin = props.origin;
    let text = {
        let present = present.clone();
        let read = move |text: &str| {
            let today = present.today();
            let reference = DateReference {
                origin: origin.unwrap_or(today),
                ..DateReference::new(today)
            };
            typed_dates::read_date(text, reference).map(|date| date.to_string())
        };
        use_typed_text(props, read, typed_dates::shown_date)
    };
    let (node, is_open) = (use_autofocus(props.autofocus), use_state_eq(|| false));
    let on_pick = close_and(&is_open, &text.on_pick);
    let on_close = is_open.setter();
    let label = t(Message::ChooseDate(props.label.to_string()));
    let today = present.today();
    let picker = html! {
        if *is_open {
            <DatePicker label={label.clone()} control={node.clone()} chosen={props.value.parse().ok()} origin={origin.unwrap_or(today)} {today}
                on_pick={on_pick.reform(|date: chrono::NaiveDate| date.to_string())} on_close={Callback::from(move |()| on_close.set(false))} />
        }
    };
    let unread = t(Message::NotADate);
    draw(
        props,
        &text,
        unread,
        node,
        Open {
            class: "date",
            icon: Icon::Calendar,
            label,
            is_open,
            picker,
        },
    )
}

/// Field of a time of day. Its value is a time in the form `08:00`, or a text that means none.
#[component]
pub fn TimeField(props: &TextFieldProps) -> Html {
    let read = |text: &str| {
        let time = parse_time_of_day(text)?;
        Some(format!("{:02}:{:02}", time.hour(), time.minute()))
    };
    let text = use_typed_text(props, read, typed_dates::shown_time);
    let (node, is_open) = (use_autofocus(props.autofocus), use_state_eq(|| false));
    let on_pick = close_and(&is_open, &text.on_pick)
        .reform(|minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60));
    let on_close = is_open.setter();
    let label = t(Message::ChooseTime(props.label.to_string()));
    let picker = html! {
        if *is_open {
            <TimePicker label={label.clone()} control={node.clone()} chosen={parse_time_of_day(&props.value).map(format::minute_of_day)}
                {on_pick} on_close={Callback::from(move |()| on_close.set(false))} />
        }
    };
    let unread = t(Message::NotATime);
    draw(
        props,
        &text,
        unread,
        node,
        Open {
            class: "time",
            icon: Icon::Clock,
            label,
            is_open,
            picker,
        },
    )
}

/// What opens beside a field.
struct Open {
    class: &'static str,
    icon: Icon,
    label: AttrValue,
    is_open: UseStateHandle<bool>,
    picker: Html,
}

/// Closes what has opened before a value is taken.
fn close_and(is_open: &UseStateHandle<bool>, on_pick: &Callback<String>) -> Callback<String> {
    let (is_open, on_pick) = (is_open.setter(), on_pick.clone());
    Callback::from(move |value| {
        is_open.set(false);
        on_pick.emit(value);
    })
}

fn draw(
    props: &TextFieldProps,
    text: &TypedText,
    unread: AttrValue,
    node: NodeRef,
    open: Open,
) -> Html {
    let Open { is_open, label, .. } = open;
    let error = props.error.clone().or(text.is_unread.then_some(unread));
    let around = super::Around {
        error: &error,
        ..props.around()
    };
    let onclick = {
        let is_open = is_open.setter();
        move |_: MouseEvent| is_open.set(true)
    };
    let onkeydown = move |event: KeyboardEvent| {
        if KeyPress::from_event(&event).is_some_and(|press| press.alt && press.name == "ArrowDown")
        {
            event.prevent_default();
            event.stop_propagation();
            is_open.set(true);
        }
    };
    around.draw(html! {
        <div class={classes!("with-picker", open.class)}>
            <input ref={node} id={props.id.clone()} class="control" type="text" value={text.shown.clone()} autocomplete="off"
                placeholder={props.placeholder.clone()} aria-invalid={around.invalid()} aria-describedby={around.described()}
                oninput={text.on_input.clone()} onblur={text.on_blur.clone()} {onkeydown} />
            <button type="button" class="icon-button" aria-label={label} aria-haspopup="dialog" {onclick}>{ icon(open.icon) }</button>
            { open.picker }
        </div>
    })
}
