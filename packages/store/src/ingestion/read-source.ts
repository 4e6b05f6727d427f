import { Worker } from 'node:worker_threads'
import { Problem, type ProblemCode } from '../problem.ts'
import { decodeSource } from './decode-source.ts'
import type { SourceFormat } from './ingestion.ts'
import { ingestionLimits as limits } from './limits.ts'
import type { ReadSource } from './read-page.ts'

/**
 * Reads what was handed over: its text as it stands there, and what it says of itself. Pages and Markdown are read in a thread of their
 * own, which is ended when it takes too long or too much.
 * @throws Problem BAD_INPUT that names the place or the limit
 */
export async function readSource(bytes: Uint8Array, format: SourceFormat): Promise<ReadSource> {
  const source = decodeSource(bytes, format)
  return format === 'TEXT' ? { text: source, metadata: [] } : readInThread(source, format)
}

type Told =
  | { read: ReadSource }
  | { problem: { code: ProblemCode; message: string; field: string; limit: string; remedy: string } }

function readInThread(source: string, format: 'HTML' | 'MARKDOWN'): Promise<ReadSource> {
  const thread = new Worker(new URL('./read-in-thread.ts', import.meta.url), {
    workerData: { source, format },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  return new Promise<ReadSource>((resolve, reject) => {
    const late = setTimeout(() => reject(tooMuch(`${limits.seconds} seconds`)), limits.seconds * 1000)
    const settle = (work: () => void) => {
      clearTimeout(late)
      work()
    }
    thread.once('message', (told: Told) =>
      settle(() => {
        if ('read' in told) return resolve(told.read)
        const { code, message, ...more } = told.problem
        reject(new Problem(code, message, more))
      }),
    )
    thread.once('error', (error: Error & { code?: string }) =>
      settle(() => reject(isTooMuch(error) ? tooMuch(`${limits.megabytes} megabytes of memory`) : error)),
    )
  }).finally(() => thread.terminate())
}

/** Out of memory, or deeper than a stack goes: the source is to blame, not we. */
const isTooMuch = (error: Error & { code?: string }) =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError

const tooMuch = (limit: string) =>
  new Problem('BAD_INPUT', 'The file takes too much to be read.', {
    field: 'source',
    limit,
    remedy: 'Copy the text out of it, and hand over that.',
  })
