// The start page: a new book, a document that is brought in, the books that are there. What the program on this machine and
// the program in the browser do differently is in start-backend.js, of which each has its own.
import { $, fill, make, messages, setMessages } from './dom.js'
import { chosenFolder, onDrop, single } from './dropped.js'
import { StartBackend } from './start-backend.js'

// The form has the fields of both; those of the other one are taken out.
const backend = new StartBackend()
for (const node of document.querySelectorAll('[data-in]')) if (node.dataset.in !== backend.kind) node.remove()
$('news').textContent = backend.greeting

const showError = words => {
  $('error').textContent = words || ''
  $('error').hidden = !words
  if (words) $('error').scrollIntoView({ block: 'nearest' })
}

// Runs a task that takes time: shows a message, and prevents further requests until it is done.
const busy = async work => {
  const buttons = [...document.querySelectorAll('main button')]
  for (const one of buttons) one.disabled = true
  showError('')
  $('news').textContent = messages.working
  try { await work() } catch (error) { showError(error.words || `${messages.lost || ''} ${error.message}`) } finally {
    for (const one of buttons) one.disabled = false
    $('news').textContent = ''
  }
}

// Sends a request that opens a book, and goes to it; what was lost of an imported document is shown first.
const open = (path, line, bytes) => busy(async () => {
  const { desk, report, error } = await backend.send(path, line, bytes)
  if (error || !desk) return showError(error || messages.lost)
  if (!report) { location.href = backend.address(desk); return }
  $('losses').textContent = report
  $('go').href = backend.address(desk)
  $('kept').showModal()
})
$('kept').onclose = () => { location.href = $('go').href }

const fields = form => Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
const onSubmit = (form, act) => { form.onsubmit = event => { event.preventDefault(); act() } }
onSubmit($('new'), () => open('new', fields($('new'))))
const importItem = ({ line, bytes }) => open('import', { ...fields($('import')), ...line }, bytes)
onSubmit($('import'), () => {
  const item = $('document').files[0] ? single($('document').files[0]) : chosenFolder($('folder'))
  if (item) importItem(item)
  else showError(messages['no-document'])
})
onDrop(importItem)

const show = state => {
  setMessages(state.messages)
  document.querySelector('main').hidden = false
  $('news').textContent = ''
  fill($('language'), ...state.languages.map(([tag, name]) => make('option', name, { value: tag, lang: tag })))
  $('language').value = messages.lang
  $('recent').hidden = !state.recent.length
  fill($('books'), ...state.recent.map(book => {
    const item = make('li', undefined, { class: 'row' })
    item.append(...backend.row(book))
    return item
  }))
  backend.shown(state)
  showError(state.error)
}
const refresh = async () => show(await backend.state())

backend.begin({ $, busy, onSubmit, open, fields, refresh })
try { await refresh() } catch (error) {
  $('news').textContent = ''
  showError(error.words || `matbaa: ${error.message}`)
}
// A page restored from the browser's cache (by the Back button) reloads, to show the current books.
addEventListener('pageshow', event => event.persisted && location.reload())
