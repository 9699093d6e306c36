//! Helpers for reading and writing JSON.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::Serialize;
use serde::de::{Error, Visitor};

/// Appends the JSON of a value to `out`.
pub fn write_json<T: Serialize>(value: &T, out: &mut Vec<u8>) {
    // Writing to memory cannot fail, nor can any value of ours: the keys of all maps are texts.
    serde_json::to_writer(out, value).expect("a value that has a JSON form");
}

/// Returns the JSON of a value.
#[must_use]
pub fn to_json<T: Serialize>(value: &T) -> Vec<u8> {
    let mut out = Vec::new();
    write_json(value, &mut out);
    out
}

/// Returns `true` for the default value of a type. Fields with their default are not written.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Reads a JSON string with [`FromStr`], without copying it first.
pub struct ParseVisitor<T> {
    expected: &'static str,
    parsed: PhantomData<T>,
}

impl<T> ParseVisitor<T> {
    /// Creates a visitor whose errors say that `expected` was expected.
    pub const fn new(expected: &'static str) -> Self {
        Self {
            expected,
            parsed: PhantomData,
        }
    }
}

impl<T: FromStr> Visitor<'_> for ParseVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|_| E::custom(self.expected))
    }
}
