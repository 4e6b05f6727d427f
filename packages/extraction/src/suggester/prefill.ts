import { readParts } from '../claim/find-claims.ts'
import { namePredicate } from '../claim/name-predicate.ts'
import { readClauses, readRest } from '../claim/read-clause.ts'
import { endOfWords, findChain, type SentenceFindings } from '../claim/sentence-findings.ts'
import { writeClaim } from '../claim/write-clause.ts'
import { indexEntities, type KnownEntities, overlayEntities } from '../entity/known-entities.ts'
import { refer } from '../entity/refer.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { findSpeakers, type ReadWords, readWords } from './read-findings.ts'
import type { ClaimParts, KnownPredicate, SuggestionInput } from './suggestion.ts'

/** The parts of a claim for some words; `text` is null where no sentence that stands alone could be written. */
export type Prefilled = ClaimParts & { text: string | null }

/** What editors know, indexed once for many texts; drafts stand before what they change. */
export type Known = { entities: KnownEntities; predicates: readonly KnownPredicate[] }

/** Indexes what editors know. */
export const indexKnown = ({ entities, predicates }: SuggestionInput['known']): Known => ({
  entities: indexEntities(entities),
  predicates,
})

/** What is known with drafts over it; `gone` are the ids of what they take away or change. */
export const overlayKnown = (known: Known, drafts: Known, gone: ReadonlySet<string>): Known => ({
  entities: overlayEntities(known.entities, drafts.entities, gone),
  predicates: [...drafts.predicates, ...known.predicates.filter(({ id }) => !gone.has(id))],
})

/**
 * The best parts of a claim for the words that somebody selected, even where no whole suggestion is good enough.
 * @param selection code point offsets into the text; its words become the evidence as they are
 */
export const prefill = (input: SuggestionInput, selection: Selection): Prefilled =>
  readForPrefill(input)(indexKnown(input.known), selection)

type Selection = { start: number; end: number }

/** Reads a text once, which takes long, for many selections in it, each of which takes no time. */
export function readForPrefill(input: Omit<SuggestionInput, 'known'>) {
  const words = readWords(input)
  return (known: Known, selection: Selection): Prefilled => fillFrom(words, known, selection)
}

function fillFrom(words: ReadWords, known: Known, selection: Selection): Prefilled {
  const { reading, names } = words
  const from = reading.toUtf16(selection.start)
  const to = reading.toUtf16(selection.end)
  const evidence = from < to ? [reading.span(from, to)] : []
  const empty: Prefilled = {
    subject: null,
    predicate: null,
    object: null,
    qualifiers: [],
    modality: 'ASSERTED',
    modalityCue: null,
    polarity: 'AFFIRMED',
    polarityCue: null,
    attribution: [],
    conditions: [],
    evidence,
    text: null,
  }
  const read = words.sentences.find(({ parts: { sentence } }) => sentence.start < to && from < sentence.end)
  if (!read || read.parts.tokens.length === 0) return empty
  const findings = findSpeakers({ reading, names, known: known.entities }, read)
  const selected = tokensWithin(findings, from, to)
  const group = chooseVerb(findings, selected)
  if (!group) return { ...empty, subject: mentionIn(findings, selected.from, selected.to) }
  const [clause] = readClauses(findings, group)
  const chain = clause?.chain ?? findChain(findings, group.head)
  const rest =
    clause ?? readRest(findings, group, chain.at(-1)?.attribution.content.to ?? endOfWords(findings.parts), false)
  const object = rest.complement.object
  return {
    ...readParts(
      findings,
      { ...rest, chain, conditions: clause?.conditions ?? conditionsIn(findings, selected) },
      object,
    ),
    subject:
      clause?.referent.mention ?? mentionIn(findings, selected.from, group.from) ?? mentionIn(findings, 0, group.from),
    predicate: namePredicate(known.predicates, findings.parts.tokens, rest.verb, rest.complement),
    evidence,
    text: clause ? (writeClaim(findings, clause, new Map())?.text ?? null) : null,
  }
}

type Range = { from: number; to: number }

function tokensWithin({ parts: { tokens } }: SentenceFindings, from: number, to: number): Range {
  const first = tokens.findIndex(({ end }) => end > from)
  const last = tokens.findLastIndex(({ start }) => start < to)
  return { from: Math.max(0, first), to: last + 1 }
}

/** The verb that the selection is about: its first finite one that is no verb of saying, else any in it, else the nearest before it. */
function chooseVerb({ parts: { groups }, attributions }: SentenceFindings, { from, to }: Range): VerbGroup | undefined {
  const inside = groups.filter(({ head }) => head >= from && head < to)
  const says = (group: VerbGroup) => attributions.some(({ cue }) => cue.from === group.head)
  return (
    inside.find((group) => group.finite && !says(group)) ??
    inside.find((group) => !says(group)) ??
    inside[0] ??
    groups.findLast(({ finite, head }) => finite && head < from) ??
    groups[0]
  )
}

/** The last phrase between two tokens that somebody or something can be meant by. */
function mentionIn({ context, parts }: SentenceFindings, from: number, to: number) {
  const inside = parts.phrases.filter((phrase) => phrase.from >= from && phrase.to <= to)
  for (const phrase of inside.toReversed()) {
    const before = parts.tokens[phrase.from - 1] as Token | undefined
    if (before?.tag === 'ADP' && inside.length > 1) continue
    const referent = refer(context, parts, phrase, null)
    if (referent) return referent.mention
  }
  return null
}

const conditionsIn = ({ conditions }: SentenceFindings, { from, to }: Range) =>
  conditions.filter((condition) => condition.from < to && from < condition.to)
