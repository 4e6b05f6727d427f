import { createHash } from 'node:crypto'

/**
 * Says how an answer may be kept. What is read by GET by nobody in particular may be kept by anyone who asks each time whether it is
 * still the same (304); what is posted, or belongs to a learner, by nobody.
 */
export async function cacheable(request: Request, response: Response): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    // A proxy that compressed a stream, or read it to its end, would keep it from arriving.
    response.headers.set('cache-control', 'private, no-store, no-transform')
    return response
  }
  const isPersonal = request.headers.has('cookie') || request.headers.has('authorization')
  if (request.method !== 'GET' || response.status !== 200 || isPersonal) {
    response.headers.set('cache-control', isPersonal ? 'private, no-store' : 'no-store')
    return response
  }
  const body = Buffer.from(await response.arrayBuffer())
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = new Headers(response.headers)
  headers.set('cache-control', 'public, no-cache')
  headers.set('etag', tag)
  headers.append('vary', 'Accept, Cookie, Authorization')
  const known = request.headers.get('if-none-match')?.includes(tag)
  if (known) headers.delete('content-length')
  return known ? new Response(null, { status: 304, headers }) : new Response(body, { status: 200, headers })
}
