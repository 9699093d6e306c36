//! SHA-384 (FIPS 180-4), as Subresource Integrity wants it, and base64.

const START: [u64; 8] = [
    0xcbbb9d5dc1059ed8,
    0x629a292a367cd507,
    0x9159015a3070dd17,
    0x152fecd8f70e5939,
    0x67332667ffc00b31,
    0x8eb44a8768581511,
    0xdb0c2e0d64f98fa7,
    0x47b5481dbefa4fa4,
];

/// The first 64 bits of the fractional parts of the cube roots of the first eighty primes.
fn round_constants() -> [u64; 80] {
    let mut constants = [0; 80];
    let primes = (2u128..).filter(|n| (2..*n).take_while(|d| d * d <= *n).all(|d| n % d != 0));
    for (constant, prime) in constants.iter_mut().zip(primes) {
        *constant = cube_root_fraction(prime);
    }
    constants
}

/// 64 fractional bits of the cube root of a small number: the greatest `root` below 2^67 whose
/// cube is not above `n * 2^192`, found bit by bit, its whole part cut off.
fn cube_root_fraction(n: u128) -> u64 {
    let mut root: u128 = 0;
    for bit in (0..67).rev() {
        let candidate = root | (1 << bit);
        if cube_is_at_most(candidate, n) {
            root = candidate;
        }
    }
    root as u64
}

/// Whether `x^3 <= n * 2^192`, for x below 2^67; the cube has 201 bits, so it is kept in 32-bit limbs.
fn cube_is_at_most(x: u128, n: u128) -> bool {
    let limbs = |mut value: u128| {
        let mut out = [0u64; 8];
        for limb in &mut out {
            *limb = (value & 0xffff_ffff) as u64;
            value >>= 32;
        }
        out
    };
    let times = |a: [u64; 8], b: [u64; 8]| {
        let mut out = [0u64; 8];
        for (i, &p) in a.iter().enumerate() {
            let mut carry = 0;
            for (j, &q) in b.iter().enumerate().take(8 - i) {
                let sum = out[i + j] + p * q + carry;
                out[i + j] = sum & 0xffff_ffff;
                carry = sum >> 32;
            }
        }
        out
    };
    let x = limbs(x);
    let cube = times(times(x, x), x);
    let mut limit = [0u64; 8];
    limit[6] = (n & 0xffff_ffff) as u64;
    cube.iter().rev().le(limit.iter().rev())
}

/// The SHA-384 of some bytes.
pub fn sha384(bytes: &[u8]) -> [u8; 48] {
    let mut padded = bytes.to_vec();
    padded.push(0x80);
    while padded.len() % 128 != 112 {
        padded.push(0);
    }
    padded.extend((bytes.len() as u128 * 8).to_be_bytes());

    let constants = round_constants();
    let mut state = START;
    for block in padded.chunks_exact(128) {
        compress(&mut state, block, &constants);
    }
    let mut digest = [0; 48];
    for (out, word) in digest.chunks_exact_mut(8).zip(state) {
        out.copy_from_slice(&word.to_be_bytes());
    }
    digest
}

fn compress(state: &mut [u64; 8], block: &[u8], constants: &[u64; 80]) {
    let mut words = [0u64; 80];
    for (word, bytes) in words.iter_mut().zip(block.chunks_exact(8)) {
        *word = bytes
            .iter()
            .fold(0, |value, byte| value << 8 | u64::from(*byte));
    }
    for i in 16..80 {
        let (x, y) = (words[i - 15], words[i - 2]);
        let s0 = x.rotate_right(1) ^ x.rotate_right(8) ^ (x >> 7);
        let s1 = y.rotate_right(19) ^ y.rotate_right(61) ^ (y >> 6);
        words[i] = words[i - 16]
            .wrapping_add(s0)
            .wrapping_add(words[i - 7])
            .wrapping_add(s1);
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for (word, constant) in words.iter().zip(constants) {
        let s1 = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
        let choice = (e & f) ^ (!e & g);
        let first = h
            .wrapping_add(s1)
            .wrapping_add(choice)
            .wrapping_add(*constant)
            .wrapping_add(*word);
        let s0 = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
        let majority = (a & b) ^ (a & c) ^ (b & c);
        let second = s0.wrapping_add(majority);
        (h, g, f, e) = (g, f, e, d.wrapping_add(first));
        (d, c, b, a) = (c, b, a, first.wrapping_add(second));
    }
    for (word, add) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(add);
    }
}

/// The value of an `integrity` attribute.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&sha384(bytes)))
}

/// Sixteen hexadecimal digits that change when the bytes do: what a file's name carries.
pub fn short(bytes: &[u8]) -> String {
    sha384(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0u32, |bits, i| {
            bits << 8 | u32::from(*three.get(i).unwrap_or(&0))
        });
        for i in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * i)) as usize & 63];
            text.push(if i <= three.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standard_hold() {
        assert_eq!(short(b"abc"), "cb00753f45a35e8b");
        assert_eq!(short(b""), "38b060a751ac9638");
        let two_blocks = b"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu";
        assert_eq!(short(two_blocks), "09330c33f71147e8");
    }

    #[test]
    fn an_integrity_is_the_whole_digest_in_base64() {
        assert_eq!(
            integrity(b""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }

    #[test]
    fn base64_pads_to_four() {
        assert_eq!(base64(b"f"), "Zg==");
        assert_eq!(base64(b"fo"), "Zm8=");
        assert_eq!(base64(b"foo"), "Zm9v");
    }
}
