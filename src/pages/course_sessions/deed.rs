//! What the dialogs about some course sessions have in common.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::rows::id_of;
use crate::model::CourseSession;
use crate::pages::live::Live;
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

/// The course sessions meant, as far as they are still there.
#[must_use]
pub fn meant(live: &Live, of: &Selection) -> Vec<Rc<CourseSession>> {
    live.read(|records| {
        of.iter().filter_map(|key| records.course_sessions.get(id_of(key)).cloned()).collect()
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
