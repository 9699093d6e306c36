//! Keyboard commands of a tree, after the tree view of the ARIA Authoring Practices Guide. Pure.

use crate::platform::keyboard::KeyPress;

/// A movement of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Up(usize),
    Down(usize),
    First,
    Last,
}

/// An action on a tree by keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TreeAction {
    /// Moves the cursor.
    Move(Step),
    /// Moves the cursor, and toggles the checkbox it comes to without its descendants.
    MoveAndCheck(Step),
    /// Expands the current node, or moves to its first child.
    Open,
    /// Collapses the current node, or moves to its parent.
    Close,
    /// Expands the siblings of the current node.
    ExpandSiblings,
    /// Selects the current node; in a tree with checkboxes expands or collapses it, or toggles the
    /// checkbox of a leaf.
    Activate,
    /// Selects the current node, or toggles its checkbox and those of its descendants.
    Choose,
    /// Toggles the checkbox of the current node alone.
    CheckNode,
    /// Toggles all checkboxes.
    CheckAll,
    /// Opens the menu of the current row.
    OpenMenu,
    /// Moves the current node out of its parent.
    MoveOut,
    /// Moves the current node into its previous sibling.
    MoveIn,
    /// Adds a character to the type-ahead; the time stamp is in ms.
    TypeAhead(String, u64),
}

/// Returns the action of a key. `page`: number of rows per page; `now`: time stamp in ms; `typing`: a title
/// is being typed, which a space belongs to.
pub fn action_for_key(key: &KeyPress, page: usize, now: u64, typing: bool) -> Option<TreeAction> {
    let name = key.name.as_str();
    if key.alt && !key.command && !key.shift {
        return match name {
            "ArrowLeft" => Some(TreeAction::MoveOut),
            "ArrowRight" => Some(TreeAction::MoveIn),
            _ => None,
        };
    }
    if key.command_letter() == Some('a') && !key.shift {
        return Some(TreeAction::CheckAll);
    }
    if key.is_modified() {
        return None;
    }
    match (name, key.shift) {
        ("ArrowDown", false) => Some(TreeAction::Move(Step::Down(1))),
        ("ArrowUp", false) => Some(TreeAction::Move(Step::Up(1))),
        ("ArrowDown", true) => Some(TreeAction::MoveAndCheck(Step::Down(1))),
        ("ArrowUp", true) => Some(TreeAction::MoveAndCheck(Step::Up(1))),
        ("PageDown", _) => Some(TreeAction::Move(Step::Down(page))),
        ("PageUp", _) => Some(TreeAction::Move(Step::Up(page))),
        ("Home", _) => Some(TreeAction::Move(Step::First)),
        ("End", _) => Some(TreeAction::Move(Step::Last)),
        ("ArrowRight", false) => Some(TreeAction::Open),
        ("ArrowLeft", false) => Some(TreeAction::Close),
        ("*", _) => Some(TreeAction::ExpandSiblings),
        ("Enter", false) => Some(TreeAction::Activate),
        (" ", false) if typing => Some(TreeAction::TypeAhead(name.to_owned(), now)),
        (" ", false) => Some(TreeAction::Choose),
        (" ", true) => Some(TreeAction::CheckNode),
        ("F10", true) | ("ContextMenu", _) => Some(TreeAction::OpenMenu),
        // These belong to the page: the search box, and the list of all keys.
        ("/" | "?", _) => None,
        (name, _) if name.chars().count() == 1 => Some(TreeAction::TypeAhead(name.to_owned(), now)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(name: &str) -> KeyPress {
        let letter = name.chars().next().filter(char::is_ascii_lowercase);
        KeyPress {
            name: name.to_owned(),
            letter: letter.filter(|_| name.len() == 1),
            ..KeyPress::default()
        }
    }

    fn action(press: &KeyPress) -> Option<TreeAction> {
        action_for_key(press, 10, 0, false)
    }

    #[test]
    fn the_keys_of_the_page_pass() {
        for name in ["Tab", "Escape", "/", "?", "Shift", "F2"] {
            assert_eq!(action(&plain(name)), None, "{name}");
        }
        for name in ["Enter", "s", "k", "z", "ArrowRight"] {
            let command = KeyPress {
                command: true,
                ..plain(name)
            };
            assert_eq!(action(&command), None, "Ctrl+{name}");
        }
    }

    #[test]
    fn space_checks_the_branch_and_with_shift_the_node() {
        let shift = KeyPress {
            shift: true,
            ..plain(" ")
        };
        assert_eq!(action(&plain(" ")), Some(TreeAction::Choose));
        assert_eq!(action(&shift), Some(TreeAction::CheckNode));
        let typed = TreeAction::TypeAhead(" ".to_owned(), 0);
        assert_eq!(action_for_key(&plain(" "), 10, 0, true), Some(typed));
    }

    #[test]
    fn letters_are_typed_ahead_and_an_asterisk_expands() {
        let typed = TreeAction::TypeAhead("ä".to_owned(), 0);
        assert_eq!(action(&plain("ä")), Some(typed));
        let asterisk = KeyPress {
            shift: true,
            ..plain("*")
        };
        assert_eq!(action(&asterisk), Some(TreeAction::ExpandSiblings));
    }
}
