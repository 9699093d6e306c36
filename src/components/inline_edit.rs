//! A text that is edited where it stands: a click or Enter opens it, Enter saves, Escape cancels.

use serde::{Deserialize, Serialize};
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::field::{FormattedArea, TextArea, TextField, TextFieldProps};
use super::formatted_text::FormattedTextView;
use super::icon::{Icon, icon};
use crate::i18n::{Formatting, Frame, t};
use crate::platform::keyboard::KeyPress;

/// Kind of a text that is edited where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InlineText {
    /// One line; Enter saves it.
    #[default]
    Line,
    /// Several lines; Ctrl+Enter saves them.
    Lines,
    /// Several lines with simple formatting; Ctrl+Enter saves them.
    Formatted,
}

/// Properties of [`InlineEdit`].
#[derive(Properties, PartialEq)]
pub struct InlineEditProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Name of the attribute.
    pub label: AttrValue,
    /// The text as saved.
    pub value: AttrValue,
    /// Shown in place of an empty text.
    pub empty: AttrValue,
    /// Kind of text.
    #[prop_or_default]
    pub kind: InlineText,
    /// The text can be read, not edited.
    #[prop_or_default]
    pub read_only: bool,
    /// Unsaved text with which the control is open at first.
    #[prop_or_default]
    pub draft: Option<InlineDraft>,
    /// Called with each unsaved text, and with `None` once it has been saved or discarded.
    #[prop_or_default]
    pub on_draft: Callback<Option<InlineDraft>>,
    /// Saves the text. Returns the problem with it, if there is one.
    pub on_save: Callback<String, Option<AttrValue>>,
}

/// Unsaved text of an attribute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "StoredDraft")]
pub struct InlineDraft {
    /// The text.
    pub text: String,
    /// The text as saved when the edit began; `None` in what earlier versions of the app have stored.
    pub base: Option<String>,
}

/// Unsaved text as this and earlier versions of the app store it.
#[derive(Deserialize)]
#[serde(untagged)]
enum StoredDraft {
    Text(String),
    WithBase { text: String, base: Option<String> },
}

impl From<StoredDraft> for InlineDraft {
    fn from(stored: StoredDraft) -> Self {
        match stored {
            StoredDraft::Text(text) => Self { text, base: None },
            StoredDraft::WithBase { text, base } => Self { text, base },
        }
    }
}

/// State of an edit in progress.
#[derive(Clone, Default, PartialEq)]
struct Editing {
    text: String,
    /// The text as saved when the edit began.
    base: AttrValue,
    error: Option<AttrValue>,
    /// The text is a draft, which does not take the focus from the page.
    restored: bool,
}

