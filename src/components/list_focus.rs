//! The focus in a list whose items can be removed.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent};
use yew::prelude::*;

use super::keys;

/// Selector of the controls of an item.
const CONTROLS: &str = "a[href], button, input, select, textarea";

/// Control of a list that had the focus last.
struct LastFocus {
    control: Element,
    item: Element,
    /// Index of the item.
    index: u32,
    /// Number of controls that follow it in the item.
    following: u32,
}

impl LastFocus {
    fn of_event(list: &Element, event: &FocusEvent) -> Option<Self> {
        let control: Element = event.target()?.dyn_into().ok()?;
        let items = list.children();
        let index = (0..items.length()).find(|index| {
            let item = items.item(*index);
            item.is_some_and(|item| item.contains(Some(&control)))
        })?;
        let item = items.item(index)?;
        let controls = controls(&item);
        let position = controls.iter().position(|other| *other == control)?;
        Some(Self {
            control,
            item,
            index,
            following: (controls.len() - 1 - position).try_into().ok()?,
        })
    }

    /// Returns the control that takes its place: that of the same item if it is left, or else of the item
    /// that has its index now, or of the last item.
    fn successor(&self, list: &Element) -> Option<Element> {
        let items = list.children();
        let last = items.length().checked_sub(1)?;
        let item = if list.contains(Some(&self.item)) {
            self.item.clone()
        } else {
            items.item(self.index.min(last))?
        };
        let mut controls = controls(&item);
        let position = controls
            .len()
            .saturating_sub(1 + self.following as usize)
            .min(controls.len().checked_sub(1)?);
        Some(controls.swap_remove(position))
    }
}

/// Returns the controls of an item, which may be a control itself.
fn controls(item: &Element) -> Vec<Element> {
    if matches!(item.matches(CONTROLS), Ok(true)) {
        return vec![item.clone()];
    }
    let Ok(found) = item.query_selector_all(CONTROLS) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok());
    found.collect()
}

/// Returns the handler of the `focusin` events of a list, whose items are the children of `list`. When the
/// control with the focus is removed, alone or with its item, the control that takes its place gets the
/// focus, or the element with the id `otherwise` if no item is left.
#[hook]
pub fn use_list_focus(list: &NodeRef, otherwise: &AttrValue) -> Callback<FocusEvent> {
    let last = use_mut_ref(|| None::<LastFocus>);
    {
        let (list, last, otherwise) = (list.clone(), last.clone(), otherwise.clone());
        use_effect(move || {
            let is_removed = |last: &mut LastFocus| !last.control.is_connected();
            let Some(last) = last.borrow_mut().take_if(is_removed) else {
                return;
            };
            if !keys::is_focus_lost() {
                return;
            }
            let list = list.cast::<Element>();
            match list.and_then(|list| last.successor(&list)) {
                Some(control) => keys::focus(&control),
                None => keys::focus_id(&otherwise),
            }
        });
    }
    let list = list.clone();
    use_callback((), move |event: FocusEvent, ()| {
        let list = list.cast::<Element>();
        *last.borrow_mut() = list.and_then(|list| LastFocus::of_event(&list, &event));
    })
}
