# Sourced after release/common.sh by the checks that run programs of Windows: a Windows of its own, made and ended here.
wine=$(command -v wine64 || true)
# Debian keeps it out of the path.
[ -n "$wine" ] || { [ ! -x /usr/lib/wine/wine64 ] || wine=/usr/lib/wine/wine64; }
[ -n "$wine" ] || fail "wine64 is not there; release/install.sh brings it"
need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64-win32
wineserver=$(command -v wineserver || command -v "$(dirname "$wine")/wineserver64" || command -v "$(dirname "$wine")/wineserver")
# Names of files are in Turkish; no browser and no .NET is installed into the new Windows, nothing is drawn.
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml,winemenubuilder.exe=' LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY
on_exit=end_wine
end_wine() { WINEPREFIX=$work/wine "$wineserver" -k -w 2>/dev/null || true; }

# Makes the Windows; where it lacks a library that the program needs, gives it the one of this folder.
begin_wine() {
  timeout 1800 "$wine" wineboot --init >"$work/wine.log" 2>&1 || { tail -n 20 "$work/wine.log" >&2; fail "Wine does not start"; }
  local system=$WINEPREFIX/drive_c/windows/system32
  [ -e "$system/bcryptprimitives.dll" ] ||
    x86_64-w64-mingw32-gcc -O1 -shared -nostdlib -Wl,--entry=begin -o "$system/bcryptprimitives.dll" \
      release/wine/bcryptprimitives.c -ladvapi32
}
