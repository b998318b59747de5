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

// The tools are one tab stop; arrow keys, Home and End go through those that can be used, around both ends (ARIA Authoring
// Practices, toolbar). The stop is where the focus was last, and is never a tool that cannot be used.
const tools = async page => {
  const usable = await page.evaluate(() => [...document.querySelectorAll('#tools button')].filter(one => !one.disabled).map(one => one.id))
  const focus = () => page.evaluate(() => document.activeElement.id)
  const stops = () => page.evaluate(() => [...document.querySelectorAll('#tools button')].filter(one => one.tabIndex === 0).map(one => one.id).join())
  await page.focus('#mark-heading')
  for (const [key, at] of [['Home', 0], ['ArrowLeft', -1], ['ArrowRight', 0], ['ArrowRight', 1], ['End', -1], ['ArrowRight', 0], ['ArrowLeft', -1], ['ArrowLeft', -2]]) {
    await page.keyboard.press(key)
    hold(`${key} in the toolbar goes to ${await focus()}`, await focus() === usable.at(at))
    hold(`the toolbar's tab stops are ${await stops()}`, await stops() === usable.at(at))
  }
  await page.keyboard.down('Shift')
  await page.keyboard.press('Tab')
  await page.keyboard.up('Shift')
  hold('Tab stays in the toolbar', await page.evaluate(() => !document.activeElement.closest('#tools')))
  await page.keyboard.press('Tab')
  hold('Tab comes to another tool than the last', await focus() === usable.at(-2))
  // What was typed is taken back with the keyboard, until the tool cannot be used any more: another is the tab stop then.
  await page.evaluate(() => { const area = document.getElementById('text'); area.focus(); area.setSelectionRange(area.value.length, area.value.length) })
  await page.keyboard.type('Q')
  await page.waitForFunction(() => !document.getElementById('undo').disabled)
  while (await page.evaluate(() => { const undo = document.getElementById('undo'); undo.focus(); return !undo.disabled })) await page.keyboard.press('Enter')
  const [stop] = (await stops()).split(',')
  hold(`the toolbar's tab stops are ${await stops()} when nothing is left to undo`, await stops() === stop && stop !== 'undo' && stop)
}

module.exports = { answer, asked, closeTabs, ready, saved, take, tools, typed, value }
