//! The time that would be applied, so that the calendar can show it: the first that was found, or the one
//! that was looked at last.

use std::rc::Rc;

use lectern_core::workspace::FoundSlot;
use yew::prelude::*;

use super::results::FoundOption;
use super::values::FindSlotValues;
use crate::hooks::UseFormHandle;

/// A time that would be applied.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewedSlot {
    /// Time.
    pub found: FoundSlot,
    /// Values of the panel.
    pub values: FindSlotValues,
}

/// Sends the time that would be applied to `on_preview`, and `None` when the panel closes. Returns a
/// callback that receives a time that is looked at.
#[hook]
pub fn use_preview(
    found: &Rc<Option<Vec<FoundOption>>>,
    form: &UseFormHandle<FindSlotValues>,
    on_preview: &Callback<Option<PreviewedSlot>>,
) -> Callback<FoundSlot> {
    let looked_at = use_state_eq(|| None::<FoundSlot>);
    let options = found.as_deref().unwrap_or_default();
    let is_found = |looked: &&FoundSlot| options.iter().any(|option| option.found == **looked);
    let looked = looked_at.as_ref().filter(is_found);
    let shown = looked.or_else(|| Some(&options.first()?.found));
    let previewed = shown.map(|found| PreviewedSlot {
        found: found.clone(),
        values: form.values().clone(),
    });
    let (emit, close) = (on_preview.clone(), on_preview.clone());
    use_effect_with(previewed, move |previewed| emit.emit(previewed.clone()));
    use_effect_with((), move |()| move || close.emit(None));
    let setter = looked_at.setter();
    use_callback((), move |found, ()| setter.set(Some(found)))
}
