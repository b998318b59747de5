// What all parts of the page use: elements, the words of the author's language, dialogs.
export const $ = id => document.getElementById(id)

// The words of the catalogue, by their names; filled by the first state.
export const said = {}

export const make = (name, words, attributes = {}) => {
  const node = document.createElement(name)
  if (words !== undefined && words !== null) node.textContent = words
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== false) node.setAttribute(key, value)
  return node
}

export const fill = (node, ...kids) => node.replaceChildren(...kids)

// Puts other elements in the place of those of a list; the keyboard stays on what has the same key (`data-key`).
export const refill = (node, ...kids) => {
  const key = node.contains(document.activeElement) ? document.activeElement.dataset.key : undefined
  node.replaceChildren(...kids)
  if (key !== undefined) [...node.querySelectorAll('[data-key]')].find(other => other.dataset.key === key && !other.disabled)?.focus({ preventScroll: true })
}

// A button that does something.
export const button = (words, act, attributes = {}) => {
  const node = make('button', words, { type: 'button', ...attributes })
  node.onclick = act
  return node
}

// A field with its label above it.
export const labelled = (words, field, hint) => {
  const label = make('label', undefined, { class: 'field' })
  label.append(make('span', words), field)
  if (hint) label.append(make('small', hint))
  return label
}

// What happened, for those who see and those who hear.
export const news = words => {
  $('news').textContent = words
  $('told-news').textContent = words
}

// Puts the words of the catalogue where the document asks for them.
export const speak = (words, host = document) => {
  Object.assign(said, words)
  document.documentElement.lang = said.lang
  for (const node of host.querySelectorAll('[data-said]')) node.textContent = said[node.dataset.said]
  for (const node of host.querySelectorAll('[data-label]')) node.setAttribute('aria-label', said[node.dataset.label])
}

// Asks by a dialog: its heading, what it holds, and the words of its buttons by what they answer. The answer is that of the
// button that was pressed, or an empty one.
export const ask = (heading, content, answers) => new Promise(done => {
  const before = document.activeElement
  const dialog = make('dialog', undefined, { 'aria-labelledby': 'asked' })
  const form = make('form', undefined, { method: 'dialog' })
  const row = make('p', undefined, { class: 'row' })
  for (const [value, words] of Object.entries(answers)) row.append(make('button', words, { value, ...(value ? {} : { formnovalidate: '' }) }))
  form.append(make('h2', heading, { id: 'asked' }), ...content, row)
  dialog.append(form)
  document.body.append(dialog)
  dialog.onclose = () => {
    const answer = dialog.returnValue
    dialog.remove()
    before?.focus?.()
    done(answer)
  }
  dialog.showModal()
})
