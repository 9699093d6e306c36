//! Waiting for a reason to synchronise.

use std::cell::{Cell, RefCell};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Signal that there may be something to do. A signal that comes before anybody waits is kept.
#[derive(Debug, Default)]
pub struct Wake {
    is_set: Cell<bool>,
    waiting: RefCell<Option<Waker>>,
}

impl Wake {
    /// Sets the signal.
    pub fn set(&self) {
        self.is_set.set(true);
        if let Some(waker) = self.waiting.take() {
            waker.wake();
        }
    }

    /// Clears the signal.
    pub fn clear(&self) {
        self.is_set.set(false);
    }

    /// Waits for the signal, or until `other` ends, which is dropped if it has not.
    pub async fn or(&self, other: impl Future<Output = ()>) {
        let mut other = pin!(other);
        std::future::poll_fn(|context| self.poll(other.as_mut(), context)).await;
        self.clear();
    }

    fn poll(
        &self,
        other: Pin<&mut impl Future<Output = ()>>,
        context: &mut Context<'_>,
    ) -> Poll<()> {
        if self.is_set.get() {
            return Poll::Ready(());
        }
        self.waiting.replace(Some(context.waker().clone()));
        other.poll(context)
    }
}
