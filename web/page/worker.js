// The web worker with the program and the files of one book, or of none for the start page. Requests arrive as messages
// and are answered in order; files that a request changed are stored before the reply is sent.
import { Program, compiled, filesOf, folderOf } from './program.js'
import * as faces from './faces.js'
import * as store from './store.js'

// The idle time before the copy-editor runs, in milliseconds, so that the page shows a build first.
const PAUSE = 250
const words = new TextDecoder()

let program, module, name = '', lang = 'en', messages = {}, kept = new Map(), isOver = false
// Whether files have changed since the last build, and whether the copy-editor has yet to check it.
let mustRebuild = true, needsProofreading = false, isEntered = false, isFirst = true
// The waiting request for the next state.
let waiting = null, timer = 0, queue = Promise.resolve(), busy = 0

// How much memory the program has, in bytes, for tests/conformance/check-web.
Object.defineProperty(self, 'memory', { get: () => program?.memory })

const json = value => ({ type: 'application/json', policy: '', bytes: new TextEncoder().encode(JSON.stringify(value)) })
// The bytes are handed over, not copied.
const reply = (id, answer) => answer ? postMessage({ id, ...answer }, [answer.bytes.buffer]) : postMessage({ id, missing: true })

// A lock gives this worker exclusive use of the book. A second lock is held while files are stored; a worker that takes
// the book over waits for it.
const lock = (options = {}) => new Promise(done => {
  if (!navigator.locks) return done()
  navigator.locks.request(`book ${name}`, options, () => {
    done()
    return new Promise(() => {})
  }).catch(() => {
    isOver = true
    postMessage({ over: true, words: messages['taken-over'] })
  })
})
const whileKeeping = work => navigator.locks ? navigator.locks.request(`book ${name} files`, work) : work()

// Stores changed files; resolves to whether any of them is part of the manuscript.
const keep = async () => {
  const now = filesOf(program.folder(name))
  const changed = [...now].filter(([path, bytes]) => kept.get(path) !== bytes), gone = [...kept.keys()].filter(path => !now.has(path))
  if (!changed.length && !gone.length) return false
  if (isOver) throw new Error('over')
  await whileKeeping(async () => {
    // New files first: a renamed chapter exists twice rather than not at all if this is interrupted.
    for (const [path, bytes] of changed) await store.write(name, path, bytes)
    for (const path of gone) await store.remove(name, path)
  })
  kept = now
  return [...changed.map(([path]) => path), ...gone].some(path => !/^(\.matbaa|dist)\//.test(path))
}

// Restarts the program with the stored files, after an error.
const restart = async () => {
  program = await new Program(module, name ? [[name, folderOf(kept)]] : []).begin()
  mustRebuild = true
}

const ask = async (method, address, sent) => {
  let answer
  try { answer = program.answer(method, address, sent) } catch (error) {
    console.warn(`${error}`, program.log.join('\n'))
    await restart()
    // The page requests the state again a little later: the network may be back.
    return json(error instanceof faces.FaceLost ? { error: messages['face-lost'], again: true } : { error: messages.lost })
  }
  if (!name) return answer
  try { if (await keep() || address.includes('/edition?')) mustRebuild = true } catch {
    await restart()
    return json({ error: isOver ? messages['taken-over'] : messages['no-room'] })
  }
  return answer
}

// Answers the waiting request for the next state, if there is one.
const state = async () => {
  if (!waiting || isOver) return
  const { id, after } = waiting, mustRebuildNow = mustRebuild
  if (!mustRebuild && !needsProofreading) return
  mustRebuild = false
  needsProofreading = mustRebuildNow
  const answer = await ask('GET', `desk/${name}/state?after=${after}&lang=${lang}${mustRebuildNow ? '&rebuild' : ''}`)
  if (answer.bytes.length < 3) return schedule()
  waiting = null
  reply(id, answer)
  if (isFirst) setTimeout(faces.keepAll, PAUSE)
  isFirst = false
}

const enqueue = work => {
  busy++
  queue = queue.then(work).catch(error => console.warn(error)).then(() => { busy--; schedule() })
}

const schedule = () => {
  clearTimeout(timer)
  if (!waiting || busy || (!mustRebuild && !needsProofreading)) return
  // Other requests that arrive now come first.
  timer = setTimeout(() => enqueue(state), mustRebuild ? 0 : PAUSE)
}

// A name that no other book has: `wanted` or a numbered variant.
const free = async wanted => {
  const taken = await store.names()
  for (let number = 1; ; number++) {
    const one = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.includes(one)) return one
  }
}

