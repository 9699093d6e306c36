//! Times between attempts while the remote cannot be used.

use super::couchdb::RemoteError;
use crate::planning::SeededRng;

/// Shortest and longest time between two attempts, in milliseconds.
const SHORTEST_MS: u32 = 1_000;
const LONGEST_MS: u32 = 5 * 60 * 1_000;

/// Times between attempts: doubled after each failure, and spread so that not all browsers come back
/// at the same moment after a server was down.
#[derive(Clone, Debug)]
pub struct Backoff {
    failures: u32,
    random: SeededRng,
}

impl Backoff {
    /// Creates the sequence of times for a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self {
            failures: 0,
            random: SeededRng::new(seed),
        }
    }

    /// Begins anew after a success.
    pub const fn reset(&mut self) {
        self.failures = 0;
    }

    /// Returns the milliseconds to wait after a failure. The server is never asked before the time
    /// that it has named.
    pub fn after(&mut self, error: &RemoteError) -> u32 {
        let doubled = SHORTEST_MS.saturating_mul(1 << self.failures.min(16));
        let longest = doubled.min(LONGEST_MS);
        self.failures += 1;
        let spread = longest / 2 + self.random.next_below(longest / 2 + 1);
        let asked = match error {
            RemoteError::Busy { retry_after } => {
                retry_after.map_or(0, |seconds| seconds.saturating_mul(1000))
            }
            RemoteError::NoResponse
            | RemoteError::SignIn
            | RemoteError::Forbidden(_)
            | RemoteError::NotFound(_)
            | RemoteError::Conflict
            | RemoteError::Failed(_)
            | RemoteError::TooLarge
            | RemoteError::NotTheProtocol
            | RemoteError::Refused { .. } => 0,
        };
        spread.max(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attempts_become_rarer_and_the_server_is_obeyed() {
        let mut backoff = Backoff::new(1);
        let mut last = 0;
        for failure in 0..30_u32 {
            let ms = backoff.after(&RemoteError::NoResponse);
            let longest = SHORTEST_MS
                .saturating_mul(1 << failure.min(16))
                .min(LONGEST_MS);
            assert!((longest / 2..=longest).contains(&ms));
            last = ms;
        }
        assert!(last >= LONGEST_MS / 2);
        let busy = RemoteError::Busy {
            retry_after: Some(4_000),
        };
        assert_eq!(backoff.after(&busy), 4_000_000);
        backoff.reset();
        assert!(backoff.after(&RemoteError::Failed(502)) <= SHORTEST_MS);
    }
}
