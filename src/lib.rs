//! Lectern: plan course sessions in the browser. This is the map; each room says at its door what
//! it is for. Arrows of use point down only: a room uses those listed above it, never those below.

/// What there is: records, ids, times.
pub mod model;
/// Folding, index, matching, ranking: text only, knows no record.
pub mod search;
/// What may be: validation, access phases, membership.
pub mod rules;
/// All records in memory: command, change, history, queries.
pub mod workspace;
