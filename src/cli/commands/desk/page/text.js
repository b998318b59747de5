// Texts and places in them, without the page: what the parts that write have in common.

// A file's text as it is edited: without a mark at its beginning, with \n at line ends.
export const plain = raw => raw.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')

// What differs between two texts: where, what stood there and what stands there now.
export const change = (before, after) => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  // A sign of two units stays whole.
  if (start > 0 && /[\uD800-\uDBFF]/.test(before[start - 1])) start--
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && /[\uDC00-\uDFFF]/.test(before[before.length - end])) end--
  return { start, old: before.slice(start, before.length - end), text: after.slice(start, after.length - end) }
}

// The file's text after an edit: its mark and its line ends stay but where something was changed; new lines end as the
// first one of the file does.
export const woven = (raw, text) => {
  const { start, old, text: put } = change(plain(raw), text)
  const at = index => {
    let place = raw.startsWith('\uFEFF') ? 1 : 0
    for (let count = 0; count < index; count++) place += raw[place] === '\r' && raw[place + 1] === '\n' ? 2 : 1
    return place
  }
  const from = at(start), to = at(start + old.length)
  const ends = /\r\n/.test(raw) && raw.indexOf('\r\n') === raw.indexOf('\n') - 1
  return raw.slice(0, from) + (ends ? put.replace(/\n/g, '\r\n') : put) + raw.slice(to)
}

// The place of a line and a column, both from 1, columns in characters.
export const placeOf = (text, line, column) => {
  let at = 0
  for (let count = 1; count < line; count++) {
    const next = text.indexOf('\n', at)
    if (next < 0) return text.length
    at = next + 1
  }
  for (let count = 1; count < column && at < text.length && text[at] !== '\n'; count++)
    at += text.codePointAt(at) > 0xffff ? 2 : 1
  return at
}

// A text as it is compared in a language: signs stay as many as they are.
export const folded = (text, language) => {
  let made = ''
  for (let at = 0; at < text.length; at++) {
    const small = text[at].toLocaleLowerCase(language)
    made += small.length === 1 ? small : small[0]
  }
  return made
}

// All places of some words in a text.
export const places = (text, words, language) => {
  const found = []
  if (!words) return found
  const where = folded(text, language), what = folded(words, language)
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) found.push(at)
  return found
}

// The lines of two texts: those of both, those that went and those that came, in their order.
export const lineChanges = (before, after) => {
  const one = before.split('\n'), other = after.split('\n')
  let start = 0, end = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  const from = one.slice(start, one.length - end), to = other.slice(start, other.length - end)
  const same = lines => lines.map(line => ({ kind: 'same', line }))
  return [...same(one.slice(0, start)), ...middle(from, to), ...same(one.slice(one.length - end))]
}

// The longest lines in common, by the table of their lengths; where that would be too large all goes and all comes.
const middle = (from, to) => {
  const went = lines => lines.map(line => ({ kind: 'went', line })), came = lines => lines.map(line => ({ kind: 'came', line }))
  if (from.length * to.length > 4e6) return [...went(from), ...came(to)]
  const width = to.length + 1, table = new Uint32Array((from.length + 1) * width)
  for (let a = from.length - 1; a >= 0; a--)
    for (let b = to.length - 1; b >= 0; b--)
      table[a * width + b] = from[a] === to[b] ? table[(a + 1) * width + b + 1] + 1 : Math.max(table[(a + 1) * width + b], table[a * width + b + 1])
  const made = []
  let a = 0, b = 0
  while (a < from.length || b < to.length) {
    if (a < from.length && b < to.length && from[a] === to[b]) { made.push({ kind: 'same', line: from[a] }); a++; b++ }
    else if (a < from.length && (b === to.length || table[(a + 1) * width + b] >= table[a * width + b + 1])) made.push(...went([from[a++]]))
    else made.push(...came([to[b++]]))
  }
  return made
}

// A name of ASCII letters, for keys and ids.
export const slug = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/[əƏ]/g, 'e').toLowerCase()
  .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
