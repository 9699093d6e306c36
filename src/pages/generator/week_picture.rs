//! The picture of a week with proposed offerings.

use std::rc::Rc;

use chrono::Days;
use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::preview::PreviewRows;
use super::week::{Block, Week, mondays, week};
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::{Generator as Message, format, t};

/// Width of the hours in px, as are all lengths below.
const LABELS: f64 = 44.0;
/// Height of the names of the days.
const HEAD: f64 = 24.0;
/// Height of an hour.
const HOUR: f64 = 13.0;

/// Height at which a block has two lines of text.
const TWO_LINES: f64 = 25.0;

/// Properties of [`WeekPicture`].
#[derive(Properties)]
pub struct WeekPictureProps {
    /// Rows; compared by identity.
    pub rows: Rc<PreviewRows>,
}

impl PartialEq for WeekPictureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rows, &other.rows)
    }
}

/// A week, with buttons to others if there are several.
#[component]
pub fn WeekPicture(props: &WeekPictureProps) -> Html {
    let rows = &props.rows;
    let workspace = use_records(Kinds::from_slice(&[
        Kind::Offering,
        Kind::Session,
        Kind::GroupMembership,
        Kind::LearnerGroup,
    ]));
    let shown = use_state_eq(|| 0usize);
    let mondays = mondays(&rows.proposed);
    let at = (*shown).min(mondays.len().saturating_sub(1));
    let Some(monday) = mondays.get(at) else {
        return Html::default();
    };
    let week = workspace.read(|records| week(records, &rows.proposed, &rows.conflicts, *monday));
    let go = |to: Option<usize>, label: Message, drawing: Icon| {
        let shown = shown.clone();
        let is_possible = to.is_some_and(|to| to < mondays.len());
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to.filter(|_| is_possible) {
                shown.set(to);
            }
        });
        html! {
            <button type="button" class="icon-button" aria-label={t(label)} aria-disabled={(!is_possible).then_some("true")} {onclick}>{ icon(drawing) }</button>
        }
    };
    html! {
        <div class="week-picture">
            if mondays.len() > 1 {
                <div class="week-head">
                    { go(at.checked_sub(1), Message::PreviousWeek, Icon::Left) }
                    <span aria-live="polite">{ t(Message::WeekOf(format::day_month_year(*monday))) }</span>
                    { go(Some(at + 1), Message::NextWeek, Icon::Right) }
                </div>
            }
            { draw(&week) }
            <p class="week-legend" aria-hidden="true">
                <span class="new">{ t(Message::LegendNew) }</span>
                <span class="with-conflict">{ t(Message::LegendConflict) }</span>
                <span class="planned">{ t(Message::LegendPlanned) }</span>
            </p>
        </div>
    }
}

/// Returns the description of the picture in words.
fn description(week: &Week) -> String {
    // What goes on after midnight is told with its start.
    let starts = week.proposed.iter().filter(|block| {
        let day = block.start.date().signed_duration_since(week.monday);
        day.num_days() == i64::from(block.day)
    });
    let blocks = starts.map(|block| {
        let date = format::date(block.start.date());
        t(Message::Block {
            time: format!("{date}, {}", format::time(block.start)),
            count: block.count,
            conflicts: block.conflicts,
        })
        .to_string()
    });
    blocks.collect::<Vec<_>>().join(". ")
}

fn draw(week: &Week) -> Html {
    let [first, last] = week.hours;
    let height = HEAD + f64::from(last - first) * HOUR + 8.0;
    let days = (0..week.days).filter_map(|day| {
        let date = week.monday.checked_add_days(Days::new(u64::from(day)))?;
        let x = format::percent(100.0 * f64::from(day) / f64::from(week.days));
        let name = format!("{} {}", date.format("%a"), date.format("%-d"));
        Some(html! {
            <svg key={format!("day {day}")} {x} y="0" width={share(week)} height={height.to_string()}>
                <line class="rule" x1="0" x2="0" y1="0" y2={height.to_string()} />
                <text class="day" x="8" y="16">{ name }</text>
                { for of_day(&week.planned, day).map(|block| planned(week, block)) }
                { for of_day(&week.proposed, day).map(|block| proposed(week, block)) }
            </svg>
        })
    });
    let every_other = || (first..=last).step_by(2);
    let y = |hour: u32| HEAD + f64::from(hour - first) * HOUR;
    let hours = every_other().map(|hour| {
        let y = (y(hour) + 4.0).to_string();
        html! { <text key={hour} class="hour" x={(LABELS - 8.0).to_string()} {y}>{ format!("{hour:02}:00") }</text> }
    });
    let rules = every_other().map(|hour| {
        let y = y(hour).to_string();
        html! { <line key={format!("rule {hour}")} class="rule" x1="0" x2="100%" y1={y.clone()} y2={y} /> }
    });
    let height = height.to_string();
    html! {
        <div class="week" role="img" aria-label={description(week)}>
            <svg class="hours" width={LABELS.to_string()} height={height.clone()}>{ for hours }</svg>
            <svg class="days" width="100%" height={height.clone()}>
                <defs key="defs">
                    <pattern id="planned-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
                    </pattern>
                </defs>
                { for rules }
                { for days }
            </svg>
        </div>
    }
}

/// Returns the width of a day.
fn share(week: &Week) -> String {
    format::percent(100.0 / f64::from(week.days))
}

fn of_day(blocks: &[Block], day: u32) -> impl Iterator<Item = &Block> {
    blocks.iter().filter(move |block| block.day == day)
}

/// Returns the top and the height of a block, which is at least a line of text high.
fn extent(week: &Week, block: &Block) -> [f64; 2] {
    let y = |minutes: u32| HEAD + (f64::from(minutes) / 60.0 - f64::from(week.hours[0])) * HOUR;
    let [start, end] = block.minutes.map(y);
    [start, (end - start).max(HOUR)]
}

fn planned(week: &Week, block: &Block) -> Html {
    let [y, height] = extent(week, block);
    html! {
        <svg class="planned" x="2" y={y.to_string()} width="60%" height={height.to_string()}>
            <title>{ &block.title }</title>
            <rect width="100%" height="100%" />
            <rect class="edge" width="3" height="100%" />
            <text x="7" y="11">{ &block.title }</text>
        </svg>
    }
}

fn proposed(week: &Week, block: &Block) -> Html {
    let [y, height] = extent(week, block);
    let class = classes!("proposed", (block.conflicts > 0).then_some("with-conflict"));
    html! {
        <svg {class} x="2" y={y.to_string()} width="96%" height={height.to_string()}>
            <rect width="100%" height="100%" />
            <rect class="edge" width="3" height="100%" />
            <text class="count" x="7" y="11">{ format::number(block.count) }</text>
            <text class="words" x="8" y="11">{ t(Message::Blocks(block.count)) }</text>
            if block.conflicts > 0 && height >= TWO_LINES {
                <text class="words" x="8" y="23">{ t(Message::Conflicts(block.conflicts)) }</text>
            }
        </svg>
    }
}
