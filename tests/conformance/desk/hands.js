// Two hands on one text, a program that is killed, tabs that are closed at any moment: no word is lost. What a tab has not had
// acknowledged is offered again.
'use strict'
const fs = require('fs'), path = require('path'), { spawnSync } = require('child_process')
const { hold, matbaa, opened, press, serve } = require('./shared.js')
const { answer, asked, closeTabs, ready, saved, take, typed, value } = require('./writing.js')

// How many tabs are closed, and how many programs are killed under a tab.
const TABS = 100, KILLS = 10

const chapter = async (browser, desk) => {
  const page = await opened(browser, 'two hands', desk.address, /ERR_|404/)
  await page.evaluateOnNewDocument(() => localStorage.setItem('matbaa writes', 'yes'))
  await page.goto(desk.address)
  await ready(page)
  return page
}

module.exports = async (browser, work) => {
  const folder = path.join(work, 'eller')
  fs.mkdirSync(path.join(folder, 'manuscript'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'manuscript/book.toml'), 'title = "Eller"\nlanguage = "tr"\n[pdf]\ncover = false\n')
  const file = path.join(folder, 'manuscript/01-bir.md'), read = () => fs.readFileSync(file, 'utf8')
  fs.writeFileSync(file, '\ufeff# Bir\r\n\r\nİlk söz.\r\n')
  let desk = await serve(folder)
  let page = await chapter(browser, desk)

  // The mark at the beginning and the line ends of the file stay.
  await typed(page, '\nİkinci söz.\n')
  await saved(page)
  hold(`other line ends: ${JSON.stringify(read())}`, read() === '\ufeff# Bir\r\n\r\nİlk söz.\r\n\r\nİkinci söz.\r\n')

  // An outside editor, while nothing waits to be saved: its text is shown, and undo brings the other one back.
  const mine = await value(page)
  fs.writeFileSync(file, '# Bir\n\nBaşka bir el.\n')
  await page.waitForFunction(() => document.getElementById('text').value.includes('Başka bir el.'))
  hold('nobody told of it', (await page.evaluate(() => document.getElementById('news').textContent)).length > 0)
  await press(page, '#undo')
  await saved(page)
  hold('undo does not bring the text back', await value(page) === mine && read() === mine)

  // Two hands at once: the write of one is held until the other has written.
  for (const isMine of [true, false]) {
    await page.setRequestInterception(true)
    const held = new Promise(done => {
      const hear = request => {
        if (request.url().endsWith('/write')) { page.off('request', hear); done(request) } else request.continue()
      }
      page.on('request', hear)
    })
    await typed(page, `Benim sözüm ${isMine}.\n`)
    const request = await held
    const own = await value(page), theirs = `# Bir\n\nOnların sözü ${isMine}.\n`
    fs.writeFileSync(file, theirs)
    page.on('request', request => request.isInterceptResolutionHandled() || request.continue())
    await request.continue()
    await asked(page)
    hold('the other text was written over before anybody chose', read() === theirs)
    await answer(page, isMine ? 'mine' : 'other')
    await saved(page)
    page.removeAllListeners('request')
    await page.setRequestInterception(false)
    hold(`chosen ${isMine}: ${read()}`, read() === (isMine ? own : theirs) && await value(page) === read())
    // Both are among the versions.
    const kept = await page.evaluate(async () => {
      const send = async (path, line) => (await fetch(path, { method: 'POST', body: JSON.stringify(line) })).json()
      const { list } = await send('versions', { path: '01-bir.md' })
      return Promise.all(list.map(async ({ name }) => (await send('version', { path: '01-bir.md', name })).text))
    })
    hold('a text of two hands was not kept', kept.includes(own) && kept.includes(theirs))
  }

  // Two tabs: what one writes the other shows.
  const other = await chapter(browser, desk)
  await typed(page, 'İki sekme.\n')
  await other.waitForFunction(() => document.getElementById('text').value.includes('İki sekme.'))
  await other.close()

  // The program is killed under a tab that goes on writing: what was not acknowledged is in the browser, is offered when the
  // program is there again at another address of the same origin, or is saved as soon as it answers.
  const port = +new URL(desk.address).port
  for (let round = 0; round < KILLS; round++) {
    await typed(page, `Ölmeden ${round}.\n`)
    await desk.end('SIGKILL')
    await typed(page, `Öldükten sonra ${round}.\n`)
    const all = await value(page)
    hold('what was acknowledged is gone', all.startsWith(read()))
    desk = await serve(folder, ['serve', '--port', `${port}`])
    await page.close()
    page = await opened(browser, 'after a kill', desk.address, /ERR_|404/)
    await page.goto(desk.address)
    await take(page, all)
    hold(`after kill ${round}: ${read()}`, read() === all && await value(page) === all)
  }

  page = await closeTabs(browser, page, desk.address, '01-bir.md', TABS)
  await saved(page)
  hold('the file has another text at the end', read() === await value(page))
  const made = spawnSync(matbaa, ['epub', '-o', path.join(work, 'eller.epub')], { cwd: folder, encoding: 'utf8' })
  hold(`the book cannot be made: ${made.stderr}`, made.status === 0)
  await desk.end()
  await page.close()
  return `${KILLS} kills and ${TABS} closed tabs lost no word`
}
