# shellcheck shell=bash
# shellcheck disable=SC2034  # read by the scripts that source this
# Every version that is not in a lock file already, in one place.
#
# Not here: wasm-bindgen (Cargo.lock has it; tool and crate must be equal), what the tests take from
# npm (tests/package-lock.json), Rust itself (any from `rust-version` in Cargo.toml on).

# The last Trunk that Rust 1.95 can build.
TRUNK_VERSION=0.21.14

CARGO_DENY_VERSION=0.20.2

# wasm-opt. Debian's is years older than the WebAssembly that today's Rust writes.
BINARYEN_VERSION=132.0.0

# The oldest Node.js that the browser driver of the tests runs on, and that wasm-opt does: Debian 12
# has one between.
NODE_MAJOR=20
NODE_MAJOR_OF_WASM_OPT=18
