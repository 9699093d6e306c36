//! A text area for text with simple formatting, with a preview.

use std::ops::Range;

use gloo::utils::document;
use lectern_core::text::{FormattedText, Mark, TextEdit, toggle_list, toggle_mark};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};
use yew::prelude::*;

use super::{TextFieldProps, on_blur, typed, use_autofocus};
use crate::components::formatted_text::draw;
use crate::components::side_panel::keep_focus;
use crate::i18n::{Formatting as Message, t};
use crate::platform::keyboard::KeyPress;

/// Command of the editor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EditCommand {
    Mark(Mark),
    List,
}

impl EditCommand {
    const ALL: [Self; 3] = [
        Self::Mark(Mark::Strong),
        Self::Mark(Mark::Emphasis),
        Self::List,
    ];

    /// Returns the command of a key press.
    fn from_press(press: &KeyPress) -> Option<Self> {
        match press.command_letter().filter(|_| !press.shift)? {
            'b' => Some(Self::Mark(Mark::Strong)),
            'i' => Some(Self::Mark(Mark::Emphasis)),
            _ => None,
        }
    }

    /// Returns the name, and the keys as `aria-keyshortcuts` has them.
    fn name(self) -> (AttrValue, Option<&'static str>) {
        match self {
            Self::Mark(Mark::Strong) => (t(Message::Bold), Some("Control+B")),
            Self::Mark(Mark::Emphasis) => (t(Message::Italics), Some("Control+I")),
            Self::List => (t(Message::List), None),
        }
    }

    fn edit(self, text: &str, selection: Range<usize>) -> TextEdit {
        match self {
            Self::Mark(mark) => toggle_mark(text, selection, mark),
            Self::List => toggle_list(text, selection),
        }
    }
}

/// Text area with commands for bold, italics and lists, and a preview of a text that has any.
#[component]
pub fn FormattedArea(props: &TextFieldProps) -> Html {
    let node = use_autofocus(props.autofocus);
    let parsed = use_memo(props.value.clone(), |text| FormattedText::parse(text));
    let around = props.around();
    let run = {
        let (node, on_input) = (node.clone(), props.on_input.clone());
        Callback::from(move |command: EditCommand| {
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                carry_out(&area, command, &on_input);
            }
        })
    };
    let onkeydown = {
        let run = run.clone();
        Callback::from(move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event);
            if let Some(command) = press.as_ref().and_then(EditCommand::from_press) {
                event.prevent_default();
                event.stop_propagation();
                run.emit(command);
            }
        })
    };
    let area = html! {
        <>
            <div class="formatting" role="group" aria-label={t(Message::Formatting)}>
                { for EditCommand::ALL.into_iter().map(|command| {
                    let (name, keys) = command.name();
                    let onclick = run.reform(move |_: MouseEvent| command);
                    html! { <button type="button" class="button small quiet" aria-keyshortcuts={keys} onmousedown={keep_focus} {onclick}>{ name }</button> }
                }) }
            </div>
            <textarea ref={node} id={props.id.clone()} class="control" rows="6" dir="auto" value={props.value.to_string()}
                aria-invalid={around.invalid()} aria-describedby={around.described()} {onkeydown}
                oninput={typed(&props.on_input)} onblur={on_blur(props)} />
        </>
    };
    html! {
        <>
            { around.draw(area) }
            if parsed.is_formatted() {
                <div class="formatted-preview" role="group" aria-label={t(Message::Preview)}>
                    <span class="meta" aria-hidden="true">{ t(Message::Preview) }</span>
                    { draw(&parsed) }
                </div>
            }
        </>
    }
}

/// Edits the selected text, so that the browser can undo it.
fn carry_out(area: &HtmlTextAreaElement, command: EditCommand, on_input: &Callback<String>) {
    let text = area.value();
    let offset = |units: Option<u32>| byte_offset(&text, units.unwrap_or_default());
    let start = offset(area.selection_start().ok().flatten());
    let end = offset(area.selection_end().ok().flatten());
    let edit = command.edit(&text, start..end.max(start));
    let mut edited = text.clone();
    edited.replace_range(edit.range.clone(), &edit.insert);
    select(area, &text, &edit.range);
    if !insert(&edit.insert) {
        area.set_value(&edited);
        on_input.emit(edited.clone());
    }
    select(area, &edited, &edit.selection);
}

/// Types a text in place of the selection. Returns whether the browser did.
fn insert(text: &str) -> bool {
    let Ok(document) = document().dyn_into::<HtmlDocument>() else {
        return false;
    };
    let typed = if text.is_empty() {
        document.exec_command("delete")
    } else {
        document.exec_command_with_show_ui_and_value("insertText", false, text)
    };
    typed.unwrap_or(false)
}

fn select(area: &HtmlTextAreaElement, text: &str, range: &Range<usize>) {
    let units = |at: usize| text[..at].encode_utf16().count() as u32;
    // A text area always has a selection.
    let _ = area.set_selection_range(units(range.start), units(range.end));
}

/// Returns the position in bytes of a position in UTF-16 units, which is what browsers count.
fn byte_offset(text: &str, units: u32) -> usize {
    let mut counted = 0;
    for (at, c) in text.char_indices() {
        if counted >= units {
            return at;
        }
        counted += c.len_utf16() as u32;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_counted_in_utf_16() {
        let text = "a🫀é東";
        assert_eq!(
            [0, 1, 3, 4, 5, 9].map(|units| byte_offset(text, units)),
            [0, 1, 5, 7, 10, 10]
        );
    }
}
