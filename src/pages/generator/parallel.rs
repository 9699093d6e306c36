//! The groups of a rotation that take part at once, as two fields contain them.

use lectern_core::model::Place;
use lectern_core::rules::fields::{Field, Problem, Problems, parse_whole_number};
use lectern_core::search::fold;
use lectern_core::text::clean_line;
use lectern_core::workspace::ParallelGroups;

/// Maximum number of groups at once.
const MAX_AT_ONCE: u16 = 1000;

/// Returns the rooms, which are texts still, or the number of groups if no room is given, and records
/// what is wrong with the fields.
pub fn parse_parallel(
    rooms: &str,
    at_once: &str,
    problems: &mut Problems,
) -> Option<ParallelGroups> {
    let names = rooms.split(',').map(|room| clean_line(room).into_owned());
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        let count = parse_whole_number(at_once, 1, MAX_AT_ONCE, None);
        let count = problems.check(Field::ParallelGroups, count)?;
        return Some(ParallelGroups::Count(count.into()));
    }
    let mut folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    folded.sort_unstable();
    if let Some(twice) = folded.windows(2).find(|pair| pair[0] == pair[1]) {
        let name = names.iter().find(|name| fold(name) == twice[0]);
        let name = name.cloned().unwrap_or_default();
        problems.push(Field::ParallelRooms, Problem::NamedTwice(name));
        return None;
    }
    Some(ParallelGroups::Places(
        names.into_iter().map(Place::Text).collect(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(rooms: &str, at_once: &str) -> Result<ParallelGroups, Field> {
        let mut problems = Problems::default();
        let parallel = parse_parallel(rooms, at_once, &mut problems);
        parallel.ok_or_else(|| problems.0[0].field)
    }

    #[test]
    fn rooms_go_before_a_number_of_groups() {
        let text = |name: &str| Place::Text(name.to_owned());
        assert_eq!(
            parsed(" Hall 1, ,Hall 2 ", "x"),
            Ok(ParallelGroups::Places(vec![text("Hall 1"), text("Hall 2")]))
        );
        assert_eq!(parsed(" , ", "4"), Ok(ParallelGroups::Count(4)));
        assert_eq!(parsed("", "0"), Err(Field::ParallelGroups));
        assert_eq!(parsed("Hall 1, hall 1", "4"), Err(Field::ParallelRooms));
    }
}
