//! The groups of a rotation that take part at once, as two fields contain them.

use std::collections::BTreeSet;

use lectern_core::model::Place;
use lectern_core::rules::fields::{Field, Problem, Problems, parse_whole_number};
use lectern_core::rules::places::validate_place;
use lectern_core::search::name_key;
use lectern_core::text::clean_line;
use lectern_core::workspace::ParallelGroups;

/// Maximum number of groups at once.
const MAX_AT_ONCE: u16 = 1000;

/// Returns the rooms, which are texts still, or the number of groups if no room is given, and records
/// what is wrong with the fields. Without a number, there are as many groups as rooms, or one. A number
/// below that of the rooms leaves the last rooms free.
pub fn parse_parallel(
    rooms: &[String],
    at_once: &str,
    problems: &mut Problems,
) -> Option<ParallelGroups> {
    let places = places(rooms, problems)?;
    let most = match u16::try_from(places.len()) {
        Ok(0) | Err(_) => MAX_AT_ONCE,
        Ok(rooms) => rooms.min(MAX_AT_ONCE),
    };
    let count = if at_once.trim().is_empty() {
        places.len().max(1)
    } else {
        let count = parse_whole_number(at_once, 1, most, None);
        problems.check(Field::ParallelGroups, count)?.into()
    };
    if places.is_empty() {
        return Some(ParallelGroups::Count(u32::try_from(count).ok()?));
    }
    Some(ParallelGroups::Places(
        places.into_iter().take(count).collect(),
    ))
}

fn places(rooms: &[String], problems: &mut Problems) -> Option<Vec<Place>> {
    let mut known = BTreeSet::new();
    let mut places = Vec::with_capacity(rooms.len());
    for name in rooms {
        let place = Place::Text(clean_line(name).into_owned());
        problems.check(Field::ParallelRooms, validate_place(Some(&place)))?;
        if !known.insert(name_key(name)) {
            problems.push(Field::ParallelRooms, Problem::NamedTwice(name.clone()));
            return None;
        }
        places.push(place);
    }
    Some(places)
}

/// Returns names of rooms with others after them, each once.
#[must_use]
pub fn with_rooms(names: &[String], others: &[String]) -> Vec<String> {
    let mut all = names.to_vec();
    let mut known: BTreeSet<String> = names.iter().map(|name| name_key(name)).collect();
    for other in others {
        let name = clean_line(other).into_owned();
        if !name.is_empty() && known.insert(name_key(&name)) {
            all.push(name);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(rooms: &[&str], at_once: &str) -> Result<ParallelGroups, Field> {
        let mut problems = Problems::default();
        let rooms: Vec<String> = rooms.iter().map(|room| (*room).to_owned()).collect();
        let parallel = parse_parallel(&rooms, at_once, &mut problems);
        parallel.ok_or_else(|| problems.0[0].field)
    }

    #[test]
    fn there_is_one_group_in_each_room() {
        let places = |names: &[&str]| {
            let places = names.iter().map(|name| Place::Text((*name).to_owned()));
            Ok(ParallelGroups::Places(places.collect()))
        };
        let halls = ["Hall 1", "Hall 2", "Court, north"];
        assert_eq!(parsed(&halls, " "), places(&halls));
        assert_eq!(parsed(&halls, "3"), places(&halls));
        assert_eq!(parsed(&halls, "2"), places(&halls[..2]));
        assert_eq!(parsed(&halls, "4"), Err(Field::ParallelGroups));
        assert_eq!(parsed(&["Hall 1", "hall 1"], ""), Err(Field::ParallelRooms));
        assert_eq!(
            parsed(&["x".repeat(300).as_str()], ""),
            Err(Field::ParallelRooms)
        );
    }

    #[test]
    fn without_rooms_there_is_a_number_of_groups() {
        assert_eq!(parsed(&[], "4"), Ok(ParallelGroups::Count(4)));
        assert_eq!(parsed(&[], ""), Ok(ParallelGroups::Count(1)));
        assert_eq!(parsed(&[], "0"), Err(Field::ParallelGroups));
    }

    #[test]
    fn a_room_is_added_once() {
        let names = ["Hall 1".to_owned()];
        let others = [" Court ", "", "HALL 1", "court"].map(str::to_owned);
        assert_eq!(with_rooms(&names, &others), ["Hall 1", "Court"]);
    }
}
