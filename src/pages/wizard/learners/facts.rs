//! Why each learner is there, as the list shows it.

use crate::order::SortedMap;

use yew::AttrValue;

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
        let classes = records
            .classes
            .iter()
            .map(|class| (class.id, AttrValue::from(class.title.clone())));
        let by_number = reasons
            .into_iter()
            .filter_map(|(person, why)| Some((entries.number(person)?, why)));
        Self {
            classes: classes.collect(),
            reasons: by_number.collect(),
        }
    }

    /// Everybody who is chosen.
    pub fn entries(&self) -> impl Iterator<Item = u32> + '_ {
        self.reasons.keys().copied()
    }

    /// Those for whose reasons something holds.
    pub fn those(&self, entries: &PersonEntries, holds: impl Fn(&Reasons) -> bool) -> Bitmap {
        let mut found = Bitmap::new(entries.len());
        self.reasons
            .iter()
            .filter(|(_, why)| holds(why))
            .for_each(|(entry, _)| found.set(*entry));
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
        let individually = why.individually.then(|| Badge {
            tone: Tone::Mute,
            text: t(Words::Individually),
        });
        let via = why
            .classes
            .iter()
            .filter_map(|class| self.classes.get(class));
        let via = via.map(|title| Badge {
            tone: Tone::Accent,
            text: t(Words::Via(title.to_string())),
        });
        individually.into_iter().chain(via).collect()
    }

    fn aside(&self, _: u32) -> Option<AttrValue> {
        Some(AttrValue::default())
    }
}
