//! The choice between the form that is open and the calendar, in a window without room for both.

use lectern_core::model::Offering;
use yew::prelude::*;

use super::Editing;
use crate::i18n::{Calendar as Message, t};
use crate::pages::calendar::form_switch::FormSwitch;
use crate::pages::calendar::view::ViewContent;
use crate::pages::calendar::when::{LocalTimes, when_text};

impl Editing {
    /// Returns whether the calendar is shown in place of the form that is open, where there is no room for
    /// both.
    #[must_use]
    pub fn is_calendar_in_front(&self) -> bool {
        self.has_panel() && *self.calendar_in_front
    }

    /// Shows the form that is open, or is opened next.
    pub(super) fn show_form(&self) {
        self.calendar_in_front.set(false);
    }

    /// Draws the choice between the form that is open and the calendar.
    pub fn form_switch(&self) -> Html {
        let when = self.drafted().or_else(|| (*self.planned).clone());
        let when = when.and_then(|offering| self.when_planned(&offering));
        html! {
            <FormSwitch calendar={self.is_calendar_in_front()} {when} on_choose={self.calendar_in_front.setter().to_callback()} />
        }
    }

    fn when_planned(&self, offering: &Offering) -> Option<AttrValue> {
        let times = LocalTimes::new(&self.workspace).of(offering.slot.as_ref()?);
        Some(when_text(times, self.clock).into())
    }

    /// Draws how a place of the calendar is chosen for the offering whose form is open.
    pub(super) fn place_hint(&self) -> Html {
        let hint = match &self.view.content {
            ViewContent::Grid(_) | ViewContent::Board(_) => Message::ChooseTimeHint,
            ViewContent::Month(..) => Message::ChooseDayHint,
            ViewContent::List(_) => return Html::default(),
        };
        html! { <p class="place-hint">{ t(hint) }</p> }
    }
}
