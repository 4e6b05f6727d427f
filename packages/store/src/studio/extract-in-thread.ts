// A thread of its own, kept: loading what reads texts takes a second, and reading one as long as it is.
import { parentPort } from 'node:worker_threads'
import { indexKnown, type Known, overlayKnown, readForPrefill, readValue, suggestByRules } from '@backstop/extraction'
import type { ThreadAnswer, ThreadRequest } from './extraction-thread.ts'

type Kept = { text: ReturnType<typeof readForPrefill>; published: Known; known: Known }

/** The latest of each sort, by key: a text of 60,000 words takes some 100 MB. */
const most: Record<keyof Kept, number> = { text: 4, published: 1, known: 4 }
const kept: { [Sort in keyof Kept]: Map<string, Kept[Sort]> } = {
  text: new Map(),
  published: new Map(),
  known: new Map(),
}

function find<Sort extends keyof Kept>(sort: Sort, key: string): Kept[Sort] | undefined {
  const map = kept[sort]
  const found = map.get(key)
  if (found !== undefined) keep(sort, key, found)
  return found
}

function keep<Sort extends keyof Kept>(sort: Sort, key: string, value: Kept[Sort]): Kept[Sort] {
  const map = kept[sort]
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most[sort] && oldest !== undefined) map.delete(oldest)
  return value
}

function answer(request: ThreadRequest): ThreadAnswer {
  if ('words' in request) return { value: readValue(request.words, request.dates) }
  if ('whole' in request) return { claims: suggestByRules(request.whole).claims }
  const { keys, text, published, drafts, selection } = request
  const read = find('text', keys.text) ?? (text && keep('text', keys.text, readForPrefill(text)))
  let known = find('known', keys.known)
  if (known === undefined && drafts) {
    const base =
      find('published', keys.published) ?? (published && keep('published', keys.published, indexKnown(published)))
    if (base) known = keep('known', keys.known, overlayKnown(base, indexKnown(drafts), new Set(drafts.gone)))
  }
  if (read && known) return { filled: read(known, selection) }
  const lacksPublished = known === undefined && find('published', keys.published) === undefined
  return { lacks: { text: read === undefined, drafts: known === undefined, published: lacksPublished } }
}

parentPort?.on('message', ({ id, request }: { id: number; request: ThreadRequest }) => {
  try {
    parentPort?.postMessage({ id, answer: answer(request) })
  } catch (error) {
    parentPort?.postMessage({ id, failed: String(error) })
  }
})
