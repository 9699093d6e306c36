//! Texts that stand in place of rooms: a notice that counts them, and a dialog that makes rooms of
//! them.

use std::collections::BTreeSet;

use lectern_core::model::Kind;
use lectern_core::workspace::{Command, Kinds, PlaceText, Records, ResourceCommand, place_texts};
use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::field::Checkbox;
use crate::components::icon::{Icon, icon};
use crate::components::primary_button::PrimaryButton;
use crate::components::unsaved_question::{UnsavedInput, use_unsaved_question};
use crate::hooks::{
    DraftSlot, Unvalidated, use_can_edit, use_dialog_form, use_form_drafts, use_records,
};
use crate::i18n::{Frame, Rooms as Message, t};
use crate::pages::draft_notice::DraftNotice;
use crate::pages::editable::EditOnly;
use crate::platform::form_drafts::FormDrafts;

const KINDS: [Kind; 3] = [Kind::Room, Kind::Offering, Kind::LearnerGroup];

/// Notice about places that are texts, if there are any.
#[component]
pub fn PlaceTextsNotice() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let texts = use_memo(versions, |_| workspace.read(place_texts));
    let (can_edit, draft) = (use_can_edit(), make_rooms_draft(use_form_drafts()));
    let open = use_state(|| can_edit && draft.is_filled());
    if texts.is_empty() {
        return Html::default();
    }
    let total = |count: fn(&PlaceText) -> usize| texts.iter().map(count).sum();
    let (offerings, groups) = (total(|text| text.offerings), total(|text| text.groups));
    let on_open = {
        let open = open.clone();
        move |_: MouseEvent| open.set(true)
    };
    let on_close = {
        let open = open.clone();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <div class="notice tone-accent place-texts">
            { icon(Icon::Info) }
            <p>{ t(Message::TextsFound(texts.len(), offerings, groups)) }</p>
            <EditOnly><button type="button" class="button small" onclick={on_open}>{ t(Message::MakeRooms) }</button></EditOnly>
            if *open { <MakeRoomsDialog {on_close} /> }
        </div>
    }
}

fn make_rooms_draft(drafts: FormDrafts) -> DraftSlot {
    DraftSlot::of_dialog(drafts, "make-rooms")
}

/// Properties of [`MakeRoomsDialog`].
#[derive(Properties, PartialEq)]
struct MakeRoomsDialogProps {
    /// Called when the dialog is closed.
    on_close: Callback<()>,
}

/// Values of the dialog: the texts that are left out.
type Values = Unvalidated<BTreeSet<String>>;

/// A text of the dialog, and what becomes of it.
struct PlaceRow {
    text: PlaceText,
    becomes: AttrValue,
}

/// Dialog that makes rooms of the chosen texts; all are chosen at first.
#[component]
fn MakeRoomsDialog(props: &MakeRoomsDialogProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let rows = use_memo((), |()| workspace.read(rows));
    let slot = make_rooms_draft(use_form_drafts());
    let form = use_dialog_form(slot, (), Values::default);
    let Unvalidated(left_out) = form.values();
    let is_chosen = |row: &PlaceRow| !left_out.contains(&row.text.text);
    let chosen: BTreeSet<String> = rows
        .iter()
        .filter(|row| is_chosen(row))
        .map(|row| row.text.text.clone())
        .collect();
    let count = chosen.len();
    let on_make = {
        let (form, on_close) = (form.clone(), props.on_close.clone());
        move |_: MouseEvent| {
            let texts = chosen.clone();
            if !texts.is_empty() {
                workspace
                    .dispatch_with_toast(Command::Resource(ResourceCommand::MakeRooms { texts }));
                form.mark_saved();
                on_close.emit(());
            }
        }
    };
    let on_cancel = form.on_discard(props.on_close.clone());
    let UnsavedInput {
        close, question, ..
    } = use_unsaved_question(form.is_dirty(), on_cancel);
    let on_change = form.set(|form, (text, chosen): (String, bool)| {
        if chosen {
            form.0.remove(&text);
        } else {
            form.0.insert(text);
        }
    });
    html! {
        <Dialog title={t(Message::MakeRoomsTitle)} on_close={close.clone()}>
            <DraftNotice<Values> form={form.clone()} />
            <p>{ t(Message::MakeRoomsHelp) }</p>
            <div class="place-text-rows">
                { for rows.iter().enumerate().map(|(at, row)| place_row(at, row, is_chosen(row), &on_change)) }
            </div>
            if count == 0 { <p class="help" id="make-rooms-help">{ t(Message::NothingChosen) }</p> }
            { question }
            <footer>
                <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                <PrimaryButton disabled={(count == 0).then_some(true)} described_by={(count == 0).then_some("make-rooms-help")}
                    onclick={Callback::from(on_make)}>{ t(Message::MakeChosen(count)) }</PrimaryButton>
            </footer>
        </Dialog>
    }
}

fn place_row(
    at: usize,
    row: &PlaceRow,
    checked: bool,
    on_change: &Callback<(String, bool)>,
) -> Html {
    let PlaceText {
        text,
        offerings,
        groups,
        ..
    } = &row.text;
    let on_change = {
        let text = text.clone();
        on_change.reform(move |chosen: bool| (text.clone(), chosen))
    };
    let uses = t(Message::TextUses(*offerings, *groups));
    let help = AttrValue::from([&row.becomes, " · ", &uses].concat());
    html! {
        <Checkbox key={at} id={format!("place-text-{at}")} label={text.clone()} {checked} {on_change} help={Some(help)} />
    }
}

fn rows(records: &Records) -> Vec<PlaceRow> {
    let row = |text: PlaceText| {
        let room = text.room.and_then(|room| records.rooms.get(room));
        let becomes = room.map_or(Message::BecomesNew, |room| {
            Message::BecomesRoom(room.name.clone())
        });
        PlaceRow {
            text,
            becomes: t(becomes),
        }
    };
    place_texts(records).into_iter().map(row).collect()
}
