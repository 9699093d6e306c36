//! The time limits of step 1: none, by dates, or by duration, with the coaches' extra days.

use crate::ui::{After, callback, component, html};
use chrono::{Days, NaiveDate};
use yew::prelude::*;

use super::details::Said;
use crate::model::{DateTimeText, DetailsForm, LimitsChoice};
use crate::pages::live::use_live;
use crate::rules::fields::{self, Field};
use crate::ui::field::{Checkbox, TextField};
use crate::ui::radios::{Choice, Radios};
use crate::ui::text::{Wizard as Words, t};

/// The props of [`LimitsFields`].
#[derive(Properties, PartialEq)]
pub struct LimitsFieldsProps {
    /// Step 1 as it stands.
    pub form: DetailsForm,
    /// It was changed.
    pub on_change: Callback<DetailsForm>,
    /// The focus has left a control.
    pub on_leave: Callback<&'static str>,
    /// What is wrong.
    pub said: Said,
}

const CHOICES: [LimitsChoice; 3] = [
    LimitsChoice::None,
    LimitsChoice::Dates,
    LimitsChoice::Duration,
];

/// The time limits.
#[component]
pub fn LimitsFields(props: &LimitsFieldsProps) -> Html {
    let form = &props.form;
    let chosen = CHOICES
        .iter()
        .position(|choice| *choice == form.limits)
        .unwrap_or(0);
    let on_choose = {
        let (form, on_change) = (form.clone(), props.on_change.clone());
        callback(move |at: usize| {
            on_change.emit(DetailsForm {
                limits: CHOICES[at],
                ..form.clone()
            })
        })
    };
    html! {
        <div class="limits">
            <Radios name="limits" legend={t(Words::TimeLimits)} {chosen} {on_choose} choices={vec![
                Choice::plain(t(Words::NoTimeLimit)), Choice::plain(t(Words::ByDates)), Choice::plain(t(Words::ByDuration)),
            ]} />
            { match form.limits {
                LimitsChoice::None => Html::default(),
                LimitsChoice::Dates => html! { <DatesFields ..props.clone() /> },
                LimitsChoice::Duration => {
                    let (form, on_change) = (form.clone(), props.on_change.clone());
                    html! {
                        <TextField id="duration" class="short" label={t(Words::DurationDays)} input_mode="numeric" value={props.form.duration.clone()}
                            on_input={callback(move |text| on_change.emit(DetailsForm { duration: text, ..form.clone() }))}
                            on_blur={props.on_leave.after(|()| "duration")} error={props.said.about(Field::Duration)} help={t(Words::DurationHelp)} />
                    }
                }
            } }
        </div>
    }
}

impl Clone for LimitsFieldsProps {
    fn clone(&self) -> Self {
        Self {
            form: self.form.clone(),
            on_change: self.on_change.clone(),
            on_leave: self.on_leave.clone(),
            said: self.said.clone(),
        }
    }
}

