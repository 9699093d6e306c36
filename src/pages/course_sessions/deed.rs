//! What the dialogs about some course sessions have in common.

use crate::ui::Properties;
use std::rc::Rc;

use crate::ui::hooks::{use_effect_with, use_memo};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::rows::id_of;
use crate::model::CourseSession;
use crate::pages::live::Live;
use crate::search::natural;
use crate::ui::data_table::Selection;
use crate::ui::keys;

/// The props of the dialogs about some course sessions.
#[derive(Properties, PartialEq)]
pub struct DeedProps {
    /// Which.
    pub of: Selection,
    /// It is over; whether it was done.
    pub on_close: Callback<bool>,
}

/// So many of several course sessions are shown beforehand.
pub const SHOWN: usize = 8;

/// The course sessions meant, as far as they are still there, by name.
#[hook]
pub fn use_meant(live: &Live, of: &Selection) -> Rc<Vec<Rc<CourseSession>>> {
    use_memo(of.clone(), |of| {
        let mut sessions: Vec<Rc<CourseSession>> = live.read(|records| {
            let found = of
                .iter()
                .filter_map(|key| records.course_sessions.get(id_of(key)));
            found.cloned().collect()
        });
        natural::sort(&mut sessions, |session| natural::key(&[&session.name]));
        sessions
    })
}

/// Puts the focus on a control of a dialog, once the dialog has opened and has put it on its title.
#[hook]
pub fn use_first_focus(id: &'static str) {
    use_effect_with((), move |()| {
        let soon = Timeout::new(0, move || keys::focus_id(id));
        move || drop(soon)
    });
}
