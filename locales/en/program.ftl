### What the command line, its help and the page of “matbaa serve” say in English.
###
### Glossary, one word for one thing: book, manuscript, chapter, note (never “footnote”), work (what is cited),
### edition, cover, spine, sheet, booklet, print shop, bleed, finding (what check reports), error, warning.

## How grave a finding is, and how many there are

level-error = error
level-warning = warning
level-note = note
level-hint = help
count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
count-notices = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}

## Numbers

count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
count-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
count-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
count-characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
count-works = { $count ->
    [one] { $count } work
   *[other] { $count } works
}
count-chapters = { $count ->
    [one] { $count } chapter
   *[other] { $count } chapters
}
count-tables = { $count ->
    [one] { $count } table
   *[other] { $count } tables
}
count-pictures = { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
seconds = { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } s
milliseconds = { $count } ms
kilobytes = { $count } kB
number = { $number }

## What was done

written = wrote { $file }
nothing-written = no book was written
would-replace = “{ $file }” is a file of the manuscript and is not written over
broken-off = it was broken off
edition-named = edition “{ $name }”:
edition-unknown = there is no edition “{ $name }”; book.toml has { $known }
notes-divided = divided notes: { $count }
note-divided = p. { $page }: note { $mark } ({ $chapter })

## The steps of a build, done and going on

step-load = read the folder
step-understand = understood and checked the text
step-proofread = read the language
step-typeset = set the pages
step-write = made the file
step-impose = laid the pages out on sheets
doing-load = reading the folder
doing-understand = understanding and checking the text
doing-proofread = reading the language
doing-typeset = setting the pages
doing-write = making the file
doing-impose = laying the pages out on sheets

## Files and folders that cannot be used

io-not-found = there is no such file or folder
io-not-permitted = not permitted: it is protected or not yours
io-busy = it is open in another program; close it there and try again
io-exists = it is there already
io-folder = it is a folder, not a file
io-not-folder = a file stands where a folder should be
io-read-only = this disk can be read but not written to
io-disk-full = the disk is full
io-name = no file can have this name
io-damaged = what is in it is damaged
io-special = no ordinary file; not written over
io-other = the operating system says: { $reason }

## matbaa check

check-sound = no errors
proof-title = Findings in the text
check-slips = { $count ->
    [one] the copy-editor points at { $count } place: matbaa check
   *[other] the copy-editor points at { $count } places: matbaa check
}
check-many = { $count } of this kind
check-of-them = of them { $parts }
check-about-link = { $count } lead to “{ $words }”
check-about-file = { $count } name “{ $words }”
check-about-word = { $count } are “{ $words }”
check-hidden = { $count } are not shown
check-hidden-all = { $count } are not shown: --all shows all
check-mended = { $count ->
    [one] { $count } place was mended
   *[other] { $count } places were mended
}
check-left-alone = “{ $file }” has changed since it was read, or is not UTF-8, and was left alone
ask-change = Write “{ $better }”? (places: { $count })
ask-letters = Put the letters of the language? (words: { $count })
ask-choice = [y]es, [n]o, [a]ll ({ $code }, { $count } left), [q]uit:
ask-unknown = The answer was not understood: type y, n, a or q
ask-words-yes = y yes
ask-words-no = n no
ask-words-all = a all
ask-words-quit = q quit

## matbaa explain

explain-outcome = In the book: { $outcome }
explain-rule = Rule: { $rule }
rule-tdk = TDK’s Spelling Guide (Yazım Kılavuzu): { $heading }
rule-azerbaijani = Orthographic Norms of Azerbaijani (Orfoqrafiya Normaları): { $heading }
explain-wrong = wrong:
explain-right = right:
explain-switch-off =
    To switch it off, in book.toml:  [check] allow = ["{ $code }"]
    To switch it off in one place:  <!-- matbaa: allow { $code } -->
explain-error-stays = It cannot be switched off: no book is made until it is mended.
explain-stays = It cannot be switched off; the book is made all the same.
explain-more = More about one of them: matbaa explain T040
explain-near = there is no code “{ $code }”; did you mean “{ $nearest }”?
explain-unknown = there is no code “{ $code }”; for all of them: matbaa explain

## matbaa stats

stats-book = Book
stats-sourced = sourced paragraphs { $sourced }/{ $paragraphs } ({ $share }%)
stats-reading = reading time: about { $time }, notes apart
stats-paper = paper: { $pages } pages, { $blanks } blank · { $leaves } leaves printed on both sides · as a booklet { $sheets } sheets, { $added } blank pages added
stats-ebook = e-book: about { $size } kB
stats-cover = cover
stats-page = p. { $page }
stats-drawing = drawing
stats-sharpness = { NUMBER($dpi, useGrouping: "false") } dpi
stats-coarse = { NUMBER($dpi, useGrouping: "false") } dpi (low for print)
stats-size = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($height, maximumFractionDigits: 0) } mm
stats-idle = in no note: { $keys }

