// Stores books in the browser's private file system (OPFS), a folder for each.
const shelf = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('books', { create: true })

// Whether this browser can store files.
export const keeps = async () => {
  try { await shelf(); return true } catch { return false }
}

export const names = async () => {
  const all = []
  try { for await (const [name, entry] of (await shelf()).entries()) if (entry.kind === 'directory') all.push(name) } catch { /* nothing is kept */ }
  return all.sort()
}

// All files of a book, by path.
export const read = async name => {
  const found = new Map()
  const go = async (folder, before) => {
    for await (const [own, entry] of folder.entries()) {
      if (entry.kind === 'directory') await go(entry, `${before}${own}/`)
      else if (!own.endsWith('.crswap')) found.set(before + own, new Uint8Array(await (await entry.getFile()).arrayBuffer()))
    }
  }
  await go(await (await shelf()).getDirectoryHandle(name), '')
  return found
}

const folderFor = async (name, path, create) => {
  let folder = await (await shelf()).getDirectoryHandle(name, { create })
  for (const part of path.split('/').slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create })
  return folder
}

// Replaces a file atomically.
export const write = async (name, path, bytes) => {
  const file = await (await folderFor(name, path, true)).getFileHandle(path.split('/').at(-1), { create: true })
  if (file.createWritable) {
    // The content is written to a temporary file, which replaces the file when the stream is closed.
    const stream = await file.createWritable()
    await stream.write(bytes)
    return stream.close()
  }
  const access = await file.createSyncAccessHandle()
  try {
    access.truncate(0)
    access.write(bytes, { at: 0 })
    access.flush()
  } finally { access.close() }
}

export const remove = async (name, path) => (await folderFor(name, path, false)).removeEntry(path.split('/').at(-1))

// Removes a whole book.
export const discard = async name => (await shelf()).removeEntry(name, { recursive: true })
