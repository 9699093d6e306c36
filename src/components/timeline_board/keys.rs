//! Keys of a board.

use super::axis::SNAP;
use super::cursor::BoardStep;
use crate::platform::keyboard::KeyPress;

/// Action of a key on a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardKey {
    /// Moves the cursor.
    Step(BoardStep),
    /// Moves the block under the cursor.
    Move {
        /// Rows; negative upwards.
        rows: isize,
        /// Days.
        days: i64,
        /// Minutes.
        minutes: i64,
    },
    /// Makes the block under the cursor longer or shorter by minutes.
    Resize(i64),
    /// Chooses the time of the cursor.
    Create,
    /// Deletes the block under the cursor.
    Delete,
    /// Takes the block under the cursor, to be pasted.
    Copy,
    /// Puts a copy of what was taken at the place of the cursor.
    Paste,
    /// Lets go of what is held.
    Cancel,
}

/// Returns the action of a key, if it has one.
#[must_use]
pub fn board_key(press: &KeyPress) -> Option<BoardKey> {
    const MINUTES: i64 = SNAP as i64;
    if press.command {
        return match press.command_letter().filter(|_| !press.shift)? {
            'c' => Some(BoardKey::Copy),
            'v' => Some(BoardKey::Paste),
            _ => None,
        };
    }
    let by = |rows, days, minutes| {
        Some(BoardKey::Move {
            rows,
            days,
            minutes,
        })
    };
    let step = |step| Some(BoardKey::Step(step));
    match (press.name.as_str(), press.alt, press.shift) {
        ("ArrowRight", true, true) => Some(BoardKey::Resize(MINUTES)),
        ("ArrowLeft", true, true) => Some(BoardKey::Resize(-MINUTES)),
        ("ArrowRight", true, false) => by(0, 0, MINUTES),
        ("ArrowLeft", true, false) => by(0, 0, -MINUTES),
        ("ArrowDown", true, false) => by(1, 0, 0),
        ("ArrowUp", true, false) => by(-1, 0, 0),
        ("PageDown", true, _) => by(0, 1, 0),
        ("PageUp", true, _) => by(0, -1, 0),
        (_, true, _) => None,
        ("ArrowRight", ..) => step(BoardStep::Later),
        ("ArrowLeft", ..) => step(BoardStep::Earlier),
        ("ArrowDown", ..) => step(BoardStep::Down),
        ("ArrowUp", ..) => step(BoardStep::Up),
        ("PageDown", ..) => step(BoardStep::PageDown),
        ("PageUp", ..) => step(BoardStep::PageUp),
        ("Home", ..) => step(BoardStep::First),
        ("End", ..) => step(BoardStep::Last),
        ("Delete", ..) => Some(BoardKey::Delete),
        ("Escape", ..) => Some(BoardKey::Cancel),
        _ => (press.plain_letter() == Some('c')).then_some(BoardKey::Create),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alt_moves_along_the_row_and_between_rows_and_ctrl_copies() {
        let key = |name: &str, alt, shift| {
            board_key(&KeyPress {
                name: name.to_owned(),
                alt,
                shift,
                ..KeyPress::default()
            })
        };
        let moved = |rows, days, minutes| {
            Some(BoardKey::Move {
                rows,
                days,
                minutes,
            })
        };
        assert_eq!(key("ArrowLeft", true, false), moved(0, 0, -15));
        assert_eq!(key("ArrowDown", true, false), moved(1, 0, 0));
        assert_eq!(key("PageDown", true, false), moved(0, 1, 0));
        assert_eq!(key("ArrowRight", true, true), Some(BoardKey::Resize(15)));
        assert_eq!(key("ArrowUp", true, true), None);
        assert_eq!(
            key("ArrowUp", false, false),
            Some(BoardKey::Step(BoardStep::Up))
        );
        let with_command = |letter, alt| {
            board_key(&KeyPress {
                letter: Some(letter),
                command: true,
                alt,
                ..KeyPress::default()
            })
        };
        assert_eq!(with_command('c', false), Some(BoardKey::Copy));
        assert_eq!(with_command('v', false), Some(BoardKey::Paste));
        assert_eq!(with_command('v', true), None);
    }
}