## matbaa init

init-language = Language
# How answers begin that mean this language
init-language-names = engl, ingi, i̇ngi
# Names of the files of a new book: chapters, covers
init-chapters = 01-beginning.md, 02-examples.md, 90-sources.md
init-covers = front.svg, back.svg
init-untitled = Untitled Book
init-someone = First Last
    .sorted = Last, First
init-cover-comment = A cover to begin with, A5. Change it in a drawing program or a text editor; its title does not come from book.toml.
init-blurb = Say here in a few lines
    .second = what the book is about.
init-title = Title of the book
init-author = Author (empty if none)
init-broken-off = broken off; no file was written
init-taken = “{ $file }” is there already; no file was written. Choose an empty folder: matbaa init DIR
init-settings-taken = “{ $file }” is there already and was not written over
init-begun = { $count ->
    [one] wrote { $count } file; the chapters are in the folder manuscript. Next:
   *[other] wrote { $count } files; the chapters are in the folder manuscript. Next:
}
init-check = looks the manuscript over
init-epub = makes the e-book
init-pdf = makes the book to be printed

## matbaa import

import-losses = what could not be kept as it was:
import-first = first: { $place }
import-book-kept = there was a book.toml; it was left as it is
import-taken = there already: { $files }; nothing is written over, nothing was written. Name another folder with --into

## What an import cannot keep, by kind; behind each the number and the first place

loss-comment = comments were left out
loss-deletion = tracked deletions were carried out
loss-insertion = tracked insertions were made text
loss-hidden = hidden text was left out
loss-merged-cell = merged cells were parted; the text is in the first
loss-cell-blocks = paragraphs and lists in cells became lines
loss-nested-table = tables within tables became lines
loss-layout-table = tables of one cell became text
loss-many-columns = more than 64 columns: the rest is in the last cell
loss-text-box = text boxes were put after their paragraphs
loss-alt-missing = images without a description: write it into ![…]
loss-image-missing = images that are not in the document
loss-image-remote = images of the web were not fetched
loss-image-outside = images outside the document’s folder were left out
loss-image-format = images of a kind that cannot be shown (their files are kept): convert them to PNG or SVG
loss-drawing = drawings, charts and embedded objects were left out
loss-equation = of equations only the signs were kept: write them anew in $…$
loss-underline = underlined text became plain
loss-capitals = the form “all capitals” was dropped
loss-colour = colours and highlights were dropped
loss-alignment = centred or right-aligned paragraphs became plain
loss-tab = tabs became spaces
loss-page-break = page breaks were dropped
loss-symbol = symbols without a letter were left out
loss-list-numerals = lists in letters or roman numerals became figures
loss-heading-number = automatic numbers of headings were left out
loss-contents = contents and indexes were left out (contents are made anew)
loss-index-mark = index marks were left out
loss-cross-reference = cross-references became text
loss-citation-field = citations of a reference manager became text
loss-link = links that cannot be followed became text
loss-header = headers and footers were left out
loss-endnote = endnotes became notes like all others
loss-note-sign = notes’ own signs became numbers
loss-title-note = notes on titles were put at the end of the first paragraph
loss-note-in-note = notes within notes were put after them
loss-note-missing = marks without a note were left out
loss-note-guess = lines that may be notes stayed text: write them as [^1]
loss-heading-guess = lines that were taken for headings: look at them
loss-verse-guess = short lines that were taken for verse: look at them
loss-quote-guess = indented paragraphs that were taken for quotations: look at them
loss-front-text = text before the first heading became a chapter
loss-encoding = the file is not UTF-8; it was read as
loss-depth = what was nested too deep became text
loss-broken-part = parts of the document that cannot be read
loss-web-part = parts that only web pages have were left out

