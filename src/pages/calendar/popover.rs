//! The details of a block beside it, with what can be done with its offerings.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{OfferingId, SessionId};
use lectern_core::workspace::{OfferingConflict, Records, WorkspaceConflicts};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::beside::place_beside;
use super::details::Details;
use super::offering_lines::offering_lines;
use super::popover_buttons::popover_buttons;
use super::when::LocalTimes;
use crate::app::route::Route;
use crate::components::chip::{Tone, badge};
use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::use_workspace;
use crate::i18n::{Calendar as Message, Frame, Offerings, Panel, listed, t};
use crate::pages::conflicts::{Sentence, Sentences};
use crate::pages::offerings::{OfferingAction, OnAction};
use crate::platform::keyboard::KeyPress;

/// Names shown of a list; the others are counted.
const MAX_NAMES: usize = 3;

/// Properties of [`OfferingPopover`].
#[derive(Properties, PartialEq)]
pub struct OfferingPopoverProps {
    /// Offerings.
    pub ids: Rc<Vec<OfferingId>>,
    /// Date and time of the offerings.
    pub when: AttrValue,
    /// Button of the block.
    pub anchor: Element,
    /// The person may edit the offerings; others can open the form of one and read it.
    pub can_edit: bool,
    /// Receives actions.
    pub on_action: OnAction,
    /// Finds another time for offerings, several of which move together.
    pub on_find: Callback<Selection<OfferingId>>,
    /// Called when the popover closes.
    pub on_close: Callback<()>,
}

/// The details of the offerings of a block, beside it.
#[component]
pub fn OfferingPopover(props: &OfferingPopoverProps) -> Html {
    let workspace = use_workspace();
    let popover = use_node_ref();
    use_effect_with(
        (popover.clone(), props.anchor.clone(), props.ids.clone()),
        |(popover, anchor, _)| {
            if let Some(popover) = popover.cast::<HtmlElement>() {
                place_beside(&popover, anchor);
            }
            keys::focus_id("popover-title");
        },
    );
    let close = {
        let (on_close, anchor) = (props.on_close.clone(), props.anchor.clone());
        Callback::from(move |()| {
            on_close.emit(());
            keys::focus(&anchor);
        })
    };
    let onkeydown = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            if KeyPress::from_event(&event).is_some_and(|press| press.name == "Escape") {
                event.prevent_default();
                event.stop_propagation();
                close.emit(());
            }
        }
    };
    let sessions = workspace.read(|records| by_session(records, &props.ids));
    let conflicts = workspace
        .read_conflicts(|records, conflicts| conflict_sentences(records, conflicts, &props.ids));
    let times = LocalTimes::new(&workspace);
    let content = workspace.read(|records| match sessions.as_slice() {
        [(_, ids)] => {
            let details = Details::new(records, ids);
            details.map(|details| one_session(records, &details, &conflicts, &times, props))
        }
        _ => Some(several_sessions(records, &sessions, props)),
    });
    html! {
        <div ref={popover} class="calendar-popover" role="dialog" aria-labelledby="popover-title" {onkeydown}>
            <button type="button" class="icon-button small close" aria-label={t(Frame::Close)} onclick={move |_: MouseEvent| close.emit(())}>{ icon(Icon::Cross) }</button>
            if let Some(content) = content { { content } }
        </div>
    }
}

/// Returns offerings by session, in the order of their first.
fn by_session(records: &Records, ids: &[OfferingId]) -> Vec<(SessionId, Vec<OfferingId>)> {
    let mut sessions: Vec<(SessionId, Vec<OfferingId>)> = Vec::new();
    for offering in ids.iter().filter_map(|id| records.offerings.get(*id)) {
        let mut known = sessions.iter_mut();
        match known.find(|(session, _)| *session == offering.session) {
            Some((_, ids)) => ids.push(offering.id),
            None => sessions.push((offering.session, vec![offering.id])),
        }
    }
    sessions
}

/// Returns sentences that say what the offerings are in conflict with.
fn conflict_sentences(
    records: &Records,
    conflicts: &WorkspaceConflicts,
    ids: &[OfferingId],
) -> Vec<Sentence> {
    let found = ids
        .iter()
        .flat_map(|id| conflicts.conflicts_of(records, *id));
    let found: Vec<OfferingConflict> = found.filter(|conflict| !conflict.is_dismissed).collect();
    let sentences = Sentences::new(records, &[], &found);
    found
        .iter()
        .map(|conflict| sentences.sentence(conflict))
        .collect()
}

