// What the page has done for it, here by the program on this machine, asked over the loopback. `web/page/backend.js` stands in
// its place where nothing is installed: the same program in a worker answers the same calls.
//
// Each call gives an object; what stands against it is its `trouble`, in the author's language. Where nobody answers, the
// call fails with `Lost`.
import { said } from './dom.js'

export class Lost extends Error {}

export class Backend {
  // Where the start page is, where the desk was opened from it; whether that page makes both books in the book's folder.
  constructor() {
    this.home = /\/desk\/\d+\/$/.test(location.pathname) ? '../../' : null
    this.makes = this.home !== null
  }

  // The files of the manuscript: path, kind, sum and title of each; and what tells this book from others.
  list() { return this.#send('list') }

  // A text as its file has it, and the sum of its bytes.
  read(path) { return this.#send('read', { path }) }

  // Writes a text that was made from the bytes with the sum `base`. Where the file has other bytes by now nothing is
  // written: `other` is what it says, and both texts are kept.
  write(path, text, base) { return this.#send('write', { path, base }, text) }

  // The state of the book after a turn that is known, as soon as there is another one.
  async build(after) {
    const reply = await fetch(`state?after=${after}`)
    // Another program, or the same one begun anew, does not know this page's address.
    if (!reply.ok) throw new Lost('state')
    return reply.json()
  }

  // The edits that mend a finding of a turn.
  check(turn, at) { return this.#send('fix', { turn, at }) }

  // Brings a document in: as chapters behind one that is there, or as text.
  import(name, bytes, kind, beside) { return this.#send('import', { name, kind, beside }, bytes) }

  // Makes a file to take away: epub, pdf, booklet, dist, manuscript. It is fetched at `taken(name)`.
  export(kind) { return this.#send('export', { kind }) }

  taken(name) { return `taken/${encodeURIComponent(name)}` }

  // What is done just now, while an export goes on; and its end.
  progress() { return this.#send('progress') }
  cancel() { return this.#send('cancel') }

  // Chapters, pictures, versions, settings.
  add(title, beside) { return this.#send('add', { title, beside }) }
  move(path, beside, before, order) { return this.#send('move', { path, beside, before, order }) }
  remove(path) { return this.#send('delete', { path }) }
  bin() { return this.#send('bin') }
  putBack(name) { return this.#send('put-back', { name }) }
  picture(name, bytes) { return this.#send('picture', { name }, bytes) }
  versions(path) { return this.#send('versions', { path }) }
  version(path, name) { return this.#send('version', { path, name }) }
  settings(settings = []) { return this.#send('settings', { settings }) }

  // A page as a picture, and its words.
  async page(at, turn) { return `page/${at}?v=${turn}` }
  async words(at) {
    const reply = await fetch(`words/${at}`)
    return reply.ok ? reply.text() : ''
  }

  // The pages of the e-book by their names, and the address of one; nothing where they cannot be had.
  async files() {
    const reply = await fetch('files')
    return reply.ok ? reply.json() : null
  }
  book(file, turn) { return `book/${file}?v=${turn}` }

  // The lines of a page with the words that each has; and the line that has the words at a place.
  async lines(page) {
    const reply = await fetch(`lines/${page}`)
    return reply.ok ? reply.json() : []
  }
  place(path, at) { return this.#send('place', { path, at }) }

  async #send(path, line = {}, bytes = '') {
    let reply
    try {
      reply = await fetch(path, { method: 'POST', body: new Blob([JSON.stringify({ ...line, lang: said.lang }), '\n', bytes]) })
    } catch { throw new Lost(path) }
    if (!reply.ok) throw new Lost(path)
    return reply.json()
  }
}
