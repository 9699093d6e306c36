//! A random number generator with a seed, so that a random distribution can be shown, repeated and
//! tested.

/// A SplitMix64 generator (Steele, Lea and Flood, 2014). Not for cryptography.
///
/// Seeds are shown to people, so the sequence of a seed must never change.
#[derive(Clone, Debug)]
pub struct SeededRng(u64);

impl SeededRng {
    /// Creates a generator. The same seed always yields the same sequence.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next 64 random bits.
    pub const fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ bits >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ bits >> 31
    }

    /// Returns a number below `limit`, or 0 if `limit` is 0. The bias is below one in four billion.
    pub const fn next_below(&mut self, limit: u32) -> u32 {
        (((self.next_u64() >> 32) * limit as u64) >> 32) as u32
    }

    /// Shuffles a list (Fisher-Yates).
    pub fn shuffle(&mut self, list: &mut [u32]) {
        for position in (1..list.len()).rev() {
            let other = self.next_below(position as u32 + 1) as usize;
            list.swap(position, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_published_draws() {
        let mut random = SeededRng::new(1_234_567);
        assert_eq!(random.next_u64(), 6_457_827_717_110_365_317);
        assert_eq!(random.next_u64(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn every_order_of_three_is_about_as_likely() {
        let mut random = SeededRng::new(7);
        let mut orders = [0_u32; 9];
        for _ in 0..6000 {
            let mut list = [0, 1, 2];
            random.shuffle(&mut list);
            orders[(list[0] * 3 + list[1]) as usize] += 1;
        }
        let drawn: Vec<u32> = orders.into_iter().filter(|times| *times > 0).collect();
        assert_eq!(drawn.len(), 6);
        assert!(
            drawn.iter().all(|times| (850..1150).contains(times)),
            "{drawn:?}"
        );
    }
}
