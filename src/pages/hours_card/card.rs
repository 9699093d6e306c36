//! The card with teaching hours: figures, what they mean, and tables.

use lectern_core::model::Kind;
use lectern_core::planning::TotalHours;
use lectern_core::workspace::{HoursReport, HoursScope, Kinds};
use yew::prelude::*;

use super::export::export_menu;
use super::tables::HoursTable;
use crate::hooks::use_records;
use crate::i18n::format::hours;
use crate::i18n::{TeachingHours as Message, t};
use crate::platform::zone;

const KINDS: [Kind; 8] = [
    Kind::Offering,
    Kind::IndependentLearning,
    Kind::Session,
    Kind::SessionType,
    Kind::Course,
    Kind::LearnerGroup,
    Kind::InstructorGroup,
    Kind::Person,
];

/// Properties of [`HoursCard`].
#[derive(Properties, PartialEq)]
pub struct HoursCardProps {
    /// Scope of the hours.
    pub scope: HoursScope,
    /// The card is below a heading of the second level.
    #[prop_or_default]
    pub nested: bool,
}

/// Teaching hours by session type, by week, and by session where there can be several.
#[component]
pub fn HoursCard(props: &HoursCardProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let scope = props.scope;
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let report = use_memo((versions, scope), |(_, scope)| {
        workspace.read(|records| HoursReport::new(records, *scope, &zone::rules))
    });
    let title = if props.nested {
        html! { <h3 id="hours-title">{ t(Message::Title) }</h3> }
    } else {
        html! { <h2 id="hours-title">{ t(Message::Title) }</h2> }
    };
    let is_empty = report.total == TotalHours::default();
    html! {
        <section class="card hours-card" aria-labelledby="hours-title">
            <div class="card-head">
                { title }
                if !is_empty { { export_menu(&workspace, &report, scope) } }
            </div>
            <div class="card-body">
                if is_empty { <p>{ t(Message::None) }</p> } else { { figures(report.total, scope) } }
                if report.unscheduled > 0 { <p>{ t(Message::Unscheduled(report.unscheduled)) }</p> }
                <p class="help">{ t(Message::Definition(scope)) }</p>
            </div>
            if !is_empty {
                <div class="hours-tables">
                    { for HoursTable::of(scope).iter().map(|table| workspace.read(|records| table.draw(records, &report, scope))) }
                </div>
            }
        </section>
    }
}

fn figures(total: TotalHours, scope: HoursScope) -> Html {
    let in_hours = |hundredths| t(Message::InHours(hours(hundredths)));
    let independent = total.independent_hundredths;
    html! {
        <dl class="hours-figures">
            <div><dt>{ t(Message::Taught) }</dt><dd>{ in_hours(total.taught()) }</dd></div>
            <div><dt>{ t(second_figure(scope)) }</dt><dd>{ in_hours(total.learned()) }</dd></div>
            if independent > 0 { <div><dt>{ t(Message::Independent) }</dt><dd>{ in_hours(independent) }</dd></div> }
        </dl>
    }
}

/// Returns the name of the hours in which parallel offerings count once.
pub const fn second_figure(scope: HoursScope) -> Message {
    match scope {
        HoursScope::Course(_) | HoursScope::Session(_) | HoursScope::LearnerGroup(_) => {
            Message::ForLearner
        }
        HoursScope::Instructor(_) => Message::ParallelOnce,
    }
}
