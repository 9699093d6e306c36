//! The form of a learner group: its title, and the defaults of its offerings.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{InstructorGroupId, LearnerGroup, LearnerGroupId, PersonId, Place};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::learner_groups::{LearnerGroupForm, validate_learner_group};
use lectern_core::search::name_key;
use lectern_core::workspace::{Command, GroupCommand, GroupParent, OfferingDefaults, Records};
use yew::prelude::*;

use super::task::HEADING;
use super::update_offerings::{UpdateOfferings, has_updates};
use super::view::{route_of, title_of};
use crate::app::navigation::{go, go_instead};
use crate::app::route::Route;
use crate::components::field::{Checkbox, TextField, TextFieldProps};
use crate::components::keys;
use crate::components::picker::Picker;
use crate::components::suggest_field::SuggestField;
use crate::hooks::{
    Form, RecordForm, UseFormHandle, control_id, rebase_fields, use_record_form, use_workspace,
};
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::id_picker::IdPicker;
use crate::pages::instructor_group_options::use_instructor_groups;
use crate::pages::record_card::RecordCard;
use crate::pages::room_options::{RoomOptions, use_rooms};
use crate::pages::wizard::person_options::use_teachers;

impl Form for LearnerGroupForm {
    fn validate(&self) -> Vec<FieldProblem> {
        validate_learner_group(self, &|_| None)
            .err()
            .unwrap_or_default()
    }
}

impl RecordForm for LearnerGroupForm {
    type Record = LearnerGroup;

    fn from_record(group: &LearnerGroup) -> Self {
        Self {
            title: group.title.clone(),
            place: group.place.clone(),
            link: group.link.clone(),
            instructors: group.instructors.clone(),
            instructor_groups: group.instructor_groups.clone(),
            needs_accommodation: group.needs_accommodation,
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen;
            title, place, link, instructors, instructor_groups, needs_accommodation);
    }
}

/// Group whose form is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupTarget {
    /// A new group below this cohort or group.
    NewBelow(GroupParent),
    /// The group with this id.
    Existing(LearnerGroupId),
}

/// Properties of [`GroupFormCard`].
#[derive(Properties, PartialEq)]
pub struct GroupFormCardProps {
    /// Group.
    pub target: GroupTarget,
}

/// The form of a learner group.
#[component]
pub fn GroupFormCard(props: &GroupFormCardProps) -> Html {
    let workspace = use_workspace();
    let rooms = use_rooms();
    let target = props.target;
    let id = match target {
        GroupTarget::NewBelow(_) => None,
        GroupTarget::Existing(id) => Some(id),
    };
    let form = use_record_form::<LearnerGroupForm>(id);
    let offer = use_state_eq(|| None::<OfferingDefaults>);
    let is_updated = use_state_eq(|| false);
    let before = use_mut_ref(|| None::<OfferingDefaults>);
    let command = {
        let (rooms, workspace, before) = (rooms.clone(), workspace.clone(), before.clone());
        Callback::from(move |mut form: LearnerGroupForm| {
            *before.borrow_mut() = workspace.read(|records| {
                let group = records.learner_groups.get(id?)?;
                Some(OfferingDefaults::of_group(group))
            });
            form.place = form.place.map(|place| rooms.resolved(place));
            Command::Group(match target {
                GroupTarget::NewBelow(parent) => GroupCommand::Create { parent, form },
                GroupTarget::Existing(id) => GroupCommand::Save { id, form },
            })
        })
    };
    let (title, save, on_saved, on_cancel) = match target {
        GroupTarget::Existing(_) => (
            t(Message::Details),
            None,
            {
                let (offer, workspace) = (offer.clone(), workspace.clone());
                let is_updated = is_updated.setter();
                Callback::from(move |()| {
                    is_updated.set(false);
                    let before = before
                        .take()
                        .filter(|before| id.is_some_and(|id| has_updates(&workspace, id, before)));
                    offer.set(before);
                })
            },
            // The button goes with the unsaved values.
            Callback::from(|()| keys::focus_id(HEADING)),
        ),
        GroupTarget::NewBelow(parent) => {
            let below = workspace.read(|records| title_of(records, parent));
            let (title, add) = match parent {
                GroupParent::Cohort(_) => (Message::NewGroupIn(below), Message::AddGroup),
                GroupParent::Group(_) => (Message::NewSubgroupOf(below), Message::AddSubgroup),
            };
            let new_title = form.values().title.clone();
            let on_saved = Callback::from(move |()| {
                let new = workspace.read(|records| new_group(records, parent, &new_title));
                if let Some(new) = new {
                    go_instead(&route_of(GroupParent::Group(new)));
                }
            });
            let on_cancel = Callback::from(move |()| go(&route_of(parent)));
            (t(title), Some(t(add)), on_saved, on_cancel)
        }
    };
    use_effect_with(*is_updated, |is_updated| {
        // In a field, the key that undoes would undo what was typed.
        if *is_updated {
            keys::focus_id(HEADING);
        }
    });
    let on_close = {
        let (offer, is_updated) = (offer.clone(), is_updated.clone());
        Callback::from(move |updated: bool| {
            is_updated.set(updated);
            offer.set(None);
        })
    };
    let update = id.zip((*offer).clone());
    html! {
        <>
        <RecordCard<LearnerGroupForm> form={form.clone()} {title} {save} {command} {on_saved} {on_cancel}>
            <TextField autofocus={id.is_none()} ..form.text(Field::GroupTitle, t(Message::Title),
                |form| &form.title, |form, text| form.title = text) />
            <div class="field-row">
                { place_field(&form, &rooms) }
                <TextField kind="url" optional=true ..form.text(Field::GroupLink, t(Message::DefaultLink),
                    |form| &form.link, |form, text| form.link = text) />
            </div>
            <div class="field-row"><Instructors form={form.clone()} /></div>
            <Checkbox id="needs-accommodation" label={t(Message::NeedsAccommodation)} checked={form.values().needs_accommodation}
                on_change={form.set(|form, needed| form.needs_accommodation = needed)} />
        </RecordCard<LearnerGroupForm>>
        if let Some((group, before)) = update {
            <UpdateOfferings {group} {before} {on_close} />
        }
        </>
    }
}

