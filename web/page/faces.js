// The program's faces. They are files beside it, which come when the program first reads them.
import { Directory, File } from './wasi/index.js'

// Address and length of each face, by its path; `web/build` writes them. The address has the sum of the file.
const KNOWN = {/* @FACES@ */}
// The cache of faces outlasts that of the pages, which is new with every version.
const CACHE = 'faces'
// The faces that most books without faces of their own use. They are requested together before the first build.
const USUAL = ['Literata-Regular', 'Literata-Bold', 'Literata-Italic', 'AlegreyaSans-Regular', 'AlegreyaSans-Bold', 'AlegreyaSans-Italic']

// Thrown through the program where it reads a face that cannot be fetched. The program cannot be used any more then.
export class FaceLost extends Error {}

const whole = (address, length, bytes) => {
  if (bytes.byteLength !== length) throw new FaceLost(address)
  return new Uint8Array(bytes)
}

class Face extends File {
  constructor(address, length) {
    super([])
    Object.assign(this, { address, length })
  }

  get isHere() { return this.data.length > 0 }

  path_open(...rest) {
    if (!this.isHere) this.data = this.#now()
    return super.path_open(...rest)
  }

  // The program waits for what it reads, so this request is synchronous, as it may be in a worker.
  #now() {
    const request = new XMLHttpRequest()
    request.open('GET', this.address, false)
    request.responseType = 'arraybuffer'
    try { request.send() } catch { throw new FaceLost(this.address) }
    if (request.status !== 200) throw new FaceLost(this.address)
    return whole(this.address, this.length, request.response)
  }

  // Fetches the face ahead of its first use. Where that fails, nothing is lost: the first use requests it again.
  async ahead() {
    if (this.isHere) return
    try {
      const reply = await fetch(this.address)
      if (reply.ok) this.data = whole(this.address, this.length, await reply.arrayBuffer())
    } catch { /* the first use tells */ }
  }
}

const root = new Directory(new Map()), all = new Map()
for (const [path, [address, length]] of Object.entries(KNOWN)) {
  const [folder, name] = path.split('/')
  if (!root.contents.has(folder)) root.contents.set(folder, new Directory(new Map()))
  all.set(path, new Face(address, length))
  root.contents.get(folder).contents.set(name, all.get(path))
}
for (const folder of root.contents.values()) folder.parent = root

// The folder of all faces, for the program's file system.
export const folder = root

// Fetches the usual faces together; all of a new book's, which are copied into it.
export const usual = () => Promise.all([...all].filter(([path]) => USUAL.some(name => path.endsWith(`/${name}.ttf`))).map(([, face]) => face.ahead()))
export const forNewBook = () => Promise.all([...all].filter(([path]) => !/^(amiri|katex)\//.test(path)).map(([, face]) => face.ahead()))

// Fills the cache with all faces, for when there is no network, and empties it of those of other versions.
export const keepAll = async () => {
  try {
    const cache = await caches.open(CACHE), known = new Set()
    for (const face of all.values()) {
      known.add(new URL(face.address, location.href).href)
      if (await cache.match(face.address)) continue
      if (face.isHere) await cache.put(face.address, new Response(face.data))
      else await cache.add(face.address)
    }
    for (const request of await cache.keys()) if (!known.has(request.url)) await cache.delete(request)
  } catch { /* without a cache or a network they come when they are read */ }
}
