// The list of chapters: open, create, rename, move, delete and restore them.
import { $, ask, button, fill, labelled, make, announce, refill, messages } from './dom.js'

export class Chapters {
  // `open` opens a chapter; `rename` changes the title of the open one; `changed` is called after files were
  // added or removed.
  constructor(backend, { open, rename, changed }) {
    Object.assign(this, { backend, open, rename, changed, files: [], order: [], path: '' })
    $('chapter-add').onclick = () => this.#add()
    $('chapter-rename').onclick = () => this.#rename()
    $('chapter-up').onclick = () => this.#move(-1)
    $('chapter-down').onclick = () => this.#move(1)
    $('chapter-delete').onclick = () => this.#delete()
    $('chapter-bin').onclick = () => this.#bin()
  }

  // Shows the files in the order of the book; those that are not part of it come last.
  show(files, texts, path) {
    Object.assign(this, { files, path })
    const known = new Map(texts.map((text, at) => [text.path, { ...text, at }]))
    const own = files.filter(file => file.kind === 'text').map(file => ({ ...file, ...known.get(file.path) }))
    this.order = own.sort((one, other) => (one.at ?? Infinity) - (other.at ?? Infinity) || one.path.localeCompare(other.path))
    // If the list is unchanged, its buttons are kept, so that a click or the focus is not lost.
    const shape = JSON.stringify(this.order.map(file => [file.path, file.title, file.at === undefined, file.path === path]))
    if (this.shape !== shape) refill($('chapter-list'), ...this.order.map(file => {
      const item = make('li'), open = button(file.title, () => this.open(file.path), { 'aria-current': file.path === path ? 'true' : null, 'data-path': file.path, 'data-key': file.path })
      if (file.at === undefined) open.append(make('small', messages.outside))
      item.append(open)
      return item
    }))
    this.shape = shape
    const at = this.order.findIndex(file => file.path === path)
    $('chapter-up').disabled = !this.#neighbour(at, -1)
    $('chapter-down').disabled = !this.#neighbour(at, 1)
    for (const id of ['chapter-rename', 'chapter-delete']) $(id).disabled = at < 0
  }

  // The neighbouring chapter with which a chapter may change places.
  #neighbour(at, step) {
    const own = this.order[at], other = this.order[at + step]
    return own && other && own.at !== undefined && other.at !== undefined && own.matter === other.matter ? other : null
  }

  async #title(heading, title = '') {
    const field = make('input', undefined, { required: '', id: 'chapter-title' })
    field.value = title
    const answer = await ask(heading, [labelled(messages['chapter-title'], field)], { go: heading, '': messages.cancel })
    return answer === 'go' ? field.value.trim() : ''
  }

  async #add() {
    const title = await this.#title(messages.add)
    if (!title) return
    const last = this.order.filter(file => file.matter === 'body').at(-1)
    const beside = this.order.find(file => file.path === this.path && file.matter !== 'back')?.path || last?.path || ''
    const done = await this.backend.add(title, beside)
    if (done.error) return announce(done.error)
    await this.changed()
    await this.open(done.path)
    $('text').focus()
  }

  async #rename() {
    const title = await this.#title(messages.rename, this.order.find(file => file.path === this.path)?.title)
    if (title) this.rename(title)
  }

  async #move(step) {
    const at = this.order.findIndex(file => file.path === this.path), other = this.#neighbour(at, step)
    if (!other) return
    const body = this.order.filter(file => file.matter === 'body' && file.at !== undefined).map(file => file.path)
    const done = await this.backend.move(this.path, other.path, step < 0, body)
    if (done.error) return announce(done.error)
    // Shows the new order until the book is rebuilt.
    const [own] = this.order.splice(at, 1)
    this.order.splice(at + step, 0, own)
    this.show(this.files, this.order.filter(file => file.at !== undefined), this.path)
    announce(`${own.title}: ${step < 0 ? messages.up : messages.down}`)
  }

  async #delete() {
    const at = this.order.findIndex(file => file.path === this.path), next = this.order[at + 1] || this.order[at - 1]
    const done = await this.backend.remove(this.path)
    if (done.error) return announce(done.error)
    announce(messages.binned)
    await this.changed(this.path)
    if (next) await this.open(next.path)
  }

  async #bin() {
    const { list, error } = await this.backend.bin()
    if (error) return announce(error)
    const all = make('ul', undefined, { class: 'bin' })
    fill(all, ...list.map(name => {
      const item = make('li', name)
      item.append(' ', button(messages['put-back'], async () => {
        const done = await this.backend.restore(name)
        announce(done.error || `${messages['put-back']}: ${done.path}`)
        item.remove()
        await this.changed()
      }, { 'aria-label': `${messages['put-back']}: ${name}` }))
      return item
    }))
    await ask(messages.bin, [list.length ? all : make('p', messages['bin-empty'])], { '': messages.close })
  }
}
