import { readParts } from '../claim/find-claims.ts'
import { namePredicate } from '../claim/name-predicate.ts'
import { readClauses, readRest } from '../claim/read-clause.ts'
import { endOfWords, findChain, type SentenceFindings } from '../claim/sentence-findings.ts'
import { writeClaim } from '../claim/write-clause.ts'
import { refer } from '../entity/refer.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { readFindings } from './read-findings.ts'
import type { ClaimParts, SuggestionInput } from './suggestion.ts'

/** The parts of a claim for some words; `text` is null where no sentence that stands alone could be written. */
export type Prefilled = ClaimParts & { text: string | null }

/**
 * The best parts of a claim for the words that somebody selected, even where no whole suggestion is good enough.
 * @param selection code point offsets into the text; its words become the evidence as they are
 */
export function prefill(input: SuggestionInput, selection: { start: number; end: number }): Prefilled {
  const { context, sentences } = readFindings(input)
  const { reading } = context
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
  const findings = sentences.find(({ parts: { sentence } }) => sentence.start < to && from < sentence.end)
  if (!findings || findings.parts.tokens.length === 0) return empty
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
    predicate: namePredicate(input.known.predicates, findings.parts.tokens, rest.verb, rest.complement),
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
