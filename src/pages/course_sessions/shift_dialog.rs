//! Shifting the dates of course sessions by some days, with what would become of them.

use std::rc::Rc;

use crate::ui::hooks::use_state;
use crate::ui::{After, callback, component, html};
use yew::prelude::*;

use super::deed::{DeedProps, SHOWN, use_first_focus, use_meant};
use crate::model::{CourseSession, TimeLimits};
use crate::pages::live::use_live;
use crate::rules::course_session::shifted;
use crate::ui::dialog::Dialog;
use crate::ui::field::TextField;
use crate::ui::text::{Frame, SessionDeeds as Words, learner_access, t};
use crate::workspace::Command;

/// Ten years either way.
const MOST: i64 = 3660;

/// Asks by how many days.
#[component]
pub fn ShiftDialog(props: &DeedProps) -> Html {
    let live = use_live();
    let typed = use_state(|| "7".to_owned());
    let tried = use_state(|| false);
    use_first_focus("shift-days");
    let sessions = use_meant(&live, &props.of);
    let dated: Vec<&Rc<CourseSession>> = sessions
        .iter()
        .filter(|session| matches!(session.limits, TimeLimits::Dates(_)))
        .collect();
    let days = read(&typed);
    let on_input = typed.setting();
    let submit = {
        let (on_close, tried) = (props.on_close.clone(), tried.clone());
        let ids = dated.iter().map(|session| session.id).collect();
        let command = days.map(|days| Command::ShiftDates { ids, days });
        callback(move |event: SubmitEvent| {
            event.prevent_default();
            match command.clone() {
                Some(command) => on_close.emit(live.perform(command)),
                None => tried.set(true),
            }
        })
    };
    let wrong = days.is_none() && (*tried || !is_begun(&typed));
    let error = wrong.then(|| t(Words::NotWhole));
    let cancel = props.on_close.after(|_: MouseEvent| false);
    html! {
        <Dialog title={t(Words::ShiftTitle(sessions.len()))} on_close={props.on_close.after(|()| false)}>
            <form class="dialog-form" onsubmit={submit} novalidate=true>
                <TextField id="shift-days" class="short" label={t(Words::Days)} help={t(Words::DaysHelp)}
                    value={(*typed).clone()} {on_input} {error} />
                <p aria-live="polite">{ t(if dated.is_empty() { Words::NothingMoves } else { Words::Moves(dated.len(), sessions.len()) }) }</p>
                if !dated.is_empty() { { preview(&dated, days) } }
                <footer>
                    <button type="button" class="button" onclick={cancel}>{ t(Frame::Cancel) }</button>
                    if !dated.is_empty() {
                        <button type="submit" class="button primary" data-primary="true">{ t(Words::ShiftThem(dated.len())) }</button>
                    }
                </footer>
            </form>
        </Dialog>
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

fn preview(sessions: &[&Rc<CourseSession>], days: Option<i64>) -> Html {
    html! {
        <table class="deed-preview">
            if sessions.len() > SHOWN {
                <caption>{ t(Words::AndMore(sessions.len() - SHOWN)) }</caption>
            }
            <thead><tr><td></td><th scope="col">{ t(Words::Before) }</th><th scope="col">{ t(Words::After) }</th></tr></thead>
            <tbody>
                { for sessions.iter().take(SHOWN).map(|session| html! {
                    <tr key={session.id.to_string()}>
                        <th scope="row">{ &session.name }</th>
                        <td>{ learner_access(&session.limits, false) }</td>
                        <td>{ days.map(|days| learner_access(&shifted(&session.limits, days), false)).unwrap_or_default() }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
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
