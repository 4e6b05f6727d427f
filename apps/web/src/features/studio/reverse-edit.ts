import type { WayBack } from './act-keeper.ts'
import type { DeskActs } from './desk.ts'
import { whyNotBack } from './studio-api.ts'

/**
 * Takes an edit back: the suggestion that it took waits again first, for what it says would come to stand else, with whom it names; then the edit goes, step by
 * step, then what was accepted for it waits again. @returns what went wrong, or nothing
 */
export async function reverseEdit(
  desk: Pick<DeskActs, 'decide' | 'takeBack'>,
  { revisions, suggestion, accepted = [] }: Extract<WayBack, { kind: 'EDIT' }>,
): Promise<string | undefined> {
  const wait = (revision: string) => desk.decide({ revisions: [revision], decision: 'PENDING', reason: null })
  const waits = suggestion === null ? null : await wait(suggestion)
  if (waits !== null && !('done' in waits)) return whyNotBack(waits)
  for (const revision of revisions.toReversed()) {
    const outcome = await desk.takeBack(revision)
    if (!('done' in outcome)) return whyNotBack(outcome)
  }
  // What something else uses by now the service keeps.
  for (const revision of accepted) await wait(revision)
  return undefined
}
