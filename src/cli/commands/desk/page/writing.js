// The writing view: the list of chapters, the text field with its tools, and saving.
import { $, announce, messages } from './dom.js'
import { Chapters } from './chapters.js'
import { Field } from './field.js'
import { Margin, applyFix } from './findings.js'
import { findAndReplace } from './find.js'
import { Autosave } from './autosave.js'
import { formatting } from './formatting.js'
import { Notes } from './notes.js'
import { importing } from './pictures.js'
import { cover } from './cover.js'
import { settings } from './settings.js'
import { Sources } from './sources.js'
import { downloads } from './downloads.js'
import { placeOf } from './text.js'
import { toolbar } from './toolbar.js'
import { offered, resolveConflict, versions } from './versions.js'

const pause = time => new Promise(done => setTimeout(done, time))

export class Writing {
  constructor(backend, { reveal }) {
    Object.assign(this, { backend, path: '', files: [], state: null, language: '', histories: new Map(), waiting: [], isShown: false, opening: null, offers: Promise.resolve(), declined: new Set() })
    this.field = new Field($('text'), $('mirror'), text => this.#changed(text))
    this.autosave = new Autosave(backend, {
      onStatus: (path, status, error) => this.#showStatus(path, status, error),
      onConflict: (path, other, mine) => this.#resolveConflict(path, other, mine),
      reconnected: () => new Promise(done => { this.waiting.push(done) }),
      onUnsaved: path => this.#offer(path),
    })
    this.margin = new Margin(this.field, $('margin'), at => this.fix(this.state.build, at))
    this.chapters = new Chapters(backend, { open: path => this.open(path), rename: title => this.#rename(title), changed: gone => this.refresh(gone) })
    this.notes = new Notes(this.field)
    new Sources(this.field, backend)
    toolbar($('tools'))
    formatting(this.field, backend, () => this.path, () => this.files)
    findAndReplace(this.field, () => this.language || undefined)
    versions(this.field, backend, () => this.path)
    importing(this.field, backend, () => this.path, async path => { await this.refresh(); if (path) await this.open(path) })
    downloads(backend, () => this.settled())
    settings(backend, () => this.refresh())
    cover(backend, () => this.refresh())
    $('show-there').onclick = async () => {
      const place = await backend.place(this.path, this.field.start)
      if (place.error) announce(place.error)
      else reveal(place)
    }
    $('write').onclick = () => this.show(!this.isShown)
    addEventListener('beforeunload', event => { if (this.path && this.autosave.isUnsaved(this.path)) event.preventDefault() })
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
    if (gone) { this.autosave.close(gone); this.histories.delete(gone); if (this.path === gone) this.path = '' }
    const { files, book, error } = await this.backend.list()
    if (error) return announce(error)
    this.files = files
    this.autosave.book = book
    this.#listed()
    const own = this.files.find(file => file.path === this.path)
    if (this.path && own) {
      const text = await this.autosave.refreshed(this.path, own.checksum)
      if (text !== null && text !== this.field.text) {
        this.isReading = true
        this.field.replaceAll(text)
        this.isReading = false
        announce(messages['changed-outside'])
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

  #listed() { this.chapters.show(this.files, this.state?.chapter_files ?? [], this.path) }

  // Opens a chapter, unless it is open, and offers its unsaved texts.
  open(path) {
    if (path === this.path) return this.offers
    if (this.opening?.path === path) return this.opening.done
    const done = this.#open(path).finally(() => { if (this.opening?.done === done) this.opening = null })
    this.opening = { path, done }
    return done
  }

  async #open(path) {
    const opened = await this.autosave.open(path)
    if (opened.error) return announce(opened.error)
    if (this.path) this.histories.set(this.path, this.field.history)
    this.path = path
    sessionStorage.setItem(`last ${this.autosave.book}`, path)
    this.field.load(opened.text, this.histories.get(path))
    $('text').disabled = false
    $('scroller').scrollTop = 0
    this.#listed()
    this.#shown()
    this.#showStatus(path, this.autosave.isUnsaved(path) ? 'unsaved' : 'saved')
    await this.#offer(path)
  }

  // Offers the unsaved texts of the open chapter, one after the other. A postponed text is not offered again.
  #offer(path) {
    this.offers = this.offers.then(async () => {
      if (path !== this.path) return
      for (const { key, text } of await this.autosave.unsaved(path)) {
        // The text was saved after all, although the answer was lost.
        if (text === this.field.text) { this.autosave.forget(key); continue }
        if (this.declined.has(key + text)) continue
        const answer = await offered(this.field.text, text)
        if (!answer) { this.declined.add(key + text); continue }
        if (answer === 'take' && this.path === path) this.field.replaceAll(text)
        this.autosave.forget(key)
        // The restored text is unsaved, so it goes back into the storage.
        if (answer === 'take') this.autosave.change(path, this.field.text)
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
    await this.go(finding.manuscript_path, 0)
    const { text } = this.field
    this.field.select(placeOf(text, finding.line, finding.column), placeOf(text, finding.end_line, finding.end_column))
  }

  async fix(build, at) {
    await this.settled()
    await applyFix(this.backend, build, at, async path => { if (!this.isShown) await this.show(true); await this.open(path) }, this.field)
  }

  #changed(text) {
    if (!this.isReading) this.autosave.change(this.path, text)
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

  #showStatus(path, status, error) {
    if (path !== this.path) return
    $('saved').textContent = error || messages[status] || ''
    $('saved').dataset.status = status
    if (error) announce(error)
  }

  async #resolveConflict(path, other, mine) {
    const isMine = await resolveConflict(other.text, mine)
    if (!isMine && path === this.path) {
      this.isReading = true
      this.field.replaceAll(other.text)
      this.isReading = false
    }
    this.autosave.decide(path, other, isMine)
    this.#shown()
  }

  // Called after a build: shows its findings.
  onFindings(state) {
    this.state = state
    if (this.isShown && this.path) this.#margin()
  }

  // Called after a build: the files may have changed. They are listed once the pages are `drawn`.
  onBuild(state, drawn) {
    this.state = { ...(this.state ?? state), build: state.build, chapter_files: state.chapter_files }
    this.language = state.book?.language || this.language
    $('text').lang = this.language
    Promise.race([drawn, pause(3000)]).then(() => this.isShown && this.refresh().catch(() => {}))
  }

  // Called when the program can be reached again: saves what could not be saved.
  connected() { for (const done of this.waiting.splice(0)) done() }

  settled() { return this.autosave.settled() }
}
