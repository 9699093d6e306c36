//! The fields of the strategies whose slots follow one another.

use std::rc::Rc;

use lectern_core::model::{DayOfWeek, Kind, SessionId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::search::natural;
use lectern_core::workspace::Kinds;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::rooms_picker::RoomsPicker;
use super::values::{GeneratorValues, station_room_problem};
use crate::components::field::{TextField, TextFieldProps, TimeField, error_line};
use crate::components::suggest_field::SuggestField;
use crate::hooks::{UseFormHandle, control_id, use_records};
use crate::i18n::{Generator as Message, Offerings, problem, t};
use crate::pages::room_options::RoomOptions;

/// Properties of [`RotationFields`].
#[derive(Properties)]
pub struct RotationFieldsProps {
    /// Form.
    pub form: UseFormHandle<GeneratorValues>,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
}

impl PartialEq for RotationFieldsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms) && self.form == other.form
    }
}

/// The rooms of a rotation and its slots.
#[component]
pub fn RotationFields(props: &RotationFieldsProps) -> Html {
    let form = &props.form;
    let count = form.values().parallel_rooms.len();
    let at_once = TextFieldProps {
        help: Some(t(Message::AtOnceHelp(count > 0))),
        placeholder: Some(count.max(1).to_string().into()),
        optional: true,
        ..form.text(
            Field::ParallelGroups,
            t(Message::AtOnce),
            |form| &form.at_once,
            |form, text| form.at_once = text,
        )
    };
    html! {
        <div class="generator-fields of-strategy">
            <RoomsPicker key="rooms" form={form.clone()} rooms={props.rooms.clone()} />
            <TextField key="at-once" input_mode="numeric" ..at_once />
            <TimetableFields key="timetable" form={form.clone()} />
        </div>
    }
}

/// Properties of [`TimetableFields`].
#[derive(Properties, PartialEq)]
struct TimetableFieldsProps {
    form: UseFormHandle<GeneratorValues>,
}

/// The slots of a day and the days of the week.
#[component]
fn TimetableFields(props: &TimetableFieldsProps) -> Html {
    let form = &props.form;
    html! {
        <>
            <div class="field-row">
                <TextField ..form.text(Field::SlotLength, t(Message::SlotLength),
                    |form| &form.slot_length, |form, text| form.slot_length = text) />
                <TextField ..form.text(Field::SlotPause, t(Message::Pause),
                    |form| &form.pause, |form, text| form.pause = text) />
                <TimeField ..form.text(Field::FirstStart, t(Message::FirstStart),
                    |form| &form.first_start, |form, text| form.first_start = text) />
                <TimeField ..form.text(Field::LastEnd, t(Message::LastEnd),
                    |form| &form.last_end, |form, text| form.last_end = text) />
            </div>
            <div id={control_id(Field::TeachingWeekdays)} class="weekdays" role="group" aria-label={t(Offerings::Weekdays)} tabindex="-1">
                { for DayOfWeek::ALL.into_iter().map(|day| weekday(form, day)) }
                if let Some(error) = form.error(Field::TeachingWeekdays) { { error_line(control_id(Field::TeachingWeekdays), &error) } }
            </div>
        </>
    }
}

/// Draws the checkbox of a weekday.
fn weekday(form: &UseFormHandle<GeneratorValues>, day: DayOfWeek) -> Html {
    let toggle = form.edit(Field::TeachingWeekdays, |form, day: DayOfWeek| {
        if !form.weekdays.remove(&day) {
            form.weekdays.insert(day);
        }
    });
    let touch = form.touch(Field::TeachingWeekdays);
    let onchange = Callback::from(move |_: Event| {
        touch.emit(());
        toggle.emit(day);
    });
    let checked = form.values().weekdays.contains(&day);
    let id = format!("teaching-day-{}", day as u8);
    html! {
        <span class="check" key={id.clone()}>
            <input id={id.clone()} type="checkbox" {checked} {onchange} />
            <label for={id}>{ t(Offerings::Weekday(day)) }</label>
        </span>
    }
}

/// Properties of [`StationFields`].
#[derive(Properties)]
pub struct StationFieldsProps {
    /// Form.
    pub form: UseFormHandle<GeneratorValues>,
    /// Session of the page, the sessions of whose course can be stations.
    pub session: SessionId,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
}

impl PartialEq for StationFieldsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms)
            && self.form == other.form
            && self.session == other.session
    }
}

/// The stations, each with its room, and their slots.
#[component]
pub fn StationFields(props: &StationFieldsProps) -> Html {
    let StationFieldsProps {
        form,
        session,
        rooms,
    } = props;
    let workspace = use_records(Kinds::from_slice(&[Kind::Session]));
    let sessions = workspace.read(|records| {
        let course = records.sessions.get(*session).map(|session| session.course);
        let sessions = course.map(|course| records.sessions_of_course(course));
        let mut sessions: Vec<_> = sessions.into_iter().flatten().cloned().collect();
        natural::sort(&mut sessions, |session| natural::key(&[&session.title]));
        sessions
    });
    let station = |(id, title): (SessionId, &str)| {
        let room = form.values().stations.get(&id).cloned();
        let on_check = form.edit(Field::Stations, |form, (id, checked): (SessionId, bool)| {
            if checked {
                form.stations.entry(id).or_default();
            } else {
                form.stations.remove(&id);
            }
        });
        let touch = form.touch(Field::Stations);
        let onchange = Callback::from(move |event: Event| {
            touch.emit(());
            let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
            on_check.emit((id, checked));
        });
        let on_room = form.set(|form, (id, room): (SessionId, String)| {
            form.stations.insert(id, room);
        });
        let control = format!("station-{id}");
        let field = room.clone().map(|room| TextFieldProps {
            optional: true,
            error: station_room_problem(&room, rooms).map(|found| {
                let field = Field::Stations;
                problem(&FieldProblem {
                    field,
                    problem: found,
                })
                .into()
            }),
            ..TextFieldProps::new(
                format!("{control}-room"),
                t(Message::StationRoom(title.to_owned())),
                room,
                on_room.reform(move |text: String| (id, text)),
            )
        });
        html! {
            <div key={control.clone()} class="station">
                <span class="check">
                    <input id={control.clone()} type="checkbox" checked={room.is_some()} {onchange} />
                    <label for={control}><bdi>{ title }</bdi></label>
                </span>
                if let Some(field) = field { <SuggestField {field} suggestions={rooms.suggestions()} /> }
            </div>
        }
    };
    let error = form.error(Field::Stations);
    html! {
        <div class="generator-fields of-strategy">
            <div key="stations" id={control_id(Field::Stations)} class="stations" role="group" aria-labelledby="stations-label" tabindex="-1">
                <span id="stations-label" class="label">{ t(Message::Stations) }</span>
                { for sessions.iter().map(|session| station((session.id, session.title.as_str()))) }
                if let Some(error) = error.filter(|_| form.values().stations.is_empty()) { { error_line(control_id(Field::Stations), &error) } }
            </div>
            <TimetableFields key="timetable" form={form.clone()} />
        </div>
    }
}
