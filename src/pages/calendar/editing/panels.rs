//! Panels beside the calendar, and dialogs over it.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{OfferingId, PersonRole};
use lectern_core::workspace::Change;
use yew::prelude::*;

use super::{ChosenTime, Editing, NewOffering};
use crate::components::calendar_grid::{ConsideredPlace, draw_linked_verdict};
use crate::components::side_panel::PanelTarget;
use crate::pages::calendar::choose_session::ChooseSession;
use crate::pages::offerings::{ChosenPlace, OfferingFormPanel, Participants};

impl Editing {
    /// Draws what is open beside the calendar.
    pub fn panel(&self) -> Html {
        html! {
            <>
                if self.finding.is_some() { { self.find_panel() } }
                if self.has_form() { { self.form() } }
                if self.placeable.is_some() { { self.place_hint() } }
                if let Some(place) = &*self.considered { { draw_considered(place) } }
            </>
        }
    }

    /// Draws the form that is open.
    fn form(&self) -> Html {
        let Some(target) = self.panel.shown() else {
            return Html::default();
        };
        let NewOffering {
            session,
            slot,
            is_restored,
        } = *self.new;
        let session_of = |id: OfferingId| {
            self.workspace
                .read(|records| Some(records.offerings.get(id)?.session))
        };
        let (id, copy_of, session) = match target {
            PanelTarget::Record(id) => (Some(id), None, session_of(id)),
            PanelTarget::Copy(id) => (None, Some(id), session_of(id)),
            PanelTarget::New => (None, None, session),
        };
        let Some(session) = session else {
            let new = self.new.clone();
            let on_choose = Callback::from(move |session| {
                let session = Some(session);
                new.set(NewOffering { session, ..*new });
            });
            let chosen = self.chosen_time.place.as_ref();
            let chosen = chosen.and_then(|place| place.slot).or(slot);
            let when = chosen.map(|slot| AttrValue::from(self.slot_text(slot)));
            return html! {
                <ChooseSession {when} courses={self.filter.courses.clone()} leaving={self.panel.is_leaving()} {on_choose} on_cancel={self.panel.on_leave()} />
            };
        };
        let text = |id: Option<OfferingId>| id.map(|id| id.to_string()).unwrap_or_default();
        let key = [session.to_string(), text(id), text(copy_of)].join("/");
        let ChosenTime { place, choice } = (*self.chosen_time).clone();
        let is_new = target == PanelTarget::New;
        let slot = slot.filter(|_| is_new);
        let mut first = ChosenPlace::default();
        if is_new {
            first = self.first_place();
            first.slot = slot.filter(|_| is_restored);
        }
        let first = (first != ChosenPlace::default()).then_some(first);
        let chosen = place.or_else(|| slot.filter(|_| !is_restored).map(ChosenPlace::at));
        let on_planned = self.planned.setter().to_callback();
        let on_saved = {
            let editing = self.clone();
            Callback::from(move |change: Rc<Change>| editing.focus_saved(&change))
        };
        html! {
            <OfferingFormPanel {key} {session} {id} {copy_of} {first} {chosen} {choice} names_session=true {on_planned} {on_saved} panel={self.panel.clone()} />
        }
    }

    /// Returns the place of a new offering: in the room, for the group and with the teacher whose offerings
    /// alone are shown, so that it is among them once it is saved.
    fn first_place(&self) -> ChosenPlace {
        let filter = &self.filter;
        let teacher = only(&filter.people).filter(|id| {
            self.workspace.read(|records| {
                let person = records.people.get(*id);
                person.is_some_and(|person| person.role == PersonRole::Teacher)
            })
        });
        let instructors = [only(&filter.instructors), teacher];
        let participants = Participants {
            groups: only(&filter.groups).into_iter().collect(),
            instructors: instructors.into_iter().flatten().collect(),
            ..Participants::default()
        };
        ChosenPlace {
            slot: None,
            room: only(&filter.rooms),
            participants: (participants != Participants::default()).then_some(participants),
        }
    }

    /// Draws the dialog that is open.
    pub fn dialogs(&self) -> Html {
        self.dialogs.draw(&Callback::noop())
    }
}

/// Returns the element of a set that has one.
fn only<T: Copy>(set: &BTreeSet<T>) -> Option<T> {
    let mut elements = set.iter().copied();
    elements.next().filter(|_| elements.next().is_none())
}

/// Draws the place that is considered, with the reasons for its suitability.
fn draw_considered(place: &ConsideredPlace) -> Html {
    html! {
        <section class={classes!("considered", place.verdict.fit.class())} aria-label={place.name.clone()}>
            <h3>{ &place.name }</h3>
            { draw_linked_verdict(&place.verdict) }
        </section>
    }
}
