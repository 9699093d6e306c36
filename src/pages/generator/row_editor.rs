//! The fields of one proposed offering.

use std::rc::Rc;

use lectern_core::model::{Minutes, Place};
use lectern_core::planning::{DurationInput, Slot};
use lectern_core::rules::fields;
use lectern_core::rules::offerings::{slot_of, start_time};
use lectern_core::workspace::{RowEdit, RowKey};
use web_sys::Element;
use yew::prelude::*;

use super::preview_row::Cell;
use crate::components::field::{TextField, TextFieldProps};
use crate::components::keys;
use crate::components::picker::Picker;
use crate::components::suggest_field::SuggestField;
use crate::i18n::{Frame, Generator as Message, Offerings, format, t};
use crate::pages::offerings::{Instructors, use_instructor_options};
use crate::pages::room_options::RoomOptions;
use crate::platform::keyboard::KeyPress;

/// Values of a proposed offering.
#[derive(Clone, Debug, PartialEq)]
pub struct RowValues {
    /// Time.
    pub slot: Slot,
    /// Place.
    pub place: Option<Place>,
    /// Instructors.
    pub instructors: Instructors,
}

/// Properties of [`RowEditor`].
#[derive(Properties)]
pub struct RowEditorProps {
    /// What identifies the offering.
    pub row: RowKey,
    /// Title of its group.
    pub group: AttrValue,
    /// Values now.
    pub values: RowValues,
    /// Field that takes the focus.
    pub cell: Cell,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
    /// Receives the values that have changed; `None` for the values as generated.
    pub on_save: Callback<Option<RowEdit>>,
    /// Called without saving.
    pub on_close: Callback<()>,
}

impl PartialEq for RowEditorProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms)
            && self.row == other.row
            && self.group == other.group
            && self.values == other.values
            && self.cell == other.cell
            && self.on_save == other.on_save
            && self.on_close == other.on_close
    }
}

/// Values as typed.
#[derive(Clone, PartialEq)]
struct Typed {
    date: String,
    start: String,
    end: String,
    place: Option<Place>,
    instructors: Instructors,
}

impl Typed {
    fn new(values: &RowValues) -> Self {
        let (start, end) = (values.slot.start(), values.slot.end());
        Self {
            date: start.date().to_string(),
            start: format::time(start),
            end: format::time(end),
            place: values.place.clone(),
            instructors: values.instructors.clone(),
        }
    }

    /// Returns the time, or `None` while it is none. The duration stays as long as the times of day do.
    fn slot(&self, before: &RowValues) -> Option<Slot> {
        let date = fields::date(&self.date).ok().flatten()?;
        let start = date.and_time(start_time(&self.start).ok()?);
        let first = Self::new(before);
        if (&self.start, &self.end) == (&first.start, &first.end) {
            return Slot::new(start, before.slot.duration()).ok();
        }
        let end = start_time(&self.end).ok()?;
        slot_of(start, DurationInput::EndTime(end)).ok()
    }

    /// Returns the values that differ from those before, or `None` while the time is none.
    fn edit(&self, before: &RowValues) -> Option<RowEdit> {
        let slot = self.slot(before)?;
        let changed_duration = slot.duration() != before.slot.duration();
        Some(RowEdit {
            left_out: false,
            start: (slot.start() != before.slot.start()).then(|| slot.start()),
            duration: changed_duration.then(|| -> Minutes { slot.duration() }),
            place: (self.place != before.place).then(|| self.place.clone()),
            instructors: (self.instructors != before.instructors).then(|| {
                (
                    self.instructors.people.clone(),
                    self.instructors.groups.clone(),
                )
            }),
        })
    }
}

