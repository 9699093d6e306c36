//! What came of pasted lines: how many were added, and those that were not, with the reason and in a
//! field in which they can be corrected.

use std::rc::Rc;

use crate::ui::{After, Properties, callback, component, html};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::super::entries::Entries;
use super::paste::{Left, Reason, Report};
use crate::ui::text::{DualList as Words, Noun, t};

/// How many lines are listed with their reasons; all of them are in the field.
const LISTED: usize = 100;
/// How many of the entries that a line fits are named.
const NAMED: usize = 3;

#[derive(Properties)]
pub struct PasteReportProps {
    /// What ids begin with.
    pub id: AttrValue,
    pub report: Rc<Report>,
    pub noun: Noun,
    pub entries: Rc<dyn Entries>,
    /// These lines are to be read again.
    pub on_again: Callback<String>,
    pub on_close: Callback<()>,
}

impl PartialEq for PasteReportProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
            && Rc::ptr_eq(&self.entries, &other.entries)
            && self.on_again == other.on_again
            && self.on_close == other.on_close
    }
}

/// The report.
#[component]
pub fn PasteReport(props: &PasteReportProps) -> Html {
    let report = &props.report;
    let field = use_node_ref();
    let field_id = AttrValue::from([&props.id, "-left"].concat());
    let left = report.left.len();
    let on_again = {
        let (field, on_again) = (field.clone(), props.on_again.clone());
        callback(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                on_again.emit(field.value());
            }
        })
    };
    let on_close = props.on_close.after(|_: MouseEvent| ());
    html! {
        <section class="paste-report" aria-label={t(Words::PasteReport)}>
            <p role="status">
                <strong>{ t(Words::PasteAdded(report.found.len(), props.noun)) }</strong>
                if report.already > 0 { { " " }{ t(Words::PasteAlready(report.already)) } }
                if left > 0 { { " " }{ t(Words::PasteLeft(left)) } }
            </p>
            if left > 0 {
                <ul>
                    { for report.left.iter().take(LISTED).map(|left| reason(left, props.entries.as_ref())) }
                    if left > LISTED { <li class="meta">{ t(Words::AndMore(left - LISTED)) }</li> }
                </ul>
                <label for={field_id.clone()}>{ t(Words::PasteCorrect) }</label>
                <textarea ref={field} key={Rc::as_ptr(report) as usize as u64} id={field_id} class="control" rows="4" spellcheck="false"
                    defaultvalue={report.left_lines()} />
            }
            <p class="dl-row-of-buttons">
                if left > 0 { <button type="button" class="button small" onclick={on_again}>{ t(Words::PasteAgain) }</button> }
                <button type="button" class="button small quiet" onclick={on_close}>{ t(Words::Dismiss) }</button>
            </p>
        </section>
    }
}

fn reason(left: &Left, entries: &dyn Entries) -> Html {
    let why = match &left.reason {
        Reason::None => t(Words::FitsNone),
        Reason::Several(several) => {
            let name = |entry: &u32| {
                let row = entries.row(*entry);
                match row.code.is_empty() {
                    true => row.title.to_string(),
                    false => [&row.title, " (", &row.code, ")"].concat(),
                }
            };
            let named: Vec<String> = several.iter().take(NAMED).map(name).collect();
            t(Words::FitsSeveral(several.len(), named.join(", ")))
        }
    };
    html! { <li><code>{ &left.line }</code>{ " " }<span class="meta">{ why }</span></li> }
}
