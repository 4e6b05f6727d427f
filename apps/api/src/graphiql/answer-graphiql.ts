import { Kind, parse } from 'graphql'
import { assetPaths } from './asset.ts'
import { renderPage } from './page.ts'

/** Everything comes from here. Monaco writes its colours as style elements, and its fonts are in its stylesheet. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** GraphiQL, for a browser that opens the endpoint; null for everybody else, who want data. */
export function answerGraphiql({ method, headers, url }: Request): Response | null {
  if (method !== 'GET' || !headers.get('accept')?.includes('text/html')) return null
  const query = new URL(url).searchParams.get('query')
  return new Response(renderPage({ assets: assetPaths, runs: query !== null && onlyReads(query) }), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      vary: 'Accept',
    },
  })
}

/** Whether opening a link may run it: a link must never do more than read. */
function onlyReads(query: string): boolean {
  try {
    const { definitions } = parse(query, { maxTokens: 10_000 })
    return definitions.every(({ kind, ...rest }) => {
      return kind !== Kind.OPERATION_DEFINITION || ('operation' in rest && rest.operation === 'query')
    })
  } catch {
    return false
  }
}
