# shellcheck shell=bash
# Makes sure of every tool, each in a function of its own: silent and quick when the tool is there,
# one line on what is installed and why when it is not. Nothing is installed outside the cache but
# packages of the system, and those only with the right to do so.

# shellcheck source=scripts/lib/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=scripts/lib/versions.sh
source "$root/scripts/lib/versions.sh"
# shellcheck source=scripts/lib/wasm-std.sh
source "$root/scripts/lib/wasm-std.sh"

mkdir -p "$cache/logs"

# --- the system's own packages -----------------------------------------------------------------

apt_is_fresh=no

can_apt() { has apt-get && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

# usage: apt_do ARGUMENTS...   as root, without questions
apt_do() {
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  quietly "$cache/logs/apt.log" ${as_root[@]+"${as_root[@]}"} \
    env DEBIAN_FRONTEND=noninteractive apt-get -y -q "$@"
}

apt_update() {
  [ "$apt_is_fresh" = yes ] || apt_do update || return 1
  apt_is_fresh=yes
}

# usage: apt_install PACKAGE...
apt_install() { can_apt && apt_update && apt_do install --no-install-recommends "$@"; }

# Whether a package can be installed, by the lists that are on the machine.
# usage: apt_has PACKAGE
apt_has() { can_apt && [ -n "$(apt-cache --quiet=2 search --names-only "^$1\$")" ]; }

# --- Rust --------------------------------------------------------------------------------------

need_cargo() {
  if has cargo && has rustc; then return; fi
  say "Installing Rust, which compiles Lectern (about a minute) ..."
  apt_install cargo-web rustc-web || fail "Rust is missing. Install it as https://rustup.rs says, then run this again."
}

# usage: need_cargo_tool CRATE VERSION PROGRAM WHY TIME [OPTIONS OF CARGO INSTALL...]
need_cargo_tool() {
  local crate=$1 version=$2 program=$3 why=$4 time=$5
  shift 5
  local home=$cache/$crate-$version
  if [ -x "$home/bin/$program" ]; then
    PATH=$home/bin:$PATH
    return
  fi
  case "$("$program" --version 2>/dev/null || true)" in
    "$program $version" | "$program $version "*) return ;;
  esac
  need_cargo
  say "Installing $crate $version, which $why ($time) ..."
  local log=$cache/logs/$crate.log
  if has cargo-binstall && quietly "$log" cargo binstall --no-confirm --version "$version" --root "$home" "$crate"; then
    PATH=$home/bin:$PATH
    return
  fi
  # Neither debug information nor optimisation: these tools run for seconds and compile for minutes.
  local install=(env CARGO_PROFILE_DEV_DEBUG=0 CARGO_PROFILE_DEV_OPT_LEVEL=0
    "CARGO_TARGET_DIR=$cache/build/$crate" cargo install "$crate" --version "$version" --debug --root "$home" "$@")
  # A registry's mirror may not have the newest of the versions that the tool's lock file names yet;
  # then the newest that it has must do.
  if ! quietly "$log" "${install[@]}" --locked; then
    say "Trying again with the newest versions that the registry has ..."
    quietly "$log" "${install[@]}" ||
      fail "$crate $version could not be installed. By hand: cargo install $crate --version $version"
  fi
  rm -rf "$cache/build/$crate"
  PATH=$home/bin:$PATH
}

need_trunk() {
  need_cargo_tool trunk "$TRUNK_VERSION" trunk "builds the page" "2 to 5 minutes, once" \
    --no-default-features
}

wasm_bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock
}

need_wasm_bindgen() {
  need_cargo_tool wasm-bindgen-cli "$(wasm_bindgen_version)" wasm-bindgen "joins WebAssembly to the page" \
    "1 to 2 minutes, once" --no-default-features
}

need_cargo_deny() {
  need_cargo_tool cargo-deny "$CARGO_DENY_VERSION" cargo-deny "checks licences and duplicates" \
    "1 to 2 minutes, once" --no-default-features
}

# --- Node.js and what comes from npm -----------------------------------------------------------

# usage: need_node [MAJOR]   the oldest that will do
need_node() {
  local least=${1:-$NODE_MAJOR}
  if node_is_at_least "$least"; then return; fi
  say "Installing Node.js, which shrinks and tests the build; the app itself does without (about a minute) ..."
  if apt_install nodejs npm && node_is_at_least "$least"; then return; fi
  fail "Node.js $least or later with npm is missing. Install it from https://nodejs.org, then run this again."
}

