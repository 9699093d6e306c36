//! The form of an offering.

use std::rc::Rc;

use lectern_core::model::{Kind, Offering, OfferingId, SessionId};
use lectern_core::planning::DateSet;
use lectern_core::rules::fields::Field;
use lectern_core::workspace::{Change, Command, Kinds, OfferingCommand, Records};
use yew::prelude::*;

use super::form_conflicts::FormConflicts;
use super::group_field::GroupField;
use super::panel::draft_slot;
use super::people_fields::{InstructorsField, LearnersField};
use super::planned::{FormSubject, planned_offerings, recurrence};
use super::repeat_fields::RepeatFields;
use super::room_field::RoomField;
use super::schedule_fields::ScheduleFields;
use super::values::{ChosenPlace, OfferingValues};
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::field::TextField;
use crate::components::side_panel::PanelHandle;
use crate::hooks::{RecordForm, UseFormHandle, use_form_drafts, use_record_form_in, use_records};
use crate::i18n::{Frame, Offerings as Message, t};
use crate::pages::record_panel::RecordPanel;
use crate::pages::room_options::{RoomOptions, use_rooms};

/// Properties of [`OfferingFormPanel`].
#[derive(Properties, PartialEq)]
pub struct OfferingFormPanelProps {
    /// Session of the offering.
    pub session: SessionId,
    /// Offering; `None` for a new one.
    pub id: Option<OfferingId>,
    /// Offering whose values a new one begins with.
    #[prop_or_default]
    pub copy_of: Option<OfferingId>,
    /// Time and place with which a new one begins, unless it was left with unsaved values.
    #[prop_or_default]
    pub first: Option<ChosenPlace>,
    /// Time and place that were chosen on a calendar, which unsaved values take too.
    #[prop_or_default]
    pub chosen: Option<ChosenPlace>,
    /// Number of times that one was chosen, so that the same can be chosen again.
    #[prop_or_default]
    pub choice: u32,
    /// The form names its session, which nothing beside it does.
    #[prop_or_default]
    pub names_session: bool,
    /// Receives the change that saving has made.
    #[prop_or_default]
    pub on_saved: Option<Callback<Rc<Change>>>,
    /// Receives the offering that the form stands for, the first if it repeats, and `None` when the form
    /// is closed.
    #[prop_or_default]
    pub on_planned: Callback<Option<Offering>>,
    /// Panel in which the form is shown.
    pub panel: PanelHandle<OfferingId>,
}

/// The form of an offering in a side panel.
#[component]
pub fn OfferingFormPanel(props: &OfferingFormPanelProps) -> Html {
    let OfferingFormPanelProps {
        session,
        id,
        copy_of,
        ..
    } = *props;
    let workspace = use_records(Kinds::from_slice(&[
        Kind::Offering,
        Kind::Holiday,
        Kind::Settings,
    ]));
    let slot = draft_slot(use_form_drafts(), session, id, copy_of);
    let form = use_record_form_in(slot, id, || {
        let mut values = new_values(&workspace, session, copy_of);
        for place in [&props.first, &props.chosen].into_iter().flatten() {
            values.choose(place);
        }
        values
    });
    use_chosen_place(&form, props.chosen.clone(), props.choice);
    let rooms = use_rooms();
    let holidays = Rc::new(workspace.read(Records::holiday_dates));
    let command = {
        let (rooms, holidays) = (rooms.clone(), holidays.clone());
        Callback::from(move |values: OfferingValues| {
            let mut form = Box::new(values.to_form());
            form.place = form.place.map(|place| rooms.resolved(place));
            Command::Offering(match id {
                Some(id) => OfferingCommand::Save { id, form },
                None => OfferingCommand::Add {
                    session,
                    form,
                    repeat: recurrence(&values, &holidays),
                    copy_of,
                },
            })
        })
    };
    let subject = FormSubject {
        session,
        id,
        copy_of,
        zone: workspace.read(|records| zone_name(records, id)),
    };
    use_planned(&form, &subject, &rooms, &props.on_planned);
    let count = offering_count(form.values(), &holidays);
    let (title, save) = match id {
        None => (t(Message::New), t(Message::Add(count))),
        Some(_) => (t(Message::EditOffering), t(Frame::Save)),
    };
    html! {
        <RecordPanel<OfferingValues> panel={props.panel.clone()} form={form.clone()} {title} {save} {command} on_saved={props.on_saved.clone()}>
            if props.names_session { { session_name(&workspace, session) } }
            <FormConflicts form={form.clone()} subject={subject.clone()} rooms={rooms.clone()} holidays={holidays.clone()} />
            <ScheduleFields form={form.clone()} zone={subject.zone.clone()} />
            <RoomField form={form.clone()} {rooms} {subject} />
            <TextField kind="url" optional=true placeholder="https://" ..form.text(Field::OfferingLink, t(Message::Link),
                |form| &form.link, |form, text| form.link = text) />
            <InstructorsField form={form.clone()} />
            <GroupField form={form.clone()} {session} />
            <LearnersField form={form.clone()} />
            if id.is_none() { <RepeatFields {form} {holidays} /> }
        </RecordPanel<OfferingValues>>
    }
}

