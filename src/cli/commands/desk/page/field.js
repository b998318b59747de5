// The text field: a textarea over a copy of its text. The copy determines its height, marks the findings, and
// gives the screen position of a place in the text. The field has its own undo history, which persists across
// saves and chapters.
import { change } from './text.js'

// The most steps that can be undone.
const STEPS = 5000

export class Field {
  constructor(area, mirror, changed) {
    Object.assign(this, { area, mirror, changed, text: '', past: [], next: [], marks: [], isOwn: false })
    area.addEventListener('input', () => this.#typed())
    area.addEventListener('beforeinput', event => {
      if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
        event.preventDefault()
        event.inputType === 'historyUndo' ? this.undo() : this.redo()
      }
    })
    area.addEventListener('keydown', event => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      key === 'y' || event.shiftKey ? this.redo() : this.undo()
    })
  }

  // Shows another text with its undo history.
  load(text, history = { past: [], next: [] }) {
    this.past = history.past
    this.next = history.next
    this.marks = []
    this.#show(text)
    this.area.setSelectionRange(0, 0)
  }

  get history() { return { past: this.past, next: this.next } }
  get start() { return this.area.selectionStart }
  get end() { return this.area.selectionEnd }
  get chosen() { return this.text.slice(this.start, this.end) }

  #show(text) {
    this.text = text
    this.area.value = text
    this.#mirrored()
  }

  #typed() {
    const step = change(this.text, this.area.value)
    if (!step.old && !step.text) return
    const last = this.past.at(-1)
    // Consecutively typed letters form one step, up to the end of a word.
    const goesOn = last && last.isTyped && !step.old && step.text.length === 1 && step.start === last.start + last.text.length && !/\s/.test(step.text)
    if (goesOn) last.text += step.text
    else this.past.push({ ...step, isTyped: !step.old && step.text.length === 1 })
    if (this.past.length > STEPS) this.past.shift()
    this.next.length = 0
    this.text = this.area.value
    this.#mirrored()
    this.changed(this.text)
  }

  // Applies edits as one step and sets the selection. Edits have offsets into the current text.
  edit(edits, selection) {
    // From the last to the first; of two edits at one place, the text of the first comes first.
    const sorted = [...edits].reverse().sort((one, other) => other.start - one.start)
    let text = this.text
    for (const { start, end, text: put } of sorted) text = text.slice(0, start) + put + text.slice(end)
    const step = change(this.text, text)
    if (step.old || step.text) {
      this.past.push({ ...step, isTyped: false })
      this.next.length = 0
      this.#show(text)
    }
    if (selection) this.select(...selection)
    if (step.old || step.text) this.changed(text)
  }

  // Replaces the whole text as one step.
  replaceAll(text) {
    const at = Math.min(this.start, text.length), scroll = this.area.parentNode.parentNode.scrollTop
    const { start, old, text: put } = change(this.text, text)
    const moved = at <= start ? at : Math.max(start, Math.min(text.length, at + put.length - old.length))
    this.edit([{ start: 0, end: this.text.length, text }])
    this.area.setSelectionRange(moved, moved)
    this.area.parentNode.parentNode.scrollTop = scroll
  }

  #step(from, to, take, put) {
    const step = from.pop()
    if (!step) return
    to.push(step)
    const text = this.text.slice(0, step.start) + step[put] + this.text.slice(step.start + step[take].length)
    this.#show(text)
    this.select(step.start, step.start + step[put].length)
    this.changed(text)
  }

  undo() { this.#step(this.past, this.next, 'text', 'old') }
  redo() { this.#step(this.next, this.past, 'old', 'text') }

  // Selects a range and scrolls to it.
  select(start, end = start) {
    this.area.focus({ preventScroll: true })
    this.area.setSelectionRange(start, end)
    this.reveal(start)
  }

  reveal(at) {
    const scroller = this.area.closest('.scroller'), { top } = this.box(at), edge = scroller.getBoundingClientRect()
    if (top < edge.top + 30 || top > edge.bottom - 60) scroller.scrollTop += top - edge.top - scroller.clientHeight / 3
    this.area.scrollTop = 0
  }

  // Highlights ranges: `{ start, end, kind }`, ordered and not overlapping.
  mark(marks) {
    this.marks = marks
    this.#mirrored()
  }

  #mirrored() {
    const parts = []
    let at = 0
    for (const { start, end, kind } of this.marks) {
      if (start < at || end > this.text.length || start === end) continue
      parts.push(document.createTextNode(this.text.slice(at, start)))
      const mark = document.createElement('span')
      mark.className = kind
      mark.textContent = this.text.slice(start, end)
      parts.push(mark)
      at = end
    }
    // Gives an empty last line a height.
    parts.push(document.createTextNode(`${this.text.slice(at)}\n\u200b`))
    this.mirror.replaceChildren(...parts)
  }

  // The rectangle of a place of the text on the screen.
  box(at) {
    const walker = document.createTreeWalker(this.mirror, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(), left = at; node; node = walker.nextNode()) {
      if (left <= node.length) {
        const range = document.createRange()
        range.setStart(node, left)
        range.setEnd(node, Math.min(node.length, left + 1))
        const all = range.getClientRects()
        return all[0] || range.getBoundingClientRect()
      }
      left -= node.length
    }
    return this.mirror.getBoundingClientRect()
  }
}
