### What the program puts into a book, and hands out with it, in English.
###
### Glossary, one name for one thing: as in program.ftl; colophon, title page, index, note, signature, sheet, spine, staple.
### What stands between commas is a list, and keeps its order. A space that does not break is written { "\u00A0" }.

## Parts of a book

contents = Contents
# A part by its number: “Part II”
part-label = Part { $number }
notes = Notes
note = Note
# A note marked by a sign (*, †) and not by a number; notes of translator and editor, and how they end
starred-note = Note with a sign
note-of-translator = Translator’s note
note-of-translator-end = trans.
note-of-editor = Editor’s note
note-of-editor-end = ed.
# Above endnotes: the pages of their marks
notes-to-page = Notes to page { $page }
notes-to-pages = Notes to pages { $first }–{ $last }
back-to-text = Back to text
cover = Cover
title-page = Title page
colophon = Colophon
body = Text
pages = Pages
page = Page
opening = Opening
index = Index
# The name of its file, of the letters a to z
index-file = index
# References within the index
see = see
see-also = see also
# Between a page and the number of a note on it: “12n3”
note-on-page = n

## Colophon

edition = Edition
publisher = Published by
place = Place
date = Date
licence = Licence
isbn-print = ISBN (print)
isbn-epub = ISBN (e-book)
set-in = Typefaces
series = Series
version = Version
text-sum = Checksum of the text (SHA-256)
role-editor = Edited by
role-translator = Translated by
role-illustrator = Illustrated by
role-compiler = Compiled by
role-designer = Designed by

## Months and seasons

months = January, February, March, April, May, June, July, August, September, October, November, December
# The same after the number of a day
months-after-day = { months }
seasons = Spring, Summer, Autumn, Winter

## Headings of boxes without a title; what stands before the number that a reference names

callout-note = Note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
callout-caution = Caution
callout-abstract = Abstract
callout-question = Question
callout-example = Example
callout-quote = Quote
# .many where a reference names several
reference-figure = Figure
    .many = Figures
reference-map = Map
    .many = Maps
reference-plate = Plate
    .many = Plates
reference-table = Table
    .many = Tables
reference-equation = Equation
    .many = Equations
reference-listing = Listing
    .many = Listings
reference-chapter = Chapter
    .many = Chapters
reference-section = Section
    .many = Sections
# Between the last two that a reference names
reference-and = and
epigraph = Epigraph
# Name of a section of pages with pictures alone, for screen readers
plates = Plates
# The letters of pictures beside each other: (a), (b)
panel-letters = abcdefghijklmnopqrstuvwxyz
keywords = Keywords
to-cite = To cite this chapter
# Outer and inner quotation marks: opening, closing, opening, closing
quotes = “ ” ‘ ’

## A book that is handed out: its page and its poster

skip = Skip to the text
files = Get the book
file-reading = Read in the browser
    .purpose = Nothing to install, on a phone or a computer; once it is downloaded it needs no internet.
file-epub = E-book
    .purpose = For phones, tablets and e-readers; its letters can be made larger and read aloud.
file-pdf = PDF for the screen
    .purpose = Typeset pages, to be read on the screen and cited by page.
file-booklet = Booklet to print
    .purpose = Printed on both sides, folded and stapled: at 100 %, flipped on the short edge.
file-press = Pages for the print shop
    .purpose = Single pages with bleed and crop marks.
file-press-cover = Cover for the print shop
    .purpose = Back, spine and front in one piece.
file-poster = Poster
    .purpose = An A4 page with a QR code, for a wall or a table.
file-cover = Picture of the cover
    .purpose = For announcements.
file-sums = Checksums of the files
    .purpose = They show that your files are whole and unchanged: sha256sum -c SHA256SUMS
