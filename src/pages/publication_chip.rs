//! The chip that says what learners see of a course or a session.

use lectern_core::model::Publication;
use yew::prelude::*;

use crate::components::chip::{Tone, chip};
use crate::components::icon::Icon;
use crate::i18n::{Curriculum, t};

/// Draws what learners see, as icon and word.
pub fn publication_chip(publication: Publication) -> Html {
    let (tone, icon) = match publication {
        Publication::Draft => (Tone::Mute, Icon::Pencil),
        Publication::Scheduled => (Tone::Accent, Icon::Clock),
        Publication::Published => (Tone::Ok, Icon::Check),
    };
    chip(tone, icon, t(Curriculum::Publication(publication)))
}
