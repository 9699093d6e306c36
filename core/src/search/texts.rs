//! Many short texts in one piece of memory, and their order. A hundred thousand `String`s would be a
//! hundred thousand allocations, and as many again to free.

/// Texts by number, from 0 in the order they were pushed. Together at most 4 GiB.
#[derive(Clone, Debug)]
pub(super) struct Texts {
    bytes: Vec<u8>,
    /// Text `n` is `bytes[bounds[n]..bounds[n + 1]]`.
    bounds: Vec<u32>,
}

impl Texts {
    pub fn with_capacity(texts: usize, bytes: usize) -> Self {
        let mut bounds = Vec::with_capacity(texts + 1);
        bounds.push(0);
        Self {
            bytes: Vec::with_capacity(bytes),
            bounds,
        }
    }

    pub fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.bounds.push(self.bytes.len() as u32);
    }

    pub fn len(&self) -> usize {
        self.bounds.len() - 1
    }

    /// Bytes of all texts together.
    pub fn total(&self) -> usize {
        self.bytes.len()
    }

    pub fn get(&self, text: usize) -> &[u8] {
        // Built for size, indexing a `Vec` is a call, and this is done a million times.
        let bounds = self.bounds.as_slice();
        &self.bytes[bounds[text] as usize..bounds[text + 1] as usize]
    }

    /// The numbers of the texts in byte order; equal texts in the order they were pushed.
    ///
    /// Compares seven bytes at a time as one number, and goes to the texts again only for those that
    /// had the same seven and go on.
    pub fn order(&self) -> Vec<u32> {
        let mut heads: Vec<(u64, u32)> = (0..self.len() as u32).map(|text| (0, text)).collect();
        let mut open = vec![(0..heads.len(), 0)];
        while let Some((range, depth)) = open.pop() {
            let mut start = range.start;
            let part = &mut heads[range];
            for (head, text) in part.iter_mut() {
                *head = head_at(self.get(*text as usize), depth);
            }
            part.sort_unstable();
            for alike in part.chunk_by(|a, b| a.0 == b.0) {
                let end = start + alike.len();
                if alike.len() > 1 && alike[0].0 as u8 == GOES_ON {
                    open.push((start..end, depth + 7));
                }
                start = end;
            }
        }
        heads.into_iter().map(|(_, text)| text).collect()
    }

    /// How many texts there are before the first of which `after` holds, if those of which it does
    /// not hold all come first.
    pub fn partition(&self, after: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if after(self.get(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }

    /// Memory taken, in bytes.
    pub fn memory(&self) -> usize {
        self.bytes.capacity() + self.bounds.capacity() * size_of::<u32>()
    }
}

/// The last byte of a head whose text has more than its seven bytes.
const GOES_ON: u8 = 8;

/// Seven bytes from `depth` on and how many there are, as one number that compares as the texts do
/// from there.
fn head_at(text: &[u8], depth: usize) -> u64 {
    let rest = text.get(depth..).unwrap_or_default();
    if let Some(eight) = rest.first_chunk() {
        return u64::from_be_bytes(*eight) & !0xff | u64::from(GOES_ON);
    }
    let mut head = [0; 8];
    head[..rest.len()].copy_from_slice(rest);
    head[7] = rest.len() as u8;
    u64::from_be_bytes(head)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn order_is_that_of_the_bytes_then_of_the_numbers(texts in proptest::collection::vec("[ab\0]{0,12}", 0..40)) {
            let mut packed = Texts::with_capacity(0, 0);
            texts.iter().for_each(|text| packed.push(text.as_bytes()));
            let mut expected: Vec<u32> = (0..texts.len() as u32).collect();
            expected.sort_by_key(|&text| &texts[text as usize]);
            prop_assert_eq!(packed.order(), expected);
        }
    }
}
