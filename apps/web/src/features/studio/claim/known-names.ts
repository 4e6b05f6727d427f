import { count } from '../../../ui/plural.ts'
import type { StudioDocumentData, StudioThingData, SuggestionData } from '../studio-document.query.ts'
import type { Known } from './claim-draft.ts'

/** Everybody and everything that the claims of a document name, and its predicates: each once. */
export function knownNames(
  { claims, others }: Pick<StudioDocumentData, 'claims' | 'others'>,
  suggestions: readonly Pick<SuggestionData, 'content'>[],
): { entities: Known[]; predicates: Known[] } {
  const things = [...others, ...suggestions.map(({ content }) => content)]
  const suggested = things.flatMap((thing) => (thing?.__typename === 'StudioClaim' ? thing : []))
  const named = [...claims, ...suggested].map(({ subject, object, qualifiers, attribution }) => [
    subject,
    ...[object, ...qualifiers].flatMap((part) => part?.entity ?? []),
    ...attribution.map(({ speaker }) => speaker),
  ])
  const drafted = things.flatMap((thing) => (thing?.__typename === 'StudioEntity' ? thing : []))
  const asked = [...claims, ...suggested].map(({ predicate: { id, label } }) => [{ id, name: label, aliases: [] }])
  const isNew = new Set(others.flatMap(({ id, status }) => (status === 'DRAFT' ? id : [])))
  const inClaims = claims.length
  return {
    entities: once([...named.flat(), ...drafted], standingOf(named.slice(0, inClaims), isNew)),
    predicates: once(asked.flat(), standingOf(asked.slice(0, inClaims), isNew)),
  }
}

/** How each of those that claims name stands in the document, in a word or two. */
function standingOf(claims: readonly (readonly { id: string }[])[], isNew: ReadonlySet<string>) {
  const numbers = new Map<string, number>()
  for (const claim of claims)
    for (const id of new Set(claim.map((each) => each.id))) numbers.set(id, (numbers.get(id) ?? 0) + 1)
  return (id: string): string => {
    if (isNew.has(id)) return 'new here'
    const number = numbers.get(id) ?? 0
    return number === 0 ? 'in this article' : `${count(number, 'claim')} here`
  }
}

const once = (all: readonly Known[], standingOf: (id: string) => string): Known[] => [
  ...new Map(all.map(({ id, name, aliases }) => [id, { id, name, aliases, standing: standingOf(id) }])).values(),
]

/** The known whose names begin with the words, then those of which a word does, then those that hold them; of each, the shortest first. */
export function matchNames(words: string, known: readonly Known[]): Known[] {
  const asked = words.trim().toLowerCase()
  if (asked === '') return []
  const closest = ({ name, aliases }: Known) =>
    [name, ...aliases]
      .map((each) => ({ rank: rankOf(each.toLowerCase(), asked), length: each.length }))
      .reduce((best, each) => (byFit(each, best) < 0 ? each : best))
  return known
    .map((each) => ({ each, ...closest(each) }))
    .filter(({ rank }) => rank < none)
    .toSorted(byFit)
    .map(({ each }) => each)
}

type Fit = { rank: number; length: number }
const byFit = (a: Fit, b: Fit) => a.rank - b.rank || a.length - b.length

/**
 * Whether words begin a name, or a word in it: anything else that is found for them is a guess. So is a name that goes on for long after three words of it:
 * whoever typed “Indiana, United States” means no “airliners over Indiana, United States”.
 */
export const beginsName = (words: string, { name, aliases }: Pick<Known, 'name' | 'aliases'>): boolean =>
  [name, ...aliases].some(
    (each) =>
      rankOf(each.toLowerCase(), words.trim().toLowerCase()) <= 2 &&
      (countWords(words) < 3 || countWords(each) <= countWords(words) + 1),
  )

const countWords = (text: string) => text.trim().split(/\s+/u).length

const none = 4
const rankOf = (name: string, asked: string) =>
  name === asked ? 0 : name.startsWith(asked) ? 1 : name.includes(` ${asked}`) ? 2 : name.includes(asked) ? 3 : none

const grounds: readonly (readonly [StudioKind, RegExp])[] = [
  [
    'PERSON',
    /^(?:mr|mrs|ms|dr|sir|president|minister|mayor|professor|chairman|chairwoman|queen|king|judge)\b\.? \p{Lu}/iu,
  ],
  ['EVENT', /\b(?:war|election|summit|conference|festival|referendum|trial|strike|anniversary)\b/iu],
  ['PLAN', /\b(?:plan|agreement|treaty|deal|programme|strategy)\b/iu],
  [
    'ORGANIZATION',
    /\b(?:office|council|ministry|party|company|bank|university|commission|union|agency|government|court|times|post|institute|association|club|committee|department|inc|corp|ltd)\b/iu,
  ],
  ['PLACE', /\b(?:river|city|town|village|island|lake|county|mountain|valley|airport|street|harbour)$/iu],
  ['GROUP', /^\p{Ll}.*(?:ers|ors|ists|ians|ees|men|people|children|officials|residents|families|nurses|troops)$/u],
]

/** What the words of a name say that it is, first of all its head; null where they do not: a capital is a person's, a place's and a firm's. */
export function guessKind(name: string): StudioKind | null {
  const head = name.trim().replace(/ (?:of|for|in|on|with|between|against|at|from|to) .*$/u, '')
  return grounds.find(([, words]) => words.test(head))?.[0] ?? null
}

type StudioKind = Extract<StudioThingData, { __typename: 'StudioEntity' }>['entityKind']
