; The pages of the installer in Azerbaijani: those that installer.nsi has.
!insertmacro LANGFILE "Azerbaijani" = "Azərbaycanca" "Azerbaycanca"

!ifdef MUI_DIRECTORYPAGE
  ${LangFileString} MUI_TEXT_DIRECTORY_TITLE "Qovluğu seçin"
  ${LangFileString} MUI_TEXT_DIRECTORY_SUBTITLE "$(^NameDA) hansı qovluqda quraşdırılsın?"
!endif

!ifdef MUI_INSTFILESPAGE
  ${LangFileString} MUI_TEXT_INSTALLING_TITLE "Quraşdırılır"
  ${LangFileString} MUI_TEXT_INSTALLING_SUBTITLE "$(^NameDA) quraşdırılır; gözləyin."
  ${LangFileString} MUI_TEXT_FINISH_TITLE "Quraşdırma tamamlandı"
  ${LangFileString} MUI_TEXT_FINISH_SUBTITLE "Quraşdırma uğurla başa çatdı."
  ${LangFileString} MUI_TEXT_ABORT_TITLE "Quraşdırma dayandırıldı"
  ${LangFileString} MUI_TEXT_ABORT_SUBTITLE "Quraşdırma başa çatmadı."
!endif

!ifdef MUI_UNINSTFILESPAGE
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_TITLE "Silinir"
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_SUBTITLE "$(^NameDA) silinir; gözləyin."
  ${LangFileString} MUI_UNTEXT_FINISH_TITLE "Silinmə tamamlandı"
  ${LangFileString} MUI_UNTEXT_FINISH_SUBTITLE "Proqram uğurla silindi."
  ${LangFileString} MUI_UNTEXT_ABORT_TITLE "Silinmə dayandırıldı"
  ${LangFileString} MUI_UNTEXT_ABORT_SUBTITLE "Silinmə başa çatmadı."
!endif

!ifdef MUI_FINISHPAGE
  ${LangFileString} MUI_TEXT_FINISH_INFO_TITLE "$(^NameDA) hazırdır"
  ${LangFileString} MUI_TEXT_FINISH_INFO_TEXT "$(^NameDA) kompüterinizdə quraşdırıldı.$\r$\n$\r$\nBağlamaq üçün “Bitir” düyməsini basın."
  ${LangFileString} MUI_TEXT_FINISH_INFO_REBOOT "$(^NameDA) quraşdırılmasını bitirmək üçün kompüter yenidən başladılmalıdır. İndi başladılsın?"
  ${LangFileString} MUI_TEXT_FINISH_REBOOTNOW "İndi yenidən başlat"
  ${LangFileString} MUI_TEXT_FINISH_REBOOTLATER "Sonra özüm başladacağam"
  ${LangFileString} MUI_TEXT_FINISH_RUN "$(^NameDA) proqramını &aç"
  ${LangFileString} MUI_TEXT_FINISH_SHOWREADME "&Oxu faylını göstər"
  ${LangFileString} MUI_BUTTONTEXT_FINISH "&Bitir"
!endif

!ifdef MUI_UNCONFIRMPAGE
  ${LangFileString} MUI_UNTEXT_CONFIRM_TITLE "$(^NameDA) silinsin"
  ${LangFileString} MUI_UNTEXT_CONFIRM_SUBTITLE "$(^NameDA) kompüterinizdən silinəcək."
!endif
