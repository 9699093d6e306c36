//! The fields of one proposed offering.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::preview_row::Cell;
use super::row_draft::{RowDraft, RowValues, TypedValues};
use crate::components::field::{DateField, TextFieldProps, TimeField};
use crate::components::keys;
use crate::components::picker::Picker;
use crate::components::suggest_field::SuggestField;
use crate::i18n::{Frame, Generator as Message, Offerings, t};
use crate::pages::offerings::use_instructor_options;
use crate::pages::room_options::RoomOptions;
use crate::platform::keyboard::KeyPress;

/// Id of the field of the date.
pub const DATE_ID: &str = "row-date";

/// Properties of [`RowEditor`].
#[derive(Properties)]
pub struct RowEditorProps {
    /// Title of the group of the offering.
    pub group: AttrValue,
    /// Values now.
    pub values: RowValues,
    /// Values that were typed, if any; they outlive the fields, which are drawn while they are in view.
    pub draft: Rc<RefCell<Option<RowDraft>>>,
    /// Saving was tried: what is wrong is said.
    pub tried: bool,
    /// Field that takes the focus.
    pub cell: Cell,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
    /// Called to save what was typed.
    pub on_done: Callback<()>,
    /// Called to give the offering its values as generated.
    pub on_restore: Callback<()>,
    /// Called without saving.
    pub on_close: Callback<()>,
}

impl PartialEq for RowEditorProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms)
            && Rc::ptr_eq(&self.draft, &other.draft)
            && self.group == other.group
            && self.values == other.values
            && self.tried == other.tried
            && self.cell == other.cell
            && self.on_done == other.on_done
            && self.on_restore == other.on_restore
            && self.on_close == other.on_close
    }
}

/// The fields of one proposed offering, which Enter saves and Escape closes.
#[component]
pub fn RowEditor(props: &RowEditorProps) -> Html {
    let RowEditorProps { values, rooms, .. } = props;
    let draft = use_state(|| props.draft.borrow().clone());
    let shown = Option::clone(&draft).unwrap_or_else(|| RowDraft::new(values));
    let typed = shown.typed.clone();
    let options = use_instructor_options(|| typed.instructors.clone());
    use_effect_with(props.cell, |cell| {
        keys::focus_id(match cell {
            Cell::Time => "row-start",
            Cell::Room => "row-room",
            Cell::Instructors => "row-instructors",
        });
    });
    let set = {
        let (draft, shown, outer) = (draft.setter(), shown.clone(), props.draft.clone());
        Callback::from(move |typed: TypedValues| {
            let mut next = shown.clone();
            next.typed = typed;
            outer.replace(Some(next.clone()));
            draft.set(Some(next));
        })
    };
    let change = |edit: fn(&mut TypedValues, String)| {
        let typed = typed.clone();
        set.reform(move |text: String| {
            let mut next = typed.clone();
            edit(&mut next, text);
            next
        })
    };
    let error = (props.tried && !shown.is_valid()).then(|| t(Message::NoSuchTime));
    let date = TextFieldProps {
        error,
        ..TextFieldProps::new(
            DATE_ID,
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
    let on_place = {
        let (typed, rooms) = (typed.clone(), rooms.clone());
        set.reform(move |text: String| TypedValues {
            place: rooms.typed(text),
            ..typed.clone()
        })
    };
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
            on_place,
        )
    };
    let on_instructors = {
        let (typed, options) = (typed.clone(), options.clone());
        set.reform(move |numbers: Vec<_>| TypedValues {
            instructors: options.instructors(&numbers),
            ..typed.clone()
        })
    };
    let onkeydown = {
        let (done, close) = (props.on_done.clone(), props.on_close.clone());
        Callback::from(move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
            let target = event.target_dyn_into::<Element>();
            let is_button = target.is_some_and(|target| target.tag_name() == "BUTTON");
            match press.as_ref().map(|press| press.name.as_str()) {
                Some("Enter") if !is_button => done.emit(()),
                Some("Escape") => close.emit(()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let click = |callback: &Callback<()>| callback.reform(|_: MouseEvent| ());
    html! {
        <div class="row-fields" role="group" aria-label={t(Message::EditTitle(props.group.to_string()))} {onkeydown}>
            <div class="field-row"><DateField ..date /><TimeField ..start /><TimeField ..end /></div>
            <div class="field-row">
                <SuggestField field={room} suggestions={rooms.suggestions()} />
                <Picker id="row-instructors" label={t(Offerings::Instructors)} optional=true options={options.options.clone()}
                    chosen={options.numbers(&typed.instructors)} on_change={on_instructors} />
            </div>
            <div class="row-buttons">
                <button type="button" class="button quiet" onclick={click(&props.on_restore)}>{ t(Message::Restore) }</button>
                <button type="button" class="button" onclick={click(&props.on_close)}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button" onclick={click(&props.on_done)}>{ t(Message::Done) }</button>
            </div>
        </div>
    }
}