## matbaa booklet, pdf --booklet, pdf --press, cover

sheets-source = “{ $file }” is the file to be laid out and is not written over
sheets-pages = { $pages } pages + { $blanks } blank
sheets-of = { $sheets ->
    [one] { $sheets } sheet of { $paper }
   *[other] { $sheets } sheets of { $paper }
}
sheets-scale = pages at { $percent }% of their size
sheets-print = print at 100%, landscape, on both sides, flipped on the short edge
instructions-file = instructions
shop-bleed = bleed { NUMBER($bleed, maximumFractionDigits: 1) } mm
shop-inks = CMYK: { $profile }
cover-stapled = { NUMBER($width, maximumFractionDigits: 1) } + { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } mm, stapled: no spine
cover-size = { NUMBER($width, maximumFractionDigits: 1) } + { NUMBER($spine, maximumFractionDigits: 1) } + { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } mm · spine { NUMBER($spine, maximumFractionDigits: 1) } mm ({ $pages } pages, sheet { NUMBER($thickness, maximumFractionDigits: 3) } mm)
cover-no-words = no words on the spine
cover-enlarged = picture enlarged to { $percent }% to reach the bleed
cover-barcode = ISBN bar code

## matbaa dist

dist-no-address =
    note: no poster with a QR code was made; write where the book will be found into book.toml:
    {"  [distribution]"}
      url = "https://…"
dist-stranger = “{ $place }” holds what this command did not make: { $name }; it was not replaced

## matbaa watch and serve

desk-waiting = waiting for a save; Ctrl-C ends
desk-served =
    the book is at this address, on this machine alone: { $address }
    Ctrl-C ends
desk-not-opened = no browser could be opened; open the address yourself
desk-shown = showing { $pages } pages · { $time } ms
desk-stays = the book could not be made; its last sound state is shown

## The start page: what the program says of it, and its own words

start-served =
    the start page is at this address, on this machine alone: { $address }
    The program ends when all its pages were closed; Ctrl-C ends it at once
start-by-enter = Enter opens the start page in the browser; Ctrl-C ends.
start-no-folder = there is no folder “{ $folder }”, or it cannot be read
start-no-book = there is no book in “{ $folder }”: neither a book.toml nor chapters such as 01-beginning.md
start-no-document = no document was chosen
start-taken = there are files in “{ $folder }” already; choose another title or another place
start-left-alone = { $files }: left as it is beside the chapters; bring it in on the book’s page
start-language-name = English
opening-lang = en
opening-about = Makes an e-book and a printed book of your text.
opening-recent = Recent books
opening-new = New book
opening-name = Title
opening-author = Author (empty if none)
opening-language = Language of the book
opening-place = Where to put its folder
opening-choose = Choose…
opening-begin = Begin the book
opening-open = Open a book
opening-open-hint = The folder of a book: with book.toml or chapters such as 01-beginning.md in it, or with a folder “manuscript”.
opening-folder = Folder
opening-open-it = Open
opening-bring = Bring in a document
opening-bring-hint = From Word, LibreOffice, Google Docs or the web: .docx, .odt, .epub, .html, .txt; also a manuscript as a .zip, or a folder. All of them can be dropped on this page.
opening-document = Document
opening-no-document = { start-no-document }
opening-or-folder = Or a folder
opening-bring-it = Bring it in
opening-choose-folder = Choose a folder
opening-places = Places
opening-folders = Folders
opening-up = up
opening-is-book = a book
opening-none = no folders here
opening-cancel = Cancel
opening-choose-it = Choose this folder
opening-brought = The document was brought in
opening-to-book = Open the book
opening-working = One moment…
opening-lost = matbaa does not answer any more. Start it again.
opening-sample = Look at the sample book
opening-guide = Read the guide
opening-kept-here = Your books are kept in this browser, on this device, and nowhere else. Take the manuscript away as a file now and then.
opening-not-kept = This browser keeps nothing for pages (it may be a private window), so no book can be begun here.
opening-elsewhere = This book is open in another tab or window.
opening-use-here = Go on here
opening-taken-over = This book was opened in another tab or window and goes on there.
opening-remove = Remove
opening-remove-really = Remove this book from this browser? It cannot be brought back.
opening-loading = matbaa is being loaded…
opening-no-room = This browser has no room left: the last change could not be kept.

