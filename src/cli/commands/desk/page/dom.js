// Helpers for all parts of the page: elements, messages in the author's language, dialogs.
export const $ = id => document.getElementById(id)

// The messages of the catalogue by name; filled by the first state.
export const messages = {}

export const make = (name, words, attributes = {}) => {
  const node = document.createElement(name)
  if (words !== undefined && words !== null) node.textContent = words
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== false) node.setAttribute(key, value)
  return node
}

export const fill = (node, ...kids) => node.replaceChildren(...kids)

// Replaces the children of a list; the focus stays on the element with the same key (`data-key`).
export const refill = (node, ...kids) => {
  const key = node.contains(document.activeElement) ? document.activeElement.dataset.key : undefined
  node.replaceChildren(...kids)
  if (key !== undefined) [...node.querySelectorAll('[data-key]')].find(other => other.dataset.key === key && !other.disabled)?.focus({ preventScroll: true })
}

// A button that calls `act`.
export const button = (words, act, attributes = {}) => {
  const node = make('button', words, { type: 'button', ...attributes })
  node.onclick = act
  return node
}

// A field with a label above it.
export const labelled = (words, field, hint) => {
  const label = make('label', undefined, { class: 'field' })
  label.append(make('span', words), field)
  if (hint) label.append(make('small', hint))
  return label
}

// Sets the text of an element; one that has it already is left alone, since screen readers would read it again.
export const say = (node, words) => { if (node.textContent !== words) node.textContent = words }

// Shows a message, which screen readers announce.
export const announce = words => {
  $('news').textContent = words
  $('status-bar').textContent = words
}

// Inserts the messages of the catalogue at the elements that name them.
export const setMessages = (words, host = document) => {
  Object.assign(messages, words)
  document.documentElement.lang = messages.lang
  for (const node of host.querySelectorAll('[data-message]')) say(node, messages[node.dataset.message])
  for (const node of host.querySelectorAll('[data-label]')) node.setAttribute('aria-label', messages[node.dataset.label])
}

// Asks a question in a dialog. `answers` maps each answer to the label of its button. Resolves to the answer
// of the button that was pressed, or to an empty string. The browser gives the focus back to where it was, at once (HTML, close
// the dialog); `close` comes later, when the focus may be elsewhere already.
export const ask = (heading, content, answers) => new Promise(done => {
  // What explains the question is read with its heading.
  const about = content.find(node => node.localName === 'p')
  if (about) about.id = 'asked-about'
  const dialog = make('dialog', undefined, { 'aria-labelledby': 'asked', 'aria-describedby': about ? 'asked-about' : null })
  const form = make('form', undefined, { method: 'dialog' })
  const row = make('p', undefined, { class: 'row' })
  for (const [value, words] of Object.entries(answers)) row.append(make('button', words, { value, ...(value ? {} : { formnovalidate: '' }) }))
  form.append(make('h2', heading, { id: 'asked' }), ...content, row)
  dialog.append(form)
  document.body.append(dialog)
  dialog.onclose = () => {
    const answer = dialog.returnValue
    dialog.remove()
    done(answer)
  }
  dialog.showModal()
})
