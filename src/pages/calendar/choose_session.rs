//! The question of which session an offering is added to.

use std::collections::BTreeSet;

use lectern_core::model::{CourseId, SessionId};
use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::side_panel::use_restored_focus;
use crate::i18n::{Calendar as Message, Frame, Offerings, t};
use crate::pages::id_picker::IdPicker;
use crate::pages::session_picker::use_session_options;
use crate::platform::keyboard::KeyPress;

/// Properties of [`ChooseSession`].
#[derive(Properties, PartialEq)]
pub struct ChooseSessionProps {
    /// Courses of the sessions to choose from; all of them if there is none.
    pub courses: BTreeSet<CourseId>,
    /// Date and time that were chosen for the offering.
    pub when: Option<AttrValue>,
    /// The form of something else was requested.
    pub leaving: bool,
    /// Receives the session.
    pub on_choose: Callback<SessionId>,
    /// Called when none is chosen.
    pub on_cancel: Callback<()>,
}

/// Panel that asks for the session of a new offering, in place of its form.
#[component]
pub fn ChooseSession(props: &ChooseSessionProps) -> Html {
    let options = use_session_options(&props.courses);
    use_restored_focus();
    use_effect_with((), |()| keys::focus_id("choose-session"));
    {
        let on_cancel = props.on_cancel.clone();
        use_effect_with(props.leaving, move |leaving| {
            if *leaving {
                on_cancel.emit(());
            }
        });
    }
    let on_change = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |chosen: BTreeSet<SessionId>| {
            if let Some(id) = chosen.first() {
                on_choose.emit(*id);
            }
        })
    };
    let cancel = props.on_cancel.reform(|_: MouseEvent| ());
    let onkeydown = {
        let on_cancel = props.on_cancel.clone();
        move |event: KeyboardEvent| {
            let escape = KeyPress::from_event(&event).is_some_and(|press| press.name == "Escape");
            if escape && !event.default_prevented() {
                event.prevent_default();
                on_cancel.emit(());
            }
        }
    };
    html! {
        <section class="side-panel card" aria-labelledby="side-panel-title" {onkeydown}>
            <div class="card-head">
                <h2 id="side-panel-title">{ t(Offerings::New) }</h2>
                <button type="button" class="icon-button" aria-label={t(Frame::Close)} onclick={cancel}>{ icon(Icon::Cross) }</button>
            </div>
            <div class="card-body">
                if let Some(when) = &props.when { <p>{ when }</p> }
                <p class="help">{ t(Message::ChooseSessionHelp) }</p>
                <IdPicker<SessionId> id="choose-session" label={t(Message::ChooseSession)} optional=false {options}
                    chosen={BTreeSet::new()} {on_change} />
            </div>
        </section>
    }
}
