import { Worker } from 'node:worker_threads'
import { Problem, type ProblemCode } from '../problem.ts'
import { ingestionLimits as limits } from './limits.ts'

type Told<Result> =
  | { result: Result }
  | { problem: { code: ProblemCode; message: string; field: string; limit: string; remedy: string } }

/**
 * Has a module do its work in a thread of its own, which is ended when it takes too long or too much. The module posts `{ result }`, or
 * `{ problem }`.
 * @throws Problem BAD_INPUT that names the limit
 */
export function runInThread<Result>(module: URL, workerData: unknown, seconds: number): Promise<Result> {
  const thread = new Worker(module, { workerData, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } })
  return new Promise<Result>((resolve, reject) => {
    const late = setTimeout(() => reject(tooMuch(`${seconds} seconds`)), seconds * 1000)
    const settle = (work: () => void) => {
      clearTimeout(late)
      work()
    }
    thread.on('message', (told: Told<Result> | object) => {
      if ('result' in told) settle(() => resolve(told.result))
      if ('problem' in told) {
        const { code, message, ...more } = told.problem
        settle(() => reject(new Problem(code, message, more)))
      }
      // Under `npm run dev` Node posts which files it watches.
    })
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
