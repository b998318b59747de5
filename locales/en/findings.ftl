### What is said of a manuscript in English: one entry a code.
###
### The message is shown with the place, .hint below it; .title, .meaning, .outcome (what the books have in its place),
### .wrong and .right are what “matbaa explain” and the list of codes say. A test runs .wrong and must get the code, and
### .right and must not. Rules of the copy-editor (T, A, E) have no message: .what stands behind the words that were
### found, .why is the reason.
###
### Glossary, one word for one thing: see program.ftl; sign (a single character), mark (what marks something), face (a
### font of one cut), work, key, field, entry (of the index), letter, image, drawing (SVG), bibliography.

## Families of codes

family-B = book.toml
family-M = Markdown text
family-O = Texts of other tools
family-N = Notes
family-K = Works cited
family-L = Links
family-I = Images
family-F = Faces
family-P = Pages
family-D = Index
family-Y = Editions
family-S = Sheets
family-R = Print shop
family-C = Handing out
family-H = Bounds
family-G = Import
family-T = Turkish, and all languages
family-A = Azerbaijani
family-E = English

## book.toml

B001 = { $is_scrivener ->
        [yes] “{ $folder }” is a project of Scrivener, whose texts are not read as they lie
       *[no] there is no book.toml in “{ $folder }”
    }
    .hint = { $is_scrivener ->
            [yes] compile it in Scrivener (File → Compile) to Markdown or DOCX; open a DOCX with  matbaa import
           *[no] name the folder with --manuscript, or put a book.toml with title and language into it
        }
    .title = There is no book.toml in the folder
    .meaning =
        Every book begins with a file called book.toml that gives its title and language. It stands beside the chapters;
        a folder other than manuscript is named with --manuscript. Without it the settings of other tools, or else the Markdown
        texts of the folder, are the book (O011); here there are none. For a new book: matbaa init.
    .wrong = mybook/start.docx
    .right =
        mybook/book.toml
        mybook/01-start.md

B002 = book.toml cannot be read: { $reason }
    .hint = each line must look like  key = "value"
    .title = book.toml cannot be read
    .meaning =
        book.toml is written in TOML: one key to a line, an equals sign, a value in quotation marks. Most often a quotation
        mark is not closed or a list lacks a comma; look at the place that is shown and at the line before it.
    .wrong = title = "Black January
    .right = title = "Black January"

B003 = unknown key “{ $key }”
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] remove the line or correct the key
        }
    .title = Unknown key
    .meaning =
        A key that is not known has no effect, and is never passed over in silence: it may be a mistyped setting.
        The hint names the nearest known key. See also that the key stands under the right heading, such as [pdf].
    .outcome = The line has no effect; the book is made without it.
    .wrong = tilte = "Black January"
    .right = title = "Black January"

B004 = the key “{ $key }” is missing
    .hint = { $is_below ->
            [yes] add a line  { $name } = …  under this heading
           *[no] add a line  { $name } = "…"  at the top of book.toml
        }
    .title = A key is missing
    .meaning =
        A book must have a title and a language; an author and a series must have a name. Without them neither title page
        nor colophon nor the identity of the e-book can be made.
    .wrong = language = "en"
    .right =
        title = "Black January"
        language = "en"

B005 = invalid value for “{ $key }”
    .hint = expected { $expected }
    .title = Invalid value
    .meaning =
        The key is right and its value is not: it is of another kind (text without quotation marks, a number with them),
        out of bounds, or none of the known names. The hint says what is expected.
    .wrong = text_size = "10 points"
    .right = text_size = 10.0

B006 = { $has_check_digit ->
        [yes] “{ $isbn }” is not a valid ISBN: its check digit should be { $check_digit }
       *[no] “{ $isbn }” is not an ISBN
    }
    .hint = { $has_check_digit ->
            [yes] copy the number again from its certificate; remove the line if there is none
           *[no] an ISBN has 13 digits (formerly 10); remove the line if there is none
        }
    .title = Invalid ISBN
    .meaning =
        An ISBN has 13 digits (formerly 10), the last of which is computed from the others. If it does not agree, the number
        is mistyped and book trade records would show another book. Without a number, remove the line; an ISBN is never made up.
    .outcome = Where it is switched off, the book is made without an ISBN.
    .wrong = print = "978-0-306-40615-8"
    .right = print = "978-0-306-40615-7"

B007 = the file “{ $path }” named under “{ $key }” does not exist
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] put the file into the folder or correct its name
        }
    .title = A file that book.toml names does not exist
    .meaning =
        Covers, the order of chapters and bibliographies are named in book.toml; paths begin at the manuscript folder.
        Mind capitals: some computers tell them apart and some do not.
    .outcome = The book is made without that file: without the cover, the chapter or the bibliography.
    .wrong = front = "../covers/Front.svg"
    .right = front = "../covers/front.svg"

B008 = “{ $path }” leaves the project's folder
    .hint = copy the file into the project's folder and write its relative path
    .title = A path leaves the project’s folder
    .meaning =
        A book is made from its own folder alone, so that the folder gives the same book on another computer and no book can
        read other people’s files. Copy the file into the folder.
    .wrong = ![A map](../../Desktop/map.png)
    .right = ![A map](map.png)

B009 = there are no chapters in “{ $folder }”
    .hint = put at least one .md file, such as 01-start.md, into the folder
    .title = The folder has no chapters
    .meaning =
        Each chapter is a file whose name ends in .md (or .markdown, .qmd, .Rmd); the number at its beginning gives the order
        (2 comes before 10).
    .wrong = chapter1.txt
    .right = 01-chapter.md

B010 = “{ $path }” is not UTF-8
    .hint = save the file as “UTF-8” in your editor
    .title = The file is not UTF-8
    .meaning =
        Text is coded in UTF-8; older codings garble letters such as ğ, ı, ş, ə. Open the file in an editor, choose “Save as”
        and the coding UTF-8. No letter is guessed, and the file is left alone.
    .wrong = Windows-1254, ISO 8859-9
    .right = UTF-8

B011 = no font file has the face “{ $name }”
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] put its TTF or OTF file into the fonts folder
        }
    .title = No font file has this face
    .meaning =
        Under [fonts] stands the name of the face, not that of its file. A TTF or OTF for each cut (regular, italic, bold) must
        lie in the fonts folder; those installed on the computer are not looked at, or the book would differ from place to place.
    .outcome = The tool’s own face is used in its place.
    .wrong = body = "Literata-Regular.ttf"
    .right = body = "Literata"

B012 = “{ $path }” stands twice in the order of chapters
    .hint = remove one of the two
    .title = A chapter stands twice in the order
    .meaning = Under [order] a file stands once, in one list: front, body or back.
    .outcome = The chapter stands once, where it is named first.
    .wrong =
        front = ["00-preface.md"]
        back = ["00-preface.md"]
    .right = front = ["00-preface.md"]

B013 = “{ $path }” was left out: it { $fault ->
        [not-a-font] is not a font file
        [collection] holds several faces
       *[variable] is a variable font
    }
    .hint = put one TTF or OTF file for each cut (regular, italic, bold)
    .title = A font file was left out
    .meaning =
        The file in the fonts folder is no font, holds several faces (TTC), or is a variable font that [fonts] names. Put one file
        for each cut; most packages have them in a folder called “static”.
    .outcome = The file is not used.
    .wrong = fonts/Literata[opsz,wght].ttf
    .right = fonts/Literata-Regular.ttf

B014 = “{ $path }” is in UTF-16; only UTF-8 is read
    .hint = open it in an editor and save it by “Save as” with the encoding “UTF-8”
    .title = The file is in UTF-16
    .meaning =
        Files that Windows saves as “Unicode” are UTF-16. All files must be UTF-8; most editors ask for the encoding where they
        save a file under another name.
    .wrong = Encoding: Unicode (UTF-16 LE)
    .right = Encoding: UTF-8

B015 = there is no design “{ $name }”
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] one of { $names }, or the name of a TOML file beside book.toml
        }
    .title = There is no such design
    .meaning =
        A design is one of the program’s own or a TOML file in the manuscript folder, which book.toml names with or without
        its ending; a design that builds upon another names that one in the same way, under base.
    .wrong = design = "clasic"
    .right = design = "classic"

B016 = the design { $path } cannot be read: { $reason }
    .hint = each line must look like  key = value
    .title = A design cannot be read
    .meaning =
        A design is written in TOML, as book.toml is: headings in square brackets, and below each one key to a line. Most often
        a quotation mark or a bracket is not closed; look at the place that is shown and at the line before it.
    .wrong = ornament = "* * *
    .right = ornament = "* * *"

B017 = the spelling dictionary “{ $name }” cannot be used: { $reason }
    .hint = see that the .aff and .dic files are whole and belong together
    .title = A spelling dictionary cannot be used
    .meaning =
        A spelling dictionary is the two files of Hunspell: NAME.aff has the suffixes, NAME.dic the words. One of them is
        damaged, or belongs to another dictionary.
    .outcome = Words are not looked up.
    .wrong = SFX A Y bir
    .right = SFX A Y 0

## Markdown text

M001 = the chapter “{ $path }” has no title
    .hint = write  # Title  in its first line
    .title = The chapter has no title
    .meaning =
        A chapter opens with a heading of level 1, from which contents, running heads and the e-book’s navigation are made.
        Without one the name of the file is shown.
    .outcome = The name of the file stands for the title.
    .wrong = They entered the city at midnight.
    .right =
        # Night

        They entered the city at midnight.

M002 = { $is_code ->
        [yes] “{ $word }”: what stands between the backticks was read as code
       *[no] the backtick in “{ $word }” was read as an apostrophe (’)
    }
    .hint = { $is_code ->
            [yes] type ' or ’ if they are apostrophes; set code apart by a space
           *[no] type ' or ’ for an apostrophe
        }
    .title = A backtick was read as an apostrophe
    .meaning =
        In Markdown a backtick (`) marks code. A lone one between a word and its ending was typed for an apostrophe: the books
        have it right, and --fix mends the source too. With another one in the paragraph it marks code; where both stand before
        an ending, that is told and nothing else.
    .outcome = An apostrophe (’) is printed.
    .wrong = don`t
    .right = don’t

M003 = “{ NUMBER($number, useGrouping: "false") }.” at the line's beginning was read as an ordinal, not as a list
    .hint = to say so yourself, put a backslash before the stop:  { NUMBER($number, useGrouping: "false") }\.
    .title = A number at the line’s beginning was read as an ordinal
    .meaning =
        Markdown begins a list where a line begins with “71. ”; an ordinal within a sentence is no list. The books keep the
        ordinal. A backslash before the stop says so yourself; --fix puts it there where the sentence goes on in small letters.
    .outcome = The line is printed as text, not as a list.
    .wrong = 71. madde açıktır.
    .right = 71\. madde açıktır.

M004 = HTML tag left out: { $tag }
    .hint = the text inside it was kept; use Markdown for the form
    .title = An HTML tag was left out
    .meaning =
        A book must mean the same on paper and on a reading device; most HTML makes sense in a browser alone. The text inside
        the tag is kept. For form use Markdown, or the short forms of the documentation.
    .outcome = The tag is dropped, the words inside it stay.
    .wrong = <u>Black January</u>
    .right = {"*"}Black January*

M005 = a box is opened or closed alone
    .hint = a box opens with  ::: box Title  and closes with a lone  ::: , each between empty lines
    .title = A box is opened or closed alone
    .meaning =
        A box opens with a line “::: box Title” and closes with a lone “:::”, each between empty lines. A box that is never
        closed would swallow the rest of the chapter.
    .outcome = A box left open closes at the chapter’s end; a lone closing line is dropped.
    .wrong =
        ::: box Sources
        Text.
    .right =
        ::: box Sources

        Text.

        :::

M006 = { $fault ->
        [unknown] unknown command in a formula: { $subject }
        [ends] a formula ends before it is complete
        [stray] “{ $subject }” cannot stand here in a formula
        [endless] the macro { $subject } uses itself
       *[other] a formula cannot be understood: { $subject }
    }
    .hint = { $fault ->
            [unknown] the book shows the formula’s source; define the command in the table macros under [math] in book.toml, or write it with known commands
            [endless] the book shows the formula’s source; mend the macro under [math] in book.toml
           *[other] the book shows the formula’s source; write it as TeX does:  $\frac{"{"}1{"}"}{"{"}2{"}"}$
        }
    .title = A formula cannot be understood
    .meaning =
        Text between dollar signs is read as a TeX formula. A command is unknown, a brace is not closed or a fraction is
        incomplete; the book shows the formula’s source in its place. Define commands of your own in the table macros under
        {"["}math] in book.toml: macros = {"{"} vect = "\\mathbf{"{"}#1{"}"}" {"}"}. If the dollar sign means money, put a backslash before it.
    .outcome = The formula’s TeX source is printed in its place.
    .wrong = $\frac{"{"}1{"}"}{"{"}2$
    .right = $\frac{"{"}1{"}"}{"{"}2{"}"}$

