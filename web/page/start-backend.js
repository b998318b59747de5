// What the start page asks of the program in a worker of the browser: the books that this browser keeps, the sample, the
// guide. It replaces src/cli/commands/start/start-backend.js, which asks the program on the machine.
import { $, button, fill, make, messages } from './dom.js'
import { Link } from './link.js'

export class StartBackend {
  constructor() {
    this.kind = 'browser'
    this.link = new Link('', () => {})
    // The messages come with the program; until then the page shows a text in every language.
    this.greeting = 'Loading matbaa · matbaa yükleniyor · matbaa yüklənir · matbaa загружается'
  }

  address(name) { return `desk.html?book=${encodeURIComponent(name)}` }

  async state() {
    const { books, ...state } = await this.#asked('books')
    return { ...state, recent: books }
  }

  async send(path, line, bytes) {
    // Asks the browser not to delete the stored books when it runs out of space.
    navigator.storage?.persist?.().catch(() => {})
    return this.#asked(path, line, bytes)
  }

  async #asked(path, line = {}, bytes) { return (await this.link.post(path, { ...line, lang: messages.lang }, bytes)).json() }

  // What the list shows of a book.
  row({ name, title }) {
    const remove = button(messages.remove, () => confirm(`${title}: ${messages['remove-really']}`) && this.page.busy(async () => {
      await this.#asked('remove', { name })
      await this.page.refresh()
    }), { 'aria-label': `${messages.remove}: ${title}` })
    return [make('a', title, { class: 'main', href: this.address(name) }), remove]
  }

  begin(page) {
    this.page = page
    // In every language: who reads none of the chosen one finds it all the same.
    $('speech-label').textContent = 'Language · Dil · Dil · Язык'
    $('sample').onclick = () => page.open('sample')
    $('speech').onchange = event => {
      localStorage.setItem('matbaa language', event.target.value)
      location.reload()
    }
  }

  shown(state) {
    fill($('speech'), ...state.languages.map(([tag, name]) => make('option', name, { value: tag, lang: tag })))
    $('speech').value = messages.lang
    $('kept-where').textContent = state.isKept ? messages['kept-here'] : messages['not-kept']
    $('guide').href = messages.lang === 'tr' || messages.lang === 'az' ? 'guide-tr.html' : 'guide-en.html'
  }
}
