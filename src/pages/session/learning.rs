//! The independent learning of a session. Switching it off keeps its values until the session is left.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{
    IndependentLearning, InstructorGroupId, Kind, LearnerGroupId, RecordType, Session, SessionId,
};
use lectern_core::workspace::{Command, IndependentLearningEdit, Kinds, Records, SessionCommand};
use yew::prelude::*;

use super::due_fields::DueFields;
use crate::app::route::Route;
use crate::components::radios::{Choice, Radios};
use crate::hooks::{use_can_edit, use_records};
use crate::i18n::{Curriculum as Message, format, t};
use crate::pages::attribute::Attribute;
use crate::pages::editable::EditableFields;
use crate::pages::id_picker::{IdOption, IdOptions, IdPicker};
use crate::pages::instructor_group_options::use_instructor_groups;
use crate::pages::people_picker::PeoplePicker;
use crate::pages::save_attribute::save_attribute;
use crate::platform::zone;

const KINDS: [Kind; 5] = [
    Kind::IndependentLearning,
    Kind::LearnerGroup,
    Kind::Cohort,
    Kind::Session,
    Kind::Offering,
];

/// Properties of [`Learning`].
#[derive(Properties, PartialEq)]
pub struct LearningProps {
    /// The session.
    pub session: Rc<Session>,
}

/// The card with the independent learning of a session.
#[component]
pub fn Learning(props: &LearningProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let can_edit = use_can_edit();
    let id = props.session.id;
    let learning = workspace.read(|records| records.independent_learning.get(id).cloned());
    let enabled = learning.as_ref().is_some_and(|learning| learning.enabled);
    let edit = {
        let workspace = workspace.clone();
        move |edit| {
            let command = SessionCommand::EditIndependentLearning { session: id, edit };
            save_attribute(&workspace, Command::Session(command))
        }
    };
    let was_on = use_was_on(id, enabled);
    let is_kept = *was_on.borrow() == Some(id);
    let on_choose = {
        let edit = edit.clone();
        Callback::from(move |at: usize| {
            let on = at == 1;
            let is_kept = *was_on.borrow() == Some(id);
            // Switching it on or off is always valid.
            let _ = edit(match on {
                true if !is_kept => IndependentLearningEdit::Begun,
                on => IndependentLearningEdit::Enabled(on),
            });
        })
    };
    let help = match (can_edit, is_kept) {
        (false, _) => Message::NoLearning,
        (true, true) => Message::LearningOffKept,
        (true, false) => Message::LearningOff,
    };
    html! {
        <section class="card" aria-labelledby="learning-title">
            <div class="card-head"><h2 id="learning-title">{ t(Message::IndependentLearning) }</h2>
                <EditableFields>
                    <Radios name="independent-learning" legend={t(Message::IndependentLearning)} unseen_legend=true
                        choices={[Message::Off, Message::On].map(|state| Choice::plain(t(state))).to_vec()} chosen={usize::from(enabled)} {on_choose} />
                </EditableFields>
            </div>
            if let Some(learning) = learning.filter(|learning| learning.enabled) {
                <Values {learning} postrequisite={props.session.postrequisite} on_edit={Callback::from(edit)} />
            } else {
                <p class="card-body help">{ t(help) }</p>
            }
        </section>
    }
}

/// Returns the session, if its independent learning has been on since its page was opened: only then do
/// the values that it had count when it is switched on again.
#[hook]
fn use_was_on(session: SessionId, enabled: bool) -> Rc<RefCell<Option<SessionId>>> {
    let was_on = use_mut_ref(|| None);
    {
        let was_on = was_on.clone();
        use_effect_with((session, enabled), move |(session, enabled)| {
            let mut was_on = was_on.borrow_mut();
            if *enabled {
                *was_on = Some(*session);
            } else if *was_on != Some(*session) {
                // Another session has been left.
                *was_on = None;
            }
        });
    }
    was_on
}

#[derive(Properties, PartialEq)]
struct ValuesProps {
    learning: Rc<IndependentLearning>,
    /// The session whose first offering takes the place of the due date.
    postrequisite: Option<SessionId>,
    /// Saves one value. Returns the problem with it, if there is one.
    on_edit: Callback<IndependentLearningEdit, Option<AttrValue>>,
}

