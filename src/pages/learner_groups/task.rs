//! Tasks on a group that need input. Each is a card above the details of the group, so that the tree
//! and the members stay in view.

use gloo::utils::document;
use lectern_core::model::{Cohort, LearnerGroup, PersonId, RecordType};
use lectern_core::workspace::GroupParent;
use serde::{Deserialize, Serialize};
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::primary_button::PrimaryButton;
use crate::components::unsaved_question::{UnsavedInput, use_unsaved_question};
use crate::hooks::{DraftSlot, left_dialog};
use crate::i18n::{Frame, t};
use crate::platform::form_drafts::FormDrafts;
use crate::platform::keyboard::KeyPress;

/// A task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Task {
    /// Makes numbered subgroups.
    MakeSubgroups,
    /// Distributes the direct members over the subgroups.
    Distribute,
    /// Moves the group to another parent.
    MoveGroup,
    /// Moves members to another group.
    MoveMembers(Selection<PersonId>),
    /// Deletes the group or the cohort, after a question.
    Delete,
}

/// A task, and the cohort or group that it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskRequest {
    /// Cohort or group.
    pub of: GroupParent,
    /// Task.
    pub task: Task,
}

/// Names of the drafts of the tasks that have one.
const DRAFTS: [&str; 4] = ["make-subgroups", "distribute", "move-group", "move-members"];

impl Task {
    /// Returns the place of the draft of the task on a cohort or a group. Each task has its own, so that one
    /// that is left for another is there again when it is started.
    #[must_use]
    pub fn draft(&self, drafts: FormDrafts, of: GroupParent) -> DraftSlot {
        let [make_subgroups, distribute, move_group, move_members] = DRAFTS;
        let name = match self {
            Self::MakeSubgroups => make_subgroups,
            Self::Distribute => distribute,
            Self::MoveGroup => move_group,
            Self::MoveMembers(_) => move_members,
            // Asks, and takes no input.
            Self::Delete => "delete-group",
        };
        draft_of(name, drafts, of)
    }

    /// Returns a task on a cohort or a group that was left with unsaved values.
    #[must_use]
    pub fn left(drafts: &FormDrafts, of: GroupParent) -> Option<Self> {
        let mut names = DRAFTS.into_iter();
        names.find_map(|name| left_dialog(&draft_of(name, drafts.clone(), of)))
    }
}

fn draft_of(name: &str, drafts: FormDrafts, of: GroupParent) -> DraftSlot {
    let key = match of {
        GroupParent::Cohort(id) => Cohort::record_key(id),
        GroupParent::Group(id) => LearnerGroup::record_key(id),
    };
    DraftSlot::of_page(drafts, name, key)
}

/// Properties of [`TaskCard`].
#[derive(Properties, PartialEq)]
pub struct TaskCardProps {
    /// Title.
    pub title: AttrValue,
    /// Label of the primary button.
    pub button: AttrValue,
    /// Reason why the task cannot be carried out as it is.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// There is input that closing would discard, before which the card asks.
    pub dirty: bool,
    /// Called by the primary button, and by Enter in a field.
    pub on_submit: Callback<()>,
    /// Called when the input may be discarded.
    pub on_close: Callback<()>,
    /// Content.
    pub children: Html,
}

/// The card of a task. It takes the focus, and returns it when it is closed.
#[component]
pub fn TaskCard(props: &TaskCardProps) -> Html {
    let card = use_node_ref();
    // Found while drawing: afterwards a field of the card may have taken the focus.
    let opener = use_memo((), |()| document().active_element());
    {
        let card = card.clone();
        use_effect_with((), move |()| {
            let opener = Option::clone(&opener);
            let card = card.cast::<Element>();
            let focused = document().active_element();
            let card = card.filter(|card| !card.contains(focused.as_deref()));
            let first =
                card.and_then(|card| card.query_selector("[data-first], h3").ok().flatten());
            if let Some(first) = first {
                keys::focus(&first);
            }
            move || match opener
                .filter(|opener| opener.is_connected() && opener.tag_name() != "BODY")
            {
                Some(opener) => keys::focus(&opener),
                None => keys::focus_id(HEADING),
            }
        });
    }
    let onsubmit = props
        .on_submit
        .reform(|event: SubmitEvent| event.prevent_default());
    let UnsavedInput {
        close, question, ..
    } = use_unsaved_question(props.dirty, props.on_close.clone());
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
    html! {
        <section ref={card} class="card task-card" aria-labelledby="task-title" {onkeydown}>
            <form {onsubmit} novalidate=true>
                <div class="card-head"><h3 id="task-title" tabindex="-1">{ &props.title }</h3></div>
                <div class="card-body">
                    { props.children.clone() }
                    if let Some(error) = &props.error {
                        <p class="error" role="alert">{ icon(Icon::Triangle) }<span>{ error }</span></p>
                    }
                </div>
                { question }
                <footer class="panel-foot">
                    <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                    <PrimaryButton submit=true>{ &props.button }</PrimaryButton>
                </footer>
            </form>
        </section>
    }
}

/// Id of the heading of what is shown beside the tree.
pub const HEADING: &str = "group-heading";
