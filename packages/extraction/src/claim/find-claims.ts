import { isSpeechVerb, isTelling } from '../attribution/cue.ts'
import { mentionName, type Referent, spanOf, writeName } from '../entity/refer.ts'
import type { Token } from '../reading/token.ts'
import type { ClaimParts, ClaimSuggestion, KnownPredicate, Span } from '../suggester/suggestion.ts'
import { type Apposition, findAppositions } from './find-appositions.ts'
import { judgeClause, showThreshold } from './judge-clause.ts'
import { findPredicate, namePredicate } from './name-predicate.ts'
import { withFrame } from './qualify-frame.ts'
import { type Clause, readClauses } from './read-clause.ts'
import type { SentenceFindings } from './sentence-findings.ts'
import { sameKind, suggestValue, withKind } from './suggest-value.ts'
import { writeClaim } from './write-clause.ts'
import { asSentence, type Substitution, writeTokens } from './write-text.ts'

type Range = { from: number; to: number }

/** With more verbs than this a sentence is no prose, or no rule of ours reads it. */
const mostVerbs = 13

/** The claims of one sentence, in the order of their verbs; what is told by titles first. */
export function findClaims(findings: SentenceFindings, predicates: readonly KnownPredicate[]): ClaimSuggestion[] {
  const { parts } = findings
  if (parts.tokens.at(-1)?.text === '?') return []
  const offices = findAppositions(parts).flatMap((found) => claimOffice(findings, found, predicates))
  if (parts.groups.length > mostVerbs) return offices
  const clauses = parts.groups.filter(({ finite }) => finite).flatMap((group) => readClauses(findings, group))
  return [...offices, ...clauses.flatMap((clause) => claimClause(findings, clause, predicates))]
}

function claimOffice(
  findings: SentenceFindings,
  found: Apposition,
  predicates: readonly KnownPredicate[],
): ClaimSuggestion[] {
  const { context, parts } = findings
  const mention = mentionName(context, parts, found.name)
  const label = 'holds the office of'
  const claim: Omit<ClaimSuggestion, 'shown'> = {
    subject: mention,
    predicate: findPredicate(predicates, label) ?? { id: null, key: 'holds-office', label },
    object: withKind(suggestValue(findings, found.object, 'PHRASE', null), 'ROLE'),
    qualifiers: [],
    modality: 'ASSERTED',
    modalityCue: null,
    polarity: 'AFFIRMED',
    polarityCue: null,
    attribution: [],
    conditions: [],
    evidence: [spanOf(context, parts, found.evidence)],
    text: asSentence(`${writeName(context, mention)} is ${found.office}`),
    confidence: found.confidence * mention.confidence ** 0.1,
    rule: found.rule,
  }
  return [finish(claim)]
}

function claimClause(
  findings: SentenceFindings,
  clause: Clause,
  predicates: readonly KnownPredicate[],
): ClaimSuggestion[] {
  const { parts } = findings
  const { verb, complement, subject, chain, group, end } = clause
  const predicate = namePredicate(predicates, parts.tokens, verb, complement)
  if (!predicate) return []
  // "The mayor said.": what was said is not there.
  const main = parts.tokens[verb.head] as Token
  const isAimed = complement.particle?.startsWith('to ') ?? false
  if (!complement.object && isSpeechVerb(main) && !isAimed) return []
  // "Officials told reporters."
  const isTold =
    isAimed ||
    complement.preposition !== null ||
    complement.qualifiers.some(({ key }) => /^(purpose|topic)$/u.test(key))
  if (isTelling(main) && !isTold) return []
  const rule = `${subject.rule}${verb === group ? '' : '-infinitive'}${chain.length > 0 ? '-reported' : ''}`
  return objectsOf(findings, clause).flatMap(({ object, instead }): ClaimSuggestion[] => {
    const written = writeClaim(findings, clause, instead)
    if (!written || written.text.length > 400) return []
    const parsed = readParts(findings, { ...clause, complement: withFrame(findings, clause) }, object)
    const claim = {
      ...parsed,
      object: sameKind(parts.tokens, parsed.object, clause),
      subject: clause.referent.mention,
      predicate,
    }
    return [
      finish({
        ...claim,
        evidence: evidenceOf(findings, clause, end),
        text: written.text,
        confidence: judgeClause(findings, clause, written.certainty),
        rule,
      }),
    ]
  })
}

