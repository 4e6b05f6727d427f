import { createHash } from 'node:crypto'

/**
 * A name for all that an answer depends on beside the knowledge: the request, byte for byte, as far as it decides what comes
 * back. Null for what is answered anew each time: what a learner asks (whoever sends a cookie), and what `preventForgery` must see.
 */
export async function nameQuestion(request: Request): Promise<string | null> {
  const { method, headers, url } = request
  if (headers.get('cookie') || headers.has('authorization')) return null
  const type = headers.get('content-type') ?? ''
  if (method !== 'GET' && !(method === 'POST' && type.startsWith('application/json'))) return null
  const hash = createHash('sha256').update(JSON.stringify([method, headers.get('accept'), type, url]))
  if (method === 'POST') hash.update(new Uint8Array(await request.clone().arrayBuffer()))
  return hash.digest('base64url')
}
