//! Before records are deleted: what goes with them, then the deed.

use std::cell::RefCell;

use yew::prelude::*;

use crate::pages::live::use_live;
use crate::pages::{categories, classes, course_sessions, courses, people};
use crate::ui::data_table::Selection;
use crate::ui::delete_dialog::{Consequence, Deletion, use_delete_dialog};
use lectern_core::model::{CourseSessionId, Kind};
use lectern_core::search::natural;
use lectern_core::workspace::{Command, Records};

/// What is asked, and what is done then: one command for each answer.
pub struct Farewell {
    /// What is asked.
    pub asked: Deletion,
    /// What is done. Taken once: the dialog closes then.
    pub commands: RefCell<Vec<Command>>,
}

/// The props of [`FarewellDialog`].
#[derive(Properties, PartialEq)]
struct FarewellProps {
    kind: Kind,
    of: Selection,
    on_close: Callback<bool>,
}

/// Asks before records of a kind are deleted; `on_close` is told whether they were.
pub fn farewell(kind: Kind, of: Selection, on_close: Callback<bool>) -> Html {
    html! { <FarewellDialog {kind} {of} {on_close} /> }
}

/// Asks, and deletes.
#[component]
fn FarewellDialog(props: &FarewellProps) -> Html {
    let live = use_live();
    let farewell = use_memo((), |()| {
        live.read(|records| match props.kind {
            Kind::Person => people::farewell(records, &props.of),
            Kind::Class => classes::farewell(records, &props.of),
            Kind::Course => courses::farewell(records, &props.of),
            Kind::Category => categories::farewell(records, &props.of),
            _ => course_sessions::farewell(records, &props.of),
        })
    });
    let on_delete = {
        let (on_close, farewell) = (props.on_close.clone(), farewell.clone());
        Callback::from(move |chosen: usize| {
            if let Some(command) = farewell.commands.take().into_iter().nth(chosen) {
                on_close.emit(live.perform(command));
            }
        })
    };
    use_delete_dialog(
        &farewell.asked,
        on_delete,
        &props.on_close.reform(|()| false),
    )
}

/// What goes along, by name, in the order of lists; nothing where there are no names. The sentence
/// is given how many there are.
pub fn consequence(
    all: &mut Vec<Consequence>,
    mut names: Vec<String>,
    sentence: &dyn Fn(usize) -> AttrValue,
) {
    if names.is_empty() {
        return;
    }
    natural::sort(&mut names, |name| natural::key(&[name]));
    all.push(Consequence {
        sentence: sentence(names.len()),
        names: names.into_iter().map(AttrValue::from).collect(),
    });
}

/// The name of a course session, if there is one.
#[must_use]
pub fn session_name(records: &Records, id: CourseSessionId) -> Option<String> {
    let session = records.course_sessions.get(id)?;
    Some(session.name.clone())
}

/// Whether there is a course session that is not in the bin. What lies there is none to anybody.
#[must_use]
pub fn is_session(records: &Records, id: CourseSessionId) -> bool {
    let session = records.course_sessions.get(id);
    session.is_some_and(|session| session.binned_at.is_none())
}
