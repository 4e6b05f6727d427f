import type { StudioThingData } from '../studio-document.query.ts'
import type { Clash } from '../use-editing.ts'
import { takeTogether } from './merge-changes.ts'

type Of<Name> = Extract<StudioThingData, { __typename: Name }>

/** Theirs with what you changed, based on theirs: what its form begins with. Null where either is gone. */
export function editTogether<Name extends StudioThingData['__typename']>(
  name: Name,
  { conflict: { base, theirs, yours } }: Clash,
): Of<Name> | null {
  const [then, now] = [base?.content ?? null, theirs?.content ?? null]
  if (now?.__typename !== name || yours?.__typename !== name) return null
  const { id, revision, status, stale, ...said } = yours
  return { ...(now as Of<Name>), ...takeTogether<object>(then, now, said), id: now.id, revision: now.revision }
}