kilobytes = { $count }{ "\u00A0" }kB
megabytes = { NUMBER($count, minimumFractionDigits: 1) }{ "\u00A0" }MB
share = Pass it on
share-address = Address of the book:
share-files = You can pass the files on as they are, by mail, by message or on a memory stick.
scan = To read it, point your phone’s camera at the code.
qr-code = QR code:
about = About the book

## The e-book: navigation and accessibility

landmarks = Parts of the book
summary = All text can be read aloud, enlarged and navigated by headings.
summary-images = Every image that carries meaning is described in words.
summary-pages = Page numbers are those of the typeset edition.
summary-notes = Notes are linked to the text and the text to its notes.

## Notes and the list of works

cite-volume = vol.
cite-issue = no.
cite-page = p.
cite-edition = ed.
# The number of an edition; $digits are the digits of the same number
ordinal =
    { NUMBER($number, type: "ordinal") ->
        [one] { $digits }st
        [two] { $digits }nd
        [few] { $digits }rd
       *[other] { $digits }th
    }
cite-editor = ed.
cite-preparer = ed.
cite-compiler = comp.
cite-translator = trans.
cite-others = et al.
same-book = ibid.
same-article = ibid.
same-thesis = ibid.
same-document = ibid.
same-place = same place
cite-accessed = accessed
thesis-doctoral = doctoral thesis
thesis-master = master’s thesis
matter-front = front
matter-back = back
category-documents = Archival Documents
category-books = Books
category-articles = Articles
category-press = Newspapers
category-online = Online Sources

## What authors write to mark things up, in small letters (but for tables); understood in a book of any language

markup-tables = Table
markup-figures = Picture, Photograph, Photo, Plate, Illustration, Chart, Fig.
# Whose picture it is, behind a picture: credit="…"
markup-credits = credit, source, attr, attribution, photo-credit
# Pictures beside each other, and pages of pictures alone
markup-figure-groups = figures, subfigures, pictures, side by side, figure group
markup-plates = plates, plate section
# Classes of a picture: on a page of its own, over the whole page and its bleed, over both margins; and the number of plates on a page
markup-full-pages = full-page, fullpage
markup-bleeds = full-bleed, fullbleed, bleed
markup-over-margins = full-width, fullwidth, column-screen, column-page
markup-per-page = per-page, layout-ncol
markup-boxes = box, aside
markup-verses = verse
markup-line-numbers = numbers, numbered, line numbers
markup-first-numbers = start, first
# The lines at the head of a chapter
markup-subtitles = subtitle
markup-authors = author, authors, byline
markup-affiliations = affiliation, affiliations, institute, institution
markup-translators = translator, translators
markup-abstracts = abstract, summary
markup-keywords = keywords
markup-epigraphs = epigraph
markup-chronologies = chronology, timeline
markup-glossaries = glossary
markup-figure-lists = list of figures, figures
markup-map-lists = list of maps, maps
markup-table-lists = list of tables, tables
markup-letters = letter
markup-datelines = dateline, date, place and date
markup-salutations = salutation, opening
markup-signatures = signature, closing, valediction
markup-abbreviation-lists = abbreviations, list of abbreviations
# What a chapter is: a class of its title, or the title itself
markup-kind-keys = kind
markup-kind-dedication = dedication
markup-kind-epigraph = epigraph
markup-kind-foreword = foreword
markup-kind-preface = preface
markup-kind-acknowledgments = acknowledgments, acknowledgements
markup-kind-introduction = introduction
markup-kind-prologue = prologue
markup-kind-epilogue = epilogue
markup-kind-conclusion = conclusion
markup-kind-afterword = afterword
markup-kind-appendix = appendix
markup-kind-abbreviations = abbreviations
markup-kind-chronology = chronology, timeline
markup-kind-glossary = glossary
markup-kind-about-the-author = about the author, about author
markup-kind-colophon = colophon
markup-kind-other-titles = other titles
markup-listings = bibliography, references
markup-indexes = index
markup-everything = all
markup-by-category = by category
markup-documents = archives
markup-books = books
markup-articles = articles
markup-press = newspapers
markup-online = online, web
# Where in a work the cited words stand; capitals matter here
locator-page = p., pp., page, pages
locator-volume = vol.
locator-issue = no.
locator-section = sec., §
locator-chapter = chap., ch.
locator-folio = fol., bl.
locator-column = col.
locator-line = line
locator-note = n.
# How verbs begin that say who speaks
markup-speech = said, asked, replied, shouted, whispered
# Words that are not the rest of a word behind a hyphen at a line’s end
markup-joining = and, or, to
# The beginning of the word behind the number of a temperature
markup-degrees = degree
# Units and functions that have a power
markup-powered = mm, cm, dm, dam, hm, km, ft, in, yd, mi, sec, sin, cos, tan, cot, log, ln, lg, det

