//! Summary at the top of a form that could not be saved: every problem as a link to its field.
//! It receives the focus, so that screen readers read it first.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::keys;
use crate::i18n::{Frame, t};

/// Props of [`ErrorSummary`].
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// Control id and message of each problem.
    pub problems: Vec<(AttrValue, AttrValue)>,
    /// Number of failed attempts; a change moves the focus to the summary again.
    pub attempt: u32,
}

/// Group "There is a problem"; renders nothing without problems.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.attempt, move |_| {
            if let Some(element) = node.cast::<HtmlElement>() {
                // The summary has a tabindex, so it can be focused.
                let _ = element.focus();
            }
        });
    }
    if props.problems.is_empty() {
        return Html::default();
    }
    html! {
        <div ref={node} class="error-summary" role="group" aria-labelledby="error-summary-title" tabindex="-1">
            <h2 id="error-summary-title">{ icon(Icon::Triangle) }{ t(Frame::Problem) }</h2>
            <ul>
                { for props.problems.iter().map(|(id, text)| {
                    let target = id.clone();
                    let onclick = move |event: MouseEvent| {
                        event.prevent_default();
                        keys::focus_id(&target);
                    };
                    html! { <li><a href={["#", id].concat()} {onclick}>{ text }</a></li> }
                }) }
            </ul>
        </div>
    }
}
