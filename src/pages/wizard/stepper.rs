//! The four steps: where one is, what is done, what can be visited.

use crate::ui::{component, html};
use yew::prelude::*;

use super::{draft, step_name};
use crate::model::{CourseSessionId, Kind, Step};
use crate::pages::live::use_watched;
use crate::pages::route::Route;
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{Wizard as Words, t};
use crate::workspace::Kinds;

/// The props of [`Stepper`].
#[derive(Properties, PartialEq)]
pub struct StepperProps {
    /// Which course session.
    pub id: CourseSessionId,
    /// The step shown.
    pub step: Step,
}

/// Where one is in the wizard. Done steps are links; steps not reached yet are plain text.
#[component]
pub fn Stepper(props: &StepperProps) -> Html {
    let live = use_watched(Kinds::of(&[Kind::Draft, Kind::CourseSession]));
    let id = props.id;
    let reached = live
        .read(|records| draft::reached(records, id))
        .max(props.step);
    html! {
        <nav class="stepper" aria-label={t(Words::Progress)}>
            <ol>
                { for Step::ALL.into_iter().map(|step| {
                    let here = step == props.step;
                    let done = step < reached && !here;
                    let inside = html! {
                        <>
                            <span class="step-number">{ if done { icon(Icon::Check) } else { html! { { step.number().to_string() } } } }</span>
                            <span>{ step_name(step) }</span>
                            if done { <span class="unseen">{ " " }{ t(Words::Completed) }</span> }
                        </>
                    };
                    html! {
                        <li key={step.number()} class={classes!(here.then_some("here"), done.then_some("done"))}>
                            if here || step > reached {
                                <span class="step" aria-current={here.then_some("step")}>{ inside }</span>
                            } else {
                                <a class="step" href={Route::Wizard(id, step).to_string()}>{ inside }</a>
                            }
                        </li>
                    }
                }) }
            </ol>
        </nav>
    }
}
