import { apiOrigin } from './api-origin.ts'

/** Headers about one connection, not about the message (RFC 9110, 7.6.1), and those that fetch sets anew. */
const ofTheConnection = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'host',
  'content-length',
]

/**
 * Hands a request to the API and streams its answer back, so that one origin serves pages, GraphQL and files. A rewrite
 * in next.config would fix the API's address at build time. An API that is down gives 503 and a GraphQL error.
 */
export async function forward(request: Request): Promise<Response> {
  const { pathname, search, host, protocol } = new URL(request.url)
  const headers = new Headers(request.headers)
  for (const name of ofTheConnection) headers.delete(name)
  // Compressed here or not at all: fetch would decompress what the API compressed and keep the wrong length.
  headers.set('accept-encoding', 'identity')
  headers.set('x-forwarded-host', request.headers.get('host') ?? host)
  headers.set('x-forwarded-proto', request.headers.get('x-forwarded-proto') ?? protocol.replace(':', ''))
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  try {
    const answer = await fetch(`${apiOrigin()}${pathname}${search}`, {
      method: request.method,
      headers,
      redirect: 'manual',
      cache: 'no-store',
      signal: request.signal,
      ...(hasBody && { body: request.body, duplex: 'half' }),
    } as RequestInit)
    const back = new Headers(answer.headers)
    for (const name of [...ofTheConnection, 'content-encoding']) back.delete(name)
    return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers: back })
  } catch (reason) {
    if (request.signal.aborted) throw reason
    return Response.json(
      {
        errors: [
          {
            message: 'The API does not answer. Start it with `npm start`, then try again.',
            extensions: { code: 'API_UNREACHABLE' },
          },
        ],
      },
      { status: 503, headers: { 'retry-after': '5' } },
    )
  }
}
