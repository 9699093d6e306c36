//! One objective of a course or of a session.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::CourseObjectiveId;
use lectern_core::workspace::{Command, ObjectiveEdit};
use yew::prelude::*;

use super::owner::Item;
use crate::components::icon::{Icon, icon};
use crate::components::inline_edit::InlineText;
use crate::components::move_buttons::MoveButtons;
use crate::hooks::use_workspace;
use crate::i18n::{Curriculum as Message, Frame, t};
use crate::pages::attribute::Attribute;
use crate::pages::editable::{EditOnly, EditableFields};
use crate::pages::id_picker::{IdOptions, IdPicker};
use crate::pages::save_attribute::save_attribute;

/// Properties of [`Objective`].
#[derive(Properties)]
pub struct ObjectiveProps {
    /// The objective.
    pub item: Item,
    /// Position, from 0.
    pub position: usize,
    /// It is the last one.
    pub is_last: bool,
    /// Class that shows a drag.
    pub drag: Option<&'static str>,
    /// The objectives of the course, if it can be linked to them; compared by identity.
    pub targets: Option<Rc<IdOptions<CourseObjectiveId>>>,
}

impl PartialEq for ObjectiveProps {
    fn eq(&self, other: &Self) -> bool {
        self.item == other.item
            && self.position == other.position
            && self.is_last == other.is_last
            && self.drag == other.drag
            && self.targets.as_ref().map(Rc::as_ptr) == other.targets.as_ref().map(Rc::as_ptr)
    }
}

/// One objective: its text, what it is linked to, and the buttons that move and delete it.
#[component]
pub fn Objective(props: &ObjectiveProps) -> Html {
    let workspace = use_workspace();
    let (id, position) = (props.item.id, props.position);
    let record = id.record_key();
    let on_save = {
        let workspace = workspace.clone();
        Callback::from(move |text| save_attribute(&workspace, id.edit(ObjectiveEdit::Title(text))))
    };
    let act = |command: Command| {
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| {
            workspace.dispatch_with_toast(command.clone());
        })
    };
    let on_linked = {
        let workspace = workspace.clone();
        Callback::from(move |linked: BTreeSet<CourseObjectiveId>| {
            workspace.dispatch_with_toast(id.edit(ObjectiveEdit::CourseObjectives(linked)));
        })
    };
    let label = t(Message::ObjectiveNumber(position + 1));
    let on_move = {
        let workspace = workspace.clone();
        Callback::from(move |to: usize| {
            workspace.dispatch_with_toast(id.edit(ObjectiveEdit::Position(to)));
        })
    };
    let named = |message: fn(String) -> Frame| t(message(label.to_string()));
    html! {
        <li class={classes!("objective", props.drag)}>
            <Attribute id={format!("objective-{record}")} {record} label={label.clone()} value={props.item.title.clone()} kind={InlineText::Formatted} {on_save} />
            if let Some(targets) = &props.targets {
                <EditableFields><IdPicker<CourseObjectiveId> id={format!("linked-{record}")} label={t(Message::CourseObjectives)} options={targets.clone()}
                    chosen={props.item.linked.clone()} on_change={on_linked} /></EditableFields>
            }
            <EditOnly><div class="objective-buttons">
                <span class="grip" data-grip="true" title={t(Message::DragObjective)} aria-hidden="true">{ icon(Icon::Grip) }</span>
                <MoveButtons {position} is_last={props.is_last} up={named(Frame::MoveUpNamed)} down={named(Frame::MoveDownNamed)} {on_move} />
                <button type="button" class="icon-button small" aria-label={named(Frame::DeleteNamed)} onclick={act(id.delete())}>{ icon(Icon::Bin) }</button>
            </div></EditOnly>
        </li>
    }
}
