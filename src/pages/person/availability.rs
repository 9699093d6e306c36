//! The times at which a person can teach, and their form in their place.

use lectern_core::model::{Kind, PersonAvailability, PersonId};
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::availability_form::AvailabilityFormCard;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::{DraftSlot, use_form_drafts, use_records};
use crate::i18n::{People as Message, t};
use crate::pages::availability_card::availability_card;
use crate::pages::editable::EditOnly;

/// Id of the button that opens the form.
const EDIT: &str = "edit-availability";

/// Properties of [`AvailabilityCard`].
#[derive(Properties, PartialEq)]
pub struct AvailabilityCardProps {
    /// Person.
    pub person: PersonId,
}

/// The times at which a person can teach. Their form is open if it was left with unsaved values.
#[component]
pub fn AvailabilityCard(props: &AvailabilityCardProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::PersonAvailability]));
    let person = props.person;
    let draft = DraftSlot::new::<PersonAvailability>(use_form_drafts(), Some(person));
    let editing = use_state(|| draft.is_filled());
    let was_editing = use_mut_ref(|| false);
    use_effect_with(*editing, move |editing| {
        // The focus returns to the button that opened the form.
        if was_editing.replace(*editing) && !editing {
            keys::focus_id(EDIT);
        }
    });
    if *editing {
        let on_close = Callback::from(move |()| editing.set(false));
        return html! { <AvailabilityFormCard {person} {on_close} /> };
    }
    let record = workspace.read(|records| records.person_availabilities.get(person).cloned());
    let availability = record.map(|record| record.availability.clone());
    let tools = html! {
        <EditOnly>
            <button id={EDIT} type="button" class="button small" onclick={move |_: MouseEvent| editing.set(true)}>
                { icon(Icon::Pencil) }{ t(Message::EditAvailability) }
            </button>
        </EditOnly>
    };
    availability_card(
        t(Message::Availability),
        &availability.unwrap_or_default(),
        tools,
    )
}
