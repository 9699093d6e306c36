//! State of pages that lasts while other pages are shown. It ends with the records that it is about, and
//! with the workspace when a backup is restored.

use std::any::{Any, TypeId};
use std::rc::Rc;

use super::WorkspaceHandle;
use lectern_core::workspace::Records;

/// State of a page that lasts while other pages are shown.
pub trait PageState: Default + 'static {
    /// Drops what is about records that no longer exist.
    fn prune(&self, records: &Records);

    /// Drops everything.
    fn clear(&self);
}

/// [`PageState`] of any type.
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

/// The state of each type that was asked for.
pub(super) type PageStates = Vec<(TypeId, Rc<dyn AnyPageState>)>;

impl WorkspaceHandle {
    /// Returns the state of this type, shared by all who ask for it.
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

    /// Drops the state about records that no longer exist.
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
