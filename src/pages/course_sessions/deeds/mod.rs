//! What is asked about course sessions before it is done: copying them, putting them into a category,
//! shifting their dates, writing them to a file. One dialog, of which each deed says what stands in it.

mod category;
mod copy;
mod copy_form;
mod export;
mod shift;

use std::collections::BTreeSet;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::facts::{Facts, Line};
use crate::i18n::{Frame, SessionActions as Words, t};
use crate::pages::form_state::Values;
use crate::pages::live::{Live, use_live};
use crate::ui::data_table::Act;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{Icon, icon};
use crate::ui::keys;
use lectern_core::model::{CourseSessionId, TimeLimits};
use lectern_core::rules::fields::FieldProblem;
use lectern_core::search::natural;

/// So many of several course sessions are shown beforehand.
const SHOWN: usize = 8;

/// The props of [`DeedDialog`].
#[derive(Properties, PartialEq)]
pub struct DeedDialogProps {
    /// What is to be done.
    pub act: Act,
    /// With which course sessions, in the order in which they are shown.
    pub of: Vec<CourseSessionId>,
    /// What the list knows of them.
    pub facts: Rc<Facts>,
    /// It is over; whether it was done.
    pub on_close: Callback<bool>,
}

/// What the dialog knows.
struct Asked<'a> {
    live: &'a Live,
    /// The course sessions as far as they are still there, in the order shown.
    lines: &'a [Line],
    /// What is typed or chosen.
    values: &'a UseStateHandle<Values>,
    /// What was wrong when it was tried; nothing before that.
    wrong: &'a UseStateHandle<Option<Vec<FieldProblem>>>,
}

/// What a deed shows, and what it does.
struct Deed {
    title: AttrValue,
    body: Html,
    /// The word of its button; where there is none, nothing can be done.
    button: Option<AttrValue>,
    drawing: Option<Icon>,
    /// Whether there is something to fill in, which Enter submits.
    is_form: bool,
    does: Rc<dyn Fn() -> Outcome>,
}

/// What became of a deed.
enum Outcome {
    /// It is over; whether it was done.
    Over(bool),
    /// Something is wrong with what was typed.
    Wrong(Vec<FieldProblem>),
}

/// Asks, and does it.
#[component]
pub fn DeedDialog(props: &DeedDialogProps) -> Html {
    let live = use_live();
    let lines = use_memo((props.of.clone(), props.facts.clone()), |(of, facts)| {
        let mut lines = Vec::new();
        for id in of {
            lines.extend(facts.line(*id).cloned());
        }
        lines
    });
    let values = use_state(|| match props.act {
        Act::SetCategory => category::begin(&lines),
        Act::ShiftDates => vec!["7".to_owned()],
        Act::Copy => copy::begin(&live, &lines),
        _ => vec!["0".to_owned()],
    });
    let wrong = use_state(|| None);
    use_first_focus(match props.act {
        Act::SetCategory => "set-category",
        Act::ShiftDates => "shift-days",
        Act::Copy => "copy-name",
        _ => "",
    });
    if lines.is_empty() {
        return Html::default();
    }
    let asked = Asked {
        live: &live,
        lines: &lines,
        values: &values,
        wrong: &wrong,
    };
    let deed = match props.act {
        Act::SetCategory => category::deed(&asked),
        Act::ShiftDates => shift::deed(&asked),
        Act::Copy => copy::deed(&asked),
        _ => export::deed(&asked),
    };
    let cancel = props.on_close.reform(|()| false);
    let submit = {
        let (does, on_close) = (deed.does.clone(), props.on_close.clone());
        Callback::from(move |()| match does() {
            Outcome::Over(done) => on_close.emit(done),
            Outcome::Wrong(found) => wrong.set(Some(found)),
        })
    };
    let (kind, onclick) = if deed.is_form {
        ("submit", None)
    } else {
        ("button", Some(submit.reform(|_: MouseEvent| ())))
    };
    let inside = html! {
        <>
            { deed.body }
            <footer>
                <button type="button" class="button" onclick={cancel.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                if let Some(label) = deed.button {
                    <button type={kind} class="button primary" data-primary="true" {onclick}>{ deed.drawing.map(icon) }{ label }</button>
                }
            </footer>
        </>
    };
    html! {
        <Dialog title={deed.title} on_close={cancel}>
            if deed.is_form {
                <form class="dialog-form" onsubmit={submit.reform(|event: SubmitEvent| event.prevent_default())} novalidate=true>{ inside }</form>
            } else {
                { inside }
            }
        </Dialog>
    }
}

impl Asked<'_> {
    /// The value at a place.
    fn value(&self, at: usize) -> &str {
        self.values.get(at).map_or("", String::as_str)
    }

    /// Writes the value at a place. What was wrong has to be found again.
    fn typing(&self, at: usize) -> Callback<String> {
        let (values, wrong) = (self.values.clone(), self.wrong.clone());
        Callback::from(move |text: String| {
            let mut next = Values::clone(&values);
            if let Some(value) = next.get_mut(at) {
                *value = text;
            }
            values.set(next);
            if wrong.is_some() {
                wrong.set(Some(Vec::new()));
            }
        })
    }

    /// Those meant.
    fn ids(&self) -> BTreeSet<CourseSessionId> {
        self.lines.iter().map(Line::id).collect()
    }

    /// Those meant, by name.
    fn by_name(&self) -> Vec<Line> {
        let mut lines = self.lines.to_vec();
        natural::sort(&mut lines, |line| line.fact.name_key.clone());
        lines
    }

    /// The title: of the one meant by its name, or of so many.
    fn title(&self, one: fn(String) -> Words, many: fn(usize) -> Words) -> AttrValue {
        t(match self.lines {
            [line] => one(line.fact.session.name.clone()),
            lines => many(lines.len()),
        })
    }
}

/// What would become of the first few: their names, and what is said of their limits.
fn preview(
    label: Option<AttrValue>,
    heads: Option<[AttrValue; 2]>,
    lines: &[Line],
    cells: &dyn Fn(&TimeLimits) -> Vec<String>,
) -> Html {
    let more = lines.len().saturating_sub(SHOWN);
    html! {
        <table class="deed-preview" aria-label={label}>
            if more > 0 { <caption>{ t(Words::AndMore(more)) }</caption> }
            if let Some(heads) = heads {
                <thead><tr><td></td>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
            }
            <tbody>
                { for lines.iter().take(SHOWN).map(|line| html! {
                    <tr key={line.id().to_string()}>
                        <th scope="row">{ &line.fact.session.name }</th>
                        { for cells(&line.fact.session.limits).into_iter().map(|cell| html! { <td>{ cell }</td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// Puts the focus on a control of a dialog, once the dialog has opened and has put it on its title;
/// with no id, leaves it there.
#[hook]
pub fn use_first_focus(id: &'static str) {
    use_effect_with((), move |()| {
        let soon = Timeout::new(0, move || keys::focus_id(id));
        move || drop(soon)
    });
}
