//! The access of learners and coaches over time, with today and a date that can be chosen, and the
//! same as a table. It follows the form as it is edited.

use chrono::{NaiveDate, NaiveTime};
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::access_phases::{AccessPhase, PhaseName, access_phases};
use super::phase_table::phase_table;
use super::time_axis::{TimeAxis, month_ticks};
use crate::components::field::DateField;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_workspace;
use crate::i18n::format;
use crate::i18n::format::percent;
use crate::i18n::{Wizard as Message, access_cell, access_clause, access_word, t};
use lectern_core::model::{AfterEnd, Instant, TimeLimits, ZoneRules};
use lectern_core::rules::access::{Access, AccessRules, SessionRole, Visits, Window};
use lectern_core::rules::fields;

/// Properties of [`AccessTimeline`].
#[derive(Properties, PartialEq)]
pub struct AccessTimelineProps {
    /// The time limits; `None` while the form is invalid.
    pub limits: Option<TimeLimits>,
    /// Access of learners after the end.
    pub after_end: AfterEnd,
}

const DAY: i64 = 86_400_000;

/// The card with the timeline, the access on a chosen date, and the table.
#[component]
pub fn AccessTimeline(props: &AccessTimelineProps) -> Html {
    let workspace = use_workspace();
    let zone = workspace.zone();
    let now = workspace.now();
    let asked = use_state(|| None::<NaiveDate>);
    let rules = props
        .limits
        .as_ref()
        .map(|limits| AccessRules::new(limits, props.after_end, zone.as_ref()));
    let body = match rules {
        None => html! { <p class="picture-empty">{ t(Message::PictureLater) }</p> },
        Some(rules) => {
            let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or(NaiveTime::MIN);
            let ask = asked.map_or(now, |date| zone.resolve(date.and_time(noon)).instant());
            let date = zone.local_at(ask).date();
            let on_ask = asked.setter().to_callback().reform(Some);
            let phases = access_phases(&rules);
            html! {
                <>
                    if !matches!(rules.window, Window::Duration { .. }) {
                        { timeline(&rules, &phases, zone.as_ref(), now, ask, &on_ask) }
                        { access_on_date(&rules, date, ask, &on_ask) }
                    }
                    { phase_table(&rules, &phases, zone.as_ref(), now) }
                </>
            }
        }
    };
    html! {
        <section class="card picture" aria-labelledby="picture-title">
            <div class="card-head">
                <h2 id="picture-title">{ t(Message::WhoMaySeeWhat) }</h2>
                <p class="meta">{ t(Message::UpdatesAsYouType) }</p>
            </div>
            <div class="card-body">{ body }</div>
        </section>
    }
}

fn timeline(
    rules: &AccessRules,
    phases: &[AccessPhase],
    zone: &dyn ZoneRules,
    now: Instant,
    ask: Instant,
    on_ask: &Callback<NaiveDate>,
) -> Html {
    let axis = TimeAxis::around(&rules.change_times(), now);
    let drag = {
        let on_ask = on_ask.clone();
        let offset = i64::from(zone.offset_at(now)) * 1000;
        Callback::from(move |event: PointerEvent| {
            let Some(element) = event.current_target() else {
                return;
            };
            let element: Element = wasm_bindgen::JsCast::unchecked_into(element);
            let area = element.get_bounding_client_rect();
            if event.buttons() & 1 == 1 && area.width() > 0.0 {
                let at = axis.at_share((event.client_x() - area.left()) / area.width());
                on_ask.emit(Instant(at.0 + offset).utc().date());
            }
        })
    };
    let ticks = month_ticks(axis, zone).into_iter().map(|(share, name)| {
        let x = AttrValue::from(percent(share));
        html! {
            <g key={x.to_string()}>
                <line class="tick" x1={x.clone()} x2={x.clone()} y1="0" y2="22" />
                <text class="month" {x} dx="6" y="14">{ name }</text>
            </g>
        }
    });
    html! {
        <figure class="timeline" role="img" aria-label={text_alternative(phases, zone)}>
            <div class="timeline-labels" aria-hidden="true">
                <span>{ icon(Icon::People) }{ t(Message::Learners) }</span>
                <span>{ icon(Icon::Person) }{ t(Message::Coaches) }</span>
            </div>
            <svg class="timeline-area" aria-hidden="true" onpointerdown={drag.clone()} onpointermove={drag}>
                <defs>
                    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="hatch" width="2.5" height="6" />
                    </pattern>
                </defs>
                { for ticks }
                <line class="rule" x1="0" x2="100%" y1="23.5" y2="23.5" />
                { bars(axis, phases, SessionRole::Learner, 38) }
                { bars(axis, phases, SessionRole::Coach, 92) }
                { flag(axis, now, "today", t(Message::Today)) }
                if (ask.0 - now.0).abs() > DAY / 2 {
                    { flag(axis, ask, "ask", format::day_month(zone.local_at(ask).date()).into()) }
                }
            </svg>
        </figure>
    }
}

