// Lets a run through a quiz go on without a network, and no more: its page as it was last seen, what that page is made of, and a list of such
// runs in place of the browser's own error. Pages come from the network whenever it answers; data (/graphql, /api) never passes through here.
const runs = 'backstop-runs'
const assets = 'backstop-assets'
/** How many entries each cache may have: a run has two, its page and how far it has come (run-cache.ts). */
const most = { [runs]: 12, [assets]: 240 }

const pageKey = (run) => `/runs/${encodeURIComponent(run)}.html`
const runOf = (url) => (url.pathname.startsWith('/quizzes/') ? url.searchParams.get('attempt') : null)
/** Named after its content by the build, so that it never changes. */
const isAsset = (url) => url.origin === self.location.origin && url.pathname.startsWith('/_next/static/')

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  // Whoever signs in or out leaves nothing of theirs to the next.
  if (request.method !== 'GET' && url.pathname.startsWith('/api/auth/')) event.waitUntil(caches.delete(runs))
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (isAsset(url)) event.respondWith(readAsset(request))
  else if (request.mode === 'navigate') event.respondWith(readPage(request, runOf(url)))
})

// A page asks to be kept as the page of its run, and names what it has loaded.
self.addEventListener('message', (event) => {
  const { keep, assets: loaded } = event.data
  const page = fetch(keep).then((response) => keepPage(runOf(new URL(keep)), response))
  const all = loaded.filter((address) => isAsset(new URL(address))).map(readAsset)
  event.waitUntil(Promise.allSettled([page, ...all]))
})

async function readAsset(request) {
  const found = await caches.match(request, { cacheName: assets })
  if (found) return found
  const response = await fetch(request)
  if (response.ok) await put(assets, request, response.clone())
  return response
}

async function readPage(request, run) {
  try {
    const response = await fetch(request)
    if (run !== null && response.status === 503) return (await findPage(run)) ?? response
    if (run !== null) await keepPage(run, response.clone())
    return response
  } catch {
    return (run !== null && (await findPage(run))) || listRuns()
  }
}

const findPage = (run) => caches.match(pageKey(run), { cacheName: runs, ignoreVary: true })

async function keepPage(run, response) {
  // A browser takes no answer for a page that came by way of another address.
  if (run !== null && response.ok && !response.redirected) await put(runs, pageKey(run), response)
}

async function put(name, key, response) {
  const cache = await caches.open(name)
  await cache.put(key, response)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most[name])).map((old) => cache.delete(old)))
}

async function listRuns() {
  const cache = await caches.open(runs)
  const pages = await Promise.all(
    (await cache.keys()).filter(({ url }) => url.endsWith('.html')).map((key) => cache.match(key)),
  )
  const links = pages.map(
    ({ url }, at) => `<li><a href="${url.replaceAll('&', '&amp;')}">Go on with quiz ${at + 1}</a></li>`,
  )
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No connection · Backstop</title>
<style>:root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui;max-width:35rem;margin:4rem auto;padding:0 1.25rem}li{padding:.25rem 0}</style>
<main><h1>No connection</h1><p>This page needs a network. ${links.length > 0 ? 'A quiz that you began goes on without one:' : 'Try again in a moment.'}</p><ul>${links.join('')}</ul></main>`
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
