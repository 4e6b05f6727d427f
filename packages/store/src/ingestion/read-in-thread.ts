// A thread of its own: what takes too long or too much is ended from outside.
import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPage } from './read-page.ts'

const { source, format } = workerData as { source: string; format: 'HTML' | 'MARKDOWN' }
try {
  parentPort?.postMessage({ result: format === 'HTML' ? readPage(source) : readMarkdown(source) })
} catch (error) {
  // Errors lose their class on the way.
  if (!(error instanceof Problem)) throw error
  const { code, message, field, limit, remedy } = error
  parentPort?.postMessage({ problem: { code, message, field, limit, remedy } })
}
