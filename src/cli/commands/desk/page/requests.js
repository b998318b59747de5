// The requests that every backend sends alike: a path, an object and bytes, by `send` of the class that extends this.
//
// Each method resolves to an object. If the program refuses a request, `error` in it is the reason, in the
// author's language.
export class Requests {
  // Lists the manuscript's files (path, kind, checksum and title of each) and an identifier of the book.
  list() { return this.send('list') }

  // Reads a text file and its checksum.
  read(path) { return this.send('read', { path }) }

  // Writes a text that is based on the content with the checksum `base`. If the file has changed since,
  // nothing is written: `other` is the text of the file, and both texts are kept as versions.
  write(path, text, base) { return this.send('write', { path, base }, text) }

  // Gets the edits that fix a finding of a build.
  check(build, index) { return this.send('fix', { build, index }) }

  // Imports a document: as chapters after the chapter `beside`, or as text. `files` lists those of a folder.
  import(name, bytes, kind, beside, files = []) { return this.send('import', { name, kind, beside, files }, bytes) }

  // Chapters, images, versions, settings.
  add(title, beside) { return this.send('add', { title, beside }) }
  move(path, beside, before, order) { return this.send('move', { path, beside, before, order }) }
  remove(path) { return this.send('delete', { path }) }
  bin() { return this.send('bin') }
  restore(name) { return this.send('restore', { name }) }
  picture(name, bytes) { return this.send('picture', { name }, bytes) }
  versions(path) { return this.send('versions', { path }) }
  version(path, name) { return this.send('version', { path, name }) }
  // Shows another edition, by its name.
  edition(name) { return this.send('edition', { name }) }
  cover(cover = null) { return this.send('cover', { cover }) }
  settings(settings = []) { return this.send('settings', { settings }) }

  // The line of a page at a place of the manuscript.
  place(path, offset) { return this.send('place', { path, offset }) }
}