M007 = “{ $written }” { $kind ->
        [dialogue] was read as a list, not as the dash of a dialogue
        [code] opens code that is never closed; all that follows was set as code
       *[other] is printed as it was typed
    }
    .hint = { $kind ->
            [dialogue] if somebody speaks, write  dialogue = true  under [text] in book.toml; or begin the line with a long dash  —  and put empty lines between them
            [code] repeat the mark on a line of its own where the code ends
            [emphasis] put the same mark on both sides without spaces:  **bold**  – to print the mark itself, put a backslash before it:  \*\*
            [highlight] a book has no highlighting; for emphasis write  *italic*  or  **bold**
            [link] a link looks like  [words](address)  and an image like  ![words](file) ; nothing stands between the brackets
            [template] this command is another tool’s; write its text instead, or remove the line
            [reference] write the reference as a link:  [Figure 1](#id)
            [command] commands of LaTeX are not read in text; write them in Markdown, and formulas between dollar signs
            [contents] contents are made by themselves; remove the line
            [admonition] open a box with  ::: box Title  and close it with a lone  :::
            [box] write a space and the name of a box behind the colons:  ::: box Title
            [emoji] type the sign itself, or remove it
            [comment] close the comment with  %% ; if it is a percent sign, remove one of the two
            [block-id] this id is Obsidian’s; remove it, or give it to a heading:  ## Title {"{"}#id{"}"}
            [change] accept the change or take it back, then remove its marks
            [attributes] remove the attributes; an id stands at the end of a heading alone:  ## Title {"{"}#id{"}"}
            [heading] if it is a heading, put a space behind the #:  ## Title
            [table] write the table as  | A | B |  above  |---|---|  with as many columns in each line
            [label] this mark is another tool’s; remove it, or write its text
           *[code-mark] this mark, which another tool highlights code by, stands in the code; remove the line
        }
    .title = Markup is left in the text
    .meaning =
        A command of another tool, or a mark that was mistyped, will be printed as it was typed. The chapter “Marks that are
        left” of the guide lists what becomes of which form. If the mark is text, put a backslash before it.
    .outcome = The text is printed as it was typed.
    .wrong =
        {"*"}*this was to be bold
        {"["}the decision] (05-decision.md)
        {"{"}{"{"} .Params.x {"}"}{"}"}
    .right =
        {"*"}*this** is bold
        {"["}the decision](05-decision.md)
        https://example.org/xyz

M008 = { $count ->
        [one] { $count } private comment between %% marks is
       *[other] { $count } private comments between %% marks are
    } not in the book
    .hint = if they are to be read, remove the marks  %%
    .title = Private comments are not in the book
    .meaning =
        In Obsidian text between %% marks is the author’s alone. It is not printed; how many there are is told once in a
        chapter. Marks within code are code.
    .outcome = The comments are not printed.
    .wrong = The meeting took three hours. %%a sentence that is to be read%%
    .right = The meeting took three hours. A sentence that is to be read.