/// The fields of one proposed offering, which Enter saves and Escape closes.
#[component]
pub fn RowEditor(props: &RowEditorProps) -> Html {
    let RowEditorProps { values, rooms, .. } = props;
    let typed = use_state(|| Typed::new(values));
    let tried = use_state_eq(|| false);
    let options = use_instructor_options(|| values.instructors.clone());
    use_effect_with(props.cell, |cell| {
        keys::focus_id(match cell {
            Cell::Time => "row-start",
            Cell::Room => "row-room",
            Cell::Instructors => "row-instructors",
        });
    });
    let change = |edit: fn(&mut Typed, String)| {
        let typed = typed.clone();
        Callback::from(move |text: String| {
            let mut next = Typed::clone(&typed);
            edit(&mut next, text);
            typed.set(next);
        })
    };
    let is_valid = typed.slot(values).is_some();
    let error = (*tried && !is_valid).then(|| t(Message::NoSuchTime));
    let date = TextFieldProps {
        kind: "date".into(),
        error,
        ..TextFieldProps::new(
            "row-date",
            t(Offerings::Date),
            typed.date.clone(),
            change(|typed, text| typed.date = text),
        )
    };
    let start = TextFieldProps::new(
        "row-start",
        t(Message::Start),
        typed.start.clone(),
        change(|typed, text| typed.start = text),
    );
    let end = TextFieldProps::new(
        "row-end",
        t(Message::End),
        typed.end.clone(),
        change(|typed, text| typed.end = text),
    );
    let room = TextFieldProps {
        optional: true,
        help: typed
            .place
            .as_ref()
            .and_then(|place| rooms.description(place)),
        ..TextFieldProps::new(
            "row-room",
            t(Offerings::Room),
            rooms.text(typed.place.as_ref()),
            {
                let (typed, rooms) = (typed.clone(), rooms.clone());
                Callback::from(move |text: String| {
                    let place = rooms.typed(text);
                    typed.set(Typed {
                        place,
                        ..Typed::clone(&typed)
                    });
                })
            },
        )
    };
    let on_instructors = {
        let (typed, options) = (typed.clone(), options.clone());
        Callback::from(move |numbers: Vec<_>| {
            typed.set(Typed {
                instructors: options.instructors(&numbers),
                ..Typed::clone(&typed)
            });
        })
    };
    let save = {
        let (typed, tried) = (typed.clone(), tried.clone());
        let (values, rooms) = (values.clone(), rooms.clone());
        let on_save = props.on_save.clone();
        Callback::from(move |()| {
            let resolved = Typed {
                place: typed.place.clone().map(|place| rooms.resolved(place)),
                ..Typed::clone(&typed)
            };
            let edit = resolved.edit(&values);
            tried.set(edit.is_none());
            if edit.is_some() {
                on_save.emit(edit);
            }
        })
    };
    let onkeydown = {
        let (save, close) = (save.clone(), props.on_close.clone());
        Callback::from(move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
            let target = event.target_dyn_into::<Element>();
            let is_button = target.is_some_and(|target| target.tag_name() == "BUTTON");
            match press.as_ref().map(|press| press.name.as_str()) {
                Some("Enter") if !is_button => save.emit(()),
                Some("Escape") => close.emit(()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let click = |callback: &Callback<()>| callback.reform(|_: MouseEvent| ());
    let restore = props.on_save.reform(|_: MouseEvent| None);
    html! {
        <div class="row-fields" role="group" aria-label={t(Message::EditTitle(props.group.to_string()))} {onkeydown}>
            <div class="field-row"><TextField ..date /><TextField ..start /><TextField ..end /></div>
            <div class="field-row">
                <SuggestField field={room} suggestions={rooms.suggestions()} />
                <Picker id="row-instructors" label={t(Offerings::Instructors)} optional=true options={options.options.clone()}
                    chosen={options.numbers(&typed.instructors)} on_change={on_instructors} />
            </div>
            <div class="row-buttons">
                <button type="button" class="button quiet" onclick={restore}>{ t(Message::Restore) }</button>
                <button type="button" class="button" onclick={click(&props.on_close)}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button" onclick={click(&save)}>{ t(Message::Done) }</button>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> RowValues {
        let start = "2026-09-14T22:00:00".parse().expect("a time");
        RowValues {
            slot: Slot::new(start, Minutes::new(120)).expect("a slot"),
            place: None,
            instructors: Instructors::default(),
        }
    }

    #[test]
    fn only_what_was_changed_is_edited() {
        let values = values();
        let mut typed = Typed::new(&values);
        assert_eq!(typed.edit(&values), Some(RowEdit::default()));
        typed.date = "2026-09-15".into();
        let edit = typed.edit(&values).expect("an edit");
        assert_eq!((edit.duration, edit.place), (None, None));
        assert!(edit.start.is_some());
        typed.end = "2:00".into();
        let edit = typed.edit(&values).expect("an edit");
        assert_eq!(edit.duration, Some(Minutes::new(240)));
        typed.start = "late".into();
        assert_eq!(typed.edit(&values), None);
    }
}