/// An attribute with its name, and a button that edits it.
#[component]
pub fn InlineEdit(props: &InlineEditProps) -> Html {
    let editing = use_state(|| {
        let InlineDraft { text, base } = props.draft.clone()?;
        Some(Editing {
            text,
            base: base.map_or_else(|| props.value.clone(), AttrValue::from),
            restored: true,
            ..Editing::default()
        })
    });
    let button = use_node_ref();
    let was_editing = use_mut_ref(|| false);
    use_effect_with(
        (editing.is_some(), button.clone()),
        move |(open, button)| {
            // The focus returns to the button that opened the control.
            if was_editing.replace(*open)
                && !open
                && let Some(button) = button.cast::<HtmlElement>()
            {
                // A button that has gone leaves the focus where it is.
                let _ = button.focus();
            }
        },
    );
    let current = (*editing).clone().filter(|_| !props.read_only);
    let Some(current) = current else {
        let open = (!props.read_only).then(|| {
            let (editing, saved) = (editing.clone(), props.value.clone());
            Callback::from(move |event: MouseEvent| {
                if !is_in_link(&event) {
                    editing.set(Some(Editing {
                        text: saved.to_string(),
                        base: saved.clone(),
                        ..Editing::default()
                    }));
                }
            })
        });
        return html! {
            <div class="attribute">
                <span class="attribute-name">{ &props.label }</span>
                <div class="attribute-value" onclick={open.clone()}>
                    if props.value.is_empty() {
                        <span class="meta">{ &props.empty }</span>
                    } else if props.kind == InlineText::Formatted {
                        <FormattedTextView text={props.value.clone()} />
                    } else {
                        <bdi>{ &props.value }</bdi>
                    }
                </div>
                if !props.read_only {
                    <button ref={button} type="button" class="icon-button small" aria-label={t(Frame::EditNamed(props.label.to_string()))} onclick={open}>
                        { icon(Icon::Pencil) }
                    </button>
                }
            </div>
        };
    };
    let on_input = {
        let (editing, on_draft) = (editing.clone(), props.on_draft.clone());
        let base = current.base.clone();
        Callback::from(move |text: String| {
            on_draft.emit(Some(InlineDraft {
                text: text.clone(),
                base: Some(base.to_string()),
            }));
            editing.set(Some(Editing {
                text,
                base: base.clone(),
                ..Editing::default()
            }));
        })
    };
    let cancel = {
        let (editing, on_draft) = (editing.clone(), props.on_draft.clone());
        Callback::from(move |()| {
            on_draft.emit(None);
            editing.set(None);
        })
    };
    let save = {
        let (editing, edit) = (editing.clone(), current.clone());
        let (on_save, on_draft) = (props.on_save.clone(), props.on_draft.clone());
        Callback::from(move |()| {
            let error = on_save.emit(edit.text.clone());
            if error.is_none() {
                on_draft.emit(None);
            }
            editing.set(error.map(|error| Editing {
                error: Some(error),
                restored: false,
                ..edit.clone()
            }));
        })
    };
    let onkeydown = {
        let (save, cancel, kind) = (save.clone(), cancel.clone(), props.kind);
        Callback::from(move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            let act = match press.name.as_str() {
                "Enter" if kind == InlineText::Line || press.command => &save,
                "Escape" => &cancel,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            act.emit(());
        })
    };
    let is_changed = props.value != current.base && *props.value != *current.text;
    let field = TextFieldProps {
        error: current.error,
        elsewhere: is_changed.then(|| props.value.clone()),
        autofocus: !current.restored,
        help: (props.kind == InlineText::Formatted).then(|| t(Formatting::Help)),
        ..TextFieldProps::new(
            props.id.clone(),
            props.label.clone(),
            current.text,
            on_input,
        )
    };
    html! {
        <div class="attribute editing" role="group" aria-label={props.label.clone()}>
            <div class="attribute-control" {onkeydown}>
                { match props.kind {
                    InlineText::Line => html! { <TextField ..field /> },
                    InlineText::Lines => html! { <TextArea ..field /> },
                    InlineText::Formatted => html! { <FormattedArea ..field /> },
                } }
            </div>
            <div class="attribute-buttons">
                <button type="button" class="button small" onclick={cancel.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button small primary" onclick={save.reform(|_: MouseEvent| ())}>{ t(Frame::Save) }</button>
            </div>
        </div>
    }
}

/// Returns whether the target of a click is a link, which leads somewhere instead.
#[must_use]
pub fn is_in_link(event: &MouseEvent) -> bool {
    let target = event.target_dyn_into::<Element>();
    target.is_some_and(|target| matches!(target.closest("a[href]"), Ok(Some(_))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_of_earlier_versions_are_read() {
        let read = |text| serde_json::from_str::<InlineDraft>(text).expect("a draft");
        let draft = |base: Option<&str>| InlineDraft {
            text: "Bring gloves.".into(),
            base: base.map(str::to_owned),
        };
        assert_eq!(read("\"Bring gloves.\""), draft(None));
        let stored = serde_json::to_string(&draft(Some("Bring coats."))).expect("JSON");
        assert_eq!(read(&stored), draft(Some("Bring coats.")));
    }
}
