//! What is made of the records and takes longer than a moment: kept until they change, for whichever
//! page asks next.

use std::any::{Any, TypeId};
use std::rc::Rc;

use crate::app::workspace_handle::WorkspaceHandle;
use lectern_core::model::Kind;
use lectern_core::workspace::Records;

/// Something made of the records of one kind.
pub trait Derived: 'static {
    /// That kind.
    const KIND: Kind;

    /// Makes later what can wait.
    fn warm_up(self: Rc<Self>) {}
}

/// What was made.
pub(super) struct CachedValue {
    what: TypeId,
    version: u64,
    made: Rc<dyn Any>,
}

impl WorkspaceHandle {
    /// What `make` makes of the records, or made when somebody asked for the same type and they were as
    /// they are now.
    pub fn derived<T: Derived>(&self, make: impl FnOnce(&Records) -> T) -> Rc<T> {
        let what = TypeId::of::<T>();
        let version = self.read(|records| records.version(T::KIND));
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
