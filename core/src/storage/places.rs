//! Which record lies in which chunk. A record's spot is 16 bits of a hash of its key; the top so many
//! bits of it are its bucket, and all records of a kind in one bucket are one chunk. When a kind
//! outgrows its buckets their number doubles, and all of that kind is written anew.

use crate::model::{Kind, RecordKey};

/// On average a chunk holds at most so many records before the buckets of its kind double; just
/// after that, half as many. Chromium keeps values over 64 KiB in files of their own, which it reads
/// and writes four times as fast as the same bytes in smaller values (6.6 MB in chunks of 50 KB:
/// read 76 ms, written 49 ms; of 100 KB: 16 and 18 ms), so most chunks should be larger than that.
const CROWDED: usize = 1024;
/// 65,536 buckets of 1024 are 67 million records of a kind.
pub const MOST_BITS: u8 = 16;

/// The name of a chunk.
#[must_use]
pub fn chunk_name(kind: Kind, bucket: u16) -> String {
    format!("{}/{bucket}", kind.word())
}

/// What the name of a chunk says; none for a chunk of a kind that this version does not know.
#[must_use]
pub fn read_chunk_name(name: &str) -> Option<(Kind, u16)> {
    let (word, bucket) = name.split_once('/')?;
    Some((Kind::of_word(word)?, bucket.parse().ok()?))
}

/// Where a record lies among those of its kind. Part of the layout of stores: never to change.
#[must_use]
pub fn spot(key: RecordKey) -> u16 {
    let mut hash = 0u64;
    for number in key.ids() {
        hash ^= (number as u64) ^ ((number >> 64) as u64).rotate_left(32);
        hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        hash ^= hash >> 31;
    }
    (hash >> 48) as u16
}

/// The bucket of a spot, where so many bits choose it.
pub const fn bucket(spot: u16, bits: u8) -> u16 {
    if bits == 0 { 0 } else { spot >> (16 - bits) }
}

/// Where what lay in a bucket and has no key lies after doubling: any bucket would do.
pub const fn widened(place: u16, old: u8, new: u8) -> u16 {
    if new >= old {
        place << (new - old)
    } else {
        place >> (old - new)
    }
}

/// The same bytes have the same name, so two tabs that move them make one copy.
pub fn spoiled_name(kind: Kind, place: u16, bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("spoiled/{}/{place}/{hash:016x}", kind.word())
}

/// Bits enough that chunks are not crowded, and half empty at most just after a doubling.
pub fn bits_for(records: usize, now: u8) -> u8 {
    let mut bits = now;
    while records >> bits > CROWDED && bits < MOST_BITS {
        bits += 1;
    }
    bits
}
