// Notes: a numbered mark in the text, and a field beside the text for the content of each note.
import { $, fill, make, messages, button } from './dom.js'

const MARK = /\[\^([^\]\s]+)\](?!:)/g
const TEXT = /^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n(?:[ \t]*\n)*(?: {2,}|\t)\S.*)*)/gm

// The notes of a text in the order of their marks: label, place of the mark, place and text of the content.
export const notesOf = text => {
  const texts = new Map()
  for (const found of text.matchAll(TEXT)) {
    const start = found.index + found[0].length - found[2].length
    if (!texts.has(found[1])) texts.set(found[1], { start, end: start + found[2].length, words: found[2].replace(/\n[ \t]+/g, '\n') })
  }
  const notes = [], seen = new Set()
  for (const { 1: label, index } of text.matchAll(MARK)) {
    if (seen.has(label)) continue
    seen.add(label)
    notes.push({ label, mark: index, ...texts.get(label) })
  }
  return notes
}

export class Notes {
  constructor(field) {
    this.field = field
    $('mark-note').onclick = () => this.add()
  }

  // Inserts a mark at the cursor and moves to the field for its content.
  add(words = '') {
    const { field } = this, labels = new Set([...field.text.matchAll(/\[\^([^\]\s]+)\]/g)].map(found => found[1]))
    let number = 1
    while (labels.has(`${number}`)) number++
    const at = field.end, end = field.text.length
    const gap = field.text.endsWith('\n\n') ? '' : field.text.endsWith('\n') ? '\n' : '\n\n'
    field.edit([{ start: at, end: at, text: `[^${number}]` }, { start: end, end, text: `${gap}[^${number}]: ${words}\n` }], [at + `[^${number}]`.length])
    this.show()
    if (!words) $('notes').querySelector(`[data-label-of="${number}"]`)?.focus()
  }

  // Shows the fields; the one with the focus is kept.
  show() {
    const notes = notesOf(this.field.text), host = $('notes')
    $('notes-pane').hidden = !notes.length
    const shape = notes.map(note => note.label).join(' ')
    if (host.shape === shape && notes.length) {
      notes.forEach((note, at) => {
        const area = host.children[at].querySelector('textarea')
        if (area !== document.activeElement && area.value !== (note.words ?? '')) area.value = note.words ?? ''
        this.#fit(area)
      })
      return
    }
    host.shape = shape
    fill(host, ...notes.map((note, at) => {
      const item = make('li'), area = make('textarea', undefined, { rows: 2, spellcheck: 'true', 'data-label-of': note.label, 'aria-label': `${messages['a-note']} ${at + 1}` })
      area.lang = this.field.area.lang
      area.value = note.words ?? ''
      area.oninput = () => { this.#write(note.label, area.value); this.#fit(area) }
      item.append(button(`${at + 1}`, () => this.#go(note.label), { title: messages['show-there'], 'aria-label': `${messages['a-note']} ${at + 1}: ${messages.writing}` }), area)
      return item
    }))
    for (const area of host.querySelectorAll('textarea')) this.#fit(area)
  }

  #fit(area) {
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }

  #go(label) {
    const note = notesOf(this.field.text).find(note => note.label === label)
    if (note) this.field.select(note.mark, note.mark + label.length + 3)
  }

  // Writes the content of a note into the text; that of a new note at the end of the text.
  #write(label, words) {
    const note = notesOf(this.field.text).find(note => note.label === label)
    if (!note) return
    const put = words.replace(/\n(?=.)/g, '\n    ')
    if (note.start !== undefined) return this.field.edit([{ start: note.start, end: note.end, text: put }])
    const end = this.field.text.length
    this.field.edit([{ start: end, end, text: `${this.field.text.endsWith('\n') ? '\n' : '\n\n'}[^${label}]: ${put}\n` }])
  }
}
