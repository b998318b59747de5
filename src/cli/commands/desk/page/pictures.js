// Images and documents that are pasted, dropped or chosen. An image is saved among the manuscript's files and
// gets alternative text; a document becomes text at the cursor, or chapters.
import { $, ask, fill, labelled, make, news, said } from './dom.js'
import { block } from './marks.js'

const isPicture = file => file.type.startsWith('image/')

// Asks for the alternative text of an image, and inserts the image.
const put = async (field, backend, file) => {
  const alt = make('textarea', undefined, { rows: 3, required: '', id: 'picture-alt' }), caption = make('input', undefined, { id: 'picture-caption' })
  const chooser = file ? [] : [labelled(said['picture-file'], make('input', undefined, { type: 'file', accept: 'image/*', required: '', id: 'picture-file' }))]
  const fields = [...chooser, labelled(said.alt, alt), labelled(said.caption, caption)]
  if (await ask(said.picture, fields, { put: said['put-in'], '': said.cancel }) !== 'put') return
  const chosen = file || chooser[0].querySelector('input').files[0]
  if (!chosen) return
  const name = /\.\w+$/.test(chosen.name || '') ? chosen.name : `${said.picture}.${(chosen.type.split('/')[1] || 'png').replace('svg+xml', 'svg')}`
  const done = await backend.picture(name, chosen)
  if (done.trouble) return news(done.trouble)
  const words = alt.value.replace(/\s+/g, ' ').trim().replace(/([[\]])/g, '\\$1')
  block(field, `![${words}](${done.path})${caption.value.trim() ? `\n${caption.value.trim()}` : ''}`)
  field.area.focus()
}

// Reports what was imported, and what could not be converted.
const told = async done => {
  const content = [make('p', done.told)]
  if (done.losses.length) {
    const list = make('ul')
    fill(list, ...done.losses.map(loss => make('li', loss)))
    content.push(make('h3', said.losses), list)
  }
  await ask(said.brought, content, { '': said.close })
}

// `path` returns the open chapter; `refresh` reloads the list of chapters and opens one.
export const bringing = (field, backend, path, refresh) => {
  const bring = async file => {
    news(said.working)
    const done = await backend.import(file.name, file, 'chapters', path())
    if (done.trouble) return news(done.trouble)
    news(done.told)
    await refresh(done.chapters[0])
    await told(done)
  }
  // Text copied from a word processor or a web page keeps its notes, tables and lists.
  const paste = async html => {
    const done = await backend.import('paste.html', new Blob([html]), 'text', '')
    if (done.trouble || !done.text.trim()) return false
    const { start, end } = field, text = /\n\n/.test(done.text.trim()) ? done.text.trim() : done.text.trim().replace(/^# /, '')
    const renamed = apart(field.text, text)
    field.edit([{ start, end, text: renamed }], [start + renamed.length])
    if (done.losses.length) await told(done)
    return true
  }
  const take = files => {
    for (const file of files) {
      if (isPicture(file)) return put(field, backend, file)
      return bring(file)
    }
  }
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
      take([...files])
    }
  })
  document.addEventListener('dragover', event => { if ([...event.dataTransfer.types].includes('Files')) event.preventDefault() })
  document.addEventListener('drop', event => {
    if (!event.dataTransfer.files.length) return
    event.preventDefault()
    take([...event.dataTransfer.files])
  })
  $('mark-picture').onclick = () => put(field, backend)
  $('bring').onclick = async () => {
    const file = make('input', undefined, { type: 'file', required: '', id: 'bring-file', accept: '.docx,.odt,.epub,.html,.htm,.txt,.md' })
    if (await ask(said.bring, [labelled(said.bring, file, said['bring-hint'])], { bring: said.bring, '': said.cancel }) === 'bring' && file.files[0]) await bring(file.files[0])
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
