//! The dialog: the fields of the changes, and a preview of what they make of the offerings.

use std::rc::Rc;

use lectern_core::model::{Kind, LearnerGroupId, Offering, OfferingId};
use lectern_core::rules::fields::Field;
use lectern_core::workspace::{
    Command, Kinds, OfferingCommand, WorkspaceConflicts, edited_offerings,
};
use std::collections::BTreeSet;
use yew::prelude::*;

use super::group_options::GroupOptions;
use super::preview::preview;
use super::preview_table::PreviewTable;
use super::room_field::BulkRoomField;
use super::values::BulkValues;
use crate::components::data_table::Selection;
use crate::components::field::{TextField, TimeField};
use crate::components::picker::Picker;
use crate::hooks::{
    DraftSlot, UseFormHandle, control_id, use_dialog_form, use_records, use_workspace,
};
use crate::i18n::{Offerings as Message, refusal, t};
use crate::pages::conflicts::{ChangeSentences, ChangesList};
use crate::pages::course_sessions::{ActionDialog, use_first_focus};
use crate::pages::draft_notice::DraftNotice;
use crate::pages::item_sources::AllPeople;
use crate::pages::offerings::dialogs::OfferingDialog;
use crate::pages::offerings::instructor_options::{
    InstructorOptions, Instructors, use_instructor_options,
};
use crate::pages::room_options::use_rooms;
use crate::pages::session_picker::SessionPicker;

/// Properties of [`BulkEditDialog`].
#[derive(Properties, PartialEq)]
pub struct BulkEditDialogProps {
    /// Offerings, of any sessions and courses.
    pub ids: Selection<OfferingId>,
    /// Place of the draft.
    pub draft: DraftSlot,
    /// Called at the end, with whether they were changed.
    pub on_close: Callback<bool>,
}

/// Dialog that asks for changes that offerings have in common, shows their effect, and carries them out as
/// one step of the history.
#[component]
pub fn BulkEditDialog(props: &BulkEditDialogProps) -> Html {
    const KINDS: [Kind; 11] = WorkspaceConflicts::KINDS;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let about = OfferingDialog::Change(props.ids.clone());
    let form = use_dialog_form(props.draft.clone(), about, BulkValues::default);
    let rooms = use_rooms();
    use_first_focus(control_id(Field::BulkDays));
    let ids = use_memo(props.ids.clone(), Selection::ids);
    let edits = use_memo(form.values().clone(), |values| {
        let mut values = values.clone();
        values.place = values.place.map(|place| rooms.resolved(place));
        values.edits().unwrap_or_default()
    });
    let previewed = {
        let workspace = workspace.clone();
        use_memo((ids.clone(), edits.clone()), move |(ids, edits)| {
            workspace.read(|records| preview(records, ids, edits))
        })
    };
    let changes = use_memo((versions, ids.clone(), edits.clone()), |(_, ids, edits)| {
        workspace.read_conflicts(|records, conflicts| {
            let edited = edited_offerings(records, ids, edits).ok()?;
            Some(ChangeSentences::new(records, conflicts, &edited))
        })
    });
    let (count, refused) = match &*previewed {
        Ok(preview) => (preview.count, None),
        Err(error) => (0, Some(refusal(error))),
    };
    let on_submit = {
        let (form, on_close) = (form.clone(), props.on_close.clone());
        let (ids, edits) = (ids.clone(), edits.clone());
        Callback::from(move |()| {
            let problems = form.problems();
            if problems.is_empty() && count > 0 {
                let edit = OfferingCommand::Edit {
                    ids: BTreeSet::clone(&ids),
                    edits: edits.to_vec(),
                };
                let done = workspace.dispatch_with_toast(Command::Offering(edit));
                form.end(done, &on_close);
            } else {
                form.reject(problems);
            }
        })
    };
    let on_cancel = form.on_discard(props.on_close.reform(|()| false));
    html! {
        <ActionDialog title={t(Message::BulkTitle(ids.len()))} button={t(Message::ChangeThem(count))} idle={count == 0 && form.problems().is_empty()} {on_submit}
            dirty={form.is_dirty()} {on_cancel}>
            <div class="bulk-edit">
                <DraftNotice<BulkValues> form={form.clone()} />
                { time_fields(&form) }
                <BulkRoomField form={form.clone()} ids={ids.clone()} />
                <SessionPicker id="bulk-session" label={t(Message::MoveToSession)} chosen={form.values().session}
                    on_change={form.set(|form, session| form.session = session)} />
                <PeopleFields {form} {ids} />
                if let Some(refused) = refused { <p class="notice tone-danger" role="alert">{ refused }</p> }
                if let Ok(preview) = &*previewed { <PreviewTable preview={preview.clone()} selected={props.ids.len()} /> }
                if let Some(changes) = Option::as_ref(&changes).filter(|_| count > 0) { <ChangesList changes={changes.clone()} /> }
            </div>
        </ActionDialog>
    }
}

