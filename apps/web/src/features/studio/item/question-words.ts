import { typeInWords } from '../../quiz/composition-words.ts'
import type { RefusedClaimData } from './question-page.query.ts'

/** The sorts of questions that a list may be narrowed to; a source and the author are asked for in the same words. */
export const questionTypes = [
  ...['slot-choice', 'literal', 'attribution', 'modality', 'condition', 'statement', 'evidence'],
  ...['all-that-apply', 'cloze', 'two-hop', 'matching', 'ordering', 'supported', 'contrast'],
  ...['saying', 'happened', 'topic'],
]

/** What questions of a type ask, for editors. */
export const sortInWords = (type: string): string => typeInWords(type === 'voice' ? 'attribution' : type)

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** The day of a moment, as UTC has it. */
export const dayOf = (at: string): string => day.format(new Date(at))

type Refusal = RefusedClaimData['refusals'][number]

type Mending = NonNullable<Refusal['mending']>

/** A reason once, with the sorts of questions that it is the reason for. */
export type ToldReason = { words: string; mending: Refusal['mending']; sorts: string[] }

/** Each reason once: what can be mended, by what is to be done, and what cannot. */
export function sortRefusals(refusals: readonly Refusal[]): {
  mendable: ReadonlyMap<Mending, ToldReason[]>
  others: ToldReason[]
} {
  const told = [...Map.groupBy(refusals, ({ words }) => words)].map(
    ([words, all]): ToldReason => ({
      words,
      mending: all[0]?.mending ?? null,
      sorts: [...new Set(all.map(({ type }) => sortInWords(type)))],
    }),
  )
  const mendable = Map.groupBy(told, ({ mending }) => mending)
  const others = mendable.get(null) ?? []
  mendable.delete(null)
  return { mendable: mendable as Map<Mending, ToldReason[]>, others }
}

/** Of a claim, as much as names where it can be mended. */
export type Mended = Pick<RefusedClaimData, 'id' | 'subject' | 'predicate' | 'object' | 'publishedIn'>

/** A claim in the studio, opened at its words. */
export const claimInStudio = (slug: string, id: string): string =>
  `/studio/documents/${slug}?claim=${encodeURIComponent(id)}`

const deeds: Record<Mending, string> = {
  PREDICATE: 'Where they are all, say so of the predicate',
  CLAIMS: 'Claim more of what the article says',
  SENTENCE: 'Word the claim’s sentence otherwise',
  WORDS: 'Choose other words for it to rest on',
  SPEAKER: 'Choose the words that say who says it',
  TIME: 'Give claims the time that the article tells',
  GUARD: 'Look at its names and what it is said to be part of',
  RESTORE: 'Look at why, and ask it again',
}

/** What can be done about a reason, in words, and where. Null where the claim's document is not published any more. */
export function mendingOf(
  mending: Mending,
  { id, subject, predicate, object, publishedIn }: Mended,
): { words: string; href: string } | null {
  const words = deeds[mending]
  const named = (name: string) => new URLSearchParams({ q: name })
  if (mending === 'PREDICATE') return { words, href: `/studio/predicates?${named(predicate.label)}` }
  if (mending === 'GUARD') return { words, href: `/studio/entities?${named(object?.entity?.name ?? subject.name)}` }
  if (mending === 'RESTORE')
    return { words, href: `/studio/questions?${new URLSearchParams({ list: 'retired', claim: id })}` }
  return publishedIn && { words, href: claimInStudio(publishedIn.slug, id) }
}
