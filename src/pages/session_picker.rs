//! The choice of one session among those of all or of some courses.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{CourseId, Kind, SessionId};
use lectern_core::workspace::{Kinds, Records};
use yew::prelude::*;

use super::id_picker::{IdOption, IdOptions, IdPicker};
use crate::hooks::{use_records, use_workspace};

/// Returns the sessions of courses, each with the code of its course; those of all if there is none.
#[must_use]
pub fn session_options(records: &Records, courses: &BTreeSet<CourseId>) -> IdOptions<SessionId> {
    let sessions = records.sessions.iter();
    let sessions = sessions.filter(|found| courses.is_empty() || courses.contains(&found.course));
    let sessions = sessions.map(|session| IdOption {
        id: session.id,
        name: session.title.clone(),
        detail: records
            .courses
            .get(session.course)
            .map(|course| course.code.clone())
            .unwrap_or_default(),
    });
    IdOptions::new(sessions.collect())
}

/// Returns the sessions of courses, each with the code of its course; those of all if there is none.
#[hook]
pub fn use_session_options(courses: &BTreeSet<CourseId>) -> Rc<IdOptions<SessionId>> {
    let kinds = [Kind::Session, Kind::Course];
    let workspace = use_records(Kinds::from_slice(&kinds));
    let versions = workspace.read(|records| kinds.map(|kind| records.version(kind)));
    use_memo((versions, courses.clone()), |(_, courses)| {
        workspace.read(|records| session_options(records, courses))
    })
}

/// Properties of [`SessionPicker`].
#[derive(Properties, PartialEq)]
pub struct SessionPickerProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// The session that is chosen.
    pub chosen: Option<SessionId>,
    /// Receives the session that is chosen, or `None` once it is taken away.
    pub on_change: Callback<Option<SessionId>>,
}

/// A combobox that picks one session of any course, which need not be picked. Another choice takes the place
/// of the one before.
#[component]
pub fn SessionPicker(props: &SessionPickerProps) -> Html {
    let options = use_session_options(&BTreeSet::new());
    let workspace = use_workspace();
    // One that has been deleted is no choice any more.
    let chosen = props
        .chosen
        .filter(|id| workspace.read(|records| records.sessions.contains(*id)));
    let on_change = props.on_change.reform(move |picked: BTreeSet<SessionId>| {
        let other = picked.iter().find(|id| Some(**id) != chosen);
        other.or_else(|| picked.first()).copied()
    });
    html! {
        <IdPicker<SessionId> id={props.id.clone()} label={props.label.clone()} {options} chosen={BTreeSet::from_iter(chosen)} {on_change} />
    }
}
