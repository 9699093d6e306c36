# shellcheck shell=bash
# A Rust standard library for WebAssembly, and how to compile with it.
#
# rustup has it ready; where rustup may not download, or is not there, Debian's packages have the
# compiler's source and it is compiled here, into the cache. That compiler is then used for
# WebAssembly only, since library and compiler must be of one build.
#
# shellcheck disable=SC2154  # common.sh sets $cache

# What with_wasm sets; empty means the compiler that is there anyway.
wasm_rustc=''
wasm_sysroot=''
wasm_linker=''

# usage: need_wasm_std   LECTERN_WASM_STD=rustup|source takes away the choice
need_wasm_std() {
  need_cargo
  if use_installed_std || use_cached_std; then return; fi
  case "${LECTERN_WASM_STD:-any}" in
    rustup) add_std_by_rustup ;;
    source) build_std_from_source ;;
    *) add_std_by_rustup || build_std_from_source ;;
  esac || fail "Rust's standard library for WebAssembly is missing. By hand, one of:
  rustup target add wasm32-unknown-unknown
  apt-get install rustc-web rust-web-src   (Debian; the rest follows by itself)
  dnf install rust-std-static-wasm32-unknown-unknown   (Fedora)
  pacman -S rust-wasm   (Arch)"
}

# Runs a command that compiles for WebAssembly.
with_wasm() {
  set_wasm_environment
  env ${wasm_environment[@]+"${wasm_environment[@]}"} "$@"
}

# What `env` needs to run such a command.
set_wasm_environment() {
  wasm_environment=()
  if [ -n "$wasm_rustc" ]; then wasm_environment+=("RUSTC=$wasm_rustc"); fi
  if [ -n "$wasm_linker" ]; then wasm_environment+=("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$wasm_linker"); fi
  # Cargo adds these to the flags of .cargo/config.toml, and keeps them away from build scripts and
  # macros, which run here. No path of this machine is shipped.
  local flags="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates"
  if [ -n "$wasm_sysroot" ]; then flags+=" --sysroot $wasm_sysroot"; fi
  case ${CARGO_HOME:-$HOME}$wasm_sysroot in
    *' '*) fail "Rust's flags cannot have a path with a space. Set CARGO_HOME and LECTERN_CACHE to paths without." ;;
  esac
  wasm_environment+=("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags")
}

std_folder=lib/rustlib/wasm32-unknown-unknown/lib

# The compilers to look at: the chosen one, then the system's.
rust_compilers() {
  command -v "${RUSTC:-rustc}"
  if [ -x /usr/bin/rustc ] && [ "$(command -v "${RUSTC:-rustc}")" != /usr/bin/rustc ]; then echo /usr/bin/rustc; fi
}

use_installed_std() {
  local rustc folder
  while read -r rustc; do
    folder=$("$rustc" --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) || continue
    if ls "$folder"/libstd-*.rlib >/dev/null 2>&1; then
      need_wasm_linker "$rustc"
      return
    fi
  done < <(rust_compilers)
  return 1
}

use_cached_std() {
  local rustc
  while read -r rustc; do
    if [ -d "$(cached_sysroot "$rustc")/$std_folder" ]; then
      wasm_sysroot=$(cached_sysroot "$rustc")
      need_wasm_linker "$rustc"
      return
    fi
  done < <(rust_compilers)
  return 1
}

# One folder per compiler build and per recipe of build_std_from_source.
cached_sysroot() {
  local recipe=1
  printf '%s/wasm-std-%s-%s' "$cache" "$("$1" -vV | cksum | tr ' ' '-')" "$recipe"
}

add_std_by_rustup() {
  has rustup || return 1
  say "Installing Rust's standard library for WebAssembly with rustup (seconds, once) ..."
  if rustup target add wasm32-unknown-unknown >"$cache/logs/rustup.log" 2>&1 && use_installed_std; then return; fi
  say "rustup cannot download it here."
  return 1
}

