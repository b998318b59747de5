// The page's requests to the program over HTTP on the loopback address. In the static folder `web/page/backend.js`
// replaces this file: it sends the same requests to the same program in a worker. If the program cannot be reached, a
// call fails with `Lost`.
import { messages } from './dom.js'
import { Requests } from './requests.js'

export class Lost extends Error {}

export class Backend extends Requests {
  // `home`: the start page, if the desk was opened from it; `makes`: whether that page writes both books to disk.
  constructor() {
    super()
    this.home = /\/desk\/\d+\/$/.test(location.pathname) ? '../../' : null
    this.makes = this.home !== null
  }

  // Resolves to the state of the book as soon as its build differs from `after`.
  async build(after) {
    const reply = await fetch(`state?after=${after}`)
    // Another program, or a restarted one, does not know this page's token.
    if (!reply.ok) throw new Lost('state')
    return reply.json()
  }

  // Makes files to download: epub, pdf, booklet, press, dist or manuscript. They are fetched from `download(name)`.
  export(kind) { return this.send('export', { kind }) }

  download(name) { return `download/${encodeURIComponent(name)}` }

  // The current stage of an export; and its cancellation.
  progress() { return this.send('progress') }
  cancel() { return this.send('cancel') }

  // The address of a page as an image, and the words of a page.
  async page(at, build) { return `page/${at}?v=${build}` }
  async words(at) {
    const reply = await fetch(`words/${at}`)
    return reply.ok ? reply.text() : ''
  }

  // The file names of the e-book's pages (null if it cannot be made), and the address of one.
  async files() {
    const reply = await fetch('files')
    return reply.ok ? reply.json() : null
  }
  book(file, build) { return `book/${file}?v=${build}` }

  // The lines of a page, each with the place of its words in the manuscript.
  async lines(page) {
    const reply = await fetch(`lines/${page}`)
    return reply.ok ? reply.json() : []
  }

  async send(path, line = {}, bytes = '') {
    let reply
    try {
      reply = await fetch(path, { method: 'POST', body: new Blob([JSON.stringify({ ...line, lang: messages.lang }), '\n', bytes]) })
    } catch { throw new Lost(path) }
    if (!reply.ok) throw new Lost(path)
    return reply.json()
  }
}
