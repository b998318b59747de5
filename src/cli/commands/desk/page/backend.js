// The page's requests to the program over HTTP on the loopback address. In the static folder `web/page/backend.js`
// replaces this file: it sends the same requests to the same program in a worker.
//
// Each method resolves to an object. If the program refuses a request, `trouble` in it is the reason, in the
// author's language. If the program cannot be reached, the call fails with `Lost`.
import { said } from './dom.js'

export class Lost extends Error {}

export class Backend {
  // `home`: the start page, if the desk was opened from it; `makes`: whether that page writes both books to disk.
  constructor() {
    this.home = /\/desk\/\d+\/$/.test(location.pathname) ? '../../' : null
    this.makes = this.home !== null
  }

  // Lists the manuscript's files (path, kind, checksum and title of each) and an identifier of the book.
  list() { return this.#send('list') }

  // Reads a text file and its checksum.
  read(path) { return this.#send('read', { path }) }

  // Writes a text that is based on the content with the checksum `base`. If the file has changed since,
  // nothing is written: `other` is the text of the file, and both texts are kept as versions.
  write(path, text, base) { return this.#send('write', { path, base }, text) }

  // Resolves to the state of the book as soon as its turn differs from `after`.
  async build(after) {
    const reply = await fetch(`state?after=${after}`)
    // Another program, or a restarted one, does not know this page's token.
    if (!reply.ok) throw new Lost('state')
    return reply.json()
  }

  // Gets the edits that fix a finding of a turn.
  check(turn, at) { return this.#send('fix', { turn, at }) }

  // Imports a document: as chapters after the chapter `beside`, or as text.
  import(name, bytes, kind, beside) { return this.#send('import', { name, kind, beside }, bytes) }

  // Makes a file to download: epub, pdf, booklet, dist or manuscript. It is fetched from `taken(name)`.
  export(kind) { return this.#send('export', { kind }) }

  taken(name) { return `taken/${encodeURIComponent(name)}` }

  // The current stage of an export; and its cancellation.
  progress() { return this.#send('progress') }
  cancel() { return this.#send('cancel') }

  // Chapters, images, versions, settings.
  add(title, beside) { return this.#send('add', { title, beside }) }
  move(path, beside, before, order) { return this.#send('move', { path, beside, before, order }) }
  remove(path) { return this.#send('delete', { path }) }
  bin() { return this.#send('bin') }
  putBack(name) { return this.#send('put-back', { name }) }
  picture(name, bytes) { return this.#send('picture', { name }, bytes) }
  versions(path) { return this.#send('versions', { path }) }
  version(path, name) { return this.#send('version', { path, name }) }
  settings(settings = []) { return this.#send('settings', { settings }) }

  // The address of a page as an image, and the words of a page.
  async page(at, turn) { return `page/${at}?v=${turn}` }
  async words(at) {
    const reply = await fetch(`words/${at}`)
    return reply.ok ? reply.text() : ''
  }

  // The file names of the e-book's pages (null if it cannot be made), and the address of one.
  async files() {
    const reply = await fetch('files')
    return reply.ok ? reply.json() : null
  }
  book(file, turn) { return `book/${file}?v=${turn}` }

  // The lines of a page, each with the place of its words in the manuscript; and the line at a place of the
  // manuscript.
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
