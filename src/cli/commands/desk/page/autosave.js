// Saves every change. Until the program confirms that a text is in its file, the text is also kept in the
// browser's local storage, so that closing the tab or ending the program loses nothing. Unsaved texts are
// offered again later.
import { Lost } from './backend.js'
import { plain, withFileLineEnds } from './text.js'

// Identifies the tab. A tab owns its texts in the storage while it is open, which other tabs see by the lock
// it holds.
const tab = sessionStorage.getItem('tab') || `${Math.random()}`.slice(2)
sessionStorage.setItem('tab', tab)
navigator.locks?.request(`tab ${tab}`, () => new Promise(() => {}))
const openTabs = async () => {
  const held = navigator.locks ? (await navigator.locks.query()).held : []
  return new Set(held.map(lock => lock.name).filter(name => name.startsWith('tab ') && name !== `tab ${tab}`).map(name => name.slice(4)))
}

export class Autosave {
  // `onStatus` is called when the status of a text changes: saved, saving, unsaved. `onConflict` is called if another
  // program changed the file as well, `onUnsaved` if there may be an unsaved text. `reconnected` resolves when the
  // program can be reached again.
  constructor(backend, { onStatus, onConflict, reconnected, onUnsaved }) {
    Object.assign(this, { backend, onStatus, onConflict, reconnected, onUnsaved, book: '', texts: new Map(), reads: new Map(), watched: new Set() })
    // Offers a text that another tab has put into the storage for an open file.
    addEventListener('storage', event => {
      const path = event.newValue && this.#pathOf(event.key)
      if (path && this.texts.has(path)) this.onUnsaved(path)
    })
  }

  #key(path) { return `matbaa ${this.book} ${path} ${tab}` }

  // Reads a text, unless it is already open.
  async open(path) {
    const known = this.texts.get(path)
    if (known) return known
    // Concurrent calls share one read.
    if (!this.reads.has(path)) this.reads.set(path, this.#read(path).finally(() => this.reads.delete(path)))
    return this.reads.get(path)
  }

  async #read(path) {
    const read = await this.backend.read(path)
    if (read.error) return read
    const text = plain(read.text)
    const opened = { path, raw: read.text, base: read.checksum, text, safe: text, busy: null }
    this.texts.set(path, opened)
    return opened
  }

  // The path of the file of an entry in the storage; nothing if it belongs to another book.
  #pathOf(key) {
    const start = `matbaa ${this.book} `, end = key.lastIndexOf(' ')
    return key.startsWith(start) && end > start.length ? key.slice(start.length, end) : ''
  }

  // The unsaved texts of a file: those of this tab before it was reloaded, and those of closed tabs.
  async unsaved(path) {
    const start = `matbaa ${this.book} ${path} `, others = await openTabs(), opened = this.texts.get(path)
    const keys = Object.keys(localStorage).filter(key => key.startsWith(start))
    const found = []
    for (const key of keys) {
      let draft = null
      try { draft = JSON.parse(localStorage.getItem(key)) } catch { /* written by something else */ }
      const writer = key.slice(start.length)
      if (others.has(writer) && !draft?.isLost) {
        // The text belongs to that tab until it is closed.
        if (!this.watched.has(writer)) {
          this.watched.add(writer)
          navigator.locks.request(`tab ${writer}`, () => { this.watched.delete(writer); this.onUnsaved(path) })
        }
        continue
      }
      if (typeof draft?.text === 'string' && draft.text !== opened?.text) found.push({ key, text: draft.text })
      else if (draft?.text !== opened?.text || opened?.safe === opened?.text) localStorage.removeItem(key)
    }
    return found
  }

  forget(key) { localStorage.removeItem(key) }

  // Sets the current text of a file. The storage keeps it together with the text that it is based on.
  change(path, text) {
    const opened = this.texts.get(path)
    opened.text = text
    this.#store(opened)
    this.#save(opened)
  }

  #store(opened) {
    try { localStorage.setItem(this.#key(opened.path), JSON.stringify({ text: opened.text, base: opened.base, isLost: !!opened.isLost })) }
    catch { /* the storage is full or disabled; the file is still written */ }
  }

  // Whether a text has changes that may not be in its file.
  isUnsaved(path) {
    const opened = this.texts.get(path)
    return !!opened && (opened.text !== opened.safe || opened.isInConflict === true)
  }

  // Resolves when every change made so far is in its file or cannot be saved.
  async settled() { while ([...this.texts.values()].some(opened => opened.busy)) await Promise.all([...this.texts.values()].map(opened => opened.busy)) }

  // Writes a text until its file has the latest one: one write at a time, each with the latest text.
  #save(opened) {
    if (opened.busy || opened.isInConflict) return
    this.onStatus(opened.path, 'saving')
    opened.busy = this.#write(opened).finally(() => { opened.busy = null })
  }

  async #write(opened) {
    while (opened.text !== opened.safe && !opened.isInConflict) {
      const text = opened.text, raw = withFileLineEnds(opened.raw, text)
      let done
      try { done = await this.backend.write(opened.path, raw, opened.base) } catch (error) {
        if (!(error instanceof Lost)) throw error
        // A page at another address of the program may offer the text, although this tab is still open.
        opened.isLost = true
        this.#store(opened)
        this.onStatus(opened.path, 'unsaved')
        await this.reconnected()
        opened.isLost = false
        continue
      }
      if (done.error) {
        this.onStatus(opened.path, 'unsaved', done.error)
        return
      }
      if (done.conflicting_text !== null) {
        opened.isInConflict = true
        this.onStatus(opened.path, 'unsaved')
        this.onConflict(opened.path, { raw: done.conflicting_text, base: done.checksum, text: plain(done.conflicting_text) }, opened.text)
        return
      }
      Object.assign(opened, { raw, base: done.checksum, safe: text })
    }
    localStorage.removeItem(this.#key(opened.path))
    this.onStatus(opened.path, 'saved')
  }

  // Resolves a conflict with another program's change: writes the author's text over it, or takes the other
  // text. Both are kept as versions.
  decide(path, other, isMine) {
    const opened = this.texts.get(path)
    Object.assign(opened, { raw: other.raw, base: other.base, safe: other.text, isInConflict: false })
    if (!isMine) opened.text = other.text
    this.#store(opened)
    if (opened.text === opened.safe) { localStorage.removeItem(this.#key(path)); this.onStatus(path, 'saved') } else this.#save(opened)
  }

  // Compares with the file's current checksum: if another program changed the file and the author did not,
  // reads it again and resolves to the new text.
  async refreshed(path, checksum) {
    const opened = this.texts.get(path)
    if (!opened || opened.busy || opened.isInConflict || opened.text !== opened.safe || opened.base === checksum) return null
    const read = await this.backend.read(path)
    if (read.error || opened.busy || opened.text !== opened.safe || read.checksum === opened.base) return null
    const text = plain(read.text)
    Object.assign(opened, { raw: read.text, base: read.checksum, safe: text, text })
    return text
  }

  close(path) { this.texts.delete(path) }
}
