import { readParts } from '../claim/find-claims.ts'
import { namePredicate } from '../claim/name-predicate.ts'
import { type Clause, readClauses, readRest } from '../claim/read-clause.ts'
import { startOfVerb } from '../claim/read-frame.ts'
import { endOfWords, findChain, type Said, type SentenceFindings, speakerAt } from '../claim/sentence-findings.ts'
import { writeClaim } from '../claim/write-clause.ts'
import { asSentence, writeTokens } from '../claim/write-text.ts'
import { indexEntities, type KnownEntities, overlayEntities } from '../entity/known-entities.ts'
import type { ReadModality } from '../modality/read-modality.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import { findSpeakers, type ReadWords, readWords } from '../suggester/read-findings.ts'
import type { ClaimParts, KnownPredicate, SuggestionInput } from '../suggester/suggestion.ts'
import { chooseVerb, holds, isClause, type Range } from './choose-verb.ts'
import { fillCertainty, fillConditions, hiddenWish, isNotHeld, underSpeaker } from './fill-certainty.ts'
import { fillCircumstances, timeBefore } from './fill-circumstances.ts'
import { countIn, fillAmount, withoutCount } from './fill-count.ts'
import { fillObject } from './fill-object.ts'
import { fillSpeakers } from './fill-speakers.ts'
import { fillSubject, joinedTo, meaningOf } from './fill-subject.ts'
import { findThere } from './find-there.ts'
import { readApposition } from './read-apposition.ts'
import { standFor } from './stand-for.ts'
import { writeSelected } from './write-selected.ts'
import { owning } from './write-subject.ts'

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
  const index = words.sentences.findIndex(({ parts: { sentence } }) => sentence.start < to && from < sentence.end)
  const context = { reading, names, known: known.entities }
  const [previous = null, findings] = [index - 1, index].map((at) => {
    const sentence = words.sentences[at]
    return sentence && sentence.parts.tokens.length > 0 ? findSpeakers(context, sentence) : undefined
  })
  if (!findings) return empty
  const selected = tokensWithin(findings, from, to)
  const group = chooseVerb(findings, selected)
  const filled = () => group && { ...fillClause({ findings, previous }, group, selected, known.predicates), evidence }
  if (group && isClause(findings, group)) return filled() ?? empty
  const told = readApposition(findings, selected, known.predicates)
  if (told) return { ...empty, ...told }
  const clause = filled()
  if (clause) return clause
  const first = findings.parts.phrases.find((phrase) => phrase.from >= selected.from && phrase.to <= selected.to)
  return { ...empty, subject: first ? (meaningOf(findings, first, null)?.mention ?? null) : null }
}

