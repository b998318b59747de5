// The spreads of the printed book. Pages are drawn when they become visible; a click on a line goes to its
// words.
import { $, fill, make, messages, button } from './dom.js'

// How many pages stay drawn: a browser keeps the shapes of each, half a megabyte and more.
const MOST_DRAWN = 40

const pause = time => new Promise(done => setTimeout(done, time))

export class Spreads {
  // `chosen` is called with the file and the range of words of a line that was clicked.
  constructor(backend, chosen) {
    Object.assign(this, { backend, chosen, book: null, changed: null, wanted: new Set(), drawing: null, drawn: new Set() })
    this.host = $('spreads')
    this.looked = new IntersectionObserver(entries => {
      for (const entry of entries) {
        entry.target.seen = entry.isIntersecting
        if (entry.isIntersecting) this.draw(entry.target)
      }
    }, { root: this.host, rootMargin: '50%' })
    new ResizeObserver(() => this.resize()).observe(this.host)
    $('size').oninput = () => this.resize()
    this.host.addEventListener('click', event => this.#clicked(event))
  }

  label(at) { return this.book.pages[at] ? `${messages.page} ${this.book.pages[at]}` : messages.pageless }

  // The pairs of pages: the first page alone on the right; mirrored for a book that is read from right to
  // left.
  #pairs() {
    const count = this.book.pages.length, all = [[null, 0]]
    for (let at = 1; at < count; at += 2) all.push([at, at + 1 < count ? at + 1 : null])
    return this.book.rtl ? all.map(([left, right]) => [right, left]) : all
  }

  // Draws a visible page, one at a time: a browser draws all on one thread, and the page of the edit comes
  // first.
  draw(page) {
    if (page.drawn === this.book.build) return this.drawing
    this.wanted.add(page)
    this.drawing ||= (async () => {
      // Lets other requests of this moment enter the queue first.
      await null
      while (this.wanted.size) {
        const next = [...this.wanted].find(page => +page.dataset.page === this.changed) || [...this.wanted][0]
        this.wanted.delete(next)
        if (next.seen) await this.#put(next)
      }
      this.drawing = null
    })()
    return this.drawing
  }

  // Shows a drawn page; the old one stays until the new one is loaded.
  async #put(page) {
    if (page.drawn === this.book.build) return
    const build = page.drawn = this.book.build, at = page.dataset.page, image = new Image()
    try {
      image.src = await this.backend.page(at, build)
      // A browser in the background may never decode a loaded image, so loading and a delay suffice.
      const there = new Promise(done => { image.onload = () => setTimeout(done, 250) })
      const [words] = await Promise.all([this.backend.words(at), Promise.race([image.decode(), there])])
      if (page.drawn !== build) return
      page.tries = 0
      page.shown = build
      image.alt = `${this.label(at)}: ${words}`
      fill(page, image)
      this.#forget(page)
    } catch {
      if (page.drawn !== build) return
      page.drawn = null
      page.tries = (page.tries || 0) + 1
      if (page.tries < 6) setTimeout(() => page.seen && this.draw(page), 300 * page.tries)
    } finally {
      // Of a page that is in memory: what was loaded stays with the image, and goes with it.
      URL.revokeObjectURL(image.src)
    }
  }

  // Takes away the pages that were drawn longest ago and are out of sight.
  #forget(page) {
    this.drawn.delete(page)
    this.drawn.add(page)
    for (const old of this.drawn) {
      if (this.drawn.size <= MOST_DRAWN) break
      if (old.seen) continue
      this.drawn.delete(old)
      old.drawn = old.shown = null
      fill(old)
    }
  }

  // Shows a rebuilt book; resolves when the visible pages are drawn. `redrawn` has the pages that look other than in an
  // earlier build: the others stay as they are.
  show(book, changed, redrawn) {
    if (redrawn && redrawn.since === this.book?.build) {
      const others = new Set(redrawn.pages)
      for (const page of this.drawn) if (page.shown === redrawn.since && !others.has(+page.dataset.page)) page.drawn = page.shown = book.build
    }
    Object.assign(this, { book, changed })
    const shape = `${book.pages} ${book.width} ${book.rtl}`
    if (this.host.shape !== shape) {
      this.host.shape = shape
      this.looked.disconnect()
      this.drawn.clear()
      fill(this.host, ...this.#pairs().map(pair => this.#spread(pair)))
    }
    this.resize()
    for (const page of document.querySelectorAll('.changed')) page.classList.remove('changed')
    $(`page-${changed}`)?.classList.add('changed')
    if (changed !== null && $('follow').checked) this.go(changed)
    for (const page of document.querySelectorAll('[data-page]')) if (page.seen) this.draw(page)
    return this.drawing
  }

  #spread(pair) {
    const spread = make('figure', undefined, { class: 'spread' }), caption = make('figcaption')
    for (const at of pair) {
      const page = make('div', undefined, at === null ? { class: 'page none' } : { class: 'page', 'data-page': at, id: `page-${at}` })
      spread.append(page)
      if (at === null) continue
      this.looked.observe(page)
      const name = this.book.pages[at]
      if (name) caption.append(button(name, () => this.#words(at), { title: messages['to-words'], 'aria-label': `${messages['to-words']}: ${name}` }))
    }
    spread.append(caption)
    return spread
  }

  resize() {
    const { book, host } = this
    if (!book) return
    const room = Math.max(200, host.clientWidth - 40)
    const high = Math.max(200, host.clientHeight - 70) * book.width / book.height
    const width = Math.min(room / 2, high) * $('size').value / 100
    const ratio = `${book.width} / ${book.height}`
    // Hundreds of pages are laid out again only if their size changed.
    if (host.drawn === `${width} ${ratio}`) return
    host.drawn = `${width} ${ratio}`
    host.style.setProperty('--width', width)
    host.style.setProperty('--ratio', ratio)
  }

  go(at) {
    const page = $(`page-${at}`)
    if (!page) return
    page.scrollIntoView({ block: 'nearest' })
    page.seen = true
  }

  // Handles a click on a page: goes to the nearest line.
  async #clicked(event) {
    const page = event.target.closest('[data-page]')
    if (!page) return
    const edge = page.getBoundingClientRect(), x = (event.clientX - edge.left) / edge.width, y = (event.clientY - edge.top) / edge.height
    const lines = await this.backend.lines(page.dataset.page)
    const away = line => Math.max(line.top - y, y - line.bottom, 0) + Math.max(line.left - x, x - line.right, 0) / 4
    const [nearest] = lines.sort((one, other) => away(one) - away(other))
    if (nearest && away(nearest) < .1) { this.#flash(page, nearest); this.chosen(nearest) }
  }

  async #words(at) {
    const [first] = await this.backend.lines(at)
    if (first) this.chosen(first)
  }

  // Shows the place of words: the page, and a line on it.
  async reveal({ page, line }) {
    if (page === null || page === undefined) return
    this.go(page)
    if (line) this.#flash($(`page-${page}`), line)
    await pause(0)
  }

  #flash(page, line) {
    for (const old of document.querySelectorAll('.line')) old.remove()
    const mark = make('span', undefined, { class: 'line' })
    for (const [name, value] of Object.entries({ left: line.left, top: line.top, width: line.right - line.left, height: line.bottom - line.top }))
      mark.style[name] = `${value * 100}%`
    page.append(mark)
    mark.onanimationend = () => mark.remove()
  }
}