## The page of “matbaa serve”

page-lang = en
page-desk = The author’s desk
page-print = Printed book
page-ebook = E-book
page-phone = The e-book on a phone
page-findings = Findings
page-sheets = Sheets of the booklet
page-sheet = Sheet
page-front = Front
page-back = Back
page-blank = blank
page-page = Page
page-pageless = Page without a number
page-chapters = Chapter
page-before = Previous
page-after = Next
page-size = Zoom
page-follow = Go to the page that changed
page-error = { level-error }
page-warning = { level-warning }
page-note = { level-note }
page-hint = { level-hint }
page-none = No findings.
page-copied = Place copied
page-stays = { desk-stays }
page-broken = The book could not be made yet; the findings say why.
page-lost = The connection to matbaa is lost; trying again.
page-made = The book was made anew
page-make = Make the books
page-making = Making the e-book and the PDF…
page-finished = Both books are made
page-keep = Save
page-home = Start page
page-close = Close
page-write = Write
page-writing = The text
page-chapter-list = Chapters
page-add = New chapter
page-rename = Rename
page-up = Move up
page-down = Move down
page-delete = Into the bin
page-bin = Bin
page-bin-empty = The bin is empty.
page-put-back = Put back
page-binned = It is in the bin
page-outside = not in the book
page-chapter-title = Title of the chapter
page-tools = Marks
page-undo = Undo
page-redo = Redo
page-heading = Heading
page-emphasis = Emphasis
page-strong = Strong
page-quotation = Quotation
page-list = List
page-table = Table
page-picture = Picture
page-a-note = Note
page-citation = Citation
page-reference = Reference
page-index-term = Index term
page-find = Find and replace
page-find-what = Find
page-replace-by = Replace by
page-replace = Replace
page-replace-all = Replace all
page-found = found
page-show-there = Show on the page
page-to-words = To the words of this page
page-versions = Before and after
page-version-now = now
page-version-none = There is no older version yet.
page-version-second = kept beside
page-bring-back = Bring this text back
page-same = Both are the same.
page-saved = Saved
page-saving = Saving…
page-unsaved = Not saved yet
page-offered = This browser has a text of this chapter that was not saved yet.
page-take-it = Take it
page-throw-away = Throw it away
page-changed-outside = This file was changed elsewhere; its new text is shown. Undo brings yours back.
page-two-hands = This file was changed elsewhere at the same time. Both texts are kept.
page-keep-mine = Write mine
page-keep-other = Take the other one
page-theirs = The other text
page-mine = My text
page-notes = Notes
page-fix = Mend
page-mended = Mended
page-margin = Findings of this chapter
page-alt = What does the picture show? (for those who do not see it)
page-caption = Caption (may be empty)
page-picture-file = File of the picture
page-put-in = Put in
page-cancel = Cancel
page-search-works = Search the sources
page-works = Sources
page-no-works = No source has these words.
page-pages = Pages
page-pages-short = p.
page-add-work = Add a source
page-work-kind = Kind
page-work-book = Book
page-work-article = Article
page-work-newspaper = Newspaper
page-work-web = Web page
page-work-archive = Archive document
page-field-author = Author (family name, given name)
page-field-title = Title
page-field-publisher = Publisher
page-field-location = Place
page-field-date = Date (2026 or 2026-01-20)
page-field-journaltitle = Journal or newspaper
page-field-volume = Volume
page-field-number = Number
page-field-pages = Pages
page-field-url = Address
page-field-urldate = Read on (2026-01-20)
page-field-library = Archive, collection, call number
page-refer-to = Refer to
page-bring = Bring in
page-bring-hint = A document of Word, LibreOffice or the web (.docx, .odt, .html, .txt, .md, .zip). It becomes chapters behind the open one; nothing is replaced.
page-brought = Brought in
page-losses = What could not be kept as it was
page-take = Take away
page-take-epub = E-book
page-take-pdf = Printed book (PDF)
page-take-booklet = Sheets to fold (PDF)
page-take-press = Files for a print shop (PDF)
page-take-dist = All files to hand out (zip)
page-take-manuscript = The manuscript (zip)
page-share = Send
page-working = One moment…
page-settings = About the book
page-save = Keep it
page-authors = Authors, one a line
page-setting-title = Title
page-setting-subtitle = Subtitle
page-setting-language = Language
page-setting-publisher = Publisher
page-setting-place = Place
page-setting-date = Date
page-setting-rights = Rights
page-setting-licence = Licence
page-setting-description = Description
page-setting-cover-front = Front cover (file)
page-setting-cover-back = Back cover (file)
page-setting-cover-alt = What the cover shows
page-setting-pdf-design = Look
page-setting-pdf-size = Paper
page-setting-pdf-notes = Place of the notes
page-editions = Editions
page-cover = Cover
page-cover-layout = Arrangement
page-cover-palette = Colours
page-cover-picture = Picture
page-cover-title = Title
page-cover-subtitle = Subtitle
page-cover-author = Author
page-cover-publisher = Publisher
page-cover-description = Text of the back cover
page-cover-front = Front cover
page-cover-back = Back cover
page-cover-no-picture = no picture
page-cover-layout-plain = Plain
page-cover-layout-band = Picture above
page-cover-layout-frame = Framed
page-cover-layout-full = Picture over all
page-cover-palette-linen = Linen
page-cover-palette-burgundy = Burgundy
page-cover-palette-navy = Navy
page-cover-palette-forest = Forest green
page-cover-palette-black = Black
page-cover-palette-sand = Sand
page-not-now = The text has changed meanwhile; try again in a moment.
page-usual = as usual

