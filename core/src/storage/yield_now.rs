//! Yielding in tests and in the in-memory store.

use std::future::poll_fn;
use std::task::Poll;

/// Lets other tasks run once, like the function of this name in Tokio. The browser's store and a
/// network also answer with a delay, and the tests examine interleavings in that time.
pub(crate) async fn yield_now() {
    let mut yielded = false;
    poll_fn(|context| {
        if std::mem::replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
