/* Stands in for bcryptprimitives.dll, which Wine 8 lacks and the standard library takes its random numbers from.
   For tests under Wine alone; every Windows since 7 has its own. Without mingw's start: that would be called for each
   thread that ends, also when the program ends before its threads, and Wine has then taken its memory away. */
#include <windows.h>
#include <ntsecapi.h>

BOOL WINAPI begin(HINSTANCE library, DWORD reason, LPVOID reserved) {
  (void)library, (void)reason, (void)reserved;
  return TRUE;
}

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
  return RtlGenRandom(bytes, (ULONG)count);
}
