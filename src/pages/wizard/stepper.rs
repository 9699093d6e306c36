//! The progress through the four steps.

use yew::prelude::*;

use super::step_name;
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Wizard as Message, t};
use lectern_core::model::{CourseSessionId, Step};

/// Renders the steps. Completed steps are links; steps not reached yet are plain text.
pub fn stepper(id: CourseSessionId, shown: Step, reached: Step) -> Html {
    let reached = reached.max(shown);
    html! {
        <nav class="stepper" aria-label={t(Message::Progress)}>
            <ol>
                { for Step::ALL.into_iter().map(|step| {
                    let here = step == shown;
                    let done = step < reached && !here;
                    let inside = html! {
                        <>
                            <span class="step-number">{ if done { icon(Icon::Check) } else { step.number().to_string().into() } }</span>
                            <span>{ step_name(step) }</span>
                            if done { <span class="unseen">{ " " }{ t(Message::Completed) }</span> }
                        </>
                    };
                    html! {
                        <li key={step.number()} class={if here { Some("here") } else { done.then_some("done") }}>
                            if here || step > reached {
                                <span class="step" aria-current={here.then_some("step")}>{ inside }</span>
                            } else {
                                <a class="step" href={Route::Wizard { id, step }.href()}>{ inside }</a>
                            }
                        </li>
                    }
                }) }
            </ol>
        </nav>
    }
}