## The terms that CSL styles ask for: plural .many, short .short, as a verb .verb; a date’s order in the words day, month, year

locale-code = en-US
date-order = month, day, year
term-accessed = accessed
term-and = and
term-and-others = and others
term-at = at
term-edition = edition
    .short = ed.
term-et-al = et al.
term-from = from
term-ibid = ibid.
term-in = in
term-no-date = no date
    .short = n.d.
term-online = online
term-page = page
    .many = pages
    .short = p.
    .short-many = pp.
term-volume = volume
    .many = volumes
    .short = vol.
    .short-many = vols.
term-issue = issue
    .many = issues
    .short = no.
    .short-many = nos.
term-folio = folio
    .many = folios
    .short = fol.
    .short-many = fols.
term-section = section
    .many = sections
    .short = sec.
    .short-many = secs.
    .symbol = §
    .symbol-many = §§
term-chapter = chapter
    .many = chapters
    .short = chap.
    .short-many = chaps.
term-column = column
    .many = columns
    .short = col.
    .short-many = cols.
term-note = note
    .many = notes
    .short = n.
    .short-many = nn.
term-editor = editor
    .many = editors
    .short = ed.
    .short-many = eds.
    .verb-short = ed.
    .verb = edited by
term-translator = translator
    .many = translators
    .short = trans.
    .short-many = trans.
    .verb-short = trans.
    .verb = translated by
term-compiler = compiler
    .many = compilers
    .short = comp.
    .short-many = comps.
    .verb = compiled by
    .verb-short = comp.
term-version = version
    .short = ver.
term-retrieved = retrieved
term-cited = cited
term-available-at = available at
term-internet = internet
term-presented-at = presented at
term-review-of = review of
term-by = by
term-on = on
term-interview = interview
term-letter = letter
term-personal-communication = personal communication
term-manuscript = manuscript
term-forthcoming = forthcoming
term-in-press = in press
term-circa = circa
    .short = c.
term-anonymous = anonymous
    .short = anon.
term-no-place = no place
    .short = n.p.
term-no-publisher = no publisher
term-preprint = preprint
term-patent = patent
term-report = report
term-thesis = thesis
term-review = review
term-software = software
term-webpage = webpage
term-dataset = dataset
term-map = map
term-motion-picture = film
term-speech = speech
term-original-work-published = original work published
term-special-issue = special issue
term-advance-online-publication = advance online publication
term-scale = scale
term-number = number
    .many = numbers
    .short = no.
    .short-many = nos.
term-number-of-pages = page
    .many = pages
    .short = p.
    .short-many = pp.
term-number-of-volumes = volume
    .many = volumes
    .short = vol.
    .short-many = vols.
term-chapter-number = chapter
    .many = chapters
    .short = chap.
    .short-many = chaps.
term-collection-number = number
    .many = numbers
    .short = no.
    .short-many = nos.
term-part = part
    .many = parts
    .short = pt.
    .short-many = pts.
term-supplement = supplement
    .many = supplements
    .short = supp.
    .short-many = supps.
