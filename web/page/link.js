// The web worker that answers this page, and the service worker that forwards the requests of frames.
const words = new TextDecoder()

export class Lost extends Error {
  // `reason` replaces the usual message; with `isOver` no further reply will come.
  constructor(path, reason, isOver = false) { super(path); this.words = reason; this.isOver = isOver }
}

// A reply of the worker.
class Answer {
  constructor({ type, policy, bytes, missing = false }) { Object.assign(this, { type, policy, bytes, missing }) }
  text() { return this.missing ? '' : words.decode(this.bytes) }
  json() { return JSON.parse(this.text()) }
}

export const languages = () => [localStorage.getItem('matbaa language'), ...navigator.languages].filter(Boolean).join(',')

export class Link {
  // `elsewhere` resolves to whether a book that is open in another tab is to be opened here.
  constructor(book, elsewhere) {
    Object.assign(this, { book, elsewhere, open: new Map(), next: 1, lang: 'en', isOver: false, reason: '' })
    this.restart()
    this.served = served(this)
  }

  // Starts the worker, replacing a running one; pending requests to that one fail.
  restart() {
    this.worker?.terminate()
    for (const { path, failed } of this.open.values()) failed(new Lost(path))
    this.open.clear()
    this.worker = new Worker('worker.js', { type: 'module' })
    this.ready = new Promise((done, failed) => {
      this.worker.onmessage = ({ data }) => this.#heard(data, done, failed)
      this.worker.onerror = event => failed(new Lost(event.message))
    })
    this.ready.catch(() => {})
    this.worker.postMessage({ open: { book: this.book, languages: languages() } })
  }

  async #heard(data, done, failed) {
    if (data.ready) { this.lang = data.lang; done(data); this.elsewhere?.(null) }
    else if (data.failed) failed(new Lost(data.failed))
    else if (data.elsewhere) {
      if (await this.elsewhere(data.messages)) this.worker.postMessage({ take: true })
      else { this.#over(data.messages.elsewhere); failed(new Lost('elsewhere', data.messages.elsewhere, true)) }
    } else if (data.over) this.#over(data.words)
    else {
      const asked = this.open.get(data.id)
      this.open.delete(data.id)
      if (data.lost) asked?.failed(new Lost(asked.path, this.reason, this.isOver))
      else asked?.done(new Answer(data))
    }
  }

  #over(reason) {
    this.isOver = true
    this.reason = reason
    for (const { path, failed } of this.open.values()) failed(new Lost(path, reason, true))
    this.open.clear()
  }

  async #ask(path, message, transfer = []) {
    await this.ready
    if (this.isOver) throw new Lost(path, this.reason, true)
    const id = this.next++
    return new Promise((done, failed) => {
      this.open.set(id, { path, done, failed })
      this.worker.postMessage({ id, path, ...message }, transfer)
    })
  }

  get(path, query) { return this.#ask(path, { query }) }

  // Resolves to the state of the book as soon as its build differs from `after`.
  state(after) { return this.#ask('state', { after }) }

  // Sends a line of JSON, followed by bytes.
  async post(path, line, bytes = '') {
    const sent = new Uint8Array(await new Blob([JSON.stringify(line), '\n', bytes]).arrayBuffer())
    return this.#ask(path, { sent }, [sent.buffer])
  }
}

// Resolves to whether a service worker controls this page, which then has learned the identifier of its tab.
const served = async link => {
  if (!navigator.serviceWorker) return false
  navigator.serviceWorker.addEventListener('message', async ({ data, ports: [port] }) => {
    if (data.tab) { link.tab = data.tab; link.named?.() }
    if (!data.path) return
    try { const { type, policy, bytes, missing } = await link.get(data.path, data.query); port.postMessage({ type, policy, bytes, missing }) } catch { port.postMessage({ missing: true }) }
  })
  try {
    await navigator.serviceWorker.register('service.js')
    const { active } = await navigator.serviceWorker.ready
    const named = new Promise(done => { link.named = done })
    active.postMessage({ who: true })
    await named
    return true
  } catch { return false }
}
