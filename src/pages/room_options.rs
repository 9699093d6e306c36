//! Rooms as suggestions of a field for a place, which takes any text.

use std::rc::Rc;

use lectern_core::model::{Kind, Place, Room, RoomId};
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use lectern_core::search::{name_key, natural};
use lectern_core::workspace::{Kinds, Records};
use yew::prelude::*;

use crate::app::workspace_handle::Derived;
use crate::components::picker::{PickEntry, PickOptions};
use crate::components::suggest_field::{Suggestion, Suggestions};
use crate::hooks::use_records;
use crate::i18n::{self, LearnerGroups as Message, t};

/// Rooms, sorted by name.
pub struct RoomOptions {
    rooms: Vec<Rc<Room>>,
    suggestions: Rc<Suggestions>,
}

impl Derived for RoomOptions {
    const KINDS: &'static [Kind] = &[Kind::Room];
}

impl RoomOptions {
    /// Collects the rooms of a workspace.
    #[must_use]
    pub fn from_records(records: &Records) -> Self {
        let mut rooms: Vec<Rc<Room>> = records.rooms.iter().cloned().collect();
        natural::sort(&mut rooms, |room| natural::key(&[&room.name]));
        let active = rooms.iter().filter(|room| !room.inactive);
        let suggestions = active.map(|room| Suggestion {
            text: room.name.clone().into(),
            detail: description(room).unwrap_or_default(),
        });
        Self {
            suggestions: Rc::new(Suggestions::new(suggestions.collect())),
            rooms,
        }
    }

    /// Returns the names of the active rooms.
    #[must_use]
    pub fn suggestions(&self) -> Rc<Suggestions> {
        self.suggestions.clone()
    }

    /// Returns the active rooms as entries to pick from, with `texts` that name none of them.
    #[must_use]
    pub fn pick_options(&self, texts: &[String]) -> PickOptions {
        let active = self.rooms.iter().filter(|room| !room.inactive);
        let rooms = active.map(|room| PickEntry {
            name: room.name.clone().into(),
            detail: description(room).unwrap_or_default(),
            same_name: false,
        });
        let mut entries: Vec<PickEntry> = rooms.collect();
        for text in texts {
            if entries.iter().all(|entry| entry.name != text.as_str()) {
                entries.push(PickEntry {
                    name: text.clone().into(),
                    detail: AttrValue::default(),
                    same_name: false,
                });
            }
        }
        PickOptions::new(entries)
    }

    fn room(&self, id: RoomId) -> Option<&Rc<Room>> {
        self.rooms.iter().find(|room| room.id == id)
    }

    /// Returns the text of a place: the name of the room, or the text itself.
    #[must_use]
    pub fn text(&self, place: Option<&Place>) -> String {
        match place {
            None => String::new(),
            Some(Place::Text(text)) => text.clone(),
            Some(Place::Room(id)) => self
                .room(*id)
                .map(|room| room.name.clone())
                .unwrap_or_default(),
        }
    }

    /// Returns the building and the capacity of a room; `None` for a text.
    #[must_use]
    pub fn description(&self, place: &Place) -> Option<AttrValue> {
        match place {
            Place::Text(_) => None,
            Place::Room(id) => self.room(*id).and_then(|room| description(room)),
        }
    }

    /// Returns the place that a person has typed: a room if the text is its name.
    #[must_use]
    pub fn typed(&self, text: String) -> Option<Place> {
        if text.is_empty() {
            return None;
        }
        let room = self.rooms.iter().find(|room| room.name == text);
        Some(room.map_or(Place::Text(text), |room| Place::Room(room.id)))
    }

    /// Returns a place with a text that names a room, ignoring case and accents, as the room.
    #[must_use]
    pub fn resolved(&self, place: Place) -> Place {
        let Place::Text(text) = &place else {
            return place;
        };
        let name = name_key(text);
        let mut rooms = self.rooms.iter();
        let room = rooms.find(|room| !room.inactive && name_key(&room.name) == name);
        room.map_or(place, |room| Place::Room(room.id))
    }

    /// Returns a place as [`resolved`](Self::resolved) does.
    ///
    /// # Errors
    /// Returns [`Problem::Inactive`] for a room that is no longer in use.
    pub fn chosen(&self, place: Place) -> Result<Place, Problem> {
        let place = self.resolved(place);
        let mut inactive = self.rooms.iter().filter(|room| room.inactive);
        let is_inactive = match &place {
            Place::Room(id) => inactive.any(|room| room.id == *id),
            Place::Text(text) => {
                let name = name_key(text);
                inactive.any(|room| name_key(&room.name) == name)
            }
        };
        if is_inactive {
            Err(Problem::Inactive)
        } else {
            Ok(place)
        }
    }

    /// Returns the message for a place of a field that cannot be chosen.
    #[must_use]
    pub fn refusal(&self, field: Field, place: Option<&Place>) -> Option<AttrValue> {
        let problem = self.chosen(place?.clone()).err()?;
        Some(i18n::problem(&FieldProblem { field, problem }).into())
    }
}

/// Returns "Main building, floor 2, 40 places".
fn description(room: &Room) -> Option<AttrValue> {
    let mut parts = vec![room.building.clone(), room.floor.clone()];
    if let Some(capacity) = room.capacity {
        parts.push(t(Message::Places(capacity as usize)).to_string());
    }
    parts.retain(|part| !part.is_empty());
    (!parts.is_empty()).then(|| parts.join(", ").into())
}

/// Returns the rooms, rebuilt only when rooms change.
#[hook]
pub fn use_rooms() -> Rc<RoomOptions> {
    let workspace = use_records(Kinds::from_slice(&[Kind::Room]));
    workspace.derived(RoomOptions::from_records)
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{IdGenerator, Record, SeededIds};
    use lectern_core::workspace::Workspace;

    use super::*;

    fn options(name: &str) -> (RoomOptions, RoomId) {
        let mut room = Room::new(RoomId(SeededIds::new(1).next()));
        room.name = name.into();
        room.capacity = Some(40);
        let id = room.id;
        let records: Vec<Record> = vec![room.into()];
        let workspace = Workspace::opened(records, Vec::new());
        (RoomOptions::from_records(workspace.records()), id)
    }

    #[test]
    fn a_text_that_names_a_room_becomes_the_room() {
        let (rooms, id) = options("Salle é");
        assert_eq!(rooms.typed("Salle é".into()), Some(Place::Room(id)));
        for text in [" salle E ", "Salle  é"] {
            assert_eq!(rooms.resolved(Place::Text(text.into())), Place::Room(id));
        }
        let other = Place::Text("Salle é 2".into());
        assert_eq!(rooms.resolved(other.clone()), other);
        assert_eq!(rooms.typed(String::new()), None);
    }

    #[test]
    fn a_room_that_is_no_longer_in_use_cannot_be_chosen() {
        let mut room = Room::new(RoomId(SeededIds::new(1).next()));
        (room.name, room.inactive) = ("Hall 3".into(), true);
        let id = room.id;
        let workspace = Workspace::opened(vec![room.into()], Vec::new());
        let rooms = RoomOptions::from_records(workspace.records());
        for place in [Place::Room(id), Place::Text(" hall 3".into())] {
            assert_eq!(rooms.chosen(place), Err(Problem::Inactive));
        }
        let other = Place::Text("Hall 30".into());
        assert_eq!(rooms.chosen(other.clone()), Ok(other));
    }
}