term-line = line
    .many = lines
    .short = l.
    .short-many = ll.
term-sub-verbo = sub verbo
    .many = sub verbis
    .short = s.v.
    .short-many = s.vv.
term-director = director
    .many = directors
    .short = dir.
    .short-many = dirs.
    .verb = directed by
term-illustrator = illustrator
    .many = illustrators
    .short = ill.
    .short-many = ills.
    .verb = illustrated by
term-collection-editor = series editor
    .many = series editors
    .short = ser. ed.
    .short-many = ser. eds.
term-editortranslator = editor and translator
    .many = editors and translators
    .short = ed. and trans.
    .short-many = eds. and trans.
    .verb = edited and translated by
    .verb-short = ed. and trans. by
term-interviewer =
    .verb = interview by
term-recipient =
    .verb = to
term-container-author =
    .verb = by
term-ordinal = th
term-ordinal-01 = st
term-ordinal-02 = nd
term-ordinal-03 = rd
term-ordinal-04 = th
term-ordinal-05 = th
term-ordinal-06 = th
term-ordinal-07 = th
term-ordinal-08 = th
term-ordinal-09 = th
term-ordinal-10 = th
term-ordinal-11 = th
term-ordinal-12 = th
term-ordinal-13 = th

## The page for the copy shop: each step’s name, and in .text what to do

leaflet-heading = How to print this booklet
leaflet-counted =
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } + { $blanks } blank
leaflet-figure = Three drawings: a sheet turned over at its short edge, a stack folded in the middle, a booklet held at its spine.
leaflet-flip = flip on the short edge
leaflet-middle = fold in the middle
leaflet-held =
    { $signatures ->
        [1] two staples
       *[other] thread or glue
    }
leaflet-paper = Paper
    .text =
        { $sheets ->
            [one] { $sheets } sheet
           *[other] { $sheets } sheets
        } of { $paper }, 80 g/m² ({ NUMBER($thickness, maximumFractionDigits: 2) } mm thick).
leaflet-cover = The cover is apart: “{ $cover }”, 1 sheet of { $paper }, 200–250 g/m²; it goes around the others.
leaflet-print = Print
    .text = Print “{ $file }” in landscape and at 100 % (actual size); “fit to page” must be off.
leaflet-shrunk = The pages are at { $percent } % already; the printer must not shrink them again.
leaflet-sides = Both sides
    .text = Print on both sides, flipped on the short edge. If the printer prints on one side alone, print the odd pages of the file first, turn the stack over at its short edge, put it back and print the even pages.
leaflet-trial = Trial
    .text = Print the first sheet alone and fold it: the pages must stand back to back, all the same way up.
leaflet-order = Order
    .text = Leave the sheets in the order in which they come out: the first is the outermost, the last the innermost.
leaflet-signatures = Signatures
    .text = Divide the sheets, in their order, into { $count } signatures: { $sum } sheets. The first of each is its outermost.
leaflet-fold = Fold
    .text =
        { $signatures ->
            [1] Fold the stack
           *[other] Fold each signature by itself
        } in the middle of the long edge ({ NUMBER($half, maximumFractionDigits: 1) } mm), with the spine on the { $side ->
            [right] right
           *[left] left
        }.
leaflet-staple = Staple
    .text = Put two staples through the fold from outside: { NUMBER($above, maximumFractionDigits: 0) } and { NUMBER($below, maximumFractionDigits: 0) } mm below the head of the page.
leaflet-thick = { $sheets } sheets may be too thick for an office stapler; use a heavy one.
leaflet-bind = Bind
    .text = Lay the signatures on each other in their order; sew or glue them at the spine.
leaflet-cut = Cut
    .text = Cut the fore edge straight: the inner sheets stick out by { NUMBER($creep, maximumFractionDigits: 1) } mm, and the pages have been moved inwards for it.
leaflet-marks = Where the sheets have marks, cut along them.
