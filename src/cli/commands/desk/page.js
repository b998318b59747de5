'use strict'
// The desk's page: asks for the state of the book, waits for the next, and draws what is looked at.
const $ = id => document.getElementById(id)
let said = {}, book = null, turn = 0, changed = null, editor = null, files = [], wasSound = false

const make = (name, words, attributes = {}) => {
  const node = document.createElement(name)
  if (words !== undefined) node.textContent = words
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  return node
}
const fill = (node, ...kids) => node.replaceChildren(...kids)
const grouped = number => number.toLocaleString(said.lang)
const label = at => book.pages[at] ? `${said.page} ${book.pages[at]}` : said.pageless

// Spreads as the book lies open: the first page alone on the right; mirrored where it opens at its right edge.
const spreads = () => {
  const count = book.pages.length, all = [[null, 0]]
  for (let at = 1; at < count; at += 2) all.push([at, at + 1 < count ? at + 1 : null])
  return book.rtl ? all.map(([left, right]) => [right, left]) : all
}

const looked = new IntersectionObserver(entries => {
  for (const entry of entries) {
    entry.target.seen = entry.isIntersecting
    if (entry.isIntersecting) draw(entry.target)
  }
}, { root: $('spreads'), rootMargin: '50%' })

// Pages that are looked at and not drawn as they are now; and what draws them, while there are such.
const wanted = new Set()
let drawing = null

// Draws a page that is looked at, one after the other: a browser draws them all on one thread, and the page of the
// edit comes first.
const draw = page => {
  if (page.drawn === book.turn) return drawing
  wanted.add(page)
  drawing ||= (async () => {
    // Whatever else is wanted at this moment is told first.
    await null
    while (wanted.size) {
      const next = [...wanted].find(page => +page.dataset.page === changed) || [...wanted][0]
      wanted.delete(next)
      if (next.seen) await put(next)
    }
    drawing = null
  })()
  return drawing
}

// Puts a page in its place; the old one stays until the new one is there.
const put = async page => {
  if (page.drawn === book.turn) return
  const turn = page.drawn = book.turn, at = page.dataset.page
  try {
    const image = new Image()
    image.src = `page/${at}?v=${turn}`
    // A browser that shows nothing just now may leave an image undecoded that is there.
    const there = new Promise(done => { image.onload = () => setTimeout(done, 250) })
    const [words] = await Promise.all([fetch(`words/${at}`).then(reply => reply.ok ? reply.text() : ''), Promise.race([image.decode(), there])])
    if (page.drawn !== turn) return
    page.tries = 0
    image.alt = `${label(at)}: ${words}`
    fill(page, image)
  } catch {
    if (page.drawn !== turn) return
    page.drawn = null
    page.tries = (page.tries || 0) + 1
    if (page.tries < 6) setTimeout(() => page.seen && draw(page), 300 * page.tries)
  }
}

const lay = () => {
  const host = $('spreads'), shape = `${book.pages} ${book.width} ${book.rtl}`
  if (host.shape !== shape) {
    host.shape = shape
    looked.disconnect()
    fill(host, ...spreads().map(pair => {
      const spread = make('figure', undefined, { class: 'spread' })
      for (const at of pair) {
        const page = make('div', undefined, at === null ? { class: 'page none' } : { class: 'page', 'data-page': at, id: `page-${at}` })
        spread.append(page)
        if (at !== null) looked.observe(page)
      }
      const names = pair.filter(at => at !== null && book.pages[at]).map(at => book.pages[at])
      spread.append(make('figcaption', names.join(' – ')))
      return spread
    }))
  }
  resize()
  for (const page of document.querySelectorAll('.changed')) page.classList.remove('changed')
  $(`page-${changed}`)?.classList.add('changed')
}

// Draws what is looked at anew.
const redraw = () => {
  for (const page of document.querySelectorAll('[data-page]')) if (page.seen) draw(page)
  return drawing
}

