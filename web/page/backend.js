// The page's requests to the same program in a web worker, without any server. It replaces
// src/cli/commands/desk/page/backend.js, which sends the requests over the loopback address.
import { ask, make, messages } from './dom.js'
import { Link } from './link.js'
import { Requests } from './requests.js'

export { Lost } from './link.js'

export class Backend extends Requests {
  constructor() {
    super()
    this.home = './'
    this.makes = false
    this.link = new Link(new URLSearchParams(location.search).get('book') || '', elsewhere)
    this.made = new Map()
  }

  async build(after) { return (await this.link.state(after)).json() }

  async export(kind) {
    this.exporting = true
    try {
      const done = await this.send('export', { kind })
      // The files are in memory already, so they are saved from there.
      for (const name of done.files || []) {
        const made = await this.link.get(`download/${name}`)
        URL.revokeObjectURL(this.made.get(name))
        this.made.set(name, URL.createObjectURL(new Blob([made.bytes])))
      }
      return done
    } catch (error) {
      if (this.isCancelled) return { error: messages.cancel }
      throw error
    } finally { this.exporting = this.isCancelled = false }
  }

  download(name) { return this.made.get(name) }

  // The worker has one thread: it cannot report progress, and an export is cancelled by restarting the worker.
  async progress() { return { step: null } }
  async cancel() {
    if (!this.exporting) return
    this.isCancelled = true
    this.link.restart()
  }

  async page(at) {
    const drawn = await this.link.get(`page/${at}`)
    return URL.createObjectURL(new Blob([drawn.bytes], { type: drawn.type }))
  }

  async words(at) { return (await this.link.get(`words/${at}`)).text() }

  async files() {
    // The frame's requests for the e-book's pages are forwarded by the service worker.
    if (!await this.link.served) return null
    const found = await this.link.get('files')
    return found.missing ? null : found.json()
  }

  book(file, build) { return `tab/${this.link.tab}/book/${file}?v=${build}` }

  async lines(page) {
    const found = await this.link.get(`lines/${page}`)
    return found.missing ? [] : found.json()
  }

  async send(path, line = {}, bytes = '') { return (await this.link.post(path, { ...line, lang: this.link.lang }, bytes)).json() }
}

// Asks whether a book that is open in another tab is to be opened in this one. Without `words`: closes that question,
// because this tab has the book now.
const elsewhere = async words => words ? await ask(words.elsewhere, [make('p', words['kept-here'])], { here: words['use-here'], '': words.cancel }) === 'here' : document.querySelector('dialog[aria-labelledby=asked]')?.close('here')
