// Caches the pages for offline use, and forwards requests of a tab's frames to the program of that tab.
const VERSION = '@VERSION@', FILES = ['@FILES@']
// The caches of faces and of the program, whose addresses have their sums (faces.js, program.js). The worker fills that of
// the program, which asks for it first.
const FACES = 'faces', PROGRAM = 'program'

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(VERSION)
  await cache.addAll(FILES.map(file => new Request(file, { cache: 'no-cache' })))
  await self.skipWaiting()
})()))

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (![VERSION, FACES, PROGRAM].includes(name)) await caches.delete(name)
  await self.clients.claim()
})()))

// Sends a page the identifier of its tab.
self.addEventListener('message', event => {
  if (event.data.who) event.waitUntil(self.clients.claim().then(() => event.source.postMessage({ tab: event.source.id })))
})

const passed = async (tab, path, query) => {
  const client = await self.clients.get(tab)
  if (!client) return new Response('', { status: 404 })
  const { port1, port2 } = new MessageChannel()
  const answer = await new Promise(done => {
    port1.onmessage = ({ data }) => done(data)
    client.postMessage({ path, query }, [port2])
  })
  if (answer.missing) return new Response('', { status: 404 })
  const headers = { 'Content-Type': answer.type, 'Content-Security-Policy': answer.policy, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' }
  return new Response(answer.bytes, { headers })
}

// A file of the site; guides, sample book and faces are cached after the first request.
const found = async (request, path) => {
  if (path === 'matbaa.wasm') return fetch(request)
  const cache = await caches.open(path.startsWith('faces/') ? FACES : VERSION), known = await cache.match(request, { ignoreSearch: true })
  if (known) return known
  const reply = await fetch(request)
  if (reply.ok) await cache.put(request, reply.clone())
  return reply
}

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url), scope = new URL(self.registration.scope)
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return
  const path = url.pathname.slice(scope.pathname.length), own = path.match(/^tab\/([^/]+)\/(.+)$/)
  if (own) event.respondWith(passed(own[1], decodeURI(own[2]), url.search.slice(1)))
  else if (event.request.method === 'GET') event.respondWith(found(event.request, path))
})
