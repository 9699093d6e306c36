//! The rooms of a rotation: rooms of the workspace and other texts, in the order in which groups take them.

use std::rc::Rc;

use lectern_core::model::Place;
use lectern_core::rules::fields::Field;
use lectern_core::search::ItemIndex;
use yew::prelude::*;

use super::parallel::with_rooms;
use super::values::GeneratorValues;
use crate::components::by_identity::ByIdentity;
use crate::components::picker::{PickOptions, Picker};
use crate::hooks::{UseFormHandle, control_id};
use crate::i18n::{Generator as Message, t};
use crate::pages::room_options::RoomOptions;

/// Properties of [`RoomsPicker`].
#[derive(Properties)]
pub struct RoomsPickerProps {
    /// Form.
    pub form: UseFormHandle<GeneratorValues>,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
}

impl PartialEq for RoomsPickerProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms) && self.form == other.form
    }
}

/// The picker of the rooms.
#[component]
pub fn RoomsPicker(props: &RoomsPickerProps) -> Html {
    let RoomsPickerProps { form, rooms } = props;
    let names = &form.values().parallel_rooms;
    let options = use_memo(
        (ByIdentity(rooms.clone()), names.clone()),
        |(rooms, names)| Rc::new(rooms.pick_options(names)),
    );
    let chosen = names.iter().filter_map(|name| position(&options, name));
    let chosen: Vec<ItemIndex> = chosen.collect();
    let set = form.edit(Field::ParallelRooms, |form, names| {
        form.parallel_rooms = names;
    });
    let on_change = {
        let options = options.clone();
        set.reform(move |numbers: Vec<ItemIndex>| {
            let names = numbers
                .iter()
                .map(|at| &options.entries[at.as_usize()].name);
            names.map(|name| name.to_string()).collect::<Vec<_>>()
        })
    };
    let on_texts = {
        let names = names.clone();
        set.reform(move |texts: Vec<String>| with_rooms(&names, &texts))
    };
    let refusal = || {
        let places = names.iter().map(|name| Place::Text(name.clone()));
        places
            .filter_map(|place| rooms.refusal(Field::ParallelRooms, Some(&place)))
            .next()
    };
    html! {
        <Picker id={control_id(Field::ParallelRooms)} label={t(Message::Rooms)} help={t(Message::RoomsHelp)}
            options={(*options).clone()} {chosen} {on_change} on_texts={Some(on_texts)} on_blur={form.touch(Field::ParallelRooms)}
            error={form.error(Field::ParallelRooms).or_else(refusal)} />
    }
}

fn position(options: &PickOptions, name: &str) -> Option<ItemIndex> {
    let mut entries = options.entries.iter();
    let at = entries.position(|entry| entry.name == name)?;
    Some(ItemIndex::from_usize(at))
}
