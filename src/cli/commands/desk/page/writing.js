// The writing view: the list of chapters, the text field with its tools, and saving.
import { $, news, said } from './dom.js'
import { Chapters } from './chapters.js'
import { Field } from './field.js'
import { Margin, mending } from './findings.js'
import { finding } from './find.js'
import { Keeper } from './keeper.js'
import { marking } from './marks.js'
import { Notes } from './notes.js'
import { bringing } from './pictures.js'
import { settings } from './settings.js'
import { Sources } from './sources.js'
import { taking } from './taking.js'
import { placeOf } from './text.js'
import { offered, second, versions } from './versions.js'

export class Writing {
  constructor(backend, { reveal }) {
    Object.assign(this, { backend, path: '', files: [], state: null, language: '', histories: new Map(), waiting: [], isShown: false, opening: null, offers: Promise.resolve(), declined: new Set() })
    this.field = new Field($('text'), $('mirror'), text => this.#changed(text))
    this.keeper = new Keeper(backend, {
      told: (path, how, trouble) => this.#told(path, how, trouble),
      second: (path, other, mine) => this.#second(path, other, mine),
      lost: () => new Promise(done => { this.waiting.push(done) }),
      left: path => this.#offer(path),
    })
    this.margin = new Margin(this.field, $('margin'), at => this.mend(this.state.turn, at))
    this.chapters = new Chapters(backend, { open: path => this.open(path), rename: title => this.#rename(title), changed: gone => this.refresh(gone) })
    this.notes = new Notes(this.field)
    new Sources(this.field, backend)
    marking(this.field, backend, () => this.path, () => this.files)
    finding(this.field, () => this.language || undefined)
    versions(this.field, backend, () => this.path)
    bringing(this.field, backend, () => this.path, async path => { await this.refresh(); if (path) await this.open(path) })
    taking(backend, () => this.settled())
    settings(backend, () => this.refresh())
    $('show-there').onclick = async () => {
      const place = await backend.place(this.path, this.field.start)
      if (place.trouble) news(place.trouble)
      else reveal(place)
    }
    $('write').onclick = () => this.show(!this.isShown)
    addEventListener('beforeunload', event => { if (this.path && this.keeper.isUnsaved(this.path)) event.preventDefault() })
    const remembered = localStorage.getItem('matbaa writes')
    if (remembered === 'yes' || (remembered === null && backend.home)) this.show(true)
  }

  // Shows or hides the writing view.
  async show(isShown) {
    this.isShown = isShown
    localStorage.setItem('matbaa writes', isShown ? 'yes' : 'no')
    $('writing').hidden = !isShown
    $('write').setAttribute('aria-expanded', isShown)
    document.body.classList.toggle('writes', isShown)
    if (isShown && this.state) await this.refresh()
  }

  // Reloads the list of files; `gone` is a file that was deleted.
  async refresh(gone) {
    if (gone) { this.keeper.close(gone); this.histories.delete(gone); if (this.path === gone) this.path = '' }
    const { files, book, trouble } = await this.backend.list()
    if (trouble) return news(trouble)
    this.files = files
    this.keeper.book = book
    this.#listed()
    const own = this.files.find(file => file.path === this.path)
    if (this.path && own) {
      const text = await this.keeper.refreshed(this.path, own.sum)
      if (text !== null && text !== this.field.text) {
        this.isReading = true
        this.field.replaceAll(text)
        this.isReading = false
        news(said['changed-outside'])
        this.#shown()
        this.#offer(this.path)
      }
    }
    if (!this.path && this.isShown) {
      const last = sessionStorage.getItem(`last ${book}`)
      const first = this.chapters.order.find(file => file.path === last) || this.chapters.order.find(file => file.matter === 'body') || this.chapters.order[0]
      if (first) await this.open(first.path)
    }
  }

  #listed() { this.chapters.show(this.files, this.state?.texts ?? [], this.path) }

  // Opens a chapter, unless it is open, and offers its unsaved texts.
  open(path) {
    if (path === this.path) return this.offers
    if (this.opening?.path === path) return this.opening.done
    const done = this.#open(path).finally(() => { if (this.opening?.done === done) this.opening = null })
    this.opening = { path, done }
    return done
  }

  async #open(path) {
    const opened = await this.keeper.open(path)
    if (opened.trouble) return news(opened.trouble)
    if (this.path) this.histories.set(this.path, this.field.history)
    this.path = path
    sessionStorage.setItem(`last ${this.keeper.book}`, path)
    this.field.load(opened.text, this.histories.get(path))
    $('text').disabled = false
    $('scroller').scrollTop = 0
    this.#listed()
    this.#shown()
    this.#told(path, this.keeper.isUnsaved(path) ? 'unsaved' : 'saved')
    await this.#offer(path)
  }

  // Offers the unsaved texts of the open chapter, one after the other. A postponed text is not offered again.
  #offer(path) {
    this.offers = this.offers.then(async () => {
      if (path !== this.path) return
      for (const { key, text } of await this.keeper.left(path)) {
        // The text was saved after all, although the answer was lost.
        if (text === this.field.text) { this.keeper.forget(key); continue }
        if (this.declined.has(key + text)) continue
        const answer = await offered(this.field.text, text)
        if (!answer) { this.declined.add(key + text); continue }
        if (answer === 'take' && this.path === path) this.field.replaceAll(text)
        this.keeper.forget(key)
        // The restored text is unsaved, so it goes back into the storage.
        if (answer === 'take') this.keeper.change(path, this.field.text)
      }
    })
    return this.offers
  }

  // Opens a file and selects a range of it.
  async go(path, start, end = start) {
    if (!this.isShown) await this.show(true)
    await this.open(path)
    if (this.path === path) this.field.select(start, end)
  }

  async goTo(finding) {
    await this.go(finding.own, 0)
    const { text } = this.field
    this.field.select(placeOf(text, finding.line, finding.column), placeOf(text, finding.end_line, finding.end_column))
  }

  async mend(turn, at) {
    await this.settled()
    await mending(this.backend, turn, at, async path => { if (!this.isShown) await this.show(true); await this.open(path) }, this.field)
  }

  #changed(text) {
    if (!this.isReading) this.keeper.change(this.path, text)
    this.#shown()
  }

