// The first hour of an association's secretary: a new book by a form, text typed and pasted with its notes, a picture, a
// source, a finding mended by its button, another title; both books taken away; and all of it there after a reload.
'use strict'
const fs = require('fs'), path = require('path'), { spawnSync } = require('child_process')
const { hold, look, matbaa, opened, press, serve } = require('./shared.js')

// What Word puts on the clipboard, in short.
const PASTED = '<html><body><p class=MsoNormal>The first <b>meeting</b> was held on 3 May.<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>' +
  '<p class=MsoNormal>Twelve members came.</p><div><p class=MsoFootnoteText><a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1">[1]</a> Minute book, p. 4.</p></div></body></html>'
// One pixel.
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const text = page => page.evaluate(() => document.getElementById('text').value)
const has = (page, words) => page.waitForFunction(words => document.getElementById('text').value.includes(words), {}, words)
const saved = page => page.waitForFunction(() => document.getElementById('saved').dataset.status === 'saved')
const dialog = page => page.waitForSelector('body > dialog[aria-labelledby=asked][open]')
const answer = (page, value) => page.click(`body > dialog[aria-labelledby=asked] button[value="${value}"]`)
const toEnd = page => page.evaluate(() => { const area = document.getElementById('text'); area.focus(); area.setSelectionRange(area.value.length, area.value.length) })

// Makes a file by its button; its name and its bytes.
const taken = async (page, kind) => {
  await page.click(`#downloads-kinds [data-kind=${kind}]`)
  await page.waitForFunction(() => document.getElementById('downloads-cancel').hidden)
  return page.evaluate(async () => {
    const link = document.querySelector('#downloads-files a')
    if (!link) return { report: document.getElementById('downloads-report').textContent }
    const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer())
    return { name: link.download, bytes: btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), '')) }
  })
}

