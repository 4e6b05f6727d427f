import { limits } from '@backstop/graphql'
import { answerError } from './answer-error.ts'

/**
 * The request with its body read, so that no more than the limit (bytes) is ever held.
 * @throws Response 413
 */
export async function readBounded(request: Request, maximum: number = limits.bodyBytes): Promise<Request> {
  if (!request.body) return request
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > maximum) throw tooLong(announced, maximum)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > maximum) throw tooLong(length, maximum)
    chunks.push(chunk)
  }
  const { url, method, headers, signal } = request
  return new Request(url, { method, headers, signal, body: Buffer.concat(chunks) })
}

const tooLong = (bytes: number, maximum: number) =>
  answerError(413, 'OVER_LIMIT', `The request has at least ${bytes} bytes; the limit is ${maximum}.`, {
    limit: 'bodyBytes',
    maximum,
    remedy: 'Ask for less at once.',
  })
