// Finished files: made on request, then downloaded or passed to the system's share sheet.
import { $, button, fill, make, said } from './dom.js'
import { Lost } from './backend.js'

const KINDS = ['epub', 'pdf', 'booklet', 'dist', 'manuscript']

export const taking = (backend, settled) => {
  const dialog = $('taking'), host = $('taking-files'), told = $('taking-told'), state = $('taking-state')
  const names = () => ({ epub: said['take-epub'], pdf: said['take-pdf'], booklet: said['take-booklet'], dist: said['take-dist'], manuscript: said['take-manuscript'] })
  const busy = isBusy => {
    for (const one of $('taking-kinds').querySelectorAll('button')) one.disabled = isBusy
    $('taking-cancel').hidden = !isBusy
  }
  const follow = async () => {
    while (!$('taking-cancel').hidden) {
      try { state.textContent = (await backend.progress()).step || said.working } catch { return }
      await new Promise(done => setTimeout(done, 400))
    }
  }
  const share = async name => {
    const file = new File([await (await fetch(backend.taken(name))).blob()], name)
    if (navigator.canShare?.({ files: [file] })) await navigator.share({ files: [file] }).catch(() => {})
  }
  const take = async kind => {
    busy(true)
    fill(host)
    told.textContent = ''
    state.textContent = said.working
    follow()
    let done
    try {
      // Waits until all changes are saved, so that the book contains them.
      await settled()
      done = await backend.export(kind)
    } catch (error) {
      if (!(error instanceof Lost)) throw error
      done = { trouble: said.lost }
    }
    busy(false)
    state.textContent = done.trouble ? '' : said.finished
    told.textContent = done.trouble || done.told
    told.hidden = !told.textContent
    fill(host, ...(done.files || []).map(name => {
      const item = make('li')
      item.append(make('a', `${said.keep}: ${name}`, { href: backend.taken(name), download: name }))
      if (navigator.share) item.append(' ', button(said.share, () => share(name), { 'aria-label': `${said.share}: ${name}` }))
      return item
    }))
    host.querySelector('a')?.focus()
  }
  $('take').onclick = () => {
    fill($('taking-kinds'), ...KINDS.map(kind => button(names()[kind], () => take(kind), { 'data-kind': kind })))
    fill(host)
    told.textContent = state.textContent = ''
    told.hidden = true
    busy(false)
    dialog.showModal()
  }
  $('taking-cancel').onclick = () => backend.cancel()
  $('taking-close').onclick = () => dialog.close()
}
