//! Clients of a model server, on a network that loses, repeats and delays; the same clients of a real
//! server where `LECTERN_COUCHDB_URL` names one (`scripts/test sync`).

mod absences;
mod adversarial;
mod bench;
mod branches;
mod broken_rules;
mod contract;
mod decisions;
mod examples;
mod half_changes;
#[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
mod http_server;
mod network;
mod properties;
mod remotes;
mod roles;
mod server;
mod tables;
mod undo;
mod world;
