//! Messages of plans that cannot be made.

use std::borrow::Cow;

use lectern_core::planning::GeneratorError;

use super::english::{counted, plural};
use super::{Language, Message};

impl Message for GeneratorError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::NoGroups => "Choose learner groups to see their offerings here.".into(),
                Self::NoSlots => {
                    "There is no teaching day. Choose other weekdays or another date.".into()
                }
                Self::TooManyOfferings { count } => format!(
                    "These would be {}, more than can be created at once. Choose fewer groups or \
                     dates.",
                    counted(*count, "offering", "offerings")
                )
                .into(),
                Self::SlotTooLong => {
                    "A slot does not fit between first start and last end. Choose a shorter slot or \
                     a longer day."
                        .into()
                }
                Self::NotEnoughDays { days, missing } => format!(
                    "{} {} not fit into {}. Choose more weekdays, shorter slots or more rooms.",
                    counted(*missing, "offering", "offerings"),
                    plural(*missing, "does", "do"),
                    counted(*days, "day", "days")
                )
                .into(),
                Self::NoRooms => "Enter rooms, or how many groups take part at once.".into(),
                Self::DuplicateRoom(_) => "A room is given twice. Remove one.".into(),
                Self::NoStations => "Choose at least one station.".into(),
                Self::DuplicateStation(_) => "A session is chosen twice. Remove one.".into(),
            },
        }
    }
}