#[component]
fn DatesFields(props: &LimitsFieldsProps) -> Html {
    let live = use_live();
    let zone = live.zone().name().to_owned();
    let form = &props.form;
    let set = |write: fn(&mut DetailsForm, String)| {
        let (form, on_change) = (form.clone(), props.on_change.clone());
        callback(move |text: String| {
            let mut next = form.clone();
            write(&mut next, text);
            on_change.emit(next);
        })
    };
    let on_display = {
        let (form, on_change) = (form.clone(), props.on_change.clone());
        callback(move |on| {
            let mut next = DetailsForm {
                display_differs: on,
                ..form.clone()
            };
            if on
                && next.display_start == DateTimeText::default()
                && next.display_end == DateTimeText::default()
            {
                next.display_start = next.start.clone();
                next.display_end = next.end.clone();
            }
            on_change.emit(next);
        })
    };
    let (start, end) = (day(&form.start), day(&form.end));
    let before = fields::whole_number(&form.days_before, 0, 366, Some(0)).ok();
    let after = fields::whole_number(&form.days_after, 0, 366, Some(0)).ok();
    let coaches_from = start
        .zip(before)
        .and_then(|(start, days)| start.checked_sub_days(Days::new(days.into())));
    let coaches_until = end
        .zip(after)
        .and_then(|(end, days)| end.checked_add_days(Days::new(days.into())));
    let on_from = days_between(
        props,
        move |chosen| start.map(|start| (start - chosen).num_days()),
        |form, days| form.days_before = days,
        "days-before",
    );
    let on_until = days_between(
        props,
        move |chosen| end.map(|end| (chosen - end).num_days()),
        |form, days| form.days_after = days,
        "days-after",
    );
    let length = start
        .zip(end)
        .map(|(start, end)| (end - start).num_days() + 1)
        .filter(|days| *days > 0);
    let help = match length {
        Some(days) => t(Words::LengthHelp(days, zone)),
        None => t(Words::DatesHelp(zone)),
    };
    let said = |field| props.said.about(field);
    let text = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    html! {
        <>
            <div class="field-row pairs">
                <Moment id="access-start" labels={(t(Words::AccessStartDate), t(Words::AccessStartTime))} value={form.start.clone()} error={said(Field::AccessStart)}
                    on_date={set(|form, text| form.start.date = text)} on_time={set(|form, text| form.start.time = text)}
                    on_leave={props.on_leave.after(|()| "access-start-date")} />
                <Moment id="access-end" labels={(t(Words::AccessEndDate), t(Words::AccessEndTime))} value={form.end.clone()} error={said(Field::AccessEnd)}
                    on_date={set(|form, text| form.end.date = text)} on_time={set(|form, text| form.end.time = text)}
                    on_leave={props.on_leave.after(|()| "access-end-date")} />
            </div>
            <p class="help">{ help }</p>
            <fieldset class="coach-days">
                <legend>{ t(Words::CoachDays) }</legend>
                <div class="field-row four">
                    <TextField id="days-before" label={t(Words::DaysBefore)} input_mode="numeric" value={form.days_before.clone()} placeholder="0"
                        on_input={set(|form, text| form.days_before = text)} on_blur={props.on_leave.after(|()| "days-before")} error={said(Field::DaysBefore)} />
                    <TextField id="coaches-from" kind="date" label={t(Words::CoachesFrom)} value={text(coaches_from)} on_input={on_from} />
                    <TextField id="days-after" label={t(Words::DaysAfter)} input_mode="numeric" value={form.days_after.clone()} placeholder="0"
                        on_input={set(|form, text| form.days_after = text)} on_blur={props.on_leave.after(|()| "days-after")} error={said(Field::DaysAfter)} />
                    <TextField id="coaches-until" kind="date" label={t(Words::CoachesUntil)} value={text(coaches_until)} on_input={on_until} />
                </div>
            </fieldset>
            <Checkbox id="display-differs" label={t(Words::DisplayDiffers)} checked={form.display_differs} on_change={on_display} />
            if form.display_differs {
                <div class="field-row pairs">
                    <Moment id="display-start" labels={(t(Words::DisplayStartDate), t(Words::DisplayStartTime))} value={form.display_start.clone()} error={said(Field::DisplayStart)}
                        on_date={set(|form, text| form.display_start.date = text)} on_time={set(|form, text| form.display_start.time = text)}
                        on_leave={props.on_leave.after(|()| "display-start-date")} />
                    <Moment id="display-end" labels={(t(Words::DisplayEndDate), t(Words::DisplayEndTime))} value={form.display_end.clone()} error={said(Field::DisplayEnd)}
                        on_date={set(|form, text| form.display_end.date = text)} on_time={set(|form, text| form.display_end.time = text)}
                        on_leave={props.on_leave.after(|()| "display-end-date")} />
                </div>
            }
        </>
    }
}

fn day(text: &DateTimeText) -> Option<NaiveDate> {
    fields::date(&text.date).ok().flatten()
}

/// Editing the resulting date sets the number of days; a date on the wrong side gives a number that
/// the rule finds fault with, beside the number.
fn days_between(
    props: &LimitsFieldsProps,
    days: impl Fn(NaiveDate) -> Option<i64> + 'static,
    write: fn(&mut DetailsForm, String),
    control: &'static str,
) -> Callback<String> {
    let (form, on_change, on_leave) = (
        props.form.clone(),
        props.on_change.clone(),
        props.on_leave.clone(),
    );
    callback(move |text: String| {
        if let Some(days) = fields::date(&text).ok().flatten().and_then(&days) {
            let mut next = form.clone();
            write(&mut next, days.to_string());
            on_leave.emit(control);
            on_change.emit(next);
        }
    })
}

#[derive(Properties, PartialEq)]
struct MomentProps {
    id: AttrValue,
    labels: (AttrValue, AttrValue),
    value: DateTimeText,
    error: Option<AttrValue>,
    on_date: Callback<String>,
    on_time: Callback<String>,
    on_leave: Callback<()>,
}

/// A date and a time side by side, with one error between them.
#[component]
fn Moment(props: &MomentProps) -> Html {
    let (date_id, time_id) = ([&props.id, "-date"].concat(), [&props.id, "-time"].concat());
    html! {
        <div class="moment">
            <TextField id={date_id} kind="date" label={props.labels.0.clone()} value={props.value.date.clone()}
                on_input={props.on_date.clone()} on_blur={props.on_leave.clone()} error={props.error.clone()} />
            <TextField id={time_id} kind="time" label={props.labels.1.clone()} value={props.value.time.clone()}
                on_input={props.on_time.clone()} on_blur={props.on_leave.clone()} />
        </div>
    }
}
