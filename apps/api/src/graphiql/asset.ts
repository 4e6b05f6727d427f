import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { css, editorWorkerService, graphqlWorker, js, jsonWorker } from '@graphql-yoga/render-graphiql/graphiql'
import { answerError } from '../http/answer-error.ts'

/** A file of GraphiQL, out of its npm package, or of ours: its address holds its hash, so that browsers keep it for good. */
type Asset = { type: string; content: string | Buffer; packed: Partial<Record<Encoding, Promise<Buffer>>> }
type Encoding = 'br' | 'gzip'

const ours = (name: string) => readFileSync(new URL(`./client/${name}`, import.meta.url), 'utf8')
/** The fonts of the pages, as their packages have them: woff2, which is packed already. */
const font = (file: string) => readFileSync(new URL(`../../../../node_modules/${file}`, import.meta.url))
const fonts = {
  sans: { name: 'sans.woff2', type: 'font/woff2', content: font('geist/dist/fonts/geist-sans/Geist-Variable.woff2') },
  serif: {
    ...{ name: 'serif.woff2', type: 'font/woff2' },
    content: font('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  },
}
const look = Object.values(fonts).reduce(
  (text, { name, content }) => text.replace(`url("${name}")`, `url("${pathOf(name, content)}")`),
  ours('look.css'),
)
const script = 'text/javascript; charset=utf-8'
const style = 'text/css; charset=utf-8'
const files = {
  start: { name: 'start.js', type: script, content: ours('start.js') },
  look: { name: 'look.css', type: style, content: look },
  css: { name: 'graphiql.css', type: style, content: css },
  js: { name: 'graphiql.js', type: script, content: js },
  editorWorker: { name: 'editor-worker.js', type: script, content: editorWorkerService },
  graphqlWorker: { name: 'graphql-worker.js', type: script, content: graphqlWorker },
  jsonWorker: { name: 'json-worker.js', type: script, content: jsonWorker },
  ...fonts,
}

export type AssetName = keyof typeof files

/** Addresses of GraphiQL's files. */
export const assetPaths = Object.fromEntries(
  Object.entries(files).map(([key, { name, content }]) => [key, pathOf(name, content)]),
) as Record<AssetName, string>

const assets = new Map<string, Asset>(
  Object.entries(files).map(([key, { type, content }]) => [
    assetPaths[key as AssetName],
    { type, content, packed: {} },
  ]),
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
  const { content } = asset
  if (typeof content !== 'string') return new Response(new Uint8Array(content), { headers })
  if (!encoding) return new Response(content, { headers })
  headers.set('content-encoding', encoding)
  asset.packed[encoding] ??= packers[encoding](content)
  return new Response(new Uint8Array(await asset.packed[encoding]), { headers })
}

function pathOf(name: string, content: string | Buffer): string {
  return `/api/graphiql/${createHash('sha256').update(content).digest('base64url').slice(0, 16)}/${name}`
}
