// Shows the findings: those of the book in a list, and those of the open chapter in the margin beside their
// lines.
import { $, button, fill, make, announce, refill, messages } from './dom.js'
import { placeOf } from './text.js'

// The most findings that are shown; more would only slow down the page.
const MOST = 500

const words = finding => [make('b', `${messages[finding.severity]}[${finding.code}]`), ` ${finding.message} `]
// Identifies a finding across turns.
const key = finding => `${finding.code} ${finding.file}:${finding.line}:${finding.column}`
const hint = finding => make('span', `${messages.hint}: ${finding.hint}`, { class: 'help' })

// The list of all findings; `visit` opens the place of a finding, `fix` fixes it.
export const list = (findings, visit, fix) => {
  $('count').textContent = findings.length ? `(${findings.length.toLocaleString(messages.lang)})` : ''
  if (!findings.length) return fill($('findings'), make('p', messages.none))
  const all = make('ul')
  findings.slice(0, MOST).forEach((finding, at) => {
    const item = make('li', undefined, { class: finding.severity })
    item.append(...words(finding))
    if (finding.file) item.append(button(`${finding.file}:${finding.line}:${finding.column}`, () => visit(finding), { 'data-key': `go ${key(finding)}` }))
    if (finding.fixable && finding.manuscript_path) item.append(' ', button(messages.fix, () => fix(at), { class: 'fix', 'data-key': `fix ${key(finding)}` }))
    item.append(hint(finding))
    all.append(item)
  })
  if (findings.length > MOST) all.append(make('li', '…'))
  refill($('findings'), all)
}

// The findings of the open chapter in the margin, each beside its line.
export class Margin {
  constructor(field, host, fix) {
    Object.assign(this, { field, host, fix, found: [] })
    new ResizeObserver(() => this.place()).observe(field.area)
  }

  show(findings, path) {
    this.found = findings.map((finding, at) => ({ ...finding, at })).filter(finding => finding.manuscript_path === path).slice(0, MOST).map(finding => ({
      ...finding, start: placeOf(this.field.text, finding.line, finding.column), end: placeOf(this.field.text, finding.end_line, finding.end_column) }))
    this.found.sort((one, other) => one.start - other.start)
    let last = 0
    const marks = []
    for (const { start, end, severity } of this.found) {
      if (start < last) continue
      marks.push({ start, end, kind: severity })
      last = end
    }
    this.field.mark(marks)
    refill(this.host, ...this.found.map(finding => {
      const item = make('li', undefined, { class: finding.severity })
      const go = button('', () => this.field.select(finding.start, finding.end), { 'data-key': `go ${key(finding)}` })
      go.append(...words(finding))
      item.append(go, hint(finding))
      if (finding.fixable) item.append(button(messages.fix, () => this.fix(finding.at), { class: 'fix', 'data-key': `fix ${key(finding)}`, 'aria-label': `${messages.fix}: ${finding.message}` }))
      return item
    }))
    this.host.hidden = !this.found.length
    this.place()
  }

  // Places each finding at its line, or below the previous one if there is no room.
  place() {
    const narrow = getComputedStyle(this.host).position === 'static'
    const edge = this.field.area.getBoundingClientRect().top
    let free = 0
    this.found.forEach((finding, at) => {
      const item = this.host.children[at]
      if (!item) return
      if (narrow) { item.style.top = ''; return }
      const top = Math.max(free, this.field.box(finding.start).top - edge)
      item.style.top = `${top}px`
      free = top + item.offsetHeight + 4
    })
    this.host.style.minHeight = narrow ? '' : `${free}px`
  }
}

// Fixes a finding with the program's edits, if the text is still the one that they apply to.
export const applyFix = async (backend, build, index, open, field) => {
  const done = await backend.check(build, index)
  if (done.error) return announce(done.error)
  await open(done.path)
  const fits = field.text.length === done.length && done.edits.every(edit => field.text.slice(edit.start, edit.end) === edit.old)
  if (!fits) return announce(messages['not-now'])
  const { start, text } = done.edits[0]
  field.edit(done.edits, [start, start + text.length])
  announce(messages.mended)
}
