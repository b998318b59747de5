// The start page: creates, opens and imports books through requests to the program, which also lists the
// folders.
import { onDrop, single } from './dropped.js'

const $ = id => document.getElementById(id)
let messages = {}, chosen = null, at = ''

const make = (name, words, attributes = {}) => {
  const node = document.createElement(name)
  if (words !== undefined) node.textContent = words
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  return node
}

const showError = words => {
  $('error').textContent = words || ''
  $('error').hidden = !words
  if (words) $('error').scrollIntoView({ block: 'nearest' })
}

// Sends one line of JSON, followed by a document; resolves to the answer, or to a message that the program
// cannot be reached.
const send = async (path, line, file) => {
  try {
    const reply = await fetch(path, { method: 'POST', body: new Blob([JSON.stringify({ ...line, lang: messages.lang }), '\n', file || '']) })
    if (reply.ok) return await reply.json()
  } catch { /* reported below */ }
  return { error: messages.lost }
}

// Runs a task that takes time: shows a message, and prevents further requests until it is done.
const busy = async work => {
  const buttons = [...document.querySelectorAll('main button')]
  for (const button of buttons) button.disabled = true
  showError('')
  $('news').textContent = messages.working
  try { await work() } finally {
    for (const button of buttons) button.disabled = false
    $('news').textContent = ''
  }
}

const opened = ({ desk, report, error }) => {
  if (error || !desk) return showError(error || messages.lost)
  if (!report) { location.href = desk; return }
  $('losses').textContent = report
  $('go').href = desk
  $('kept').showModal()
}

const fields = form => Object.fromEntries(new FormData(form))
for (const path of ['new', 'open']) {
  $(path).onsubmit = event => {
    event.preventDefault()
    busy(async () => opened(await send(path, fields($(path)))))
  }
}
const importItem = ({ line, bytes }) => busy(async () => opened(await send('import', { ...fields($('import')), ...line }, bytes)))
$('import').onsubmit = event => {
  event.preventDefault()
  importItem(single($('document').files[0]))
}
onDrop(importItem)
$('kept').onclose = () => { location.href = $('go').href }

const places = (host, all, mark) => host.replaceChildren(...all.map(place => {
  const button = make('button', place.name, { type: 'button' })
  if (mark && place.is_book) button.append(make('small', messages['is-book']))
  button.onclick = () => go(place.path)
  const item = make('li')
  item.append(button)
  return item
}))

// Shows a folder in the chooser; the focus stays in the list.
const go = async path => {
  const listing = await send('folders', { folder: path })
  if (!listing.folders) return ($('at').textContent = listing.error)
  at = listing.path
  $('at').textContent = listing.error || listing.path
  places($('places'), listing.usual_folders, false)
  const up = listing.parent ? [{ name: `↑ ${messages.up}`, path: listing.parent }] : []
  places($('folders'), [...up, ...listing.folders], true)
  if (!listing.folders.length) $('folders').append(make('li', messages.none))
  const first = $('folders').querySelector('button')
  if ($('chooser').open) first?.focus()
}

for (const button of document.querySelectorAll('[data-for]')) {
  button.onclick = async () => {
    chosen = $(button.dataset.for)
    $('chooser').showModal()
    await go(chosen.value)
  }
}
$('cancel').onclick = () => $('chooser').close()
$('here').onclick = () => { chosen.value = at; $('chooser').close() }
$('chooser').onclose = () => chosen.focus()

const show = state => {
  messages = state.messages
  document.documentElement.lang = messages.lang
  for (const node of document.querySelectorAll('[data-message]')) node.textContent = messages[node.dataset.message]
  for (const button of document.querySelectorAll('[data-for]'))
    button.setAttribute('aria-label', `${messages.choose} ${document.querySelector(`label[for="${button.dataset.for}"]`).textContent}`)
  $('language').replaceChildren(...state.languages.map(([tag, name]) => make('option', name, { value: tag, lang: tag })))
  $('language').value = messages.lang
  for (const name of ['new-place', 'import-place']) $(name).value ||= state.home
  $('recent').hidden = !state.recent.length
  $('books').replaceChildren(...state.recent.map(book => {
    const button = make('button', book.name, { type: 'button' })
    button.append(make('small', book.path))
    button.onclick = () => busy(async () => opened(await send('open', { folder: book.path })))
    const item = make('li')
    item.append(button)
    return item
  }))
  showError(state.error)
}

// The program ends when no page holds a connection. One of all open pages holds it, because browsers limit
// the connections per site.
const stay = () => new Promise(() => { new EventSource('stay') })
if (navigator.locks) navigator.locks.request('stay', stay)
else stay()
fetch('state').then(reply => reply.json()).then(show, () => showError(messages.lost))
// A page restored from the browser's cache (by the Back button) reloads, to show the current books.
addEventListener('pageshow', event => event.persisted && location.reload())
