//! Which record lies in which chunk. A record's shard hash is 16 bits of a hash of its key; the top so many
//! bits of it are its shard, and all records of a kind in one shard are one chunk. When a kind
//! outgrows its shards their number doubles, and all of that kind is written anew.

use crate::model::{Kind, RecordKey};

/// On average a chunk holds at most so many records before the shards of its kind double; just
/// after that, half as many. Chromium keeps values over 64 KiB in files of their own, which it reads
/// and writes four times as fast as the same bytes in smaller values (6.6 MB in chunks of 50 KB:
/// read 76 ms, written 49 ms; of 100 KB: 16 and 18 ms), so most chunks should be larger than that.
const MAX_RECORDS_PER_CHUNK: usize = 1024;
/// 65,536 shards of 1024 are 67 million records of a kind.
pub const MAX_SHARD_BITS: u8 = 16;

/// The name of a chunk.
#[must_use]
pub fn chunk_name(kind: Kind, shard: u16) -> String {
    format!("{}/{shard}", kind.name())
}

/// What the name of a chunk says; none for a chunk of a kind that this version does not know.
#[must_use]
pub fn read_chunk_name(name: &str) -> Option<(Kind, u16)> {
    let (word, shard) = name.split_once('/')?;
    Some((Kind::from_name(word)?, shard.parse().ok()?))
}

/// Where a record lies among those of its kind. Part of the layout of stores: never to change.
#[must_use]
pub fn shard_hash(key: RecordKey) -> u16 {
    let mut hash = 0u64;
    for number in key.id_bits() {
        hash ^= (number as u64) ^ ((number >> 64) as u64).rotate_left(32);
        hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        hash ^= hash >> 31;
    }
    (hash >> 48) as u16
}

/// The shard of a shard hash, where so many bits choose it.
pub const fn shard(shard_hash: u16, bits: u8) -> u16 {
    if bits == 0 {
        0
    } else {
        shard_hash >> (16 - bits)
    }
}

/// Where what lay in a shard and has no key lies after doubling: any shard would do.
pub const fn rescale_shard(shard: u16, old: u8, new: u8) -> u16 {
    if new >= old {
        shard << (new - old)
    } else {
        shard >> (old - new)
    }
}

/// The same bytes have the same name, so two tabs that move them make one copy.
pub fn corrupt_chunk_name(kind: Kind, shard: u16, bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("spoiled/{}/{shard}/{hash:016x}", kind.name())
}

/// Bits enough that chunks are not crowded, and half empty at most just after a doubling.
pub fn shard_bits_for(records: usize, now: u8) -> u8 {
    let mut bits = now;
    while records >> bits > MAX_RECORDS_PER_CHUNK && bits < MAX_SHARD_BITS {
        bits += 1;
    }
    bits
}
