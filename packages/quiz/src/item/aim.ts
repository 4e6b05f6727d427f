import type { Item } from './item.ts'

/** What a question is about, as a learner would say: who says it, how certain it is, on what condition, when or how many, who or what, where it is said. */
export type Aim = 'WHO_SAYS' | 'HOW_CERTAIN' | 'CONDITION' | 'WHEN_OR_HOW_MANY' | 'WHO_OR_WHAT' | 'WHERE_SAID'

const aimOf: Record<string, Aim> = {
  attribution: 'WHO_SAYS',
  voice: 'WHO_SAYS',
  modality: 'HOW_CERTAIN',
  condition: 'CONDITION',
  literal: 'WHEN_OR_HOW_MANY',
  ordering: 'WHEN_OR_HOW_MANY',
  evidence: 'WHERE_SAID',
}

/** What an item is about. Told after the answer alone: that one asks for a voice and another for a source gives the answer away. */
export function findAim({ type, proof }: Item): Aim {
  // A matching of statements with their speakers asks who says each, and so does what is set against each other.
  const { query } = proof
  const patterns = 'rows' in query ? query.rows.map(({ claim }) => claim) : [query.claim]
  const asksSpeaker = patterns.every(({ speaker }) => speaker && 'variable' in speaker)
  // A statement may have another speaker in it, or tell as done what is planned.
  const asksLevel = patterns.every(({ modality }) => typeof modality === 'object')
  return asksSpeaker ? 'WHO_SAYS' : asksLevel ? 'HOW_CERTAIN' : (aimOf[type] ?? 'WHO_OR_WHAT')
}
