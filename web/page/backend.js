// What the desk's page has done for it by the same program in a worker of this page: no machine but this one is asked. It
// answers the calls of the other backend (src/cli/commands/desk/page/backend.js), which asks the program over the loopback.
import { ask, make, said } from './dom.js'
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
      // What was made is here at once: it is saved from memory.
      for (const name of done.files || []) {
        const made = await this.link.get(`taken/${name}`)
        URL.revokeObjectURL(this.made.get(name))
        this.made.set(name, URL.createObjectURL(new Blob([made.bytes])))
      }
      return done
    } catch (error) {
      if (this.isCancelled) return { trouble: said.cancel }
      throw error
    } finally { this.exporting = this.isCancelled = false }
  }

  taken(name) { return this.made.get(name) }

  // The worker has one thread: how far it is cannot be asked, and what it does is ended with it.
  async progress() { return { step: null } }
  async cancel() {
    if (!this.exporting) return
    this.isCancelled = true
    this.link.restart()
  }

  async page(at) {
    const drawn = await this.link.get(`page/${at}`)
    const address = URL.createObjectURL(new Blob([drawn.bytes], { type: drawn.type }))
    // The picture is decoded by then, or asked for once more.
    setTimeout(() => URL.revokeObjectURL(address), 60000)
    return address
  }

  async words(at) { return (await this.link.get(`words/${at}`)).text() }

  async files() {
    // The pages of the e-book are asked for by their frame: the service worker passes that on.
    if (!await this.link.served) return null
    const found = await this.link.get('files')
    return found.missing ? null : found.json()
  }

  book(file, turn) { return `tab/${this.link.tab}/book/${file}?v=${turn}` }

  async lines(page) {
    const found = await this.link.get(`lines/${page}`)
    return found.missing ? [] : found.json()
  }

  async send(path, line = {}, bytes = '') { return (await this.link.post(path, { ...line, lang: this.link.lang }, bytes)).json() }
}

// The book is open in another tab: whether it goes on in this one. Without words: it is this one's by now.
const elsewhere = async words => words ? await ask(words.elsewhere, [make('p', words['kept-here'])], { here: words['use-here'], '': words.cancel }) === 'here' : document.querySelector('dialog[aria-labelledby=asked]')?.close('here')