// Stores a new book under an unused name.
const shelve = async (wanted, files) => {
  const own = await free(wanted)
  try { for (const [path, bytes] of files) await store.write(own, path, bytes) } catch {
    await store.discard(own).catch(() => {})
    return { error: messages['no-room'] }
  }
  return { desk: own }
}

// The name and the title of a stored book.
const titled = async own => {
  const files = await store.read(own), settings = files.get('manuscript/book.toml') || files.get('book.toml')
  const title = settings && words.decode(settings).match(/^title\s*=\s*"((?:[^"\\]|\\.)*)"/m)
  return { name: own, title: title ? title[1].replace(/\\(.)/g, '$1') : own }
}

// The requests of the start page that the program does not answer.
const startRequests = {
  books: async () => json({ messages, isKept: await store.keeps(), books: await Promise.all((await store.names()).map(titled)), languages: messages.languages }),
  remove: async sent => { await store.discard(JSON.parse(words.decode(sent)).name); return json({}) },
  sample: async () => {
    const { name, files } = await (await fetch('sample.json')).json()
    if ((await store.names()).includes(name)) return json({ desk: name })
    const read = async path => [path, new Uint8Array(await (await fetch(`sample/${path.split('/').map(encodeURIComponent).join('/')}`)).arrayBuffer())]
    return json(await shelve(name, await Promise.all(files.map(read))))
  },
}
const createBook = async (path, sent) => {
  if (path === 'new') await faces.forNewBook()
  const answer = await ask('POST', path, sent)
  if (!answer) return null
  const done = JSON.parse(words.decode(answer.bytes))
  if (!done.desk) return answer
  const shelved = await shelve(done.desk, filesOf(program.folder(done.desk)))
  // The next book starts with an empty file system.
  await restart()
  return json({ ...done, ...shelved })
}

const opened = async ({ book, languages }) => {
  module = await compiled()
  program = await new Program(module, []).begin()
  const start = JSON.parse(words.decode(program.answer('GET', `start?languages=${languages}`).bytes))
  messages = { ...start.messages, languages: start.languages }
  lang = start.messages.lang
  if (!book) return postMessage({ ready: true, lang })
  name = book
  // A tab that was closed a moment ago releases the lock soon, so the question is delayed.
  const notice = setTimeout(() => postMessage({ elsewhere: true, messages: start.messages }), 2000)
  lock().then(() => { clearTimeout(notice); enqueue(() => entered().catch(failed)) })
}

// Reads the book as soon as no other worker is storing files of it.
const entered = async () => {
  if (isEntered) return
  isEntered = true
  kept = await whileKeeping(() => store.read(name))
  if (![...kept.keys()].some(path => /(^|\/)fonts\/.*\.(ttf|otf)$/i.test(path))) await faces.usual()
  await restart()
  postMessage({ ready: true, lang })
}

const failed = error => { console.warn(error); postMessage({ failed: `${error}` }) }

onmessage = ({ data }) => {
  const { id, open, take, path, query = '', sent, after } = data
  if (open) enqueue(() => opened(open).catch(failed))
  else if (take) lock({ steal: true }).then(() => enqueue(() => entered().catch(failed)))
  else if (after !== undefined) { waiting = { id, after }; schedule() }
  else if (!name) enqueue(async () => reply(id, await (startRequests[path] ? startRequests[path](sent) : createBook(path, sent))))
  else enqueue(async () => isOver ? postMessage({ id, lost: true }) : reply(id, await ask(sent ? 'POST' : 'GET', `desk/${name}/${path}?${query}&lang=${lang}`, sent || undefined)))
}
