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
use crate::hooks::use_records;
use crate::i18n::{Frame, Rooms as Message, t};
use crate::pages::editable::EditOnly;

const KINDS: [Kind; 3] = [Kind::Room, Kind::Offering, Kind::LearnerGroup];

/// Notice about places that are texts, if there are any.
#[component]
pub fn PlaceTextsNotice() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let texts = use_memo(versions, |_| workspace.read(place_texts));
    let open = use_state(|| false);
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

/// Properties of [`MakeRoomsDialog`].
#[derive(Properties, PartialEq)]
struct MakeRoomsDialogProps {
    /// Called when the dialog is closed.
    on_close: Callback<()>,
}

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
    let left_out = use_state(BTreeSet::<usize>::new);
    let chosen = rows.len() - left_out.len();
    let on_make = {
        let (rows, left_out, on_close) = (rows.clone(), left_out.clone(), props.on_close.clone());
        move |_: MouseEvent| {
            let rows = rows.iter().enumerate();
            let texts: BTreeSet<String> = rows
                .filter(|(at, _)| !left_out.contains(at))
                .map(|(_, row)| row.text.text.clone())
                .collect();
            if !texts.is_empty() {
                workspace
                    .dispatch_with_toast(Command::Resource(ResourceCommand::MakeRooms { texts }));
                on_close.emit(());
            }
        }
    };
    let on_cancel = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <Dialog title={t(Message::MakeRoomsTitle)} on_close={props.on_close.clone()}>
            <p>{ t(Message::MakeRoomsHelp) }</p>
            <div class="place-text-rows">
                { for rows.iter().enumerate().map(|(at, row)| place_row(at, row, &left_out)) }
            </div>
            if chosen == 0 { <p class="help" id="make-rooms-help">{ t(Message::NothingChosen) }</p> }
            <footer>
                <button type="button" class="button" onclick={on_cancel}>{ t(Frame::Cancel) }</button>
                <PrimaryButton disabled={(chosen == 0).then_some(true)} described_by={(chosen == 0).then_some("make-rooms-help")}
                    onclick={Callback::from(on_make)}>{ t(Message::MakeChosen(chosen)) }</PrimaryButton>
            </footer>
        </Dialog>
    }
}

fn place_row(at: usize, row: &PlaceRow, left_out: &UseStateHandle<BTreeSet<usize>>) -> Html {
    let PlaceText {
        text,
        offerings,
        groups,
        ..
    } = &row.text;
    let on_change = {
        let left_out = left_out.clone();
        Callback::from(move |chosen: bool| {
            let mut next = (*left_out).clone();
            if chosen {
                next.remove(&at);
            } else {
                next.insert(at);
            }
            left_out.set(next);
        })
    };
    let uses = t(Message::TextUses(*offerings, *groups));
    let help = AttrValue::from([&row.becomes, " · ", &uses].concat());
    html! {
        <Checkbox key={at} id={format!("place-text-{at}")} label={text.clone()} checked={!left_out.contains(&at)} {on_change} help={Some(help)} />
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
