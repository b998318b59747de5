// What a screen reader gets of the start page and the desk: the accessibility tree of Chromium (CDP, Accessibility), and
// what live regions say while a book is written, broken, mended and taken away.
'use strict'
const fs = require('fs'), path = require('path'), { spawnSync } = require('child_process')
const { hold, matbaa, opened, press, serve } = require('./shared.js')
const { ready, saved, tools, typed } = require('./writing.js')

// Roles that a reader acts on or is led by: each must have a name.
const NAMED = ['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'slider', 'spinbutton', 'listbox', 'dialog', 'region', 'navigation', 'search', 'toolbar', 'img', 'image', 'Iframe', 'heading']

// The nodes of a page that a screen reader meets: role, name, description and states.
const tree = async page => {
  const tab = await page.createCDPSession()
  await tab.send('Accessibility.enable')
  const { nodes } = await tab.send('Accessibility.getFullAXTree')
  await tab.detach()
  return nodes.filter(node => !node.ignored).map(node => ({
    role: node.role?.value, name: (node.name?.value || '').trim(), about: (node.description?.value || '').trim(),
    ...Object.fromEntries((node.properties || []).map(({ name, value }) => [name, value.value])) }))
}

// Every node that needs a name has one; a page has at most one main landmark: behind a dialog it has none.
const sound = async (page, what) => {
  const nodes = await tree(page)
  for (const node of nodes.filter(node => NAMED.includes(node.role) && !node.name)) hold(`${what}: a ${node.role} without a name`, false)
  const mains = nodes.filter(node => node.role === 'main').length
  hold(`${what}: ${mains} main landmarks`, mains <= 1)
  return nodes
}

// Collects what live regions say, in order. A region that is hidden says nothing.
const listen = page => page.evaluate(() => {
  window.heard = []
  new MutationObserver(records => {
    const regions = new Set(records.map(record => (record.target.nodeType === 1 ? record.target : record.target.parentElement)?.closest('[role=status], [role=alert], [aria-live]')).filter(Boolean))
    for (const region of regions) if (!region.closest('[hidden]') && region.textContent.trim()) window.heard.push([region.id, region.textContent.trim()])
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden'] })
})
const heard = (page, id) => page.evaluate(id => window.heard.filter(([own]) => own === id).map(([, words]) => words), id)
const forget = page => page.evaluate(() => { window.heard.length = 0 })

// Opens a dialog by a button that has the focus: it is modal and named, the focus is in it, and after Escape on the button,
// or where `back` names another place.
const dialog = async (page, opener, what, back = opener) => {
  await page.waitForFunction(opener => document.querySelector(opener) && !document.querySelector(opener).disabled, {}, opener)
  await page.focus(opener)
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]')
  const nodes = await sound(page, what), own = nodes.filter(node => node.role === 'dialog')
  hold(`${what}: ${own.length} dialogs`, own.length === 1)
  hold(`${what}: the dialog is not modal`, own.every(node => node.modal))
  hold(`${what}: the focus is not in the dialog`, await page.evaluate(() => !!document.activeElement.closest('dialog[open]')))
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('dialog[open]'))
  await page.waitForFunction(back => document.activeElement === document.querySelector(back), {}, back)
  return own[0]
}

const desk = async (browser, work) => {
  const folder = path.join(work, 'heard')
  const begun = spawnSync(matbaa, ['init', 'heard', '--yes', '--lang', 'en', '--title', 'Our Garden', '--author', 'Ada Writer'], { cwd: work, encoding: 'utf8' })
  if (begun.status !== 0) throw new Error(`init: ${begun.stderr}`)
  const served = await serve(folder), page = await opened(browser, 'a screen reader', served.address)
  await page.evaluateOnNewDocument(() => localStorage.setItem('matbaa writes', 'yes'))
  await page.setViewport({ width: 1280, height: 900 })
  await page.goto(served.address)
  await ready(page)
  await page.waitForFunction(() => document.querySelectorAll('.page img').length > 1 && /made/.test(document.getElementById('news').textContent))
  const nodes = await sound(page, 'the desk')
  const has = (role, name, more = () => true) => hold(`the desk has no ${role} “${name}”`, nodes.some(node => node.role === role && node.name.startsWith(name) && more(node)))
  has('heading', 'Our Garden', node => node.level === 1)
  has('textbox', await page.evaluate(() => document.getElementById('text').getAttribute('aria-label')), node => node.multiline && node.editable)
  has('button', await page.evaluate(() => document.getElementById('undo').textContent), node => node.disabled)
  has('button', await page.evaluate(() => document.getElementById('write').textContent), node => node.expanded === true)
  // A page of the book says its words.
  hold('no page of the book is read', nodes.some(node => /^(img|image)$/.test(node.role) && node.name.includes('Our Garden')))
  hold('nothing says where one is in the list of chapters', nodes.some(node => node.current || node.selected) || await page.evaluate(() => !!document.querySelector('#chapter-list [aria-current=true]')))

  await tools(page)
  await saved(page)
  // A slip is typed: the build is announced once, with the number of its findings.
  await listen(page)
  await typed(page, '\nIt cost 4000 pounds .\n')
  await saved(page)
  await page.waitForFunction(() => document.querySelector('#margin li') && window.heard.some(([id]) => id === 'news'))
  const news = await heard(page, 'news')
  hold(`a build is announced as ${JSON.stringify(news)}`, news.length === 1 && /\d/.test(news[0]))
  hold('a sound build raises an alert', !(await heard(page, 'banner')).length)
  const margin = (await sound(page, 'findings')).filter(node => node.role === 'button' && /T\d\d\d/.test(node.name))
  hold('no finding in the margin is a button with its words', margin.length > 0)
  // What stops the book is an alert, once; mended, the alert is gone.
  await forget(page)
  await typed(page, '\nA note.[^twice]\n\n[^twice]: One.\n\n[^twice]: Two.\n')
  await page.waitForFunction(() => !document.getElementById('banner').hidden)
  await saved(page)
  await page.waitForFunction(() => document.querySelector('#findings li.error'))
  const banner = await heard(page, 'banner')
  hold(`a book that cannot be made is announced as ${JSON.stringify(banner)}`, new Set(banner).size === 1)
  await press(page, '#undo')
  await page.waitForFunction(() => document.getElementById('banner').hidden)

  for (const opener of ['#settings', '#cover', '#show-works', '#take', '#chapter-add', '#chapter-rename', '#chapter-bin', '#bring', '#mark-citation']) await dialog(page, opener, opener)
  // Who moves on before the browser has told that a dialog is closed stays there.
  await page.focus('#chapter-bin')
  await page.keyboard.press('Enter')
  await page.waitForSelector('body > dialog[open]')
  const stays = await page.evaluate(() => new Promise(done => {
    const dialog = document.querySelector('body > dialog[open]')
    new MutationObserver(() => dialog.isConnected || done(document.activeElement.id)).observe(document.body, { childList: true })
    dialog.close()
    document.getElementById('cover').focus()
  }))
  hold(`the focus goes from the cover to ${stays}`, stays === 'cover')
  // Taken away: each step of the way is said once, and the end.
  await page.click('#take')
  await page.waitForSelector('#downloads[open]')
  await forget(page)
  await page.click('#downloads-kinds [data-kind=epub]')
  await page.waitForFunction(() => document.querySelector('#downloads-files a'))
  const steps = await heard(page, 'downloads-state')
  hold(`the steps are announced as ${JSON.stringify(steps)}`, steps.length > 0 && steps.every((step, at) => step !== steps[at - 1]))
  hold('the focus is not on the file', await page.evaluate(() => document.activeElement === document.querySelector('#downloads-files a')))
  await page.keyboard.press('Escape')
  await served.end()
  await page.close()
}

const start = async (browser, work) => {
  const home = path.join(work, 'heard-home')
  fs.mkdirSync(home)
  const served = await serve(home, ['start', '--no-open'], { ...process.env, HOME: home, XDG_STATE_HOME: home, XDG_RUNTIME_DIR: home })
  const page = await opened(browser, 'the start page, heard', served.address)
  await page.goto(served.address)
  await page.waitForFunction(() => document.getElementById('new-place').value)
  const nodes = await sound(page, 'the start page')
  hold('the start page has no heading', nodes.some(node => node.role === 'heading' && node.level === 1))
  hold('the hint does not describe its field', nodes.some(node => node.about.includes('book.toml')))
  await dialog(page, '[data-for=open-place]', 'the chooser', '#open-place')
  await listen(page)
  await page.focus('#open-place')
  await page.evaluate(() => { document.getElementById('open-place').value = 'nowhere' })
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => !document.getElementById('error').hidden)
  hold('what is wrong is not announced once', (await heard(page, 'error')).length === 1)
  hold('nobody says that one must wait', (await heard(page, 'news')).length === 1)
  await served.end()
  await page.close()
}

module.exports = async (browser, work) => {
  await desk(browser, work)
  await start(browser, work)
}
