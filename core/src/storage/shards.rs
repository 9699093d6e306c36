//! Assignment of records to chunks. The shard hash of a record is 16 bits of a hash of its key; its
//! top bits are the shard, and all records of one kind in one shard form a chunk. When a kind
//! outgrows its shards, their number doubles and all its records are rewritten.

use crate::model::{Kind, RecordKey};

/// Average number of records per chunk above which the shards of a kind double; right after that it
/// is half as many. Chromium stores values over 64 KiB in separate files, which it reads and writes
/// four times as fast as the same bytes in smaller values (6.6 MB in chunks of 50 KB: read 76 ms,
/// written 49 ms; of 100 KB: 16 and 18 ms), so most chunks should be larger than that.
const MAX_RECORDS_PER_CHUNK: usize = 1024;
/// Maximum number of shard bits: 65,536 shards of 1024 records are 67 million records of a kind.
pub const MAX_SHARD_BITS: u8 = 16;

/// Returns the name of a chunk.
#[must_use]
pub fn chunk_name(kind: Kind, shard: u16) -> String {
    format!("{}/{shard}", kind.name())
}

/// Parses the name of a chunk, or returns `None` if this version does not know the kind.
#[must_use]
pub fn read_chunk_name(name: &str) -> Option<(Kind, u16)> {
    let (word, shard) = name.split_once('/')?;
    Some((Kind::from_name(word)?, shard.parse().ok()?))
}

/// Returns the hash of a key that determines the shard. Part of the store layout; must never
/// change.
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

/// Returns the shard of a shard hash if `bits` bits select it.
pub const fn shard(shard_hash: u16, bits: u8) -> u16 {
    if bits == 0 {
        0
    } else {
        shard_hash >> (16 - bits)
    }
}

/// Returns the new shard, after doubling, of texts that have no key: any shard would do.
pub const fn rescale_shard(shard: u16, old: u8, new: u8) -> u16 {
    if new >= old {
        shard << (new - old)
    } else {
        shard >> (old - new)
    }
}

/// Returns the name under which a corrupt chunk is preserved. The name includes a hash of the
/// bytes, so that two tabs that move the same chunk make only one copy.
pub fn corrupt_chunk_name(kind: Kind, shard: u16, bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("spoiled/{}/{shard}/{hash:016x}", kind.name())
}

/// Returns the number of shard bits at which no chunk exceeds [`MAX_RECORDS_PER_CHUNK`] on average,
/// starting from `now`; never fewer than `now`.
pub fn shard_bits_for(records: usize, now: u8) -> u8 {
    let mut bits = now;
    while records >> bits > MAX_RECORDS_PER_CHUNK && bits < MAX_SHARD_BITS {
        bits += 1;
    }
    bits
}
