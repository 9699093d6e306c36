# shellcheck shell=bash
# shellcheck disable=SC2034  # read by the scripts that source this
# Words and places that every script shares. Sourced first; needs nothing but bash 3.2.

here=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${LECTERN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}}/lectern
cd "$root" || exit 1

# For people, so on stderr: stdout is for what a program may read, such as the address.
say() { printf '%s\n' "$*" >&2; }

# The end, with what went wrong and what to do about it.
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# Runs a long command quietly; says every half minute that it is still at work, and shows the end of
# its output only if it fails.
# usage: quietly LOG COMMAND...
quietly() {
  local log=$1 status=0 reminder
  shift
  mkdir -p "$(dirname "$log")"
  remind &
  reminder=$!
  "$@" >"$log" 2>&1 </dev/null || status=$?
  kill "$reminder" 2>/dev/null || true
  wait "$reminder" 2>/dev/null || true
  if [ "$status" = 0 ]; then return 0; fi
  tail -n 20 "$log" >&2
  say "(all of it: $log)"
  return 1
}

# Ends with the script, whose process `$$` is here too.
remind() {
  local started=$SECONDS
  while sleep 30 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
    say "  still at work after $((SECONDS - started)) seconds"
  done
}

# The part of a version before the first dot.
major() { printf '%s' "${1%%.*}"; }
