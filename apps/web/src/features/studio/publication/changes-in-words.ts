import { count } from '../../../ui/plural.ts'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import type { StudioDocumentData } from '../studio-document.query.ts'

type Draft = Pick<QueueEntry, 'status' | 'thing'>
type SourceStatus = StudioDocumentData['source']['status']

/** What a publication is about, and what only comes along with it. */
const main = { StudioClaim: 'claim', StudioRelation: 'link', StudioGuard: 'overlap' } as const
const company = { StudioEntity: 'name', StudioPredicate: 'predicate' } as const

const join = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')

/** How many there are of each kind, those that there are. */
const countsOf = (drafts: readonly Draft[], kinds: Readonly<Record<string, string>>): string[] =>
  Object.entries(kinds).flatMap(([kind, one]) => {
    const number = drafts.filter(({ thing }) => thing?.__typename === kind).length
    return number === 0 ? [] : [count(number, one)]
  })

/** Some drafts: "23 claims, with 40 names and 7 predicates"; nothing where there are none. */
function inWords(drafts: readonly Draft[], withDocument: boolean): string {
  const [things, names] = [countsOf(drafts, main), countsOf(drafts, company)]
  const first = withDocument ? ['the document', ...things] : things
  if (first.length === 0) return join(names)
  return [join(first), names.length > 0 && `with ${join(names)}`].filter(Boolean).join(', ')
}

/** What becomes public, and what is so no longer, each in words. */
function parts(drafts: readonly Draft[], source: SourceStatus) {
  const isGone = ({ status }: Draft) => status === 'WITHDRAWN'
  return {
    put: inWords(
      drafts.filter((draft) => !isGone(draft)),
      source === 'DRAFT' || source === 'CHANGED',
    ),
    gone: inWords(drafts.filter(isGone), source === 'WITHDRAWN'),
  }
}

/** What publishing would do: "Publish 23 claims, with 40 names and 7 predicates". */
export function publishingInWords(drafts: readonly Draft[], source: SourceStatus): string {
  const { put, gone } = parts(drafts, source)
  if (put === '') return `Withdraw ${gone}`
  return gone === '' ? `Publish ${put}` : `Publish ${put}, withdraw ${gone}`
}

/** What a publication did. */
export function publishedInWords(drafts: readonly Draft[], source: SourceStatus): string {
  const { put, gone } = parts(drafts, source)
  return `Published: ${[put, gone && `${gone} withdrawn`].filter(Boolean).join('; ')}`
}

/** The same on a button: what it is about alone, "Publish 23 claims". */
export function changesInShort(drafts: readonly Draft[]): string {
  const claims = drafts.filter(({ status, thing }) => status !== 'WITHDRAWN' && thing?.__typename === 'StudioClaim')
  if (drafts.length === 0) return 'Publish'
  return `Publish ${claims.length > 0 ? count(claims.length, 'claim') : count(drafts.length, 'change')}`
}
