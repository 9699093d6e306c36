//! List in which a time of day is picked.

use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::picker_dialog::PickerDialog;
use crate::components::keys;
use crate::i18n::Clock;
use crate::platform::keyboard::KeyPress;

/// Minutes between two times that are offered: the grid of the calendar.
const STEP: u16 = 15;
/// Number of times that are offered.
const COUNT: u16 = 1440 / STEP;
/// Number of times in an hour.
const HOUR: u16 = 60 / STEP;

#[derive(Properties, PartialEq)]
pub(super) struct TimePickerProps {
    /// Accessible name of the dialog and of its list.
    pub label: AttrValue,
    /// Control of the field.
    pub control: NodeRef,
    /// Minute of the day that the field has.
    pub chosen: Option<u16>,
    /// Receives the minute of the day that was picked.
    pub on_pick: Callback<u16>,
    /// Called without a choice.
    pub on_close: Callback<()>,
}

/// Dialog with the quarters of the hours of a day. It opens at 08:00 without a time.
#[component]
pub(super) fn TimePicker(props: &TimePickerProps) -> Html {
    let cursor = use_state_eq(|| props.chosen.unwrap_or(8 * 60) / STEP);
    let at = *cursor;
    {
        // Not at first, when the dialog is not open yet.
        let is_moved = use_mut_ref(|| false);
        use_effect_with(at, move |_| {
            if is_moved.replace(true) {
                keys::focus_first(".time-picker [data-first]");
            }
        });
    }
    let onkeydown = {
        let on_pick = props.on_pick.clone();
        move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
            let Some(press) = press else { return };
            if matches!(press.name.as_str(), "Enter" | " ") {
                on_pick.emit(at * STEP);
            } else if let Some(to) = moved(at, &press.name) {
                cursor.set(to);
            } else {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let onclick = {
        let on_pick = props.on_pick.clone();
        move |event: MouseEvent| {
            let target = event.target_dyn_into::<Element>();
            let minute = target.and_then(|target| target.get_attribute("data-minute"));
            if let Some(minute) = minute.and_then(|minute| minute.parse().ok()) {
                on_pick.emit(minute);
            }
        }
    };
    let clock = Clock::current();
    html! {
        <PickerDialog label={props.label.clone()} class="time-picker" control={props.control.clone()} on_close={props.on_close.clone()}>
            <ul role="listbox" aria-label={props.label.clone()} {onkeydown} {onclick}>
                { for (0..COUNT).map(|index| {
                    let (minute, is_cursor) = (index * STEP, index == at);
                    html! {
                        <li key={minute} role="option" data-minute={minute.to_string()} data-first={is_cursor.then_some("")}
                            tabindex={if is_cursor { "0" } else { "-1" }} aria-selected={(props.chosen == Some(minute)).to_string()}>
                            { clock.time(minute) }
                        </li>
                    }
                }) }
            </ul>
        </PickerDialog>
    }
}

/// Returns the time that a key leads to: the arrows move by one, Page Up and Page Down by an hour.
fn moved(at: u16, key: &str) -> Option<u16> {
    let last = COUNT - 1;
    Some(match key {
        "ArrowDown" => (at + 1).min(last),
        "ArrowUp" => at.saturating_sub(1),
        "PageDown" => (at + HOUR).min(last),
        "PageUp" => at.saturating_sub(HOUR),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_by_quarters_and_hours_within_the_day() {
        let keys = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"];
        let from = |at| keys.map(|key| moved(at, key).map(|to| to * STEP));
        assert_eq!(from(32), [495, 465, 540, 420, 0, 1425].map(Some));
        assert_eq!(from(0), [15, 0, 60, 0, 0, 1425].map(Some));
        assert_eq!(from(95), [1425, 1410, 1425, 1365, 0, 1425].map(Some));
        assert_eq!(moved(0, "Enter"), None);
    }
}
