//! The keyboard shortcuts that the settings list.

use super::Language;

/// The keyboard shortcuts of one part of the app: its title, then keys and what they do.
pub type KeyGroup = (&'static str, &'static [(&'static str, &'static str)]);

/// Returns the keyboard shortcuts, as the settings list them.
#[must_use]
pub fn key_groups() -> &'static [KeyGroup] {
    match Language::current() {
        Language::English => &ENGLISH_KEYS,
    }
}

const ENGLISH_KEYS: [KeyGroup; 14] = [
    (
        "Everywhere",
        &[
            ("Ctrl K", "Search everything"),
            ("/", "Search in this view"),
            ("N", "New: what the page offers, or else a course session"),
            ("Ctrl Z", "Undo"),
            ("Ctrl Shift Z or Ctrl Y", "Redo"),
            ("Ctrl Enter", "The primary button"),
            ("Ctrl S", "Save"),
            ("?", "Show the keyboard shortcuts"),
        ],
    ),
    (
        "Tables",
        &[
            ("↑ ↓ Home End Page up Page down", "Move"),
            ("Enter", "Open"),
            ("Space", "Select"),
            ("Shift ↑ ↓", "Select more"),
            ("Ctrl A", "Select all shown"),
            ("→ ←", "Move between a row and its buttons"),
            ("Shift F10", "Open the menu of a row"),
            ("Ctrl C", "Copy the selected rows, for a spreadsheet"),
        ],
    ),
    (
        "New session",
        &[
            (
                "Enter or Ctrl Enter",
                "Add, and begin the next with the same type",
            ),
            ("Alt Enter", "Add and open"),
            ("Escape", "Leave without adding"),
        ],
    ),
    (
        "Dual lists",
        &[
            ("↑ ↓ Home End Page up Page down", "Move"),
            ("Space", "Select"),
            ("Shift ↑ ↓", "Select more"),
            ("Ctrl A", "Select all shown"),
            ("→ or Enter on the left", "Add"),
            ("← or Delete on the right", "Remove"),
            ("Alt ↑ ↓ on the right", "Change the order"),
            ("Ctrl C", "Copy the selected rows, for a spreadsheet"),
            ("↓ in the search box", "Go into the list"),
        ],
    ),
    (
        "Trees",
        &[
            ("↑ ↓ Home End Page up Page down", "Move"),
            ("→", "Expand, or go to the first inside"),
            ("←", "Collapse, or go to what it is in"),
            ("*", "Expand everything on the same level"),
            ("Enter", "Open; with checkboxes, expand or collapse"),
            (
                "Space",
                "Open; with checkboxes, check with everything inside",
            ),
            ("Shift Space", "Check only this"),
            ("Shift ↑ ↓", "Move, and check or uncheck"),
            ("Letters", "Go to the next title that begins with them"),
            ("Ctrl A", "Check all shown"),
            ("Shift F10", "Open the menu of a row"),
            ("Alt → ←", "Move a group into the one above it, or out"),
        ],
    ),
    (
        "Calendar",
        &[
            (
                "↑ ↓ → ←",
                "Move to an offering, to empty time, to another day",
            ),
            ("Page up Page down", "Move to empty time an hour away"),
            ("Enter", "Open an offering; add one at empty time"),
            ("C", "Add an offering at this time"),
            ("Alt ↑ ↓ → ←", "Move an offering by 15 minutes or a day"),
            ("Shift Alt ↑ ↓", "Make an offering longer or shorter"),
            ("Ctrl C", "Copy an offering, or all of a block"),
            ("Ctrl V", "Paste the copy at this time"),
            ("Delete", "Delete an offering"),
            ("T", "Today"),
            ("D W M A B", "Day, week, month, list, board"),
            ("N", "New offering"),
            ("F", "Find a slot"),
            ("Escape", "Cancel dragging"),
        ],
    ),
    (
        "Month",
        &[
            ("→ ← Page up Page down", "Move to another day or week"),
            ("↑ ↓", "Move to another line"),
            ("Enter on a day", "Open it, or give it to the open form"),
            ("C", "Add an offering on this day"),
            ("Alt → ←", "Move an offering by a day"),
            ("Alt ↑ ↓", "Move an offering by a week"),
            ("Ctrl C", "Copy an offering, or all of a line"),
            ("Ctrl V", "Paste the copy on this day, at its time"),
            ("Delete", "Delete an offering"),
        ],
    ),
    (
        "Board",
        &[
            ("→ ←", "Move to an offering of the row, to empty time"),
            ("↑ ↓ Page up Page down", "Move to another row"),
            (
                "Enter in the tray",
                "Pick an offering up; Enter at a place puts it down",
            ),
            ("Alt → ←", "Move an offering by 15 minutes"),
            ("Alt ↑ ↓", "Move an offering to another row"),
            ("Alt Page up Page down", "Move an offering by a day"),
            ("Shift Alt → ←", "Make an offering longer or shorter"),
            ("Ctrl C", "Copy an offering"),
            ("Ctrl V", "Paste the copy in this row, at this time"),
            ("Delete", "Delete an offering"),
            ("Escape", "Put back what was picked up"),
        ],
    ),
    (
        "Search everything",
        &[
            ("↑ ↓ Page up Page down", "Move"),
            ("Enter", "Open"),
            ("Escape", "Close; the focus returns"),
        ],
    ),
    (
        "Pickers",
        &[
            ("↑ ↓ Enter", "Choose a match"),
            ("Escape", "Clear the box"),
            ("Backspace in an empty box", "Remove the last"),
        ],
    ),
    ("Tabs", &[("← → Home End", "Move and choose")]),
    (
        "Panels and dialogs",
        &[("Escape", "Close; the focus returns")],
    ),
    (
        "Inline forms",
        &[
            ("Enter", "Save"),
            ("Escape", "Cancel"),
            (
                "Ctrl B, Ctrl I",
                "Bold and italics, where text has formatting",
            ),
        ],
    ),
    (
        "Access timeline",
        &[("← →, with Shift by a week", "Move the date")],
    ),
];
