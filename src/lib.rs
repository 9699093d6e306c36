//! Lectern: plan course sessions in the browser. This is the map; each room says at its door what
//! it is for. Arrows of use point down only: pages -> ui, workspace -> rules -> model.

/// What there is: records, ids, times.
pub mod model;
