//! What is made of the records and takes longer than a moment: kept until they change, for whichever
//! page asks next.

use std::any::{Any, TypeId};
use std::rc::Rc;

use super::Live;
use lectern_core::model::Kind;
use lectern_core::workspace::Records;

/// Something made of the records of one kind.
pub trait Made: 'static {
    /// That kind.
    const OF: Kind;

    /// Makes later what can wait.
    fn rest(self: Rc<Self>) {}
}

/// What was made.
pub(super) struct Kept {
    what: TypeId,
    version: u64,
    made: Rc<dyn Any>,
}

impl Live {
    /// What `make` makes of the records, or made when somebody asked for the same type and they were as
    /// they are now.
    pub fn kept<T: Made>(&self, make: impl FnOnce(&Records) -> T) -> Rc<T> {
        let what = TypeId::of::<T>();
        let version = self.read(|records| records.version(T::OF));
        let kept = self.found(what, version);
        if let Some(kept) = kept.and_then(|kept| kept.downcast().ok()) {
            return kept;
        }
        let made = Rc::new(self.read(make));
        self.keep(Kept {
            what,
            version,
            made: made.clone(),
        });
        made.clone().rest();
        made
    }

    fn found(&self, what: TypeId, version: u64) -> Option<Rc<dyn Any>> {
        let kept = self.0.kept.borrow();
        let mut found = kept.iter().filter(|kept| kept.what == what);
        let found = found.find(|kept| kept.version == version)?;
        Some(found.made.clone())
    }

    fn keep(&self, made: Kept) {
        let mut kept = self.0.kept.borrow_mut();
        kept.retain(|kept| kept.what != made.what);
        kept.push(made);
    }
}
