//! Keyboard shortcuts that are the same on every page.

use gloo::utils::document;
use web_sys::KeyboardEvent;
use yew::Callback;

use crate::app::frame_dialog::FrameDialog;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::button_shortcuts::{ButtonShortcut, ButtonShortcuts};
use crate::components::keys;
use crate::components::text_edits::TextEdits;
use crate::platform::keyboard::{KeyPress, keep_composing};

/// Action of a keyboard shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shortcut {
    /// Presses the button of the page that undoes, or else undoes the last change.
    Undo,
    /// Presses the button of the page that redoes, or else redoes the change undone last.
    Redo,
    /// Presses the button for something new, or else opens a new course session.
    New,
    /// Opens a dialog that every page has.
    Dialog(FrameDialog),
    /// Moves the focus to the search box of the page.
    Search,
    /// Presses the primary button.
    Primary,
    /// Presses the button that saves, if there is one.
    Save,
}

/// Keys that the control with the focus needs itself.
#[derive(Clone, Copy, Debug, Default)]
struct FocusedControl {
    /// It takes single letters.
    takes_letters: bool,
    /// It can undo what was typed in it.
    can_undo: bool,
    /// It can redo what was undone in it.
    can_redo: bool,
}

/// Returns the shortcut of a key press.
fn shortcut(press: &KeyPress, focused: FocusedControl) -> Option<Shortcut> {
    let typing = focused.takes_letters;
    match (press.command_letter(), press.plain_letter()) {
        (Some('s'), _) => return Some(Shortcut::Save),
        (Some('k'), _) if !press.shift => return Some(Shortcut::Dialog(FrameDialog::Search)),
        (Some('z'), _) if press.shift && !focused.can_redo => return Some(Shortcut::Redo),
        (Some('z'), _) if !press.shift && !focused.can_undo => return Some(Shortcut::Undo),
        (Some('y'), _) if !focused.can_redo => return Some(Shortcut::Redo),
        (_, Some('n')) if !typing => return Some(Shortcut::New),
        _ => {}
    }
    match press.name.as_str() {
        "Enter" if press.command => Some(Shortcut::Primary),
        "?" if !press.is_modified() && !typing => Some(Shortcut::Dialog(FrameDialog::Keys)),
        "/" if !press.is_modified() && !typing => Some(Shortcut::Search),
        _ => None,
    }
}

/// Handles a key press that reached the document. A page that handles a key itself prevents its
/// default. `edits` is what was typed in the control with the focus, `buttons` are those that keys press,
/// and `open` opens a dialog.
pub fn handle(
    event: &KeyboardEvent,
    workspace: &WorkspaceHandle,
    edits: &TextEdits,
    buttons: &ButtonShortcuts,
    open: &Callback<FrameDialog>,
) {
    if keep_composing(event) || event.default_prevented() {
        return;
    }
    let focused = FocusedControl {
        takes_letters: keys::typing(),
        can_undo: edits.can_undo(),
        can_redo: edits.can_redo(),
    };
    let Some(shortcut) = KeyPress::from_event(event).and_then(|press| shortcut(&press, focused))
    else {
        return;
    };
    match shortcut {
        // What would change is behind the dialog.
        Shortcut::Undo | Shortcut::Redo if dialog_open() => {}
        Shortcut::Undo => {
            if !buttons.press(ButtonShortcut::Undo) {
                workspace.undo();
            }
            edits.forget();
        }
        Shortcut::Redo => {
            if !buttons.press(ButtonShortcut::Redo) {
                workspace.redo();
            }
            edits.forget();
        }
        Shortcut::Dialog(FrameDialog::Search) if dialog_open() || !has_begun(workspace) => {}
        Shortcut::Dialog(FrameDialog::Keys) if dialog_open() => return,
        Shortcut::Dialog(dialog) => open.emit(dialog),
        Shortcut::New if dialog_open() => return,
        Shortcut::New => {
            if !buttons.press(ButtonShortcut::New) && workspace.can_edit() {
                go(&Route::NewCourseSession);
            }
        }
        Shortcut::Search => keys::focus_first("main input[type=search]"),
        Shortcut::Primary => {
            buttons.press(ButtonShortcut::Primary);
        }
        Shortcut::Save => {
            buttons.press(ButtonShortcut::Save);
        }
    }
    event.prevent_default();
}

