//! The way out when the disk is full: what is in memory only, as a file.

use super::live::Live;
use crate::platform::files;

/// Downloads the records that could not be written.
pub fn export(live: &Live) {
    // Records are JSON by construction; an empty list is the worst that can come of it.
    let json = serde_json::to_vec_pretty(&live.unsaved()).unwrap_or_default();
    files::download("lectern-unsaved.json", "application/json", &json);
}
