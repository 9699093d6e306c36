//! Access states as icons and chips.

use crate::components::chip::{Tone, chip};
use crate::components::icon::Icon;
use crate::i18n::{Sessions as Message, access_word, t};
use lectern_core::rules::access::Access;
use yew::prelude::*;

/// Returns the icon of an access state.
#[must_use]
pub const fn access_icon(access: Access) -> Icon {
    match access {
        Access::Available => Icon::CheckCircle,
        Access::Accessible => Icon::OpenLock,
        Access::ReadOnly => Icon::Eye,
        Access::NotAccessible => Icon::Barred,
        Access::Closed => Icon::Lock,
    }
}

/// Draws an access state as a chip with icon, colour and word.
pub fn access_chip(access: Access) -> Html {
    let tone = match access {
        Access::Available => Tone::Ok,
        Access::Accessible => Tone::Accent,
        Access::ReadOnly => Tone::Warn,
        Access::NotAccessible | Access::Closed => Tone::Mute,
    };
    chip(tone, access_icon(access), access_word(access))
}

/// Draws what learners have now, and what coaches have if it differs.
pub fn access_status(learners: Access, coaches: Access) -> Html {
    html! {
        <>
            { access_chip(learners) }
            if coaches != learners {
                <span class="below">{ t(Message::CoachesHave(access_word(coaches))) }</span>
            }
        </>
    }
}
