//! Arena of many short texts, and their byte order. 100,000 `String`s would cost 100,000 allocations,
//! and as many to free.

/// Texts in one allocation, numbered from 0 in the order they were pushed; at most 4 GiB in total.
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

    /// Returns the number of bytes of all texts.
    pub fn total(&self) -> usize {
        self.bytes.len()
    }

    pub fn get(&self, text: usize) -> &[u8] {
        &self.bytes[self.bounds[text] as usize..self.bounds[text + 1] as usize]
    }

    /// Returns the numbers of the texts in byte order; equal texts in the order they were pushed.
    ///
    /// A radix sort on seven bytes at a time: only texts with the same seven bytes and more after them
    /// are compared further.
    pub fn order(&self) -> Vec<usize> {
        let mut heads: Vec<(u64, usize)> = (0..self.len()).map(|text| (0, text)).collect();
        let mut open = vec![(0..heads.len(), 0)];
        while let Some((range, depth)) = open.pop() {
            let mut start = range.start;
            let part = &mut heads[range];
            for (head, text) in part.iter_mut() {
                *head = head_at(self.get(*text), depth);
            }
            part.sort_unstable();
            for alike in part.chunk_by(|a, b| a.0 == b.0) {
                let end = start + alike.len();
                if alike.len() > 1 && alike[0].0 as u8 == CONTINUES {
                    open.push((start..end, depth + 7));
                }
                start = end;
            }
        }
        heads.into_iter().map(|(_, text)| text).collect()
    }

    /// Returns the number of texts before the first for which `is_after` returns `true`. The texts
    /// must be partitioned by it, as for [`slice::partition_point`].
    pub fn partition_point(&self, is_after: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if is_after(self.get(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }

    /// Returns the allocated memory, in bytes.
    pub fn memory(&self) -> usize {
        self.bytes.capacity() + self.bounds.capacity() * size_of::<u32>()
    }
}

/// Last byte of a head whose text continues after the seven bytes.
const CONTINUES: u8 = 8;

/// Returns the seven bytes from `depth` on and their count, as one number that compares as the texts
/// do from there.
fn head_at(text: &[u8], depth: usize) -> u64 {
    let rest = text.get(depth..).unwrap_or_default();
    if let Some(eight) = rest.first_chunk() {
        return u64::from_be_bytes(*eight) & !0xff | u64::from(CONTINUES);
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
            let mut expected: Vec<usize> = (0..texts.len()).collect();
            expected.sort_by_key(|&text| &texts[text]);
            prop_assert_eq!(packed.order(), expected);
        }
    }
}
