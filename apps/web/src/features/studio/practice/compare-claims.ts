import { joinSpans, type Span } from '../evidence/span.ts'
import type { StudioClaimData } from '../studio-document.query.ts'

/** A part of a claim in which two may differ. */
export type ComparedPart =
  | 'subject'
  | 'predicate'
  | 'object'
  | 'polarity'
  | 'modality'
  | 'attribution'
  | 'conditions'
  | 'qualifiers'

/** What came of a suggestion that says what a published claim says and was not taken. */
export type Passed = { claim: StudioClaimData; isRejected: boolean }

/** One line of a comparison: found (`differs` is empty where it is the same), missed, or written by nobody but oneself. */
export type ComparedRow =
  | { kind: 'FOUND'; place: number; own: StudioClaimData; published: StudioClaimData; differs: ComparedPart[] }
  | { kind: 'MISSED'; place: number; published: StudioClaimData; passed: Passed | null }
  | { kind: 'OWN'; place: number; own: StudioClaimData }

type Given = {
  own: readonly StudioClaimData[]
  published: readonly StudioClaimData[]
  /** Suggestions that were turned down, and those that were left. */
  passed?: readonly Passed[]
}

/**
 * Sets one's own claims of a text beside those that are published of it, in the order of the text. Two are set beside each other where they
 * rest on some of the same words and are about the same, each with one at most: those that agree in most come first, then those that share
 * most of their words. The same claims give the same rows, in whatever order they come.
 */
export function compareClaims({ own, published, passed = [] }: Given): ComparedRow[] {
  const pairs = own
    .flatMap((mine) => published.flatMap((theirs) => pairOf(mine, theirs) ?? []))
    .toSorted(
      (a, b) =>
        b.agreement - a.agreement ||
        b.shared - a.shared ||
        startOf(a.published) - startOf(b.published) ||
        compareIds(a.published, b.published) ||
        startOf(a.own) - startOf(b.own) ||
        compareIds(a.own, b.own),
    )
  const taken = new Set<StudioClaimData>()
  const rows: ComparedRow[] = []
  for (const { own, published, differs } of pairs) {
    if (taken.has(own) || taken.has(published)) continue
    taken.add(own).add(published)
    rows.push({ kind: 'FOUND', place: startOf(published), own, published, differs })
  }
  for (const claim of published)
    if (!taken.has(claim))
      rows.push({ kind: 'MISSED', place: startOf(claim), published: claim, passed: findPassed(claim, passed) })
  for (const claim of own) if (!taken.has(claim)) rows.push({ kind: 'OWN', place: startOf(claim), own: claim })
  return rows.toSorted((a, b) => a.place - b.place || compareIds(claimIn(a), claimIn(b)))
}

const claimIn = (row: ComparedRow) => (row.kind === 'OWN' ? row.own : row.published)
const compareIds = (a: StudioClaimData, b: StudioClaimData) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const startOf = ({ evidence }: StudioClaimData) => Math.min(...evidence.map(({ start }) => start))

/** A suggestion that says the same on some of the same words; one that was turned down before one that was left. */
function findPassed(claim: StudioClaimData, passed: readonly Passed[]): Passed | null {
  const same = passed.filter((each) => {
    const pair = pairOf(each.claim, claim)
    return pair !== null && !pair.differs.some((part) => core.includes(part))
  })
  return same.find(({ isRejected }) => isRejected) ?? same[0] ?? null
}

type Pair = {
  own: StudioClaimData
  published: StudioClaimData
  differs: ComparedPart[]
  agreement: number
  shared: number
}

/** What a claim says, whatever is said around it. */
const core: readonly ComparedPart[] = ['subject', 'predicate', 'object', 'polarity']

/** How much it means that two agree in a part: most claims are plain, so that to agree in that says little. */
const weights: Record<ComparedPart, number> = {
  ...{ subject: 4, predicate: 4, object: 4, polarity: 2 },
  ...{ modality: 1, attribution: 1, conditions: 1, qualifiers: 1 },
}

