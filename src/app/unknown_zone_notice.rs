//! Warning about a workspace whose time zone the browser does not know, as one from a backup may be.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_workspace_value;
use crate::i18n::{Frame as Message, t};
use crate::platform::zone;
use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;

/// Warning above the page, once the browser has been asked for the zone. It is asked after the page
/// has been drawn, since its first answer takes tens of milliseconds.
#[component]
pub fn UnknownZoneNotice() -> Html {
    let name = use_workspace_value(Kinds::from_slice(&[Kind::Settings]), |workspace| {
        workspace.records().settings().zone.clone()
    });
    let unknown = use_state(|| None::<String>);
    {
        let unknown = unknown.clone();
        use_effect_with(name, |name| {
            let name = name.clone();
            let timeout = Timeout::new(0, move || {
                unknown.set((!zone::exists(&name)).then_some(name));
            });
            move || drop(timeout)
        });
    }
    let Some(zone) = &*unknown else {
        return Html::default();
    };
    html! {
        <div class="notice tone-warn" role="status">
            { icon(Icon::Triangle) }<p>{ t(Message::UnknownZone(zone.clone())) }</p>
            <a class="button small" href={Route::Settings.href()}>{ t(Message::ChooseZone) }</a>
        </div>
    }
}
