// The bibliography: search works in sources.bib, cite them with pages, add them in a form.
import { $, ask, fill, labelled, make, announce, messages } from './dom.js'
import { folded, slug } from './text.js'

const FILE = 'sources.bib'

// The form fields of each kind of work, and its BibLaTeX type.
const KINDS = {
  book: ['book', ['author', 'title', 'publisher', 'location', 'date']],
  article: ['article', ['author', 'title', 'journaltitle', 'volume', 'number', 'date', 'pages']],
  newspaper: ['article', ['author', 'title', 'journaltitle', 'date', 'pages']],
  web: ['online', ['author', 'title', 'url', 'date', 'urldate']],
  archive: ['archival', ['title', 'library', 'location', 'date']],
}

// The value of a field, from its opening delimiter on: in braces, which may be nested, or in quotation marks.
const value = text => {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth <= 0) return depth < 0 ? text.slice(0, at) : text.slice(0, at + 1)
    if (depth === 0 && (text[at] === ',' || text[at] === '\n') && text[0] !== '"') return text.slice(0, at)
    if (depth === 0 && at > 0 && text[at] === '"' && text[0] === '"') return text.slice(0, at + 1)
  }
  return text
}

// The works of a bibliography, with the fields that the list shows.
export const worksOf = text => [...text.matchAll(/^[ \t]*@(\w+)\s*\{\s*([^,\s}]+)\s*,/gm)].filter(([, kind]) => !/^(string|comment|preamble)$/i.test(kind)).map((found, at, all) => {
  const entry = text.slice(found.index + found[0].length, all[at + 1]?.index ?? text.length)
  const field = name => {
    const start = entry.match(new RegExp(`(?:^|[,\\n])\\s*${name}\\s*=\\s*`, 'i'))
    return start ? value(entry.slice(start.index + start[0].length)).replace(/[{}"]/g, '').trim() : ''
  }
  return { key: found[2], kind: found[1].toLowerCase(), author: field('author') || field('editor'), title: field('title'), date: field('date') || field('year'), journal: field('journaltitle') || field('journal'), publisher: field('publisher') }
})

const shown = work => [work.author, work.title, work.date].filter(Boolean).join(', ') || work.key

export class Sources {
  constructor(field, backend, notes) {
    Object.assign(this, { field, backend, notes })
    $('mark-citation').onclick = () => this.cite()
    $('show-works').onclick = () => this.table()
  }

  async #read() {
    const read = await this.backend.read(FILE)
    return read.error ? { text: '', checksum: '' } : read
  }

  // Lets the author choose or add a work, and cites it at the cursor.
  async cite() {
    const works = worksOf((await this.#read()).text)
    const search = make('input', undefined, { type: 'search', id: 'cite-search' }), list = make('select', undefined, { size: 8, id: 'cite-works' }), pages = make('input', undefined, { id: 'cite-pages' })
    const state = make('p', '', { role: 'status' })
    const filter = () => {
      const wanted = folded(search.value, messages.lang).split(/\s+/).filter(Boolean)
      const found = works.filter(work => wanted.every(word => folded(`${work.key} ${shown(work)}`, messages.lang).includes(word)))
      fill(list, ...found.map(work => make('option', shown(work), { value: work.key })))
      if (found.length) list.selectedIndex = 0
      state.textContent = found.length ? '' : messages['no-works']
    }
    search.oninput = filter
    filter()
    const answer = await ask(messages.citation, [labelled(messages['search-works'], search), labelled(messages.works, list), state, labelled(messages.pages, pages)],
      { cite: messages['put-in'], add: messages['add-work'], '': messages.cancel })
    const cite = key => {
      const place = pages.value.trim() ? `, ${messages['pages-short']} ${pages.value.trim()}` : ''
      const at = this.field.end, text = `[@${key}${place}]`
      this.field.edit([{ start: at, end: at, text }], [at + text.length])
    }
    if (answer === 'cite' && list.value) cite(list.value)
    if (answer === 'add') { const key = await this.add(); if (key) cite(key) }
  }

  // Adds a work in a form and returns its key.
  async add() {
    const kind = make('select', undefined, { id: 'work-kind' }), host = make('div')
    const names = { book: messages['work-book'], article: messages['work-article'], newspaper: messages['work-newspaper'], web: messages['work-web'], archive: messages['work-archive'] }
    fill(kind, ...Object.entries(names).map(([name, words]) => make('option', words, { value: name })))
    const lay = () => fill(host, ...KINDS[kind.value][1].map(name => labelled(messages[`field-${name}`], make('input', undefined, { name, id: `work-${name}`, ...(name === 'title' ? { required: '' } : {}) }))))
    kind.onchange = lay
    lay()
    if (await ask(messages['add-work'], [labelled(messages['work-kind'], kind), host], { add: messages['add-work'], '': messages.cancel }) !== 'add') return null
    const values = Object.fromEntries([...host.querySelectorAll('input')].map(input => [input.name, input.value.trim()]))
    return this.#append(KINDS[kind.value][0], values)
  }

  // Appends a work to the file. If another program changes the file meanwhile, appends it again to the
  // changed file.
  async #append(type, values) {
    for (;;) {
      const { text, checksum } = await this.#read(), keys = new Set(worksOf(text).map(work => work.key))
      const stem = slug((values.author || values.title).split(/[,\s]/)[0]) || 'work', year = (values.date || '').slice(0, 4)
      let key = stem + year
      for (let letter = 98; keys.has(key); letter++) key = stem + year + String.fromCharCode(letter)
      const lines = Object.entries(values).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value.replace(/[{}]/g, '')}},\n`)
      const gap = !text || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n'
      const done = await this.backend.write(FILE, `${text}${gap}@${type}{${key},\n${lines.join('')}}\n`, checksum)
      if (done.error) { announce(done.error); return null }
      if (done.conflicting_text === null) return key
    }
  }

  // Shows all works in a table; a changed cell is written at once.
  async table() {
    const { text } = await this.#read(), table = make('table', undefined, { class: 'works' }), head = make('tr')
    for (const words of [messages['field-author'], messages['field-title'], messages['field-date']]) head.append(make('th', words, { scope: 'col' }))
    table.append(head, ...worksOf(text).map(work => {
      const row = make('tr')
      for (const name of ['author', 'title', 'date']) {
        const cell = make('td'), input = make('input', undefined, { 'aria-label': `${work.key}: ${messages[`field-${name}`]}` })
        input.value = work[name]
        input.onchange = () => this.#set(work.key, name, input)
        cell.append(input)
        row.append(cell)
      }
      return row
    }))
    const scroll = make('div', undefined, { class: 'wide', tabindex: 0, role: 'group', 'aria-label': messages.works })
    scroll.append(table)
    if (await ask(messages.works, [scroll], { add: messages['add-work'], '': messages.close }) === 'add') { await this.add(); await this.table() }
  }

  // Changes one field of a work in the bibliography and leaves the rest unchanged.
  async #set(key, name, input) {
    const { text, checksum } = await this.#read()
    const entry = text.search(new RegExp(`@\\w+\\s*\\{\\s*${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*,`))
    if (entry < 0) return
    const end = text.slice(entry + 1).search(/^[ \t]*@/m), own = text.slice(entry, end < 0 ? text.length : entry + 1 + end)
    const start = own.match(new RegExp(`([,\\n]\\s*)${name}\\s*=\\s*`, 'i')), put = `{${input.value.replace(/[{}]/g, '').trim()}}`
    const made = start
      ? own.slice(0, start.index + start[0].length) + put + own.slice(start.index + start[0].length + value(own.slice(start.index + start[0].length)).length)
      : own.replace(/,/, `,\n  ${name} = ${put},`)
    const done = await this.backend.write(FILE, text.slice(0, entry) + made + text.slice(entry + own.length), checksum)
    announce(done.error || (done.conflicting_text === null ? messages.saved : messages['two-hands']))
  }
}
