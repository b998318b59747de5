// Compares two texts: the versions of a chapter during the last day, and the two texts of a conflict.
import { $, ask, fill, labelled, make, announce, messages } from './dom.js'
import { lineChanges, plain, wordChange } from './text.js'

// How many unchanged lines are shown around changed ones.
const AROUND = 2

// A line with its sign. What differs in it from its other version is marked.
const lineOf = ({ kind, line }, other) => {
  const name = { went: 'del', came: 'ins', same: 'span' }[kind], sign = { went: '− ', came: '+ ', same: '  ' }[kind]
  const node = make(name, sign)
  const [before, changed, after] = other === undefined ? [line, '', ''] : wordChange(line, other)
  node.append(before)
  if (changed) node.append(make('mark', changed))
  node.append(after)
  return node
}

// For each line the other version of it: lines that went and the lines that came in their place, in their order.
const pairs = all => {
  const others = new Map()
  for (let at = 0; at < all.length;) {
    let went = at
    while (all[went]?.kind === 'went') went++
    let came = went
    while (all[came]?.kind === 'came') came++
    for (let line = 0; line < Math.min(went - at, came - went); line++) {
      others.set(at + line, all[went + line].line)
      others.set(went + line, all[at + line].line)
    }
    at = Math.max(came, at + 1)
  }
  return others
}

// The removed and added lines, with the words that changed in them; most unchanged lines are left out.
export const compared = (before, after) => {
  const all = lineChanges(before, after), host = make('div', undefined, { class: 'compared', tabindex: 0, role: 'group', 'aria-label': messages.versions })
  if (all.every(({ kind }) => kind === 'same')) host.append(make('p', messages.same))
  const others = pairs(all)
  let isOut = false
  all.forEach(({ kind, line }, at) => {
    const near = all.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(other => other.kind !== 'same')
    if (!near) { if (!isOut && at > 0) host.append(make('hr')); isOut = true; return }
    isOut = false
    host.append(lineOf({ kind, line }, others.get(at)))
  })
  return host
}

// Shows the versions of a chapter and restores one.
export const versions = (field, backend, path) => {
  $('versions').onclick = async () => {
    const { list, error } = await backend.versions(path())
    if (error) return announce(error)
    if (!list.length) return announce(messages['version-none'])
    const choice = make('select', undefined, { id: 'version-choice' }), host = make('div')
    const time = at => new Date(at).toLocaleString(messages.lang, { dateStyle: 'short', timeStyle: 'medium' })
    fill(choice, ...list.map(version => make('option', `${time(version.saved_at)}${version.is_conflict ? ` – ${messages['version-second']}` : ''}`, { value: version.name })))
    let text = field.text
    const show = async () => {
      const read = await backend.version(path(), choice.value)
      text = read.error ? field.text : plain(read.text)
      fill(host, compared(text, field.text))
    }
    choice.onchange = show
    // The newest version is usually the current text, so the one before it is shown first.
    if (list.length > 1) choice.selectedIndex = 1
    await show()
    if (await ask(messages.versions, [labelled(messages.versions, choice), host], { back: messages['bring-back'], '': messages.close }) === 'back') field.replaceAll(text)
  }
}

// Reports that another program changed the file too; resolves to whether the author's text is to be written
// over it.
export const resolveConflict = async (other, mine) => {
  const content = [make('p', messages['two-hands']), make('p', `− ${messages.theirs} · + ${messages.mine}`), compared(other, mine)]
  return await ask(messages.versions, content, { mine: messages['keep-mine'], other: messages['keep-other'] }) !== 'other'
}

// Offers an unsaved text; resolves to `take`, `drop`, or an empty string for later.
export const offered = (now, text) => ask(messages.unsaved, [make('p', messages.offered), compared(now, text)], { take: messages['take-it'], drop: messages['throw-away'], '': messages.cancel })
