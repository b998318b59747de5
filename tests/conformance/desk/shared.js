// What the parts of check-desk share: the browser, the program, and what is wrong.
'use strict'
const fs = require('fs'), os = require('os'), path = require('path')
const { spawn } = require('child_process')

const dir = process.env.CHECKERS_DIR || path.join(os.homedir(), '.cache/book-checkers')
const need = name => {
  try { return require(path.join(dir, 'node_modules', name)) } catch {
    console.error('check-desk: the checkers are not installed; run tests/conformance/install.sh')
    process.exit(2)
  }
}
const puppeteer = need('puppeteer-core')
const axe = fs.readFileSync(require.resolve(path.join(dir, 'node_modules/@daisy/axe-core-for-ace/axe.min.js')), 'utf8')
const target = process.env.CARGO_TARGET_DIR || path.join(__dirname, '../../../target')
const matbaa = path.resolve(process.argv[2] || path.join(target, 'debug/matbaa'))
const wrong = []
const hold = (what, holds) => { if (!holds) wrong.push(what) }
const pause = time => new Promise(done => setTimeout(done, time))
// How long an event is waited for, in milliseconds: only a hang reaches it.
const PATIENCE = +(process.env.PATIENCE_MS || 900000)

// Serves a project; gives its address and what ends it.
const serve = (folder, command = ['serve'], env = process.env) => new Promise((done, failed) => {
  const child = spawn(matbaa, [...command, '--lang', 'en'], { cwd: folder, env })
  let out = '', err = ''
  child.stderr.on('data', data => { err += data })
  child.stdout.on('data', data => {
    out += data
    const found = out.match(/http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\//)
    if (found) done({ address: found[0], end: (signal = 'SIGINT') => new Promise(ended => { child.on('exit', ended); child.kill(signal) }) })
  })
  child.on('exit', code => failed(new Error(`${command[0]} ended with ${code}: ${err}`)))
})

const axeRun = async () => (await axe.run(document, { resultTypes: ['violations'], iframes: false })).violations
  .flatMap(found => found.nodes.map(node => `${found.id}: ${node.html.slice(0, 160)}`))

// A page whose errors are told, and which asks nobody but the program; `expected` are messages of the browser that are none.
const opened = async (browser, what, address, expected = /ERR_/) => {
  const page = await browser.newPage()
  page.setDefaultTimeout(PATIENCE)
  page.on('request', request => hold(`${what}: a request to ${request.url()}`, request.url().startsWith(address) || /^(data|blob|about):/.test(request.url())))
  page.on('pageerror', error => wrong.push(`${what}, script: ${error.message}`))
  page.on('console', message => message.type() === 'error' && !expected.test(message.text()) && wrong.push(`${what}, console: ${message.text()}`))
  return page
}

// Presses what a selector finds as soon as it can be pressed, in one step: a list may be drawn anew at any moment.
const press = (page, selector) => page.waitForFunction(selector => {
  const node = document.querySelector(selector)
  if (!node || node.disabled) return false
  node.click()
  return true
}, {}, selector)

// Looks at a page at each width in light and dark, in forced colours and with text of twice the size: nothing is wider than the
// screen, and axe finds nothing.
const look = async (page, name, widths = [360, 1280, 3840]) => {
  if (!await page.evaluate('!!window.axe')) await page.evaluate(axe)
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    for (const width of widths) {
      await page.setViewport({ width, height: 900 })
      const all = await page.evaluate(() => document.scrollingElement.scrollWidth)
      hold(`${name} is ${all} px wide on ${width}`, all <= width)
      for (const violation of await page.evaluate(axeRun)) wrong.push(`axe, ${name}, ${scheme}, ${width}: ${violation}`)
      if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, `${name}-${scheme}-${width}.png`) })
    }
  }
  await page.emulateMediaFeatures([])
  await page.setViewport({ width: 1280, height: 900 })
  // The system's own few colours, as for people who need strong contrasts (CSS Color Adjustment 1, forced-colors).
  const tab = await page.createCDPSession()
  await tab.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  for (const violation of await page.evaluate(axeRun)) wrong.push(`axe, ${name}, forced colours: ${violation}`)
  if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, `${name}-forced-1280.png`) })
  await tab.send('Emulation.setEmulatedMedia', { features: [] })
  await tab.detach()
  // Text at twice its size (WCAG 2.2, 1.4.4): nothing is wider than the screen, and no button is cut.
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  const all = await page.evaluate(() => document.scrollingElement.scrollWidth)
  hold(`${name} is ${all} px wide on 1280 with text of twice the size`, all <= 1280)
  const cut = await page.evaluate(() => [...document.querySelectorAll('button')].filter(button => button.offsetParent && button.scrollWidth > button.clientWidth + 1).map(button => button.textContent))
  hold(`${name}: buttons are cut with text of twice the size: ${cut.join(', ')}`, !cut.length)
  if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, `${name}-200-1280.png`) })
  await page.evaluate(() => { document.documentElement.style.fontSize = '' })
}

module.exports = { axe, axeRun, hold, look, matbaa, opened, pause, press, puppeteer, serve, wrong, PATIENCE }
