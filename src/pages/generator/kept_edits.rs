//! Edits of rows while the other fields of the form are changed.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lectern_core::workspace::RowKey;
use yew::prelude::*;

use super::preview::PreviewRows;
use super::row_form::RowForm;
use super::row_toasts::RowToasts;
use super::values::GeneratorValues;
use crate::hooks::UseFormHandle;
use crate::i18n::{GeneratorPreview as Message, t};

/// Gives the rows that are edited their present keys whenever others are proposed, so that each further
/// change of the form starts from them.
#[hook]
pub fn use_present_keys(
    form: &UseFormHandle<GeneratorValues>,
    row_form: &UseFormHandle<RowForm>,
    rows: Option<&Rc<PreviewRows>>,
) {
    // The order is found anew for other rows only, not after an edit.
    let proposal = rows.map(|rows| rows.order.as_ptr());
    let (form, row_form, rows) = (form.clone(), row_form.clone(), rows.cloned());
    use_effect_with(proposal, move |_| {
        let Some(rows) = rows else {
            return;
        };
        let changed = |keys: BTreeSet<RowKey>| {
            let mut present = rows.proposed.present_keys(keys);
            present.retain(|key, now| key != now);
            Some(present).filter(|present| !present.is_empty())
        };
        let edited = form.values().rows.keys().collect();
        if let Some(present) = changed(edited) {
            let rekey = form.set(|form, present: BTreeMap<_, _>| form.rows.rekey(&present));
            rekey.emit(present);
        }
        let open = row_form.values().open.as_ref().map(|open| open.key);
        if let Some(present) = changed(open.into_iter().collect()) {
            let rekey = row_form.set(|form, present: BTreeMap<_, _>| form.rekey(&present));
            rekey.emit(present);
        }
    });
}

/// Properties of [`KeptEdits`].
#[derive(Properties)]
pub struct KeptEditsProps {
    /// Form with the edits of rows.
    pub form: UseFormHandle<GeneratorValues>,
    /// Messages about the rows.
    pub toasts: RowToasts,
    /// Rows; compared by identity.
    pub rows: Rc<PreviewRows>,
}

impl PartialEq for KeptEditsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rows, &other.rows)
            && self.form == other.form
            && self.toasts == other.toasts
    }
}

/// The number of edited rows that are not proposed now, and a button that forgets their edits.
#[component]
pub fn KeptEdits(props: &KeptEditsProps) -> Html {
    let edits = props.form.values().rows.as_map();
    let proposed = &props.rows.proposed;
    let count = edits.len() - proposed.edit_count().min(edits.len());
    let forget = {
        let forget = props
            .form
            .set(|form, kept: BTreeSet<RowKey>| form.rows.retain(|key| kept.contains(key)));
        let (rows, keys) = (props.rows.clone(), edits.keys().copied());
        let toasts = props.toasts.clone();
        let keys: Vec<RowKey> = keys.collect();
        forget.reform(move |_: MouseEvent| {
            // Its button would take this step back instead.
            toasts.withdraw();
            let positions = rows.proposed.positions(keys.iter().copied());
            positions.into_keys().collect()
        })
    };
    html! {
        <div role="status">
            if count > 0 {
                <p class="kept-edits">{ t(Message::KeptEdits(count)) }{ " " }
                    <button type="button" class="link-button" onclick={forget}>{ t(Message::ForgetEdits(count)) }</button>
                </p>
            }
        </div>
    }
}
