// Holds the program and the files of one book, or of none (the start page). Requests come as messages and are answered in
// their order; what a request changed is kept before its answer goes out.
import { Program, compiled, filesOf, folderOf } from './program.js'
import * as store from './store.js'

// How long nothing must be asked before the copy-editor reads: what was written is to be seen first.
const PAUSE = 250
const words = new TextDecoder()

let program, module, name = '', lang = 'en', said = {}, kept = new Map(), isOver = false
// Whether files have changed since the book was made, and whether the copy-editor has yet to read it.
let isAnew = true, isUnread = false, isEntered = false
// The request for the next state, which waits.
let waiting = null, timer = 0, queue = Promise.resolve(), busy = 0

const json = value => ({ type: 'application/json', policy: '', bytes: new TextEncoder().encode(JSON.stringify(value)) })
const reply = (id, answer) => postMessage({ id, ...(answer || { missing: true }) })

// The book is this worker's own for as long as it holds the lock. While it keeps files it holds another, for which whoever
// takes the book over waits.
const lock = (options = {}) => new Promise(done => {
  if (!navigator.locks) return done()
  navigator.locks.request(`book ${name}`, options, () => {
    done()
    return new Promise(() => {})
  }).catch(() => {
    isOver = true
    postMessage({ over: true, words: said['taken-over'] })
  })
})
const whileKeeping = work => navigator.locks ? navigator.locks.request(`book ${name} files`, work) : work()

// Keeps what has changed in the book; whether any of it is what the book is made of.
const keep = async () => {
  const now = filesOf(program.folder(name))
  const changed = [...now].filter(([path, bytes]) => kept.get(path) !== bytes), gone = [...kept.keys()].filter(path => !now.has(path))
  if (!changed.length && !gone.length) return false
  if (isOver) throw new Error('over')
  await whileKeeping(async () => {
    // What is new comes first: a chapter that was moved is there twice rather than nowhere.
    for (const [path, bytes] of changed) await store.write(name, path, bytes)
    for (const path of gone) await store.remove(name, path)
  })
  kept = now
  return [...changed.map(([path]) => path), ...gone].some(path => !/^(\.matbaa|dist)\//.test(path))
}

// Begins the program again with the files that are kept: after a failure of either.
const again = async () => {
  program = await new Program(module, name ? [[name, folderOf(kept)]] : []).begin()
  isAnew = true
}

const ask = async (method, address, sent) => {
  let answer
  try { answer = program.answer(method, address, sent) } catch (error) {
    console.warn(`${error}`, program.log.join('\n'))
    await again()
    return json({ trouble: said.lost })
  }
  if (!name) return answer
  try { if (await keep()) isAnew = true } catch {
    await again()
    return json({ trouble: isOver ? said['taken-over'] : said['no-room'] })
  }
  return answer
}

// Answers the request for the next state, where there is one.
const state = async () => {
  if (!waiting || isOver) return
  const { id, after } = waiting, wasAnew = isAnew
  if (!isAnew && !isUnread) return
  isAnew = false
  isUnread = wasAnew
  const answer = await ask('GET', `desk/${name}/state?after=${after}&lang=${lang}${wasAnew ? '&anew' : ''}`)
  if (answer.bytes.length < 3) return schedule()
  waiting = null
  reply(id, answer)
}

const enqueue = work => {
  busy++
  queue = queue.then(work).catch(error => console.warn(error)).then(() => { busy--; schedule() })
}

const schedule = () => {
  clearTimeout(timer)
  if (!waiting || busy || (!isAnew && !isUnread)) return
  // Whatever else is asked for just now comes first.
  timer = setTimeout(() => enqueue(state), isAnew ? 0 : PAUSE)
}

// A name that no other book has.
const free = async wanted => {
  const taken = await store.names()
  for (let number = 1; ; number++) {
    const one = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.includes(one)) return one
  }
}

// Keeps a book that is new under a name of its own.
const shelve = async (wanted, files) => {
  const own = await free(wanted)
  try { for (const [path, bytes] of files) await store.write(own, path, bytes) } catch {
    await store.discard(own).catch(() => {})
    return { trouble: said['no-room'] }
  }
  return { desk: own }
}

// The title of a book on the shelf.
const titled = async own => {
  const files = await store.read(own), settings = files.get('manuscript/book.toml') || files.get('book.toml')
  const title = settings && words.decode(settings).match(/^title\s*=\s*"((?:[^"\\]|\\.)*)"/m)
  return { name: own, title: title ? title[1].replace(/\\(.)/g, '$1') : own }
}

// What the start page asks for: books that are kept here, a new one, the sample.
const started = {
  books: async () => json({ said, isKept: await store.keeps(), books: await Promise.all((await store.names()).map(titled)), languages: said.languages }),
  remove: async sent => { await store.discard(JSON.parse(words.decode(sent)).name); return json({}) },
  sample: async () => {
    const { name, files } = await (await fetch('sample.json')).json()
    if ((await store.names()).includes(name)) return json({ desk: name })
    const read = async path => [path, new Uint8Array(await (await fetch(`sample/${path.split('/').map(encodeURIComponent).join('/')}`)).arrayBuffer())]
    return json(await shelve(name, await Promise.all(files.map(read))))
  },
}
const begun = async (path, sent) => {
  const answer = await ask('POST', path, sent)
  if (!answer) return null
  const done = JSON.parse(words.decode(answer.bytes))
  if (!done.desk) return answer
  const shelved = await shelve(done.desk, filesOf(program.folder(done.desk)))
  // The next one begins with nothing.
  await again()
  return json({ ...done, ...shelved })
}

const opened = async ({ book, languages }) => {
  module = await compiled('matbaa.wasm')
  program = await new Program(module, []).begin()
  const start = JSON.parse(words.decode(program.answer('GET', `start?languages=${languages}`).bytes))
  said = { ...start.said, languages: start.languages }
  lang = start.said.lang
  if (!book) return postMessage({ ready: true, lang })
  name = book
  // A tab that was closed a moment ago lets go of it on its own.
  const told = setTimeout(() => postMessage({ elsewhere: true, said: start.said }), 2000)
  lock().then(() => { clearTimeout(told); enqueue(() => entered().catch(failed)) })
}

// Reads the book once nobody else keeps files of it.
const entered = async () => {
  if (isEntered) return
  isEntered = true
  kept = await whileKeeping(() => store.read(name))
  await again()
  postMessage({ ready: true, lang })
}

const failed = error => { console.warn(error); postMessage({ failed: `${error}` }) }

onmessage = ({ data }) => {
  const { id, open, take, path, query = '', sent, after } = data
  if (open) enqueue(() => opened(open).catch(failed))
  else if (take) lock({ steal: true }).then(() => enqueue(() => entered().catch(failed)))
  else if (after !== undefined) { waiting = { id, after }; schedule() }
  else if (!name) enqueue(async () => reply(id, await (started[path] ? started[path](sent) : begun(path, sent))))
  else enqueue(async () => isOver ? postMessage({ id, lost: true }) : reply(id, await ask(sent ? 'POST' : 'GET', `desk/${name}/${path}?${query}&lang=${lang}`, sent || undefined)))
}
