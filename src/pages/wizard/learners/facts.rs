//! Why each learner is there, as the list shows it.

use crate::order::SortedMap;

use yew::AttrValue;

use super::people::Why;
use crate::model::{ClassId, PersonId};
use crate::pages::entries::PersonEntries;
use crate::rules::enrolment::Reasons;
use crate::search::Bitmap;
use crate::ui::chip::Tone;
use crate::ui::dual_list::{Badge, Entries, Marks};
use crate::ui::text::{Registration as Words, t};
use crate::workspace::Records;

/// The reasons of everybody who is chosen, by number.
pub struct ReasonMarks {
    reasons: SortedMap<u32, Reasons>,
    classes: SortedMap<ClassId, AttrValue>,
}

impl ReasonMarks {
    /// The reasons with the names of the classes.
    pub fn new(
        records: &Records,
        entries: &PersonEntries,
        reasons: SortedMap<PersonId, Reasons>,
    ) -> Self {
        let titled = records.classes.iter();
        let titled = titled.map(|class| (class.id, AttrValue::from(class.title.clone())));
        let mut by_number = Vec::with_capacity(reasons.len());
        for (person, why) in reasons {
            by_number.extend(entries.number(person).map(|number| (number, why)));
        }
        Self {
            classes: titled.collect(),
            reasons: by_number.into_iter().collect(),
        }
    }

    /// Everybody who is chosen.
    pub fn entries(&self) -> impl Iterator<Item = u32> + '_ {
        self.reasons.keys().copied()
    }

    /// Those who are there in a way.
    pub fn those(&self, entries: &PersonEntries, way: Why) -> Bitmap {
        let mut found = Bitmap::new(entries.len());
        for (entry, why) in self.reasons.iter() {
            if way.is_one(why) {
                found.set(*entry);
            }
        }
        found
    }

    /// Why one is there.
    pub fn of(&self, entry: u32) -> Option<&Reasons> {
        self.reasons.get(&entry)
    }
}

impl Marks for ReasonMarks {
    fn badges(&self, entry: u32) -> Vec<Badge> {
        let Some(why) = self.reasons.get(&entry) else {
            return Vec::new();
        };
        let mut badges = Vec::new();
        let mut add = |tone, text| badges.push(Badge { tone, text });
        if why.individually {
            add(Tone::Mute, t(Words::Individually));
        }
        for class in &why.classes {
            if let Some(title) = self.classes.get(class) {
                add(Tone::Accent, t(Words::Via(title.to_string())));
            }
        }
        badges
    }

    fn aside(&self, _: u32) -> Option<AttrValue> {
        Some(AttrValue::default())
    }
}
