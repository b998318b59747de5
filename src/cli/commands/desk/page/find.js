// Find and replace in the open chapter.
import { $, announce, messages } from './dom.js'
import { places } from './text.js'

export const findAndReplace = (field, language) => {
  const bar = $('find-bar'), what = $('find-what'), by = $('find-by')
  const all = () => places(field.text, what.value, language())
  const count = () => { $('find-count').textContent = what.value ? `${all().length} ${messages.found}` : '' }
  const go = step => {
    const found = all()
    count()
    if (!found.length) return
    const next = step > 0 ? found.find(at => at >= field.end) ?? found[0] : found.filter(at => at < field.start).at(-1) ?? found.at(-1)
    const active = document.activeElement
    field.select(next, next + what.value.length)
    active.focus()
  }
  const isChosen = () => all().includes(field.start) && field.end - field.start === what.value.length
  const replace = () => {
    if (!what.value) return
    if (isChosen()) field.edit([{ start: field.start, end: field.end, text: by.value }], [field.start + by.value.length])
    go(1)
  }
  const replaceAll = () => {
    const found = all()
    if (!found.length) return count()
    field.edit(found.map(start => ({ start, end: start + what.value.length, text: by.value })))
    announce(`${messages['replace-all']}: ${found.length}`)
    count()
  }
  const show = isShown => {
    bar.hidden = !isShown
    $('find').setAttribute('aria-expanded', isShown)
    if (isShown) {
      if (field.chosen && !field.chosen.includes('\n')) what.value = field.chosen
      what.focus()
      what.select()
      count()
    } else field.area.focus()
  }
  $('find').onclick = () => show(bar.hidden)
  $('find-next').onclick = () => go(1)
  $('find-before').onclick = () => go(-1)
  $('replace').onclick = replace
  $('replace-all').onclick = replaceAll
  what.oninput = count
  bar.onkeydown = event => {
    if (event.key === 'Escape') show(false)
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') { event.preventDefault(); go(event.shiftKey ? -1 : 1) }
  }
  $('writing').addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f' && !event.shiftKey) { event.preventDefault(); show(true) }
  })
}
