# Sourced by the scripts of this folder: where things lie, and a step that is named when it fails.
set -euo pipefail
# The folder from which a script was called, for the paths that it was given.
called_from=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
target_folder=${CARGO_TARGET_DIR:-$root/target}
[[ $target_folder = /* ]] || target_folder=$called_from/$target_folder
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
# The time that archives and packages write: of the last commit, and of no clock.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1577836800)
export SOURCE_DATE_EPOCH

script=${0##*/} step= began=$SECONDS work=$(mktemp -d)
finish() {
  local status=$?
  [ -z "${on_exit:-}" ] || "$on_exit"
  rm -rf "$work"
  [ $status = 0 ] || printf '%s: %s failed after %d s\n' "$script" "${step:-the start}" $((SECONDS - began)) >&2
}
trap finish EXIT

step() { step=$1 began=$SECONDS; printf '%s: %s\n' "$script" "$step" >&2; }
fail() { printf '%s: %s\n' "$script" "$*" >&2; exit 1; }
# Ends where a command is not there, and says what brings it.
need() { command -v "$1" >/dev/null || fail "$1 is not there; release/install.sh brings it (or: ${2:-$1})"; }
# A path as the caller meant it.
given() { case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s\n' "$called_from/$1" ;; esac; }
# What the files to download call a target.
system_of() {
  case $1 in
    x86_64-unknown-linux-gnu) echo linux-x86_64 ;;
    aarch64-unknown-linux-gnu) echo linux-arm64 ;;
    x86_64-pc-windows-gnu) echo windows-x86_64 ;;
    x86_64-apple-darwin) echo macos-x86_64 ;;
    aarch64-apple-darwin) echo macos-arm64 ;;
    *) fail "$1 is not a target of releases" ;;
  esac
}
# Ends where a program is larger than a download may be.
most_bytes=$((28 * 1024 * 1024))
small_enough() {
  local bytes
  bytes=$(wc -c <"$1")
  printf '%s: %s has %d bytes\n' "$script" "${1##*/}" "$bytes" >&2
  [ "$bytes" -le $most_bytes ] || fail "$1 has more than $most_bytes bytes"
}
# How desktops and winget call the program: the name of a domain or an account, turned round.
application=io.github.matbaa.matbaa
# Who answers for packages; whoever makes a release names themselves.
maintainer() { printf '%s' "${MAINTAINER_ADDRESS:-maintainers@matbaa.invalid}"; }
