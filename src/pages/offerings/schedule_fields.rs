//! The fields of the time of an offering, and what follows from them.

use chrono::NaiveDateTime;
use lectern_core::model::{AmbiguousTime, Instant, Minutes, ZoneRules};
use lectern_core::planning::{ClockNotice, Slot};
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use yew::prelude::*;

use super::duration::duration_fields;
use super::values::OfferingValues;
use crate::components::field::{DateField, TextField, TextFieldProps, TimeField};
use crate::components::icon::{Icon, icon};
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::hooks::{UseFormHandle, use_workspace};
use crate::i18n::{Offerings as Message, format, passed_time, problem, t};
use crate::pages::record_form::time_text;
use crate::platform::zone::{self, Zone};

/// Properties of [`ScheduleFields`].
#[derive(Properties, PartialEq)]
pub struct ScheduleFieldsProps {
    /// Form.
    pub form: UseFormHandle<OfferingValues>,
    /// Name of the time zone.
    pub zone: AttrValue,
    /// The fields are part of a page, which keeps the focus, and the time cannot be left out.
    #[prop_or_default]
    pub is_required: bool,
}

/// Date, start time and duration, with the end.
#[component]
pub fn ScheduleFields(props: &ScheduleFieldsProps) -> Html {
    let form = &props.form;
    let workspace = use_workspace();
    let workspace_zone = workspace.zone();
    let zone = zone::shared(&props.zone);
    let slot = form.values().slot();
    let settle = {
        let touch = form.touch(Field::OfferingDuration);
        let settle = form.set(|form, ()| form.settle_duration());
        Callback::from(move |()| {
            settle.emit(());
            touch.emit(());
        })
    };
    let duration = |label, get, set| TextFieldProps {
        on_blur: settle.clone(),
        ..form.text(Field::OfferingDuration, label, get, set)
    };
    let hours = duration(
        t(Message::Hours),
        |form| &form.hours,
        |form, text| form.hours = text,
    );
    let minutes = TextFieldProps {
        id: "offering-minutes".into(),
        error: None,
        ..duration(
            t(Message::Minutes),
            |form| &form.minutes,
            |form, text| form.minutes = text,
        )
    };
    let date = form.text(
        Field::OfferingDate,
        t(Message::Date),
        |form| &form.date,
        |form, text| form.date = text,
    );
    let date = if props.is_required {
        required_date(date)
    } else {
        date
    };
    html! {
        <>
            <div class="field-row">
                <DateField autofocus={!props.is_required} ..date />
                <TimeField ..form.text(Field::OfferingTime, t(Message::StartTime),
                    |form| &form.time, |form, text| form.time = text) />
            </div>
            <div class="field-row duration">
                <TextField ..hours />
                <TextField ..minutes />
                <p class="end"><span>{ t(Message::Ends) }</span><output for="offering-duration offering-minutes">{ slot.map(|slot| end_text(slot, form.values().ambiguous, &zone)) }</output></p>
            </div>
            <p class="help">{ t(if props.is_required { Message::DurationNotation } else { Message::DurationHelp }) }</p>
            if props.zone.as_str() != workspace_zone.name() {
                <p class="help">{ t(Message::OtherZone(props.zone.to_string())) }</p>
            }
            if let Some(slot) = slot { { clock_change(form, slot, &zone) } }
        </>
    }
}

/// Returns the field of a date that cannot be left out. It is filled in at first, so that one that is
/// empty has been emptied.
#[must_use]
pub fn required_date(field: TextFieldProps) -> TextFieldProps {
    let missing = field.value.trim().is_empty().then(|| {
        let missing = FieldProblem {
            field: Field::OfferingDate,
            problem: Problem::Missing,
        };
        problem(&missing).into()
    });
    TextFieldProps {
        error: field.error.or(missing),
        ..field
    }
}

/// Returns the end as clocks show it, with the day if that is another.
fn end_text(slot: Slot, ambiguous: AmbiguousTime, zone: &Zone) -> AttrValue {
    let [start, end] = slot.resolve(zone, ambiguous).span.shown(zone);
    let time = passed_time(format::time(end.local), end.pass);
    t(if end.local.date() == start.local.date() {
        Message::EndsSameDay(time)
    } else {
        Message::EndsOn(time, format::date(end.local.date()))
    })
}

