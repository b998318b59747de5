// The start page: the books of this browser, a new one, a document that is brought in, the sample, the guide.
import { $, button, fill, make, said, speak } from './dom.js'
import { Link } from './link.js'

const link = new Link('', () => {})

const complain = words => {
  $('trouble').textContent = words || ''
  $('trouble').hidden = !words
  if (words) $('trouble').scrollIntoView({ block: 'nearest' })
}

// Does what takes a moment: nothing is asked twice meanwhile, and it is told that it goes on.
const busy = async work => {
  const buttons = [...document.querySelectorAll('main button')]
  for (const one of buttons) one.disabled = true
  complain('')
  $('news').textContent = said.working
  try { await work() } catch (error) { complain(`${said.lost || ''} ${error.message}`) } finally {
    for (const one of buttons) one.disabled = false
    $('news').textContent = ''
  }
}

const address = name => `desk.html?book=${encodeURIComponent(name)}`
const opened = ({ desk, told, trouble }) => {
  if (trouble || !desk) return complain(trouble || said.lost)
  if (!told) { location.href = address(desk); return }
  $('losses').textContent = told
  $('go').href = address(desk)
  $('told').showModal()
}
$('told').onclose = () => { location.href = $('go').href }

const send = async (path, line = {}, bytes) => (await link.post(path, { ...line, lang: said.lang }, bytes)).json()

// A browser may let go of what a page keeps when it runs out of room, unless it is asked not to.
const keepForGood = () => navigator.storage?.persist?.().catch(() => {})

for (const path of ['new', 'import']) {
  $(path).onsubmit = event => {
    event.preventDefault()
    const line = Object.fromEntries(new FormData($(path))), file = path === 'import' ? $('document').files[0] : undefined
    if (file) line.name = file.name
    keepForGood()
    busy(async () => opened(await send(path, line, file)))
  }
}
$('sample').onclick = () => busy(async () => opened(await send('sample')))
$('speech').onchange = event => {
  localStorage.setItem('matbaa language', event.target.value)
  location.reload()
}

const show = state => {
  speak(state.said)
  document.querySelector('main').hidden = false
  $('news').textContent = ''
  for (const id of ['language', 'speech']) {
    fill($(id), ...state.languages.map(([tag, name]) => make('option', name, { value: tag, lang: tag })))
    $(id).value = said.lang
  }
  $('kept').textContent = state.isKept ? said['kept-here'] : said['not-kept']
  $('guide').href = said.lang === 'tr' || said.lang === 'az' ? 'guide-tr.html' : 'guide-en.html'
  $('recent').hidden = !state.books.length
  fill($('books'), ...state.books.map(({ name, title }) => {
    const item = make('li', undefined, { class: 'row' })
    const remove = button(said.remove, () => confirm(`${title}: ${said['remove-really']}`) && busy(async () => { await send('remove', { name }); show(await shelf()) }), { 'aria-label': `${said.remove}: ${title}` })
    item.append(make('a', title, { class: 'main', href: address(name) }), remove)
    return item
  }))
}
const shelf = () => send('books')

// The words come with the program; until then the page says in each language that it is on its way.
$('loading').textContent = 'Loading matbaa · matbaa yükleniyor · matbaa yüklənir · matbaa загружается'
try { show(await shelf()) } catch (error) {
  $('news').textContent = ''
  complain(`matbaa: ${error.message}`)
}
addEventListener('pageshow', event => event.persisted && location.reload())
