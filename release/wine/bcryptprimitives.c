/* Stands in for bcryptprimitives.dll, which Wine 8 lacks and the standard library takes its random numbers from.
   For tests under Wine alone; every Windows since 7 has its own. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
  return RtlGenRandom(bytes, (ULONG)count);
}
