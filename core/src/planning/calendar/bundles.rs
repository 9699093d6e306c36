//! Events that are drawn as one block.

use std::collections::BTreeMap;

use crate::model::MinuteRange;

/// Events that are drawn as one block, since they have the same key and the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventBundle {
    /// The time.
    pub range: MinuteRange,
    /// The positions of the events in ascending order.
    pub events: Vec<u32>,
}

/// Joins the events of a day that have the same key and the same time, in the order of the first
/// event of each bundle. The key of an event is its session, for example.
#[must_use]
pub fn bundle<K: Ord + Clone>(events: &[(K, MinuteRange)]) -> Vec<EventBundle> {
    let mut positions: BTreeMap<(K, MinuteRange), usize> = BTreeMap::new();
    let mut bundles: Vec<EventBundle> = Vec::new();
    for (event, (key, range)) in (0..).zip(events) {
        let position = *positions
            .entry((key.clone(), *range))
            .or_insert(bundles.len());
        match bundles.get_mut(position) {
            Some(bundle) => bundle.events.push(event),
            None => bundles.push(EventBundle {
                range: *range,
                events: vec![event],
            }),
        }
    }
    bundles
}