## What the workshop of a book’s desk says

workshop-path = “{ $path }” is no file of the manuscript that can be written here
workshop-link = “{ $path }” is a link to another place; it is not written through
workshop-large = “{ $path }” is too large
workshop-gone = “{ $path }” is not there any more
workshop-not-text = “{ $path }” is not UTF-8 text; save it as UTF-8 in the program that wrote it
workshop-stale = The book has changed meanwhile; try once more
workshop-by-hand = This has to be mended by hand: the edit would change how the text around it is read
workshop-unordered = The order cannot be written into book.toml; look there under [order]
workshop-picture = “{ $name }” is no picture that books can show: PNG, JPEG, WebP, GIF, SVG or TIFF
workshop-untitled = New chapter
workshop-settings = This cannot be written into book.toml
workshop-brought = Brought in: { $chapters } chapters, { $pictures } pictures, { $notes } notes
workshop-left-out = left out: it is neither text nor a document nor a picture

## What is wrong with a command line

usage-error = error: { $reason }
usage-no-command = a command is needed
usage-unknown-command = there is no command “{ $name }”
usage-unknown-option = there is no argument or option “{ $name }” here
usage-no-value = “{ $option }” needs a value
usage-no-value-of = “{ $option }” needs a value, one of: { $all }
usage-wrong-value = “{ $option }” cannot be “{ $value }”
usage-wrong-value-of = “{ $option }” cannot be “{ $value }”, only one of: { $all }
usage-refused = “{ $option }” cannot be “{ $value }”: { $why }
usage-no-number = it is not a number
usage-beyond = it is not between { NUMBER($least, useGrouping: "false") } and { NUMBER($most, useGrouping: "false") }
usage-beyond-unit = it is not between { NUMBER($least, useGrouping: "false") } and { NUMBER($most, useGrouping: "false") } { $unit }
usage-no-tag = it is not a language tag such as en
usage-too-much = “{ $option }” takes no value: “{ $value }”
usage-conflict = “{ $option }” cannot be used together with { $others }
usage-missing = missing: { $all }
usage-not-text = the command line is not UTF-8
usage-other = the command line cannot be understood
usage-nearest = did you mean this: { $nearest }?
usage-line = Usage: { $usage }
usage-more = For more, see --help

