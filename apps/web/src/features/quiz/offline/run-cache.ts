import type { WholeAttempt } from '../quiz-page.query.ts'

/** The cache of runs that were begun, page and state: `service-worker.js` has the same name for it, and empties it. */
const cacheName = 'backstop-runs'
const addressOf = (id: string) => `/runs/${encodeURIComponent(id)}.json`

/** Where the browser keeps no caches (an address without HTTPS), nothing is kept. */
const openCache = async () => (globalThis.caches === undefined ? null : caches.open(cacheName))

/** Keeps how far a run has come, for a reload without a network. */
export async function saveRun(attempt: WholeAttempt): Promise<void> {
  const cache = await openCache()
  await cache?.put(addressOf(attempt.id), Response.json(attempt))
}

/** How far a run had come when it was last seen here; undefined where that is not known. */
export async function loadRun(id: string): Promise<WholeAttempt | undefined> {
  const found = await (await openCache())?.match(addressOf(id))
  return found?.json()
}

/** Forgets all runs, page and state: whoever comes next is somebody else. */
export async function forgetRuns(): Promise<void> {
  await globalThis.caches?.delete(cacheName)
}

/** Has the service worker keep this page, and all that it was made of, as the page of its run. */
export async function keepPage(): Promise<void> {
  const worker = await navigator.serviceWorker?.ready
  const assets = performance.getEntriesByType('resource').map(({ name }) => name)
  worker?.active?.postMessage({ keep: location.href, assets })
}