/// Draws the title of the session with its course.
fn session_name(workspace: &WorkspaceHandle, id: SessionId) -> Html {
    workspace.read(|records| {
        let Some(session) = records.sessions.get(id) else {
            return Html::default();
        };
        let course = session.course;
        let code = records
            .courses
            .get(course)
            .map(|course| course.code.clone());
        html! {
            <p class="panel-subject">
                <a href={Route::Session { course, id }.href()}><bdi>{ &session.title }</bdi></a>
                if let Some(code) = code { <bdi class="meta">{ code }</bdi> }
            </p>
        }
    })
}

/// Takes what is chosen on a calendar, also in a form that was left with unsaved values.
#[hook]
fn use_chosen_place(
    form: &UseFormHandle<OfferingValues>,
    chosen: Option<ChosenPlace>,
    choice: u32,
) {
    let choose = form.set(|values, chosen: ChosenPlace| values.choose(&chosen));
    use_effect_with((chosen, choice), move |(chosen, _)| {
        if let Some(chosen) = chosen {
            choose.emit(chosen.clone());
        }
    });
}

/// Tells which offering the form stands for, each time that it changes.
#[hook]
fn use_planned(
    form: &UseFormHandle<OfferingValues>,
    subject: &FormSubject,
    rooms: &Rc<RoomOptions>,
    on_planned: &Callback<Option<Offering>>,
) {
    let planned = planned_offerings(form.values(), subject, rooms, &DateSet::default());
    let first = planned.into_iter().next();
    let (emit, close) = (on_planned.clone(), on_planned.clone());
    use_effect_with(first, move |first| emit.emit(first.clone()));
    use_effect_with((), move |()| move || close.emit(None));
}

/// Returns the values that a new offering begins with.
fn new_values(
    workspace: &WorkspaceHandle,
    session: SessionId,
    copy_of: Option<OfferingId>,
) -> OfferingValues {
    let today = workspace.local_now().date();
    workspace.read(|records| {
        let copied = copy_of.and_then(|of| records.offerings.get(of));
        let course = records.sessions.get(session).map(|session| session.course);
        let course = course.and_then(|course| records.courses.get(course));
        copied.map_or_else(
            || OfferingValues::new_in(course.map(AsRef::as_ref), today),
            |copied| OfferingValues::from_record(copied),
        )
    })
}

/// Returns the time zone in which an offering was planned, or that of the workspace.
fn zone_name(records: &Records, id: Option<OfferingId>) -> String {
    let offering = id.and_then(|id| records.offerings.get(id));
    let slot = offering.and_then(|offering: &Rc<Offering>| offering.slot.as_ref());
    slot.map_or_else(|| records.settings().zone.clone(), |slot| slot.zone.clone())
}

/// Returns the number of offerings that are added.
fn offering_count(values: &OfferingValues, holidays: &DateSet) -> usize {
    let dates = values.first_date().and_then(|first| {
        let dates = recurrence(values, holidays)?.dates(first);
        dates.ok()
    });
    dates.map_or(1, |dates| dates.len())
}
