//! The learning materials of a session, in order.

use std::rc::Rc;

use lectern_core::model::{
    Kind, LearningMaterial, LearningMaterialId, MaterialContent, Session, SessionId,
};
use lectern_core::workspace::{Command, Kinds, MaterialCommand, SessionCommand};
use yew::prelude::*;

use super::material_dialog::{MaterialDialog, material_draft};
use crate::components::chip::{Tone, badge};
use crate::components::icon::{Icon, icon};
use crate::components::list_focus::use_list_focus;
use crate::components::move_buttons::MoveButtons;
use crate::hooks::{use_can_edit, use_form_drafts, use_records, use_workspace};
use crate::i18n::format::{date_time, number};
use crate::i18n::{Curriculum as Message, Frame, t};
use crate::pages::editable::EditOnly;

/// Properties of [`Materials`].
#[derive(Properties, PartialEq)]
pub struct MaterialsProps {
    /// The session.
    pub session: Rc<Session>,
}

/// Id of the button that adds a material.
const NEW_MATERIAL: &str = "new-material";

/// Form that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    New,
    Edit(LearningMaterialId),
}

/// The card with the learning materials of a session.
#[component]
pub fn Materials(props: &MaterialsProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::LearningMaterial]));
    let session = props.session.id;
    let materials = workspace.read(|records| records.materials_of(session));
    let open = use_left_form(session, &materials);
    let last = materials.len().saturating_sub(1);
    let list = use_node_ref();
    let onfocusin = use_list_focus(&list, &NEW_MATERIAL.into());
    let on_new = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(Some(Open::New)))
    };
    let on_edit = {
        let open = open.clone();
        Callback::from(move |id| open.set(Some(Open::Edit(id))))
    };
    html! {
        <section class="card" aria-labelledby="materials-title">
            <div class="card-head">
                <h2 id="materials-title">{ t(Message::Materials) }<span class="count">{ " " }{ number(materials.len()) }</span></h2>
                <EditOnly><button id={NEW_MATERIAL} type="button" class="button" onclick={on_new}>{ icon(Icon::Plus) }{ t(Message::NewMaterial) }</button></EditOnly>
            </div>
            if materials.is_empty() {
                <p class="card-body help">{ t(Message::NoMaterials) }</p>
            } else {
                <ol ref={list} class="card-body materials" {onfocusin}>
                    { for materials.iter().enumerate().map(|(position, material)| html! {
                        <Material key={material.id.to_string()} material={material.clone()} {position} is_last={position == last} on_edit={on_edit.clone()} />
                    }) }
                </ol>
            }
            if let Some(target) = *open {
                <MaterialDialog {session} id={match target { Open::New => None, Open::Edit(id) => Some(id) }}
                    on_close={Callback::from(move |()| open.set(None))} />
            }
        </section>
    }
}

/// Starts the form: that which was left with unsaved values, or none.
#[hook]
fn use_left_form(
    session: SessionId,
    materials: &[Rc<LearningMaterial>],
) -> UseStateHandle<Option<Open>> {
    let (can_edit, drafts) = (use_can_edit(), use_form_drafts());
    use_state(|| {
        let edited = materials.iter().map(|material| Some(material.id));
        let mut ids = std::iter::once(None).chain(edited);
        let left = ids.find(|id| material_draft(drafts.clone(), session, *id).is_filled());
        let left = left.filter(|_| can_edit)?;
        Some(left.map_or(Open::New, Open::Edit))
    })
}

#[derive(Properties, PartialEq)]
struct MaterialProps {
    material: Rc<LearningMaterial>,
    /// Position, from 0.
    position: usize,
    is_last: bool,
    on_edit: Callback<LearningMaterialId>,
}

#[component]
fn Material(props: &MaterialProps) -> Html {
    let workspace = use_workspace();
    let material = &props.material;
    let id = material.id;
    let position = props.position;
    let act = {
        let workspace = workspace.clone();
        move |command: MaterialCommand| {
            let command = SessionCommand::Material(command);
            workspace.dispatch_with_toast(Command::Session(command));
        }
    };
    let on_move = {
        let act = act.clone();
        Callback::from(move |position: usize| act(MaterialCommand::Move { id, position }))
    };
    let on_delete = move |_: MouseEvent| act(MaterialCommand::Delete { id });
    let named = |message: fn(String) -> Frame| t(message(material.title.clone()));
    html! {
        <li class="material">
            <div>
                <strong><bdi>{ &material.title }</bdi></strong>{ " " }
                if material.required { { badge(Tone::Accent, t(Message::RequiredMaterial)) } }
                <p>{ content(&material.content) }</p>
                if !material.notes.is_empty() { <p class="help"><bdi>{ &material.notes }</bdi></p> }
                if let Some(visible) = visibility(material) { <p class="help">{ visible }</p> }
            </div>
            <EditOnly><div class="objective-buttons">
                <button type="button" class="icon-button small" aria-label={named(Frame::EditNamed)} onclick={props.on_edit.reform(move |_: MouseEvent| id)}>{ icon(Icon::Pencil) }</button>
                <MoveButtons {position} is_last={props.is_last} up={named(Frame::MoveUpNamed)} down={named(Frame::MoveDownNamed)} {on_move} />
                <button type="button" class="icon-button small" aria-label={named(Frame::DeleteNamed)} onclick={on_delete}>{ icon(Icon::Bin) }</button>
            </div></EditOnly>
        </li>
    }
}

fn content(content: &MaterialContent) -> Html {
    match content {
        MaterialContent::Link(link) => html! {
            <a href={link.clone()} target="_blank" rel="noopener noreferrer"><bdi>{ link }</bdi></a>
        },
        MaterialContent::Citation(text) => html! { <bdi>{ text }</bdi> },
    }
}

/// The times between which learners see it, if they do not always see it.
fn visibility(material: &LearningMaterial) -> Option<AttrValue> {
    let period = material.visibility?;
    let text = match (period.start(), period.end()) {
        (Some(from), Some(until)) => Message::VisibleBetween(date_time(from), date_time(until)),
        (Some(from), None) => Message::VisibleSince(date_time(from)),
        (None, Some(until)) => Message::VisibleTill(date_time(until)),
        (None, None) => return None,
    };
    Some(t(text))
}
