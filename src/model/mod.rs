//! What there is: records, ids, times. Pure.
