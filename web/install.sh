#!/usr/bin/env bash
# install.sh   Installs what web/build needs, on Debian and Ubuntu
#
# From the machine's ordinary package registries (apt, npm, rustup's), as root or with sudo. A second run finds everything
# in place and changes nothing.
#
#   rustup's standard library for wasm32-wasip1; the interface of WASI in a browser (npm, by web/package-lock.json); brotli
#   and wasm-opt, for what is published
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../tests/conformance/packages.sh"
cd "$(dirname "${BASH_SOURCE[0]}")"

library() { compgen -G "$(rustc --print sysroot)/lib/rustlib/wasm32-wasip1/lib/libstd-*.rlib" >/dev/null; }
library || quietly "adding the standard library for wasm32-wasip1" rustup target add wasm32-wasip1
lacking=()
for package in brotli binaryen; do installed "$package" || lacking+=("$package"); done
command -v node >/dev/null || lacking+=(nodejs)
command -v npm >/dev/null || lacking+=(npm)
install_packages "${lacking[@]}"
[ node_modules/.package-lock.json -nt package-lock.json ] ||
  quietly "installing the packages of web/package-lock.json" npm ci --no-audit --no-fund --ignore-scripts
echo "what web/build needs is here"
