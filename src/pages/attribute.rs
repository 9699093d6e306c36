//! A text of a record that is edited where it stands.

use lectern_core::model::RecordKey;
use yew::prelude::*;

use crate::components::inline_edit::{InlineEdit, InlineText};
use crate::hooks::use_can_edit;
use crate::hooks::use_text_draft;
use crate::i18n::{Curriculum, t};

/// Properties of [`Attribute`].
#[derive(Properties, PartialEq)]
pub struct AttributeProps {
    /// Id of the control, unique on the page.
    pub id: AttrValue,
    /// Record that has the attribute.
    pub record: RecordKey,
    /// Name of the attribute.
    pub label: AttrValue,
    /// The text as saved.
    pub value: AttrValue,
    /// Kind of text.
    #[prop_or_default]
    pub kind: InlineText,
    /// Saves the text. Returns the problem with it, if there is one.
    pub on_save: Callback<String, Option<AttrValue>>,
}

/// An attribute with its name, and a button that edits it. Unsaved text is there again when the page is
/// opened the next time.
#[component]
pub fn Attribute(props: &AttributeProps) -> Html {
    let can_edit = use_can_edit();
    let draft = use_text_draft(props.record, &props.id);
    html! {
        <InlineEdit id={props.id.clone()} label={props.label.clone()} value={props.value.clone()} empty={t(Curriculum::NotSet)}
            kind={props.kind} read_only={!can_edit} draft={draft.initial} on_draft={draft.on_draft} on_save={props.on_save.clone()} />
    }
}
