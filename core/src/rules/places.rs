//! Validation of rooms, of places as text, and of links to virtual meetings.

use std::collections::BTreeSet;

use super::fields::{self, Field, FieldProblem, FindHolder, Problem, Problems};
use super::limits;
use crate::model::{Availability, Place};

/// Returns the trimmed address of a virtual meeting, which may be empty.
///
/// # Errors
/// Returns [`Problem::TooLong`], [`Problem::NotALink`] for anything but an address of the schemes
/// `http` and `https`, [`Problem::LinkWithoutHost`] for a scheme alone, or [`Problem::SpaceInLink`].
pub fn link(text: &str) -> Result<String, Problem> {
    let link = fields::optional(text, limits::LINK)?;
    if link.is_empty() {
        return Ok(link);
    }
    let (scheme, rest) = link.split_once("://").ok_or(Problem::NotALink)?;
    let scheme_is = |name| scheme.eq_ignore_ascii_case(name);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if !(scheme_is("http") || scheme_is("https")) || rest.chars().any(char::is_control) {
        Err(Problem::NotALink)
    } else if host.is_empty() {
        Err(Problem::LinkWithoutHost)
    } else if rest.chars().any(char::is_whitespace) {
        Err(Problem::SpaceInLink)
    } else {
        Ok(link)
    }
}

/// Returns a place with its text trimmed; an empty text is no place.
///
/// # Errors
/// Returns [`Problem::TooLong`].
pub fn validate_place(place: Option<&Place>) -> Result<Option<Place>, Problem> {
    match place {
        None => Ok(None),
        Some(Place::Room(room)) => Ok(Some(Place::Room(*room))),
        Some(Place::Text(text)) => {
            let text = fields::optional(text, limits::PLACE)?;
            Ok((!text.is_empty()).then_some(Place::Text(text)))
        }
    }
}

/// The values of the form of a room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomForm {
    /// Required and unique.
    pub name: String,
    /// Optional.
    pub building: String,
    /// Optional.
    pub floor: String,
    /// A whole number, or empty.
    pub capacity: String,
    /// Words for the equipment.
    pub equipment: BTreeSet<String>,
    /// The times at which the room can be used.
    pub availability: Availability,
    /// Optional.
    pub note: String,
    /// `true` if it cannot be chosen any more.
    pub inactive: bool,
}

/// The valid values of a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomDetails {
    /// The trimmed name.
    pub name: String,
    /// The trimmed building.
    pub building: String,
    /// The trimmed floor.
    pub floor: String,
    /// The number of learners for whom there is space.
    pub capacity: Option<u32>,
    /// Trimmed words for the equipment, without empty ones.
    pub equipment: BTreeSet<String>,
    /// The trimmed note.
    pub note: String,
}

/// Validates a room. `holder` finds another room with the same name.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_room(
    form: &RoomForm,
    holder: FindHolder<'_>,
) -> Result<RoomDetails, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let name = problems.unique(Field::RoomName, &form.name, limits::PLACE, holder);
    let building = problems.optional(Field::RoomBuilding, &form.building, limits::BUILDING);
    let floor = problems.optional(Field::RoomFloor, &form.floor, limits::FLOOR);
    let capacity = match form.capacity.trim() {
        "" => None,
        text => {
            let capacity = fields::parse_whole_number(text, 1, limits::CAPACITY, None);
            problems.check(Field::RoomCapacity, capacity).map(u32::from)
        }
    };
    let words = form.equipment.iter();
    let words = words.map(|word| problems.optional(Field::RoomEquipment, word, limits::EQUIPMENT));
    let equipment: BTreeSet<String> = words.filter(|word| !word.is_empty()).collect();
    let note = problems.optional_lines(Field::RoomNote, &form.note, limits::DESCRIPTION);
    problems.into_result(RoomDetails {
        name,
        building,
        floor,
        capacity,
        equipment,
        note,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_web_addresses() {
        for good in [
            "",
            "  ",
            "https://a",
            "HTTP://meet.uni.example/x?y#z",
            "https://a:8443",
        ] {
            assert_eq!(link(good), Ok(good.trim().to_owned()));
        }
        for bad in ["a", "a.example", "ftp://a", "javascript:alert(1)"] {
            assert_eq!(link(bad), Err(Problem::NotALink), "{bad}");
        }
        for scheme in ["https://", "https:///x"] {
            assert_eq!(link(scheme), Err(Problem::LinkWithoutHost), "{scheme}");
        }
        assert_eq!(link("HTTPS://a/j/1 2"), Err(Problem::SpaceInLink));
        let long = format!("https://{}", "a".repeat(1993));
        assert!(matches!(
            link(&long),
            Err(Problem::TooLong {
                max: 2000,
                now: 2001
            })
        ));
    }

    #[test]
    fn a_whitespace_place_is_none() {
        let text = |text: &str| Place::Text(text.to_owned());
        assert_eq!(validate_place(Some(&text("  "))), Ok(None));
        assert_eq!(
            validate_place(Some(&text(" Hall 3 "))),
            Ok(Some(text("Hall 3")))
        );
        assert!(validate_place(Some(&text(&"a".repeat(256)))).is_err());
    }

    #[test]
    fn a_room_has_a_name_and_space_for_somebody() {
        let mut form = RoomForm {
            name: " Hall 3 ".to_owned(),
            capacity: "24".to_owned(),
            equipment: [" projector".to_owned(), " ".to_owned()].into(),
            ..RoomForm::default()
        };
        let room = validate_room(&form, &|_| None).expect("a room");
        assert_eq!((room.name.as_str(), room.capacity), ("Hall 3", Some(24)));
        assert_eq!(room.equipment, ["projector".to_owned()].into());
        form.name = "  ".to_owned();
        form.capacity = "0".to_owned();
        let problems = validate_room(&form, &|_| None).expect_err("no room");
        let fields: Vec<Field> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [Field::RoomName, Field::RoomCapacity]);
    }
}
