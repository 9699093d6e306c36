//! New record ids from the random source of the browser.

use lectern_core::model::{IdGenerator, Uuid};

/// Generator of random UUIDs of version 4. It uses `crypto.getRandomValues`, since a page that is
/// served over plain HTTP does not have `crypto.randomUUID`.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomIds;

impl IdGenerator for RandomIds {
    fn next(&mut self) -> Uuid {
        Uuid::new_v4()
    }
}
