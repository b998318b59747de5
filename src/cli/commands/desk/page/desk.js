// The main module of the preview page: requests the state of the book, waits for the next, and passes it to
// the parts of the page.
import { $, button, fill, make, announce, messages, say, setMessages } from './dom.js'
import { Backend } from './backend.js'
import * as findings from './findings.js'
import { Phone } from './phone.js'
import { Spreads } from './spreads.js'
import { Writing } from './writing.js'

const backend = new Backend()
const writing = new Writing(backend, { reveal: place => spreads.reveal(place) })
const spreads = new Spreads(backend, line => writing.go(line.path, line.start, line.end))
const phone = new Phone(backend)
let book = null, build = 0, editor = null, hadSucceeded = false, trouble = ''

const pause = time => new Promise(done => setTimeout(done, time))
const fileOf = at => book.chapters.filter(chapter => chapter.page !== null && chapter.page <= at).at(-1)?.file

const visit = finding => {
  if (writing.isShown && finding.manuscript_path) writing.goTo(finding)
  else {
    const place = `${finding.file}:${finding.line}:${finding.column}`
    navigator.clipboard?.writeText(place).then(() => announce(`${messages.copied}: ${place}`), () => {})
  }
  if (book && finding.page !== null && finding.page !== undefined) {
    spreads.go(finding.page)
    const file = fileOf(finding.page)
    if (phone.has(file) && file !== $('phone').file) phone.open(file)
  }
  if (editor && !/^\s*(javascript|data):/i.test(editor))
    location.href = editor.replace('{path}', () => encodeURI(finding.path)).replace('{line}', finding.line).replace('{column}', finding.column)
}

const showSheets = () => {
  const cell = at => at === null ? messages.blank : book.pages[at] || `(${at + 1})`
  const head = make('tr')
  for (const name of ['sheet', 'front', 'back']) head.append(make('th', messages[name], { scope: 'col' }))
  const rows = book.sheets.map(([a, b, c, d], at) => {
    const row = make('tr')
    row.append(make('th', at + 1, { scope: 'row' }), make('td', `${cell(a)} | ${cell(b)}`), make('td', `${cell(c)} | ${cell(d)}`))
    return row
  })
  const table = make('table')
  table.append(head, ...rows)
  fill($('sheets'), table)
}

// The editions as buttons, of which one is pressed.
const showEditions = ({ editions, edition }) => {
  const known = [...$('editions').children].map(button => button.textContent).join('\n')
  if (known !== editions.join('\n')) {
    fill($('editions'), ...editions.map(name => button(name, async () => {
      await writing.settled()
      const done = await backend.edition(name)
      if (done.error) announce(done.error)
    })))
  }
  for (const one of $('editions').children) one.setAttribute('aria-pressed', one.textContent === edition)
  $('editions').hidden = !editions.length
}

const show = state => {
  setMessages(state.messages)
  editor = state.editor
  $('phone').title = messages.phone
  $('files').setAttribute('aria-label', messages.ebook)
  const isNew = state.book && state.book.build !== book?.build
  book = state.book || null
  const banner = state.succeeded ? '' : [book ? messages.stays : messages.broken, state.error].filter(Boolean).join(' – ')
  say($('banner'), banner)
  $('banner').hidden = !banner
  showEditions(state)
  if (book) {
    document.title = `${book.title} – matbaa`
    $('title').textContent = book.title
    $('title').lang = book.language
    $('numbers').textContent = book.summary
  }
  // The pages have priority over all that the page asks for besides.
  let drawn = null
  if (isNew) {
    const now = book.build
    drawn = spreads.show(book, state.first_changed_page, state.redrawn)
    // The e-book is made when it is asked for.
    Promise.race([drawn, pause(3000)]).then(() => pause(60)).then(() => {
      if (book.build !== now) return
      const chosen = $('chapters').value
      fill($('chapters'), ...book.chapters.map((chapter, at) => make('option', chapter.title, { value: at })))
      $('chapters').value = chosen || 0
      showSheets()
      phone.refresh(book)
    })
  }
  // While the copy-editor runs, the old findings stay; the complete list follows shortly.
  if (!state.proofreading || !hadSucceeded) {
    findings.list(state.findings, visit, at => writing.fix(state.build, at))
    writing.onFindings(state)
  }
  hadSucceeded = state.succeeded
  // A build is announced once, with its findings: when the copy-editor has read it, too. What stops a build is in the
  // banner, an alert.
  if (state.succeeded && !state.proofreading) {
    const found = state.findings.length ? `${messages.findings}: ${state.findings.length.toLocaleString(messages.lang)}` : messages.none
    $('news').textContent = `${messages.made} · ${found}`
  }
  writing.onBuild(state, drawn)
}

const listen = async () => {
  for (;;) {
    try {
      const state = await backend.build(build)
      if (state.build && state.build !== build) { build = state.build; show(state) }
      else if (state.error && (!build || state.again)) { say($('banner'), trouble = state.error); $('banner').hidden = false }
      else if ([messages.lost, trouble].includes($('banner').textContent)) $('banner').hidden = true
      writing.connected()
      if (state.again) await pause(3000)
    } catch (error) {
      const words = error.words || messages.lost
      if (words) { say($('banner'), words); $('banner').hidden = false }
      // It goes on elsewhere: nobody answers here any more.
      if (error.isOver) return
      await pause(1000)
    }
  }
}

// If the start page opened this page, both books can be made here. One of all open pages holds the connection
// that keeps the program running, because browsers limit the connections per site.
const offerBothBooks = () => {
  $('make').hidden = false
  const stay = () => new Promise(() => { new EventSource('../../stay') })
  if (navigator.locks) navigator.locks.request('stay', stay)
  else stay()
  $('make').onclick = async () => {
    $('making-title').textContent = messages.making
    $('report').textContent = ''
    fill($('books'))
    $('making').showModal()
    let made
    try {
      await writing.settled()
      made = await (await fetch('make', { method: 'POST', body: JSON.stringify({ lang: messages.lang }) })).json()
    } catch { made = { error: messages.lost, report: '', files: [] } }
    $('making-title').textContent = made.error || messages.finished
    $('report').textContent = made.report
    fill($('books'), ...made.files.map(file => {
      const item = make('li')
      item.append(make('a', `${messages.keep}: ${file}`, { href: `made/${encodeURIComponent(file)}`, download: file }))
      return item
    }))
  }
  $('close').onclick = () => $('making').close()
}
if (backend.home) { $('home').href = backend.home; $('home').hidden = false }
if (backend.makes) offerBothBooks()

$('chapters').onchange = event => {
  const chapter = book.chapters[event.target.value]
  if (chapter.page !== null) spreads.go(chapter.page)
  if (phone.has(chapter.file)) phone.open(chapter.file)
}
listen()
