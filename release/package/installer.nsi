; The installer for Windows: for one user, without an administrator.
; release/installer passes VERSION, FOLDER (the program and its texts), PACKAGE (the folder of this file), OUT and SIZE (in KiB).
; As the program, it is for 64 bits.
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
RequestExecutionLevel user
Name "matbaa ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\matbaa"
InstallDirRegKey HKCU "Software\matbaa" "Folder"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "matbaa"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "matbaa"
VIAddVersionKey "LegalCopyright" "MIT OR Apache-2.0"

!include MUI2.nsh
!include FileFunc.nsh
!define MUI_ICON "${FOLDER}\matbaa.ico"
!define MUI_UNICON "${FOLDER}\matbaa.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PACKAGE}\side.bmp"
!define MUI_FINISHPAGE_RUN "$INSTDIR\matbaa-start.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\matbaa"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The system's language where it is one of these, else the first.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Turkish"
!insertmacro MUI_LANGUAGE "Russian"
; NSIS has no Azerbaijani; these messages are ours.
!insertmacro MUI_LANGUAGEEX "${PACKAGE}/nsis" "Azerbaijani"

LangString OpenFolder ${LANG_ENGLISH} "Open as a book with matbaa"
LangString OpenFolder ${LANG_TURKISH} "matbaa ile kitap olarak aç"
LangString OpenFolder ${LANG_AZERBAIJANI} "matbaa ilə kitab kimi aç"
LangString OpenFolder ${LANG_RUSSIAN} "Открыть как книгу в matbaa"

!macro FolderEntry KEY PLACE
  WriteRegStr HKCU "Software\Classes\Directory\${KEY}" "" "$(OpenFolder)"
  WriteRegStr HKCU "Software\Classes\Directory\${KEY}" "Icon" "$INSTDIR\matbaa.exe"
  WriteRegStr HKCU "Software\Classes\Directory\${KEY}\command" "" '"$INSTDIR\matbaa-start.exe" "${PLACE}"'
!macroend

Section
  SetShellVarContext current
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\matbaa.lnk" "$INSTDIR\matbaa-start.exe" "" "$INSTDIR\matbaa.ico"
  ; In the menu of a folder, and of the free place within one.
  !insertmacro FolderEntry "shell\matbaa" "%1"
  !insertmacro FolderEntry "Background\shell\matbaa" "%V"
  WriteRegStr HKCU "Software\matbaa" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "matbaa"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\matbaa.ico"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; Takes away what the installer wrote, file by file: a folder may have books in it by now.
Section "Uninstall"
  SetShellVarContext current
  !include "${REMOVALS}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\matbaa.lnk"
  DeleteRegKey HKCU "Software\Classes\Directory\shell\matbaa"
  DeleteRegKey HKCU "Software\Classes\Directory\Background\shell\matbaa"
  DeleteRegKey HKCU "Software\matbaa"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
