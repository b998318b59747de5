// The e-book in a frame of the width of a phone.
import { $, fill, make } from './dom.js'

export class Phone {
  constructor(backend) {
    this.backend = backend
    this.files = []
    this.book = null
    $('files').onchange = event => this.open(event.target.value)
    $('before').onclick = () => this.#step(-1)
    $('after').onclick = () => this.#step(1)
  }

  has(file) { return this.files.includes(file) }

  // Shows a file of the e-book; if it is the same file as before, at the same scroll position.
  open(file) {
    const phone = $('phone'), view = phone.contentWindow
    const stays = phone.file === file ? view.scrollY : 0
    phone.file = file
    phone.onload = () => {
      const inside = phone.contentDocument
      if (!inside) return
      // A link within the book leads to another of its files.
      const name = inside.location.pathname.split('/book/')[1]
      if (name && name !== phone.file) { phone.file = name; $('files').value = name }
      else if (stays) phone.contentWindow.scrollTo(0, stays)
    }
    if (view.location.href !== 'about:blank' && stays) view.location.replace(this.backend.book(file, this.book.build))
    else phone.src = this.backend.book(file, this.book.build)
    $('files').value = file
  }

  async refresh(book) {
    this.book = book
    let found
    // If the program has ended, the request for the state reports it.
    try {
      found = await this.backend.files()
    } catch { return }
    if (!found || book !== this.book) return
    this.files = found
    const titles = new Map(book.chapters.map(chapter => [chapter.file, chapter.title]))
    const chosen = $('phone').file
    fill($('files'), ...found.map(file => make('option', titles.get(file) || file.replace('.xhtml', ''), { value: file })))
    const first = book.chapters.map(chapter => chapter.file).find(file => found.includes(file)) || found[0]
    if (found.length) this.open(found.includes(chosen) ? chosen : first)
  }

  #step(by) {
    const next = this.files[this.files.indexOf($('phone').file) + by]
    if (next) this.open(next)
  }
}
