// A toolbar as in the ARIA Authoring Practices: one tab stop for all buttons; arrow keys, Home and End go to the others.

const STEPS = { ArrowRight: 1, ArrowLeft: -1 }

export const toolbar = host => {
  const all = [...host.querySelectorAll('button')], usable = () => all.filter(button => !button.disabled && !button.hidden)
  let stop = null
  const stopAt = button => {
    stop = button
    for (const one of all) one.tabIndex = one === button ? 0 : -1
  }
  host.addEventListener('focusin', event => all.includes(event.target) && stopAt(event.target))
  host.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const now = usable(), at = now.indexOf(event.target), last = now.length - 1
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? last : event.key in STEPS ? (at + STEPS[event.key] + now.length) % now.length : -1
    if (at < 0 || next < 0) return
    event.preventDefault()
    now[next].focus()
  })
  // The tab stop passes to a neighbour when its button can no longer be used, and so does the focus.
  const settle = () => {
    if (stop && !stop.disabled && !stop.hidden) return
    const at = all.indexOf(stop), now = usable(), next = now.find(button => all.indexOf(button) > at) || now.at(-1)
    const hadFocus = stop && document.activeElement === stop
    if (next) stopAt(next)
    if (hadFocus) next?.focus()
  }
  new MutationObserver(settle).observe(host, { subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden'] })
  settle()
}
