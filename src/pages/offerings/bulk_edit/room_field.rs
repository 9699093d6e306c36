//! The field of the room to which offerings are moved, with at how many of their times each room is free.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{Kind, OfferingId, Place};
use lectern_core::rules::fields::Field;
use lectern_core::workspace::{Kinds, WorkspaceConflicts, edited_offerings};
use yew::prelude::*;

use super::values::BulkValues;
use crate::components::field::{Checkbox, TextFieldProps};
use crate::components::suggest_field::SuggestField;
use crate::hooks::{UseFormHandle, control_id, use_records};
use crate::i18n::{Offerings as Message, t};
use crate::pages::offerings::room_field::{inactive, suggestions_for_many};
use crate::pages::room_options::use_rooms;

/// Offerings up to which it is said at how many of their times a room is free.
const MAX_CHECKED: usize = 500;

/// Properties of [`BulkRoomField`].
#[derive(Properties, PartialEq)]
pub struct BulkRoomFieldProps {
    /// Form.
    pub form: UseFormHandle<BulkValues>,
    /// Offerings.
    pub ids: Rc<BTreeSet<OfferingId>>,
}

/// The field of the room, and the checkbox that takes rooms away.
#[component]
pub fn BulkRoomField(props: &BulkRoomFieldProps) -> Html {
    const KINDS: [Kind; 11] = WorkspaceConflicts::KINDS;
    let BulkRoomFieldProps { form, ids, .. } = props;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let rooms = use_rooms();
    let values = form.values();
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    // The room itself says nothing about which rooms are free.
    let without_place = BulkValues {
        place: None,
        clear_place: false,
        ..values.clone()
    };
    let all = rooms.suggestions();
    let source = workspace.clone();
    let suggestions = use_memo(
        (versions, ids.clone(), without_place),
        move |(_, ids, values)| {
            let edits = values.edits().unwrap_or_default();
            if ids.len() > MAX_CHECKED {
                return all;
            }
            source.read_conflicts(|records, conflicts| {
                let planned = edited_offerings(records, ids, &edits);
                planned.map_or(all, |planned| {
                    Rc::new(suggestions_for_many(records, conflicts, &planned))
                })
            })
        },
    );
    let on_input = {
        let rooms = rooms.clone();
        form.edit(Field::BulkPlace, |form, place: Option<Place>| {
            form.place = place
        })
        .reform(move |text: String| rooms.typed(text))
    };
    let place = values.place.as_ref();
    let is_refused =
        workspace.read(|records| place.is_some_and(|place| records.is_inactive_place(place)));
    let error = form.error(Field::BulkPlace);
    let field = TextFieldProps {
        error: error.or_else(|| is_refused.then(|| inactive(Field::BulkPlace))),
        on_blur: form.touch(Field::BulkPlace),
        ..TextFieldProps::new(
            control_id(Field::BulkPlace),
            t(Message::Room),
            rooms.text(values.place.as_ref()),
            on_input,
        )
    };
    html! {
        <div class="field-row">
            <SuggestField {field} suggestions={(*suggestions).clone()} />
            <Checkbox id="bulk-no-room" label={t(Message::RemoveRoom)} checked={values.clear_place}
                on_change={form.set(|form, clear| form.clear_place = clear)} />
        </div>
    }
}
