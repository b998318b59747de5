// The start page: the books of this browser, a new one, a document that is brought in, the sample, the guide.
import { $, button, fill, make, messages, setMessages } from './dom.js'
import { chosenFolder, onDrop, single } from './dropped.js'
import { Link } from './link.js'

const link = new Link('', () => {})

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
  try { await work() } catch (error) { showError(`${messages.lost || ''} ${error.message}`) } finally {
    for (const one of buttons) one.disabled = false
    $('news').textContent = ''
  }
}

const address = name => `desk.html?book=${encodeURIComponent(name)}`
const opened = ({ desk, report, error }) => {
  if (error || !desk) return showError(error || messages.lost)
  if (!report) { location.href = address(desk); return }
  $('losses').textContent = report
  $('go').href = address(desk)
  $('report').showModal()
}
$('report').onclose = () => { location.href = $('go').href }

const send = async (path, line = {}, bytes) => (await link.post(path, { ...line, lang: messages.lang }, bytes)).json()

// Asks the browser not to delete the stored books when it runs out of space.
const keepForGood = () => navigator.storage?.persist?.().catch(() => {})

$('new').onsubmit = event => {
  event.preventDefault()
  keepForGood()
  busy(async () => opened(await send('new', Object.fromEntries(new FormData($('new'))))))
}
const importItem = ({ line, bytes }) => {
  keepForGood()
  busy(async () => opened(await send('import', line, bytes)))
}
$('import').onsubmit = event => {
  event.preventDefault()
  const item = $('document').files[0] ? single($('document').files[0]) : chosenFolder($('folder'))
  if (item) importItem(item)
  else showError(messages['no-document'])
}
onDrop(importItem)
$('sample').onclick = () => busy(async () => opened(await send('sample')))
$('speech').onchange = event => {
  localStorage.setItem('matbaa language', event.target.value)
  location.reload()
}

const show = state => {
  setMessages(state.messages)
  document.querySelector('main').hidden = false
  $('news').textContent = ''
  for (const id of ['language', 'speech']) {
    fill($(id), ...state.languages.map(([tag, name]) => make('option', name, { value: tag, lang: tag })))
    $(id).value = messages.lang
  }
  $('kept').textContent = state.isKept ? messages['kept-here'] : messages['not-kept']
  $('guide').href = messages.lang === 'tr' || messages.lang === 'az' ? 'guide-tr.html' : 'guide-en.html'
  $('recent').hidden = !state.books.length
  fill($('books'), ...state.books.map(({ name, title }) => {
    const item = make('li', undefined, { class: 'row' })
    const remove = button(messages.remove, () => confirm(`${title}: ${messages['remove-really']}`) && busy(async () => { await send('remove', { name }); show(await shelf()) }), { 'aria-label': `${messages.remove}: ${title}` })
    item.append(make('a', title, { class: 'main', href: address(name) }), remove)
    return item
  }))
}
const shelf = () => send('books')

// The messages come with the program; until then the page shows a text in every language.
$('loading').textContent = 'Loading matbaa · matbaa yükleniyor · matbaa yüklənir · matbaa загружается'
try { show(await shelf()) } catch (error) {
  $('news').textContent = ''
  showError(`matbaa: ${error.message}`)
}
addEventListener('pageshow', event => event.persisted && location.reload())
