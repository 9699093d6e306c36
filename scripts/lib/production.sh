# shellcheck shell=bash
# shellcheck disable=SC2154  # common.sh sets $root
# The production build, for scripts/build, scripts/serve, scripts/test and scripts/bench alike.

need_production_tools() {
  need_wasm_std
  need_trunk
  need_wasm_bindgen
  need_wasm_opt
}

# usage: build_production FOLDER [FEATURES]
build_production() {
  local out=$1 features=${2:-}
  # Trunk empties the folder that it builds into.
  if ! is_build_folder "$out"; then
    fail "$out holds something else than a build. Choose a folder that is empty or not there yet."
  fi
  begin_build_mark
  say "Building for production (1 to 3 minutes; half a minute when little has changed) ..."
  with_wasm trunk build --offline --release --locked --features "$features" --dist "$out" >&2 ||
    fail "the build failed; the reason is above"
  if [ "$out" = "$root/dist" ] && [ -z "$features" ]; then end_build_mark; fi
}

# Not there, empty but for what a failed build left, or an earlier build.
is_build_folder() {
  [ ! -d "$1" ] || [ -z "$(find "$1" -mindepth 1 -maxdepth 1 ! -name .stage)" ] ||
    [ -n "$(find "$1" -maxdepth 1 -name 'lectern-*.wasm')" ]
}

# A build in dist/ that is as new as all that it could be made of is not made again.
build_production_if_stale() {
  if [ -f "$(build_mark)" ] && [ -f "$root/dist/index.html" ] && [ -z "$(newer_than_build)" ]; then return; fi
  build_production "$root/dist"
}

# Folders count too: one is newer when a file in it has gone.
newer_than_build() {
  find "$root" -mindepth 1 \( -name .git -o -name target -o -name dist -o -name tests -o -name docs \) -prune \
    -o -newer "$(build_mark)" -print -quit
}

build_mark() { printf '%s/target/production-build' "$root"; }

# As old as the start: what changes while it builds is newer than the build.
begin_build_mark() {
  mkdir -p "$root/target"
  rm -f "$(build_mark)"
  : >"$(build_mark)-begun"
}

end_build_mark() { mv "$(build_mark)-begun" "$(build_mark)"; }
