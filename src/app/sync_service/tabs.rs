//! Messages between the tabs of a browser about the exchange, of which one tab takes care.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::SyncService;
use crate::app::sync_status::SyncPhase;
use crate::platform::text_channel::TextChannel;

/// Name of the channel.
const CHANNEL: &str = "lectern-sync";

/// Message to the other tabs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TabMessage {
    /// Request for an exchange now.
    Wake,
    /// Request for the phase.
    AskPhase,
    /// The phase.
    Phase(SyncPhase),
}

impl SyncService {
    /// Begins to listen to the other tabs.
    pub(super) fn join_tabs(self: &Rc<Self>) {
        let service = Rc::downgrade(self);
        let on_text = move |text: String| {
            // A tab with another version of the app may send something else.
            let message = serde_json::from_str(&text).ok();
            if let (Some(service), Some(message)) = (service.upgrade(), message) {
                service.receive(message);
            }
        };
        self.tabs
            .replace(Some(TextChannel::open(CHANNEL, Box::new(on_text))));
    }

    /// Sends a message to the other tabs.
    pub(super) fn tell(&self, message: &TabMessage) {
        if let (Some(tabs), Ok(text)) = (&*self.tabs.borrow(), serde_json::to_string(message)) {
            tabs.send(&text);
        }
    }

    fn receive(self: &Rc<Self>, message: TabMessage) {
        match message {
            // The server may have asked this tab for a pause, of which the other one does not know.
            TabMessage::Wake => self.wake_unless_asked_to_wait(),
            TabMessage::AskPhase if self.is_exchanging.get() => {
                self.tell_phase(&self.status.get().phase);
            }
            TabMessage::Phase(phase) if !self.is_exchanging.get() => {
                let is_left = !self.is_running.get() && phase != SyncPhase::SignIn;
                if is_left && self.connection().is_some() {
                    // The person has signed in there: this tab goes on when that one is closed.
                    self.start();
                }
                self.show(phase);
            }
            // Those are for the tab that takes care of the exchange, and for the others.
            TabMessage::AskPhase | TabMessage::Phase(..) => {}
        }
    }

    /// Shows a phase here and in the other tabs.
    pub(super) fn announce(&self, phase: SyncPhase) {
        self.tell_phase(&phase);
        self.show(phase);
    }

    fn tell_phase(&self, phase: &SyncPhase) {
        self.tell(&TabMessage::Phase(phase.clone()));
    }
}