fn one_session(
    records: &Records,
    details: &Details,
    conflicts: &[Sentence],
    times: &LocalTimes,
    props: &OfferingPopoverProps,
) -> Html {
    let session = &details.session;
    let route = Route::Session {
        course: session.course,
        id: session.id,
    };
    let kind = details
        .session_type
        .as_ref()
        .map(|(title, _)| title.as_str());
    let course = details.course.as_ref().map(|course| course.code.as_str());
    let subtitle = listed(kind.into_iter().chain(course));
    let colour = details
        .session_type
        .as_ref()
        .map_or(super::blocks::NO_TYPE, |(_, colour)| colour);
    let groups = html! {
        <>
            { names(&details.groups) }
            if details.learners > 0 { { ", " }{ t(Message::Learners(details.learners)) } }
        </>
    };
    html! {
        <>
            <h2 id="popover-title" tabindex="-1" ~style={format!("--swatch:#{colour}")}>
                <span class="swatch"></span><a href={route.href()}><bdi>{ &session.title }</bdi></a>
            </h2>
            <p class="meta">
                { subtitle }
                if details.is_cancelled { { " " }{ badge(Tone::Mute, t(Offerings::Cancelled)) } }
            </p>
            <dl>
                { fact(Icon::Clock, Message::When, html! { { &props.when } }, 0) }
                { fact(Icon::People, Message::Groups, groups, 0) }
                { fact(Icon::Door, Message::Places, names(&details.places), details.without_place) }
                { fact(Icon::Person, Message::Instructors, names(&details.instructors), details.without_instructor) }
            </dl>
            if !conflicts.is_empty() {
                <ul class="calendar-conflicts">
                    { for conflicts.iter().take(MAX_NAMES).map(|sentence| html! {
                        <li>{ icon(Icon::Triangle) }<span>{ sentence.html(None) }</span></li>
                    }) }
                    if conflicts.len() > MAX_NAMES { <li>{ t(Panel::AndMore(conflicts.len() - MAX_NAMES)) }</li> }
                </ul>
            }
            if props.ids.len() > 1 { { offering_lines(records, &props.ids, times, props) } }
            { popover_buttons(records, props) }
        </>
    }
}

fn fact(drawing: Icon, name: Message, value: Html, missing: usize) -> Html {
    html! {
        <div>
            <dt>{ icon(drawing) }<span class="unseen">{ t(name) }</span></dt>
            <dd>
                { value }
                if missing > 0 { <span class="chip tone-warn">{ icon(Icon::Triangle) }{ t(Message::Missing(missing)) }</span> }
            </dd>
        </div>
    }
}

/// Draws the first names and the number of the others.
fn names(names: &[String]) -> Html {
    let (shown, more) = names.split_at(names.len().min(MAX_NAMES));
    html! {
        <>
            { for shown.iter().enumerate().map(|(at, name)| html! { <>if at > 0 { { "; " } }<bdi>{ name }</bdi></> }) }
            if !more.is_empty() { <span class="meta">{ " " }{ t(Panel::AndMore(more.len())) }</span> }
        </>
    }
}

fn several_sessions(
    records: &Records,
    sessions: &[(SessionId, Vec<OfferingId>)],
    props: &OfferingPopoverProps,
) -> Html {
    let count = props.ids.len();
    html! {
        <>
            <h2 id="popover-title" tabindex="-1">{ t(Message::OfferingCount(count)) }</h2>
            <p class="meta">{ &props.when }</p>
            <ul class="calendar-more-list">
                { for sessions.iter().filter_map(|(id, ids)| {
                    let session = records.sessions.get(*id)?;
                    let route = Route::Session { course: session.course, id: session.id };
                    let edit = {
                        let action = if ids.len() == 1 { OfferingAction::Edit } else { OfferingAction::Change };
                        let ids = Selection::from_iter(ids.iter().copied().collect::<BTreeSet<_>>());
                        props.on_action.reform(move |_: MouseEvent| (action, ids.clone()))
                    };
                    let opens = props.can_edit || ids.len() == 1;
                    Some(html! {
                        <li key={id.to_string()}>
                            <a href={route.href()}><bdi>{ &session.title }</bdi></a>
                            if opens { <button type="button" class="button small" onclick={edit} aria-label={t(Frame::EditNamed(session.title.clone()))}>{ t(Message::Open(ids.len())) }</button> }
                        </li>
                    })
                }) }
            </ul>
        </>
    }
}