const resize = () => {
  if (!book) return
  const host = $('spreads'), room = Math.max(200, host.clientWidth - 40)
  const high = Math.max(200, host.clientHeight - 70) * book.width / book.height
  const width = Math.min(room / 2, high) * $('size').value / 100
  const ratio = `${book.width} / ${book.height}`
  // Hundreds of pages are laid out anew only where they have another size.
  if (host.drawn === `${width} ${ratio}`) return
  host.drawn = `${width} ${ratio}`
  host.style.setProperty('--width', width)
  host.style.setProperty('--ratio', ratio)
}

const go = at => {
  const page = $(`page-${at}`)
  if (!page) return
  page.scrollIntoView({ block: 'nearest' })
  page.seen = true
}

const pause = time => new Promise(done => setTimeout(done, time))

// Shows a file of the e-book, at the height where the reader was if it is the same one.
const open = file => {
  const phone = $('phone'), view = phone.contentWindow
  const stays = phone.file === file ? view.scrollY : 0
  phone.file = file
  phone.onload = () => {
    const inside = phone.contentDocument
    if (!inside) return
    // A link within the book leads to another file of it.
    const name = inside.location.pathname.split('/book/')[1]
    if (name && name !== phone.file) { phone.file = name; $('files').value = name }
    else if (stays) phone.contentWindow.scrollTo(0, stays)
  }
  if (view.location.href !== 'about:blank' && stays) view.location.replace(`book/${file}?v=${book.turn}`)
  else phone.src = `book/${file}?v=${book.turn}`
  $('files').value = file
}

const refresh = async () => {
  const now = book.turn
  let found
  // Where the desk has ended, the one that listens says so.
  try { found = await (await fetch('files')).json() } catch { return }
  if (now !== book.turn) return
  files = found
  const titles = new Map(book.chapters.map(chapter => [chapter.file, chapter.title]))
  const chosen = $('phone').file
  fill($('files'), ...files.map(file => make('option', titles.get(file) || file.replace('.xhtml', ''), { value: file })))
  const first = book.chapters.map(chapter => chapter.file).find(file => files.includes(file)) || files[0]
  if (files.length) open(files.includes(chosen) ? chosen : first)
}
const step = by => {
  const next = files[files.indexOf($('phone').file) + by]
  if (next) open(next)
}

const fileOf = at => book.chapters.filter(chapter => chapter.page !== null && chapter.page <= at).at(-1)?.file

const visit = finding => {
  const place = `${finding.file}:${finding.line}:${finding.column}`
  navigator.clipboard?.writeText(place).then(() => { $('news').textContent = `${said.copied}: ${place}` }, () => {})
  if (book && finding.page !== null && finding.page !== undefined) {
    go(finding.page)
    const file = fileOf(finding.page)
    if (files.includes(file) && file !== $('phone').file) open(file)
  }
  if (editor && !/^\s*(javascript|data):/i.test(editor))
    location.href = editor.replace('{path}', () => encodeURI(finding.path)).replace('{line}', finding.line).replace('{column}', finding.column)
}

const tell = findings => {
  $('count').textContent = findings.length ? `(${grouped(findings.length)})` : ''
  if (!findings.length) return fill($('findings'), make('p', said.none))
  const list = make('ul')
  // So many that nobody reads them all would only make the page slow.
  for (const finding of findings.slice(0, 500)) {
    const item = make('li', undefined, { class: finding.severity })
    item.append(make('b', `${said[finding.severity]}[${finding.code}]`), ` ${finding.message} `)
    if (finding.file) {
      const button = make('button', `${finding.file}:${finding.line}:${finding.column}`, { type: 'button' })
      button.onclick = () => visit(finding)
      item.append(button)
    }
    item.append(make('span', `${said.hint}: ${finding.hint}`, { class: 'help' }))
    list.append(item)
  }
  if (findings.length > 500) list.append(make('li', '…'))
  fill($('findings'), list)
}