## The help: its own words

help-usage = Usage
help-commands = Commands
help-command = COMMAND
help-arguments = Arguments
help-options = Options
help-options-in-usage = OPTIONS
help-default = [default: { $value }]
help-after =
    A manuscript is a folder with a book.toml and chapters such as 01-start.md.
    Exit status: 0 done, 1 errors in the manuscript, 2 wrong usage or unreadable files.

## Headings of the man page, in capitals

man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = NOTES
man-version = VERSION
man-values = Possible values:

## The help: what stands for a value

help-value-ADDRESS = ADDRESS
help-value-CODE = CODE
help-value-DIR = DIR
help-value-FILE = FILE
help-value-FORM = FORM
help-value-G = G
help-value-MM = MM
help-value-N = N
help-value-NAME = NAME
help-value-PAGES = PAGES
help-value-PATH = PATH
help-value-SHEETS = SHEETS
help-value-SHELL = SHELL
help-value-SIZE = SIZE
help-value-TAG = TAG
help-value-TITLE = TITLE
help-value-V = V
help-value-WHEN = WHEN

## The help: what each command does

help-about-matbaa = Turns a Markdown manuscript with footnoted sources into an EPUB 3 e-book and a typeset PDF
help-about-init = Begin a book: a folder with chapters, sources, covers and fonts that builds at once
help-about-epub = Write the e-book (EPUB 3.3)
help-about-pdf = Write the typeset book (PDF/A-3a, PDF/UA-1), its booklet, or its pages for a print shop
help-about-cover = Write the printed book’s cover in one piece: back, spine and front
help-about-booklet = Lay any PDF out as a booklet: two pages on each side of a sheet, to be folded and stapled
help-about-watch = Make both books again whenever a file was saved, until Ctrl-C
help-about-serve = Show the book in a browser while it is written: pages in spreads, the e-book, findings, numbers
help-about-start = Open the start page in the browser: a new book, a folder, a document, recent books
help-about-import = Bring a manuscript from a word processor (DOCX, ODT, HTML, TXT) into chapters and notes
help-about-dist = Make the folder to hand out: all books, a page with links, a poster with a QR code, sums; and a zip of it
help-about-check = Look for mistakes in the manuscript; it changes nothing unless --fix is given
help-about-explain = Tell what a code such as T040 means, with an example; without one, list all codes
help-about-stats = Count words, pages, paper, notes and sources, chapter by chapter
help-about-completions = Write a shell’s completions to standard output
help-about-man = Write the man page to standard output

## The help: what each option is for; behind the name of a command, where it means something of its own there

