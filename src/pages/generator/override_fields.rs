//! The room, link and instructors that replace the defaults of groups.

use std::rc::Rc;

use lectern_core::rules::fields::Field;
use yew::prelude::*;

use super::values::GeneratorValues;
use crate::components::field::{Checkbox, TextField, TextFieldProps};
use crate::components::suggest_field::SuggestField;
use crate::hooks::{UseFormHandle, control_id};
use crate::i18n::{Generator as Message, Offerings, t};
use crate::pages::offerings::{InstructorsField, OfferingValues};
use crate::pages::room_options::RoomOptions;

/// Properties of [`OverrideFields`].
#[derive(Properties)]
pub struct OverrideFieldsProps {
    /// Form with the chosen values.
    pub offering: UseFormHandle<OfferingValues>,
    /// Form with the groups that they are for.
    pub options: UseFormHandle<GeneratorValues>,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
    /// A room can be chosen.
    pub has_room: bool,
}

impl PartialEq for OverrideFieldsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms)
            && self.offering == other.offering
            && self.options == other.options
            && self.has_room == other.has_room
    }
}

/// The fields of what replaces the defaults of groups.
#[component]
pub fn OverrideFields(props: &OverrideFieldsProps) -> Html {
    let OverrideFieldsProps {
        offering,
        options,
        rooms,
        has_room,
    } = props;
    let place = offering.values().place.as_ref();
    let on_input = {
        let rooms = rooms.clone();
        offering
            .edit(Field::OfferingPlace, |form, place| form.place = place)
            .reform(move |text: String| rooms.typed(text))
    };
    let room = TextFieldProps {
        optional: true,
        error: (offering.error(Field::OfferingPlace))
            .or_else(|| rooms.refusal(Field::OfferingPlace, place)),
        help: place.and_then(|place| rooms.description(place)),
        on_blur: offering.touch(Field::OfferingPlace),
        ..TextFieldProps::new(
            control_id(Field::OfferingPlace),
            t(Offerings::Room),
            rooms.text(place),
            on_input,
        )
    };
    html! {
        <fieldset class="generator-fields overrides">
            <legend>{ t(Message::InPlaceOfDefaults) }</legend>
            if *has_room { <SuggestField key="room" field={room} suggestions={rooms.suggestions()} /> }
            <TextField key="link" kind="url" optional=true placeholder="https://" ..offering.text(Field::OfferingLink, t(Offerings::Link),
                |form| &form.link, |form, text| form.link = text) />
            <InstructorsField key="instructors" form={offering.clone()} />
            <Checkbox key="scope" id="only-without-default" label={t(Message::OnlyWithoutDefault)} checked={options.values().only_without_default}
                on_change={options.set(|form, only| form.only_without_default = only)} />
        </fieldset>
    }
}
