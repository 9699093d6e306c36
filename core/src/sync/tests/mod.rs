//! Clients of a model server, on a network that loses, repeats and delays.

mod adversarial;
mod bench;
mod examples;
mod half_changes;
mod network;
mod properties;
mod remotes;
mod world;
