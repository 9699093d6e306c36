//! The phases of a course session as a table, with the same content as the timeline.

use yew::prelude::*;

use super::access_phases::{AccessPhase, PhaseName};
use crate::components::chip::{Tone, badge};
use crate::i18n::format;
use crate::i18n::{Wizard as Message, access_word, t};
use lectern_core::model::{Instant, ZoneRules};
use lectern_core::rules::access::{Access, AccessRules, SessionRole, Visits, Window};

/// Renders the phases as a table; the current one is marked.
pub fn phase_table(
    rules: &AccessRules,
    phases: &[AccessPhase],
    zone: &dyn ZoneRules,
    now: Instant,
) -> Html {
    let rows: Vec<(AttrValue, String, Access, Access, bool)> =
        if let Window::Duration { days } = rules.window {
            let late = Visits {
                first_access: Some(Instant(0)),
                extension_days: 0,
            };
            let end = Instant(0).plus_days(days.into());
            let state = |part, at| rules.access(part, at, late);
            vec![
                (
                    t(Message::PhaseTeaching(Some(days.into()))),
                    t(Message::FirstVisit).to_string(),
                    Access::Available,
                    Access::Available,
                    // The phase of every learner who has not come yet.
                    true,
                ),
                (
                    t(Message::PhaseHistory),
                    t(Message::AfterDays(days)).to_string(),
                    state(SessionRole::Learner, end),
                    state(SessionRole::Coach, end),
                    false,
                ),
            ]
        } else {
            phases.iter().map(|phase| row(phase, zone, now)).collect()
        };
    html! {
        <table class="phases" aria-label={t(Message::WhoMaySeeWhat)}>
            <thead><tr>
                <th scope="col">{ t(Message::Phase) }</th><th scope="col">{ t(Message::From) }</th>
                <th scope="col">{ t(Message::Learners) }</th><th scope="col">{ t(Message::Coaches) }</th>
            </tr></thead>
            <tbody>
                { for rows.into_iter().map(|(name, from, learners, coaches, present)| html! {
                    <tr aria-current={present.then_some("true")}>
                        <th scope="row">{ name }if present { { " " }{ badge(Tone::Accent, t(Message::Now)) } }</th>
                        <td>{ from }</td>
                        <td>{ access_word(learners) }</td>
                        <td>{ access_word(coaches) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn row(
    phase: &AccessPhase,
    zone: &dyn ZoneRules,
    now: Instant,
) -> (AttrValue, String, Access, Access, bool) {
    let name = t(match phase.name() {
        PhaseName::Closed => Message::PhaseClosed,
        PhaseName::Preparation => Message::PhasePreparation(phase.days()),
        PhaseName::Teaching => Message::PhaseTeaching(phase.days()),
        PhaseName::WrapUp => Message::PhaseWrapUp(phase.days()),
        PhaseName::History => Message::PhaseHistory,
    });
    let when = |at: Instant| format::date_time(zone.local_at(at));
    let from = match (phase.from, phase.until) {
        (Some(from), _) => when(from),
        (None, Some(until)) => t(Message::Before(when(until))).to_string(),
        (None, None) => t(Message::Always).to_string(),
    };
    (
        name,
        from,
        phase.learners,
        phase.coaches,
        phase.contains(now),
    )
}