build_std_from_source() {
  local rustc library
  if ! rustc=$(compiler_with_source); then
    say "Installing Debian's newest Rust with its source (about a minute, once) ..."
    apt_install rustc-web rust-web-src || return 1
    rustc=$(compiler_with_source) || return 1
  fi
  library=$(std_source "$rustc")
  need_wasm_linker "$rustc" || return 1
  say "Compiling Rust's standard library for WebAssembly from its source (1 to 2 minutes, once) ..."

  local work=$cache/build/wasm-std sysroot
  sysroot=$(cached_sysroot "$rustc")
  rm -rf "$work"
  mkdir -p "$work" "$(dirname "$sysroot")"
  cp -R "$library" "$work/library"
  compile_std "$rustc" "$work" || return 1
  mkdir -p "$work/sysroot/$std_folder"
  cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib "$work/sysroot/$std_folder"
  rm -rf "$sysroot"
  mv "$work/sysroot" "$sysroot"
  rm -rf "$work"
  use_cached_std
}

# The compiler's authors allow their own library what they allow no one else on a stable compiler:
# hence the bootstrap switch, here and nowhere else. The bitcode is for link-time optimisation.
# For speed, not for size: a small one makes opening 100,000 people three times as slow for 9 KiB.
compile_std() {
  local rustc=$1 work=$2
  quietly "$cache/logs/wasm-std.log" env \
    RUSTC="$rustc" RUSTC_BOOTSTRAP=1 \
    RUSTFLAGS='-Cembed-bitcode=yes -Zforce-unstable-if-unmarked' \
    CARGO_PROFILE_RELEASE_PANIC=abort CARGO_PROFILE_RELEASE_DEBUG=0 \
    CARGO_TARGET_DIR="$work/target" \
    cargo build --manifest-path "$work/library/Cargo.toml" -p sysroot --release --target wasm32-unknown-unknown
}

# The first compiler that is new enough and has the source of its own library beside it.
compiler_with_source() {
  local rustc minimum
  minimum=$(awk -F'"' '/^rust-version/ { print $2 }' Cargo.toml)
  while read -r rustc; do
    if std_source "$rustc" >/dev/null && is_at_least "$("$rustc" --version | awk '{ print $2 }')" "$minimum"; then
      echo "$rustc"
      return
    fi
  done < <(rust_compilers)
  return 1
}

std_source() {
  local folder version
  version=$("$1" --version | awk '{ print $2 }')
  for folder in "$("$1" --print sysroot)/lib/rustlib/src/rust/library" "/usr/src/rustc-$version/library"; do
    if [ -d "$folder/sysroot" ]; then
      echo "$folder"
      return
    fi
  done
  return 1
}

# usage: is_at_least VERSION MINIMUM   of the form 1.95.0 or 1.88
is_at_least() {
  awk -v a="$1" -v b="$2" 'BEGIN {
    split(a, x, "."); split(b, y, ".")
    exit !(x[1] > y[1] || x[1] == y[1] && x[2] + 0 >= y[2] + 0)
  }'
}

# rustup's compilers have a linker of their own; Debian's need LLVM's, not older than their own LLVM.
find_wasm_linker() {
  local sysroot host least name newest=0
  sysroot=$("$wasm_rustc" --print sysroot)
  host=$("$wasm_rustc" -vV | awk '/^host:/ { print $2 }')
  least=$("$wasm_rustc" -vV | awk '/^LLVM version:/ { print int($3) }')
  wasm_linker=''
  if [ -x "$sysroot/lib/rustlib/$host/bin/rust-lld" ]; then return 0; fi
  for name in /usr/bin/wasm-ld-* /usr/lib/llvm-*/bin/wasm-ld; do
    [ -x "$name" ] || continue
    local version
    version=$("$name" --version | awk '{ sub(/^[^0-9]*/, ""); print int($0) }')
    if [ "$version" -ge "$least" ] && [ "$version" -gt "$newest" ]; then
      newest=$version
      wasm_linker=$name
    fi
  done
  if [ -z "$wasm_linker" ] && has wasm-ld; then wasm_linker=$(command -v wasm-ld); fi
  [ -n "$wasm_linker" ]
}

need_wasm_linker() {
  wasm_rustc=$1
  if find_wasm_linker; then return; fi
  local least package
  least=$("$1" -vV | awk '/^LLVM version:/ { print int($3) }')
  apt_update || return 1
  package=$(apt-cache search --names-only '^lld-[0-9]+$' | awk -v least="$least" -F'[- ]' \
    '$2 + 0 >= least && (best == "" || $2 + 0 < best) { best = $2 + 0 } END { if (best) print "lld-" best }')
  if [ -z "$package" ]; then
    say "No package here has LLVM's linker wasm-ld, version $least or later."
    return 1
  fi
  say "Installing $package, which links WebAssembly (seconds, once) ..."
  apt_install "$package" && find_wasm_linker
}
