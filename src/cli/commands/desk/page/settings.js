// The form for the settings in `book.toml` about the book and its design. The rest of the file is left
// unchanged.
import { $, ask, fill, labelled, make, announce, messages } from './dom.js'

// The picture of the chosen design, given those of all by name.
const look = (input, pictures) => {
  const picture = make('img', undefined, { class: 'look', alt: '' })
  const show = () => {
    // A design of the author's own has none.
    const found = input.value ? pictures.find(([name]) => name === input.value) : pictures[0]
    picture.hidden = !found
    if (found) picture.src = `looks/${found[1]}`
  }
  input.addEventListener('input', show)
  show()
  return picture
}

export const settings = (backend, changed) => {
  $('settings').onclick = async () => {
    const form = await backend.settings()
    if (form.error) return announce(form.error)
    const known = new Map()
    const field = ({ table, key, value, hint, choices, pictures }) => {
      const input = choices.length ? make('select') : make(key === 'description' ? 'textarea' : 'input')
      if (choices.length) fill(input, make('option', messages.usual, { value: '' }), ...[...new Set([...choices, value])].filter(Boolean).map(name => make('option', name, { value: name })))
      input.value = value
      input.id = `setting-${[table, key].filter(Boolean).join('-')}`
      known.set(input, { table, key, value })
      const label = labelled(messages[input.id] || key, input, hint)
      if (pictures.length) label.append(look(input, pictures))
      return label
    }
    const authors = make('textarea', undefined, { rows: 2, id: 'setting-authors' })
    authors.value = form.authors.join('\n')
    known.set(authors, { table: '', key: 'authors', value: authors.value })
    const [title, subtitle, ...rest] = form.fields
    const content = [field(title), field(subtitle), labelled(messages.authors, authors), ...rest.map(field)]
    if (await ask(messages.settings, content, { save: messages.save, '': messages.cancel }) !== 'save') return
    const set = [...known].filter(([input, { value }]) => input.value !== value).map(([input, { table, key }]) => ({ table, key, value: input.value }))
    if (!set.length) return
    const done = await backend.settings(set)
    announce(done.error || messages.saved)
    await changed()
  }
}
