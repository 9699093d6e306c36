//! What stands at the top of a form that could not be saved: every problem as a link to its field.
//! It takes the focus, so that it is read before anything else.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::keys;
use crate::i18n::{Frame, t};

/// The props of [`ErrorSummary`].
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// The ids of the controls and what is wrong with each.
    pub problems: Vec<(AttrValue, AttrValue)>,
    /// Grows with every failed attempt: the summary takes the focus again.
    pub attempt: u32,
}

/// The group "There is a problem".
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.attempt, move |_| {
            if let Some(element) = node.cast::<HtmlElement>() {
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