/** From this share of common words on, two are about the same whatever they say of it. */
const mostWords = 0.5

/** Two claims as a pair; null where they cannot be one. */
function pairOf(own: StudioClaimData, published: StudioClaimData): Pair | null {
  const shared = shareOfWords(own, published)
  if (shared === 0) return null
  const differs = partsThatDiffer(own, published)
  const agrees = (part: ComparedPart) => !differs.includes(part)
  const isAbout = agrees('subject') || (own.object !== null && agrees('object')) || shared >= mostWords
  if (!isAbout) return null
  const parts = Object.keys(weights) as ComparedPart[]
  const agreement = parts.filter(agrees).reduce((sum, part) => sum + weights[part], 0)
  return { own, published, differs, agreement, shared }
}

/** How many of the places that either rests on both do, from 0 to 1. */
function shareOfWords(a: StudioClaimData, b: StudioClaimData): number {
  const [one, other] = [joinSpans(a.evidence), joinSpans(b.evidence)]
  const both = sum(one.flatMap((x) => other.map((y) => Math.min(x.end, y.end) - Math.max(x.start, y.start))))
  return both === 0 ? 0 : both / (sum(one.map(lengthOf)) + sum(other.map(lengthOf)) - both)
}

const lengthOf = ({ start, end }: Span) => end - start
const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + Math.max(0, length), 0)

function partsThatDiffer(a: StudioClaimData, b: StudioClaimData): ComparedPart[] {
  const same: Record<ComparedPart, boolean> = {
    subject: isSameEntity(a.subject, b.subject),
    predicate: a.predicate.id === b.predicate.id || plain(a.predicate.label) === plain(b.predicate.label),
    object: a.object === null || b.object === null ? a.object === b.object : isSameValue(a.object, b.object),
    polarity: a.polarity === b.polarity,
    modality: a.modality === b.modality,
    attribution: areSame(a.attribution, b.attribution, (one, other) => isSameEntity(one.speaker, other.speaker)),
    conditions: areSame(a.conditions, b.conditions, (one, other) => one.kind === other.kind && touches(one, other)),
    qualifiers: areSame(a.qualifiers, b.qualifiers, (one, other) => one.key === other.key && isSameValue(one, other)),
  }
  return (Object.keys(same) as ComparedPart[]).filter((part) => !same[part])
}

/** Does each of the one have its like among the others, whatever their order? */
function areSame<Each>(some: readonly Each[], others: readonly Each[], isSame: (a: Each, b: Each) => boolean): boolean {
  if (some.length !== others.length) return false
  const left = [...others]
  return some.every((one) => {
    const at = left.findIndex((other) => isSame(one, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

type Grounded = { evidence: { start: number; end: number } }
const touches = ({ evidence: a }: Grounded, { evidence: b }: Grounded) => a.start < b.end && b.start < a.end

/** As words are compared: without capitals, an article before them, and signs. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) /u, '')

type Named = StudioClaimData['subject']
const namesOf = ({ name, aliases }: Named): string[] => [name, ...aliases].map(plain)

/** The same, or somebody new who goes by a name of somebody known. */
const isSameEntity = (a: Named, b: Named): boolean =>
  a.id === b.id || namesOf(a).some((name) => name !== '' && namesOf(b).includes(name))

type Part = NonNullable<StudioClaimData['object']>

/** Whether two values mean the same; words do where the ones hold the others. */
function isSameValue(a: Part, b: Part): boolean {
  if (a.entity && b.entity) return isSameEntity(a.entity, b.entity)
  if (a.time !== null && b.time !== null) return a.time === b.time
  if (a.kind === 'QUANTITY' && b.kind === 'QUANTITY') return a.minimum === b.minimum && a.maximum === b.maximum
  const [one, other] = [a, b].map(({ text, entity }) => [plain(text), ...(entity ? namesOf(entity) : [])])
  return (one ?? []).some((words) => (other ?? []).some((more) => holds(words, more) || holds(more, words)))
}

const holds = (words: string, more: string): boolean => words !== '' && ` ${more} `.includes(` ${words} `)
