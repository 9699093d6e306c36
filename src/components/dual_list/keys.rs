//! What a key in a list asks for, after the ARIA authoring practices' rearrangeable listbox. Pure.

use super::cursor::Step;
use super::pane::Side;

/// A key with what is held down beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Key<'a> {
    /// The key as the browser names it.
    pub name: &'a str,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// Ctrl, or Cmd on a Mac.
    pub command: bool,
}

/// What is asked of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The focus came.
    Enter,
    /// Another row becomes current; `extend` selects on the way.
    Go { step: Step, extend: bool },
    /// The current row changes between selected and not.
    Toggle,
    /// Everything from the last selected to the current row is selected.
    SelectToCurrent,
    /// Everything shown is selected, or nothing.
    ToggleAll,
    /// A row is pressed; `add` keeps what is selected, `range` selects up to here.
    Click { row: u32, add: bool, range: bool },
    /// What is selected goes to the other list, or the current row.
    MoveSelected,
    /// Everything shown goes to the other list.
    MoveShown,
    /// One row goes to the other list.
    MoveRow(u32),
    /// The current row goes up or down in the order.
    Reorder(Step),
    /// A letter: the next row whose name begins with what was typed. When, in ms.
    TypeAhead(String, u64),
    /// The focus goes to the search box.
    ToSearch,
    /// Nothing is selected any more.
    ClearSelection,
    /// Something else stands in the search box.
    Search(String),
    /// The list is to be shown, where there is room for one.
    Show,
}

/// What a key asks of the list on a side; `page` is how many rows a page is, `now` is in ms.
pub fn act(key: Key<'_>, side: Side, page: u32, now: u64) -> Option<Act> {
    let step = match key.name {
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
        return match (key.alt, key.name) {
            (true, "ArrowDown" | "ArrowUp") => (side == Side::Chosen).then_some(Act::Reorder(step)),
            (true, _) => None,
            // Shift+Home alone moves, as the practices have it.
            (false, _) => Some(Act::Go {
                step,
                extend: key.shift && (key.command || arrow),
            }),
        };
    }
    let moves = match (key.name, side) {
        ("Enter", Side::Available) => !key.command && !key.alt,
        ("ArrowRight", Side::Available) | ("ArrowLeft", Side::Chosen) => !key.command,
        // The Mac's only key for deleting is called Backspace.
        ("Delete" | "Backspace", Side::Chosen) => !key.command && !key.alt,
        _ => false,
    };
    if moves {
        return Some(Act::MoveSelected);
    }
    match key.name {
        " " if key.command || key.alt => None,
        " " if key.shift => Some(Act::SelectToCurrent),
        " " => Some(Act::Toggle),
        "a" | "A" if key.command && !key.alt => Some(Act::ToggleAll),
        _ if key.command || key.alt => None,
        "/" => Some(Act::ToSearch),
        name if name.chars().count() == 1 => Some(Act::TypeAhead(name.to_owned(), now)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Key<'static> = Key {
        name: "",
        shift: false,
        alt: false,
        command: false,
    };

    fn left(key: Key<'_>) -> Option<Act> {
        act(key, Side::Available, 10, 0)
    }

    fn right(key: Key<'_>) -> Option<Act> {
        act(key, Side::Chosen, 10, 0)
    }

    #[test]
    fn each_side_moves_away_from_itself_only() {
        for name in ["Enter", "ArrowRight"] {
            assert_eq!(
                left(Key { name, ..PLAIN }),
                Some(Act::MoveSelected),
                "{name}"
            );
            assert_eq!(right(Key { name, ..PLAIN }), None, "{name}");
        }
        for name in ["ArrowLeft", "Delete", "Backspace"] {
            assert_eq!(
                right(Key { name, ..PLAIN }),
                Some(Act::MoveSelected),
                "{name}"
            );
            assert_eq!(left(Key { name, ..PLAIN }), None, "{name}");
        }
        assert_eq!(
            left(Key {
                name: "ArrowRight",
                alt: true,
                ..PLAIN
            }),
            Some(Act::MoveSelected)
        );
        assert_eq!(
            right(Key {
                name: "ArrowLeft",
                alt: true,
                ..PLAIN
            }),
            Some(Act::MoveSelected)
        );
    }

    #[test]
    fn the_keys_of_the_page_pass() {
        for name in ["Enter", "s", "k", "z", " "] {
            assert_eq!(
                left(Key {
                    name,
                    command: true,
                    ..PLAIN
                }),
                None,
                "Ctrl+{name}"
            );
        }
        for name in ["Tab", "Escape", "F10", "Shift"] {
            assert_eq!(left(Key { name, ..PLAIN }), None, "{name}");
        }
        assert_eq!(
            left(Key {
                name: "ArrowUp",
                alt: true,
                ..PLAIN
            }),
            None
        );
    }

    #[test]
    fn letters_with_a_modifier_are_not_typed_ahead() {
        assert_eq!(
            left(Key { name: "m", ..PLAIN }),
            Some(Act::TypeAhead("m".to_owned(), 0))
        );
        assert_eq!(
            left(Key {
                name: "M",
                shift: true,
                ..PLAIN
            }),
            Some(Act::TypeAhead("M".to_owned(), 0))
        );
        assert_eq!(
            left(Key {
                name: "m",
                alt: true,
                ..PLAIN
            }),
            None
        );
        assert_eq!(
            left(Key {
                name: "a",
                command: true,
                ..PLAIN
            }),
            Some(Act::ToggleAll)
        );
    }

    #[test]
    fn shift_extends_by_rows_and_with_control_to_the_ends() {
        let extends = |name, command| match left(Key {
            name,
            shift: true,
            command,
            ..PLAIN
        }) {
            Some(Act::Go { extend, .. }) => extend,
            other => panic!("{other:?}"),
        };
        assert!(extends("ArrowDown", false) && extends("PageUp", false));
        assert!(extends("Home", true) && extends("End", true));
        assert!(!extends("Home", false) && !extends("End", false));
    }
}
