//! Best matches across several indexes, such as people and courses in one list.

use super::item_index::ItemIndex;
use super::rank::Quality;

/// Returns at most `limit` of the matches in `sources`, each of which is sorted best first, as pairs
/// of the number of the source and the index of the entry: best quality first, then by source, then
/// in the order of the source.
///
/// The first `reserved` matches of every source are among them as far as the limit allows, however
/// many better ones the others have: a hundred people named Ana do not hide the only course that
/// has the word.
#[must_use]
pub fn best_across(
    sources: &[&[(Quality, ItemIndex)]],
    reserved: usize,
    limit: usize,
) -> Vec<(usize, ItemIndex)> {
    let mut matches: Vec<Match> = Vec::new();
    for (source, best) in sources.iter().enumerate() {
        for (rank, &(quality, entry)) in best.iter().enumerate() {
            matches.push(Match {
                is_extra: rank >= reserved,
                quality,
                source,
                rank,
                entry,
            });
        }
    }
    // First the choice, then the order in which the chosen are shown.
    matches.sort_unstable_by_key(|found| (found.is_extra, found.quality, found.source, found.rank));
    matches.truncate(limit);
    matches.sort_unstable_by_key(|found| (found.quality, found.source, found.rank));
    matches
        .iter()
        .map(|found| (found.source, found.entry))
        .collect()
}

/// A match of one of the sources.
struct Match {
    /// It is not among the reserved ones of its source.
    is_extra: bool,
    quality: Quality,
    source: usize,
    rank: usize,
    entry: ItemIndex,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const QUALITIES: [Quality; 6] = [
        Quality::Written,
        Quality::Exact,
        Quality::SpelledOut,
        Quality::First,
        Quality::Other,
        Quality::Words,
    ];

    /// The qualities of the matches of a source, each with the position of its entry.
    type Source = Vec<(Quality, usize)>;

    fn across(sources: &[Source], reserved: usize, limit: usize) -> Vec<(usize, usize)> {
        let source = |source: &Source| -> Vec<(Quality, ItemIndex)> {
            let matches = source.iter();
            matches
                .map(|(quality, entry)| (*quality, ItemIndex::from_usize(*entry)))
                .collect()
        };
        let sources: Vec<Vec<_>> = sources.iter().map(source).collect();
        let sources: Vec<&[_]> = sources.iter().map(Vec::as_slice).collect();
        let best = best_across(&sources, reserved, limit);
        best.into_iter()
            .map(|(source, entry)| (source, entry.as_usize()))
            .collect()
    }

    #[test]
    fn the_best_of_all_sources_comes_first() {
        let people = vec![(Quality::First, 0), (Quality::Words, 1)];
        let courses = vec![(Quality::Exact, 7), (Quality::First, 8)];
        assert_eq!(
            across(&[people, courses], 1, 9),
            [(1, 7), (0, 0), (1, 8), (0, 1)]
        );
    }

    #[test]
    fn many_good_matches_of_one_source_do_not_hide_the_only_one_of_another() {
        let people: Vec<_> = (0..100).map(|person| (Quality::First, person)).collect();
        let courses = vec![(Quality::Words, 7)];
        let best = across(&[people, courses], 2, 10);
        assert_eq!(best.len(), 10);
        assert_eq!(best[..9], std::array::from_fn::<_, 9, _>(|at| (0, at)));
        assert_eq!(best[9], (1, 7));
    }

    fn sources() -> impl Strategy<Value = Vec<Source>> {
        let source = proptest::collection::vec(proptest::sample::select(&QUALITIES), 0..12);
        let source = source.prop_map(|mut qualities| {
            qualities.sort();
            qualities.into_iter().zip(0..).collect()
        });
        proptest::collection::vec(source, 0..6)
    }

    proptest! {
        #[test]
        fn the_order_is_by_quality_and_within_a_source_unchanged(
            sources in sources(), reserved in 0usize..4, limit in 0usize..30,
        ) {
            let best = across(&sources, reserved, limit);
            let all: usize = sources.iter().map(Vec::len).sum();
            prop_assert_eq!(best.len(), all.min(limit));
            let quality = |&(source, entry): &(usize, usize)| sources[source][entry].0;
            prop_assert!(best.is_sorted_by_key(|found| (quality(found), *found)));
            // What is left out of a source is worse than what is taken of it.
            for source in 0..sources.len() {
                let taken = best.iter().filter(|found| found.0 == source).map(|found| found.1);
                prop_assert!(taken.zip(0..).all(|(entry, rank)| entry == rank));
            }
        }

        #[test]
        fn every_source_keeps_its_reserved_matches(sources in sources(), reserved in 0usize..4) {
            let best = across(&sources, reserved, reserved * sources.len());
            for (source, matches) in sources.iter().enumerate() {
                let taken = best.iter().filter(|found| found.0 == source).count();
                prop_assert!(taken >= reserved.min(matches.len()));
            }
        }
    }
}
