//! The objectives of a session, in order: added, edited where they stand, moved and linked to those
//! of the course.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{CourseObjectiveId, Kind, Session, SessionObjective, SessionObjectiveId};
use lectern_core::workspace::{Command, Kinds, ObjectiveEdit, SessionCommand};
use yew::prelude::*;

use super::save::save;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::field::{TextArea, TextFieldProps};
use crate::components::icon::{Icon, icon};
use crate::components::inline_edit::InlineEdit;
use crate::components::keys;
use crate::hooks::use_records;
use crate::i18n::format::number;
use crate::i18n::{Curriculum as Message, Frame, t};
use crate::pages::id_picker::{IdOption, IdOptions, IdPicker};

/// Properties of [`Objectives`].
#[derive(Properties, PartialEq)]
pub struct ObjectivesProps {
    /// The session.
    pub session: Rc<Session>,
}

/// The card with the objectives of a session.
#[component]
pub fn Objectives(props: &ObjectivesProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::SessionObjective,
        Kind::CourseObjective,
    ]));
    let session = &props.session;
    let objectives = workspace.read(|records| records.objectives_of_session(session.id));
    let version = workspace.read(|records| records.version(Kind::CourseObjective));
    let of_course = use_memo((version, session.course), |(_, course)| {
        let rows = workspace.read(|records| records.objectives_of_course(*course));
        let active = rows.iter().filter(|row| !row.inactive);
        let options = active.map(|row| IdOption {
            id: row.id,
            name: row.title.clone(),
            detail: String::new(),
        });
        IdOptions::new(options.collect())
    });
    let last = objectives.len().saturating_sub(1);
    html! {
        <section class="card" aria-labelledby="objectives-title">
            <div class="card-head">
                <h2 id="objectives-title">{ t(Message::Objectives) }<span class="count">{ " " }{ number(objectives.len()) }</span></h2>
            </div>
            <div class="card-body">
                if !objectives.is_empty() {
                    <ol class="objectives">
                        { for objectives.iter().enumerate().map(|(position, objective)| html! {
                            <Objective key={objective.id.to_string()} objective={objective.clone()} {position} is_last={position == last}
                                of_course={of_course.clone()} />
                        }) }
                    </ol>
                }
                <NewObjective session={session.clone()} />
            </div>
        </section>
    }
}

#[derive(Properties)]
struct ObjectiveProps {
    objective: Rc<SessionObjective>,
    /// Position, from 0.
    position: usize,
    is_last: bool,
    /// The objectives of the course; compared by identity.
    of_course: Rc<IdOptions<CourseObjectiveId>>,
}

impl PartialEq for ObjectiveProps {
    fn eq(&self, other: &Self) -> bool {
        self.objective == other.objective
            && self.position == other.position
            && self.is_last == other.is_last
            && Rc::ptr_eq(&self.of_course, &other.of_course)
    }
}

#[component]
fn Objective(props: &ObjectiveProps) -> Html {
    let workspace = crate::hooks::use_workspace();
    let id = props.objective.id;
    let position = props.position;
    let on_save = {
        let workspace = workspace.clone();
        Callback::from(move |text| save(&workspace, edit(id, ObjectiveEdit::Title(text))))
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
            workspace.dispatch_with_toast(edit(id, ObjectiveEdit::CourseObjectives(linked)));
        })
    };
    let label = t(Message::ObjectiveNumber(position + 1));
    let up = edit(id, ObjectiveEdit::Position(position.saturating_sub(1)));
    let down = edit(id, ObjectiveEdit::Position(position + 1));
    let delete = Command::Session(SessionCommand::DeleteObjective { id });
    let named = |message: fn(String) -> Frame| t(message(label.to_string()));
    html! {
        <li class="objective">
            <InlineEdit id={format!("objective-{id}")} label={label.clone()} value={props.objective.title.clone()} empty={t(Message::NotSet)}
                multiline=true {on_save} />
            <IdPicker<CourseObjectiveId> id={format!("linked-{id}")} label={t(Message::CourseObjectives)} options={props.of_course.clone()}
                chosen={props.objective.course_objectives.clone()} on_change={on_linked} />
            <div class="objective-buttons">
                <button type="button" class="icon-button small" aria-label={named(Frame::MoveUpNamed)} aria-disabled={(position == 0).to_string()}
                    onclick={act(up)}>{ icon(Icon::Up) }</button>
                <button type="button" class="icon-button small" aria-label={named(Frame::MoveDownNamed)} aria-disabled={props.is_last.to_string()}
                    onclick={act(down)}>{ icon(Icon::Down) }</button>
                <button type="button" class="icon-button small" aria-label={named(Frame::DeleteNamed)} onclick={act(delete)}>{ icon(Icon::Bin) }</button>
            </div>
        </li>
    }
}

const fn edit(id: SessionObjectiveId, edit: ObjectiveEdit) -> Command {
    Command::Session(SessionCommand::EditObjective { id, edit })
}

/// The field of a new objective, which stays ready for the next one.
#[component]
fn NewObjective(props: &ObjectivesProps) -> Html {
    const ID: &str = "new-objective";
    let workspace: WorkspaceHandle = crate::hooks::use_workspace();
    let text = use_state(String::new);
    let error = use_state(|| None::<AttrValue>);
    let onsubmit = {
        let (session, text, error) = (props.session.id, text.clone(), error.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let title = text.to_string();
            let command = SessionCommand::AddObjective { session, title };
            let wrong = save(&workspace, Command::Session(command));
            if wrong.is_none() {
                text.set(String::new());
            }
            error.set(wrong);
            keys::focus_id(ID);
        })
    };
    let on_input = {
        let (text, error) = (text.clone(), error.clone());
        Callback::from(move |typed| {
            text.set(typed);
            error.set(None);
        })
    };
    let field = TextFieldProps {
        error: (*error).clone(),
        ..TextFieldProps::new(ID, t(Message::NewObjective), (*text).clone(), on_input)
    };
    html! {
        <form class="new-objective" novalidate=true {onsubmit}>
            <TextArea ..field />
            <button type="submit" class="button">{ icon(Icon::Plus) }{ t(Message::AddObjective) }</button>
        </form>
    }
}
