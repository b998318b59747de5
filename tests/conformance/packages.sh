# Sourced by what installs the tools of CI: packages of Debian and Ubuntu, and commands that are quiet unless they fail.
fail() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# Runs a command quietly; shows what it said where it fails.
quietly() {
  local what=$1 log; shift
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2; rm -f "$log"
    fail "$what failed: $*"
  fi
  rm -f "$log"
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Installs packages, as root or with sudo; none named, none asked for.
install_packages() {
  local as_root=()
  command -v apt-get >/dev/null || fail "apt-get is not here; this script is for Debian and Ubuntu"
  [ $# -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "run as root: these packages are missing: $*"
    as_root=(sudo)
  fi
  quietly "reading the package lists" "${as_root[@]}" apt-get update -qq
  quietly "installing packages" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@"
}
