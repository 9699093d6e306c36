//! The phases of a course session as a table: the same as the picture, for reading.

use yew::prelude::*;

use super::phases::{Phase, PhaseName};
use crate::components::chip::{Tone, badge};
use crate::i18n::format;
use crate::i18n::{Wizard as Words, access_word, t};
use lectern_core::model::{Instant, ZoneRules};
use lectern_core::rules::access::{Access, AccessRules, SessionRole, Visits, Window};

/// The phases as a table; the present one is marked.
pub fn table(rules: &AccessRules, phases: &[Phase], zone: &dyn ZoneRules, now: Instant) -> Html {
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
                    t(Words::PhaseTeaching(Some(days.into()))),
                    t(Words::FirstVisit).to_string(),
                    Access::Available,
                    Access::Available,
                    false,
                ),
                (
                    t(Words::PhaseHistory),
                    t(Words::AfterDays(days)).to_string(),
                    state(SessionRole::Learner, end),
                    state(SessionRole::Coach, end),
                    false,
                ),
            ]
        } else {
            phases.iter().map(|phase| row(phase, zone, now)).collect()
        };
    html! {
        <table class="phases" aria-label={t(Words::WhoMaySeeWhat)}>
            <thead><tr>
                <th scope="col">{ t(Words::Phase) }</th><th scope="col">{ t(Words::From) }</th>
                <th scope="col">{ t(Words::Learners) }</th><th scope="col">{ t(Words::Coaches) }</th>
            </tr></thead>
            <tbody>
                { for rows.into_iter().map(|(name, from, learners, coaches, present)| html! {
                    <tr aria-current={present.then_some("true")}>
                        <th scope="row">{ name }if present { { " " }{ badge(Tone::Accent, t(Words::Now)) } }</th>
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
    phase: &Phase,
    zone: &dyn ZoneRules,
    now: Instant,
) -> (AttrValue, String, Access, Access, bool) {
    let name = t(match phase.name() {
        PhaseName::Closed => Words::PhaseClosed,
        PhaseName::Preparation => Words::PhasePreparation(phase.days()),
        PhaseName::Teaching => Words::PhaseTeaching(phase.days()),
        PhaseName::WrapUp => Words::PhaseWrapUp(phase.days()),
        PhaseName::History => Words::PhaseHistory,
    });
    let when = |at: Instant| format::date_time(zone.local_at(at));
    let from = match (phase.from, phase.until) {
        (Some(from), _) => when(from),
        (None, Some(until)) => t(Words::Before(when(until))).to_string(),
        (None, None) => t(Words::Always).to_string(),
    };
    (
        name,
        from,
        phase.learners,
        phase.coaches,
        phase.contains(now),
    )
}