node_is_at_least() {
  local version
  has npm && version=$(node --version 2>/dev/null) && [ "$(major "${version#v}")" -ge "$1" ]
}

need_wasm_opt() {
  local home=$cache/binaryen-$BINARYEN_VERSION
  local bin=$home/node_modules/binaryen/bin
  if [ -x "$bin/wasm-opt" ] && has node; then
    PATH=$bin:$PATH
    return
  fi
  local found
  found=$(wasm-opt --version 2>/dev/null | tr -dc '0-9 ' | awk '{ print $1 }' || true)
  if [ "${found:-0}" -ge "$(major "$BINARYEN_VERSION")" ]; then return; fi
  need_node "$NODE_MAJOR_OF_WASM_OPT"
  say "Installing wasm-opt $BINARYEN_VERSION, which makes the WebAssembly smaller (half a minute, once) ..."
  npm_into "$home" install --no-save "binaryen@$BINARYEN_VERSION" ||
    fail "wasm-opt could not be installed. By hand: npm install --global binaryen@$BINARYEN_VERSION"
  PATH=$bin:$PATH
}

# Installs what tests/package-lock.json names beside the tests. Playwright's own browsers are not needed.
need_node_modules() {
  need_node
  local mark home
  mark=$(cat tests/package.json tests/package-lock.json | cksum | tr ' ' '-')
  home=$cache/node-modules-$mark
  if [ ! -f "$home/complete" ]; then
    say "Installing what the browser tests need from npm (half a minute, once) ..."
    mkdir -p "$home"
    cp tests/package.json tests/package-lock.json "$home"
    npm_into "$home" ci || fail "the test tools could not be installed. By hand, to see why: cd tests && npm ci"
    : >"$home/complete"
  fi
  # Modules are resolved from the folder of the file that imports them, so the tests get a link.
  if [ "$(readlink tests/node_modules)" != "$home/node_modules" ]; then
    rm -rf tests/node_modules
    ln -s "$home/node_modules" tests/node_modules
  fi
}

# Sets database_modules: where PouchDB Server lies, a small server of CouchDB's protocol.
need_database() {
  need_node
  local mark home
  mark=$(cat tests/sync/package.json tests/sync/package-lock.json | cksum | tr ' ' '-')
  home=$cache/database-$mark
  if [ ! -f "$home/complete" ]; then
    say "Installing a database server for trying and testing from npm (half a minute, once) ..."
    mkdir -p "$home"
    cp tests/sync/package.json tests/sync/package-lock.json "$home"
    npm_into "$home" ci || fail "the database server could not be installed. By hand, to see why: cd tests/sync && npm ci --ignore-scripts"
    : >"$home/complete"
  fi
  # shellcheck disable=SC2034  # read by the scripts that source this
  database_modules=$home/node_modules
}

# usage: npm_into FOLDER ARGUMENTS...   no script of any package is run
npm_into() {
  local folder=$1
  shift
  mkdir -p "$folder"
  quietly "$cache/logs/npm.log" npm --prefix "$folder" --ignore-scripts --no-fund --no-audit "$@"
}

# --- the browser -------------------------------------------------------------------------------

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -n "$name" ] && has "$name"; then
      command -v "$name"
      return
    fi
  done
  return 1
}

# Sets CHROMIUM and CHROMEDRIVER.
need_chromium() {
  if ! find_chromium >/dev/null || ! has "${CHROMEDRIVER:-chromedriver}"; then
    say "Installing Chromium and its driver, which the browser tests drive (about a minute, once) ..."
    apt_install chromium chromium-driver ||
      fail "Chromium or chromedriver is missing. Install both, of the same version, or name them: CHROMIUM=... CHROMEDRIVER=..."
  fi
  CHROMIUM=$(find_chromium)
  CHROMEDRIVER=$(command -v "${CHROMEDRIVER:-chromedriver}")
  export CHROMIUM CHROMEDRIVER
}

find_headless_shell() { command -v chromium-headless-shell || command -v chrome-headless-shell; }

# Sets CHROMIUM to the build of Chromium without windows of its own, with which all that a page does takes
# a fifth less time. A browser that CHROMIUM names already is left, and where there is no such build the
# usual one is taken.
need_headless_chromium() {
  local named=${CHROMIUM:-}
  need_chromium
  if [ -n "$named" ]; then return; fi
  if ! find_headless_shell >/dev/null && apt_has chromium-headless-shell; then
    say "Installing Chromium without windows, with which the tests take less time (half a minute, once) ..."
    apt_install chromium-headless-shell || say "It could not be installed; the tests run in Chromium."
  fi
  CHROMIUM=$(find_headless_shell || printf '%s' "$CHROMIUM")
}
