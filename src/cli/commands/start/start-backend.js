// What the start page asks of the program on this machine, over the loopback address: books and folders of the disk.
// web/page/start-backend.js replaces it where the program runs in the browser.
import { $, button, fill, make, messages } from './dom.js'

export class StartBackend {
  constructor() {
    this.kind = 'program'
    this.greeting = ''
  }

  address(desk) { return desk }

  async state() {
    const reply = await fetch('state')
    return reply.json()
  }

  // Sends one line of JSON, followed by a document; resolves to the answer, or to a message that the program
  // cannot be reached.
  async send(path, line = {}, bytes = '') {
    try {
      const reply = await fetch(path, { method: 'POST', body: new Blob([JSON.stringify({ ...line, lang: messages.lang }), '\n', bytes]) })
      if (reply.ok) return await reply.json()
    } catch { /* reported below */ }
    return { error: messages.lost }
  }

  // What the list shows of a book.
  row(book) {
    const open = button(book.name, () => this.page.open('open', { folder: book.path }))
    open.append(make('small', book.path))
    return [open]
  }

  begin(page) {
    this.page = page
    page.onSubmit($('open'), () => page.open('open', page.fields($('open'))))
    for (const one of document.querySelectorAll('[data-for]')) {
      one.onclick = async () => {
        this.chosen = $(one.dataset.for)
        $('chooser').showModal()
        await this.#go(this.chosen.value)
      }
    }
    $('cancel').onclick = () => $('chooser').close()
    $('here').onclick = () => { this.chosen.value = this.at; $('chooser').close() }
    $('chooser').onclose = () => this.chosen.focus()
    // The program ends when no page holds a connection. One of all open pages holds it, because browsers limit
    // the connections per site.
    const stay = () => new Promise(() => { new EventSource('stay') })
    if (navigator.locks) navigator.locks.request('stay', stay)
    else stay()
  }

  shown(state) {
    for (const one of document.querySelectorAll('[data-for]'))
      one.setAttribute('aria-label', `${messages.choose} ${document.querySelector(`label[for="${one.dataset.for}"]`).textContent}`)
    for (const name of ['new-place', 'import-place']) $(name).value ||= state.home
  }

  #places(host, all, mark) {
    fill(host, ...all.map(place => {
      const open = button(place.name, () => this.#go(place.path)), item = make('li')
      if (mark && place.is_book) open.append(make('small', messages['is-book']))
      item.append(open)
      return item
    }))
  }

  // Shows a folder in the chooser; the focus stays in the list.
  async #go(path) {
    const listing = await this.send('folders', { folder: path })
    if (!listing.folders) return ($('at').textContent = listing.error)
    this.at = listing.path
    $('at').textContent = listing.error || listing.path
    this.#places($('places'), listing.usual_folders, false)
    const up = listing.parent ? [{ name: `↑ ${messages.up}`, path: listing.parent }] : []
    this.#places($('folders'), [...up, ...listing.folders], true)
    if (!listing.folders.length) $('folders').append(make('li', messages.none))
    if ($('chooser').open) $('folders').querySelector('button')?.focus()
  }
}
