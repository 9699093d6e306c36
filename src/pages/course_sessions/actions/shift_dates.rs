//! Shifting the dates of course sessions by days, with a preview.

use std::rc::Rc;

use lectern_core::model::{CourseSessionId, TimeLimits};
use lectern_core::rules::course_session::shift_limits;
use lectern_core::workspace::Command;
use yew::prelude::*;

use super::action_dialog::{ActionDialog, use_first_focus};
use super::preview::preview;
use super::{SessionsDialogProps, by_name, use_action_form};
use crate::components::data_table::TableRow;
use crate::components::field::TextField;
use crate::hooks::{Unvalidated, use_workspace};
use crate::i18n::{SessionActions as Message, learner_access, t};
use crate::pages::course_sessions::summaries::SessionSummary;
use crate::pages::draft_notice::DraftNotice;
use crate::pages::skipped_times::with_skipped_times;

/// Greatest shift in days, either way: ten years.
const MAX_DAYS: i64 = 3660;

/// Values of the dialog: the days as typed.
type Values = Unvalidated<String>;

/// Dialog that asks for a number of days, and shifts the dates of course sessions that have any.
#[component]
pub fn ShiftDatesDialog(props: &SessionsDialogProps) -> Html {
    let workspace = use_workspace();
    let form = use_action_form(&props.draft, || Unvalidated("7".to_owned()));
    let Unvalidated(typed) = form.values().clone();
    let attempted = use_state_eq(|| false);
    use_first_focus("shift-days");
    let mut dated: Vec<Rc<SessionSummary>> = by_name(&props.sessions);
    dated.retain(|summary| matches!(summary.session().limits, TimeLimits::Dates(_)));
    let (count, all) = (dated.len(), props.sessions.len());
    let days = parse_days(&typed);
    let invalid = days.is_none() && (*attempted || !is_incomplete(&typed));
    let message = if count == 0 {
        Message::NothingMoves
    } else {
        Message::Moves(count, all)
    };
    let preview = (count > 0).then(|| {
        let header = [t(Message::Before), t(Message::After)];
        preview(None, Some(header), &dated, |limits| {
            let after = days.map(|days| {
                let shifted = shift_limits(limits, days);
                with_skipped_times(
                    learner_access(&shifted, false),
                    &shifted,
                    &*workspace.zone(),
                )
            });
            vec![learner_access(limits, false), after.unwrap_or_default()]
        })
    });
    let on_submit = {
        let (form, on_close) = (form.clone(), props.on_close.clone());
        let ids: Vec<CourseSessionId> = dated.iter().map(|summary| summary.id()).collect();
        Callback::from(move |()| match days {
            Some(days) => {
                let ids = ids.iter().copied().collect();
                let done = workspace.dispatch_with_toast(Command::ShiftDates { ids, days });
                form.end(done, &on_close);
            }
            None => attempted.set(true),
        })
    };
    html! {
        <ActionDialog title={t(Message::ShiftTitle(all))} button={(count > 0).then(|| t(Message::ShiftThem(count)))}
            {on_submit} dirty={form.is_dirty()} on_cancel={form.on_discard(props.on_close.reform(|()| false))}>
            <DraftNotice<Values> form={form.clone()} />
            <TextField id="shift-days" class="short" label={t(Message::Days)} help={t(Message::DaysHelp)} value={typed}
                on_input={form.set(|form, days| form.0 = days)} error={invalid.then(|| t(Message::NotWhole))} />
            <p aria-live="polite">{ t(message) }</p>
            if let Some(preview) = preview { { preview } }
        </ActionDialog>
    }
}

/// Returns whether `typed` may still become a number.
fn is_incomplete(typed: &str) -> bool {
    matches!(typed.trim(), "" | "-" | "+" | "\u{2212}")
}

/// Parses a number of days other than zero, with `-` or the minus sign.
fn parse_days(typed: &str) -> Option<i64> {
    let typed = typed.trim().replace('\u{2212}', "-");
    let days = typed.strip_prefix('+').unwrap_or(&typed).parse().ok()?;
    (days != 0 && (-MAX_DAYS..=MAX_DAYS).contains(&days)).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_go_both_ways_and_are_never_zero() {
        assert_eq!(
            ["7", " -14 ", "−3", "+2"].map(parse_days),
            [Some(7), Some(-14), Some(-3), Some(2)]
        );
        assert_eq!(["", "0", "1.5", "3661", "x"].map(parse_days), [None; 5]);
    }
}
