//! Keyboard commands of a list, after the rearrangeable listbox of the ARIA authoring practices. Pure.

use super::cursor::Step;
use super::side::Side;
use crate::platform::keyboard::KeyPress;

/// An action on the list of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListAction {
    /// Handles focus: makes a row current if none is.
    Focus,
    /// Handles the loss of focus.
    Blur,
    /// Moves the cursor; `extend` selects on the way.
    MoveCursor { step: Step, extend: bool },
    /// Toggles the selection of the current row.
    ToggleCurrent,
    /// Selects from the row selected last to the current row.
    SelectToCurrent,
    /// Selects all rows, or none if all are selected.
    ToggleAll,
    /// Clicks a row; `add` keeps the selection, `range` extends it to the row.
    Click { row: usize, add: bool, range: bool },
    /// Moves the selected items, or else the current one, to the other list.
    MoveSelected,
    /// Moves all visible items to the other list.
    MoveVisible,
    /// Moves the item in a row to the other list.
    MoveRow(usize),
    /// Moves the current item within the order.
    Reorder(Step),
    /// Adds a character to the type-ahead; the time stamp is in ms.
    TypeAhead(String, u64),
    /// Moves the focus to the search box.
    FocusSearch,
    /// Clears the selection.
    ClearSelection,
    /// Sets the search text.
    Search(String),
    /// Shows this side on narrow screens.
    ShowSide,
}

/// Returns the action of a key. `page`: number of rows per page; `now`: time stamp in ms.
pub fn action_for_key(key: &KeyPress, side: Side, page: usize, now: u64) -> Option<ListAction> {
    let name = key.name.as_str();
    let step = match name {
        "ArrowDown" => Some(Step::Down(1)),
        "ArrowUp" => Some(Step::Up(1)),
        "PageDown" => Some(Step::Down(page)),
        "PageUp" => Some(Step::Up(page)),
        "Home" => Some(Step::First),
        "End" => Some(Step::Last),
        _ => None,
    };
    if let Some(step) = step {
        let arrow = matches!(step, Step::Down(_) | Step::Up(_));
        return match (key.alt, name) {
            (true, "ArrowDown" | "ArrowUp") => {
                (side == Side::Chosen).then_some(ListAction::Reorder(step))
            }
            (true, _) => None,
            // In the authoring practices, Shift+Home moves without selecting; Ctrl+Shift+Home selects.
            (false, _) => Some(ListAction::MoveCursor {
                step,
                extend: key.shift && (key.command || arrow),
            }),
        };
    }
    let moves = match (name, side) {
        ("Enter", Side::Available) => !key.command && !key.alt,
        ("ArrowRight", Side::Available) | ("ArrowLeft", Side::Chosen) => !key.command,
        // The delete key of a Mac keyboard is Backspace.
        ("Delete" | "Backspace", Side::Chosen) => !key.command && !key.alt,
        _ => false,
    };
    if moves {
        return Some(ListAction::MoveSelected);
    }
    match name {
        _ if key.command_letter() == Some('a') => Some(ListAction::ToggleAll),
        _ if key.is_modified() => None,
        " " if key.shift => Some(ListAction::SelectToCurrent),
        " " => Some(ListAction::ToggleCurrent),
        "/" => Some(ListAction::FocusSearch),
        name if name.chars().count() == 1 => Some(ListAction::TypeAhead(name.to_owned(), now)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(key: &KeyPress) -> Option<ListAction> {
        action_for_key(key, Side::Available, 10, 0)
    }

    fn right(key: &KeyPress) -> Option<ListAction> {
        action_for_key(key, Side::Chosen, 10, 0)
    }

    fn plain(name: &str) -> KeyPress {
        let letter = name.chars().next().filter(char::is_ascii_lowercase);
        KeyPress {
            name: name.to_owned(),
            letter: letter.filter(|_| name.len() == 1),
            ..KeyPress::default()
        }
    }

    fn alt(name: &str) -> KeyPress {
        KeyPress {
            alt: true,
            ..plain(name)
        }
    }

    fn command(name: &str) -> KeyPress {
        KeyPress {
            command: true,
            ..plain(name)
        }
    }

    #[test]
    fn each_side_moves_away_from_itself_only() {
        let moves = Some(ListAction::MoveSelected);
        for name in ["Enter", "ArrowRight"] {
            assert_eq!(left(&plain(name)), moves, "{name}");
            assert_eq!(right(&plain(name)), None, "{name}");
        }
        for name in ["ArrowLeft", "Delete", "Backspace"] {
            assert_eq!(right(&plain(name)), moves, "{name}");
            assert_eq!(left(&plain(name)), None, "{name}");
        }
        assert_eq!(left(&alt("ArrowRight")), moves);
        assert_eq!(right(&alt("ArrowLeft")), moves);
    }

    #[test]
    fn the_keys_of_the_page_pass() {
        for name in ["Enter", "s", "k", "z", " "] {
            assert_eq!(left(&command(name)), None, "Ctrl+{name}");
        }
        for name in ["Tab", "Escape", "F10", "Shift"] {
            assert_eq!(left(&plain(name)), None, "{name}");
        }
        assert_eq!(left(&alt("ArrowUp")), None);
    }

    #[test]
    fn letters_with_a_modifier_are_not_typed_ahead() {
        let typed = |letter: &str| Some(ListAction::TypeAhead(letter.to_owned(), 0));
        assert_eq!(left(&plain("m")), typed("m"));
        let capital = KeyPress {
            shift: true,
            ..plain("M")
        };
        assert_eq!(left(&capital), typed("M"));
        assert_eq!(left(&alt("m")), None);
        assert_eq!(left(&command("a")), Some(ListAction::ToggleAll));
    }

    #[test]
    fn a_letter_is_typed_ahead_as_itself_and_selects_all_by_its_place() {
        let cyrillic = KeyPress {
            letter: Some('a'),
            ..plain("ф")
        };
        assert_eq!(
            left(&cyrillic),
            Some(ListAction::TypeAhead("ф".to_owned(), 0))
        );
        let with_control = KeyPress {
            command: true,
            ..cyrillic
        };
        assert_eq!(left(&with_control), Some(ListAction::ToggleAll));
    }

    #[test]
    fn shift_extends_by_rows_and_with_control_to_the_ends() {
        let extends = |name, command| {
            let key = KeyPress {
                shift: true,
                command,
                ..plain(name)
            };
            match left(&key) {
                Some(ListAction::MoveCursor { extend, .. }) => extend,
                other => panic!("{other:?}"),
            }
        };
        assert!(extends("ArrowDown", false) && extends("PageUp", false));
        assert!(extends("Home", true) && extends("End", true));
        assert!(!extends("Home", false) && !extends("End", false));
    }
}
