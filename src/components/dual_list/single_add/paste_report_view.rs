//! The report on pasted entries: the number of added items, and the unmatched entries with reasons
//! in an editable field.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::super::item_source::ItemSource;
use super::controller::Controller;
use super::paste_report::{PasteReport, Reason, Unmatched};
use super::props::SingleAddProps;
use crate::i18n::{DualList as Message, listed, t};
use lectern_core::search::ItemIndex;

/// Number of unmatched entries listed with their reason; the field has all of them.
const LISTED: usize = 100;
/// Number of matching items named for an ambiguous entry.
const NAMED: usize = 3;

/// Renders the report. `source` is the item source at the time of pasting.
pub fn paste_report(
    props: &SingleAddProps,
    adding: &Rc<Controller>,
    report: &Rc<PasteReport>,
    of: &dyn ItemSource,
) -> Html {
    let field_id = AttrValue::from([&props.id, "-left"].concat());
    let left = report.left.len();
    let on_again = {
        let (adding, field_id) = (adding.clone(), field_id.clone());
        Callback::from(move |_: MouseEvent| {
            let field = gloo::utils::document().get_element_by_id(&field_id);
            if let Some(field) =
                field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok())
            {
                adding.add_list(&field.value());
            }
        })
    };
    let on_close = adding.on(|adding, _: MouseEvent| adding.close());
    html! {
        <section class="paste-report" aria-label={t(Message::PasteReport)}>
            <p role="status">
                <strong>{ t(Message::PasteAdded(report.found.len(), props.noun)) }</strong>
                if report.already > 0 { { " " }{ t(Message::PasteAlready(report.already)) } }
                if left > 0 { { " " }{ t(Message::PasteLeft(left)) } }
            </p>
            if left > 0 {
                <ul>
                    { for report.left.iter().take(LISTED).map(|left| reason(left, of)) }
                    if left > LISTED { <li class="meta">{ t(Message::AndMore(left - LISTED)) }</li> }
                </ul>
                <label for={field_id.clone()}>{ t(Message::PasteCorrect) }</label>
                <textarea key={Rc::as_ptr(report) as usize as u64} id={field_id} class="control" rows="4" spellcheck="false"
                    defaultvalue={report.unmatched_text()} />
            }
            <p class="dl-row-of-buttons">
                if left > 0 { <button type="button" class="button small" onclick={on_again}>{ t(Message::PasteAgain) }</button> }
                <button type="button" class="button small quiet" onclick={on_close}>{ t(Message::Dismiss) }</button>
            </p>
        </section>
    }
}

fn reason(left: &Unmatched, items: &dyn ItemSource) -> Html {
    let why = match &left.reason {
        Reason::NoMatch => t(Message::FitsNone),
        Reason::Ambiguous(several) => {
            let name = |item: &ItemIndex| {
                let row = items.content(*item);
                match (row.detail.is_empty(), row.code.is_empty()) {
                    (false, _) => [&row.title, " (", &row.detail, ")"].concat(),
                    (true, false) => [&row.title, " (", &row.code, ")"].concat(),
                    (true, true) => row.title.to_string(),
                }
            };
            let named: Vec<String> = several.iter().take(NAMED).map(name).collect();
            t(Message::FitsSeveral(several.len(), listed(named)))
        }
    };
    html! { <li><code><bdi>{ &left.text }</bdi></code>{ " " }<span class="meta">{ why }</span></li> }
}
