// Finished files: made on request, then downloaded or passed to the system's share sheet.
import { $, button, fill, make, messages, say } from './dom.js'
import { Lost } from './backend.js'

const KINDS = ['epub', 'pdf', 'booklet', 'press', 'dist', 'manuscript']

export const downloads = (backend, settled) => {
  const dialog = $('downloads'), host = $('downloads-files'), report = $('downloads-report'), state = $('downloads-state')
  const names = () => ({ epub: messages['take-epub'], pdf: messages['take-pdf'], booklet: messages['take-booklet'], press: messages['take-press'], dist: messages['take-dist'], manuscript: messages['take-manuscript'] })
  const busy = isBusy => {
    for (const one of $('downloads-kinds').querySelectorAll('button')) one.disabled = isBusy
    $('downloads-cancel').hidden = !isBusy
  }
  const follow = async () => {
    while (!$('downloads-cancel').hidden) {
      try { say(state, (await backend.progress()).step || messages.working) } catch { return }
      await new Promise(done => setTimeout(done, 400))
    }
  }
  const share = async name => {
    const file = new File([await (await fetch(backend.download(name))).blob()], name)
    if (navigator.canShare?.({ files: [file] })) await navigator.share({ files: [file] }).catch(() => {})
  }
  const take = async kind => {
    busy(true)
    fill(host)
    report.textContent = ''
    state.textContent = messages.working
    follow()
    let done
    try {
      // Waits until all changes are saved, so that the book contains them.
      await settled()
      done = await backend.export(kind)
    } catch (error) {
      if (!(error instanceof Lost)) throw error
      done = { error: messages.lost }
    }
    busy(false)
    // Of a long report its first line is announced; all of it can be read below.
    say(state, done.error ? done.error.split('\n')[0] : messages.finished)
    report.textContent = done.error || done.report
    report.hidden = !report.textContent
    fill(host, ...(done.files || []).map(name => {
      const item = make('li')
      item.append(make('a', `${messages.keep}: ${name}`, { href: backend.download(name), download: name }))
      if (navigator.share) item.append(' ', button(messages.share, () => share(name), { 'aria-label': `${messages.share}: ${name}` }))
      return item
    }))
    host.querySelector('a')?.focus()
  }
  $('take').onclick = () => {
    fill($('downloads-kinds'), ...KINDS.map(kind => button(names()[kind], () => take(kind), { 'data-kind': kind })))
    fill(host)
    report.textContent = state.textContent = ''
    report.hidden = true
    busy(false)
    dialog.showModal()
  }
  $('downloads-cancel').onclick = () => backend.cancel()
  $('downloads-close').onclick = () => dialog.close()
}