/// Says what a change of the clocks does to the time, and offers the choice where there is one.
fn clock_change(form: &UseFormHandle<OfferingValues>, slot: Slot, zone: &Zone) -> Html {
    let values = form.values();
    let resolved = slot.resolve(zone, values.ambiguous);
    let notices = [
        (slot.start(), resolved.start_notice(zone)),
        (slot.end(), resolved.end_notice(zone)),
    ];
    let skipped = notices.iter().find_map(|(at, notice)| match notice {
        Some(ClockNotice::Skipped { becomes }) => Some((*at, *becomes)),
        Some(ClockNotice::Repeated { .. }) | None => None,
    });
    let repeated = notices.iter().find_map(|(at, notice)| match notice {
        Some(ClockNotice::Repeated {
            earlier_offset,
            later_offset,
        }) => Some((*at, [*earlier_offset, *later_offset])),
        Some(ClockNotice::Skipped { .. }) | None => None,
    });
    html! {
        <>
            if let Some((at, becomes)) = skipped {
                <div class="clock-change notice tone-warn">
                    { icon(Icon::Clock) }
                    <p>{ t(Message::SkippedTime(format::time(at), format::time(becomes))) }</p>
                    { if at == slot.start() { start_choice(form, becomes) } else { end_choices(form, slot, becomes, zone) } }
                </div>
            }
            if let Some((at, offsets)) = repeated {
                <div class="clock-change">
                    <Radios name="ambiguous" legend={t(Message::RepeatedTime(format::time(at)))} look={RadioLook::Cards}
                        choices={choices(offsets)} chosen={usize::from(values.ambiguous == AmbiguousTime::Later)}
                        on_choose={form.set(|form, chosen| form.ambiguous = ambiguous_time(chosen))} />
                </div>
            }
        </>
    }
}

/// Offers to begin at the time that a skipped start counts as.
fn start_choice(form: &UseFormHandle<OfferingValues>, becomes: NaiveDateTime) -> Html {
    let use_it = form
        .edit(Field::OfferingTime, |form, time: String| form.time = time)
        .reform(move |_: MouseEvent| time_text(becomes.time()));
    html! { <button type="button" class="link-button" onclick={use_it}>{ t(Message::BeginAt(format::time(becomes))) }</button> }
}

/// Offers to end at the time that a skipped end counts as, or after the time that was asked for.
fn end_choices(
    form: &UseFormHandle<OfferingValues>,
    slot: Slot,
    becomes: NaiveDateTime,
    zone: &Zone,
) -> Html {
    let Instant(start) = slot.span(zone).start;
    let whole = zone.local_at(Instant(
        start + slot.duration().to_time_delta().num_milliseconds(),
    ));
    let end_at = |end: NaiveDateTime| {
        let minutes = (end - slot.start()).num_minutes();
        let use_it = form
            .edit(Field::OfferingDuration, |form, minutes: Minutes| {
                [form.hours, form.minutes] = duration_fields(minutes);
            })
            .reform(move |_: MouseEvent| Minutes::new(u32::try_from(minutes).unwrap_or_default()));
        html! { <button type="button" class="link-button" onclick={use_it}>{ t(Message::EndAt(format::time(end))) }</button> }
    };
    html! { <>{ end_at(becomes) }if whole != becomes { { end_at(whole) } }</> }
}

/// Returns the two times, each with its distance from UTC.
fn choices([earlier, later]: [i32; 2]) -> Vec<Choice> {
    vec![
        Choice::with_help(t(Message::EarlierTime), t(Message::Offset(earlier))),
        Choice::with_help(t(Message::LaterTime), t(Message::Offset(later))),
    ]
}

const fn ambiguous_time(chosen: usize) -> AmbiguousTime {
    match chosen {
        0 => AmbiguousTime::Earlier,
        _ => AmbiguousTime::Later,
    }
}
