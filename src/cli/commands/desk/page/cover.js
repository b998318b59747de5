// The form for a cover that is drawn from a template, with the drawing beside it.
import { $, announce, ask, fill, labelled, make, messages } from './dom.js'

export const cover = (backend, changed) => {
  $('cover').onclick = async () => {
    const form = await backend.cover()
    if (form.error) return announce(form.error)
    const fields = new Map()
    const field = (key, input) => {
      input.id = `cover-${key}`
      input.value = form.cover[key]
      fields.set(key, input)
      return labelled(messages[input.id], input)
    }
    const choice = (key, names, words) => {
      const select = make('select')
      fill(select, ...names.map(name => make('option', words(name), { value: name })))
      return field(key, select)
    }
    const drawings = ['front', 'back'].map(side => make('img', undefined, { alt: messages[`cover-${side}`], 'data-side': side }))
    const show = made => { for (const drawing of drawings) drawing.src = `data:image/svg+xml,${encodeURIComponent(made[drawing.dataset.side])}` }
    const preview = make('p', undefined, { class: 'covers' })
    preview.append(...drawings)
    const content = [
      preview,
      choice('layout', form.layouts, name => messages[`cover-layout-${name}`]),
      choice('palette', form.palettes.map(([name]) => name), name => messages[`cover-palette-${name}`]),
      choice('picture', ['', ...form.pictures], name => name || messages['cover-no-picture']),
      field('title', make('input')), field('subtitle', make('input')), field('author', make('input')),
      field('publisher', make('input')), field('description', make('textarea', undefined, { rows: 3 })),
    ]
    const wanted = () => Object.fromEntries([...fields].map(([key, input]) => [key, input.value]))
    // Draws again after each change; a change during a drawing is drawn afterwards.
    let isDrawing = false, isChanged = false
    const draw = async () => {
      isChanged = true
      if (isDrawing) return
      isDrawing = true
      while (isChanged) {
        isChanged = false
        const made = await backend.cover(wanted()).catch(error => ({ error: error.message }))
        if (!made.error) show(made)
      }
      isDrawing = false
    }
    for (const input of fields.values()) input.addEventListener('input', draw)
    show(form)
    if (await ask(messages.cover, content, { save: messages.save, '': messages.cancel }) !== 'save') return
    const done = await backend.cover({ ...wanted(), is_final: true })
    announce(done.error || messages.saved)
    await changed()
  }
}
