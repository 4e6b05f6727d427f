import type { PublishedData, StudioClaimData, StudioThingData, SuggestionData } from '../studio-document.query.ts'

/** A draft, or what is published, with what stands published beside it. */
export type StandingData = StudioThingData & { published: PublishedData | null }
export type StandingClaim = StudioClaimData & {
  published: PublishedData | null
  /** How many questions rest on it, as it is published. */
  questionCount: number
}

/** One thing in the queue: something that waits for a decision, or something that stands, drafted or published. */
export type QueueEntry = {
  /** Names it as long as it waits; what was accepted goes on under the id of the thing. */
  key: string
  /** Where its first words begin, in code points; null for what rests on none. */
  place: number | null
  thing: StudioThingData | null
  suggestion: SuggestionData | null
  published: PublishedData | null
  status: StudioThingData['status']
  /** Of a claim that is published, how many questions rest on it; null while they are still to be made. */
  questions: number | null
}

const placeOf = (thing: StudioThingData | null): number | null =>
  thing !== null && 'evidence' in thing ? Math.min(...thing.evidence.map(({ start }) => start)) : null

/** A claim as one of the things that are curated. */
export const asThing = (claim: StudioClaimData): StudioThingData => ({ ...claim, __typename: 'StudioClaim' })

/** The entry of what was read, the same each time: of thousands those that did not change are not drawn anew. */
const made = new WeakMap<object, QueueEntry>()
function once(source: object, make: () => QueueEntry): QueueEntry {
  const entry = made.get(source) ?? make()
  made.set(source, entry)
  return entry
}

const standingEntry = (thing: StudioThingData): Omit<QueueEntry, 'published' | 'questions'> => ({
  ...{ key: thing.id, place: placeOf(thing), thing, suggestion: null, status: thing.status },
})

/** What the queue holds: suggestions and what stands, in the order of the text, what rests on no words last. */
export function makeQueue(
  claims: readonly StandingClaim[],
  others: readonly StandingData[],
  suggestions: readonly SuggestionData[],
  /** Are questions still to be made? Then one that has none may have some soon. */
  isPreparing = false,
): QueueEntry[] {
  const standing = [
    ...claims.map((claim) =>
      once(claim, () => ({
        ...standingEntry(asThing(claim)),
        published: claim.published,
        questions: claim.status === 'DRAFT' || (isPreparing && claim.questionCount === 0) ? null : claim.questionCount,
      })),
    ),
    ...others.map((each) =>
      once(each, () => {
        const { published, ...thing } = each
        return { ...standingEntry(thing as StudioThingData), published, questions: null }
      }),
    ),
  ]
  const waiting = suggestions.map((suggestion) =>
    once(suggestion, () => {
      const { id, content } = suggestion
      return {
        key: id,
        place: placeOf(content),
        thing: content,
        suggestion,
        published: null,
        status: 'SUGGESTED',
        questions: null,
      }
    }),
  )
  const entries = [...standing, ...waiting]
  const behind = Number.POSITIVE_INFINITY
  return entries.sort(
    (a, b) =>
      (a.place ?? behind) - (b.place ?? behind) || Number(b.suggestion !== null) - Number(a.suggestion !== null),
  )
}

/** A suggestion that is right less often than this costs more than it saves: docs/decisions/0012. */
export const sureEnough = 0.75

/** Is it a suggestion that is folded away, since too few of its like are right? */
export const isUnsure = ({ suggestion }: QueueEntry): boolean =>
  suggestion?.confidence != null && suggestion.confidence < sureEnough

/** Is it new and comes along with the claims that name it? */
export const isCompany = ({ status, thing }: QueueEntry): boolean =>
  status === 'DRAFT' && (thing?.__typename === 'StudioEntity' || thing?.__typename === 'StudioPredicate')

/** Is there something to do about it: to decide, or to publish? */
export const isOpen = (entry: QueueEntry): boolean =>
  entry.status !== 'PUBLISHED' && !isUnsure(entry) && !isCompany(entry)

/** Does it wait for a decision? */
export const isWaiting = ({ suggestion }: QueueEntry): boolean => suggestion !== null

/** Would publishing change it? */
export const isDraft = ({ status }: QueueEntry): boolean => status !== 'PUBLISHED' && status !== 'SUGGESTED'

/** The next entry at which one stops, or the one before; the ends stay where they are, and from nothing it is the first or the last. */
export function stepFrom(
  entries: readonly QueueEntry[],
  current: string | null,
  by: 1 | -1,
  isStop: (entry: QueueEntry) => boolean = () => true,
): string | null {
  const at = entries.findIndex(({ key }) => key === current)
  const found =
    by === 1 ? entries.slice(at + 1).find(isStop) : entries.slice(0, at === -1 ? undefined : at).findLast(isStop)
  return (found ?? entries[at])?.key ?? null
}

/**
 * Where to go once a suggestion is decided on: to the next that waits, else to the last before it that does, else to what it became, else
 * to its neighbour.
 */
export function afterDecision(entries: readonly QueueEntry[], decided: string): string | null {
  const at = entries.findIndex(({ key }) => key === decided)
  const waits = (entry: QueueEntry) => isWaiting(entry) && entry.key !== decided
  const found = entries.slice(at + 1).find(waits) ?? entries.slice(0, Math.max(0, at)).findLast(waits)
  return (found ?? entries[at + 1] ?? entries[at - 1])?.key ?? null
}

/** Where to go once something was edited, a suggestion under its own key or what it became: to the next that waits, else to the next. */
export function afterEdit(entries: readonly QueueEntry[], edited: readonly (string | null)[]): string | null {
  const at = entries.findIndex(({ key }) => edited.includes(key))
  const rest = entries.slice(at + 1)
  return (rest.find(isWaiting) ?? rest[0] ?? entries[at])?.key ?? null
}

/** So many entries are about a list; a queue that is not twice as long is one. */
const most = 50

/** How much of a text a list of the queue is about, so that it holds some 50 of `number` entries. */
export const stretchOf = (text: number, number: number): number =>
  number <= 2 * most ? Number.POSITIVE_INFINITY : Math.max(1, Math.ceil((text * most) / number))

/** The queue in lists by where in the text the words are; what rests on none is by itself. Their keys stay as entries come and go. */
export function splitQueue(entries: readonly QueueEntry[], stretch: number): { key: string; entries: QueueEntry[] }[] {
  const keyOf = ({ place }: QueueEntry) =>
    Number.isFinite(stretch) ? String(place === null ? 'nowhere' : Math.floor(place / stretch)) : 'all'
  return [...Map.groupBy(entries, keyOf)].map(([key, some]) => ({ key, entries: some }))
}
