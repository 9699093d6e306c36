//! Shifting the dates of course sessions by some days, with what would become of them.

use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

use super::{Asked, Deed, Outcome, preview};
use crate::i18n::{SessionActions as Words, learner_access, t};
use crate::pages::course_sessions::facts::Line;
use crate::ui::field::TextField;
use lectern_core::model::{CourseSessionId, TimeLimits};
use lectern_core::rules::course_session::shift_limits;
use lectern_core::workspace::Command;

/// Ten years either way.
const MOST: i64 = 3660;

pub(super) fn deed(asked: &Asked<'_>) -> Deed {
    let mut dated = asked.by_name();
    dated.retain(|line| matches!(line.fact.session.limits, TimeLimits::Dates(_)));
    let (some, all) = (dated.len(), asked.lines.len());
    let typed = asked.value(0);
    let days = read(typed);
    let wrong = days.is_none() && (asked.wrong.is_some() || !is_begun(typed));
    let error = wrong.then(|| t(Words::NotWhole));
    let words = if some == 0 {
        Words::NothingMoves
    } else {
        Words::Moves(some, all)
    };
    let preview = (some > 0).then(|| {
        let heads = [t(Words::Before), t(Words::After)];
        preview(None, Some(heads), &dated, &|limits| {
            let after = days.map(|days| learner_access(&shift_limits(limits, days), false));
            vec![learner_access(limits, false), after.unwrap_or_default()]
        })
    });
    let live = asked.live.clone();
    let ids: BTreeSet<CourseSessionId> = dated.iter().map(Line::id).collect();
    Deed {
        title: t(Words::ShiftTitle(all)),
        body: html! {
            <>
                <TextField id="shift-days" class="short" label={t(Words::Days)} help={t(Words::DaysHelp)} value={typed.to_owned()}
                    on_input={asked.typing(0)} {error} />
                <p aria-live="polite">{ t(words) }</p>
                { preview }
            </>
        },
        button: (some > 0).then(|| t(Words::ShiftThem(some))),
        drawing: None,
        is_form: true,
        does: Rc::new(move || match days {
            Some(days) => {
                let ids = ids.clone();
                Outcome::Over(live.perform(Command::ShiftDates { ids, days }))
            }
            None => Outcome::Wrong(Vec::new()),
        }),
    }
}

/// Whether this may still become a number.
fn is_begun(typed: &str) -> bool {
    matches!(typed.trim(), "" | "-" | "+" | "\u{2212}")
}

/// A whole number of days that shifts something.
fn read(typed: &str) -> Option<i64> {
    let typed = typed.trim().replace('\u{2212}', "-");
    let days = typed.strip_prefix('+').unwrap_or(&typed).parse().ok()?;
    (days != 0 && (-MOST..=MOST).contains(&days)).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_go_both_ways_and_never_nowhere() {
        assert_eq!(
            ["7", " -14 ", "−3", "+2"].map(read),
            [Some(7), Some(-14), Some(-3), Some(2)]
        );
        assert_eq!(["", "0", "1.5", "3661", "x"].map(read), [None; 5]);
    }
}
