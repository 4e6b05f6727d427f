import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { count } from '../../../ui/plural.ts'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import type { StudioDocumentData, StudioThingData } from '../studio-document.query.ts'

/** How many things of each kind a set would publish, and withdraw. */
export const changeCounts = graphql(`fragment ChangeCountParts on CurrentSet { counts { kind withdraws count } }`)

type ChangeCount = ResultOf<typeof changeCounts>['counts'][number]
type Kind = ChangeCount['kind']

const kindOf: Record<StudioThingData['__typename'], Kind> = {
  StudioSource: 'DOCUMENT',
  StudioClaim: 'CLAIM',
  StudioRelation: 'RELATION',
  StudioGuard: 'GUARD',
  StudioEntity: 'ENTITY',
  StudioPredicate: 'PREDICATE',
}

/** What is drafted in a document, counted: as the service counts what is in a set. */
export function countsOf(
  drafts: readonly Pick<QueueEntry, 'status' | 'thing'>[],
  source: StudioDocumentData['source']['status'],
): ChangeCount[] {
  const things = drafts.flatMap(({ status, thing }) =>
    thing === null ? [] : { kind: kindOf[thing.__typename], withdraws: status === 'WITHDRAWN', count: 1 },
  )
  if (source === 'PUBLISHED') return things
  return [{ kind: 'DOCUMENT', withdraws: source === 'WITHDRAWN', count: 1 }, ...things]
}

/** What a publication is about, and what only comes along with it. */
const main = { CLAIM: 'claim', RELATION: 'link', GUARD: 'overlap' } as const
const company = { ENTITY: 'name', PREDICATE: 'predicate' } as const

const join = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')

const numberOf = (changes: readonly ChangeCount[], kind?: string): number =>
  changes.reduce((sum, change) => (kind === undefined || change.kind === kind ? sum + change.count : sum), 0)

/** How many there are of each kind, those that there are. */
const listed = (changes: readonly ChangeCount[], kinds: Readonly<Record<string, string>>): string[] =>
  Object.entries(kinds).flatMap(([kind, one]) => {
    const number = numberOf(changes, kind)
    return number === 0 ? [] : [count(number, one)]
  })

/** Some changes: "23 claims, with 40 names and 7 predicates"; nothing where there are none. */
function inWords(changes: readonly ChangeCount[]): string {
  const [things, names] = [listed(changes, main), listed(changes, company)]
  const first = numberOf(changes, 'DOCUMENT') > 0 ? ['the document', ...things] : things
  if (first.length === 0) return join(names)
  return [join(first), names.length > 0 && `with ${join(names)}`].filter(Boolean).join(', ')
}

/** What becomes public, and what is so no longer, each in words. */
const parts = (changes: readonly ChangeCount[]) => ({
  put: inWords(changes.filter(({ withdraws }) => !withdraws)),
  gone: inWords(changes.filter(({ withdraws }) => withdraws)),
})

/** What publishing would do: "Publish 23 claims, with 40 names and 7 predicates". */
export function publishingInWords(changes: readonly ChangeCount[]): string {
  const { put, gone } = parts(changes)
  if (put === '') return `Withdraw ${gone}`
  return gone === '' ? `Publish ${put}` : `Publish ${put}, withdraw ${gone}`
}

/** What waits to be published: "23 claims, with 40 names and 7 predicates; 1 claim to withdraw". */
export function waitingInWords(changes: readonly ChangeCount[]): string {
  const { put, gone } = parts(changes)
  return [put, gone && `${gone} to withdraw`].filter(Boolean).join('; ')
}

/** What a publication did. */
export function publishedInWords(changes: readonly ChangeCount[]): string {
  const { put, gone } = parts(changes)
  return `Published: ${[put, gone && `${gone} withdrawn`].filter(Boolean).join('; ')}`
}

/** The same on a button: what it is about alone, "Publish 23 claims", "Publish 1 claim, withdraw 1". */
export function changesInShort(changes: readonly ChangeCount[]): string {
  const claims = numberOf(
    changes.filter(({ withdraws }) => !withdraws),
    'CLAIM',
  )
  const things = numberOf(changes.filter(({ kind }) => kind !== 'DOCUMENT'))
  if (things === 0) return 'Publish'
  if (claims === 0) return `Publish ${count(things, 'change')}`
  const gone = numberOf(changes.filter(({ kind, withdraws }) => withdraws && kind !== 'DOCUMENT'))
  return `Publish ${count(claims, 'claim')}${gone > 0 ? `, withdraw ${gone}` : ''}`
}
