//! Messages of the room pages.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the list of rooms and the page of one room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rooms {
    Lead,
    Search,
    SearchHint,
    NewRoom,
    AddRoom,
    EditRoom,
    Name,
    Building,
    AllBuildings,
    NoBuilding,
    Floor,
    Capacity,
    Places(usize),
    Equipment,
    EquipmentHelp,
    OpeningHours,
    Offerings,
    Note,
    DeleteRooms(usize),
    DeleteOne(String),
    DeleteMany(usize),
    WhatBecomes,
    KeepName,
    KeepNameHelp,
    Clear,
    ClearHelp,
    NoneYet,
    NoneYetHelp,
    TextsFound(usize, usize, usize),
    MakeRooms,
    MakeRoomsTitle,
    MakeRoomsHelp,
    MakeChosen(usize),
    NothingChosen,
    BecomesNew,
    BecomesRoom(String),
    TextUses(usize, usize),
    About,
    NotGiven,
    Week,
    WeekOf(String),
    PreviousWeek,
    NextWeek,
    ThisWeek,
    FirstWeek,
    NothingThisWeek,
    SearchWeek,
    SearchWeekHint,
    Time,
    Session,
    Groups,
    Instructors,
    Cancelled,
    Used(u32),
    UsedHours(String, String),
    UsedOutside(String),
    NoHours,
    UsedDefinition,
}

impl Message for Rooms {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => "Where offerings take place".into(),
                Self::Search => "Search rooms".into(),
                Self::SearchHint => "Name, building or equipment".into(),
                Self::NewRoom => "New room".into(),
                Self::AddRoom => "Add room".into(),
                Self::EditRoom => "Edit room".into(),
                Self::Name => "Name".into(),
                Self::Building => "Building".into(),
                Self::AllBuildings => "All".into(),
                Self::NoBuilding => "No building".into(),
                Self::Floor => "Floor".into(),
                Self::Capacity => "Capacity".into(),
                Self::Places(count) => counted(*count, "place", "places").into(),
                Self::Equipment => "Equipment".into(),
                Self::EquipmentHelp => "Separate words with commas: projector, whiteboard.".into(),
                Self::OpeningHours => "Opening hours".into(),
                Self::Offerings => "Offerings".into(),
                Self::Note => "Note".into(),
                Self::DeleteRooms(count) => {
                    format!("Delete {}", counted(*count, "room", "rooms")).into()
                }
                Self::DeleteOne(name) => format!("Delete {}?", quoted(name)).into(),
                Self::DeleteMany(count) => {
                    format!("Delete {}?", counted(*count, "room", "rooms")).into()
                }
                Self::WhatBecomes => "What should their room be?".into(),
                Self::KeepName => "Keep the name as text".into(),
                Self::KeepNameHelp => {
                    "Capacity and hours are no longer checked. A room of the same name can be \
                     made of the text later."
                        .into()
                }
                Self::Clear => "No room".into(),
                Self::ClearHelp => "They are listed as without a room.".into(),
                Self::NoneYet => "No rooms yet".into(),
                Self::NoneYetHelp => {
                    "Add rooms with their capacity and hours. Conflicts are found where a room \
                     is used twice, too small or closed."
                        .into()
                }
                Self::TextsFound(texts, offerings, groups) => format!(
                    "{} written as text, in {} and {}. Capacity, hours and double use are not \
                     checked there.",
                    counted(*texts, "room is", "rooms are"),
                    counted(*offerings, "offering", "offerings"),
                    counted(*groups, "learner group", "learner groups")
                )
                .into(),
                Self::MakeRooms => "Make rooms of these texts".into(),
                Self::MakeRoomsTitle => "Make rooms of texts".into(),
                Self::MakeRoomsHelp => {
                    "Offerings and learner groups with one of the chosen texts get the room of \
                     this name."
                        .into()
                }
                Self::MakeChosen(count) => {
                    format!("Make {}", counted(*count, "room", "rooms")).into()
                }
                Self::NothingChosen => "Choose at least one text.".into(),
                Self::BecomesNew => "New room".into(),
                Self::BecomesRoom(name) => format!("Becomes {}", quoted(name)).into(),
                Self::TextUses(offerings, 0) => counted(*offerings, "offering", "offerings").into(),
                Self::TextUses(0, groups) => {
                    counted(*groups, "learner group", "learner groups").into()
                }
                Self::TextUses(offerings, groups) => format!(
                    "{}, {}",
                    counted(*offerings, "offering", "offerings"),
                    counted(*groups, "learner group", "learner groups")
                )
                .into(),
                Self::About => "About this room".into(),
                Self::NotGiven => "Not given".into(),
                Self::Week => "Week".into(),
                Self::WeekOf(days) => format!("Offerings, {days}").into(),
                Self::PreviousWeek => "Previous week".into(),
                Self::NextWeek => "Next week".into(),
                Self::ThisWeek => "This week".into(),
                Self::FirstWeek => "First week with offerings".into(),
                Self::SearchWeek => "Search offerings in the room".into(),
                Self::SearchWeekHint => "Session, group or instructor".into(),
                Self::NothingThisWeek => "No offerings in this room in this week.".into(),
                Self::Time => "Time".into(),
                Self::Session => "Session".into(),
                Self::Groups => "Learner groups".into(),
                Self::Instructors => "Instructors".into(),
                Self::Cancelled => "Cancelled".into(),
                Self::Used(percent) => format!("{}% used", number(*percent as usize)).into(),
                Self::UsedHours(used, open) => format!("{used} of {open} hours").into(),
                Self::UsedOutside(outside) => {
                    format!("In addition, {outside} hours outside the opening hours.").into()
                }
                Self::NoHours => "The room has no opening hours in this week.".into(),
                Self::UsedDefinition => {
                    "The part of the opening hours in which at least one offering takes place. \
                     Offerings at the same time count once; cancelled ones do not count. On days \
                     without limits the room is open for 24 hours."
                        .into()
                }
            },
        }
    }
}
