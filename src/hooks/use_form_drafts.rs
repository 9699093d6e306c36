//! Drafts of forms: unsaved values, named after the record or the dialog.

use lectern_core::model::{RecordKey, RecordType};
use lectern_core::workspace::Records;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::components::side_panel::PanelTarget;
use crate::platform::form_drafts::FormDrafts;
use crate::platform::unload_guard::UnloadGuard;

/// Returns the drafts of this tab.
#[hook]
pub fn use_form_drafts() -> FormDrafts {
    // Every page is drawn inside the providers of `app::root::mount`.
    use_context::<FormDrafts>().expect("pages are drawn inside the provider")
}

/// Unsaved values of a form of type `F`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FormDraft<F> {
    /// Record as saved when editing began.
    pub base: F,
    /// Values as typed.
    pub values: F,
}

/// Place of the draft of one form.
#[derive(Clone, PartialEq)]
pub struct DraftSlot {
    drafts: FormDrafts,
    name: String,
}

impl DraftSlot {
    /// Returns the place for the form of the record with this id, or of a new record for `None`.
    #[must_use]
    pub fn new<R: RecordType>(drafts: FormDrafts, id: Option<R::Key>) -> Self {
        let name = match id {
            Some(id) => R::record_key(id).to_string(),
            None => new_record_name::<R>(),
        };
        Self { drafts, name }
    }

    /// Returns the place for the form of a new record that belongs to `parent` or begins as a copy of it.
    #[must_use]
    pub fn new_of<R: RecordType>(drafts: FormDrafts, parent: RecordKey) -> Self {
        let name = format!("{}:{parent}", new_record_name::<R>());
        Self { drafts, name }
    }

    /// Returns the place for a form that is part of a page about `parent` rather than that of a record.
    #[must_use]
    pub fn of_page(drafts: FormDrafts, page: &str, parent: RecordKey) -> Self {
        let name = format!("{page}:{parent}");
        Self { drafts, name }
    }

    /// Returns the place for the form of a dialog of a page that is about no single record.
    #[must_use]
    pub fn of_dialog(drafts: FormDrafts, dialog: &str) -> Self {
        let name = dialog.to_owned();
        Self { drafts, name }
    }

    /// Returns the place for the text of one attribute of a record, or of something that is added to the
    /// record.
    #[must_use]
    pub fn of_text(drafts: FormDrafts, record: RecordKey, attribute: &str) -> Self {
        let name = format!("{record}#{attribute}");
        Self { drafts, name }
    }

    /// Returns whether there is a draft.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        self.drafts.contains(&self.name)
    }

    /// Returns the draft.
    #[must_use]
    pub fn get<D: DeserializeOwned>(&self) -> Option<D> {
        self.drafts.get(&self.name)
    }

    /// Stores a draft. Returns `false` if it lasts only until the app is closed.
    pub fn set<D: Serialize>(&self, draft: &D) -> bool {
        self.drafts.set(&self.name, draft)
    }

    /// Deletes the draft.
    pub fn clear(&self) {
        self.drafts.remove(&self.name);
    }
}

/// A text that is kept as a draft until it has been saved or discarded.
#[derive(Clone, PartialEq)]
pub struct TextDraft<T> {
    /// The text with which the page was opened, if there was one.
    pub initial: Option<T>,
    /// Stores a text, or deletes the draft for `None`.
    pub on_draft: Callback<Option<T>>,
}

/// Returns the draft of a text, which may be stored with more about it. Only where it cannot be stored,
/// leaving the app asks first.
#[hook]
pub fn use_text_draft<T: Clone + Serialize + DeserializeOwned + 'static>(
    record: RecordKey,
    attribute: &str,
) -> TextDraft<T> {
    let slot = DraftSlot::of_text(use_form_drafts(), record, attribute);
    let initial = use_memo((), |()| slot.drafts.get(&slot.name));
    let guard = use_mut_ref(|| None::<UnloadGuard>);
    let on_draft = use_callback(slot, move |text: Option<T>, slot| {
        let is_durable = match text {
            Some(text) => slot.drafts.set(&slot.name, &text),
            None => {
                slot.clear();
                true
            }
        };
        *guard.borrow_mut() = (!is_durable).then(UnloadGuard::new);
    });
    TextDraft {
        initial: (*initial).clone(),
        on_draft,
    }
}

fn new_record_name<R: RecordType>() -> String {
    format!("{}:new", R::INFO.name)
}

/// Returns the record whose form has the draft that was edited last; records that no longer exist are
/// left out.
#[must_use]
pub fn latest_draft<R: RecordType>(
    drafts: &FormDrafts,
    records: &Records,
) -> Option<PanelTarget<R::Key>> {
    drafts.names().iter().find_map(|name| {
        if *name == new_record_name::<R>() {
            return Some(PanelTarget::New);
        }
        let key = RecordKey::parse(name, R::KIND)?;
        records.get(key)?;
        R::typed_key(key).map(PanelTarget::Record)
    })
}
