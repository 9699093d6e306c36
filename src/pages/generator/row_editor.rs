//! The fields of one proposed offering.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::preview_row::Cell;
use super::row_draft::RowDraft;
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

/// Id of the field of the room.
pub const ROOM_ID: &str = "row-room";

/// Properties of [`RowEditor`].
#[derive(Properties)]
pub struct RowEditorProps {
    /// Title of the group of the offering.
    pub group: AttrValue,
    /// Values as typed.
    pub draft: RowDraft,
    /// Receives the values as typed.
    pub on_type: Callback<RowDraft>,
    /// Saving was tried: what is wrong is said.
    pub tried: bool,
    /// Field that takes the focus; `None` leaves it where it is.
    pub focus: Option<Cell>,
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
            && self.draft == other.draft
            && self.on_type == other.on_type
            && self.group == other.group
            && self.tried == other.tried
            && self.focus == other.focus
            && self.on_done == other.on_done
            && self.on_restore == other.on_restore
            && self.on_close == other.on_close
    }
}

/// The fields of one proposed offering, which Enter saves and Escape closes.
#[component]
pub fn RowEditor(props: &RowEditorProps) -> Html {
    let RowEditorProps { draft, rooms, .. } = props;
    let typed = &draft.typed;
    let options = use_instructor_options(|| typed.instructors.clone());
    use_effect_with(props.focus, |focus| match focus {
        Some(Cell::Time) => keys::focus_id("row-start"),
        Some(Cell::Room) => keys::focus_id(ROOM_ID),
        Some(Cell::Instructors) => keys::focus_id("row-instructors"),
        None => {}
    });
    let change = |edit: fn(&mut RowDraft, String)| {
        let draft = draft.clone();
        props.on_type.reform(move |text: String| {
            let mut next = draft.clone();
            edit(&mut next, text);
            next
        })
    };
    let error = (props.tried && !draft.is_valid()).then(|| t(Message::NoSuchTime));
    let date = TextFieldProps {
        error,
        ..TextFieldProps::new(
            DATE_ID,
            t(Offerings::Date),
            typed.date.clone(),
            change(|draft, text| draft.typed.date = text),
        )
    };
    let start = TextFieldProps::new(
        "row-start",
        t(Message::Start),
        typed.start.clone(),
        change(RowDraft::type_start),
    );
    let end = TextFieldProps::new(
        "row-end",
        t(Message::End),
        typed.end.clone(),
        change(RowDraft::type_end),
    );
    let on_place = {
        let (draft, rooms) = (draft.clone(), rooms.clone());
        props.on_type.reform(move |text: String| {
            let mut next = draft.clone();
            next.typed.place = rooms.typed(text);
            next
        })
    };
    let room = TextFieldProps {
        optional: true,
        error: draft.place_refusal(rooms),
        help: typed
            .place
            .as_ref()
            .and_then(|place| rooms.description(place)),
        ..TextFieldProps::new(
            ROOM_ID,
            t(Offerings::Room),
            rooms.text(typed.place.as_ref()),
            on_place,
        )
    };
    let on_instructors = {
        let (draft, options) = (draft.clone(), options.clone());
        props.on_type.reform(move |numbers: Vec<_>| {
            let mut next = draft.clone();
            next.typed.instructors = options.instructors(&numbers);
            next
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
