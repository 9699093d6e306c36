//! Keys of a calendar grid.

use yew::AttrValue;

use super::GridAction;
use super::cursor::{SNAP, Step};
use crate::platform::keyboard::KeyPress;

/// Action of a key in a calendar grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyCommand {
    /// Moves the cursor.
    Step(Step),
    /// Moves the block under the cursor.
    Move {
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
    /// Puts a copy of what was taken at the time of the cursor.
    Paste,
}

impl KeyCommand {
    /// Returns the action of the key on the block under the cursor, if it has one.
    #[must_use]
    pub fn on_block(self, key: AttrValue) -> Option<GridAction> {
        match self {
            Self::Move { days, minutes } => Some(GridAction::Move {
                key,
                days,
                minutes,
                copy: false,
            }),
            Self::Resize(minutes) => Some(GridAction::Resize { key, minutes }),
            Self::Delete => Some(GridAction::Delete { key }),
            Self::Copy => Some(GridAction::Copy { key }),
            Self::Step(_) | Self::Create | Self::Paste => None,
        }
    }
}

/// Returns the action of a key, if it has one.
#[must_use]
pub fn key_command(press: &KeyPress) -> Option<KeyCommand> {
    const MINUTES: i64 = SNAP as i64;
    if press.command {
        return match press.command_letter().filter(|_| !press.shift)? {
            'c' => Some(KeyCommand::Copy),
            'v' => Some(KeyCommand::Paste),
            _ => None,
        };
    }
    let by = |days, minutes| Some(KeyCommand::Move { days, minutes });
    let step = |step| Some(KeyCommand::Step(step));
    match (press.name.as_str(), press.alt, press.shift) {
        ("ArrowDown", true, true) => Some(KeyCommand::Resize(MINUTES)),
        ("ArrowUp", true, true) => Some(KeyCommand::Resize(-MINUTES)),
        ("ArrowDown", true, false) => by(0, MINUTES),
        ("ArrowUp", true, false) => by(0, -MINUTES),
        ("ArrowRight", true, false) => by(1, 0),
        ("ArrowLeft", true, false) => by(-1, 0),
        (_, true, _) => None,
        ("ArrowDown", ..) => step(Step::Down),
        ("ArrowUp", ..) => step(Step::Up),
        ("ArrowRight", ..) => step(Step::Right),
        ("ArrowLeft", ..) => step(Step::Left),
        ("PageDown", ..) => step(Step::HourDown),
        ("PageUp", ..) => step(Step::HourUp),
        ("Home", ..) => step(Step::First),
        ("End", ..) => step(Step::Last),
        ("Delete", ..) => Some(KeyCommand::Delete),
        _ => (press.plain_letter() == Some('c')).then_some(KeyCommand::Create),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alt_moves_with_shift_changes_the_length_and_ctrl_copies() {
        let press = |name: &str, alt, shift| KeyPress {
            name: name.to_owned(),
            alt,
            shift,
            ..KeyPress::default()
        };
        let command = |name, alt, shift| key_command(&press(name, alt, shift));
        let down = KeyCommand::Move {
            days: 0,
            minutes: 15,
        };
        assert_eq!(command("ArrowDown", true, false), Some(down));
        assert_eq!(
            command("ArrowUp", true, true),
            Some(KeyCommand::Resize(-15))
        );
        assert_eq!(
            command("ArrowUp", false, false),
            Some(KeyCommand::Step(Step::Up))
        );
        assert_eq!(command("ArrowLeft", true, true), None);
        let with_command = |letter, alt, shift| {
            key_command(&KeyPress {
                letter: Some(letter),
                command: true,
                alt,
                shift,
                ..KeyPress::default()
            })
        };
        assert_eq!(with_command('c', false, false), Some(KeyCommand::Copy));
        assert_eq!(with_command('v', false, false), Some(KeyCommand::Paste));
        assert_eq!(with_command('v', false, true), None);
        assert_eq!(with_command('c', true, false), None);
        assert_eq!(with_command('x', false, false), None);
        assert_eq!(command("Home", true, false), None);
    }
}