  // Updates everything that depends on the text.
  #shown() {
    this.notes.show()
    this.#margin()
    for (const [id, steps] of [['undo', this.field.past], ['redo', this.field.next]]) $(id).disabled = !steps.length
  }

  #margin() { this.margin.show(this.state?.findings ?? [], this.path) }

  // Changes the title, which is the first heading.
  #rename(title) {
    const found = this.field.text.match(/^#[ \t]+(.*?)([ \t]*\{[^}\n]*\})?[ \t]*$/m)
    if (found) {
      const start = found.index + found[0].indexOf(found[1], 1)
      this.field.edit([{ start, end: start + found[1].length, text: title }])
    } else this.field.edit([{ start: 0, end: 0, text: `# ${title}\n\n` }])
  }

  #told(path, how, trouble) {
    if (path !== this.path) return
    $('saved').textContent = trouble || said[how] || ''
    $('saved').dataset.how = how
    if (trouble) news(trouble)
  }

  async #second(path, other, mine) {
    const isMine = await second(other.text, mine)
    if (!isMine && path === this.path) {
      this.isReading = true
      this.field.replaceAll(other.text)
      this.isReading = false
    }
    this.keeper.decide(path, other, isMine)
    this.#shown()
  }

  // Called after a turn: shows its findings.
  found(state) {
    this.state = state
    if (this.isShown && this.path) this.#margin()
  }

  // Called after a turn: the files may have changed.
  built(state) {
    this.state = { ...(this.state ?? state), turn: state.turn, texts: state.texts }
    this.language = state.book?.language || this.language
    $('text').lang = this.language
    if (this.isShown) this.refresh().catch(() => {})
  }

  // Called when the program can be reached again: saves what could not be saved.
  connected() { for (const done of this.waiting.splice(0)) done() }

  settled() { return this.keeper.settled() }
}