/// Returns whether there is a workspace to search.
fn has_begun(workspace: &WorkspaceHandle) -> bool {
    workspace.read(|records| !records.settings.is_empty())
}

fn dialog_open() -> bool {
    document()
        .query_selector("dialog[open]")
        .ok()
        .flatten()
        .is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(name: &str, letter: char) -> KeyPress {
        KeyPress {
            name: name.to_owned(),
            letter: Some(letter),
            ..KeyPress::default()
        }
    }

    fn command(name: &str, letter: char) -> KeyPress {
        KeyPress {
            command: true,
            ..press(name, letter)
        }
    }

    const NOWHERE: FocusedControl = FocusedControl {
        takes_letters: false,
        can_undo: false,
        can_redo: false,
    };
    const TYPING: FocusedControl = FocusedControl {
        takes_letters: true,
        can_undo: true,
        can_redo: true,
    };

    #[test]
    fn shortcuts_go_by_the_letter_of_the_key() {
        for (name, letter, expected) in [
            ("z", 'z', Shortcut::Undo),
            ("я", 'z', Shortcut::Undo),
            ("Z", 'z', Shortcut::Undo),
            ("н", 'y', Shortcut::Redo),
            ("ы", 's', Shortcut::Save),
        ] {
            let press = command(name, letter);
            assert_eq!(shortcut(&press, NOWHERE), Some(expected), "Ctrl+{name}");
        }
        let redo = KeyPress {
            shift: true,
            ..command("Я", 'z')
        };
        assert_eq!(shortcut(&redo, NOWHERE), Some(Shortcut::Redo));
        let search = Shortcut::Dialog(FrameDialog::Search);
        assert_eq!(shortcut(&command("л", 'k'), NOWHERE), Some(search));
        let new = press("т", 'n');
        assert_eq!(shortcut(&new, NOWHERE), Some(Shortcut::New));
    }

    #[test]
    fn while_typing_only_commands_that_type_nothing_have_shortcuts() {
        let keys = KeyPress {
            shift: true,
            ..press("?", 'ß')
        };
        let show_keys = Shortcut::Dialog(FrameDialog::Keys);
        assert_eq!(shortcut(&keys, NOWHERE), Some(show_keys));
        let search = Shortcut::Dialog(FrameDialog::Search);
        assert_eq!(shortcut(&command("k", 'k'), TYPING), Some(search));
        let typed = [command("z", 'z'), command("y", 'y'), press("n", 'n'), keys];
        for other in typed {
            assert_eq!(shortcut(&other, TYPING), None, "{other:?}");
        }
        assert_eq!(shortcut(&command("s", 's'), TYPING), Some(Shortcut::Save));
        let enter = KeyPress {
            letter: None,
            ..command("Enter", 'e')
        };
        assert_eq!(shortcut(&enter, TYPING), Some(Shortcut::Primary));
    }

    #[test]
    fn undo_belongs_to_the_workspace_while_nothing_was_typed() {
        let untouched = FocusedControl {
            takes_letters: true,
            can_undo: false,
            can_redo: false,
        };
        let undo = command("z", 'z');
        assert_eq!(shortcut(&undo, untouched), Some(Shortcut::Undo));
        let redo = KeyPress {
            shift: true,
            ..undo
        };
        assert_eq!(shortcut(&redo, untouched), Some(Shortcut::Redo));
        assert_eq!(shortcut(&press("n", 'n'), untouched), None);
    }

    #[test]
    fn redo_belongs_to_the_control_once_its_typing_is_undone() {
        let undone = FocusedControl {
            can_undo: false,
            ..TYPING
        };
        let undo = command("z", 'z');
        assert_eq!(shortcut(&undo, undone), Some(Shortcut::Undo));
        let redo = KeyPress {
            shift: true,
            ..undo
        };
        assert_eq!(shortcut(&redo, undone), None);
        assert_eq!(shortcut(&command("y", 'y'), undone), None);
    }
}