/** The parts that one verb of a selection tells, in a sentence after another. */
function fillClause(
  { findings, previous }: { findings: SentenceFindings; previous: SentenceFindings | null },
  chosen: VerbGroup,
  selected: Range,
  predicates: readonly KnownPredicate[],
): Omit<Prefilled, 'evidence'> {
  const { parts } = findings
  const group = asDone(findings, chosen)
  const chain = fillSpeakers(findings, group)
  const [clause] = readClauses(findings, group)
  const speaker = speakerAt(findings, chain, group.head)
  const subject = fillSubject(findings, group, selected, {
    ...{ clause, speaker },
    standsFor: (range) => standFor({ findings, previous }, { range, group, chain }),
  })
  const content = chain.at(-1)?.attribution.content
  const ending = content && holds(content, group.head) ? content.to : endOfWords(parts)
  const limit = Math.max(group.to, Math.min(ending, selected.to))
  const rest = readRest(findings, withDenial(parts, group), limit, clause?.subject.subordinate ?? false)
  const said = fillCertainty(findings, { group, verb: rest.verb, aspect: rest.aspect }, selected)
  const cue = chain.at(-1)?.attribution.cue
  const found = fillObject(findings, rest.verb, rest.complement, {
    subject,
    end: rest.end,
    denial: said.polarityCue,
  })
  const wish = hiddenWish(parts.tokens, found.object)
  const complement = wish < 0 ? found : { ...found, object: null }
  const told = underSpeaker(parts.tokens, said, cue)
  const aspect: ReadModality = wish < 0 ? told : { ...told, modality: 'POSSIBILITY', modalityCue: wish }
  const conditions = fillConditions(findings, group, selected, clause?.conditions ?? [])
  const isWhole =
    clause !== undefined &&
    clause.end <= selected.to &&
    voicesIn(clause.chain) === voicesIn(chain) &&
    !joinedTo(parts, group)
  // "Some fear that rents will rise": nobody's word, but not the text's own either.
  const isVoiceless = findChain(findings, group.head).some(
    ({ speaker: voice, attribution: { cue } }) => voice === null && chain.length === 0 && holds(selected, cue.from),
  )
  // "Her shop", "a line to Oslo, which", "of which half": read otherwise here than a suggestion would.
  const isOther =
    clause?.range.from !== subject?.from ||
    parts.tokens[(subject?.from ?? 0) - 1]?.lower === 'which' ||
    owning.test(parts.tokens[subject?.from ?? -1]?.lower ?? '')
  const start = startOfVerb(parts, group)
  const read = readParts(findings, { aspect, complement, chain, conditions }, complement.object)
  const amount = complement.object?.kind === 'PHRASE' ? fillAmount(findings, complement.object) : null
  const isKnown = read.object?.kind === 'ENTITY' && read.object.mention.candidates.length > 0
  const object = amount && !isKnown ? amount : read.object
  const there = findThere({ findings, previous }, { from: rest.verb.to, to: rest.end })
  const before = timeBefore(findings, clause, { subject, selected, verb: group.from })
  const circumstances = fillCircumstances(findings, complement, before).filter(
    ({ key }) => object !== amount || key !== 'quantity',
  )
  const count = subject && subject.mention.form === 'DESCRIPTION' ? countIn(findings, subject) : null
  return {
    ...read,
    object: isVacant(object, subject?.mention) ? null : object,
    subject:
      subject && count
        ? withoutCount(findings, subject.mention, { from: count.from, to: subject.to })
        : (subject?.mention ?? null),
    qualifiers: [
      ...circumstances,
      ...(there ? [{ key: 'place' as const, value: there.value }] : []),
      ...(count ? [{ key: 'quantity' as const, value: count.value }] : []),
    ],
    predicate: namePredicate(predicates, parts.tokens, rest.verb, complement),
    text:
      (wish >= 0 && found.object ? asSentence(writeTokens(parts, found.object.from, rest.end, new Map())) : null) ??
      (isWhole && !isVoiceless && !(cue && isNotHeld(parts.tokens, cue))
        ? writeClaim(
            findings,
            { ...withinSelection(clause, selected), referent: isOther && subject ? subject : clause.referent },
            new Map(),
          )?.text
        : null) ??
      writeSelected(
        findings,
        isVoiceless ? null : subject,
        { from: start, to: rest.end, selected, verb: rest.verb, object: complement.object },
        {
          chain,
          conditions,
          instead: there ? new Map([[there.at, { to: there.at + 1, text: there.text }]]) : new Map(),
        },
      ),
  }
}

/** A clause without what stands around it and is not selected: a reason behind it, a place before it. */
function withinSelection<Whole extends Clause>(clause: Whole, { from, to }: Range): Whole {
  const ifWithin = <Part extends Range>(part: Part | null) => (part && part.from >= from && part.to <= to ? part : null)
  return { ...clause, tail: ifWithin(clause.tail), lead: ifWithin(clause.lead) }
}

/** "Norvik built it": a pronoun that stands for nobody known, or for who does it, tells nothing. */
const isVacant = (object: ClaimParts['object'], subject: ClaimParts['subject'] | undefined) =>
  object?.kind === 'ENTITY'
    ? object.mention.form === 'PRONOUN' && object.mention.proposed.name === subject?.proposed.name
    : object?.kind === 'TEXT' && /^(it|them|him|her)$/iu.test(object.span.quote)

const voicesIn = (chain: readonly Said[]) => chain.map(({ speaker }) => speaker?.text ?? '').join('; ')

/** "A bridge built in 1931": something is done to what stands before a participle. */
const asDone = (findings: SentenceFindings, group: VerbGroup): VerbGroup => {
  const isBare = !isClause(findings, group) && !group.infinitive && !group.copula && group.from === group.head
  const isDoing = /ing$/u.test(findings.parts.tokens[group.head]?.lower ?? '')
  return isBare && !isDoing ? { ...group, passive: true } : group
}

/** "Are not affordable": the denial belongs to the verb. */
const withDenial = ({ tokens }: SentenceFindings['parts'], group: VerbGroup): VerbGroup =>
  group.copula && group.negation < 0 && /^(not|n't|n’t|never)$/u.test(tokens[group.to]?.lower ?? '')
    ? { ...group, negation: group.to, to: group.to + 1 }
    : group

function tokensWithin({ parts }: SentenceFindings, from: number, to: number): Range {
  const first = parts.tokens.findIndex(({ end }) => end > from)
  const last = parts.tokens.findLastIndex(({ start }) => start < to)
  return { from: Math.max(0, first), to: Math.min(last + 1, Math.max(1, endOfWords(parts))) }
}
