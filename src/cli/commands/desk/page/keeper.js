// Saves what is written, at each change. A text is in this browser's own storage until the program has said that it is in
// its file, so that neither a closed tab nor a program that was ended loses a word; what is left there is offered again.
import { Lost } from './backend.js'
import { plain, woven } from './text.js'

// The tab: what it has in the storage is its own for as long as it is open, which others see by the lock that it holds.
const tab = sessionStorage.getItem('tab') || `${Math.random()}`.slice(2)
sessionStorage.setItem('tab', tab)
navigator.locks?.request(`tab ${tab}`, () => new Promise(() => {}))
const openTabs = async () => {
  const held = navigator.locks ? (await navigator.locks.query()).held : []
  return new Set(held.map(lock => lock.name).filter(name => name.startsWith('tab ') && name !== `tab ${tab}`).map(name => name.slice(4)))
}

export class Keeper {
  // `told` hears how a text stands: saved, saving, unsaved; `second` that another hand has written the file, too;
  // `left` that there may be a text that was never saved; `lost` is done when somebody answers again.
  constructor(backend, { told, second, lost, left: offer }) {
    Object.assign(this, { backend, told, second, lost, offer, book: '', texts: new Map(), reads: new Map(), watched: new Set() })
    // What another tab could not save is offered as soon as it is known.
    addEventListener('storage', event => {
      const path = event.newValue && this.#pathOf(event.key)
      if (path && this.texts.has(path)) this.offer(path)
    })
  }

  #key(path) { return `matbaa ${this.book} ${path} ${tab}` }

  // Reads a text, where it is not open already.
  async open(path) {
    const known = this.texts.get(path)
    if (known) return known
    // Whoever asks while it is read gets the same.
    if (!this.reads.has(path)) this.reads.set(path, this.#read(path).finally(() => this.reads.delete(path)))
    return this.reads.get(path)
  }

  async #read(path) {
    const read = await this.backend.read(path)
    if (read.trouble) return read
    const text = plain(read.text)
    const opened = { path, raw: read.text, base: read.sum, text, safe: text, busy: null }
    this.texts.set(path, opened)
    return opened
  }

  // The file of something in the storage; none of another book.
  #pathOf(key) {
    const start = `matbaa ${this.book} `, end = key.lastIndexOf(' ')
    return key.startsWith(start) && end > start.length ? key.slice(start.length, end) : ''
  }

  // The texts of a file that were never saved: of this tab before it was closed, and of tabs that are gone.
  async left(path) {
    const start = `matbaa ${this.book} ${path} `, others = await openTabs(), opened = this.texts.get(path)
    const keys = Object.keys(localStorage).filter(key => key.startsWith(start))
    const found = []
    for (const key of keys) {
      let draft = null
      try { draft = JSON.parse(localStorage.getItem(key)) } catch { /* none of ours */ }
      const writer = key.slice(start.length)
      if (others.has(writer) && !draft?.isLost) {
        // It is that tab's own, until it is closed.
        if (!this.watched.has(writer)) {
          this.watched.add(writer)
          navigator.locks.request(`tab ${writer}`, () => { this.watched.delete(writer); this.offer(path) })
        }
        continue
      }
      if (typeof draft?.text === 'string' && draft.text !== opened?.text) found.push({ key, text: draft.text })
      else if (draft?.text !== opened?.text || opened?.safe === opened?.text) localStorage.removeItem(key)
    }
    return found
  }

  forget(key) { localStorage.removeItem(key) }

  // The text as it is now. What it was made from is in the storage with it.
  change(path, text) {
    const opened = this.texts.get(path)
    opened.text = text
    this.#store(opened)
    this.#save(opened)
  }

  #store(opened) {
    try { localStorage.setItem(this.#key(opened.path), JSON.stringify({ text: opened.text, base: opened.base, isLost: !!opened.isLost })) }
    catch { /* the storage is full or closed: the file is written all the same */ }
  }

  // Whether a text has words that are not known to be in its file.
  isUnsaved(path) {
    const opened = this.texts.get(path)
    return !!opened && (opened.text !== opened.safe || opened.second === true)
  }

  // Done when all that was written up to now is in its file, or cannot be.
  async settled() { while ([...this.texts.values()].some(opened => opened.busy)) await Promise.all([...this.texts.values()].map(opened => opened.busy)) }

  // Writes a text, again and again until its file has it: one write at a time, the last text each time.
  #save(opened) {
    if (opened.busy || opened.second) return
    this.told(opened.path, 'saving')
    opened.busy = this.#write(opened).finally(() => { opened.busy = null })
  }

  async #write(opened) {
    while (opened.text !== opened.safe && !opened.second) {
      const text = opened.text, raw = woven(opened.raw, text)
      let done
      try { done = await this.backend.write(opened.path, raw, opened.base) } catch (error) {
        if (!(error instanceof Lost)) throw error
        // A page at another address of the program may offer it, though this tab is still open.
        opened.isLost = true
        this.#store(opened)
        this.told(opened.path, 'unsaved')
        await this.lost()
        opened.isLost = false
        continue
      }
      if (done.trouble) {
        this.told(opened.path, 'unsaved', done.trouble)
        return
      }
      if (done.other !== null) {
        opened.second = true
        this.told(opened.path, 'unsaved')
        this.second(opened.path, { raw: done.other, base: done.sum, text: plain(done.other) }, opened.text)
        return
      }
      Object.assign(opened, { raw, base: done.sum, safe: text })
    }
    localStorage.removeItem(this.#key(opened.path))
    this.told(opened.path, 'saved')
  }

  // After another hand has written the file: the author's text is written over it, or the other one is taken. Both are kept.
  decide(path, other, isMine) {
    const opened = this.texts.get(path)
    Object.assign(opened, { raw: other.raw, base: other.base, safe: other.text, second: false })
    if (!isMine) opened.text = other.text
    this.#store(opened)
    if (opened.text === opened.safe) { localStorage.removeItem(this.#key(path)); this.told(path, 'saved') } else this.#save(opened)
  }

  // What the files are now: a text that another hand has changed and nobody here has is read anew. Gives the new text.
  async refreshed(path, sum) {
    const opened = this.texts.get(path)
    if (!opened || opened.busy || opened.second || opened.text !== opened.safe || opened.base === sum) return null
    const read = await this.backend.read(path)
    if (read.trouble || opened.busy || opened.text !== opened.safe || read.sum === opened.base) return null
    const text = plain(read.text)
    Object.assign(opened, { raw: read.text, base: read.sum, safe: text, text })
    return text
  }

  close(path) { this.texts.delete(path) }
}