module.exports = async (browser, work) => {
  const home = path.join(work, 'secretary')
  fs.mkdirSync(home)
  fs.writeFileSync(path.join(work, 'garden.png'), PICTURE)
  const desk = await serve(home, ['start', '--no-open'], { ...process.env, HOME: home, XDG_STATE_HOME: home, XDG_RUNTIME_DIR: home })
  const page = await opened(browser, 'the first hour', desk.address)
  await page.setViewport({ width: 1400, height: 900 })
  await page.goto(desk.address)
  await page.waitForFunction(() => document.getElementById('new-place').value)
  await page.type('#title', 'Our Garden')
  await page.type('#author', 'Ada Writer')
  await page.select('#language', 'en')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelectorAll('.page img').length > 1)
  await page.waitForFunction(() => !document.getElementById('text').disabled && document.getElementById('text').value)
  const folder = path.join(home, 'our-garden/manuscript'), read = name => fs.readFileSync(path.join(folder, name), 'utf8')

  // A chapter of its own, by the keyboard.
  await page.focus('#chapter-add')
  await page.keyboard.press('Enter')
  await dialog(page)
  await page.type('#chapter-title', 'The Founding')
  await page.keyboard.press('Enter')
  await has(page, '# The Founding')
  await toEnd(page)
  await page.keyboard.type('In spring the ground was bought.')
  await page.click('#mark-note')
  await page.waitForFunction(() => document.activeElement.closest('#notes'))
  await page.keyboard.type('Deed of 12 March.')
  await has(page, '[^1]: Deed of 12 March.')
  await saved(page)
  const [name] = fs.readdirSync(folder).filter(name => name.includes('the-founding'))
  hold(`the chapter says ${read(name)}`, read(name) === '# The Founding\n\nIn spring the ground was bought.[^1]\n\n[^1]: Deed of 12 March.\n')

  // Pasted from Word, with its note: before the definition of the first one.
  await page.evaluate(html => {
    const area = document.getElementById('text'), at = area.value.indexOf('\n\n[^1]:')
    area.focus()
    area.setSelectionRange(at, at)
    document.execCommand('insertText', false, '\n\n')
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/plain', 'plain')
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, PASTED)
  await has(page, 'Twelve members came.')
  hold(`pasted: ${await text(page)}`, /\*\*meeting\*\* was held on 3 May\.\[\^2\]/.test(await text(page)) && /\[\^2\]: Minute book, p\. 4\./.test(await text(page)))
  await page.waitForFunction(() => document.querySelectorAll('#notes textarea').length === 2)

  // A picture with what it shows.
  await toEnd(page)
  await page.click('#mark-picture')
  await dialog(page)
  await (await page.$('#picture-file')).uploadFile(path.join(work, 'garden.png'))
  await page.type('#picture-alt', 'A gate, and trees behind it.')
  await answer(page, 'put')
  await has(page, '![A gate, and trees behind it.](img/garden.png)')
  hold('the picture is another one', fs.readFileSync(path.join(folder, 'img/garden.png')).equals(PICTURE))

  // A source by a form, cited with its page.
  await page.evaluate(() => { const area = document.getElementById('text'), at = area.value.indexOf('came.') + 5; area.focus(); area.setSelectionRange(at, at) })
  await page.click('#mark-citation')
  await dialog(page)
  await page.type('#cite-pages', '41')
  await answer(page, 'add')
  await page.waitForSelector('#work-author')
  await page.type('#work-author', 'Gardener, Grace')
  await page.type('#work-title', 'Of Gardens')
  await page.type('#work-date', '1999')
  await answer(page, 'add')
  await has(page, 'came.[@gardener1999, p. 41]')
  hold('the source is not in the file', /@book\{gardener1999,\n {2}author = \{Gardener, Grace\},\n {2}title = \{Of Gardens\},\n {2}date = \{1999\},\n\}\n$/.test(read('sources.bib')))

  // A slip, mended by its button, and taken back by undo and made again.
  await page.evaluate(() => { const area = document.getElementById('text'), at = area.value.indexOf('[^1]'); area.focus(); area.setSelectionRange(at, at) })
  await page.keyboard.type(' It cost 4000 pounds .')
  await page.waitForSelector('#margin .fix')
  await page.focus('#margin .fix')
  await page.keyboard.press('Enter')
  await has(page, '4000 pounds.')
  await page.click('#undo')
  await has(page, '4000 pounds .')
  await page.click('#redo')
  await has(page, '4000 pounds.')
  await saved(page)
  await look(page, 'writing')
  await page.setViewport({ width: 1400, height: 900 })

  // Find and replace.
  await page.click('#find')
  await page.type('#find-what', 'MEMBERS')
  await page.type('#find-by', 'gardeners')
  await page.click('#replace-all')
  await has(page, 'Twelve gardeners came.')
  await page.keyboard.press('Escape')

  // From a line of the spread to its words, and back.
  const words = 'Twelve gardeners came'
  await page.waitForFunction(words => [...document.querySelectorAll('.page img')].some(image => image.alt.includes(words)), {}, words)
  const line = await page.evaluate(async words => {
    const at = [...document.querySelectorAll('.page')].find(page => page.querySelector('img')?.alt.includes(words))
    at.scrollIntoView({ block: 'center' })
    const lines = await (await fetch(`lines/${at.dataset.page}`)).json(), text = document.getElementById('text').value
    const line = lines.find(line => text.slice(line.start, line.end).includes('Twelve')), box = at.getBoundingClientRect()
    return line && { x: box.left + box.width * (line.left + line.right) / 2, y: box.top + box.height * (line.top + line.bottom) / 2, page: +at.dataset.page }
  }, words)
  hold('the line has no place', !!line)
  if (line) {
    await page.evaluate(() => document.getElementById('text').setSelectionRange(0, 0))
    await page.mouse.click(line.x, line.y)
    await page.waitForFunction(() => { const area = document.getElementById('text'); return area.value.slice(area.selectionStart, area.selectionEnd).includes('Twelve') })
    await page.click('#show-there')
    await page.waitForSelector(`#page-${line.page} .line`)
  }

  // Another title, by the form; the explanations of the file stay.
  const explained = read('book.toml').split('\n').filter(line => line.startsWith('#')).length
  await page.click('#settings')
  await dialog(page)
  await page.waitForSelector('#setting-title')
  await page.evaluate(() => { document.getElementById('setting-title').value = 'Our Garden & Yours' })
  await page.type('#setting-authors', '\nEce Gardener')
  await look(page, 'settings', [360, 1280])
  await page.setViewport({ width: 1400, height: 900 })
  await answer(page, 'save')
  await page.waitForFunction(() => document.getElementById('title').textContent === 'Our Garden & Yours')
  const toml = read('book.toml')
  hold('book.toml lost its explanations', toml.split('\n').filter(line => line.startsWith('#')).length === explained)
  hold('the second author is not there', toml.includes('name = "Ada Writer"') && toml.includes('name = "Ece Gardener"'))

  // Taken away: the bytes that the commands write.
  await page.click('#take')
  for (const kind of ['epub', 'pdf', 'booklet']) {
    const made = await taken(page, kind)
    hold(`no ${kind}: ${made.report}`, !!made.name)
    const command = { epub: ['epub'], pdf: ['pdf'], booklet: ['pdf', '--booklet'] }[kind], file = path.join(work, `own-${kind}`)
    const own = spawnSync(matbaa, [...command, '-o', file], { cwd: path.join(home, 'our-garden'), encoding: 'utf8' })
    hold(`${kind}: the command failed: ${own.stderr}`, own.status === 0)
    if (own.status === 0) hold(`${kind} is another file than the command's`, made.bytes === fs.readFileSync(file).toString('base64'))
  }
  for (const kind of ['dist', 'manuscript']) hold(`no ${kind}`, /\.zip$/.test((await taken(page, kind)).name || ''))
  await look(page, 'downloads', [360, 1280])
  await page.setViewport({ width: 1400, height: 900 })
  await page.click('#downloads-close')

  // Reloaded: all there.
  const before = await text(page)
  await page.reload()
  await has(page, 'Twelve gardeners came.')
  hold('the text is another one after a reload', await text(page) === before)
  hold(`the file has another text:\n${read(name)}`, read(name) === before)
  await page.waitForFunction(() => document.getElementById('title').textContent === 'Our Garden & Yours')

  // Into the bin, and back.
  await page.click('#chapter-delete')
  await page.waitForFunction(name => !document.querySelector(`[data-path="${name}"]`), {}, name)
  hold('the chapter is not in the bin', fs.readFileSync(path.join(home, 'our-garden/.matbaa/bin', name), 'utf8') === before)
  await page.click('#chapter-bin')
  await dialog(page)
  await page.click('.bin button')
  await page.waitForFunction(name => document.querySelector(`[data-path="${name}"]`), {}, name)
  await answer(page, '')
  hold('the chapter is not back', read(name) === before)

  // Moved: the order is in book.toml, and no file has another name.
  const names = fs.readdirSync(folder).sort().join()
  await press(page, `[data-path="${name}"]`)
  await page.waitForFunction(() => !document.getElementById('chapter-up').disabled)
  await page.click('#chapter-up')
  await page.waitForFunction(() => document.getElementById('status-bar').textContent.includes('Move up'))
  hold(`files have other names: ${fs.readdirSync(folder)}`, fs.readdirSync(folder).sort().join() === names)
  hold('no order in book.toml', new RegExp(`body = \\[[^\\]]*"${name}"`).test(read('book.toml')))
  await desk.end()
  await page.close()
}
