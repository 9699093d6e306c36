# shellcheck shell=bash
# shellcheck disable=SC2154  # common.sh sets $root
# The production build, for scripts/build, scripts/serve, scripts/test and scripts/bench alike.

need_production_tools() {
  need_wasm_std
  need_trunk
  need_wasm_bindgen
  need_wasm_opt
  need_site
}

# usage: build_production FOLDER [FEATURES]
build_production() {
  local out=$1 features=${2:-}
  # Trunk empties the folder that it builds into.
  if [ -d "$out" ] && [ -n "$(ls -A "$out")" ] && ! ls "$out"/lectern-*.wasm >/dev/null 2>&1; then
    fail "$out holds something else than a build. Choose a folder that is empty or not there yet."
  fi
  rm -f "$(build_mark)"
  say "Building for production (1 to 3 minutes; half a minute when little has changed) ..."
  with_wasm trunk build --offline --release --locked --features "$features" --dist "$out" >&2 ||
    fail "the build failed; the reason is above"
  if [ "$out" = "$root/dist" ] && [ -z "$features" ]; then : >"$(build_mark)"; fi
}

# A build in dist/ that is as new as its sources is not made again.
build_production_if_stale() {
  local mark
  mark=$(build_mark)
  if [ -f "$mark" ] && [ -f "$root/dist/index.html" ] && [ -z "$(find "${build_sources[@]}" -newer "$mark" -print -quit)" ]; then
    return
  fi
  build_production "$root/dist"
}

build_sources=("$root/src" "$root/styles" "$root/index.html" "$root/Cargo.toml" "$root/Cargo.lock" "$root/Trunk.toml"
  "$root/scripts/site" "$root/scripts/lib")

build_mark() { printf '%s/target/production-build' "$root"; }
