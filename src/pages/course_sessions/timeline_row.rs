//! The timeline of a row, the axis in the table header, and the legend. Screen readers get the same
//! facts as words in the other columns.

use chrono::{NaiveDate, NaiveDateTime};
use yew::prelude::*;

use super::time_axis::Axis;
use super::timeline_bars::{Bars, Beyond, Stretch, bars};
use crate::i18n::format;
use crate::i18n::format::percent;
use crate::i18n::{Sessions as Message, t};
use lectern_core::model::{CourseSession, TimeLimits};

/// The axis of all timelines, and now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimelineBackdrop {
    /// The twelve months.
    pub axis: Axis,
    /// Local time now.
    pub now: NaiveDateTime,
}

/// Id of the month lines, which are drawn once and used by every row.
const MONTHS: &str = "lane-months";

/// Draws what timelines share: the lines of months and of today, the hatching, and its fading out.
pub fn shared_definitions(backdrop: TimelineBackdrop) -> Html {
    let today = percent(backdrop.axis.share(backdrop.now));
    html! {
        <svg class="lane-shared" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="lane-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch" width="1.5" height="5" />
                </pattern>
                <linearGradient id="lane-fade">
                    <stop offset="0.2" stop-color="#fff" /><stop offset="1" stop-color="#fff" stop-opacity="0" />
                </linearGradient>
                <mask id="lane-fading" maskContentUnits="objectBoundingBox">
                    <rect width="1" height="1" fill="url(#lane-fade)" />
                </mask>
                <g id={MONTHS}>
                    { for backdrop.axis.months().map(|(share, month)| html! {
                        <line key={month} class="month" x1={percent(share)} x2={percent(share)} y1="4" y2="100%" />
                    }) }
                </g>
                <line id="lane-today" class="today" x1={today.clone()} x2={today} y1="-1" y2="101%" />
            </defs>
        </svg>
    }
}

/// Draws the months for the table header.
pub fn axis_head(axis: Axis) -> Html {
    html! {
        <svg class="lane-axis" width="100%" height="34" aria-hidden="true" focusable="false">
            { for axis.months().map(|(share, month)| html! {
                <g key={month}>
                    <line class="month" x1={percent(share)} x2={percent(share)} y1="9" y2="26" />
                    <text x={percent(share)} dx="5" y="22">{ format::month_of(month) }</text>
                </g>
            }) }
        </svg>
    }
}

/// Draws the timeline of one course session.
pub fn timeline(
    session: &CourseSession,
    first_visit: Option<NaiveDateTime>,
    backdrop: TimelineBackdrop,
) -> Html {
    let TimelineBackdrop { axis, now } = backdrop;
    let drawn = bars(&session.limits, session.after_end, axis, now, first_visit);
    let words = match &session.limits {
        TimeLimits::None => Some(t(Message::NoTimeLimits)),
        TimeLimits::Duration { days } => Some(t(Message::FromFirstVisit(*days))),
        TimeLimits::Dates(_) => None,
    };
    // The words start at the line of today.
    let words = words.map(|words| {
        let today = axis.share(now);
        let share = if (0.0..70.0).contains(&today) {
            today
        } else {
            0.0
        };
        html! { <text x={percent(share)} dx="6" y="17">{ words }</text> }
    });
    html! {
        <svg class="lane" width="100%" height="100%" aria-hidden="true" focusable="false">
            <use href="#lane-months" />
            <svg y="50%" overflow="visible">{ drawing(&drawn) }if let Some(words) = words { { words } }</svg>
            <use href="#lane-today" />
        </svg>
    }
}

/// Draws the bars; y is 0 in the middle of the row.
fn drawing(drawn: &Bars) -> Html {
    let rect = |bar: Stretch, class: &'static str, y: &'static str, height: &'static str| {
        html! { <rect {class} x={percent(bar.from)} width={percent(bar.width())} {y} {height} rx="2.5" /> }
    };
    html! {
        <>
            if let Some(bar) = drawn.tail {
                <rect class="tail" x={percent(bar.from)} width={percent(bar.width())} y="-9" height="11" fill="url(#lane-hatch)" mask="url(#lane-fading)" />
            }
            if let Some(bar) = drawn.learners {
                { rect(bar, if drawn.ended { "bar-learners ended" } else { "bar-learners" }, "-9", "11") }
            }
            if let Some(bar) = drawn.coaches {
                { rect(bar, "bar-coaches", "4.500", "4") }
            }
            if let Some(beyond) = drawn.beyond {
                { arrow(beyond) }
            }
        </>
    }
}

fn arrow(beyond: Beyond) -> Html {
    let (x, path) = match beyond {
        Beyond::Left => ("0", "M12 -8 7 -3.500l5 4.500"),
        Beyond::Right => ("100%", "M-12 -8 -7 -3.500l-5 4.500"),
    };
    html! { <svg {x} overflow="visible"><path class="beyond" d={path} /></svg> }
}

/// Draws the legend of the timelines.
pub fn legend(today: NaiveDate) -> Html {
    let sample = |inside: Html| {
        html! { <svg class="lane" width="22" height="11" aria-hidden="true" focusable="false">{ inside }</svg> }
    };
    html! {
        <ul class="lane-legend">
            <li>{ sample(html! { <rect class="bar-learners" y="1" width="22" height="9" rx="2.5" /> }) }{ t(Message::LearnersHaveAccess) }</li>
            <li>{ sample(html! { <rect y="1" width="22" height="9" fill="url(#lane-hatch)" /> }) }{ t(Message::AfterTheEnd) }</li>
            <li>{ sample(html! { <rect class="bar-coaches" x="0.500" y="3.500" width="21" height="4" rx="2" /> }) }{ t(Message::CoachesLegend) }</li>
            <li>{ sample(html! { <line class="today" x1="20" x2="20" y1="0" y2="11" /> }) }{ t(Message::TodayIs(today)) }</li>
        </ul>
    }
}
