//! Rooms: adding, editing, deleting, and making them of places that are texts.

use std::collections::{BTreeMap, BTreeSet};

use super::conflicts::remove_dismissals_with;
use crate::model::{LearnerGroupId, OfferingId, Place, RecordType, Room, RoomId};
use crate::rules::fields::Problem;
use crate::rules::places::{RoomForm, validate_room};
use crate::search::{name_key, natural};
use crate::text::clean_line;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

pub fn save(
    edits: &mut Edits<'_>,
    id: Option<RoomId>,
    form: RoomForm,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let holder = |name: &str| {
        let name = name_key(name);
        let mut others = records.rooms.iter().filter(|other| Some(other.id) != id);
        let same = others.find(|other| name_key(&other.name) == name);
        same.map(|other| other.name.clone())
    };
    let valid = validate_room(&form, &holder).map_err(CommandError::Fields)?;
    let (mut room, action) = match id {
        Some(id) => (edits.find::<Room>(id)?, ActionKind::ChangedRoom),
        None => (Room::new(RoomId(context.ids.next())), ActionKind::AddedRoom),
    };
    room.name = valid.name;
    room.building = valid.building;
    room.floor = valid.floor;
    room.capacity = valid.capacity;
    room.equipment = valid.equipment;
    room.availability = form.availability;
    room.note = valid.note;
    room.inactive = form.inactive;
    let label = ActionLabel::one(action, room.name.clone());
    edits.put(room);
    Ok(label)
}

/// Checks the place that something has in place of the one `before`. A room that is no longer in use stays
/// where it is, and cannot be chosen.
///
/// # Errors
/// Returns [`Problem::Inactive`].
pub(super) fn check_place(
    records: &Records,
    place: Option<&Place>,
    before: Option<&Place>,
) -> Result<(), Problem> {
    let chosen = place.filter(|_| place != before);
    if chosen.is_some_and(|place| records.is_inactive_place(place)) {
        Err(Problem::Inactive)
    } else {
        Ok(())
    }
}

/// Records that refer to rooms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomReferences {
    /// The offerings in the rooms.
    pub offerings: BTreeSet<OfferingId>,
    /// The learner groups whose default place is one of the rooms.
    pub groups: BTreeSet<LearnerGroupId>,
}

impl RoomReferences {
    /// Returns the records that refer to these rooms.
    #[must_use]
    pub fn of(records: &Records, rooms: &BTreeSet<RoomId>) -> Self {
        let offerings = rooms.iter().flat_map(|room| records.offerings_in(*room));
        let groups = records.learner_groups.iter();
        let groups = groups.filter(|group| is_in(group.place.as_ref(), rooms));
        Self {
            offerings: offerings.map(|offering| offering.id).collect(),
            groups: groups.map(|group| group.id).collect(),
        }
    }
}

fn is_in(place: Option<&Place>, rooms: &BTreeSet<RoomId>) -> bool {
    place
        .and_then(Place::room)
        .is_some_and(|room| rooms.contains(&room))
}

/// Treatment of the offerings and learner groups in a room that is deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RoomFate {
    /// They keep the name of the room as a text.
    #[default]
    KeepName,
    /// They no longer have a place.
    Cleared,
}

pub fn delete(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<RoomId>,
    fate: RoomFate,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let first = ids
        .iter()
        .find_map(|id| records.rooms.get(*id))
        .ok_or(CommandError::NotFound)?;
    let label = ActionLabel::many(ActionKind::DeletedRooms, ids.len(), first.name.clone());
    for id in ids {
        edits.remove(Room::record_key(*id));
        remove_dismissals_with(edits, (*id).into());
    }
    let place_after = |place: &Option<Place>| {
        let room = records.rooms.get(place.as_ref()?.room()?)?;
        (fate == RoomFate::KeepName).then(|| Place::Text(room.name.clone()))
    };
    edits.update_where(
        &records.offerings,
        |offering| is_in(offering.place.as_ref(), ids),
        |offering| offering.place = place_after(&offering.place),
    );
    edits.update_where(
        &records.learner_groups,
        |group| is_in(group.place.as_ref(), ids),
        |group| group.place = place_after(&group.place),
    );
    Ok(label)
}

/// A text that stands in place of a room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceText {
    /// The text as it is written first.
    pub text: String,
    /// The room of this name, if there is one.
    pub room: Option<RoomId>,
    /// The number of offerings with the text as their place.
    pub offerings: usize,
    /// The number of learner groups with the text as their default place.
    pub groups: usize,
}

/// Returns the texts that stand in place of rooms, in the natural order of names. Texts that differ only in
/// case, accents or spaces are one.
#[must_use]
pub fn place_texts(records: &Records) -> Vec<PlaceText> {
    let rooms = rooms_by_name(records);
    let mut texts: BTreeMap<String, PlaceText> = BTreeMap::new();
    let mut entry = |place: Option<&Place>, count: fn(&mut PlaceText) -> &mut usize| {
        let Some(Place::Text(text)) = place else {
            return;
        };
        let name = name_key(text);
        let found = texts.entry(name).or_insert_with_key(|name| PlaceText {
            text: clean_line(text).into_owned(),
            room: rooms.get(name).copied(),
            ..PlaceText::default()
        });
        *count(found) += 1;
    };
    for offering in records.offerings.iter() {
        entry(offering.place.as_ref(), |found| &mut found.offerings);
    }
    for group in records.learner_groups.iter() {
        entry(group.place.as_ref(), |found| &mut found.groups);
    }
    let mut texts: Vec<PlaceText> = texts.into_values().collect();
    natural::sort(&mut texts, |found| natural::key(&[&found.text]));
    texts
}

/// Makes rooms of texts: offerings and learner groups with one of the texts as their place get the
/// room of this name, which is created if there is none.
pub fn make_of_texts(
    edits: &mut Edits<'_>,
    texts: &BTreeSet<String>,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let mut rooms = rooms_by_name(records);
    let chosen: BTreeSet<String> = texts.iter().map(|text| name_key(text)).collect();
    let found = place_texts(records).into_iter();
    let found: Vec<PlaceText> = found
        .filter(|found| chosen.contains(&name_key(&found.text)))
        .collect();
    for PlaceText { text, .. } in found.iter().filter(|found| found.room.is_none()) {
        let mut room = Room::new(RoomId(context.ids.next()));
        room.name.clone_from(text);
        rooms.insert(name_key(text), room.id);
        edits.put(room);
    }
    let room_of = |place: &Option<Place>| match place {
        Some(Place::Text(text)) => {
            let name = name_key(text);
            let room = chosen.contains(&name).then(|| rooms.get(&name)).flatten();
            room.map(|room| Place::Room(*room))
        }
        Some(Place::Room(_)) | None => None,
    };
    edits.update_where(
        &records.offerings,
        |offering| room_of(&offering.place).is_some(),
        |offering| offering.place = room_of(&offering.place),
    );
    edits.update_where(
        &records.learner_groups,
        |group| room_of(&group.place).is_some(),
        |group| group.place = room_of(&group.place),
    );
    let first = found.first().map(|found| found.text.clone());
    Ok(ActionLabel::many(
        ActionKind::MadeRooms,
        found.len(),
        first.unwrap_or_default(),
    ))
}

fn rooms_by_name(records: &Records) -> BTreeMap<String, RoomId> {
    let rooms = records.rooms.iter();
    rooms.map(|room| (name_key(&room.name), room.id)).collect()
}
