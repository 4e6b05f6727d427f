import type { EntityKind } from '@backstop/knowledge'
import { type Parts, phraseEndingAt } from '../claim/sentence-parts.ts'
import type { Reading } from '../reading/read-text.ts'
import type { Token } from '../reading/token.ts'
import type { Mention } from '../suggester/suggestion.ts'
import { isBareBody } from './bare-body.ts'
import type { ClassifiedName } from './classify-names.ts'
import { textOf } from './cut-at-titles.ts'
import type { DocumentNames } from './document-names.ts'
import { commonWords, demonyms } from './gazetteer.ts'
import { companyNouns, kindOfNoun } from './kind-of-noun.ts'
import { isKnownFromText } from './known-by-all.ts'
import type { KnownEntities } from './known-entities.ts'
import {
  personal,
  type Resolved,
  resolveDescription,
  resolveOrganisation,
  resolvePerson,
  resolveThing,
} from './resolve-pronoun.ts'

/** What is known of the whole document while its sentences are read. */
export type Context = { reading: Reading; names: DocumentNames; known: KnownEntities }

/** A phrase understood: the mention, how a sentence that stands alone writes it, and how well it does so. */
export type Referent = { mention: Mention; text: string; certainty: number; name: ClassifiedName | null }

type Range = { from: number; to: number }
const article = /^(the|a|an)$/u
const pointing = /^(this|that|these|those|such|both|neither|either)$/u

/** Understands the phrase `tokens[from, to)`; null where nobody could tell from the sentence alone whom it means. */
export function refer(context: Context, parts: Parts, range: Range, speaker: ClassifiedName | null): Referent | null {
  const { tokens } = parts
  const first = tokens[range.from] as Token
  if (first.tag === 'PRON' && range.to - range.from === 1) return referByPronoun(context, parts, range, speaker)
  const name = parts.names.find(
    (found) =>
      found.to === range.to &&
      found.from >= range.from &&
      (isCalled(tokens, range.from, found.from) || !hasPreposition(parts, range.from, found.from)),
  )
  if (name && isHead(parts, name)) return referByName(context, parts, range, name)
  // "Anna Berg of Acme": her, with what tells her apart.
  const person = parts.names.find(
    ({ kind, from, to, text }) =>
      kind === 'PERSON' && text.includes(' ') && from === range.from && /^(of|from|at)$/u.test(tokens[to]?.lower ?? ''),
  )
  if (person)
    return { ...referByName(context, parts, range, person), text: textOf(parts.sentence, range.from, range.to) }
  return referByDescription(context, parts, range, speaker)
}