const fold = () => {
  const cell = at => at === null ? said.blank : book.pages[at] || `(${at + 1})`
  const head = make('tr')
  for (const name of ['sheet', 'front', 'back']) head.append(make('th', said[name], { scope: 'col' }))
  const rows = book.sheets.map(([a, b, c, d], at) => {
    const row = make('tr')
    row.append(make('th', at + 1, { scope: 'row' }), make('td', `${cell(a)} | ${cell(b)}`), make('td', `${cell(c)} | ${cell(d)}`))
    return row
  })
  const table = make('table')
  table.append(head, ...rows)
  fill($('sheets'), table)
}

const show = state => {
  said = state.said
  editor = state.editor
  document.documentElement.lang = said.lang
  for (const node of document.querySelectorAll('[data-said]')) node.textContent = said[node.dataset.said]
  $('phone').title = said.phone
  $('files').setAttribute('aria-label', said.ebook)
  const isNew = state.book && state.book.turn !== book?.turn
  book = state.book || null
  const banner = state.sound ? '' : [book ? said.stays : said.broken, state.trouble].filter(Boolean).join(' – ')
  $('banner').textContent = banner
  $('banner').hidden = !banner
  if (book) {
    document.title = `${book.title} – matbaa`
    $('title').textContent = book.title
    $('title').lang = book.language
    $('numbers').textContent = book.numbers
  }
  if (isNew) {
    changed = state.changed
    lay()
    if (changed !== null && $('follow').checked) go(changed)
    const drawn = redraw(), now = book.turn
    $('news').textContent = said.made
    // The pages first: the e-book is made when it is asked for.
    Promise.race([drawn, pause(3000)]).then(() => pause(60)).then(() => {
      if (book.turn !== now) return
      const chosen = $('chapters').value
      fill($('chapters'), ...book.chapters.map((chapter, at) => make('option', chapter.title, { value: at })))
      $('chapters').value = chosen || 0
      fold()
      refresh()
    })
  }
  // While the copy-editor reads, what is told stays: all of it comes in a moment.
  if (!state.reading || !wasSound) tell(state.findings)
  wasSound = state.sound
}

const listen = async () => {
  for (;;) {
    try {
      const state = await (await fetch(`state?after=${turn}`)).json()
      if (state.turn && state.turn !== turn) { turn = state.turn; show(state) }
      else if ($('banner').textContent === said.lost) $('banner').hidden = true
    } catch {
      if (said.lost) { $('banner').textContent = said.lost; $('banner').hidden = false }
      await new Promise(done => setTimeout(done, 1000))
    }
  }
}

// Where the start page has opened this desk, both books can be made on it, and one page of all that are open keeps the
// connection without which the program ends: browsers have few for a site.
const atHome = () => {
  $('make').hidden = $('home').hidden = false
  const stay = () => new Promise(() => { new EventSource('../../stay') })
  if (navigator.locks) navigator.locks.request('stay', stay)
  else stay()
  $('make').onclick = async () => {
    $('making-title').textContent = said.making
    $('told').textContent = ''
    fill($('books'))
    $('making').showModal()
    let made
    try { made = await (await fetch('make', { method: 'POST', body: JSON.stringify({ lang: said.lang }) })).json() }
    catch { made = { trouble: said.lost, told: '', files: [] } }
    $('making-title').textContent = made.trouble || said.finished
    $('told').textContent = made.told
    fill($('books'), ...made.files.map(file => {
      const item = make('li')
      item.append(make('a', `${said.keep}: ${file}`, { href: `made/${encodeURIComponent(file)}`, download: file }))
      return item
    }))
  }
  $('close').onclick = () => $('making').close()
}
if (/\/desk\/\d+\/$/.test(location.pathname)) atHome()

$('size').oninput = resize
new ResizeObserver(resize).observe($('spreads'))
$('chapters').onchange = event => {
  const chapter = book.chapters[event.target.value]
  if (chapter.page !== null) go(chapter.page)
  if (files.includes(chapter.file)) open(chapter.file)
}
$('files').onchange = event => open(event.target.value)
$('before').onclick = () => step(-1)
$('after').onclick = () => step(1)
listen()
