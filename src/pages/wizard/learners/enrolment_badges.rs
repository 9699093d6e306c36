//! Badges with the reasons for the enrolment of each learner.

use std::collections::BTreeMap;

use yew::AttrValue;

use super::people::EnrolmentFilter;
use crate::components::chip::Tone;
use crate::components::dual_list::{Badge, ItemBadges, ItemSource};
use crate::i18n::{Registration as Message, t};
use crate::pages::item_sources::PersonItems;
use lectern_core::model::{ClassId, PersonId};
use lectern_core::rules::enrolment::Reasons;
use lectern_core::search::{Bitmap, ItemIndex};
use lectern_core::workspace::Records;

/// Reasons for the enrolment of everybody chosen.
pub struct EnrolmentBadges {
    /// By index; `None` for people who are not chosen.
    reasons: Vec<Option<Reasons>>,
    classes: Vec<(ClassId, AttrValue)>,
}

impl EnrolmentBadges {
    /// The badges of the people in `chosen`.
    pub fn new(
        records: &Records,
        entries: &PersonItems,
        chosen: BTreeMap<PersonId, Reasons>,
    ) -> Self {
        let mut classes = Vec::new();
        for class in records.classes.iter() {
            classes.push((class.id, class.title.clone().into()));
        }
        let mut reasons = Vec::new();
        reasons.resize_with(entries.len(), || None);
        for (person, why) in chosen {
            if let Some(number) = entries.number(person) {
                reasons[number.as_usize()] = Some(why);
            }
        }
        Self { reasons, classes }
    }

    /// Returns the people who pass a filter.
    pub fn matching(&self, filter: EnrolmentFilter) -> Bitmap {
        let mut found = Bitmap::new(self.reasons.len());
        for (entry, why) in self.reasons.iter().enumerate() {
            if why.as_ref().is_some_and(|why| filter.matches(why)) {
                found.set(ItemIndex::from_usize(entry));
            }
        }
        found
    }

    /// Returns the reasons of one person.
    pub fn get(&self, entry: ItemIndex) -> Option<&Reasons> {
        self.reasons.get(entry.as_usize())?.as_ref()
    }
}

impl ItemBadges for EnrolmentBadges {
    fn badges(&self, entry: ItemIndex) -> Vec<Badge> {
        let Some(why) = self.get(entry) else {
            return Vec::new();
        };
        let mut badges = Vec::new();
        let mut add = |tone, text| badges.push(Badge { tone, text });
        if why.individually {
            add(Tone::Mute, t(Message::Individually));
        }
        for class in &why.classes {
            let mut classes = self.classes.iter();
            if let Some((_, title)) = classes.find(|(id, _)| id == class) {
                add(Tone::Accent, t(Message::Via(title.to_string())));
            }
        }
        badges
    }

    fn detail(&self, _: ItemIndex) -> Option<AttrValue> {
        Some(AttrValue::default())
    }
}