#[component]
fn Values(props: &ValuesProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let learning = &props.learning;
    let versions = workspace
        .read(|records| [Kind::LearnerGroup, Kind::Cohort].map(|kind| records.version(kind)));
    let groups = use_memo(versions, |_| workspace.read(group_options));
    let instructor_groups = use_instructor_groups();
    html! {
        <EditableFields class="card-body attributes">
            <Attribute id="learning-hours" record={IndependentLearning::record_key(learning.session)} label={t(Message::Hours)} value={learning.hours.to_string()}
                on_save={props.on_edit.reform(IndependentLearningEdit::Hours)} />
            if let Some(next) = props.postrequisite {
                { workspace.read(|records| due_before(records, learning, next)) }
            } else {
                <DueFields record={IndependentLearning::record_key(learning.session)} due={learning.due} on_save={props.on_edit.reform(IndependentLearningEdit::Due)} />
            }
            <IdPicker<LearnerGroupId> id="learning-groups" label={t(Message::LearnerGroups)} options={groups} chosen={learning.groups.clone()}
                on_change={choose(&props.on_edit, IndependentLearningEdit::Groups)} />
            <PeoplePicker id="learning-learners" label={t(Message::Learners)} chosen={learning.learners.clone()}
                on_change={choose(&props.on_edit, IndependentLearningEdit::Learners)} />
            <PeoplePicker id="learning-instructors" label={t(Message::Instructors)} teachers=true chosen={learning.instructors.clone()}
                on_change={choose(&props.on_edit, IndependentLearningEdit::Instructors)} />
            <IdPicker<InstructorGroupId> id="learning-instructor-groups" label={t(Message::InstructorGroups)} options={instructor_groups}
                chosen={learning.instructor_groups.clone()} on_change={choose(&props.on_edit, IndependentLearningEdit::InstructorGroups)} />
            <p class="help">{ t(Message::LearningKept) }</p>
        </EditableFields>
    }
}

/// Draws the post-requisite with the time at which it begins.
fn due_before(records: &Records, learning: &IndependentLearning, next: SessionId) -> Html {
    let Some(next) = records.sessions.get(next) else {
        return Html::default();
    };
    let due = records
        .due_of(learning, &zone::rules)
        .map(format::date_time);
    let due = due.map_or_else(|| t(Message::NotScheduled), AttrValue::from);
    html! {
        <div class="attribute">
            <span class="attribute-name">{ t(Message::DueBefore) }</span>
            <ul class="attribute-value">
                <li>
                    <a href={Route::Session { course: next.course, id: next.id }.href()}><bdi>{ &next.title }</bdi></a>
                    <span class="meta">{ " " }{ due }</span>
                </li>
            </ul>
        </div>
    }
}

/// Saves a choice. Whatever can be picked is valid.
fn choose<Id: 'static>(
    on_edit: &Callback<IndependentLearningEdit, Option<AttrValue>>,
    edit: fn(BTreeSet<Id>) -> IndependentLearningEdit,
) -> Callback<BTreeSet<Id>> {
    let on_edit = on_edit.clone();
    Callback::from(move |ids| {
        on_edit.emit(edit(ids));
    })
}

/// All learner groups, with the groups above them.
fn group_options(records: &Records) -> IdOptions<LearnerGroupId> {
    let options = records.learner_groups.iter().map(|group| IdOption {
        id: group.id,
        name: group.title.clone(),
        detail: groups_above(records, group.id).join(" › "),
    });
    IdOptions::new(options.collect())
}

/// The titles of the cohort and of the groups above a group, from the top.
fn groups_above(records: &Records, id: LearnerGroupId) -> Vec<String> {
    let cohort = records.cohort_of_group(id);
    let cohort = cohort.and_then(|cohort| Some(records.cohorts.get(cohort)?.title.clone()));
    let above = records.path_of_group(id).into_iter();
    let above = above.filter(|group| *group != id);
    let above = above.filter_map(|group| Some(records.learner_groups.get(group)?.title.clone()));
    cohort.into_iter().chain(above).collect()
}
