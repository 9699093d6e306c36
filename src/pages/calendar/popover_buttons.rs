//! The buttons below the details of a block.

use lectern_core::model::OfferingId;
use lectern_core::workspace::Records;
use yew::prelude::*;

use super::popover::OfferingPopoverProps;
use crate::components::data_table::Selection;
use crate::components::icon::Icon;
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::i18n::{Calendar as Message, FindSlot, Frame, Offerings, t};
use crate::pages::offerings::OfferingAction;

/// Draws the buttons of offerings of one session.
pub fn popover_buttons(records: &Records, props: &OfferingPopoverProps) -> Html {
    let ids = Selection::from_iter(props.ids.iter().copied());
    let (count, can_edit) = (ids.len(), props.can_edit);
    if count != 1 && !can_edit {
        return Html::default();
    }
    let act = |action: OfferingAction| {
        let ids = ids.clone();
        props.on_action.reform(move |()| (action, ids.clone()))
    };
    let (edit, copy) = if count == 1 {
        (OfferingAction::Edit, OfferingAction::CopyOne)
    } else {
        (OfferingAction::Change, OfferingAction::CopyMany)
    };
    let item = |label, drawing, action| MenuItem {
        label: t(label),
        icon: Some(drawing),
        go: Go::Do(act(action)),
    };
    let find = || {
        let ids = ids.clone();
        props.on_find.reform(move |()| ids.clone())
    };
    let find_all = (count > 1 && are_parallel(records, &props.ids)).then(|| MenuItem {
        label: t(FindSlot::Title),
        icon: Some(Icon::Search),
        go: Go::Do(find()),
    });
    let offerings = props.ids.iter().filter_map(|id| records.offerings.get(*id));
    let cancelled = offerings.filter(|offering| offering.cancelled).count();
    let cancel = (cancelled < count).then(|| {
        let label = if count == 1 {
            Offerings::CancelOffering
        } else {
            Offerings::CancelOfferings
        };
        item(label, Icon::Barred, OfferingAction::SetCancelled(true))
    });
    let reinstate = (cancelled > 0).then(|| {
        let action = OfferingAction::SetCancelled(false);
        item(Offerings::Reinstate, Icon::Restore, action)
    });
    let copy = item(Offerings::Copy, Icon::Copy, copy);
    let delete = MenuItem {
        label: t(Frame::Delete),
        icon: Some(Icon::Bin),
        go: Go::Do(act(OfferingAction::Delete)),
    };
    let items = find_all.into_iter().chain([copy]);
    let items = items.chain(cancel).chain(reinstate).chain([delete]);
    let items: Vec<MenuItem> = items.collect();
    let edit = act(edit).reform(|_: MouseEvent| ());
    let open = if can_edit {
        t(Message::Open(count))
    } else {
        t(Frame::Open)
    };
    html! {
        <footer>
            <button type="button" class="button primary" onclick={edit}>{ open }</button>
            if count == 1 && can_edit {
                <button type="button" class="button" onclick={find().reform(|_: MouseEvent| ())}>{ t(FindSlot::Title) }</button>
            }
            if can_edit { <MenuButton label={t(Frame::More)} {items} in_window=true /> }
        </footer>
    }
}

/// Returns whether offerings take place at the same time.
fn are_parallel(records: &Records, ids: &[OfferingId]) -> bool {
    let offerings = ids.iter().filter_map(|id| records.offerings.get(*id));
    let mut slots = offerings.map(|offering| offering.slot.as_ref());
    let first = slots.next().flatten();
    first.is_some() && slots.all(|slot| slot == first)
}