M009 = the macro “{ $name }” was left out: { $fault ->
        [name] its name must be made of the letters a–z and A–Z alone
        [text] it must stand for a text in quotes
       *[braces] a brace in it has no partner
    }
    .hint = write it like this:  vect = "\\mathbf{"{"}#1{"}"}"
    .title = A macro for formulas cannot be used
    .meaning =
        In the table macros under [math] in book.toml, the name of a macro is made of the letters a–z and A–Z alone, without
        the backslash, and what it stands for is a text in quotes. A backslash is written twice there, and every brace that is
        opened is closed. The marks #1 to #9 stand for what follows the command.
    .outcome = The macro is left out.
    .wrong = vect = "\\mathbf{"{"}#1"
    .right = vect = "\\mathbf{"{"}#1{"}"}"

M010 = a control character that nobody sees ({ $code_point }), { $count } { $count ->
        [one] time
       *[other] times
    }; it has no place in a book
    .hint = remove it; most often it came with text pasted from another program
    .title = A control character that nobody sees
    .meaning =
        Text pasted from another program may bring characters that nobody sees. They have no place in a book, and often a
        letter or an apostrophe was lost where they stand.
    .outcome = The character is not printed.
    .wrong = don\u0092t
    .right = don’t

M011 = attributes by which HTML sets how things look were left out (class, style, align; { $count })
    .hint = the text was kept; the book's own design decides how it looks
    .title = Attributes that set how HTML looks were left out
    .meaning =
        Text from web pages says by class, style and align how it looks. In a book the design says so; the text, lists, tables
        and pictures are kept. How many there are is told once in a chapter.
    .outcome = The element is read; its look is left out.
    .wrong = <p align="center" class="intro">A word.</p>
    .right = A word.

M012 = HTML that a book has no place for was left out: <{ $name }>, { $count }×
    .hint = write into the text what the reader must know of it; put a picture where it shows something
    .title = HTML that a book has no place for was left out
    .meaning =
        Video, sound, embedded pages, scripts and forms work neither on paper nor in an e-book; they are left out with all that
        stands in them. Each element is told once in a chapter, with its count.
    .outcome = The element is not printed.
    .wrong = <iframe src="https://example.org/map"></iframe>
    .right = [The map’s address](https://example.org/map)

M013 = a form of another tool’s is not in the book: { $written }, { $count }×
    .hint = the text around it was kept; write into the text what it told the reader
    .title = A form of another tool’s is not in the book
    .meaning =
        Other tools have forms for videos, embedded pages, attributes and the ids of blocks, which a book has no place for. The
        text around them stays. Each form is told once in a chapter, with its count.
    .outcome = The form is not printed; the text that it marks is.
    .wrong = {"{"}{"{"}< video night.mp4 >{"}"}{"}"}
    .right = Watch the film: https://example.org/night

M014 = the item numbered “{ NUMBER($written, useGrouping: "false") }” will be printed as { NUMBER($printed, useGrouping: "false") }
    .hint = correct the number; if it is to stay as it is, put  <!-- -->  before the item, between empty lines
    .title = An item’s number is not printed as it was typed
    .meaning =
        Markdown looks at the first number of a list alone and counts the others itself. Where a number was left out or typed
        twice, a sentence that says “see item 4” points to another item in the book. A list whose items all have the same
        number (1. 1. 1.) is meant so and not reported.
    .outcome = The list is printed with its items counted.
    .wrong =
        1. One
        2. Two
        4. Four
    .right =
        1. One
        2. Two
        3. Three

M015 = { $is_behind_list ->
        [yes] “{ $words }” was read as a paragraph behind the list, not as part of its last item
       *[no] the lines that begin with “{ $words }” will be printed as they were typed, each on its own
    }
    .hint = { $is_behind_list ->
            [yes] leave an empty line behind the list; if the line belongs to the item, begin it with two spaces
           *[no] join the lines if they are one text; put verse between  ::: verse  and  :::
        }
    .title = Lines that the author ended stay apart
    .meaning =
        Markdown joins the lines of a paragraph, and adds a line right below a list to its last item. So that an address, a
        programme, a signature or pasted verse does not run together, short lines that no editor would have wrapped stay as
        they were typed. Lines that end as sentences do, or fill the width of the text, are joined as ever.
    .outcome = The lines are apart in the book, too.
    .wrong =
        Tel: 0212 555 11 22
        Address: 5 Baku Street
    .right =
        Tel: 0212 555 11 22, address: 5 Baku Street

M016 = the { $is_minus ->
        [yes] “-” at the line’s beginning was read as a minus, not as the sign of a list
       *[no] “+” at the line’s beginning was read as a plus, not as the sign of a list
    }
    .hint = { $is_minus ->
            [yes] write it right before the number to say so:  −5  – for a list, begin with  *{" "}
           *[no] put a backslash before it to say so:  \+  – for a list, begin with  -{" "}
        }
    .title = A plus or a minus at a line’s beginning was read as a number’s sign
    .meaning =
        Markdown begins a list at “+ ” and “- ” and does not print the sign. Where a number follows a plus, the plus is the
        number’s: of a telephone number, of a temperature. “- 5 degrees” by itself is a temperature below zero, too.
    .outcome = The line is printed as text with its sign, not as a list.
    .wrong = + 90 212 555 11 22
    .right = \+ 90 212 555 11 22

M017 = { $count ->
        [one] { $count } note typed by hand became a note of the book: “{ $written }”
       *[other] { $count } notes typed by hand became notes of the book; the first is “{ $written }”
    }
    .hint = to say so, write  [^1]  behind the word and  [^1]:  before the note
    .title = Notes typed by hand with raised numbers became notes
    .meaning =
        A “¹” right behind a word and a line further down that begins with “¹” are a note typed by hand. Left as they are, the
        note would end up far from the page of its mark, and its number would not fit those of the book. Raised numbers
        without such a line, powers and units (x², km²) stay as they were typed.
    .outcome = The note is linked to its mark in both books and numbered with the others.
    .wrong =
        She was born in Baku.¹

        ¹ The capital of Azerbaijan.
    .right =
        She was born in Baku.[^1]

        {"["}^1]: The capital of Azerbaijan.
M018 = the line below “{ $words }” was read as a rule, not as the underline of a heading
    .hint = for a heading write the text on one line with  ##  before it; for a rule leave an empty line above it
    .title = A line right below text was read as a rule, not as the underline of a heading
    .meaning =
        Markdown makes a heading of the whole paragraph above a line “---” or “===”. A paragraph of three lines or more, or
        one that ends as a sentence does, is no heading: the line parts the text.
    .outcome = The text remains a paragraph, and in the place of the line both books have a mark of a break.
    .wrong =
        The meeting ended at ten.
        Everybody went home.
        ---
    .right =
        The meeting ended at ten.
        Everybody went home.

        ---
## Texts of other tools

O001 = the settings at the chapter's head cannot be read: { $reason }
    .hint = put values with a colon or quotation mark between quotes:  title: "One: two"
    .title = The settings at the chapter’s head cannot be read
    .meaning =
        Pandoc, Quarto, Hugo and Obsidian put settings between --- or +++ at the head of a file (YAML, TOML). Where they are
        broken nobody knows what is setting and what is text. Most often a value without quotes has a colon in it.
    .outcome = The block is left out of the text and has no effect.
    .wrong = title: Baku: a city
    .right = title: "Baku: a city"

O002 = these keys at the chapter's head did not go into the book: { $keys }
    .hint = say in book.toml what is of the whole book, and in the text what is to stand there
    .title = Some keys at the chapter’s head did not go into the book
    .meaning =
        A chapter has a title, a language, a subtitle, authors, translators, an abstract and keywords of its own; date and
        description are of the whole book and stand in book.toml. Where they do not, and where a book has no place for a key,
        this is told.
    .outcome = The values of these keys are not printed.
    .wrong = date: 2026
    .right = date = "2026"

O003 = attributes that mean nothing here were left out: { $written }
    .hint = their content was kept; if they are text, put a backslash before the brace:  \{"{"}
    .title = Attributes that mean nothing here were left out
    .meaning =
        Classes and measures in braces ({"{"}.class align=center{"}"}) tell another tool how things look. Those that mean something in a
        book are followed ({"{"}.smallcaps{"}"}, {"{"}lang=az{"}"}, {"{"}#id{"}"}); the rest is left out and what it stood beside is kept.
    .outcome = What stands in the braces is dropped, the words beside it stay.
    .wrong = ![Map](map.png){"{"}.shadow{"}"}
    .right = ![Map](map.png)

O004 = “{ $target }” is neither a chapter nor an image; its name stays as it was typed
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] give a chapter's file name or title; if it is text, remove the brackets
        }
    .title = A link in double brackets leads nowhere
    .meaning =
        In Obsidian [[Name]] leads to a note, and ![[Name]] puts a note or an image there. Here it is the file name or the title of
        a chapter; for ![[Name]], ![[Name#Heading]] and ![[Name#^id]] alone in a line the text of the note stands there.
    .outcome = What was typed is printed as it is; of ![[name]] the name alone.
    .wrong = [[Nihgt]]
    .right = [[Night]]

O005 = the file “{ $path }” to be included { $why ->
        [missing] was not found
        [deep] includes itself, or lies more than { $most } levels deep
        [too-large] is larger than { $most } MB
       *[part] has no part “{ $subject }”
    }
    .hint = { $why ->
            [missing] { $has_nearest ->
                [yes] did you mean “{ $nearest }”?
               *[no] give the path from the chapter's folder
            }
            [deep] make sure that the files do not include each other
            [too-large] include the lines that are needed alone:  {"{"}{"{"}#include file.txt:10:40{"}"}{"}"}
           *[part] check the numbers of the lines, the name of the ANCHOR or the heading
        }
    .title = A file could not be put into the text
    .meaning =
        As in mdBook, {"{"}{"{"}#include file{"}"}{"}"} stands for the text of a file; its path begins in the chapter’s folder and cannot leave
        the project’s. Where the file is missing, too large or includes itself, the text lacks it. Obsidian’s ![[note#Heading]] is alike.
    .outcome = The line is printed as it was typed: {"{"}{"{"}#include …{"}"}{"}"}; for ![[note]] the note’s name.
    .wrong = {"{"}{"{"}#include parts/witneses.md{"}"}{"}"}
    .right = {"{"}{"{"}#include parts/witnesses.md{"}"}{"}"}

O006 = “{ $path }” { $why ->
        [unlisted] is not in { $list }
        [draft] is marked as a draft
        [unordered] is not in [order] of book.toml
        [underscore] has a name, or lies in a folder, that begins with an underscore
        [drafts] lies in a folder of drafts
        [readme] was taken for a note on the folder
       *[other-book] has a book.toml of its own
    } and was left out
    .hint = { $why ->
            [unlisted] add it to { $list }, or give the order by [order] in book.toml
            [draft] if it is ready, remove the line  draft: true
            [unordered] if it is a chapter, add it to one of the lists under [order]; if not, move it out of the folder
            [underscore] if it is a chapter, rename it or give its place by [order] in book.toml
            [drafts] if it is ready, move it out or give its place by [order] in book.toml
            [readme] if it is a chapter, rename it or give its place by [order] in book.toml
           *[other-book] if its chapters are of this book, remove that book.toml
        }
    .title = A chapter of the folder was left out
    .meaning =
        Where no order is given, every .md, .markdown, .qmd and .Rmd file in the folder and below is a chapter, but for names that
        begin with _, README, folders of drafts, and those that say “draft: true”. Where [order] in book.toml or SUMMARY.md gives
        the order, files that it does not name are not in the book. None goes without a word; hidden files are not looked at.
    .outcome = The chapter is not in the book.
    .wrong = draft: true
    .right = draft: false

O007 = the chapter “{ $title }” has no file and was left out
    .hint = name its file in the parentheses once it is written
    .title = A line of SUMMARY.md did not go into the book
    .meaning = A line without a file, and without chapters below it, has no place in the book.
    .outcome = The line is not in the book.
    .wrong = - [To be written]()
    .right = - [Night](night.md)

O008 = no page can end here: a page break was left out
    .hint = write it outside the quotation, list, box or note, in a paragraph of its own
    .title = No page can end here
    .meaning =
        \newpage, \pagebreak, {"{"}.newpage{"}"} and their like end a page in print and a screen in the e-book. Within a quotation, a list, a
        box or a note no page can end.
    .outcome = The command is left out; the text around it stays.
    .wrong =
        > Words.
        >
        > \newpage
    .right =
        > Words.

        \newpage

O010 = the settings at the chapter's head are never closed
    .hint = repeat their first line  (---)  below the last of them; if they are text, remove that line
    .title = The settings are never closed
    .meaning =
        Settings that open with --- or +++ at a chapter’s head close with the same line. Those that do not are read up to the
        first empty line; where no tool knows them, they are text.
    .outcome = Settings are read up to the first empty line.
    .wrong =
        ---
        title: Night

        Text.
    .right =
        ---
        title: Night
        ---

        Text.

O011 = { $has_tool ->
        [no] there is no book.toml; the texts of the folder are the book
       *[yes] the folder was read as a project of { $tool }
    }{ $has_file ->
        [yes] ; { $file } says what the book is
       *[no] {""}
    }
    .hint = to have a book.toml of your own:  matbaa init --from FOLDER
    .title = A project of another tool was read as a book
    .meaning =
        Where a folder has no book.toml, the files of mdBook, Quarto, Bookdown, Jupyter Book, MyST, MkDocs, GitBook, Hugo,
        Leanpub, Quire, Pandoc and Obsidian are looked for; where there are none, the texts of the folder are the book.
        “matbaa init --from FOLDER” writes a book.toml that says the same.
    .outcome = The book is made with the title, authors, language and order that the tool's files give.
    .wrong = [book]
    .right = title = "Night"

O012 = “{ $path }”{ $has_list ->
        [yes] , named in { $list },
       *[no] {""}
    } { $is_file ->
        [yes] is no Markdown text and was left out
       *[no] is not there and was left out
    }
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] mend the name or remove the line
        }
    .title = A file that another tool names did not go into the book
    .meaning = The tool's list of chapters or its settings name a file that is not in the folder, or that is there and no Markdown text.
    .outcome = The book is made without it.
    .wrong = - [Night](nigth.md)
    .right = - [Night](night.md)

O013 = these settings of { $file } did not go into the book: { $keys }
    .hint = if they mean something to the book, say it in book.toml
    .title = Settings of another tool did not go into the book
    .meaning =
        These are the keys of the tool's settings beside title, authors, language and order; most of them are for a web site
        alone.
    .outcome = The book is made without them.
    .wrong = theme: cosmo
    .right = language = "en"

O014 = { $what ->
        [title-of-text] the title is that of the first text: “{ $value }”
        [title-of-folder] the title is the folder's name: “{ $value }”
        [language-of-text] the language was told by the words of the text: { $value }
       *[usual-language] the language of the text is not clear and was taken to be { $value }
    }
    .hint = { $what ->
            [usual-language] give it in book.toml:  language = "en"
            [language-of-text] for another, write  language = "…"  in book.toml
           *[other] for another, write  title = "…"  in book.toml
        }
    .title = The title or the language was guessed
    .meaning =
        In a folder without book.toml whose tool does not say it either, the title is that of the first text, else the folder's
        name, and the language that of most words; where those do not tell it, Turkish.
    .outcome = The book is made with this title and this language.
    .wrong = [book]
    .right = language = "en"

O015 = the order of the chapters is that of { $list }
    .hint = for another order write [order] in book.toml
    .title = The order of the chapters is that of another tool's list
    .meaning =
        Where book.toml has no [order], the order is that of SUMMARY.md, _quarto.yml, _bookdown.yml, _toc.yml, toc.yml,
        myst.yml, mkdocs.yml, Book.txt or Pandoc's defaults.yaml.
    .outcome = The chapters stand in that order.
    .wrong = rmd_files: ["night.md", "morning.md"]
    .right = body = ["night.md", "morning.md"]

O016 = the lines of the table do not enclose its cells
    .hint = put a + at every corner and keep the upright lines in one column
    .title = The lines of a drawn table do not meet
    .meaning =
        A table is drawn with plus signs, hyphens and bars (+---+---+), but its corners or lines do not meet, so that it is
        not certain which words are in which cell. Mend the lines so that the plus signs are below each other.
    .outcome = The words are put into the nearest column; none is lost.
    .wrong =
        +----+----+
        | a  | b  |
        | c | d | e |
        +----+----+
    .right =
        +----+----+
        | a  | b  |
        | c  | d  |
        +----+----+

O017 = this does not fit a table of { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }: { $written }
    .hint = write one number for each column, and count the columns from 1
    .title = The attributes of a table do not fit its columns
    .meaning =
        Widths (tbl-colwidths="[60,40]") need a number for each column; columns of decimal numbers (decimal="2 3") are named
        by numbers from 1 to that of the last column.
    .outcome = The attribute is not followed; the table is set without it.
    .wrong =
        | a | b |
        |---|---|
        | c | d |

        : Name {"{"}tbl-colwidths="[60,30,10]"{"}"}
    .right =
        | a | b |
        |---|---|
        | c | d |

        : Name {"{"}tbl-colwidths="[60,40]"{"}"}

O018 = a value that cannot be read was not followed: { $written }
    .hint = write a whole number: numbers=5, start="3", colspan="2"; for a language its tag: lang=az
    .title = A value cannot be read
    .meaning =
        Some attributes in braces and in HTML take a number: the distance of numbers beside verse (numbers=5), the first of
        them (first=120), the first number of a list (start), the columns and rows of a cell (colspan, rowspan).
    .outcome = The attribute is not followed; everything else of the element is.
    .wrong =
        ::: {"{"}.verse numbers=abc{"}"}
        Sea and night
        :::
    .right =
        ::: {"{"}.verse numbers=5{"}"}
        Sea and night
        :::

O019 = “{ $words }” { $what ->
        [rows] begins rows that were set as a table
        [indented] begins an indented paragraph, which was read as text, not as code
       *[divided] is a word divided at a line’s end; it was joined
    }
    .hint = { $what ->
            [rows] where the first row has the heads, write  |---|---|  below it; where it is no table, delete the tabs
            [indented] delete the spaces before it; for code, put a line  ```  before and behind it
           *[divided] write the word on one line, with its hyphen if it has one of its own
        }
    .title = What pasted text brought along was understood
    .meaning =
        Text pasted from another program brings its layout along: a table whose cells are between tabs, or that has no rule,
        an indented paragraph, which Markdown takes for code, a word that print divided at the end of a line. Where it shows
        what they are, they are set so; please see whether it was understood rightly.
    .outcome = The table is printed as a table, the paragraph as a paragraph, the word whole.
    .wrong =
        The end of the manu-
        script.
    .right = The end of the manuscript.

## Notes

N001 = the note “{ $label }” is not defined
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] add  [^{ $label }]: …  at the chapter's end
        }
    .title = The note is not defined
    .meaning =
        Every mark [^name] in the text needs a line [^name]: in the same chapter, or the reader looks for a note that is not
        there. The hint names the nearest one.
    .outcome = The mark stays in the text as it was typed, in brackets: [^name].
    .wrong =
        Barricades went up.[^time] By morning they were gone.[^tmie]

        {"["}^time]: *Time*, p. 8.
    .right =
        Barricades went up.[^time] By morning they were gone.[^time]

        {"["}^time]: *Time*, p. 8.

N002 = no mark in the text leads to the note “{ $label }”
    .hint = put  [^{ $label }]  into the text or remove the note
    .title = No mark leads to the note
    .meaning =
        A note that is defined and never marked is not printed. Most often its text was deleted and the note was left, or
        the mark has another name.
    .outcome = The note is not printed.
    .wrong =
        Barricades went up.

        {"["}^barricade]: *Time*, p. 8.
    .right =
        Barricades went up.[^barricade]

        {"["}^barricade]: *Time*, p. 8.

N003 = the note “{ $label }” is defined twice
    .hint = give one of the notes another name
    .title = The note is defined twice
    .meaning =
        Within a chapter each note has a name of its own, or nobody could tell which is meant. Give one of them another name.
        Other chapters may use the same name again.
    .outcome = Where it is switched off, the two are joined in one note.
    .wrong =
        Night.[^a] Morning.[^a]

        {"["}^a]: First note.
        {"["}^a]: Second note.
    .right =
        Night.[^a] Morning.[^b]

        {"["}^a]: First note.
        {"["}^b]: Second note.

N004 = the mark of the note “{ $label }” cannot stand here
    .hint = move it from inside the note into the text
    .title = A note mark cannot stand here
    .meaning = A note within a note has no place to be printed. Move the mark into the text, or make one note of both.
    .outcome = The mark, or the words of a note typed in the text, stay in brackets; a note without another mark is not printed.
    .wrong =
        The city fell silent.[^a] Morning came.[^b]

        {"["}^a]: Document 12.[^b]
        {"["}^b]: Document 14.
    .right =
        The city fell silent.[^a] Morning came.[^b]

        {"["}^a]: Document 12; see document 14.
        {"["}^b]: Document 14.

## Works cited

K001 = no bibliography has the work “{ $key }”
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] add it to { $file }; if it is no work, write \@
        }
    .title = No bibliography has the work
    .meaning =
        The key in [@key] must be that of a work in sources.bib. If it is an account name and no work, put a backslash before the
        sign: \@.
    .outcome = The key is printed in brackets and bold: [key]; other works of the same citation keep their place.
    .wrong = [@dewaal2033, p. 82]
    .right = [@dewaal2003, p. 82]

K002 = { $has_file ->
        [yes] “{ $key }” is cited, but { $file } is not read
       *[no] “{ $key }” is cited, but there is no bibliography
    }
    .hint = { $has_file ->
            [yes] write  files = ["{ $file }"]  under [citations] in book.toml
           *[no] put a sources.bib or sources.yml beside the chapters
        }
    .title = A work is cited, but there is no bibliography
    .meaning =
        The text has [@key], and neither sources.bib nor sources.yml lies beside the chapters. Make the file or, if it has another
        name, give it under [citations] files.
    .outcome = The key is printed in brackets and bold: [key].
    .wrong = manuscript/mysources.bib
    .right = manuscript/sources.bib

K003 = the bibliography cannot be read: { $reason ->
        [unclosed] a brace or quote is never closed
        [expected] { $subject } must stand here
        [unexpected] { $subject } cannot stand here
        [abbreviation] the abbreviation “{ $subject }” is not explained
        [command] a LaTeX command cannot be read
        [circle] works inherit from each other in a circle
        [too-deep] braces are nested too deep
        [too-long] the @string abbreviations stand for too much
        [yaml-date] a date in a form that is none
        [yaml-kind-missing] the work “{ $subject }” has no type
        [yaml-kind-unknown] there is no type or value “{ $subject }”
        [yaml-field-unknown] there is no field “{ $subject }”
        [yaml-field-missing] the field “{ $subject }” is missing
        [yaml-tab] no value can begin here; use spaces for tabs
        [yaml-list] works by their keys must stand here, not a list
        [yaml-indent] lines are not indented alike, or a colon is missing
        [yaml-value] { $subject }
       *[yaml-other] { $subject }
    }
    .hint = { $is_yaml ->
            [yes] check indents and colons; the format is Hayagriva’s
           *[no] { $reason ->
                [abbreviation] put the text in braces, or explain it with @string
                [circle] remove one of the crossref lines
               *[other] each field looks like  name = {"{"}value{"}"},  – count the braces
            }
        }
    .title = The bibliography cannot be read
    .meaning =
        Most often a brace is not closed or the comma at the end of a field is missing. Look at the place that is shown and at the
        work before it.
    .outcome = The record that cannot be read is left out, the rest of the file is read.
    .wrong =
        @book{"{"}oz2001, title = {"{"}Kent{"}"}
        year = 2001{"}"}
    .right =
        @book{"{"}oz2001, title = {"{"}Kent{"}"},
        year = 2001{"}"}

K004 = two works have the key “{ $key }”
    .hint = change one of the keys, or remove the work that is there twice
    .title = Two works have the same key
    .meaning =
        Each work has a key of its own, or nobody could tell which is cited. Add a letter to one, or remove the record that is
        there twice.
    .outcome = Where it is switched off, the first record holds.
    .wrong = @book{"{"}oz2001, …{"}"}  @article{"{"}oz2001, …{"}"}
    .right = @book{"{"}oz2001a, …{"}"}  @article{"{"}oz2001b, …{"}"}

K005 = unknown kind of work “@{ $kind }”; it is set as a book
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] write a kind such as @book, @article, @incollection, @thesis or @online
        }
    .title = Unknown kind of work
    .meaning =
        The kind decides how the work is written; one that is not known is set as a book. Common ones are @book, @article,
        @incollection, @thesis, @online and @archival.
    .outcome = The work is written as a book.
    .wrong = @paper{"{"}oz2001, …{"}"}
    .right = @article{"{"}oz2001, …{"}"}

K006 = the work “{ $key }” lacks the field { $field }
    .hint = add  { $field } = {"{"}…{"}"}  if it is known; leave out what nobody has seen
    .title = A work lacks a field
    .meaning =
        Works of this kind cannot be told without it: the journal of an article, the university of a thesis. Add it if it is known;
        nothing is made up, and a field that is not there is passed over in the note.
    .outcome = Notes and lists go without the field.
    .wrong = @article{"{"}oz2001, title = {"{"}Kent{"}"}{"}"}
    .right = @article{"{"}oz2001, title = {"{"}Kent{"}"}, journaltitle = {"{"}Toplum{"}"}{"}"}

K007 = the field { $field } of the work “{ $key }” cannot be read: “{ $value }”
    .hint = a date looks like 1990, 1990-01 or 1990-01-20, an address begins with https://
    .title = A field of a work cannot be read
    .meaning = Dates look like 1990, 1990-01 or 1990-01-20; addresses begin with https://. Any other form says nothing and is not shown.
    .outcome = Notes and lists go without the field.
    .wrong = date = {"{"}20.01.1990{"}"}
    .right = date = {"{"}1990-01-20{"}"}

K008 = unknown field “{ $field }”
    .hint = did you mean “{ $nearest }”?
    .title = The name of a field is mistyped
    .meaning = The field is not known and is very like one that is; as it stands it is shown in neither notes nor list.
    .outcome = Notes and lists go without the field.
    .wrong = publiser = {"{"}A Press{"}"}
    .right = publisher = {"{"}A Press{"}"}

K009 = the work “{ $key }” is cited nowhere
    .hint = cite it as  [@{ $key }]  or take it out of the file
    .title = The work is cited nowhere
    .meaning =
        It stands in the file and the book has it neither in a note nor in a list. Its citation may have been deleted. To list works
        that are not cited, use “::: bibliography all”.
    .outcome = The work is not in the book.
    .wrong = @book{"{"}oz2001, …{"}"}
    .right = [^note]: [@oz2001, p. 8].

K010 = the range of pages runs backwards: “{ $pages }”
    .hint = write the lower page first
    .title = A range of pages runs backwards
    .meaning = The first page is higher than the last: either they changed places or a digit is wrong. Shortened ranges (82–5) are right.
    .outcome = The pages are printed as they were typed.
    .wrong = [@oz2001, p. 92-81]
    .right = [@oz2001, pp. 81-92]

K011 = the web page “{ $key }” has no date
    .hint = give the page’s own date (date) or the day it was read (urldate = {"{"}2026-01-20{"}"})
    .title = A web page has no date
    .meaning =
        Pages change and vanish; a reader must know as of when you saw it. Give the page’s own date (date) or else the day you read
        it (urldate).
    .outcome = The work is written without a date.
    .wrong = @online{"{"}oz, url = {"{"}https://example.org/city{"}"}{"}"}
    .right = @online{"{"}oz, url = {"{"}https://example.org/city{"}"}, urldate = {"{"}2026-01-20{"}"}{"}"}

K012 = note { NUMBER($number, useGrouping: "false") } cites no work, and every note of this chapter should
    .hint = add  [@key, p. 12]  or take the chapter out of the list [citations] sourced
    .title = The note cites no work
    .meaning =
        The chapter is in the list [citations] sourced: every note of it is to cite a work. Add the work, or take the chapter out of
        the list where that is not wanted.
    .outcome = The note is printed as it was typed.
    .wrong = [^a]: The city was small that year.
    .right = [^a]: The city was small that year: [@oz2001, p. 8].

K013 = the CSL file cannot be used: { $fault ->
        [not-xml] { $subject }
        [not-csl] { $subject }
        [too-deep] elements are nested too deep
        [circle] macro “{ $subject }” calls itself
        [too-large] its macros come to more than { $most } elements
       *[dependent] it has no rules of its own and only names the style “{ $subject }”
    }
    .hint = { $fault ->
            [dependent] download { $subject }.csl ({ $address }) and put it beside this file
           *[other] give an independent CSL 1.0.2 file, or remove the line style under [citations]
        }
    .title = The CSL file cannot be used
    .meaning =
        A citation style is a CSL 1.0.2 file. Many files have no rules of their own and merely point to another one (dependent styles);
        put that one beside them. Without the line the historians’ form is used.
    .outcome = Works are written in the tool’s own style.
    .wrong = style = "chicago.docx"
    .right = style = "chicago-notes.csl"

K014 = no work belongs to the list “{ $group }”
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] give works this name with  keywords = {"{"}…{"}"}
        }
    .title = No work belongs to the list
    .meaning =
        “::: bibliography name” lists the works of that group: a category or a word of the field keywords. This group has no works, and the
        list stays empty.
    .outcome = The list stays empty.
    .wrong = ::: bibliography boks
    .right = ::: bibliography books

K015 = the command “{ $command }” is not understood; it is not printed, the words within it are
    .hint = remove the command, or write the sign itself
    .title = A command of LaTeX is not understood
    .meaning =
        Emphasis, accents, quotation marks, links, raised letters and formulas in a bibliography are understood and set. This command is
        not known: it is not printed, and the words in its braces are kept. Remove the command or write the sign itself.
    .outcome = The command is not printed; the words in its braces stay.
    .wrong = title = {"{"}The \mything{"{"}Heart{"}"} of the City{"}"}
    .right = title = {"{"}The \emph{"{"}Heart{"}"} of the City{"}"}

K016 = the field { $field } of the work “{ $key }” is printed as written: “{ $value }”
    .hint = if it is a date, write it as 1990, 1990-01 or 1990-01-20; else there is nothing to do
    .title = A date is printed as written
    .meaning =
        The field holds words and no date: n.d., forthcoming, 1328 [1912], c. 1905. They are printed as they are; the work is sorted by the
        year that they name, or last where they name none. If it was to be a date, correct its form.
    .outcome = The date is printed as it was written.
    .wrong = date = {"{"}20 January 1990{"}"}
    .right = date = {"{"}1990-01-20{"}"}

## Links

L001 = the link “{ $target }” leads nowhere in the book
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] check the file's name and the # id
        }
    .title = A link leads nowhere in the book
    .meaning =
        A link inside the book names a chapter’s file or an id in it. The file has another name, the chapter was taken out, or
        the id is mistyped.
    .outcome = The words of the link stay, without a link.
    .wrong = [the decision](05-decision.md#txt)
    .right = [the decision](05-decision.md#text)

L002 = the id “{ $id }” is given twice in this chapter, first at { $first }
    .hint = change one of them
    .title = An id is given twice
    .meaning = Within a chapter an id {"{"}#name{"}"} is given once; a link could not know which of two places it leads to.
    .outcome = Where it is switched off, the id is that of the first place; the second is given another.
    .wrong =
        ## Text {"{"}#text{"}"}
        ## More text {"{"}#text{"}"}
    .right =
        ## Text {"{"}#text{"}"}
        ## More text {"{"}#more-text{"}"}

L003 = the file “{ $path }” is no part of the book; of the link only its words are left
    .hint = to hand it out with the book, write  [links] ship = true  and, under [distribution], a  url  in book.toml
    .title = A link leads to a file that is not in the book
    .meaning =
        The file lies in the folder, but it is no chapter: a table, an archive, a program. A book does not carry it. Where
        {"["}links] says ship = true and [distribution] has a url, the file goes into the folder that matbaa dist makes, and the
        link leads to that address.
    .outcome = The words of the link stay, without a link.
    .wrong = [the survey](survey.xlsx)
    .right =
        {"["}links]
        ship = true
        {"["}distribution]
        url = "https://example.org/book"

L004 = another chapter has the label “{ $id }”, too: { $first }
    .hint = change one of them; a reference leads to the one in its own chapter, else to the first in the book
    .title = Two chapters have one label
    .meaning =
        Labels of figures, maps, tables, formulas and sections ({"{"}#fig:city{"}"}) hold for the whole book: every chapter can name
        them. Where two chapters have one label, nobody knows which a reference in a third means.
    .outcome = A reference leads to the place in its own chapter, else to the first in the book.
    .wrong =
        # City

        ![City](a.svg){"{"}#fig:kent{"}"}
    .right =
        # City

        ![City](a.svg){"{"}#fig:old-city{"}"}

L005 = a number typed by hand (“{ $typed }”) stands in one book with numbers that the book gives (“{ $given }”)
    .hint = either give all of them labels ({"{"}#fig:name{"}"}) and delete the numbers, or type all of them
    .title = Numbers typed by hand beside those of the book
    .meaning =
        Figures, maps, tables and listings with a label are numbered by the book; where a caption begins as “Figure 3.” does, its
        author's number stays. With both in one book a number may stand twice, or out of order.
    .outcome = A typed number is printed as it is; the others are counted among themselves.
    .wrong =
        ![City](a.svg)
        Figure 1. City

        ![Harbour](a.svg)
        Harbour {"{"}#fig:harbour{"}"}
    .right =
        ![City](a.svg)
        City {"{"}#fig:city{"}"}

        ![Harbour](a.svg)
        Harbour {"{"}#fig:harbour{"}"}

## Images

I001 = the image “{ $path }” was not found
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] put the file into the chapters' folder
        }
    .title = The image was not found
    .meaning = Images lie in the chapters’ folder or below it; their names are written alike, capitals included.
    .outcome = A frame with the alternative text and the path stands in its place; within a line, the same in brackets.
    .wrong = ![A map](Map.SVG)
    .right = ![A map](map.svg)

I002 = the image “{ $path }” cannot be read: { $reason }
    .hint = save it again as SVG, PNG, JPEG, WebP, GIF or TIFF
    .title = The image cannot be read
    .meaning =
        The file is damaged, half downloaded or of another kind than its name says. SVG, PNG, JPEG, WebP, GIF and TIFF are
        read; open it in an image editor and save it again.
    .outcome = A frame with the alternative text and the path stands in its place. Of a cover, the book is made without it.
    .wrong = ![The square](square.heic)
    .right = ![The square](square.jpg)

I003 = “{ $path }” is an image on the network; nothing is fetched from there
    .hint = save the image into the chapters' folder
    .title = The image is on the network
    .meaning =
        Nothing is fetched from the network while a book is made: tomorrow the address would change, and the book with it.
        Save the image into the chapters’ folder, and see that you may use it.
    .outcome = Its alternative text stands in its place, or else its address; nothing is fetched.
    .wrong = ![The square](https://example.org/square.jpg)
    .right = ![The square](square.jpg)

I004 = the image “{ $path }” has no alternative text
    .hint = tell a reader who does not see it:  ![What it shows]({ $path })  – if it is ornament:  ![-]({ $path })
    .title = The image has no alternative text
    .meaning =
        A reader who does not see the image hears the text in the brackets instead, and learns nothing where there is none.
        Tell in a sentence or two what it shows. An image that is mere ornament is written ![-](…).
    .outcome = The image is printed; readers who do not see it are told nothing.
    .wrong = ![](map.svg)
    .right = ![Map of the city; the harbour lies to the east.](map.svg)

I005 = the words of the drawing “{ $path }” are set in { $faces } instead of { $families }
    .hint = if they do not fit, choose the book's face in the drawing, or save its words as outlines
    .title = A drawing’s words are set in the book’s face
    .meaning =
        Drawings are set in the faces that travel with the book. Where the book does not have the face that a drawing names,
        one of its kind takes its place: sans for Arial, body for Georgia, mono for Courier. Words may become a little wider or
        narrower, so have a look. Choose the book’s face in the drawing, or turn its words into outlines, and this note goes.
    .outcome = The words are set in a face of the book that is like it.
    .wrong = <text font-family="Comic Sans MS">Harbour</text>
    .right = <text font-family="Alegreya Sans">Harbour</text>

I006 = no face has these characters of the drawing “{ $path }”: { $characters }
    .hint = put a TTF or OTF that has them into the fonts folder and name it under [fonts] also in book.toml
    .title = No face has a character of a drawing
    .meaning =
        A character of a drawing’s words is in none of the book’s faces, and an empty box is drawn in its place. Put a TTF or
        OTF that has it into the fonts folder and add its name to the list also under [fonts], or turn the words into outlines.
    .outcome = An empty box is drawn for the character.
    .wrong = <text>Baku 漢字</text>
    .right =
        {"["}fonts]
        also = ["Noto Serif CJK SC"]

I007 = these words of the drawing “{ $path }” cannot be shown: “{ $words }”
    .hint = save them as plain SVG text, without HTML or flowing text, in the program that made the drawing
    .title = Words of a drawing cannot be shown
    .meaning =
        Some programs put words into a drawing as HTML (foreignObject) or as flowing text (flowRoot), which neither readers of
        e-books nor paper show. Text along a path that is not there, or that is too short for it, is not seen either. Save the
        words as plain SVG text: htmlLabels: false in Mermaid, “Formatted Text” off in draw.io, Text → Convert to Text in Inkscape.
    .outcome = The words are not seen in the drawing.
    .wrong = <foreignObject><div>Start</div></foreignObject>
    .right = <text x="10" y="20">Start</text>

I008 = this value says nothing of a picture: { $written }
    .hint = a width is 60% or 8cm; columns are a number from 1 to 12; layout is [[1,1],[1]]
    .title = A value behind a picture cannot be read
    .meaning =
        A width is in parts of the text, width=60%, or a length: 8cm, 40mm, 3in, 120pt. Columns and rows of pictures beside
        each other and pictures on a page of plates are numbers from 1 to 12, as in layout-ncol=2. A layout has for each row the
        widths of its pictures in brackets: layout="[[1,1],[1]]".
    .outcome = The value is not followed; the picture is set as if it were not there.
    .wrong = ![Map of the city](map.svg){"{"}width=wide{"}"}
    .right = ![Map of the city](map.svg){"{"}width=60%{"}"}

I009 = “{ $path }” cannot have a page or the margins here: it is within a line, a list, a quotation or a box
    .hint = write it alone in a paragraph of its own, outside of lists and boxes
    .title = A picture cannot reach over the page here
    .meaning =
        A picture over the whole page, over the margins or on a page of its own stands between paragraphs of the chapter. Within a
        line of text, a list, a quotation, a table or a box it has only their width.
    .outcome = The picture is as wide as there is room.
    .wrong = The map ![Map of the city](map.svg){"{"}.full-bleed{"}"} shows it.
    .right = ![Map of the city](map.svg){"{"}.full-bleed{"}"}

I010 = { $percent } % of “{ $path }” is cut off by the edges of the page
    .hint = cut the picture to the shape of the page yourself, or use {"{"}.full-page{"}"}, which shows all of it
    .title = The page cuts off a part of a picture
    .meaning =
        A picture over the whole page fills it to its edges and the bleed. Where its shape is another, what is too wide or too tall
        is cut off, equally at both sides. More than a sixth of this one is not seen. Cut it to the page’s shape, so that you
        decide what is lost, or let it have a page without reaching its edges: {"{"}.full-page{"}"}.
    .outcome = The middle of the picture is seen in print; the e-book shows all of it.
    .wrong = ![The long coast](coast-4000x1000.png){"{"}.full-bleed{"}"}
    .right = ![The long coast](coast-4000x1000.png){"{"}.full-page{"}"}

I011 = “{ $path }” is too tall to reach over both margins
    .hint = cut it to a wider shape, or use {"{"}.full-bleed{"}"} or {"{"}.full-page{"}"}
    .title = A picture is too tall to reach over both margins
    .meaning =
        A picture over both margins is as wide as the page and its bleed, and as tall as its shape then asks. This one would be
        taller than the text of a page has room. A tall picture fills a page: {"{"}.full-bleed{"}"} to its edges, {"{"}.full-page{"}"} within
        the margins.
    .outcome = The picture is as wide as the text.
    .wrong = ![The tower](tower-1000x2000.png){"{"}.full-width{"}"}
    .right = ![The tower](tower-1000x2000.png){"{"}.full-page{"}"}

## Faces

F001 = no face has the character “{ $character }” ({ $code_point })
    .hint = put a TTF or OTF that has it into the fonts folder and name it in book.toml
    .title = No face has this character
    .meaning =
        A character that none of the book’s faces has is printed as an empty box. Put a TTF or OTF that has it into the fonts
        folder and add its name to the list also under [fonts].
    .outcome = An empty box is printed for the character.
    .wrong = 漢
    .right =
        {"["}fonts]
        also = ["Noto Sans CJK SC"]

F002 = one of the program’s typefaces could not be fetched
    .hint = the network may be gone, or a file may be missing where the page comes from; it is tried again every few seconds
    .title = A typeface could not be fetched
    .meaning =
        In the browser the program’s typefaces are files beside the page, which are fetched when a book first uses them, and kept.
        No book is made without one of its typefaces: connect to the network again. Whoever runs the host copies the whole folder
        that web/build makes, with its folder faces.
    .wrong = desk.html matbaa.wasm worker.js
    .right = desk.html matbaa.wasm worker.js faces/

## Pages

P001 = a line is { $points } pt too long
    .hint = divide the long word, give the formula a line of its own, or change the sentence
    .title = A line is too long
    .meaning =
        A long formula within the line, or a long word that cannot be divided, does not fit the text area. Give the formula a
        line of its own ($$…$$), put a soft hyphen (&shy;) where the word may be divided, or change the sentence.
    .outcome = The line is printed, and sticks out of the text area.
    .wrong = $12+15+18+21+24+27+30+33+36+39+42+45+48+51+54+57+60$
    .right = $$12+15+18+21+24+27+30+33+36+39+42+45+48+51+54+57+60$$

P002 = a table of { $columns } columns does not fit the page: its words and figures are broken anywhere
    .hint = divide the table, exchange its rows and columns, or shorten its cells
    .title = The table does not fit the page
    .meaning =
        Even in smaller letters and with its words divided the table is wider than the page, so that its words, code and
        figures are broken anywhere. Make two tables of it, exchange its rows and columns, or shorten what its cells hold.
    .outcome = Words, code and figures are broken anywhere.
    .wrong =
        |1990|1991|1992|1993|1994|1995|1996|1997|1998|1999|2000|2001|2002|2003|2004|2005|
        |-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|
        |7131900|7218500|7324100|7440000|7549600|7643500|7726200|7799800|7879700|7953400|8032800|8114300|8191400|8269200|8349100|8447400|
    .right =
        | Year | Population |
        |---|---|
        | 1990 | 7131900 |
        | 1991 | 7218500 |

## Index

D001 = the index term “{ $term }” is nowhere in the text
    .hint = check its spelling; give other forms with  find = ["…"] , a stem with  find = ["harbour*"]
    .title = An index term is nowhere in the text
    .meaning =
        Every word under [index] terms is looked for in the text: as a whole word, or as a name with a suffix after an
        apostrophe. A term that is not found is left out. Check its spelling; give other forms with find, a stem with a star.
    .outcome = The term is not in the index.
    .wrong = terms = ["harbour works"]
    .right = terms = [{"{"} term = "harbour works", find = ["harbour*"] {"}"}]

D002 = the index sends “{ $term }” to “{ $to }”, which is no entry
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] lead to an entry that has places in the text
        }
    .title = “See” leads to an entry that is not there
    .meaning =
        A cross-reference leads the reader to an entry with page numbers. The entry named here is not in the index: its name
        may be mistyped, or the text may not have it.
    .outcome = The cross-reference is not in the index.
    .wrong = see = [{"{"} term = "USSR", to = "Soviet Unoin" {"}"}]
    .right = see = [{"{"} term = "USSR", to = "Soviet Union" {"}"}]

D003 = { $is_circle ->
        [yes] in the index “{ $term }” and “{ $to }” lead to each other
       *[no] the index sends “{ $term }” to “{ $to }”, which only leads on
    }
    .hint = { $is_circle ->
            [yes] one of them must have places in the text; the other leads to it
           *[no] lead the reader there at once:  to = "{ $end }"
        }
    .title = “See” leads to another cross-reference
    .meaning =
        Readers should find the page in one step. The entry named here has no page of its own and leads on to another; lead
        to the last one at once.
    .outcome = The cross-reference is not in the index.
    .wrong = see = [{"{"} term = "USSR", to = "Soviets" {"}"}, {"{"} term = "Soviets", to = "Soviet Union" {"}"}]
    .right = see = [{"{"} term = "USSR", to = "Soviet Union" {"}"}, {"{"} term = "Soviets", to = "Soviet Union" {"}"}]

D004 = an index term is empty
    .hint = write  [Baku]{"{"}.index{"}"}  or  []{"{"}.index term="Baku"{"}"} ; an entry under it is  term="Baku!harbour"
    .title = An index term is empty
    .meaning = There is no word to sort in the mark or in the value of term. An invisible mark says its term with term.
    .outcome = The term is not in the index; the text stays.
    .wrong = []{"{"}.index{"}"}
    .right = []{"{"}.index term="Baku"{"}"}

D005 = the index cannot stand here
    .hint = the line  ::: index  stands once in the book, in a chapter of [order] back and in no box
    .title = The index cannot stand here
    .meaning =
        The line “::: index” stands once in the book, in a chapter of [order] back: its page numbers are known when the pages
        before it are set. Without the line the index comes at the book's end.
    .outcome = No index is put in that place.
    .wrong =
        # Start
        ::: index
    .right =
        # Start
        the harbour of [Baku]{"{"}.index{"}"}

D006 = there is nothing to put into the index
    .hint = mark the text with  [Baku]{"{"}.index{"}"} , or write  [index] terms = ["Baku"]  in book.toml
    .title = There is nothing to put into the index
    .meaning = The place of the index is there, but the text has no mark and [index] no term that is found; nothing was put there.
    .outcome = Nothing is put in that place.
    .wrong = ::: index
    .right = the harbour of [Baku]{"{"}.index{"}"}

D007 = the mark stands in a chapter after the index and is left out
    .hint = the index covers the chapters before it: move  ::: index  to the book's end, or remove the mark
    .title = A mark of the index stands behind it
    .meaning =
        The index covers the chapters before it; marks in a chapter after it are left out. Put the index last, or remove the
        mark.
    .outcome = The mark is not in the index; the text stays.
    .wrong = back = ["95-index.md", "96-appendix.md"]
    .right = back = ["95-appendix.md", "96-index.md"]

## Editions

Y001 = two editions are called “{ $name }”
    .hint = give one of them another name:  name = "…"
    .title = Two editions have the same name
    .meaning =
        Editions are called by name (--edition az); where none is given, by the tag of their language. Where two are in one
        language, give one of them a name of its own.
    .wrong =
        {"["}[edition]]
        language = "en"
    .right =
        {"["}[edition]]
        language = "en"
        name = "large print"

Y002 = the edition “{ $name }” has words in the book's own language: { $keys }
    .hint = write them in its language under this [[edition]]; to have none, write  key = ""
    .title = An edition has words in the book's own language
    .meaning =
        What is not written under [[edition]] is taken from the book. In an edition in another language that is a line in the
        wrong language on the cover or in the colophon. Write the words in its language; leave a value empty to have none.
    .outcome = The words are printed in the book’s own language.
    .wrong =
        {"["}[edition]]
        language = "az"
    .right =
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"
        subtitle = ""

Y003 = the edition “{ $other }” has the same “{ $key }”
    .hint = every edition has a number of its own; change or remove one of them
    .title = Two editions have the same number
    .meaning =
        Every edition has an ISBN and an identifier of its own; shops and reading systems take the same number for the same
        book.
    .outcome = Where it is switched off, the editions are made with the same number.
    .wrong =
        isbn.epub = "978-0-306-40615-7"
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"
        isbn.epub = "978-0-306-40615-7"
    .right =
        isbn.epub = "978-0-306-40615-7"
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"

Y004 = “edition” is a text and the list of editions at once
    .hint = write the text as  edition_statement = "1st edition"
    .title = “edition” is a text and a list at once
    .meaning =
        In TOML a key has one meaning. Where [[edition]] is the list of editions, the line “1st edition” of the colophon is
        called edition_statement.
    .wrong =
        edition = "1st edition"
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"
    .right =
        edition_statement = "1st edition"
        {"["}[edition]]
        language = "az"
        title = "Qara Yanvar"

Y005 = there is no folder “{ $folder }” with the edition's chapters
    .hint = put it beside book.toml, or name it with  folder = "…"
    .title = There is no folder for the edition
    .meaning =
        The chapters of an edition in another language stand in a folder called by the tag of the language (az, en) or by
        folder; it lies beside book.toml.
    .wrong =
        {"["}[edition]]
        language = "az"
        folder = "azeri"
    .right =
        {"["}[edition]]
        language = "az"
        folder = "az"

Y006 = the cover “{ $path }” asks for “{"{"}{"{"}{ $name }{"}"}{"}"}”, which is not known
    .hint = { $has_nearest ->
            [yes] did you mean “{ $nearest }”?
           *[no] write a name such as title, subtitle, authors or publisher
        }
    .title = The cover asks for a word that is not known
    .meaning =
        Places such as {"{"}{"{"}title{"}"}{"}"}, {"{"}{"{"}subtitle{"}"}{"}"} and {"{"}{"{"}authors{"}"}{"}"} of an SVG cover are filled with the edition's own words. An
        unknown name would be printed as it stands; the hint tells the nearest one.
    .outcome = The placeholder stays on the cover as it was typed.
    .wrong = <text>{"{"}{"{"}titel{"}"}{"}"}</text>
    .right = <text>{"{"}{"{"}title{"}"}{"}"}</text>

## Sheets

S001 = the file is not a readable PDF: { $reason }
    .hint = open the file in a PDF viewer and save it as a PDF again
    .title = The file is not a readable PDF
    .meaning =
        matbaa booklet lays any PDF out on sheets; the file that was given is no PDF, or a damaged one. To open it in a PDF
        viewer and save it as a PDF again is often enough.
    .wrong = matbaa booklet book.docx
    .right = matbaa booklet book.pdf

S002 = the PDF is protected by a password
    .hint = give a copy without the protection
    .title = The PDF is protected by a password
    .meaning =
        The pages of a protected PDF cannot be taken, and no protection is broken. Ask its maker for a copy without it or, if you
        know the password, remove it in a PDF viewer and save the file.
    .wrong = matbaa booklet protected.pdf
    .right = matbaa booklet open.pdf

S003 = the PDF has no pages
    .hint = see whether it is the right file
    .title = The PDF has no pages
    .meaning = The file is a PDF and holds no page at all. See whether it is the right file.
    .wrong = matbaa booklet empty.pdf
    .right = matbaa booklet book.pdf

S004 = the PDF has { $pages } pages; { $most } are laid out at most
    .hint = divide the PDF into parts
    .title = The PDF has too many pages
    .meaning =
        There is a limit to the pages that are laid out; no book is as long, but damaged files may look so. Divide the PDF into
        volumes or parts.
    .wrong = matbaa booklet archive.pdf
    .right = matbaa booklet archive-volume-1.pdf

S005 = page { $page } has no size that can be printed
    .hint = the sides of a page must measure between 1 mm and 5 m
    .title = A page has no size that can be printed
    .meaning =
        A side of the page is shorter than 1 mm or longer than 5 m; the measure in the file is most likely damaged. Save the page
        again at its true size in a PDF viewer.
    .wrong = 0 × 210 mm
    .right = 148 × 210 mm

## Print shop

R001 = “{ $path }” has { NUMBER($dpi, useGrouping: "false") } dpi at its size on paper; print needs 300
    .hint = put in a larger copy, or show it smaller; on screens it is enough
    .title = An image is coarse at its printed size
    .meaning =
        What is sharp on a screen may be blurred on paper: print shops ask for 300 dpi at the printed size. The number that
        is told follows from the room the image takes in the book. Find a larger copy, or print it smaller.
    .outcome = The image is printed as it is.
    .wrong = ![The old map of the town](map-600x400.png)
    .right = ![The old map of the town](map-2400x1600.png)

R002 = the drawing “{ $path }” has lines of { NUMBER($points, minimumFractionDigits: 2) } pt
    .hint = lines under 0.25 pt are lost in print; make them thicker
    .title = A drawing has very thin lines
    .meaning =
        A line under 0.25 pt may show on an office printer; in offset it breaks or is lost. Its width is reckoned at the
        scale at which the drawing is printed: in a drawing made smaller the lines are thinner, too.
    .outcome = The drawing is printed as it is.
    .wrong = <path d="M 0 0 H 100" stroke="black" stroke-width="0.1"/>
    .right = <path d="M 0 0 H 100" stroke="black" stroke-width="0.5"/>

R003 = on page { $page } text stands { NUMBER($millimetres, minimumFractionDigits: 1) } mm from the trim{ $pages ->
        [0] {""}
        [1] {""}
       *[other] {""} (on { $pages } pages)
    }
    .hint = cuts are not exact; keep text 5 mm away from them ([pdf] margins)
    .title = Text stands too near to the trim
    .meaning =
        A guillotine does not cut every sheet at the same place; letters nearer than 5 mm to the trim are cut in some copies.
        Make the margins wider, or leave them out: the design has its own.
    .outcome = The text is printed where it is.
    .wrong =
        {"["}pdf]
        margins = {"{"} inner = 12, outer = 4, top = 10, bottom = 10 {"}"}
    .right =
        {"["}pdf]
        margins = {"{"} inner = 15, outer = 12, top = 14, bottom = 16 {"}"}

R004 = on the cover “{ $path }” words stand { NUMBER($millimetres, minimumFractionDigits: 1) } mm from the trim or the spine
    .hint = cuts and folds are not exact; keep words 5 mm away from the edges
    .title = Words on the cover stand too near to the trim or the spine
    .meaning =
        A cover is cut and folded as well, and either may be off by a millimetre or two. Keep words at least 5 mm inside the
        edges and away from the spine. Only words of SVG covers are seen; measure a cover that is a picture yourself.
    .outcome = The cover is printed as it is.
    .wrong = <text x="2" y="60">Black January</text>
    .right = <text x="15" y="60">Black January</text>

R005 = { $blanks ->
        [one] { $blanks } blank page was
       *[other] { $blanks } blank pages were
    } added to { $pages }, up to a multiple of { $multiple }
    .hint = to have none, lengthen or shorten the text
    .title = Blank pages were added
    .meaning =
        Printed sheets are folded, so the number of pages is a multiple of four or of a signature. What lacks is added blank
        at the end. This is no fault; to have no blank page, lengthen or shorten the text.
    .outcome = Blank pages are added at the book’s end.
    .wrong = 38 pages + 2 blank
    .right = 40 pages

R006 = there is no picture for the front cover
    .hint = add a line  front = "…"  under  [cover]  in book.toml
    .title = There is no picture for the front cover
    .meaning =
        A cover in one piece is made of back, spine and front; without a picture of the front there is none. SVG is best: it
        stays sharp at every size.
    .wrong =
        {"["}cover]
        alt = "The title"
    .right =
        {"["}cover]
        front = "../covers/front.svg"
        alt = "The title"

R007 = --cmyk needs the ICC profile of the press
    .hint = ask the shop for it, put it into the folder and write  profile = "….icc"  under  [press]  in book.toml
    .title = No ICC profile was given for CMYK
    .meaning =
        How colours become inks is for the press to say, and a wrong profile is worse than none: so none is shipped. Ask the
        print shop for the profile of its press and name it.
    .wrong = matbaa pdf --press --cmyk
    .right =
        {"["}press]
        profile = "press-profile.icc"

R008 = “{ $path }” is no ICC profile that can be used: { $reason }
    .hint = ask the shop for the CMYK profile of its press
    .title = The ICC profile cannot be used
    .meaning =
        The file is no ICC profile, is damaged, or is not made for CMYK print (an RGB profile of a screen, say). Ask the print
        shop for the CMYK output profile of that press and paper.
    .wrong = profile = "screen-srgb.icc"
    .right = profile = "press-cmyk.icc"

## Handing out

C001 = “{ $url }” cannot be made a QR code: { $fault ->
        [scheme] it does not begin with https:// or http://
        [space] there is a space in it
        [character] there is a “{ $subject }” in it
        [host] it names no site
       *[long] it is { $length } characters long
    }
    .hint = { $fault ->
            [scheme] copy the whole address from the browser's address bar:  "https://…"
            [space] remove the space; within an address it is written %20
            [character] copy it from the browser's address bar, where this sign is written with % (with xn-- in a host's name)
            [host] write an address that everybody can open, such as https://example.org/book
           *[long] give an address of at most { $most } characters: on a poster a longer one makes points too small to be read
        }
    .title = The address cannot be made a QR code
    .meaning =
        The code on the poster leads to where the book is found. The address begins with https:// or http://, has no spaces
        or special letters and is short: the points of a long one are too small for a phone.
    .outcome = No poster is made; all other files are.
    .wrong = url = "example.org/my book"
    .right = url = "https://example.org/book"

## Bounds

H001 = “{ $path }” is too large: { $most } are read at most
    .hint = divide the file, or see whether it is the right one
    .title = A file is too large
    .meaning =
        The files of a book are bounded: a chapter at 16 MB, a bibliography at 32 MB, a face at 64 MB. A larger one is mostly
        the wrong file. All bounds stand in docs/limits.md.
    .wrong = 01-whole-book.md (40 MB)
    .right = 01-first-chapter.md, 02-second-chapter.md

H002 = there are { $count } chapters; { $most } are read at most
    .hint = join chapters, or divide the book into volumes
    .title = There are too many chapters
    .meaning =
        At most 10,000 chapters are read. Other texts may have come into the folder or those below it: where no order is given,
        every .md file is a chapter.
    .wrong = notes/00001.md … notes/20000.md
    .right = 01-start.md … 40-end.md

H003 = the book's text is too large: { $most } are read at most
    .hint = divide the book into volumes
    .title = The text of the book is too large
    .meaning = The text of all chapters together is 64 MB at most: tens of thousands of pages. Divide the book into volumes.
    .wrong = manuscript/ (70 MB of text)
    .right = volume-1/, volume-2/

H004 = more than { $most } levels lie within each other here; what is deeper lost its form
    .hint = write lists, quotations or forms less deep within each other
    .title = Too many levels within each other
    .meaning =
        Lists, quotations and emphases go fifty levels deep; what is deeper keeps its words and loses its form. Mostly these
        are lines indented by mistake.
    .outcome = The words stay and lose their form.
    .wrong = > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > A quotation
    .right = > A quotation

H005 = “{ $path }” is no ordinary file and was not read as a chapter
    .hint = if it is a folder, a pipe or a link that leads nowhere, rename or remove it
    .title = A chapter is no ordinary file
    .meaning =
        A folder, a pipe or a link to nowhere whose name ends with .md cannot be read as a chapter. Passed over in silence it
        would leave the book a chapter short; rename or remove it.
    .outcome = The file is not in the book.
    .wrong = 03-appendix.md/ (a folder)
    .right = 03-appendix.md

## Import

G001 = “{ $path }” cannot be imported: its kind is not known
    .hint = the known kinds are .docx, .odt, .epub, .html and .txt; save the document as one of them in its program
    .title = The kind of the document is not known
    .meaning =
        What can be imported are .docx, .odt, .epub, .html and .txt. Open a document of another program there and save it as
        one of these; text taken out of a PDF cannot be trusted, so look for the document it was made from.
    .wrong = matbaa import book.pdf
    .right = matbaa import book.docx

G002 = “{ $path }” is of an old kind (.doc or .rtf)
    .hint = open it in Word or LibreOffice and save it as .docx or .odt
    .title = The document is of an old kind
    .meaning =
        {"."}doc and .rtf are old kinds, from which the places of notes cannot be read safely. Open the document in Word or
        LibreOffice and save it as .docx or .odt.
    .wrong = matbaa import book.doc
    .right = matbaa import book.docx

G003 = “{ $path }” is protected by a password
    .hint = open the document in its program, remove the password and save it again
    .title = The document is protected by a password
    .meaning = What is in such a document is encrypted and cannot be read. Open it in its program, remove the password, save it again.
    .wrong = book.docx (with a password)
    .right = book.docx (without)

G004 = “{ $path }” cannot be read, the file is damaged: { $reason }
    .hint = open the document in its program and save it under another name
    .title = The document is damaged
    .meaning =
        The file may be cut short by a download, half copied, or its name may not tell its kind. If its program opens it, save
        it again; if not, look for a copy.
    .wrong = book.docx (cut short)
    .right = book.docx (saved again)

G005 = “{ $path }” is too large for a manuscript
    .hint = part the document into several and import each; make large pictures smaller
    .title = The document is too large
    .meaning =
        The document, or what comes out when it is unpacked, is larger than any manuscript. Mostly it is the pictures in it:
        make them smaller, or cut the book into parts and import these one by one.
    .wrong = book.docx (900 MB)
    .right = part-1.docx, part-2.docx

G006 = “{ $path }” has no text
    .hint = make sure that it is the right file
    .title = The document has no text
    .meaning =
        A document that holds pictures alone, as scans do, has no text to read. It needs text recognition (OCR) first; check
        the outcome word by word.
    .wrong = scanned-book.docx
    .right = recognised-book.docx

## Turkish, and all languages

T001 =
    .what = a letter and its mark are coded apart
    .why = keep the text in NFC, or a search misses the word
    .title = A letter and its mark are coded apart
    .meaning =
        “ş” may be coded as one character or as “s” with a cedilla after it. The second looks alike, but a search misses it and it is
        sorted wrongly. It comes with text copied from PDFs; --fix joins the two.
    .wrong = Şuşa (s and a cedilla: two characters)
    .right = Şuşa (ş: one character)

T002 =
    .what = the i carries a second dot
    .why = lowering “İ” without Turkish rules leaves it behind
    .title = The i carries a second dot
    .meaning = Software that does not know Turkish lowers “İ” to i and an unseen dot after it. A search misses the word.
    .wrong = i̇stanbul
    .right = istanbul

T003 =
    .what = the capital has lost its dot
    .why = the capital of i is İ, that of ı is I
    .title = The capital has lost its dot
    .meaning =
        The capital of i is İ, that of ı is I; software that does not know Turkish makes both I. If the word is of another language,
        say so: [IBIS]{"{"}lang=la{"}"}.
    .wrong = ISTANBUL
    .right = İSTANBUL

T004 =
    .what = the file uses both ' and ’ as apostrophes
    .why = all are ’ in the books; --fix makes the source agree
    .title = The file uses two kinds of apostrophe
    .meaning = In the books all apostrophes are ’. That the source agrees makes searching easier; --fix sees to it.
    .wrong = Bakü'de, Kars’ta
    .right = Bakü’de, Kars’ta

T005 =
    .what = an apostrophe after a closing quotation mark
    .why = a suffix after a closing mark takes no apostrophe (TDK)
    .title = An apostrophe after a closing quotation mark
    .meaning = The mark parts the word already; a suffix after it takes no apostrophe (TDK).
    .wrong = “Kara Ocak”’ın sonu
    .right = “Kara Ocak”ın sonu

T006 =
    .what = a space beside the apostrophe
    .why = the suffix is joined by the apostrophe alone
    .title = A space beside the apostrophe
    .meaning = A suffix is joined to its name by the apostrophe alone. With a space a line may end there and leave the suffix by itself.
    .wrong = Bakü ’de
    .right = Bakü’de

T007 =
    .what = a letter of another alphabet stands in the word
    .why = type the Latin letter, or a search misses the word
    .title = A letter of another alphabet stands in the word
    .meaning =
        Cyrillic a and Latin a look alike and are different letters: a search misses the word, and it is read and divided wrongly.
        Say the language of Cyrillic text: [Баку]{"{"}lang=ru{"}"}.
    .wrong = Аzərbaycan (ilk harf Kiril)
    .right = Azərbaycan

T010 =
    .what = a capital ı has a dot
    .why = in Turkish the capital of ı is I, and that of i is İ
    .title = A capital ı has a dot
    .meaning =
        The Turkish name is spelt with ı, whose capital has no dot. Names are reported whose form without it is in the
        lists or in the manuscript.
    .wrong = DİYARBAKİR, İrak
    .right = DİYARBAKIR, Irak

T011 =
    .what = a space inside a bracket or quotation mark
    .why = brackets and quotation marks touch the words inside
    .title = A space inside a bracket or quotation mark
    .meaning = No space follows what opens a bracket or quotation, and none precedes what closes it.
    .wrong = Gece ( ve sabah ) geçti.
    .right = Gece (ve sabah) geçti.

T020 =
    .what = the note mark stands before the punctuation
    .why = a note mark follows the punctuation (ISNAD)
    .title = The note mark stands before the punctuation
    .meaning = A note mark follows the full stop, the comma and the closing quotation mark (ISNAD).
    .wrong = The city lay in the dark[^a].
    .right = The city lay in the dark.[^a]

T021 =
    .what = a space before a note mark
    .why = a note mark touches what it follows
    .title = A space before a note mark
    .meaning = The mark touches the word or the punctuation that it follows; with a space it may begin a line.
    .wrong = The city lay in the dark. [^a]
    .right = The city lay in the dark.[^a]

T022 =
    .what = a space before a punctuation mark
    .why = the mark touches the word before it
    .title = A space before a punctuation mark
    .meaning = Full stop, comma, question and exclamation mark touch the word before them.
    .wrong = A night , a long night .
    .right = A night, a long night.

T023 =
    .what = no space after a punctuation mark
    .why = one space follows the mark
    .title = No space after a punctuation mark
    .meaning = One space follows a mark; without it two words stick together and the line cannot end there.
    .wrong = A night,a long night.Morning came.
    .right = A night, a long night. Morning came.

T024 =
    .what = more than one space
    .why = the books have one
    .title = More than one space
    .meaning = In the books every gap is one space, however many were typed. --fix tidies the source.
    .wrong = The night  went on.
    .right = The night went on.

T025 =
    .what = a hyphen for a dash
    .why = the books have –
    .title = A hyphen for a dash
    .meaning = A dash sets words apart; a hyphen divides and joins them. The books have –.
    .wrong = The night - a long one - went on.
    .right = The night – a long one – went on.

T026 =
    .what = the same quotation marks inside a quotation
    .why = the inner quotation takes single marks, ‘ ’
    .title = The same quotation marks inside a quotation
    .meaning = A quotation within a quotation takes single marks, or a reader cannot see which of them ends where.
    .wrong = “He said “come” to me.”
    .right = “He said ‘come’ to me.”

T027 =
    .what = has no counterpart
    .why = what opens in a paragraph closes in it
    .title = A quotation mark or bracket has no counterpart
    .meaning = What opens in a paragraph closes in it. A quotation of several paragraphs is written with “> ”.
    .wrong = “The night went on, she said.
    .right = “The night went on”, she said.

T028 =
    .what = a punctuation mark is repeated
    .why = use an ellipsis … or a single mark
    .title = A punctuation mark is repeated
    .meaning = An ellipsis is a mark of its own (…); question and exclamation marks stand once. Two full stops mean nothing.
    .wrong = Gone..
    .right = Gone…

T029 =
    .what = the abbreviation touches its number
    .why = a space that no line end parts stands between: p. 12
    .title = The abbreviation touches its number
    .meaning = A space that no line end parts stands between an abbreviation and its number. Type a space; the tool keeps the two together.
    .wrong = p.12
    .right = p. 12

T030 =
    .what = thousands are parted by a comma
    .why = a point parts thousands, a comma decimals (TDK)
    .title = Thousands are parted by a comma
    .meaning = In Turkish a point parts thousands and a comma decimals (TDK): 40,000 reads as forty.
    .wrong = 40,000 kişi
    .right = 40.000 kişi

T031 =
    .what = the decimals follow a point
    .why = a comma parts decimals (TDK)
    .title = Decimals follow a point
    .meaning = In Turkish a comma parts decimals (TDK), and a point parts thousands.
    .wrong = 3.5 milyon
    .right = 3,5 milyon

T032 =
    .what = the percent sign follows its number
    .why = the percent sign precedes its number (TDK)
    .title = The percent sign follows its number
    .meaning = In Turkish “yüzde” is said first, and the sign precedes its number without a space (TDK).
    .wrong = 50%
    .right = %50

T033 =
    .what = the time is written with a colon
    .why = a point parts hours and minutes (TDK)
    .title = The time is written with a colon
    .meaning = In Turkish a point parts hours and minutes (TDK).
    .wrong = 19:30’da
    .right = 19.30’da

T034 =
    .what = the date is in a foreign order
    .why = day, month, year, without a comma (TDK)
    .title = The date is in a foreign order
    .meaning = In Turkish day, month and year stand in this order, without a comma (TDK).
    .wrong = Ocak 20, 1990
    .right = 20 Ocak 1990

T035 =
    .what = the month of a date is in small letters
    .why = in a date the month takes a capital (TDK)
    .title = The month of a date is in small letters
    .meaning = In Turkish the month of a certain date takes a capital (TDK); by itself it is small: “ocak ayı”.
    .wrong = 20 ocak 1990
    .right = 20 Ocak 1990

T036 =
    .what = no calendar has this day
    .why = check the day or the month
    .title = No calendar has this day
    .meaning = The month has fewer days, or it is no leap year. Day or month is mistyped; the source tells which.
    .wrong = 31 Nisan 1990
    .right = 30 Nisan 1990

T037 =
    .what = the ordinal's ending is wrong
    .why = an ordinal takes a point or an ending: 3. or 3’üncü (TDK)
    .title = The ordinal’s ending is wrong
    .meaning =
        In Turkish an ordinal takes a point (3.) or an ending (3’üncü), never both; the ending follows the number as it is read, and is
        written in full (TDK).
    .wrong = 3.üncü, 5’cı
    .right = 3’üncü, 5’inci

T038 =
    .what = an apostrophe in a distributive or ordinal number
    .why = distributive numbers are written in words (TDK)
    .title = An apostrophe in a distributive number
    .meaning =
        In Turkish distributive numbers are written in words, not in figures, and numbers in words take no apostrophe:
        ikişer, üçer, üçüncü (TDK).
    .wrong = 2’şer, Üç’er
    .right = ikişer, üçer

T040 =
    .what = the suffix does not follow the number as it is read
    .why = the suffix harmonises with the number read aloud (TDK)
    .title = The suffix does not follow the number as it is read
    .meaning =
        In Turkish a suffix harmonises with the number read aloud: doksan’da, doksan üç’te (TDK). What counts is the last syllable that
        is said.
    .wrong = 1990’de
    .right = 1990’da

T041 =
    .what = a suffix is joined to a number without an apostrophe
    .why = an apostrophe parts a number and its suffix (TDK)
    .title = A suffix is joined to a number without an apostrophe
    .meaning = In Turkish an apostrophe parts a number in figures and its suffix (TDK).
    .wrong = 1990da
    .right = 1990’da

T042 =
    .what = the suffix does not follow the abbreviation as it is read
    .why = the suffix harmonises with the abbreviation read aloud (TDK)
    .title = The suffix does not follow the abbreviation as it is read
    .meaning =
        In Turkish a suffix harmonises with the abbreviation read aloud: TBMM is said “te-be-me-me” (TDK). Where it is read otherwise,
        switch the rule off at that place.
    .wrong = TBMM’nın
    .right = TBMM’nin

T043 =
    .what = a suffix is joined to an abbreviation without an apostrophe
    .why = an apostrophe parts an abbreviation and its suffix (TDK)
    .title = A suffix is joined to an abbreviation without an apostrophe
    .meaning = In Turkish an apostrophe parts an abbreviation in capitals and its suffix (TDK).
    .wrong = KGBnin
    .right = KGB’nin

T050 =
    .what = a suffix is joined to a proper noun without an apostrophe
    .why = an apostrophe parts a proper noun and its case ending (TDK)
    .title = A suffix is joined to a proper noun without an apostrophe
    .meaning =
        In Turkish an apostrophe parts a proper noun and its case ending (TDK). Put a name that is not known into the list [names]
        known, and a word that is none into [names] common.
    .wrong = Bakünün
    .right = Bakü’nün

T051 =
    .what = the suffix's consonant does not follow the name
    .why = t follows f, s, t, k, ç, ş, h, p, and d all others
    .title = The suffix’s consonant does not follow the name
    .meaning =
        In Turkish t follows names that end in f, s, t, k, ç, ş, h, p, and d all others. Names are taken as written; where a foreign one
        is read otherwise, switch the rule off at that place.
    .wrong = Kars’da, Bakü’te
    .right = Kars’ta, Bakü’de

T052 =
    .what = the suffix's vowel does not follow the name
    .why = the suffix harmonises with the name's last vowel
    .title = The suffix’s vowel does not follow the name
    .meaning =
        In Turkish the suffix harmonises with the last vowel of the name. Switch the rule off at its place for a foreign name that is read
        otherwise than it is written.
    .wrong = Bakü’da
    .right = Bakü’de

T053 =
    .what = an apostrophe parts a derivational or plural suffix
    .why = such suffixes, and those after them, take no apostrophe (TDK)
    .title = An apostrophe parts a derivational or plural suffix
    .meaning = In Turkish suffixes such as -li, -lik, -ce, -ler, and those after them, take no apostrophe (TDK).
    .wrong = Türk’ler, Bakü’lü
    .right = Türkler, Bakülü

T054 =
    .what = an apostrophe parts an institution's name and its suffix
    .why = suffixes of institutions' names take no apostrophe (TDK)
    .title = An apostrophe parts an institution’s name and its suffix
    .meaning = In Turkish suffixes of the names of institutions and ministries take no apostrophe (TDK).
    .wrong = Dışişleri Bakanlığı’nın
    .right = Dışişleri Bakanlığının

T055 =
    .what = a name in small letters
    .why = names of places and languages begin with a capital (TDK)
    .title = A name in small letters
    .meaning =
        In Turkish the names of countries, cities, regions and languages begin with a capital. Names that are also
        another word in small letters are not reported.
    .wrong = Heyet ingiltere’den geldi.
    .right = Heyet İngiltere’den geldi.

T056 =
    .what = an apostrophe before -ki
    .why = -ki is joined to the suffix before it (TDK)
    .title = An apostrophe before -ki
    .meaning = In Turkish -ki follows the locative and words of time without an apostrophe: kitaptaki, Ankara’daki, dünkü.
    .wrong = Kitapta’ki yazı kısaydı.
    .right = Kitaptaki yazı kısaydı.

T060 =
    .what = a spelling mistake
    .why = so the spelling guide has it (TDK)
    .title = A spelling mistake
    .meaning =
        The spelling guide of the Turkish Language Society writes the word otherwise. To keep a mistake in a quotation, switch the rule
        off at that place.
    .wrong = hiç bir, yanlız
    .right = hiçbir, yalnız

T061 =
    .what = a word stands twice
    .why = remove one of the two
    .title = A word stands twice
    .meaning =
        The same word stands twice in a row. Turkish reduplications (yavaş yavaş) are known; switch the rule off where a word is
        repeated on purpose.
    .wrong = gece ve ve sabah
    .right = gece ve sabah

T062 =
    .what = the particle de/da is never te/ta
    .why = the particle stands apart and keeps its d (TDK)
    .title = The particle de/da is never te/ta
    .meaning = In Turkish the particle stands apart and keeps its d (TDK); it is the case ending that hardens.
    .wrong = genç te geldi
    .right = genç de geldi

T063 =
    .what = de/da does not follow the word before it
    .why = the particle harmonises with the word before it
    .title = de/da does not follow the word before it
    .meaning = The Turkish particle harmonises with the last vowel of the word before it: gece de, sabah da.
    .wrong = gece da sürdü
    .right = gece de sürdü

T064 =
    .what = a circumflex would change the meaning
    .why = see which of the two is meant
    .title = A circumflex would change the meaning
    .meaning = With and without its circumflex the Turkish word means different things; only the author knows which is meant.
    .wrong = hala bekliyor (the aunt)
    .right = hâlâ bekliyor (still)

T065 =
    .what = a conjunction of a title has a capital
    .why = ve, ile, ya, veya, yahut, ki, da, de, mı stay small in titles (TDK)
    .title = A conjunction of a title has a capital
    .meaning = In Turkish titles ve, ile, ya, veya, yahut, ki, da, de and mı stay small even where all other words take capitals (TDK).
    .wrong = # Gece Ve Sabah
    .right = # Gece ve Sabah

T066 =
    .what = an apostrophe between a pronoun or name and de/da
    .why = the conjunction de/da stands apart, and the suffix of a pronoun is joined (TDK)
    .title = An apostrophe before de/da
    .meaning =
        In Turkish the conjunction de/da stands apart without an apostrophe and never hardens; no apostrophe parts the
        suffixes of pronouns. After the name of a person it is reported only where the sentence decides it: “Ahmet’te
        geldi”.
    .wrong = Sen’de geldin.
    .right = Sen de geldin.

T067 =
    .what = the conjunction de/da is joined to its word
    .why = the verb shows its person: the conjunction de/da stands apart (TDK)
    .title = The conjunction de/da is joined to its word
    .meaning =
        In Turkish “bende, sende, sizde” are locatives; where the verb has that person for its subject, the
        conjunction is meant: ben de geldim.
    .wrong = Bende geldim.
    .right = Ben de geldim.

T070 = “{ $found }” ({ $places }): the book has another form more often
    .hint = “{ $better }” stands { $common } ×, this one { $count } ×; keep to one throughout the book
    .title = Two forms of one thing in the book
    .meaning =
        One name, date, number, quotation mark or institution stands in two forms in the book. The finding
        lists the places of the rarer form and gives the commoner one. Where both are meant, add the name to “[names]
        known”, or switch the rule off.
    .outcome = The book is made as it is written.
    .wrong = O gün Gorbaçov konuştu, sonra Gorbaçov sustu; gece Gorbachov gitti.
    .right = O gün Gorbaçov konuştu, sonra Gorbaçov sustu; gece Gorbaçov gitti.

T071 = “{ $found }”: this chapter is typed without the letters of its alphabet ({ $count } words)
    .hint = write it with ç, ğ, ı, ö, ş, ü (in Azerbaijani also ə): “{ $better }”
    .title = Text typed without the letters of its alphabet
    .meaning =
        The chapter has hardly any ç, ğ, ı, ö, ş, ü (in Azerbaijani also ə), but words that are spelt with them: it was
        typed on another keyboard, or a program lost the letters. It is reported once for the chapter; the letters are
        not put in, since only the author can tell words such as “sinir” and “sınır” apart.
    .outcome = The book is made as it is written.
    .wrong = Bu ulkenin tarihi cok eskidir ve bircok sehir buyuk bir degisim gordu. Cocuklar icin kitap yoktu.
    .right = Bu ülkenin tarihi çok eskidir ve birçok şehir büyük bir değişim gördü. Çocuklar için kitap yoktu.

T072 = “{ $found }”: the dictionary does not have this word ({ $count } ×: { $places })
    .hint = { $has_others ->
            [yes] did you mean “{ $better }”? (Others near it: { $others }.) If it is right, add it to [check] words
           *[no] did you mean “{ $better }”? If it is right, add it to [check] words
        }
    .title = A word that the dictionary lacks, most likely misspelt
    .meaning =
        The book’s spelling dictionary (Hunspell) does not have the word, but one slip of the keyboard or of the ear makes
        a known word of it: a letter without its mark, the key beside it, a letter doubled or left out. Each word is reported
        once, with its places. Names, quoted words and words marked as another language are left alone. Write words that
        are right into [check] words of book.toml, as stems; their suffixes are recognised.
    .outcome = The book is made as it is written. Where it may as well be a rare word, it is a note, not a warning.
    .wrong = O gece kimze konuşmadı; sokak sesiz kaldı.
    .right = O gece kimse konuşmadı; sokak sessiz kaldı.

## Azerbaijani

A001 =
    .what = an apostrophe parts a number and its suffix
    .why = Azerbaijani joins a number's suffix by a hyphen: 21-dən
    .title = An apostrophe parts a number and its suffix
    .meaning = Azerbaijani joins a suffix to a number by a hyphen.
    .wrong = 1990’da
    .right = 1990-da

A002 =
    .what = the suffix does not follow the number as it is read
    .why = the suffix harmonises with the number read in Azerbaijani: 16-cı, 21-dən
    .title = The suffix does not follow the number as it is read
    .meaning = A suffix harmonises with the number as it is read in Azerbaijani: iyirmi bir, iyirmi birdən.
    .wrong = 16-ci, 21-dan
    .right = 16-cı, 21-dən

A003 =
    .what = an apostrophe parts a name and its suffix
    .why = Azerbaijani joins a name's suffix, and an abbreviation's by a hyphen
    .title = An apostrophe parts a name and its suffix
    .meaning = Azerbaijani joins a suffix to a name directly, and to an abbreviation by a hyphen; it has no apostrophe.
    .wrong = Bakı’nın, BMT’nin
    .right = Bakının, BMT-nin

A004 =
    .what = thousands are parted by a mark
    .why = Azerbaijani parts thousands by a space: 40 000
    .title = Thousands are parted by a mark
    .meaning = Azerbaijani parts thousands by a space; the comma is for decimals. No line ends at that space.
    .wrong = 40.000, 40,000
    .right = 40 000

A005 =
    .what = a Roman numeral carries an ordinal's ending
    .why = in Azerbaijani a Roman numeral takes none: XX əsr
    .title = A Roman numeral carries an ordinal’s ending
    .meaning = In Azerbaijani a Roman numeral is an ordinal by itself and takes no ending.
    .wrong = XX-ci əsr
    .right = XX əsr

A006 =
    .what = the hyphen is missing or misplaced
    .why = Azerbaijani joins the suffix of a number or an abbreviation by a hyphen without spaces: 1990-cı, BMT-nin
    .title = No hyphen before the suffix of a number or an abbreviation
    .meaning = Azerbaijani joins a suffix to a number in figures and to an abbreviation by a hyphen, with no space on either side.
    .wrong = 1990cı ildə, BMTnin
    .right = 1990-cı ildə, BMT-nin

A007 =
    .what = the ending does not follow the vowels of the word
    .why = in Azerbaijani an ending takes its vowel from the word: kitabların, evdəki, BMT-nin
    .title = An ending does not follow the vowels of its word
    .meaning = In Azerbaijani endings harmonise with the last vowel of the word, and of an abbreviation as it is read.
    .wrong = BMT-nın qərarı, kitablarin, evdəkı
    .right = BMT-nin qərarı, kitabların, evdəki

A008 =
    .what = the word is typed without its letters
    .why = write it with ə, ç, ğ, ı, ö, ş, ü of the Azerbaijani alphabet
    .title = A word is typed without its letters (Azerbaijani)
    .meaning = A similar letter stands for ə, ç, ğ, ı, ö, ş or ü; the language has no such word.
    .wrong = Şəhər ucun, dövlət ve xalq
    .right = Şəhər üçün, dövlət və xalq

A009 =
    .what = the spelling dictionary writes this word otherwise
    .why = follow the spelling dictionary of Azerbaijani
    .title = The Azerbaijani spelling dictionary writes the word otherwise
    .meaning = The word has a wrong letter, or is joined or parted against the spelling dictionary of Azerbaijani.
    .wrong = Hərşey qərar verildi, xüsusi ilə bu məsələdə
    .right = Hər şey qərar verildi, xüsusilə bu məsələdə

## English

E001 =
    .what = a word stands twice
    .why = remove one of the two
    .title = A word stands twice (English)
    .meaning = The same word stands twice in a row; at a line’s end the eye passes over it. Remove one of the two.
    .wrong = the the city
    .right = the city

E002 =
    .what = the article does not suit the sound of the next word
    .why = “an” stands before a vowel sound, “a” before a consonant
    .title = The article does not suit the sound of the next word
    .meaning = “an” stands before a vowel sound and “a” before a consonant; the sound counts, not the letter.
    .wrong = a evening, an university
    .right = an evening, a university

E003 =
    .what = an apostrophe in a number's plural
    .why = decades take none: 1990s
    .title = An apostrophe in a number’s plural
    .meaning = The plural of a decade takes no apostrophe in English; an apostrophe shows possession.
    .wrong = the 1990’s
    .right = the 1990s

## Rules of the copy-editor

slip = “{ $found }”: { $what }
    .hint = { $has_better ->
            [yes] write “{ $better }”; { $why }
           *[no] { $why }
        }

## What a value of book.toml should have been; sizes

size-megabytes = { $count } MB
size-kilobytes = { $count } kB
expected-text = a text in quotes:  "…"
expected-texts = texts in square brackets:  ["…", "…"]
expected-terms = terms in square brackets:  ["Baku", {"{"} term = "…", find = ["…"] {"}"}]
expected-members = file names and parts:  ["01.md", {"{"} part = "…", chapters = ["…"] {"}"}]
expected-crosses = cross-references:  [{"{"} term = "…", to = "…" {"}"}]
expected-codes = codes that may be switched off:  ["T003", "M002"]
expected-any-codes = codes of problems:  ["T003", "L001"]
expected-flag = true or false (without quotes)
expected-number = a number from { $low } to { $high } (without quotes)
expected-number-unit = a number from { $low } to { $high } { $unit } (without quotes)
expected-whole = a whole number from { $low } to { $high } (without quotes or point)
expected-other-design = a design that does not build upon this one
expected-date = a date such as 2026, 2026-01 or 2026-01-20
expected-paper = a name such as A5, A4 or B5, or millimetres such as 148x210
expected-language-tag = a language tag such as tr, az or en-GB
expected-folder = the name of a folder beside book.toml:  "az"
expected-editions = a heading [[edition]] for each one, with a line  language = "az"  under it
expected-role = one of author, editor, translator, illustrator, compiler, designer
expected-notes-at = chapter or book
expected-print-notes = foot, chapter or book
expected-notes-of = translator or editor
expected-binding = glued or stapled
expected-one-of = one of { $names }
expected-spine = down or up
expected-identifier = an identifier such as urn:… or https://…, or a UUID
expected-address = an address such as https://…
expected-exemption = one of microenterprise, burden, alteration
expected-table = keys under the heading [{ $name }]
expected-tables = a heading [[{ $name }]] for each one, with a line  name = "…"  under it
expected-text-area = margins that leave at least { $least } × { $least } mm for the text

## What libraries say of a file that cannot be read

reason-more-than-mb = more than { $a } MB
reason-pixels-at-most = { $a } × { $b } pixels; { $c } million at most
reason-more-than-pixels-on-one-side = more than { $a } pixels on one side
reason-more-memory-than-is-given-to = more memory than is given to one image
reason-it-has-no-pixels = it has no pixels
reason-it-has-no-colours = it has no colours
reason-it-is-damaged = it is damaged
reason-it-ends-before-its-last-pixel = it ends before its last pixel
reason-a-link-that-leaves-the-project = a link that leaves the project's folder
reason-neither-png-jpeg-webp-gif-nor = neither PNG, JPEG, WebP, GIF nor TIFF
reason-avif-needs-a-c-library = { $reason }
reason-heic-needs-a-c-library = { $reason }
reason-its-filters-are-too-much-work = its filters are too much work
reason-its-texts-are-too-long = its texts are too long
reason-a-drawing-of-more-than-mb = a drawing of more than { $a } MB
reason-a-picture-within-it-cannot-be = a picture within it cannot be read
reason-elements-are-nested-too-deep = elements are nested too deep
reason-macro-calls-itself = macro “{ $a }” calls itself
reason-its-macros-come-to-more-than = its macros come to more than { $a } elements
reason-dependent-style = → { $a }
reason-it-does-not-describe-a-press = it does not describe a press with four inks (CMYK)
reason-not-a-zip-file = not a zip file
reason-missing = { $a }: missing
reason-elements-nested-too-deep = { $a }: elements nested too deep
reason-mapping-values-are-not-allowed = { $reason }
reason-did-not-find-expected-key = { $reason }
reason-yaml-brace = { $reason }
reason-did-not-find-expected = { $reason }
reason-yaml-bracket = { $reason }
reason-simple-key-expected = { $reason }
reason-yaml-colon = { $reason }
reason-yaml-character = unexpected character: `{ $a }'
reason-unclosed-quote = { $reason }
reason-unclosed-bracket = { $reason }
reason-misplaced-bracket = { $reason }
reason-unexpected-eof = { $reason }
reason-invalid-trailing-content = { $reason }
reason-found-unknown-escape-character = { $reason }
reason-yaml-tab = { $reason }
reason-block-sequence-entries-are-not-allowed = { $reason }
reason-yaml-duplicate-key = duplicate key "{ $a }"
reason-alias-references-unknown-anchor = { $reason }
reason-more-than-one-document = more than one document
reason-recursion-limit-exceeded = { $reason }
reason-repetition-limit-exceeded = { $reason }
reason-duplicate-key = { $reason }
reason-string-values-must-be-quoted = { $reason }
reason-key-with-no-value = { $reason }
reason-missing-value = { $reason }
reason-missing-assignment = { $reason }
reason-extra-equals = { $reason }
reason-extra-assignment = { $reason }
reason-extra-comma = { $reason }
reason-missing-comma = { $reason }
reason-unclosed-array-table = { $reason }
reason-unclosed-array = { $reason }
reason-unclosed-inline-table = { $reason }
reason-unclosed-table = { $reason }
reason-invalid-basic-string = { $reason }
reason-invalid-literal-string = { $reason }
reason-invalid-multi-line = { $reason }
reason-invalid-unquoted-key = { $reason }
reason-unquoted-keys-cannot-be-empty = { $reason }
reason-missing-escaped-value = { $reason }
reason-unexpected-key-or-value = { $reason }
reason-unexpected-content = { $reason }
reason-invalid = { $reason }
reason-svg-data-parsing-failed-cause = SVG data parsing failed cause { $a }
reason-svg-has-an-invalid-size = SVG has an invalid size
reason-provided-data-has-not-an-utf = provided data has not an UTF-8 encoding
reason-provided-data-has-a-malformed-gzip = provided data has a malformed GZip content
reason-the-maximum-number-of-svg-elements = the maximum number of SVG elements has been reached
reason-expected-tag-not-at = expected '{ $a }' tag, not '{ $b }' at { $c }
reason-the-document-does-not-have-a = the document does not have a root node
reason-the-root-node-was-opened-but = the root node was opened but never closed
reason-unexpected-end-of-stream = unexpected end of stream
reason-unknown-entity-reference-at = unknown entity reference '{ $a }' at { $b }
