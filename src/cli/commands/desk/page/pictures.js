// Images and documents that are pasted, dropped or chosen. An image is saved among the manuscript's files and
// gets alternative text; a document becomes text at the cursor, or chapters.
import { $, ask, fill, labelled, make, announce, messages } from './dom.js'
import { dropped, onDrop, single } from './dropped.js'
import { block } from './formatting.js'

const isPicture = file => file.type.startsWith('image/')

// Asks for the alternative text of an image, and inserts the image.
const put = async (field, backend, file) => {
  const alt = make('textarea', undefined, { rows: 3, required: '', id: 'picture-alt' }), caption = make('input', undefined, { id: 'picture-caption' })
  const chooser = file ? [] : [labelled(messages['picture-file'], make('input', undefined, { type: 'file', accept: 'image/*', required: '', id: 'picture-file' }))]
  const fields = [...chooser, labelled(messages.alt, alt), labelled(messages.caption, caption)]
  if (await ask(messages.picture, fields, { put: messages['put-in'], '': messages.cancel }) !== 'put') return
  const chosen = file || chooser[0].querySelector('input').files[0]
  if (!chosen) return
  const name = /\.\w+$/.test(chosen.name || '') ? chosen.name : `${messages.picture}.${(chosen.type.split('/')[1] || 'png').replace('svg+xml', 'svg')}`
  const done = await backend.picture(name, chosen)
  if (done.error) return announce(done.error)
  const words = alt.value.replace(/\s+/g, ' ').trim().replace(/([[\]])/g, '\\$1')
  block(field, `![${words}](${done.path})${caption.value.trim() ? `\n${caption.value.trim()}` : ''}`)
  field.area.focus()
}

// Reports what was imported, and what could not be converted.
const showReport = async done => {
  const content = [make('p', done.report)]
  if (done.losses.length) {
    const list = make('ul')
    fill(list, ...done.losses.map(loss => make('li', loss)))
    content.push(make('h3', messages.losses), list)
  }
  await ask(messages.brought, content, { '': messages.close })
}

// `path` returns the open chapter; `refresh` reloads the list of chapters and opens one.
export const importing = (field, backend, path, refresh) => {
  const importItem = async ({ line, bytes }) => {
    announce(messages.working)
    const done = await backend.import(line.name, bytes, 'chapters', path(), line.files)
    if (done.error) return announce(done.error)
    announce(done.report)
    if (done.chapters.length) await refresh(done.chapters[0])
    await showReport(done)
  }
  // Text copied from a word processor or a web page keeps its notes, tables and lists.
  const paste = async html => {
    const done = await backend.import('paste.html', new Blob([html]), 'text', '')
    if (done.error || !done.text.trim()) return false
    const { start, end } = field, text = /\n\n/.test(done.text.trim()) ? done.text.trim() : done.text.trim().replace(/^# /, '')
    const renamed = apart(field.text, text)
    field.edit([{ start, end, text: renamed }], [start + renamed.length])
    if (done.losses.length) await showReport(done)
    return true
  }
  const take = item => item.file && isPicture(item.file) ? put(field, backend, item.file) : importItem(item)
  field.area.addEventListener('paste', event => {
    const { files, items } = event.clipboardData, html = event.clipboardData.getData('text/html')
    if (html && /<(p|h[1-6]|li|td|sup|b|i|em|strong)\b/i.test(html)) {
      event.preventDefault()
      const words = event.clipboardData.getData('text/plain')
      paste(html).then(done => {
        if (!done) field.edit([{ start: field.start, end: field.end, text: words }], [field.start + words.length])
      })
    } else if (files.length && [...items].some(item => item.kind === 'file')) {
      event.preventDefault()
      dropped(event.clipboardData).then(item => item && take(item))
    }
  })
  onDrop(take)
  $('mark-picture').onclick = () => put(field, backend)
  $('bring').onclick = async () => {
    const file = make('input', undefined, { type: 'file', required: '', id: 'bring-file', accept: '.docx,.odt,.epub,.html,.htm,.txt,.md,.zip' })
    if (await ask(messages.bring, [labelled(messages.bring, file, messages['bring-hint'])], { bring: messages.bring, '': messages.cancel }) === 'bring' && file.files[0]) await importItem(single(file.files[0]))
  }
}

// Renames the note labels in a text so that none is used in another text.
const apart = (text, put) => {
  const taken = new Set([...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(found => found[1])), names = new Map()
  return put.replace(/\[\^([^\]\s]+)\]/g, (_, label) => {
    if (!names.has(label)) {
      let number = 1
      while (taken.has(`${number}`)) number++
      const name = taken.has(label) ? `${number}` : label
      taken.add(name)
      names.set(label, name)
    }
    return `[^${names.get(label)}]`
  })
}
