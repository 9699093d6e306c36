//! Access states as icons and chips.

use crate::components::chip::{Tone, chip};
use crate::components::icon::Icon;
use crate::i18n::access_word;
use lectern_core::rules::access::Access;

/// Returns the icon of an access state.
#[must_use]
pub const fn access_icon(access: Access) -> Icon {
    match access {
        Access::Available => Icon::CheckCircle,
        Access::Accessible => Icon::OpenLock,
        Access::ReadOnly => Icon::Eye,
        Access::NotAccessible | Access::Closed => Icon::Lock,
    }
}

/// Draws an access state as a chip with icon, colour and word.
pub fn access_chip(access: Access) -> yew::Html {
    let tone = match access {
        Access::Available => Tone::Ok,
        Access::Accessible => Tone::Accent,
        Access::ReadOnly => Tone::Warn,
        Access::NotAccessible | Access::Closed => Tone::Mute,
    };
    chip(tone, access_icon(access), access_word(access))
}
