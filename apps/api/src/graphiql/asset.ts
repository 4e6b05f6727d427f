import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { css, editorWorkerService, graphqlWorker, js, jsonWorker } from '@graphql-yoga/render-graphiql/graphiql'
import { answerError } from '../http/answer-error.ts'

/** A file of GraphiQL, out of its npm package, or of ours: its address holds its hash, so that browsers keep it for good. */
type Asset = { path: string; type: string; text: string; packed: Partial<Record<Encoding, Promise<Buffer>>> }
type Encoding = 'br' | 'gzip'

const ours = (name: string) => readFileSync(new URL(`./client/${name}`, import.meta.url), 'utf8')
const script = 'text/javascript; charset=utf-8'
const style = 'text/css; charset=utf-8'
const files = {
  start: { name: 'start.js', type: script, text: ours('start.js') },
  look: { name: 'look.css', type: style, text: ours('look.css') },
  css: { name: 'graphiql.css', type: style, text: css },
  js: { name: 'graphiql.js', type: script, text: js },
  editorWorker: { name: 'editor-worker.js', type: script, text: editorWorkerService },
  graphqlWorker: { name: 'graphql-worker.js', type: script, text: graphqlWorker },
  jsonWorker: { name: 'json-worker.js', type: script, text: jsonWorker },
}

export type AssetName = keyof typeof files

/** Addresses of GraphiQL's files. */
export const assetPaths = Object.fromEntries(
  Object.entries(files).map(([key, { name, text }]) => [key, `/api/graphiql/${hash(text)}/${name}`]),
) as Record<AssetName, string>

const assets = new Map<string, Asset>(
  Object.entries(files).map(([key, { type, text }]) => {
    const path = assetPaths[key as AssetName]
    return [path, { path, type, text, packed: {} }]
  }),
)

const packers: Record<Encoding, (text: string) => Promise<Buffer>> = {
  // Level 5: a fifth of the size in a third of a second; level 11 would take ten.
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text) => promisify(gzip)(text),
}

/** Gives one of those files, compressed once for all who ask. */
export async function answerAsset(request: Request): Promise<Response> {
  const asset = assets.get(new URL(request.url).pathname)
  if (!asset) return answerError(404, 'NOT_FOUND', 'There is no such file.')
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name))
  const headers = new Headers({
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  if (!encoding) return new Response(asset.text, { headers })
  headers.set('content-encoding', encoding)
  asset.packed[encoding] ??= packers[encoding](asset.text)
  return new Response(new Uint8Array(await asset.packed[encoding]), { headers })
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
