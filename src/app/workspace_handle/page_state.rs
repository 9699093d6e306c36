//! State of pages that lasts while other pages are shown. Dropped with the records it refers to,
//! and with the workspace when a backup is restored.

use std::any::{Any, TypeId};
use std::rc::Rc;

use super::WorkspaceHandle;
use lectern_core::workspace::Records;

/// State of a page that lasts while other pages are shown.
pub trait PageState: Default + 'static {
    /// Drops the state of records that no longer exist.
    fn prune(&self, records: &Records);

    /// Drops all state.
    fn clear(&self);
}

/// Object-safe [`PageState`].
pub(super) trait AnyPageState {
    fn prune(&self, records: &Records);
    fn clear(&self);
    fn into_any(self: Rc<Self>) -> Rc<dyn Any>;
}

impl<T: PageState> AnyPageState for T {
    fn prune(&self, records: &Records) {
        PageState::prune(self, records);
    }

    fn clear(&self) {
        PageState::clear(self);
    }

    fn into_any(self: Rc<Self>) -> Rc<dyn Any> {
        self
    }
}

/// Requested states, one for each type.
pub(super) type PageStates = Vec<(TypeId, Rc<dyn AnyPageState>)>;

impl WorkspaceHandle {
    /// Returns the state of type `T`, shared by all callers.
    #[must_use]
    pub fn page_state<T: PageState>(&self) -> Rc<T> {
        let id = TypeId::of::<T>();
        let found = {
            let states = self.0.page_states.borrow();
            let mut states = states.iter();
            states
                .find(|(other, _)| *other == id)
                .map(|(_, state)| state.clone())
        };
        if let Some(Ok(state)) = found.map(|state| state.into_any().downcast()) {
            return state;
        }
        let state = Rc::new(T::default());
        self.0.page_states.borrow_mut().push((id, state.clone()));
        state
    }

    /// Drops the state of records that no longer exist, on all pages.
    pub(super) fn prune_page_states(&self) {
        let states = self.0.page_states.borrow().clone();
        self.read(|records| {
            for (_, state) in &states {
                state.prune(records);
            }
        });
    }

    /// Drops the state of all pages.
    pub(super) fn clear_page_states(&self) {
        for (_, state) in &*self.0.page_states.borrow() {
            state.clear();
        }
    }
}