const finish = (claim: Omit<ClaimSuggestion, 'shown'>): ClaimSuggestion => ({
  ...claim,
  confidence: Math.round(claim.confidence * 100) / 100,
  shown: claim.confidence >= showThreshold,
})

/** "Founded by Jobs and Wozniak" says it of each: one claim a name, with the others left out of its text. */
function objectsOf(
  { parts }: SentenceFindings,
  { complement, verb }: Clause,
): { object: Range | null; instead: Map<number, Substitution> }[] {
  const { object } = complement
  const whole = [{ object, instead: new Map<number, Substitution>() }]
  // "The languages are Catalan and Spanish" is not said of each.
  if (object?.kind !== 'PHRASE' || verb.copula || object.items.length < 2) return whole
  const isName = ({ from, to }: Range) => parts.names.some((name) => name.to === to && name.from - from <= 1)
  const isEither = parts.tokens.slice(object.from, object.to).some(({ lower }) => lower === 'or')
  if (isEither || !object.items.every(isName)) return whole
  return object.items.map((one) => ({
    object: one,
    instead: new Map([[object.from, { to: object.to, text: writeTokens(parts, one.from, one.to, new Map()) }]]),
  }))
}

/** A clause's parts as a claim has them, without subject, predicate, text and evidence. */
export function readParts(
  findings: SentenceFindings,
  { aspect, complement, chain, conditions }: Pick<Clause, 'aspect' | 'complement' | 'chain' | 'conditions'>,
  object: Range | null,
): Omit<ClaimParts, 'subject' | 'predicate' | 'evidence'> {
  const { context, parts } = findings
  const speaker = chain.at(-1)?.speaker?.name ?? null
  const isList = object === complement.object && (complement.object?.items.length ?? 0) > 1
  const cue = (at: number): Span | null => (at < 0 ? null : spanOf(context, parts, { from: at, to: at + 1 }))
  return {
    object:
      object && suggestValue(findings, object, isList ? 'QUALITY' : (complement.object?.kind ?? 'PHRASE'), speaker),
    qualifiers: complement.qualifiers.map(({ key, from, to }) => ({
      key,
      value: suggestValue(findings, { from, to }, key === 'place' ? 'PLACE' : 'PHRASE', speaker),
    })),
    modality: aspect.modality,
    modalityCue: cue(aspect.modalityCue),
    polarity: aspect.polarity,
    polarityCue: cue(aspect.polarityCue),
    attribution: chain
      .toReversed()
      .flatMap(({ attribution, speaker: said }) => (said ? [attributionOf(findings, attribution, said)] : [])),
    conditions: conditions.map((condition) => ({ kind: condition.kind, span: spanOf(context, parts, condition) })),
  }
}

function attributionOf(
  { context, parts }: SentenceFindings,
  { cue, speaker }: Clause['chain'][number]['attribution'],
  said: Referent,
) {
  const range = speaker ?? cue
  const [from, to] = [Math.min(range.from, cue.from), Math.max(range.to, cue.to)]
  return {
    speaker: said.mention,
    cue: spanOf(context, parts, cue),
    evidence: spanOf(context, parts, to - from <= 12 ? { from, to } : range),
  }
}

/** The words that a claim rests on: in one piece where its subject stands right before its verb. */
function evidenceOf(
  { context, parts }: SentenceFindings,
  { subject, range, start, when, lead, tail, group, conditions }: Clause,
  end: number,
): Span[] {
  const apart = subject.rule === 'coordinate' || subject.ranges.length > 1 || group.from - range.to > 25
  const main = apart ? [range, { from: start, to: end }] : [{ from: range.from, to: end }]
  const more: Range[] = conditions.filter(({ from }) => from >= end || from < subject.from)
  if (when && when.to <= range.from) more.unshift(when)
  if (lead) more.unshift(lead)
  if (tail) more.push(tail)
  return [...main, ...more].map((piece) => spanOf(context, parts, piece))
}
