//! The objectives of a course or of a session, in order: added, edited where they stand, moved, and
//! those of a session linked to those of its course.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{CourseId, CourseObjectiveId, Kind, SessionId, SessionObjectiveId};
use lectern_core::workspace::{
    Command, CourseCommand, Kinds, ObjectiveEdit, Records, SessionCommand,
};
use yew::prelude::*;

use crate::components::field::{TextArea, TextFieldProps};
use crate::components::icon::{Icon, icon};
use crate::components::inline_edit::InlineEdit;
use crate::components::keys;
use crate::hooks::{use_records, use_workspace};
use crate::i18n::format::number;
use crate::i18n::{Curriculum as Message, Frame, t};
use crate::pages::id_picker::{IdOption, IdOptions, IdPicker};
use crate::pages::save_attribute::save_attribute;

/// What the objectives belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectiveOwner {
    /// A course.
    Course(CourseId),
    /// A session of a course.
    Session {
        /// The session.
        session: SessionId,
        /// Its course, to whose objectives those of the session are linked.
        course: CourseId,
    },
}

impl ObjectiveOwner {
    fn add(self, title: String) -> Command {
        match self {
            Self::Course(course) => Command::Course(CourseCommand::AddObjective { course, title }),
            Self::Session { session, .. } => {
                Command::Session(SessionCommand::AddObjective { session, title })
            }
        }
    }

    /// Returns the objectives in their order.
    fn objectives(self, records: &Records) -> Vec<Item> {
        match self {
            Self::Course(course) => {
                let rows = records.objectives_of_course(course);
                let items = rows.iter().map(|row| Item {
                    id: ObjectiveId::Course(row.id),
                    title: row.title.clone(),
                    linked: BTreeSet::new(),
                });
                items.collect()
            }
            Self::Session { session, .. } => {
                let rows = records.objectives_of_session(session);
                let items = rows.iter().map(|row| Item {
                    id: ObjectiveId::Session(row.id),
                    title: row.title.clone(),
                    linked: row.course_objectives.clone(),
                });
                items.collect()
            }
        }
    }

    /// Returns the objectives of the course to which those of a session can be linked.
    fn link_targets(self, records: &Records) -> IdOptions<CourseObjectiveId> {
        let rows = match self {
            Self::Course(_) => Vec::new(),
            Self::Session { course, .. } => records.objectives_of_course(course),
        };
        let active = rows.iter().filter(|row| !row.inactive);
        let options = active.map(|row| IdOption {
            id: row.id,
            name: row.title.clone(),
            detail: String::new(),
        });
        IdOptions::new(options.collect())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ObjectiveId {
    Course(CourseObjectiveId),
    Session(SessionObjectiveId),
}

impl ObjectiveId {
    const fn edit(self, edit: ObjectiveEdit) -> Command {
        match self {
            Self::Course(id) => Command::Course(CourseCommand::EditObjective { id, edit }),
            Self::Session(id) => Command::Session(SessionCommand::EditObjective { id, edit }),
        }
    }

    const fn delete(self) -> Command {
        match self {
            Self::Course(id) => Command::Course(CourseCommand::DeleteObjective { id }),
            Self::Session(id) => Command::Session(SessionCommand::DeleteObjective { id }),
        }
    }

    fn key(self) -> String {
        match self {
            Self::Course(id) => id.to_string(),
            Self::Session(id) => id.to_string(),
        }
    }
}

/// An objective of either.
#[derive(Clone, PartialEq)]
struct Item {
    id: ObjectiveId,
    title: String,
    linked: BTreeSet<CourseObjectiveId>,
}

/// Properties of [`Objectives`].
#[derive(Properties, PartialEq)]
pub struct ObjectivesProps {
    /// What they belong to.
    pub owner: ObjectiveOwner,
}

/// The card with the objectives.
#[component]
pub fn Objectives(props: &ObjectivesProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::SessionObjective,
        Kind::CourseObjective,
    ]));
    let owner = props.owner;
    let objectives = workspace.read(|records| owner.objectives(records));
    let version = workspace.read(|records| records.version(Kind::CourseObjective));
    let targets = use_memo((version, owner), |(_, owner)| {
        workspace.read(|records| owner.link_targets(records))
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
                        { for objectives.into_iter().enumerate().map(|(position, item)| {
                            let key = item.id.key();
                            html! {
                                <Objective {key} {item} {position} is_last={position == last}
                                targets={matches!(owner, ObjectiveOwner::Session { .. }).then(|| targets.clone())} />
                            }
                        }) }
                    </ol>
                }
                <NewObjective {owner} />
            </div>
        </section>
    }
}

#[derive(Properties)]
struct ObjectiveProps {
    item: Item,
    /// Position, from 0.
    position: usize,
    is_last: bool,
    /// The objectives of the course, if it can be linked to them; compared by identity.
    targets: Option<Rc<IdOptions<CourseObjectiveId>>>,
}

impl PartialEq for ObjectiveProps {
    fn eq(&self, other: &Self) -> bool {
        self.item == other.item
            && self.position == other.position
            && self.is_last == other.is_last
            && self.targets.as_ref().map(Rc::as_ptr) == other.targets.as_ref().map(Rc::as_ptr)
    }
}

#[component]
fn Objective(props: &ObjectiveProps) -> Html {
    let workspace = use_workspace();
    let (id, position) = (props.item.id, props.position);
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
    let up = id.edit(ObjectiveEdit::Position(position.saturating_sub(1)));
    let down = id.edit(ObjectiveEdit::Position(position + 1));
    let named = |message: fn(String) -> Frame| t(message(label.to_string()));
    html! {
        <li class="objective">
            <InlineEdit id={format!("objective-{}", id.key())} label={label.clone()} value={props.item.title.clone()} empty={t(Message::NotSet)}
                multiline=true {on_save} />
            if let Some(targets) = &props.targets {
                <IdPicker<CourseObjectiveId> id={format!("linked-{}", id.key())} label={t(Message::CourseObjectives)} options={targets.clone()}
                    chosen={props.item.linked.clone()} on_change={on_linked} />
            }
            <div class="objective-buttons">
                <button type="button" class="icon-button small" aria-label={named(Frame::MoveUpNamed)} aria-disabled={(position == 0).to_string()}
                    onclick={act(up)}>{ icon(Icon::Up) }</button>
                <button type="button" class="icon-button small" aria-label={named(Frame::MoveDownNamed)} aria-disabled={props.is_last.to_string()}
                    onclick={act(down)}>{ icon(Icon::Down) }</button>
                <button type="button" class="icon-button small" aria-label={named(Frame::DeleteNamed)} onclick={act(id.delete())}>{ icon(Icon::Bin) }</button>
            </div>
        </li>
    }
}

/// The field of a new objective, which stays ready for the next one.
#[component]
fn NewObjective(props: &ObjectivesProps) -> Html {
    const ID: &str = "new-objective";
    let workspace = use_workspace();
    let text = use_state(String::new);
    let error = use_state(|| None::<AttrValue>);
    let onsubmit = {
        let (owner, text, error) = (props.owner, text.clone(), error.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let wrong = save_attribute(&workspace, owner.add(text.to_string()));
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
