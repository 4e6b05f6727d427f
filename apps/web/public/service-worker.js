// Lets a run through a quiz go on without a network, and no more: its page as it was last seen, what that page is made of, and a list of such
// runs in place of the browser's own error. Pages come from the network whenever it answers; data (/graphql, /api) never passes through here.
const runs = 'backstop-runs'
const assets = 'backstop-assets'
/** How many entries each cache may have: a run has two, its page and how far it has come (run-cache.ts). */
const most = { [runs]: 12, [assets]: 240 }

const pageKey = (run) => `/runs/${encodeURIComponent(run)}.html`
/** Quizzes and reviews are gone through in runs. */
const runOf = (url) => (/^\/(quizzes\/|review$)/u.test(url.pathname) ? url.searchParams.get('attempt') : null)
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
  if (isAsset(url)) event.respondWith(readAsset(request, event))
  else if (request.mode === 'navigate') event.respondWith(readPage(request, runOf(url), event))
})

// A page asks to be kept as the page of its run, and names what it has loaded.
self.addEventListener('message', (event) => {
  const { keep, assets: loaded } = event.data
  const run = runOf(new URL(keep))
  if (run === null) return
  const page = findPage(run).then(async (found) => found ?? keepPage(run, await fetch(keep)))
  const all = loaded.filter((address) => isAsset(new URL(address))).map((address) => readAsset(address, event))
  event.waitUntil(Promise.allSettled([page, ...all]))
})

// What is kept is read to its end beside what is answered, which waits for nothing.
async function readAsset(request, event) {
  const found = await caches.match(request, { cacheName: assets })
  if (found) return found
  const response = await fetch(request)
  if (response.ok) event.waitUntil(put(assets, request, response.clone()))
  return response
}

async function readPage(request, run, event) {
  try {
    const response = await fetch(request)
    if (run !== null && response.status === 503) return (await findPage(run)) ?? response
    if (run !== null) event.waitUntil(keepPage(run, response.clone()))
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
  const keys = (await cache.keys()).filter(({ url }) => url.endsWith('.html')).reverse()
  const links = await Promise.all(
    keys.map(async (key) => {
      const page = await cache.match(key)
      const title = /<title>(.*?)(?: · Backstop)?<\/title>/u.exec(await page.text())?.[1] ?? 'A quiz'
      return `<li><a href="${page.url.replaceAll('&', '&amp;')}">${title}</a></li>`
    }),
  )
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No connection · Backstop</title>
<style>:root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:35rem;margin:4rem auto;padding:0 1.25rem;color:light-dark(#1f1d19,#e8e4db);background:light-dark(#fbfaf6,#161513)}
h1{font:2rem/1.2 serif}ul{padding:0;list-style:none}a{display:block;padding:.5rem 0;color:light-dark(#0b5c66,#74c7cc)}</style>
<main><h1>No connection</h1><p>This page needs a network. ${links.length > 0 ? 'What you began goes on without one:' : 'Try again in a moment.'}</p><ul>${links.join('')}</ul></main>`
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
