// The formatting buttons: heading, emphasis, quotation, list, table, index term, reference.
import { $, ask, labelled, make, messages } from './dom.js'
import { plain, slug } from './text.js'

// Puts marks around the selection, or removes them if they are already there.
const around = (field, open, close = open) => {
  const { start, end, text } = field, words = text.slice(start, end)
  const is = text.slice(start - open.length, start) === open && text.slice(end, end + close.length) === close
  if (is) return field.edit([{ start: start - open.length, end: start, text: '' }, { start: end, end: end + close.length, text: '' }], [start - open.length, end - open.length])
  // Spaces at the ends of the selection stay outside.
  const from = start + words.length - words.trimStart().length, to = Math.max(from, end - (words.length - words.trimEnd().length))
  field.edit([{ start: from, end: from, text: open }, { start: to, end: to, text: close }], [from + open.length, to + open.length])
}

// The lines of the selection.
const lines = field => {
  const start = field.text.lastIndexOf('\n', field.start - 1) + 1
  const end = field.text.indexOf('\n', Math.max(field.end - (field.end > field.start && field.text[field.end - 1] === '\n' ? 1 : 0), start))
  return { start, end: end < 0 ? field.text.length : end }
}

// Puts a mark before each line, or removes it if all lines have one.
const before = (field, sign, has) => {
  const { start, end } = lines(field), all = field.text.slice(start, end).split('\n')
  const made = all.every(line => has.test(line)) ? all.map(line => line.replace(has, '')) : all.map(line => line.replace(has, '')).map((line, at) => sign(line, at))
  const text = made.join('\n')
  field.edit([{ start, end, text }], [start, start + text.length])
}

// Changes the heading level: none, ##, ###, none again. The title of the chapter is left alone.
const heading = field => {
  const { start, end } = lines(field), line = field.text.slice(start, end)
  const [, signs, words] = line.match(/^(#{0,6})\s*(.*)$/s)
  const next = signs.length === 0 ? '## ' : signs.length === 2 ? '### ' : signs.length === 1 ? '# ' : ''
  field.edit([{ start, end, text: next + words }], [start + next.length, start + next.length + words.length])
}

// Inserts a block, between empty lines, after the current paragraph.
export const block = (field, text, selection = [0, text.length]) => {
  const at = field.text.slice(field.end).search(/\n\s*\n|$/) + field.end
  const open = at === 0 ? '' : field.text.slice(0, at).endsWith('\n\n') ? '' : field.text.slice(0, at).endsWith('\n') ? '\n' : '\n\n'
  const close = /^\n\s*\n/.test(field.text.slice(at)) ? '' : '\n'
  field.edit([{ start: at, end: at, text: open + text + close }], selection.map(place => at + open.length + place))
}

const table = field => {
  const cell = '   ', row = `| ${cell} | ${cell} |\n`
  block(field, `${row}|-----|-----|\n${row}${row}`.trimEnd(), [2, 5])
}

// Inserts a reference to a chapter or to a heading with an id. A heading of the open chapter without an id
// gets one.
const reference = async (field, backend, path, files) => {
  const targets = []
  for (const file of files().filter(file => file.kind === 'text')) {
    const text = file.path === path() ? field.text : plain((await backend.read(file.path)).text || '')
    const name = file.path === path() ? '' : file.path
    if (name) targets.push({ words: file.title, link: name })
    for (const [, signs, words, id] of text.matchAll(/^(##{1,5})\s+(.*?)\s*(?:\{#([^}\s]+)\}\s*)?$/gm)) {
      if (id) targets.push({ words: `${file.title} › ${words}`, link: `${name}#${id}`, title: words })
      else if (!name) targets.push({ words: `${file.title} › ${words}`, link: `#${slug(words)}`, title: words, line: `${signs} ${words}`, id: slug(words) })
    }
  }
  const choice = make('select', undefined, { size: Math.min(10, Math.max(2, targets.length)), required: '' })
  choice.append(...targets.map((target, at) => make('option', target.words, { value: at })))
  if (await ask(messages.reference, [labelled(messages['refer-to'], choice)], { put: messages['put-in'], '': messages.cancel }) !== 'put') return
  const target = targets[choice.value]
  if (!target) return
  const words = field.chosen || target.title || target.words
  const edits = [{ start: field.start, end: field.end, text: `[${words}](${target.link})` }]
  const at = target.line ? field.text.search(new RegExp(`^${target.line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[ \\t]*$`, 'm')) : -1
  if (at >= 0) {
    const end = at + field.text.slice(at).search(/[ \t]*(\n|$)/)
    edits.push({ start: end, end, text: ` {#${target.id}}` })
  }
  field.edit(edits)
  field.area.focus()
}

export const formatting = (field, backend, path, files) => {
  const does = {
    'mark-heading': () => heading(field),
    'mark-emphasis': () => around(field, '*'),
    'mark-strong': () => around(field, '**'),
    'mark-quotation': () => before(field, line => `> ${line}`, /^> ?/),
    'mark-list': () => before(field, line => `- ${line}`, /^(?:[-*+]|\d+[.)]) +/),
    'mark-table': () => table(field),
    'mark-index': () => around(field, '[', ']{.index}'),
    'mark-reference': () => reference(field, backend, path, files),
    undo: () => field.undo(),
    redo: () => field.redo(),
  }
  for (const [id, act] of Object.entries(does)) $(id).onclick = act
  field.area.addEventListener('keydown', event => {
    const key = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? event.key.toLowerCase() : ''
    if (key === 'i') { event.preventDefault(); around(field, '*') }
    if (key === 'b') { event.preventDefault(); around(field, '**') }
  })
}
