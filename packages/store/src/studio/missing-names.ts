import { type Content, referencesOf } from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { readStudioDocument, type StudioDocument } from './read-studio-document.ts'
import type { StudioState } from './studio-state.ts'

/** Something that claims name and that would not be published with them. */
export type MissingName = { name: string; claims: StudioState<'CLAIM'>[] }

/**
 * Is this neither published nor in the set, or taken away by it? What another set has is published by that alone, and a suggestion of the set
 * comes along once it is accepted.
 */
export const isMissing = ({ status, changeSet }: StudioState, set: string | null): boolean =>
  status === 'WITHDRAWN' || (status !== 'PUBLISHED' && status !== 'CHANGED' && changeSet !== set)

/** What the claims of a document name that would not be published with its current set: it could not go out so. In the order of the text. */
function missingNames(desk: Pick<StudioDocument, 'claims' | 'names' | 'changeSet'>): MissingName[] {
  const claims = desk.claims.filter(({ status }) => status !== 'WITHDRAWN')
  const named = claims.flatMap((claim) =>
    referencesOf({ kind: 'CLAIM', content: claim.content }).needs.map((id) => ({ id, claim })),
  )
  return [...Map.groupBy(named, ({ id }) => id)].flatMap(([id, uses]) => {
    const state = desk.names.get(id)
    if (state === undefined || state.kind === 'DOCUMENT' || !isMissing(state, desk.changeSet?.id ?? null)) return []
    const { name, label } = state.content as Partial<Content<'ENTITY'> & Content<'PREDICATE'>>
    return [{ name: name ?? label ?? 'something', claims: uses.map(({ claim }) => claim) }]
  })
}

/** The same of a document as it is now, with all that its editors see; null where there is none. */
export async function findMissingNames(
  database: Pick<Database, 'pool'>,
  document: string,
): Promise<{ desk: StudioDocument; missing: MissingName[] } | null> {
  const desk = await readStudioDocument(database, document)
  return desk && { desk, missing: missingNames(desk) }
}
