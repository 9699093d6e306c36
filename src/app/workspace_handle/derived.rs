//! Cache of values that are slow to compute from the records, shared by all pages until the records
//! change.

use std::any::{Any, TypeId};
use std::rc::Rc;

use crate::app::workspace_handle::WorkspaceHandle;
use lectern_core::model::Kind;
use lectern_core::workspace::Records;

/// Value computed from the records of some kinds.
pub trait Derived: 'static {
    /// Kinds of the records whose changes invalidate the value.
    const KINDS: &'static [Kind];

    /// Computes the parts of the value that can be deferred.
    fn warm_up(self: Rc<Self>) {}
}

/// Cached value of one type.
pub(super) struct CachedValue {
    what: TypeId,
    version: u64,
    made: Rc<dyn Any>,
}

impl WorkspaceHandle {
    /// Returns the cached `T`, or the result of `make` if records of `T::KINDS` have changed
    /// since.
    pub fn derived<T: Derived>(&self, make: impl FnOnce(&Records) -> T) -> Rc<T> {
        let what = TypeId::of::<T>();
        // Versions only grow, so that a change of any kind makes a sum that was not there before.
        let version = self.read(|records| T::KINDS.iter().map(|kind| records.version(*kind)).sum());
        let kept = self.found(what, version);
        if let Some(kept) = kept.and_then(|kept| kept.downcast().ok()) {
            return kept;
        }
        let made = Rc::new(self.read(make));
        self.keep(CachedValue {
            what,
            version,
            made: made.clone(),
        });
        made.clone().warm_up();
        made
    }

    fn found(&self, what: TypeId, version: u64) -> Option<Rc<dyn Any>> {
        let kept = self.0.derived.borrow();
        let mut found = kept.iter().filter(|kept| kept.what == what);
        let found = found.find(|kept| kept.version == version)?;
        Some(found.made.clone())
    }

    fn keep(&self, made: CachedValue) {
        let mut kept = self.0.derived.borrow_mut();
        kept.retain(|kept| kept.what != made.what);
        kept.push(made);
    }
}
