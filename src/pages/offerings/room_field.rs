//! The field of the room of an offering: any text, with the rooms of the workspace as suggestions,
//! whether they are free at the time, and a way out if the chosen one is not.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{Kind, Offering, OfferingId, PersonId, Place, Room, TimeSlot};
use lectern_core::planning::{Slot, unavailable};
use lectern_core::rules::fields::Field;
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, Records};
use yew::prelude::*;

use super::days::topmost_groups;
use super::offering_row::time_range;
use super::room_use::RoomUse;
use super::values::OfferingValues;
use crate::components::field::TextFieldProps;
use crate::components::icon::{Icon, icon};
use crate::components::suggest_field::{SuggestField, Suggestion, Suggestions};
use crate::hooks::{UseFormHandle, control_id, use_records};
use crate::i18n::{Offerings as Message, t};
use crate::pages::room_options::RoomOptions;

/// Properties of [`RoomField`].
#[derive(Properties)]
pub struct RoomFieldProps {
    /// Form.
    pub form: UseFormHandle<OfferingValues>,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
    /// Offering, which does not keep its own room from being free.
    pub id: Option<OfferingId>,
}

impl PartialEq for RoomFieldProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms) && self.form == other.form && self.id == other.id
    }
}

/// The field of the room.
#[component]
pub fn RoomField(props: &RoomFieldProps) -> Html {
    let RoomFieldProps { form, rooms, id } = props;
    const KINDS: [Kind; 3] = [Kind::Offering, Kind::Room, Kind::GroupMembership];
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let values = form.values();
    let slot = values.slot();
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let room_use = use_memo((versions, slot, *id), |(_, slot, id)| {
        let slot = slot.map(|slot| slot.in_zone(""));
        slot.map(|slot| workspace.read(|records| RoomUse::during(records, &slot, *id)))
    });
    let suggestions = {
        let room_use = room_use.clone();
        use_memo((versions, slot), |(_, slot)| {
            workspace.read(|records| suggestions(records, *slot, Option::as_ref(&room_use)))
        })
    };
    let on_input = {
        let rooms = rooms.clone();
        form.edit(Field::OfferingPlace, |form, place| form.place = place)
            .reform(move |text: String| rooms.typed(text))
    };
    let place = values.place.as_ref();
    let field = TextFieldProps {
        optional: true,
        error: form.error(Field::OfferingPlace),
        help: place.and_then(|place| rooms.description(place)),
        on_blur: form.touch(Field::OfferingPlace),
        ..TextFieldProps::new(
            control_id(Field::OfferingPlace),
            t(Message::Room),
            rooms.text(place),
            on_input,
        )
    };
    let conflict = workspace.read(|records| {
        let room = records.rooms.get(place?.room()?)?;
        conflict(records, room, slot?, Option::as_ref(&room_use)?, values)
    });
    html! {
        <>
            <SuggestField {field} {suggestions} />
            if let Some(conflict) = conflict { { draw_conflict(form, conflict) } }
        </>
    }
}

/// Returns the active rooms in natural order, each with its capacity and what it is used for.
fn suggestions(records: &Records, slot: Option<Slot>, room_use: Option<&RoomUse>) -> Suggestions {
    let active = records.rooms.iter().filter(|room| !room.inactive);
    let mut rooms: Vec<&Rc<Room>> = active.collect();
    natural::sort(&mut rooms, |room| natural::key(&[&room.name]));
    let suggestion = |room: &Rc<Room>| {
        let mut detail = Vec::new();
        if let Some(capacity) = room.capacity {
            detail.push(t(Message::Places(capacity as usize)).to_string());
        }
        if let Some((slot, room_use)) = slot.zip(room_use) {
            let state = if !room_use.is_free(room.id) {
                Message::InUse
            } else if unavailable(&room.availability, slot).is_some() {
                Message::Closed
            } else {
                Message::Free
            };
            detail.push(t(state).to_string());
        }
        Suggestion {
            text: room.name.clone().into(),
            detail: detail.join(" · ").into(),
        }
    };
    Suggestions::new(rooms.into_iter().map(suggestion).collect())
}

/// What speaks against a room, and a room to use instead.
struct RoomConflict {
    sentence: AttrValue,
    alternative: Option<Rc<Room>>,
}

fn conflict(
    records: &Records,
    room: &Room,
    slot: Slot,
    room_use: &RoomUse,
    values: &OfferingValues,
) -> Option<RoomConflict> {
    let learners = learner_count(records, values);
    let name = room.name.clone();
    let others = room_use.offerings_in(room.id);
    let capacity = room.capacity.map(|capacity| capacity as usize);
    let sentence = match (others.first(), capacity) {
        (Some(other), _) => {
            let (title, time) = occupant(records, other);
            Message::Booked {
                room: name,
                title,
                time,
            }
        }
        (None, Some(capacity)) if capacity < learners => Message::TooSmall {
            room: name,
            capacity,
            learners,
        },
        (None, Some(_) | None) => {
            unavailable(&room.availability, slot)?;
            Message::RoomClosed(name)
        }
    };
    Some(RoomConflict {
        sentence: t(sentence),
        alternative: room_use.alternative(records, room, slot, learners),
    })
}

/// Returns the title of the session of an offering, and its time.
fn occupant(records: &Records, offering: &Offering) -> (String, String) {
    let session = records.sessions.get(offering.session);
    let title = session.map(|session| session.title.clone());
    let time = offering
        .slot
        .as_ref()
        .map(|slot: &TimeSlot| time_range(slot));
    (title.unwrap_or_default(), time.unwrap_or_default())
}

fn learner_count(records: &Records, values: &OfferingValues) -> usize {
    let groups = topmost_groups(records, &values.groups);
    let mut learners: BTreeSet<PersonId> = values.learners.clone();
    for group in groups {
        learners.append(&mut records.members_of_group(group));
    }
    learners.len()
}

fn draw_conflict(form: &UseFormHandle<OfferingValues>, conflict: RoomConflict) -> Html {
    html! {
        <div class="notice tone-danger" role="status">
            { icon(Icon::Triangle) }
            <p>{ conflict.sentence }</p>
            if let Some(room) = conflict.alternative {
                { use_instead(form, &room) }
            }
        </div>
    }
}

fn use_instead(form: &UseFormHandle<OfferingValues>, room: &Room) -> Html {
    let id = room.id;
    let onclick = form
        .edit(Field::OfferingPlace, |form, place| form.place = place)
        .reform(move |_: MouseEvent| Some(Place::Room(id)));
    html! {
        <button type="button" class="link-button" {onclick}>{ t(Message::UseInstead(room.name.clone())) }</button>
    }
}