/** Whether words before a name make another phrase of it; a preposition inside a name ("Department of Health official") does not. */
const hasPreposition = ({ tokens, names }: Parts, from: number, to: number) => {
  for (let i = from; i < to; i += 1) {
    const { tag, text } = tokens[i] as Token
    if (tag === 'VERB' || /^['’]s?$/u.test(text)) return true
    if (tag === 'ADP' && !names.some((name) => name.from < i && i < name.to)) return true
  }
  return false
}
/** "The country's largest maker Acme": a name right after what it is. */
const isCalled = (tokens: readonly Token[], from: number, to: number) =>
  to > from + 1 &&
  tokens[to - 1]?.tag === 'NOUN' &&
  !tokens.slice(from, to).some(({ tag }) => tag === 'ADP' || tag === 'VERB')
const isHead = (parts: Parts, name: ClassifiedName) => (phraseEndingAt(parts, name.to)?.head ?? -1) === name.to - 1

function referByName(context: Context, parts: Parts, range: Range, name: ClassifiedName): Referent {
  const mention = mentionName(context, parts, name)
  if (isBareName(parts, name) && mention.candidates.length === 0) {
    // "The Assembly" is the Welsh Assembly, where that alone was named; else nobody can tell which.
    const start = (parts.tokens[name.from] as Token).start
    const resolved = resolveDescription(context.names, name.text.toLowerCase(), start, parts.sentence.index)
    return resolved
      ? asReferent(context, parts, range, resolved, 'DESCRIPTION')
      : { mention, text: `the ${name.text}`, certainty: 0.4, name }
  }
  const fullName = writeName(context, mention)
  const certainty = range.to - range.from > name.to - name.from + 3 ? 0.8 : 1
  // "The original iPhone", "fifteen Democrats", "a Toyota" are not every one.
  const narrowed =
    name.kind !== 'PERSON' &&
    !isCalled(parts.tokens, range.from, name.from) &&
    parts.tokens
      .slice(range.from, name.from)
      .some(({ tag, lower }) => (tag === 'ADJ' && !demonyms.has(lower)) || tag === 'NUM' || /^an?$/u.test(lower))
  const article = parts.tokens[name.from - 1]?.lower === 'the' ? 'the ' : ''
  const text = narrowed ? lowered(parts, range) : `${article}${fullName}`
  return { mention, text, certainty: narrowed ? 0.85 : certainty, name }
}

const isBareName = (parts: Parts, { from, to }: ClassifiedName) => to === from + 1 && isBareBody(parts, from)

/** Of "the House" no part of a name and nothing of another kind is meant. */
const findBody = ({ known }: Context, text: string) =>
  known.find(text, 'ORGANIZATION').filter(({ by, score }) => by !== 'PART' && score >= 0.95)

/** How a mention is written where its text is gone: as the only entity that it can mean, else in full as the text has it. */
export function writeName({ known }: Context, { candidates, proposed, quote }: Mention): string {
  const [first, second] = candidates
  const name =
    first && first.score >= 0.95 && first.score > (second?.score ?? 0) ? known.nameOf(first.entity) : undefined
  // "The Wall Street Journal" for "WSJ", but no other name for one that is written in full.
  return name !== undefined && quote.length < name.length ? name.replace(/^The /u, '') : proposed.name
}

/** The mention that a name is. */
export function mentionName(context: Context, parts: Parts, name: ClassifiedName): Mention {
  const fullName = context.names.fullName(name)
  const candidates = isBareName(parts, name) ? findBody(context, name.text) : context.known.find(name.text, name.kind)
  return {
    ...spanOf(context, parts, name),
    form: 'NAME',
    kind: name.kind,
    candidates: candidates.length > 0 || isBareName(parts, name) ? candidates : context.known.find(fullName, name.kind),
    proposed: { name: fullName, kind: name.kind },
    confidence: name.confidence,
    rule: name.rule,
  }
}

function referByPronoun(context: Context, parts: Parts, range: Range, speaker: ClassifiedName | null): Referent | null {
  const token = parts.tokens[range.from] as Token
  const { index } = parts.sentence
  const resolved = personal.test(token.lower)
    ? resolvePerson(context.names, token.lower, token.start, index, speaker, context.reading.sentences)
    : token.lower === 'it'
      ? resolveThing(context.names, token.start, index, speaker)
      : null
  return resolved && asReferent(context, parts, range, resolved, 'PRONOUN')
}

function asReferent(
  context: Context,
  parts: Parts,
  range: Range,
  resolved: Resolved,
  form: 'PRONOUN' | 'DESCRIPTION',
): Referent {
  const { kind } = resolved.name
  const found = context.known.find(resolved.name.text, kind)
  const candidates = (found.length > 0 ? found : context.known.find(resolved.fullName, kind)).map((candidate) => ({
    ...candidate,
    by: form,
    score: candidate.score * resolved.confidence,
  }))
  return {
    mention: {
      ...spanOf(context, parts, range),
      form,
      kind,
      candidates,
      proposed: { name: resolved.fullName, kind },
      confidence: resolved.confidence,
      rule: resolved.rule,
    },
    text: withArticle(resolved),
    certainty: resolved.confidence,
    name: resolved.name,
  }
}

/** "The iTunes Store", where the text has the article before the name. */
const withArticle = ({ name, fullName }: Resolved) =>
  fullName === name.text && name.sentence.tokens[name.from - 1]?.lower === 'the' ? `the ${fullName}` : fullName

function referByDescription(
  context: Context,
  parts: Parts,
  range: Range,
  speaker: ClassifiedName | null,
): Referent | null {
  const { tokens } = parts
  // "Nearly half of the voters": the adverb is in no phrase.
  const start = tokens[range.from]?.tag === 'ADV' ? range.from + 1 : range.from
  const phrase = parts.phrases.find(({ from, to }) => from <= start && start < to) ?? { head: range.to - 1 }
  const head = tokens[phrase.head] as Token
  const counted = wholeOf(parts, phrase.head)
  const isPeople = counted !== undefined && kindOfWhole(parts, counted) === 'GROUP'
  if (!isPeople && (head.tag === 'PRON' || head.tag === 'NUM' || head.tag === 'DET')) return null
  const first = tokens[range.from] as Token
  if (/^(my|our|your|i|we|you)$/u.test(first.lower)) return null
  const definite = first.lower === 'the'
  const text = textOf(parts.sentence, range.from, range.to)
  const isBare = range.to === range.from + 2 && isBareBody(parts, range.from + 1)
  const named = isBare ? findBody(context, text) : context.known.find(text, null)
  const candidates = named.map((candidate) => ({ ...candidate, by: 'DESCRIPTION' as const }))
  if (candidates.length === 0 && definite && companyNouns.has(head.lemma) && range.to - range.from === 2) {
    const resolved = resolveOrganisation(context.names, first.start, parts.sentence.index, speaker)
    return resolved && asReferent(context, parts, range, resolved, 'DESCRIPTION')
  }
  if (candidates.length === 0 && pointsBack(first) && range.to - range.from === 2) {
    const resolved = resolveDescription(context.names, head.lemma, first.start, parts.sentence.index)
    if (resolved) return asReferent(context, parts, range, resolved, 'DESCRIPTION')
  }
  const plural =
    /(s|children|men|people)$/u.test(head.lower) &&
    (head.tag === 'NOUN' ? head.lemma !== head.lower : phrase.head === 0 && head.tag === 'PROPN')
  // "A state of emergency" is no place.
  const isCondition = head.lemma === 'state' && tokens[phrase.head + 1]?.lower === 'of'
  const kind = isCondition ? 'CONCEPT' : counted ? kindOfWhole(parts, counted) : kindOfNoun(head.lemma, plural)
  const bare =
    article.test(first.lower) || pointing.test(first.lower) || /^(its|their|his|her)$/u.test(first.lower)
      ? textOf(parts.sentence, range.from + 1, range.to)
      : text
  const certainty = candidates.length > 0 ? 0.95 : certaintyOf(parts, range)
  return {
    mention: {
      ...spanOf(context, parts, range),
      form: 'DESCRIPTION',
      kind,
      candidates,
      proposed: { name: bare, kind },
      confidence: 0.5,
      rule: 'description',
    },
    text: lowered(parts, range),
    certainty,
    name: null,
  }
}

const shares =
  /^(couple|majority|minority|number|series|handful|pair|half|third|quarter|fifth|tenth|percent|percentage|proportion|cent|%|most|many|some|several|few|all|none)$/u

/** The phrase of which another tells how many: "voters" of "52% of voters", "one in three voters"; "a couple of attacks" are attacks. */
function wholeOf({ tokens, phrases }: Parts, head: number): { from: number; head: number } | undefined {
  const { lemma, lower, tag } = tokens[head] as Token
  const isOutOf = tokens[head + 1]?.lower === 'out' && tokens[head + 2]?.lower === 'of'
  const link = isOutOf ? head + 2 : head + 1
  const isRatio = tag === 'NUM' && (isOutOf || tokens[link]?.lower === 'in') && tokens[link + 1]?.tag === 'NUM'
  if (!isRatio && !(tokens[link]?.lower === 'of' && (shares.test(lemma) || shares.test(lower)))) return undefined
  return phrases.find(({ from }) => from === link + 1)
}

/** "Those asked" and "those who" are people. */
function kindOfWhole({ tokens, names }: Parts, { head }: { head: number }): EntityKind {
  const noun = tokens[head] as Token
  const isPeople = /^(asked|questioned|polled|surveyed|interviewed|who)$/u.test(tokens[head + 1]?.lower ?? '')
  if (noun.lower === 'those') return isPeople ? 'GROUP' : 'CONCEPT'
  if (demonyms.has(noun.lower) || demonyms.has(noun.lower.replace(/s$/u, ''))) return 'GROUP'
  const kind = names.find(({ from, to }) => from <= head && head < to)?.kind
  return kind ?? kindOfNoun(noun.lemma, true)
}

/** The words of a range as they stand in the middle of a sentence. */
function lowered({ sentence, tokens, names }: Parts, { from, to }: Range): string {
  const first = tokens[from] as Token
  const text = textOf(sentence, from, to)
  // The tagger takes many a common word for a name at the start of a sentence: "Emergency workers".
  const next = tokens[from + 1]
  const isPlural = to === from + 1 && first.lower.endsWith('s')
  const isCounted = (isPlural || (next?.tag === 'NOUN' && next.lemma !== next.lower)) && !demonyms.has(first.lower)
  const isCommon =
    first.tag !== 'PROPN' ||
    (from === 0 && (isCounted || commonWords.has(first.lower) || commonWords.has(first.lower.replace(/s$/u, ''))))
  return /^\p{Lu}\p{Ll}*$/u.test(first.text) && isCommon && !names.some((name) => name.from === from)
    ? text[0]?.toLowerCase() + text.slice(1)
    : text
}

const pointsBack = ({ lower }: Token) => lower === 'the' || lower === 'this'
const comparing = /^(other|others|another|similar|such|same|latter|others|both|two|three)$/u

const definite = /^(the|this|these|that|those|its|their|his|her)$/u

const hasRelativeTime = (times: Parts['times'], { from, to }: Range) =>
  times.some(
    ({ from: start, to: end, time }) =>
      start >= from && end <= to && time.rule !== 'undated' && time.inferredBecause !== null,
  )

/** How well a description that names nothing known is understood without the sentences before it. */
function certaintyOf(parts: Parts, { from, to }: Range): number {
  const { tokens, names, times } = parts
  const first = tokens[from] as Token
  if (pointing.test(first.lower) || /^(its|their|his|her)$/u.test(first.lower)) return 0.4
  const words = tokens.slice(from, to)
  if (words.some(({ lower }, i) => i < 2 && comparing.test(lower))) return 0.4
  // "The men arrested", "workers hired last year": by whom and when, only the text before tells.
  if (words.at(-1)?.tag === 'VERB' || hasRelativeTime(times, { from, to })) return 0.5
  const hasName = names.some((name) => name.from > from && name.to <= to)
  const inner = words.findIndex(({ tag }) => tag === 'ADP')
  const isOfKnown = inner > 0 && !hasName && words.slice(inner).some(({ lower }) => definite.test(lower))
  // "Much of the postcard", "arrows from their bows".
  if (isOfKnown) return 0.4
  // "The address in Oslo on the front of the card": of which card?
  for (let at = from + 1; at < to; at += 1) if (isKnownFromText(parts, at, to)) return 0.7
  if (first.lower !== 'the') return 0.85
  // "The device": which one, only the text before can tell. "The antenna of the iPhone 4" tells it.
  if (hasName || times.some((time) => time.from > from && time.to <= to)) return 0.8
  return inner > 0 ? 0.6 : 0.4
}

/** The code point span of a range of tokens. */
export function spanOf({ reading }: Context, { tokens }: Parts, { from, to }: Range) {
  return reading.span((tokens[from] as Token).start, (tokens[to - 1] as Token).end)
}
