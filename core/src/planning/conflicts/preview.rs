//! The conflicts of rows that are not offerings yet, with the offerings there are and among
//! themselves, without putting them in.

use super::sweep::{Want, sweep};
use super::{Claim, Conflicts, Kinds};
use crate::planning::Span;

impl Conflicts {
    /// What is wrong with each row, in order.
    #[must_use]
    pub fn preview(&self, rows: &[Claim<'_>]) -> Vec<Kinds> {
        let mut kinds: Vec<Kinds> = rows.iter().map(|row| row.alone(&self.holidays)).collect();
        // Only offerings that are on while rows are: of each stretch of rows that follow closely.
        let mut all: Vec<Claim<'_>> = rows.to_vec();
        for stretch in stretches(rows) {
            let offerings = self.overlapping(stretch);
            let bookings = offerings.filter_map(|offering| self.bookings[offering.at()].as_ref());
            all.extend(bookings.map(|booking| booking.claim()));
        }
        sweep(&all, &self.sets, Want::Involved, &mut |one, other, kind| {
            for at in [one, other] {
                if let Some(kinds) = kinds.get_mut(at as usize) {
                    kinds.add(kind);
                }
            }
        });
        kinds
    }
}

/// The stretches of time in which rows are, apart from each other.
fn stretches(rows: &[Claim<'_>]) -> Vec<Span> {
    let mut spans: Vec<Span> = rows.iter().map(|row| row.span).collect();
    spans.sort_unstable();
    let mut stretches: Vec<Span> = Vec::new();
    for span in spans {
        match stretches.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => stretches.push(span),
        }
    }
    stretches
}
