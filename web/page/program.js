// Runs matbaa.wasm with files in memory. It answers one request at a time.
import { ConsoleStdout, Directory, File, OpenFile, PreopenDirectory, WASI } from './wasi/index.js'
import { folder as faces } from './faces.js'

const text = new TextEncoder(), words = new TextDecoder()

// The address of the program, which `web/build` completes with its sum, and the cache in which it is kept.
const ADDRESS = 'matbaa.wasm?@PROGRAM@', CACHE = 'program'

// The program, compiled. It is requested once and kept for when there is no network. It is compiled from its bytes: while
// they stream in, the browser keeps them twice, and for good.
export const compiled = async () => {
  let cache = null
  try { cache = await caches.open(CACHE) } catch { /* without a cache it is requested each time */ }
  const known = await cache?.match(ADDRESS)
  const reply = known || await fetch(ADDRESS)
  if (!reply.ok) throw new Error(`${ADDRESS}: ${reply.status}`)
  const bytes = await reply.arrayBuffer(), module = await WebAssembly.compile(bytes)
  if (cache && !known) keep(cache, bytes).catch(() => { /* no room: it is requested again */ })
  return module
}

// Keeps the program, and no other version of it.
const keep = async (cache, bytes) => {
  await cache.put(ADDRESS, new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } }))
  for (const request of await cache.keys()) if (request.url !== new URL(ADDRESS, location.href).href) await cache.delete(request)
}

// All files below a folder, by path.
export const filesOf = (folder, before = '', found = new Map()) => {
  for (const [name, entry] of folder.contents) {
    if (entry instanceof Directory) filesOf(entry, `${before}${name}/`, found)
    else found.set(before + name, entry.data)
  }
  return found
}

// Creates a folder from files by path.
export const folderOf = files => {
  const root = new Directory(new Map())
  for (const [path, bytes] of files) {
    const parts = path.split('/'), name = parts.pop()
    let folder = root
    for (const part of parts) {
      if (!folder.contents.has(part)) {
        const inner = new Directory(new Map())
        inner.parent = folder
        folder.contents.set(part, inner)
      }
      folder = folder.contents.get(part)
    }
    const file = new File([])
    file.data = bytes
    folder.contents.set(name, file)
  }
  return root
}

export class Program {
  // `books` are pairs of name and folder.
  constructor(module, books) {
    this.module = module
    this.root = new PreopenDirectory('/', new Map())
    for (const [name, folder] of [['exchange', folderOf([])], ['tmp', folderOf([])], ['faces', faces], ...books]) {
      folder.parent = this.root.dir
      this.root.dir.contents.set(name, folder)
    }
    this.log = []
  }

  // A top-level folder.
  folder(name) { return this.root.dir.contents.get(name) }

  // The names of all books.
  get names() { return [...this.root.dir.contents.keys()].filter(name => !['exchange', 'tmp', 'faces'].includes(name)) }

  async begin() {
    const log = () => ConsoleStdout.lineBuffered(line => { this.log.push(line); if (this.log.length > 50) this.log.shift() })
    const wasi = new WASI(['matbaa'], [], [new OpenFile(new File([])), log(), log(), this.root], { debug: false })
    this.instance = await WebAssembly.instantiate(this.module, { wasi_snapshot_preview1: wasi.wasiImport })
    wasi.initialize(this.instance)
    return this
  }

  get memory() { return this.instance.exports.memory.buffer.byteLength }

  // Answers a request: media type, policy and bytes; null if the path is unknown. Throws if the program failed; it cannot
  // be used any more then.
  answer(method, address, sent = new Uint8Array()) {
    const line = text.encode(`${method} ${address}\n`), bytes = new Uint8Array(line.length + sent.length)
    bytes.set(line)
    bytes.set(sent, line.length)
    const exchange = this.folder('exchange').contents, request = new File([])
    request.data = bytes
    exchange.set('request', request)
    exchange.delete('reply')
    const status = this.instance.exports.answer()
    exchange.delete('request')
    if (status !== 0) throw new Error(`${address}: ${status}`)
    const { data } = exchange.get('reply')
    exchange.delete('reply')
    if (!data.length) return null
    const end = data.indexOf(10), [type, policy] = words.decode(data.subarray(0, end)).split('\t')
    return { type, policy, bytes: data.slice(end + 1) }
  }
}
