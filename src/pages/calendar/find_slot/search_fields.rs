//! The fields of the panel that finds a slot.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{DayOfWeek, LearnerGroupId, RoomId, SessionId};
use lectern_core::rules::fields::Field;
use yew::prelude::*;

use super::values::FindSlotValues;
use crate::components::field::{DateField, TextField, TimeField, described_by, error_line};
use crate::components::picker::Picker;
use crate::hooks::{UseFormHandle, control_id};
use crate::i18n::{FindSlot as Message, Offerings, t};
use crate::pages::calendar::filters::FilterOptions;
use crate::pages::id_picker::IdPicker;
use crate::pages::offerings::{Instructors, use_instructor_options};

/// Properties of [`SearchFields`].
#[derive(Properties)]
pub struct SearchFieldsProps {
    /// Form.
    pub form: UseFormHandle<FindSlotValues>,
    /// Options that can be picked; compared by identity.
    pub options: Rc<FilterOptions>,
    /// The session of the offering is asked for.
    pub asks_session: bool,
    /// Offerings are moved together, each with its people, its room and its duration.
    pub is_block: bool,
}

impl PartialEq for SearchFieldsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.options, &other.options)
            && self.form == other.form
            && self.asks_session == other.asks_session
            && self.is_block == other.is_block
    }
}

/// Fields of the search for a time: the session, groups, instructors and rooms, and the dates, weekdays,
/// duration and hours.
#[component]
pub fn SearchFields(props: &SearchFieldsProps) -> Html {
    let SearchFieldsProps { form, options, .. } = props;
    let values = form.values();
    let on_session = form.set(|form, sessions: BTreeSet<SessionId>| {
        // The one that was added last.
        let other = sessions.iter().find(|id| Some(**id) != form.session);
        form.session = other.or(sessions.first()).copied();
    });
    let on_groups = {
        let options = options.clone();
        form.set(|form, groups: BTreeSet<LearnerGroupId>| form.groups = groups)
            .reform(move |numbers: Vec<_>| options.groups().groups(&numbers))
    };
    let chosen = Instructors {
        people: values.instructors.clone(),
        groups: values.instructor_groups.clone(),
    };
    let instructors = {
        let chosen = chosen.clone();
        use_instructor_options(|| chosen)
    };
    let on_instructors = {
        let instructors = instructors.clone();
        form.set(|form, chosen: Instructors| {
            form.instructors = chosen.people;
            form.instructor_groups = chosen.groups;
        })
        .reform(move |numbers: Vec<_>| instructors.instructors(&numbers))
    };
    let weekdays_error = form.error(Field::TeachingWeekdays);
    html! {
        <>
            if props.asks_session {
                <IdPicker<SessionId> id="find-session" label={t(Message::Session)} options={options.sessions()} optional=false
                    chosen={values.session.into_iter().collect::<BTreeSet<_>>()} on_change={on_session} />
            }
            if props.is_block {
                <p class="help">{ t(Message::BlockHelp) }</p>
            } else {
                <Picker id="find-groups" label={t(Message::Groups)} optional=true options={options.groups().options.clone()}
                    chosen={options.groups().numbers(&values.groups)} on_change={on_groups} />
                <Picker id="find-instructors" label={t(Message::Instructors)} optional=true options={instructors.options.clone()}
                    chosen={instructors.numbers(&chosen)} on_change={on_instructors} />
                <IdPicker<RoomId> id="find-rooms" label={t(Message::Rooms)} options={options.rooms()}
                    chosen={values.rooms.clone()} on_change={form.set(|form, rooms| form.rooms = rooms)} />
            }
            <div class="field-row">
                <DateField ..form.text(Field::SearchFirstDay, t(Message::FirstDay),
                    |form| &form.first_day, |form, text| form.first_day = text) />
                <DateField ..form.text(Field::SearchLastDay, t(Message::LastDay),
                    |form| &form.last_day, |form, text| form.last_day = text) />
            </div>
            <div id={control_id(Field::TeachingWeekdays)} class="weekdays" role="group" aria-label={t(Offerings::Weekdays)} tabindex="-1"
                aria-describedby={described_by(control_id(Field::TeachingWeekdays), weekdays_error.is_some(), false)}>
                { for DayOfWeek::ALL.into_iter().map(|day| weekday(form, day)) }
            </div>
            if let Some(error) = &weekdays_error { { error_line(control_id(Field::TeachingWeekdays), error) } }
            <div class="field-row thirds">
                if !props.is_block {
                    <TextField ..form.text(Field::SlotLength, t(Message::Duration),
                        |form| &form.duration, |form, text| form.duration = text) />
                }
                <TimeField ..form.text(Field::FirstStart, t(Message::FirstStart),
                    |form| &form.earliest, |form, text| form.earliest = text) />
                <TimeField ..form.text(Field::LastEnd, t(Message::LastEnd),
                    |form| &form.latest, |form, text| form.latest = text) />
            </div>
        </>
    }
}

/// Draws the checkbox of a weekday.
fn weekday(form: &UseFormHandle<FindSlotValues>, day: DayOfWeek) -> Html {
    let onchange = form
        .edit(Field::TeachingWeekdays, FindSlotValues::toggle)
        .reform(move |_: Event| day);
    let checked = form.values().weekdays.contains(&day);
    let id = format!("find-day-{}", day as u8);
    html! {
        <span class="check" key={id.clone()}>
            <input id={id.clone()} type="checkbox" {checked} {onchange} />
            <label for={id}>{ t(Offerings::Weekday(day)) }</label>
        </span>
    }
}
