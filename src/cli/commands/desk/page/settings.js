// The form for the settings in `book.toml` about the book and its design. The rest of the file is left
// unchanged.
import { $, ask, fill, labelled, make, news, said } from './dom.js'

export const settings = (backend, changed) => {
  $('settings').onclick = async () => {
    const form = await backend.settings()
    if (form.trouble) return news(form.trouble)
    const known = new Map()
    const field = ({ table, key, value, hint, choices }) => {
      const input = choices.length ? make('select') : make(key === 'description' ? 'textarea' : 'input')
      if (choices.length) fill(input, make('option', said.usual, { value: '' }), ...[...new Set([...choices, value])].filter(Boolean).map(name => make('option', name, { value: name })))
      input.value = value
      input.id = `setting-${[table, key].filter(Boolean).join('-')}`
      known.set(input, { table, key, value })
      return labelled(said[input.id] || key, input, hint)
    }
    const authors = make('textarea', undefined, { rows: 2, id: 'setting-authors' })
    authors.value = form.authors.join('\n')
    known.set(authors, { table: '', key: 'authors', value: authors.value })
    const [title, subtitle, ...rest] = form.fields
    const content = [field(title), field(subtitle), labelled(said.authors, authors), ...rest.map(field)]
    if (await ask(said.settings, content, { save: said.save, '': said.cancel }) !== 'save') return
    const set = [...known].filter(([input, { value }]) => input.value !== value).map(([input, { table, key }]) => ({ table, key, value: input.value }))
    if (!set.length) return
    const done = await backend.settings(set)
    news(done.trouble || said.saved)
    await changed()
  }
}
