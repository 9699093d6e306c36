//! Files in and out. A file is read in steps, each of which can say no: its bytes are
//! [decoded](decode()), and its text becomes a [`Table`] (some rows at a time, with a [`Reader`]).
//!
//! Nothing here changes a record, opens a file or finds words for people: findings are data. Passwords
//! stop at the reader; no table, record or export ever has one.

mod decode;
mod delimiter;
mod headers;
mod quotes;
mod reader;
mod table;
#[cfg(test)]
mod testing;
mod windows_1252;

pub use decode::{Decoded, Encoding, MAX_BYTES, NotText, check_size, decode};
pub use delimiter::Delimiter;
pub use headers::Format;
pub use reader::{MAX_ROWS, NotATable, Progress, Reader};
pub use table::{Cells, Table};
