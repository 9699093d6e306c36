//! Shared values as dependencies of hooks, without a look at what is in them.

use std::ops::Deref;
use std::rc::Rc;

/// A shared value that equals another only if it is the same one.
#[derive(Debug)]
pub struct ByIdentity<T: ?Sized>(pub Rc<T>);

impl<T: ?Sized> Clone for ByIdentity<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: ?Sized> PartialEq for ByIdentity<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Deref for ByIdentity<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
