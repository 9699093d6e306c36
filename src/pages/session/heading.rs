//! The heading of a session: its state, what is missing, publishing, copying, deleting.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::exchange::icalendar::CalendarScope;
use lectern_core::model::{Kind, LearnerGroupId, Publication, Session, SessionId};
use lectern_core::rules::publication::MissingPart;
use lectern_core::workspace::{Command, Kinds, Records, SessionCommand, missing_parts};
use yew::prelude::*;

use super::copy_dialog::{CopyDialog, copy_draft};
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::components::swatch::Swatch;
use crate::hooks::{use_can_edit, use_form_drafts, use_records};
use crate::i18n::{Curriculum as Message, Frame, t};
use crate::pages::course::DeleteSessionsDialog;
use crate::pages::editable::EditOnly;
use crate::pages::files::use_calendar_download;
use crate::pages::heading::Heading;
use crate::pages::publication_chip::publication_chip;

const KINDS: [Kind; 5] = [
    Kind::Session,
    Kind::SessionType,
    Kind::IndependentLearning,
    Kind::Offering,
    Kind::SessionObjective,
];

/// Properties of [`SessionHeading`].
#[derive(Properties, PartialEq)]
pub struct SessionHeadingProps {
    /// The session.
    pub session: Rc<Session>,
}

/// Dialog that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Copy,
    Delete,
}

/// The title, the publication state, and what can be done with the whole session.
#[component]
pub fn SessionHeading(props: &SessionHeadingProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let session = &props.session;
    let (id, course) = (session.id, session.course);
    let can_edit = use_can_edit();
    let draft = copy_draft(use_form_drafts(), id);
    let open = use_state_eq(|| {
        if can_edit && draft.is_filled() {
            Open::Copy
        } else {
            Open::Nothing
        }
    });
    let (missing, session_type) = workspace.read(|records| {
        let session_type = session.session_type;
        let session_type = session_type.and_then(|id| records.session_types.get(id).cloned());
        (missing_parts(records, session), session_type)
    });
    let (offerings, groups) = workspace.read(|records| counts(records, id));
    let (download, download_dialog) = use_calendar_download(CalendarScope::Session(id));
    let publish = |publication| {
        let workspace = workspace.clone();
        Callback::from(move |()| {
            workspace.dispatch_with_toast(Command::Session(SessionCommand::Publish {
                ids: [id].into(),
                publication,
            }));
        })
    };
    let show = |what: Open| {
        let open = open.clone();
        Callback::from(move |()| open.set(what))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |()| open.set(Open::Nothing))
    };
    let state = session.publication;
    let item = |label, icon, act| MenuItem {
        label,
        icon: Some(icon),
        go: Go::Do(act),
    };
    let mut items = Vec::new();
    if can_edit && state != Publication::Scheduled {
        let act = publish(Publication::Scheduled);
        items.push(item(t(Message::MarkScheduled), Icon::Clock, act));
    }
    if can_edit && state == Publication::Scheduled {
        let act = publish(Publication::Draft);
        items.push(item(t(Message::TakeBack), Icon::Undo, act));
    }
    // One button, so that the focus stays on it.
    let (class, label, symbol, next) = match state {
        Publication::Draft | Publication::Scheduled => (
            "button primary",
            Message::Publish,
            Icon::Check,
            Publication::Published,
        ),
        Publication::Published => ("button", Message::TakeBack, Icon::Undo, Publication::Draft),
    };
    let on_publish = publish(next).reform(|_: MouseEvent| ());
    items.push(download);
    if can_edit {
        items.push(item(t(Frame::Delete), Icon::Bin, show(Open::Delete)));
    }
    html! {
        <>
            <Heading title={session.title.clone()}>
                <EditOnly>
                    <button type="button" class="button" onclick={show(Open::Copy).reform(|_: MouseEvent| ())}>{ icon(Icon::Copy) }{ t(Frame::Copy) }</button>
                </EditOnly>
                <MenuButton label={t(Frame::MoreActions)} {items} class="edged" />
                <EditOnly><button type="button" {class} onclick={on_publish}>{ icon(symbol) }{ t(label) }</button></EditOnly>
            </Heading>
            <div class="session-state">
                if let Some(session_type) = session_type { <Swatch colour={session_type.colour.to_string()} label={session_type.title.clone()} /> }
                { publication_chip(state) }
                <span>{ t(Message::OfferingsForGroups(offerings, groups)) }</span>
                if state != Publication::Published && !missing.is_empty() { { missing_list(&missing) } }
            </div>
            { download_dialog }
            if *open == Open::Copy { <CopyDialog session={session.clone()} on_close={close.clone()} /> }
            if *open == Open::Delete {
                <DeleteSessionsDialog ids={Selection::from_iter([id])} on_close={Callback::from(move |deleted: bool| {
                    close.emit(());
                    if deleted {
                        go(&Route::Course { id: course });
                    }
                })} />
            }
        </>
    }
}

/// Returns the number of offerings of a session, and of the groups that take part in them.
fn counts(records: &Records, id: SessionId) -> (usize, usize) {
    let groups = records
        .offerings_of(id)
        .flat_map(|offering| &offering.groups);
    let groups: BTreeSet<&LearnerGroupId> = groups.collect();
    (records.offerings_of(id).count(), groups.len())
}

/// The parts that are missing, those that publication requires first.
fn missing_list(missing: &[MissingPart]) -> Html {
    html! {
        <div class="session-missing">
            <span id="missing-title">{ t(Message::MissingTitle) }</span>
            <ul aria-labelledby="missing-title">
                { for missing.iter().map(|part| html! {
                    <li class={classes!("badge", if part.is_required() { "tone-warn" } else { "tone-mute" })}>
                        { t(*part) }
                        if !part.is_required() { { " " }{ t(Frame::Optional) } }
                    </li>
                }) }
            </ul>
        </div>
    }
}
