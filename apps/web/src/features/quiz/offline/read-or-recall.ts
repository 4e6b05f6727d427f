import { read } from '../quiz-api.ts'
import type { WholeAttempt } from '../quiz-page.query.ts'
import { loadRun } from './run-cache.ts'

/**
 * A run as the API knows it; without a network, as this browser last saw it.
 * @returns null where it is nobody's, or somebody else's; undefined where that is not known
 */
export async function readOrRecall(
  id: string,
  { ask, recall }: { ask: typeof read; recall: typeof loadRun } = { ask: read, recall: loadRun },
): Promise<WholeAttempt | null | undefined> {
  const outcome = await ask(id)
  if ('attempt' in outcome) return outcome.attempt
  return outcome.isNobodys ? null : recall(id).catch(() => undefined)
}
