//! Records of the planning lists that can be found.

use lectern_core::model::{Holiday, InstructorGroup, Kind, Room, SessionType, Vocabulary};
use lectern_core::workspace::{Records, Table};

use super::entry::Entry;
use super::records::{Searchable, dates_of};
use super::target::Target;

impl Searchable for Room {
    const KINDS: &'static [Kind] = &[Kind::Room];

    fn table(records: &Records) -> &Table<Self> {
        &records.rooms
    }

    fn entry(&self, _: &Records) -> Option<Entry> {
        let mut place = vec![self.building.as_str(), self.floor.as_str()];
        place.retain(|part| !part.is_empty());
        Some(Entry {
            detail: place.join(" · ").into(),
            ..Entry::new(Target::Room(self.id), self.name.clone())
        })
    }
}

impl Searchable for InstructorGroup {
    const KINDS: &'static [Kind] = &[Kind::InstructorGroup];

    fn table(records: &Records) -> &Table<Self> {
        &records.instructor_groups
    }

    fn entry(&self, _: &Records) -> Option<Entry> {
        Some(Entry::new(
            Target::InstructorGroup(self.id),
            self.title.clone(),
        ))
    }
}

impl Searchable for SessionType {
    const KINDS: &'static [Kind] = &[Kind::SessionType];

    fn table(records: &Records) -> &Table<Self> {
        &records.session_types
    }

    fn entry(&self, _: &Records) -> Option<Entry> {
        Some(Entry::new(Target::SessionType(self.id), self.title.clone()))
    }
}

impl Searchable for Vocabulary {
    const KINDS: &'static [Kind] = &[Kind::Vocabulary];

    fn table(records: &Records) -> &Table<Self> {
        &records.vocabularies
    }

    fn entry(&self, _: &Records) -> Option<Entry> {
        Some(Entry::new(Target::Vocabulary(self.id), self.title.clone()))
    }
}

impl Searchable for Holiday {
    const KINDS: &'static [Kind] = &[Kind::Holiday];

    fn table(records: &Records) -> &Table<Self> {
        &records.holidays
    }

    fn entry(&self, _: &Records) -> Option<Entry> {
        let days = self.days;
        Some(Entry {
            detail: dates_of(Some(days.first()), Some(days.last())).into(),
            ..Entry::new(Target::Holiday(self.id), self.title.clone())
        })
    }
}
