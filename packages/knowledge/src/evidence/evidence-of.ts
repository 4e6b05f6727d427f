import type { Snapshot } from '../aggregate/snapshot.ts'
import type { Evidence } from './evidence.ts'

/** Every span an aggregate's content rests on: of the claim itself, its attribution and its conditions, or of a relation. */
export function evidenceOf({ kind, content }: Snapshot): Evidence[] {
  if (kind === 'RELATION') return content.evidence
  if (kind !== 'CLAIM') return []
  const parts = [...content.attribution, ...content.conditions].map((part) => part.evidence)
  return [...content.evidence, ...parts.filter((span) => span !== null)]
}