fn time_fields(form: &UseFormHandle<BulkValues>) -> Html {
    html! {
        <>
            <div class="field-row four">
                <TextField ..form.text(Field::BulkDays, t(Message::DaysLater), |form| &form.days, |form, text| form.days = text) />
                <TextField ..form.text(Field::BulkHours, t(Message::HoursLater), |form| &form.hours, |form, text| form.hours = text) />
                <TimeField ..form.text(Field::BulkTime, t(Message::StartTime), |form| &form.time, |form, text| form.time = text) />
                <TextField ..form.text(Field::BulkDuration, t(Message::Duration), |form| &form.duration, |form, text| form.duration = text) />
            </div>
            <p class="help">{ t(Message::BulkHelp) }</p>
        </>
    }
}

/// Properties of [`PeopleFields`].
#[derive(Properties, PartialEq)]
struct PeopleFieldsProps {
    form: UseFormHandle<BulkValues>,
    ids: Rc<BTreeSet<OfferingId>>,
}

/// The pickers of instructors and learner groups to add and to remove.
#[component]
fn PeopleFields(props: &PeopleFieldsProps) -> Html {
    let PeopleFieldsProps { form, ids } = props;
    let workspace = use_workspace();
    let values = form.values();
    let all = use_instructor_options(Instructors::default);
    let present = {
        let workspace = workspace.clone();
        use_memo(ids.clone(), move |ids| {
            let all_people = AllPeople::current(&workspace);
            workspace.read(|records| {
                let offerings = ids.iter().filter_map(|id| records.offerings.get(*id));
                let present = present(offerings.map(AsRef::as_ref));
                let instructors = InstructorOptions::new(records, &all_people, |instructor| {
                    present.instructors.contains(instructor)
                });
                (
                    instructors,
                    GroupOptions::new(records, |group| present.groups.contains(&group)),
                )
            })
        })
    };
    let groups = use_memo((), move |()| {
        workspace.read(|records| GroupOptions::new(records, |_| true))
    });
    let add_instructors = {
        let all = all.clone();
        form.set(|form, chosen: Instructors| form.add_instructors = chosen)
            .reform(move |numbers: Vec<_>| all.instructors(&numbers))
    };
    let remove_instructors = {
        let present = present.clone();
        form.set(|form, chosen: Instructors| form.remove_instructors = chosen)
            .reform(move |numbers: Vec<_>| present.0.instructors(&numbers))
    };
    let add_groups = {
        let groups = groups.clone();
        form.set(|form, chosen: BTreeSet<LearnerGroupId>| form.add_groups = chosen)
            .reform(move |numbers: Vec<_>| groups.groups(&numbers))
    };
    let remove_groups = {
        let present = present.clone();
        form.set(|form, chosen: BTreeSet<LearnerGroupId>| form.remove_groups = chosen)
            .reform(move |numbers: Vec<_>| present.1.groups(&numbers))
    };
    html! {
        <>
            <div class="field-row">
                <Picker id="bulk-add-instructors" label={t(Message::AddInstructors)} options={all.options.clone()}
                    chosen={all.numbers(&values.add_instructors)} on_change={add_instructors} />
                <Picker id="bulk-remove-instructors" label={t(Message::RemoveInstructors)} options={present.0.options.clone()}
                    chosen={present.0.numbers(&values.remove_instructors)} on_change={remove_instructors} />
            </div>
            <div class="field-row">
                <Picker id="bulk-add-groups" label={t(Message::AddGroups)} options={groups.options.clone()}
                    chosen={groups.numbers(&values.add_groups)} on_change={add_groups} />
                <Picker id="bulk-remove-groups" label={t(Message::RemoveGroups)} options={present.1.options.clone()}
                    chosen={present.1.numbers(&values.remove_groups)} on_change={remove_groups} />
            </div>
        </>
    }
}

/// Instructors and learner groups of some offerings.
#[derive(Default)]
struct Present {
    instructors: Instructors,
    groups: BTreeSet<LearnerGroupId>,
}

fn present<'a>(offerings: impl Iterator<Item = &'a Offering>) -> Present {
    let mut present = Present::default();
    for offering in offerings {
        present.instructors.people.extend(&offering.instructors);
        present
            .instructors
            .groups
            .extend(&offering.instructor_groups);
        present.groups.extend(&offering.groups);
    }
    present
}