/// Returns the text alternative of the timeline: "Learners: closed, available from 14 Sep 2026. Coaches: …"
fn text_alternative(phases: &[AccessPhase], zone: &dyn ZoneRules) -> String {
    let mut said = String::new();
    for (part, who) in [
        (SessionRole::Learner, Message::Learners),
        (SessionRole::Coach, Message::Coaches),
    ] {
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(&t(who));
        let mut between = ": ";
        for phase in phases {
            said.push_str(between);
            said.push_str(access_word(phase.access(part)));
            if let Some(from) = phase.from {
                for word in [
                    " ",
                    &t(Message::From),
                    " ",
                    &format::day_month_year(zone.local_at(from).date()),
                ] {
                    said.push_str(word);
                }
            }
            between = ", ";
        }
        said.push('.');
    }
    said
}

/// Renders the access of a role in each phase, `top` px below the upper edge.
fn bars(axis: TimeAxis, phases: &[AccessPhase], part: SessionRole, top: u32) -> Vec<Html> {
    phases
        .iter()
        .map(|phase| bar(axis, phase, part, top))
        .collect()
}

fn bar(axis: TimeAxis, phase: &AccessPhase, part: SessionRole, top: u32) -> Html {
    let from = phase.from.map_or(0.0, |from| axis.share(from));
    let until = phase.until.map_or(100.0, |until| axis.share(until));
    let state = phase.access(part);
    let extra = part == SessionRole::Coach && phase.name() != PhaseName::Teaching;
    let class = match state {
        Access::Available if extra => "bar extra",
        Access::Available => "bar open",
        Access::Accessible => "bar accessible",
        Access::ReadOnly => "bar read-only",
        Access::NotAccessible | Access::Closed => "bar closed",
    };
    let wide = until - from > 16.0;
    html! {
        <g class={class}>
            <rect x={percent(from)} y={top.to_string()} width={percent(until - from)} height="28" />
            if wide && state == Access::ReadOnly {
                <text x={percent(until)} dx="-8" y={(top + 18).to_string()} text-anchor="end">{ access_word(state) }</text>
            } else if wide && !extra {
                <text x={percent(from)} dx="8" y={(top + 18).to_string()}>{
                    if until - from > 34.0 { access_cell(state, part) } else { access_word(state) }
                }</text>
            }
        </g>
    }
}

fn flag(axis: TimeAxis, at: Instant, class: &'static str, label: AttrValue) -> Html {
    if at < axis.from || at > axis.until {
        return Html::default();
    }
    let x = AttrValue::from(percent(axis.share(at)));
    html! {
        <g class={class}>
            <line x1={x.clone()} x2={x.clone()} y1="16" y2="136" />
            <svg {x} y="136" overflow="visible">
                <rect x="-26" width="52" height="20" rx="4" />
                <text y="14" text-anchor="middle">{ label }</text>
            </svg>
        </g>
    }
}

fn access_on_date(
    rules: &AccessRules,
    date: NaiveDate,
    ask: Instant,
    on_ask: &Callback<NaiveDate>,
) -> Html {
    let clause = |part| access_clause(rules.access(part, ask, Visits::default()), part);
    let go_to = |date: Option<NaiveDate>| {
        let on_ask = on_ask.clone();
        Callback::from(move |_: MouseEvent| date.into_iter().for_each(|date| on_ask.emit(date)))
    };
    let on_input = {
        let on_ask = on_ask.clone();
        Callback::from(move |text: String| {
            if let Ok(Some(date)) = fields::date(&text) {
                on_ask.emit(date);
            }
        })
    };
    html! {
        <div class="question">
            <span aria-hidden="true">{ t(Message::On) }</span>
            <DateField id="ask-date" class="unlabelled" label={t(Message::AskDate)} value={date.to_string()} {on_input} />
            <p aria-live="polite">{ t(Message::LearnersNow) }{ " " }<strong>{ clause(SessionRole::Learner) }</strong>
                { ", " }{ t(Message::CoachesNow) }{ " " }<strong>{ clause(SessionRole::Coach) }</strong>{ "." }</p>
            <button type="button" class="icon-button edged" aria-label={t(Message::OneDayEarlier)} onclick={go_to(date.pred_opt())}>{ icon(Icon::Left) }</button>
            <button type="button" class="icon-button edged" aria-label={t(Message::OneDayLater)} onclick={go_to(date.succ_opt())}>{ icon(Icon::Right) }</button>
        </div>
    }
}