/// Returns the group that was added below `parent` with this title, which is unique there.
fn new_group(records: &Records, parent: GroupParent, title: &str) -> Option<LearnerGroupId> {
    let title = name_key(title);
    let is_new = |group: &&Rc<LearnerGroup>| name_key(&group.title) == title;
    let new = match parent {
        GroupParent::Cohort(cohort) => records.trees_of_cohort(cohort).find(is_new),
        GroupParent::Group(group) => records.subgroups_of(group).find(is_new),
    };
    new.map(|group| group.id)
}

/// Renders the field of the default room.
fn place_field(form: &UseFormHandle<LearnerGroupForm>, rooms: &Rc<RoomOptions>) -> Html {
    let values = form.values();
    let on_input = {
        let rooms = rooms.clone();
        form.edit(Field::GroupPlace, |form, place: Option<Place>| {
            form.place = place
        })
        .reform(move |text: String| rooms.typed(text))
    };
    let field = TextFieldProps {
        optional: true,
        error: form.error(Field::GroupPlace),
        help: values
            .place
            .as_ref()
            .and_then(|place| rooms.description(place)),
        on_blur: form.touch(Field::GroupPlace),
        ..TextFieldProps::new(
            control_id(Field::GroupPlace),
            t(Message::DefaultRoom),
            rooms.text(values.place.as_ref()),
            on_input,
        )
    };
    let room = values.place.as_ref().and_then(Place::room);
    html! {
        <div>
            <SuggestField {field} suggestions={rooms.suggestions()} />
            if let Some(id) = room { <a class="field-link" href={Route::Room { id }.href()}>{ t(Message::OpenRoom) }</a> }
        </div>
    }
}

/// Properties of [`Instructors`].
#[derive(Properties, PartialEq)]
struct InstructorsProps {
    /// Form.
    form: UseFormHandle<LearnerGroupForm>,
}

/// The pickers of instructors and instructor groups.
#[component]
fn Instructors(props: &InstructorsProps) -> Html {
    let form = &props.form;
    let values = form.values();
    let teachers = use_teachers();
    let groups = use_instructor_groups();
    let chosen_teachers = teachers.numbers(&values.instructors);
    let on_teachers = {
        let (teachers, chosen) = (teachers.clone(), values.instructors.clone());
        form.set(|form, people: BTreeSet<PersonId>| form.instructors = people)
            .reform(move |numbers: Vec<_>| teachers.people(&chosen, &numbers).into_iter().collect())
    };
    let on_groups = form.set(|form, groups| form.instructor_groups = groups);
    html! {
        <>
            <Picker id="default-instructors" label={t(Message::DefaultInstructors)} optional=true options={teachers.options.clone()}
                chosen={chosen_teachers} on_change={on_teachers} />
            <IdPicker<InstructorGroupId> id="default-instructor-groups" label={t(Message::DefaultInstructorGroups)} options={groups}
                chosen={values.instructor_groups.clone()} on_change={on_groups} />
        </>
    }
}
