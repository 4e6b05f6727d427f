import { decodeSource } from './decode-source.ts'
import type { SourceFormat } from './ingestion.ts'
import { ingestionLimits as limits } from './limits.ts'
import type { ReadSource } from './read-page.ts'
import { runInThread } from './run-in-thread.ts'

/**
 * Reads what was handed over: its text as it stands there, and what it says of itself. Pages and Markdown are read in a thread of their
 * own, which is ended when it takes too long or too much.
 * @throws Problem BAD_INPUT that names the place or the limit
 */
export async function readSource(bytes: Uint8Array, format: SourceFormat): Promise<ReadSource> {
  const source = decodeSource(bytes, format)
  if (format === 'TEXT') return { text: source, metadata: [] }
  return runInThread(new URL('./read-in-thread.ts', import.meta.url), { source, format }, limits.seconds)
}
