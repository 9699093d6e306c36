//! The panel that finds a slot.

use std::rc::Rc;

use chrono::NaiveDate;
use gloo::utils::document;
use lectern_core::model::{Kind, Offering, OfferingId, SessionId};
use lectern_core::workspace::{FoundSlot, Kinds, WorkspaceConflicts};
use yew::prelude::*;

use super::preview::{PreviewedSlot, use_preview};
use super::results::{FoundOption, block_options, draw_options, options};
use super::search_fields::SearchFields;
use super::values::FindSlotValues;
use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::{DraftSlot, use_dialog_form, use_records};
use crate::i18n::{Clock, FindSlot as Message, Frame, t};
use crate::pages::calendar::editing::Finding;
use crate::pages::calendar::filters::use_filter_options;
use crate::pages::draft_notice::DraftNotice;
use crate::platform::keyboard::KeyPress;

/// Properties of [`FindSlotPanel`].
#[derive(Properties, PartialEq)]
pub struct FindSlotPanelProps {
    /// Offering or offerings that a slot is found for.
    pub finding: Finding,
    /// Place of the draft.
    pub draft: DraftSlot,
    /// Values at first.
    pub initial: FindSlotValues,
    /// Title of the session of the offering that is moved.
    #[prop_or_default]
    pub moved: Option<AttrValue>,
    /// Offering that is moved, or whose form is open.
    #[prop_or_default]
    pub offering: Option<Offering>,
    /// Offerings that are moved together, of which `offering` is one.
    #[prop_or_default]
    pub block: Option<Selection<OfferingId>>,
    /// Notation of times.
    pub clock: Clock,
    /// Receives the session and the time that is applied.
    pub on_apply: Callback<(Option<SessionId>, FoundSlot, FindSlotValues)>,
    /// Receives the time that would be applied, and `None` when the panel closes. Stable.
    pub on_preview: Callback<Option<PreviewedSlot>>,
    /// Called when the panel closes.
    pub on_close: Callback<()>,
}

/// Fields, and below them the times that are free for everybody, the best first.
#[component]
pub fn FindSlotPanel(props: &FindSlotPanelProps) -> Html {
    let kinds = || WorkspaceConflicts::KINDS.into_iter().chain([Kind::Person]);
    let workspace = use_records(kinds().collect::<Kinds>());
    let versions = workspace.read(|records| {
        let versions = kinds().map(|kind| records.version(kind));
        versions.collect::<Vec<u64>>()
    });
    let form = use_dialog_form(props.draft.clone(), props.finding.clone(), || {
        props.initial.clone()
    });
    let choices = use_filter_options();
    let (offering, clock, zone) = (props.offering.clone(), props.clock, workspace.zone());
    let deps = (
        versions,
        form.values().clone(),
        offering,
        props.block.clone(),
    );
    let found: Rc<Option<Vec<FoundOption>>> = use_memo(deps, |(_, values, offering, block)| {
        let present = offering.as_ref().and_then(start_date);
        workspace.read_conflicts(|records, conflicts| {
            if let Some(block) = block {
                let request = values.block_request(block.iter().collect(), present)?;
                return Some(block_options(
                    records,
                    conflicts,
                    &request,
                    clock,
                    zone.as_ref(),
                ));
            }
            let request = values.request(records, offering.as_ref(), present)?;
            Some(options(records, conflicts, &request, clock, zone.as_ref()))
        })
    });
    {
        let is_known = props.offering.is_some();
        use_effect_with((), move |()| {
            let first = if is_known {
                ".found-slot"
            } else {
                ".find-slot input"
            };
            keys::focus_first(".find-slot h2");
            keys::focus_first(first);
        });
    }
    let on_look = use_preview(&found, &form, &props.on_preview);
    let session = form.values().session;
    let on_apply = {
        let (on_apply, form) = (props.on_apply.clone(), form.clone());
        Callback::from(move |found| on_apply.emit((session, found, form.values().clone())))
    };
    let close = props.on_close.reform(|_: MouseEvent| ());
    let onkeydown = {
        let on_close = props.on_close.clone();
        move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            let is_handled = match press.name.as_str() {
                "Escape" if !event.default_prevented() => {
                    on_close.emit(());
                    true
                }
                "ArrowDown" => move_focus(1),
                "ArrowUp" => move_focus(-1),
                _ => false,
            };
            if is_handled {
                event.prevent_default();
                event.stop_propagation();
            }
        }
    };
    // The order in which the dates are tried.
    let found_message = match props.offering.as_ref().and_then(start_date) {
        Some(_) => Message::FoundNearest,
        None => Message::Found,
    };
    let title = match (&props.moved, &props.block) {
        (Some(title), Some(block)) => Message::TitleOfBlock(block.len(), title.to_string()),
        (Some(title), None) => Message::TitleOf(title.to_string()),
        (None, _) => Message::Title,
    };
    html! {
        <section class="side-panel card find-slot" aria-labelledby="find-slot-title" {onkeydown}>
            <div class="card-head">
                <h2 id="find-slot-title" tabindex="-1">{ t(title) }</h2>
                <button type="button" class="icon-button" aria-label={t(Frame::Close)} onclick={close}>{ icon(Icon::Cross) }</button>
            </div>
            <div class="card-body">
                <DraftNotice<FindSlotValues> form={form.clone()} />
                <SearchFields form={form.clone()} options={choices} asks_session={props.offering.is_none()} is_block={props.block.is_some()} />
                { results(found.as_ref().as_deref(), props.block.is_some(), session.is_some(), found_message, [&on_apply, &on_look]) }
            </div>
        </section>
    }
}

/// Draws what was found, `None` while a field is wrong.
fn results(
    found: Option<&[FoundOption]>,
    is_block: bool,
    has_session: bool,
    found_message: fn(usize) -> Message,
    [on_apply, on_look]: [&Callback<FoundSlot>; 2],
) -> Html {
    let status = match found {
        None => t(Message::FieldsWrong),
        Some([]) if is_block => t(Message::NothingForBlock),
        Some([]) => t(Message::NothingAtAll),
        Some([first, ..]) if first.relaxation.is_some() => t(Message::NothingFree),
        Some(found) => t(found_message(found.len())),
    };
    let options = found.unwrap_or_default();
    html! {
        <div class="found" role="group" aria-label={t(Message::Results)}>
            <p role="status">{ status }</p>
            if !has_session && !options.is_empty() { <p class="help">{ t(Message::ChooseSessionFirst) }</p> }
            <ol>{ draw_options(options, on_apply, on_look) }</ol>
        </div>
    }
}

/// Moves the focus among the times. Returns whether it was on one of them.
fn move_focus(by: i32) -> bool {
    let Ok(buttons) = document().query_selector_all(".found-slot") else {
        return false;
    };
    let active = document().active_element();
    let buttons = (0..buttons.length()).filter_map(|at| buttons.item(at));
    let buttons: Vec<web_sys::Node> = buttons.collect();
    let here = buttons.iter().position(|button| {
        let button: &web_sys::Node = button;
        active
            .as_ref()
            .is_some_and(|active| active.is_same_node(Some(button)))
    });
    let Some(here) = here else { return false };
    let to = here
        .saturating_add_signed(by as isize)
        .min(buttons.len() - 1);
    if let Some(button) = buttons.get(to) {
        use wasm_bindgen::JsCast;
        button
            .dyn_ref::<web_sys::Element>()
            .into_iter()
            .for_each(keys::focus);
    }
    true
}

fn start_date(offering: &Offering) -> Option<NaiveDate> {
    Some(offering.slot.as_ref()?.start.date())
}
