//! New identities from the browser's random source. Not `crypto.randomUUID`, which a page served
//! over plain HTTP from another machine does not have.

use std::cell::RefCell;

use lectern_core::model::{Ids, Uuid};

/// Random bytes are fetched for so many identities at once: a call out of WebAssembly costs more
/// than the bytes, and an import mints 100,000.
const AT_ONCE: usize = 256;
const BYTES: usize = 16;

thread_local! {
    static RANDOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Mints random identities.
#[derive(Clone, Copy, Debug, Default)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn next(&mut self) -> Uuid {
        let bits = RANDOM.with_borrow_mut(|pool| {
            if pool.len() < BYTES {
                pool.resize(AT_ONCE * BYTES, 0);
                fill(pool);
            }
            let rest = pool.split_off(pool.len() - BYTES);
            rest.iter()
                .fold(0u128, |bits, byte| bits << 8 | u128::from(*byte))
        });
        Uuid::from_random(bits)
    }
}

fn fill(bytes: &mut [u8]) {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.map(|crypto| crypto.get_random_values_with_u8_array(bytes));
    if !matches!(filled, Some(Ok(_))) {
        // No browser that runs WebAssembly is without it; a weaker identity beats a lost edit.
        for byte in bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
}
