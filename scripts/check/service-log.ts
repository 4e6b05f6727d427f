import type { Finding } from './tally.ts'

/** What the API logs of what should never happen, whoever asks for what. */
const unexpected = new Set(['unexpected', 'failed', 'ingestion', 'auth'])

/** Whether the API served all tests without an error of its own: one that a page hides is found here. */
export function checkServiceLog(log: string): Finding {
  const found = log.split('\n').filter((line) => unexpected.has(eventOf(line) ?? ''))
  const failed = found.length
  return { tally: { passed: failed === 0 ? 1 : 0, failed, skipped: 0 }, output: found.join('\n') }
}

function eventOf(line: string): string | undefined {
  try {
    return (JSON.parse(line) as { event?: string }).event
  } catch {
    return undefined
  }
}
