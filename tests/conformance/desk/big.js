// A large book, for times and memory.
'use strict'
const fs = require('fs'), path = require('path')

// Writes a book of so many chapters of 5,000 words each, in paragraphs with a note each, from a linear congruential generator.
const bigBook = (folder, chapters) => {
  let seed = 4
  const below = bound => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % bound }
  const pick = list => list[below(list.length)]
  const word = () => Array.from({ length: 1 + below(4) }, () => pick([...'bcçdgklmnrsştvyz']) + pick([...'aeıioöuü']) + pick(['', '', 'n', 'r', 'l'])).join('')
  const known = Array.from({ length: 12000 }, word)
  const words = count => Array.from({ length: count }, () => pick(known)).join(' ')
  fs.mkdirSync(path.join(folder, 'manuscript'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'manuscript/book.toml'), 'title = "Büyük"\nlanguage = "tr"\n\n[[authors]]\nname = "Yazar"\n')
  for (let chapter = 1; chapter <= chapters; chapter++) {
    let text = `# Bölüm ${chapter}\n\n`
    for (let at = 0; at < 38; at++) text += `Söz ${words(115)}[^${at}].\n\n[^${at}]: Not ${words(14)}.\n\n`
    fs.writeFileSync(path.join(folder, `manuscript/${String(chapter).padStart(2, '0')}-bolum.md`), text)
  }
}

module.exports = { bigBook }
