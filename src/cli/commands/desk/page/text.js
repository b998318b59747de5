// Functions on texts and offsets, independent of the page's elements.

// The text of a file as it is edited: without a byte order mark, with \n at line ends.
export const plain = raw => raw.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')

// The difference of two texts: the offset, the old part and the new part.
export const change = (before, after) => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  // Does not split a surrogate pair.
  if (start > 0 && /[\uD800-\uDBFF]/.test(before[start - 1])) start--
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && /[\uDC00-\uDFFF]/.test(before[before.length - end])) end--
  return { start, old: before.slice(start, before.length - end), text: after.slice(start, after.length - end) }
}

// The text of a file after an edit. Byte order mark and line ends are kept where nothing changed; new line
// ends are those of the file's first line.
export const withFileLineEnds = (raw, text) => {
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

// The offset of a line and a column, both from 1; columns count characters.
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

// A text folded for comparison in a language; its length is unchanged.
export const folded = (text, language) => {
  let made = ''
  for (let at = 0; at < text.length; at++) {
    const small = text[at].toLocaleLowerCase(language)
    made += small.length === 1 ? small : small[0]
  }
  return made
}

// The offsets of all occurrences of some words in a text.
export const places = (text, words, language) => {
  const found = []
  if (!words) return found
  const where = folded(text, language), what = folded(words, language)
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) found.push(at)
  return found
}

// Compares two texts line by line: common, removed and added lines, in order.
export const lineChanges = (before, after) => {
  const one = before.split('\n'), other = after.split('\n')
  let start = 0, end = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  const from = one.slice(start, one.length - end), to = other.slice(start, other.length - end)
  const same = lines => lines.map(line => ({ kind: 'same', line }))
  return [...same(one.slice(0, start)), ...middle(from, to), ...same(one.slice(one.length - end))]
}

// What of a line differs from another one: the part before, the words between, the part after. All of it is before where
// hardly a word is common, since they are two lines then and no versions of one.
export const wordChange = (line, other) => {
  const one = line.match(/\s+|\S+/g) || [], two = other.match(/\s+|\S+/g) || []
  let start = 0, end = 0
  while (start < one.length && start < two.length && one[start] === two[start]) start++
  while (end < one.length - start && end < two.length - start && one[one.length - 1 - end] === two[two.length - 1 - end]) end++
  if ((start + end) * 4 < Math.max(one.length, two.length)) return [line, '', '']
  return [one.slice(0, start).join(''), one.slice(start, one.length - end).join(''), one.slice(one.length - end).join('')]
}

// The longest common subsequence, by dynamic programming. If the table would be too large, all lines count as
// removed and added.
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
