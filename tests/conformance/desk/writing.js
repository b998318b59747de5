// What the tests of both backends do in the text field: type, wait until it is saved, close tabs while they type.
'use strict'
const { hold, opened, press } = require('./shared.js')

const value = page => page.evaluate(() => document.getElementById('text').value)
const saved = page => page.waitForFunction(() => document.getElementById('saved').dataset.status === 'saved')
const ready = page => page.waitForFunction(() => !document.getElementById('text').disabled && document.getElementById('saved').dataset.status)
const asked = page => page.waitForSelector('body > dialog[aria-labelledby=asked][open]')
const answer = (page, value) => press(page, `body > dialog[aria-labelledby=asked] button[value="${value}"]`)
const typed = (page, words) => page.evaluate(words => {
  const area = document.getElementById('text')
  area.focus()
  area.setSelectionRange(area.value.length, area.value.length)
  document.execCommand('insertText', false, words)
}, words)

// A text that is offered is taken: it is in the field and in the file.
const take = async (page, text) => {
  await asked(page)
  await answer(page, 'take')
  await page.waitForFunction(text => document.getElementById('text').value === text, {}, text)
  await saved(page)
}

// The text comes to the field: from the file, where the write of the closed tab came through after all, or by the offer. It is
// there once the browser keeps no text of a closed tab any more.
const settle = async (page, path, text) => {
  const how = await page.waitForFunction((path, text) => {
    if (document.querySelector('body > dialog[aria-labelledby=asked][open]')) return 'offered'
    const isKept = Object.keys(localStorage).some(key => key.includes(` ${path} `))
    return document.getElementById('text').value === text && !isKept && 'there'
  }, {}, path, text)
  if (await how.jsonValue() === 'offered') await take(page, text)
}

// Closes tabs at any moment, after so many letters, with whatever is on its way; none may lose a letter. `open` leads a new tab
// to the chapter at `path`. Resolves to the last tab.
const closeTabs = async (browser, page, address, path, rounds, open = page => page.goto(address)) => {
  let seed = 7
  const below = bound => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % bound }
  for (let round = 0; round < rounds; round++) {
    for (let letters = 0; letters < 1 + below(6); letters++) await typed(page, String.fromCharCode(97 + below(26)))
    await typed(page, below(8) ? '' : '\n')
    const all = await value(page)
    await page.close()
    page = await opened(browser, 'a closed tab', address)
    await open(page)
    await ready(page)
    // The file has it, or the browser offers it.
    await settle(page, path, all)
    hold(`round ${round} ends with another text`, await value(page) === all)
  }
  return page
}

module.exports = { answer, asked, closeTabs, ready, saved, take, typed, value }