help-option-help = Show this help
help-option-version = Show the version
help-option-book = The book: a folder, or a single text such as kitap.md or kitap.docx
help-option-manuscript = The folder with book.toml and the chapters [default: manuscript, else the current folder]
help-option-start-folder = The folder of a book to open at once
help-option-no_open = Open no browser; say the address alone
help-option-from = Write the book.toml of a project of another tool, which says what its own settings say, and nothing else
help-option-edition = Which edition of a book in several languages, by its name or language tag [default: the book itself]
help-option-all_editions = Every edition in turn
help-option-color = When to use colours: auto, always or never; auto respects NO_COLOR
help-option-lang = The language of messages: { $languages } [default: the system’s, else the book’s]
help-option-quiet = Show errors alone
help-option-verbose = Say what every step did and how long it took
help-option-output = Where to write the book [default: dist/TITLE.epub or .pdf]
help-option-no_fonts = Leave the fonts out: smaller, and shown in those of the reader
help-option-booklet = Write sheets to be folded and stapled instead of single pages: dist/TITLE-booklet.pdf
help-option-press = Write single pages for a print shop, with bleed and marks: dist/TITLE-press.pdf
help-option-pad = With --press, fill the pages up to a multiple of this with blanks [default: 4]
help-option-paper = The sheets: a4 or a3 [default: the one that holds two pages; larger pages are made to fit]
help-option-thickness = Thickness of a sheet in mm, by which inner pages move towards the fold [default: 0.1]
help-option-signature = Fold at most so many sheets together, to be sewn or glued
help-option-cover_apart = Write the sheet of the cover to a file of its own, for heavier paper
help-option-instructions = Write a page beside the sheets that tells the copy shop how to print, fold and staple them
help-option-bleed = How far ink runs over the trim, in mm [default: 3]
help-option-no_marks = Leave out the crop, fold and register marks
help-option-cmyk = Say all colours in the inks of the press whose profile book.toml names
help-option-cover-thickness = Thickness of a sheet of the inner paper in mm [default: 0.1]
help-option-gsm = Weight of that paper in g/m², from which its thickness follows
help-option-bulk = Volume of that paper in cm³/g [default: 1.25]
help-option-stapled = The book is stapled: its cover has no spine
help-option-booklet-file = The PDF to lay out
help-option-booklet-output = Where to write the sheets [default: FILE-booklet.pdf beside it]
help-option-back_cover = The last page is a back cover: blank pages go before it
help-option-right_to_left = The PDF opens at its right edge, as Arabic and Hebrew books do [default: what the PDF says]
help-option-import-file = The document: .docx, .odt, .epub, .html or .txt
help-option-chapters = What begins a chapter: headings, lines that look like them, or pages [default: the first that are there]
help-option-into = The folder to write chapters, pictures and book.toml into [default: named after FILE]
help-option-language = The language of the text, such as tr or en [default: the document’s, else that of messages]
help-option-import-format = How to tell what could not be kept: text or json
help-option-init-folder = The folder to fill; it is made where it is not there, and no file in it is ever replaced
help-option-design = How the pages look: a design of the program, such as classic, literary or poetry
help-option-title = The book’s title
help-option-author = Its author
help-option-yes = Ask nothing, even on a terminal
help-option-init-lang = The language of the book and of messages: { $languages } [default: asked, else the system’s]
help-option-codes = Codes such as T040, in capitals or not [default: a list of all]
help-option-format = The form of the output: text or json
help-option-shell = bash, zsh, fish, powershell or elvish
help-option-check-format = The form of the output: text, json, github for annotations, or html for an editor
help-option-fix = Mend in the chapters what can be mended without asking, and show what was changed
help-option-strict = Warnings are errors: nothing is written, and the exit status is 1
help-option-all = Show every finding, not just the first 20 of a kind
help-option-dist-output = The folder to make; the zip lies beside it [default: dist/TITLE]
help-option-port = The port of this machine to listen on [default: any that is free]
help-option-open = Open the page in the browser
help-option-editor = What a click on a finding opens, where {"{path}"}, {"{line}"} and {"{column}"} stand for the place: vscode://file/{"{path}"}:{"{line}"}:{"{column}"}
