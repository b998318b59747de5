// Files and folders that are dropped on a page or chosen in it, as they are sent to be imported: a line of JSON with a
// name, and bytes. For several files the line lists the path and the length of each, and their bytes follow one another.

// Folders of this kind may be large, and are no part of a book.
const isLeftOut = name => name.startsWith('.') || name === 'node_modules'

const filesBelow = async entry => {
  if (isLeftOut(entry.name)) return []
  if (entry.isFile) return [[entry.fullPath, await new Promise((done, failed) => entry.file(done, failed))]]
  const reader = entry.createReader(), found = []
  // A browser lists a folder in parts.
  for (let part; (part = await new Promise((done, failed) => reader.readEntries(done, failed))).length;) {
    for (const inner of part) found.push(...await filesBelow(inner))
  }
  return found
}

// Pairs of path and file as one item to import.
const several = (name, files) => {
  const sorted = [...files].sort(([one], [other]) => one < other ? -1 : 1)
  return { line: { name, files: sorted.map(([path, file]) => [path, file.size]) }, bytes: new Blob(sorted.map(([, file]) => file)) }
}

export const single = file => ({ line: { name: file.name }, bytes: file, file })

// The files of an input with `webkitdirectory`; null if there is none.
export const chosenFolder = input => {
  const files = [...input.files].filter(file => !file.webkitRelativePath.split('/').some(isLeftOut))
  return files.length ? several(files[0].webkitRelativePath.split('/')[0], files.map(file => [file.webkitRelativePath, file])) : null
}

// What was dropped; null if it has no files. The entries must be read before the event ends, their contents later.
export const dropped = async transfer => {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean)
  if (entries.length === 1 && entries[0].isFile) return single(transfer.files[0])
  const files = []
  for (const entry of entries) files.push(...await filesBelow(entry))
  if (!files.length) return null
  const folder = entries.find(entry => entry.isDirectory)
  return several(folder ? folder.name : files[0][1].name.replace(/\.\w+$/, ''), files)
}

// Calls `take` with what is dropped anywhere on the page.
export const onDrop = take => {
  document.addEventListener('dragover', event => { if ([...event.dataTransfer.types].includes('Files')) event.preventDefault() })
  document.addEventListener('drop', event => {
    if (![...event.dataTransfer.types].includes('Files')) return
    event.preventDefault()
    dropped(event.dataTransfer).then(item => item && take(item))
  })
}
