//! Keys of a month.

use crate::platform::keyboard::KeyPress;

/// Action of a key in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthKey {
    /// Moves the line with the focus by days.
    Move(i64),
    /// Deletes the line with the focus.
    Delete,
    /// Takes the line with the focus, to be pasted.
    Copy,
    /// Puts a copy of what was taken on the day with the focus.
    Paste,
    /// Chooses the day with the focus.
    Choose,
}

/// Returns the action of a key, if it has one.
#[must_use]
pub fn month_key(press: &KeyPress) -> Option<MonthKey> {
    if press.command {
        return match press.command_letter().filter(|_| !press.shift)? {
            'c' => Some(MonthKey::Copy),
            'v' => Some(MonthKey::Paste),
            _ => None,
        };
    }
    match (press.name.as_str(), press.alt, press.shift) {
        ("ArrowRight", true, false) => Some(MonthKey::Move(1)),
        ("ArrowLeft", true, false) => Some(MonthKey::Move(-1)),
        ("ArrowDown", true, false) => Some(MonthKey::Move(7)),
        ("ArrowUp", true, false) => Some(MonthKey::Move(-7)),
        (_, true, _) => None,
        ("Delete", ..) => Some(MonthKey::Delete),
        _ => (press.plain_letter() == Some('c')).then_some(MonthKey::Choose),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alt_moves_by_days_and_weeks() {
        let press = |name: &str, alt, shift| KeyPress {
            name: name.to_owned(),
            alt,
            shift,
            ..KeyPress::default()
        };
        let key = |name, alt, shift| month_key(&press(name, alt, shift));
        assert_eq!(key("ArrowRight", true, false), Some(MonthKey::Move(1)));
        assert_eq!(key("ArrowUp", true, false), Some(MonthKey::Move(-7)));
        assert_eq!(key("ArrowUp", true, true), None);
        assert_eq!(key("ArrowUp", false, false), None);
        assert_eq!(key("Delete", false, false), Some(MonthKey::Delete));
        let command = |letter| {
            month_key(&KeyPress {
                letter: Some(letter),
                command: true,
                ..KeyPress::default()
            })
        };
        assert_eq!(command('v'), Some(MonthKey::Paste));
        assert_eq!(command('x'), None);
    }
}
