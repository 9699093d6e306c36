//! The form of a room.

use lectern_core::model::{Room, RoomId};
use lectern_core::rules::availability::{AvailabilityForm, validate_availability};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::places::{RoomForm, validate_room};
use lectern_core::workspace::{Command, ResourceCommand};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::columns::equipment_text;
use crate::components::field::{TextArea, TextField};
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form};
use crate::i18n::{Frame, Rooms as Message, t};
use crate::pages::active_status::active_field;
use crate::pages::availability_fields::{AvailabilityFields, HasAvailability, rebase_availability};
use crate::pages::record_form::RecordFormProps;
use crate::pages::record_panel::RecordPanel;

/// Values of the form of a room.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoomValues {
    name: String,
    building: String,
    floor: String,
    capacity: String,
    /// Words, separated by commas.
    equipment: String,
    availability: AvailabilityForm,
    note: String,
    inactive: bool,
}

impl RoomValues {
    fn to_form(&self) -> RoomForm {
        let words = self.equipment.split([',', ';']).map(str::trim);
        let words = words.filter(|word| !word.is_empty());
        RoomForm {
            name: self.name.clone(),
            building: self.building.clone(),
            floor: self.floor.clone(),
            capacity: self.capacity.clone(),
            equipment: words.map(str::to_owned).collect(),
            // Saved only without problems.
            availability: validate_availability(&self.availability).unwrap_or_default(),
            note: self.note.clone(),
            inactive: self.inactive,
        }
    }
}

impl Form for RoomValues {
    fn validate(&self) -> Vec<FieldProblem> {
        let room = validate_room(&self.to_form(), &|_| None).err();
        let availability = validate_availability(&self.availability).err();
        room.into_iter().chain(availability).flatten().collect()
    }
}

impl HasAvailability for RoomValues {
    fn availability(&self) -> &AvailabilityForm {
        &self.availability
    }

    fn availability_mut(&mut self) -> &mut AvailabilityForm {
        &mut self.availability
    }
}

impl RecordForm for RoomValues {
    type Record = Room;

    fn from_record(room: &Room) -> Self {
        let capacity = room.capacity.map(|capacity| capacity.to_string());
        Self {
            name: room.name.clone(),
            building: room.building.clone(),
            floor: room.floor.clone(),
            capacity: capacity.unwrap_or_default(),
            equipment: equipment_text(room),
            availability: (&room.availability).into(),
            note: room.note.clone(),
            inactive: room.inactive,
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen;
            name, building, floor, capacity, equipment, note, inactive);
        rebase_availability(
            &mut self.availability,
            &base.availability,
            &current.availability,
            &mut seen.availability,
        );
    }
}

/// The form of a room in a side panel.
#[component]
pub fn RoomFormPanel(props: &RecordFormProps<RoomId>) -> Html {
    let id = props.id;
    let form = use_record_form::<RoomValues>(id);
    let command = Callback::from(move |form: RoomValues| {
        let form = Box::new(form.to_form());
        Command::Resource(ResourceCommand::SaveRoom { id, form })
    });
    let (title, save) = match id {
        None => (t(Message::NewRoom), t(Message::AddRoom)),
        Some(_) => (t(Message::EditRoom), t(Frame::Save)),
    };
    let mut equipment = form.text(
        Field::RoomEquipment,
        t(Message::Equipment),
        |form| &form.equipment,
        |form, text| form.equipment = text,
    );
    if equipment.error.is_none() {
        equipment.help = Some(t(Message::EquipmentHelp));
    }
    let on_inactive = form.set(|form, inactive| form.inactive = inactive);
    html! {
        <RecordPanel<RoomValues> panel={props.panel.clone()} form={form.clone()} {title} {save} {command}>
            <TextField autofocus=true ..form.text(Field::RoomName, t(Message::Name),
                |form| &form.name, |form, text| form.name = text) />
            <TextField optional=true ..form.text(Field::RoomBuilding, t(Message::Building),
                |form| &form.building, |form, text| form.building = text) />
            <div class="field-row">
                <TextField optional=true ..form.text(Field::RoomFloor, t(Message::Floor),
                    |form| &form.floor, |form, text| form.floor = text) />
                <TextField optional=true input_mode="numeric" ..form.text(Field::RoomCapacity, t(Message::Capacity),
                    |form| &form.capacity, |form, text| form.capacity = text) />
            </div>
            <TextField optional=true ..equipment />
            <AvailabilityFields<RoomValues> form={form.clone()} legend={t(Message::OpeningHours)} />
            <TextArea optional=true ..form.text(Field::RoomNote, t(Message::Note),
                |form| &form.note, |form, text| form.note = text) />
            { active_field(form.values().inactive, &on_inactive) }
        </RecordPanel<RoomValues>>
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::DayOfWeek;
    use lectern_core::rules::availability::DayRule;

    use super::*;

    #[test]
    fn equipment_is_typed_as_words_with_commas() {
        let values = RoomValues {
            equipment: " projector, , white board;camera,".to_owned(),
            ..RoomValues::default()
        };
        let words: Vec<String> = values.to_form().equipment.into_iter().collect();
        assert_eq!(words, ["camera", "projector", "white board"]);
    }

    #[test]
    fn hours_that_were_typed_stay_when_somebody_else_saves_others() {
        let base = RoomValues::default();
        let mut typed = base.clone();
        typed.availability.day_mut(DayOfWeek::Monday).rule = DayRule::Closed;
        let mut current = base.clone();
        current.availability.day_mut(DayOfWeek::Monday).rule = DayRule::Hours;
        current.availability.day_mut(DayOfWeek::Tuesday).rule = DayRule::Hours;
        typed.rebase(&base, &current, &mut base.clone());
        let rule = |day| typed.availability.day(day).rule;
        assert_eq!(rule(DayOfWeek::Monday), DayRule::Closed);
        assert_eq!(rule(DayOfWeek::Tuesday), DayRule::Hours);
    }
}
