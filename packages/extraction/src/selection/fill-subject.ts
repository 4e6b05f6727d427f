import { conjunctions, lastIndex } from '../claim/clause-start.ts'
import type { NounPhrase } from '../claim/noun-phrase.ts'
import type { Clause } from '../claim/read-clause.ts'
import type { SentenceFindings } from '../claim/sentence-findings.ts'
import { type Parts, phraseEndingAt } from '../claim/sentence-parts.ts'
import type { ClassifiedName } from '../entity/classify-names.ts'
import { demonyms } from '../entity/gazetteer.ts'
import { kindOfNoun } from '../entity/kind-of-noun.ts'
import { type Context, type Referent, refer, spanOf } from '../entity/refer.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import type { Candidate, Mention } from '../suggester/suggestion.ts'
import { holds, type Range } from './choose-verb.ts'
import { withOwner, withWhole } from './write-subject.ts'

const linking = /^(of|for|in|on|from|to|with|at|between|by|against|about|over|under|among|into|behind|near|through)$/u
const relative = /^(who|which|that)$/u
const apostrophe = /^['’]$/u

/** Whom or what a verb is about, by the words of its clause; null where they are not there or a pronoun stands for nobody known. */
export function fillSubject(
  findings: SentenceFindings,
  group: VerbGroup,
  selected: Range,
  {
    clause,
    speaker,
    standsFor,
  }: { clause: Clause | undefined; speaker: ClassifiedName | null; standsFor: (range: Range) => Referent | null },
): (Referent & Range) | null {
  // "A line to Oslo, which": what a suggestion would doubt is read anew.
  const isDoubtful = clause?.subject.rule === 'relative' && clause.subject.certainty < 0.5
  const range = (isDoubtful ? null : clause?.range) ?? subjectBefore(findings.parts, group, selected)
  if (!range) return null
  const meant = meaningOf(findings, withoutThat(findings.parts, range), speaker)
  const isSure = meant && (meant.mention.form !== 'DESCRIPTION' || meant.mention.candidates.length > 0)
  if (isSure && meant.certainty >= 0.85) return meant
  const told = standsFor(range)
  if (told) return { ...told, from: range.from, to: range.to }
  return meant && withOwner(findings, withWhole(findings, meant), speaker, standsFor)
}

/** "Some fear that rents rise": the tagger takes the "that" for the rents'. */
const withoutThat = ({ tokens }: Parts, { from, to }: Range): Range => {
  const noun = tokens[from + 1]
  const isOpening = tokens[from]?.lower === 'that' && noun?.tag === 'NOUN' && noun.lower !== noun.lemma && to > from + 1
  return isOpening ? { from: from + 1, to } : { from, to }
}

/** The words before a verb that are its subject, as far as they are selected where any of them is. */
export function subjectBefore(parts: Parts, group: VerbGroup, selected: Range): Range | null {
  const { tokens, groups } = parts
  const at = withoutTime(parts, group.from)
  const last = tokens[at - 1]
  if (!last) return null
  if (relative.test(last.lower)) return antecedent(parts, at - 1, selected)
  if (conjunctions.test(last.lower)) {
    const previous = joinedTo(parts, group) ?? groups.findLast(({ finite, to }) => finite && to < at)
    return previous ? subjectBefore(parts, previous, { from: 0, to: tokens.length }) : null
  }
  if (last.text === ',') return beforeInsertion(parts, at - 1, selected)
  const phrase = phraseEndingAt(parts, at)
  if (!phrase) return null
  // "Fear that patients", "aid, which parliament": the tagger takes the "that" for the patients'.
  if (/^(that|which)$/u.test(tokens[phrase.from]?.lower ?? '') && phrase.from > 0 && phrase.to > phrase.from + 1)
    return { from: phrase.from + 1, to: at }
  const from = outwards(parts, phrase, selected)
  const pronoun = relativeBefore(parts, from)
  return pronoun === null ? firstOf(parts, { from, to: at }, selected) : antecedent(parts, pronoun, selected)
}

/** "Supporters who had travelled to the city received": the "who" whose clause ends in a phrase that hangs on its verb; null where the phrase hangs on none. */
function relativeBefore({ tokens, groups }: Parts, from: number): number | null {
  const hangs = /^(ADP|VERB|AUX)$/u.test(tokens[from - 1]?.tag ?? '')
  const verb = hangs ? groups.findLast(({ finite, to }) => finite && to <= from) : undefined
  const pronoun = verb && withoutAdverbs(tokens, verb.from) - 1
  return pronoun !== undefined && relative.test(tokens[pronoun]?.lower ?? '') ? pronoun : null
}

function withoutAdverbs(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at - 1]?.tag === 'ADV') at -= 1
  return at
}

/** "Drones and satellites": a claim is about one, the first that is selected; the next is another claim. */
function firstOf(parts: Parts, range: Range, selected: Range): Range {
  const { tokens } = parts
  let first = range
  for (;;) {
    const joint = tokens[first.from - 1]
    if (!joint || !(joint.lower === 'and' || (joint.text === ',' && first !== range))) return first
    const phrase = phraseEndingAt(parts, first.from - 1)
    // "A peace between the two and others": one peace.
    if (phrase && tokens[phrase.from - 1]?.lower === 'between')
      return { from: outwards(parts, phrase, selected), to: range.to }
    const from = phrase && outwards(parts, phrase, selected)
    if (!phrase || from === undefined || from < selected.from || parts.groups.some(({ to }) => to === from))
      return first
    first = { from, to: phrase.to }
  }
}

/** "Would protect them if they were in danger and deter others": the verb with a "would" whose helping word holds for a bare one behind an "and" too. */
export function joinedTo({ tokens, groups }: Parts, { from, to, head, finite }: VerbGroup): VerbGroup | undefined {
  const main = tokens[head]
  const isBare = finite && to === from + 1 && main !== undefined && main.lower === main.lemma
  if (!isBare || !conjunctions.test(tokens[from - 1]?.lower ?? '')) return undefined
  return groups.findLast((group) => group.to < from && group.modal >= 0)
}

/** Before adverbs, a closing mark and a time with its preposition: "the board on Tuesday never met". */
function withoutTime({ tokens, times }: Parts, verb: number): number {
  let at = verb
  for (;;) {
    const time = times.find(({ to }) => to === at)
    if (time) at = time.from - (/^(on|in|at|since|until|by)$/u.test(tokens[time.from - 1]?.lower ?? '') ? 1 : 0)
    else if (tokens[at - 1]?.tag === 'ADV' || /^["”]$/u.test(tokens[at - 1]?.text ?? '')) at -= 1
    else return at
  }
}

/** "A line to Barcelona, which": back to the noun it belongs to where that is selected, else the nearest. */
function antecedent(parts: Parts, pronoun: number, selected: Range): Range | null {
  const end = parts.tokens[pronoun - 1]?.text === ',' ? pronoun - 1 : pronoun
  const phrase = phraseEndingAt(parts, end)
  return phrase ? { from: outwards(parts, phrase, selected), to: end } : null
}

/** "Its president, Carl Benning, said": by the name between the commas, else what stands before them. */
function beforeInsertion(parts: Parts, closing: number, selected: Range): Range | null {
  const { tokens, names } = parts
  const opening = lastIndex(tokens, closing - 1, ({ text }) => text === ',')
  const inner = phraseEndingAt(parts, closing)
  const outer = opening > 0 ? phraseEndingAt(parts, opening) : undefined
  const isNamed = inner && inner.from === opening + 1 && names.some(({ to }) => to === closing)
  const isOuterNamed = outer && names.some(({ to }) => to === outer.to)
  if (inner && isNamed && (!isOuterNamed || !outer || outer.from < selected.from))
    return { from: inner.from, to: closing }
  if (outer && opening < closing) return { from: outwards(parts, outer, selected), to: opening }
  return inner ? { from: outwards(parts, inner, selected), to: closing } : null
}

/** Where a phrase begins with what it belongs to: "members of the club", "the nurses' union", "the group Slow Tracks", "too few people". */
function outwards(parts: Parts, phrase: NounPhrase, selected: Range): number {
  const { tokens } = parts
  // Nothing is taken in that stands before the selection, where the phrase is in it.
  const least = holds(selected, phrase.from) ? selected.from : 0
  let { from } = phrase
  for (;;) {
    const before = tokens[from - 1]
    const isLink =
      before !== undefined && (apostrophe.test(before.text) || (before.tag === 'ADP' && linking.test(before.lower)))
    const outer = before && relative.test(before.lower) ? undefined : phraseEndingAt(parts, isLink ? from - 1 : from)
    const doing = outer ? null : (doneBefore(parts, from) ?? doingBefore(parts, from))
    if ((outer?.from ?? doing ?? -1) < least) break
    from = (outer?.from ?? doing) as number
  }
  // "Too few passengers": words of degree before it, where they are selected.
  while (from > least && least > 0 && tokens[from - 1]?.tag === 'ADV' && tokens[from]?.tag === 'ADJ') from -= 1
  return from
}

/** "A poll ordered by the union", "paid for by": where the noun begins that a participle with a "by" belongs to. */
function doneBefore(parts: Parts, at: number): number | null {
  const { tokens, groups } = parts
  let link = at
  while (tokens[link - 1]?.tag === 'ADP') link -= 1
  const verb = groups.find(({ to, from, head, finite }) => to === link && !finite && from === head)
  const isDone = verb && tokens[at - 1]?.lower === 'by' && !/ing$/u.test(tokens[verb.head]?.lower ?? '')
  return isDone ? (phraseEndingAt(parts, verb.from)?.from ?? null) : null
}

/** "Help in supporting them", "supporting them": where the words begin that a verb in "-ing" before a token belongs to. */
function doingBefore(parts: Parts, at: number): number | null {
  const { tokens, groups } = parts
  const verb = groups.find(({ to, from, finite }) => to === at && !finite && /ing$/u.test(tokens[from]?.lower ?? ''))
  if (!verb) return null
  const before = tokens[verb.from - 1]
  return (
    phraseEndingAt(parts, before?.tag === 'ADP' ? verb.from - 1 : verb.from)?.from ??
    (before?.tag === 'ADP' ? null : verb.from)
  )
}

/**
 * Whom words mean: somebody or something named first in them, else what they describe, by their own words where the text tells no more. Null for a
 * pronoun of which nobody can tell.
 */
export function meaningOf(
  findings: SentenceFindings,
  range: Range,
  speaker: ClassifiedName | null,
): (Referent & Range) | null {
  const { context, parts } = findings
  const trimmed = { from: range.from, to: withoutTime(parts, range.to) }
  const within = trimmed.to > trimmed.from ? trimmed : range
  const first = parts.phrases.find(({ from }) => from === within.from)
  const named = first && first.to < within.to ? refer(context, parts, first, speaker) : null
  if (named?.mention.form === 'NAME') return { ...named, mention: withoutCalling(context, named.mention), ...within }
  const referent = refer(context, parts, within, speaker)
  // What is described and not known may still be one of those who are.
  const isVague = !referent || (referent.mention.form === 'DESCRIPTION' && referent.mention.candidates.length === 0)
  const described = isVague ? describe(findings, within) : null
  const best = referent && !described?.mention.candidates.length ? referent : (described ?? referent)
  return best && { ...best, mention: withoutCalling(context, best.mention), ...within }
}

/** "Goalkeeper Amir Sadek": what somebody does is no part of their name. */
function withoutCalling({ known }: Context, mention: Mention): Mention {
  const [calling = '', ...rest] = mention.proposed.name.split(' ')
  if (rest.length < 2 || !rest.every((word) => /^\p{Lu}/u.test(word))) return mention
  if (kindOfNoun(calling.toLowerCase(), false) !== 'PERSON') return mention
  const name = rest.join(' ')
  const candidates = mention.candidates.length > 0 ? mention.candidates : known.find(name, 'PERSON')
  return { ...mention, kind: 'PERSON', candidates, proposed: { name, kind: 'PERSON' }, confidence: 0.65 }
}

/** "Opponents": a word that begins its sentence, and is no name, has its capital of that alone. */
function inSentence({ names, tokens }: Parts, { from }: Range, words: string): string {
  const [first, next] = tokens.slice(from, from + 2)
  const isName =
    demonyms.has(first?.lower ?? '') || (names.some((name) => name.from === from) && !/[^s]s$/u.test(first?.text ?? ''))
  const isLow =
    from === 0 && !isName && /^\p{Lu}\p{Ll}*$/u.test(first?.text ?? '') && !/^\p{Lu}/u.test(next?.text ?? '')
  return isLow ? `${words[0]?.toLowerCase()}${words.slice(1)}` : words
}

const article = /^(the|a|an|its|their|his|her|this|these|that|those)$/u
const pointing = /^(the|this|these|both)$/u

const isMark = ({ text }: Token) => /^["“”‘]$/u.test(text)

/** "The plan": where one of those who are known is a plan and named in the text before, it is that one. */
function onlyOneCalled({ known, reading }: Context, noun: string, before: number): Candidate[] {
  const told = reading.text.slice(0, before)
  const named = known.findByNoun(noun).filter(({ names }) => names.some((name) => told.includes(name)))
  return named.length === 1 ? named.map(({ entity }) => ({ entity, by: 'DESCRIPTION', score: 0.5 })) : []
}

/** What words describe, by these words. */
function describe({ context, parts, quantities }: SentenceFindings, range: Range): Referent | null {
  const { tokens } = parts
  const first = tokens[range.from] as Token
  if (first.tag === 'PRON' && range.to === range.from + 1) return null
  let { from } = range
  while (from + 1 < range.to && (article.test((tokens[from] as Token).lower) || isMark(tokens[from] as Token)))
    from += 1
  const head = tokens[parts.phrases.find((phrase) => holds(phrase, range.from))?.head ?? range.to - 1] as Token
  const quote = spanOf(context, parts, { from, to: range.to })
    .quote.replace(/["”]$/u, '')
    .replace(/ of (?:it|them)$/u, '')
  const kind = kindOfNoun(head.lemma, head.lemma !== head.lower)
  const isMoney = quantities.some((quantity) => quantity.rule === 'money' && quantity.from === first.start)
  return {
    mention: {
      ...spanOf(context, parts, range),
      form: 'DESCRIPTION',
      kind,
      candidates: [
        ...context.known.find(quote, null),
        ...(pointing.test(first.lower) ? onlyOneCalled(context, quote, first.start) : []),
      ].map((each) => ({ ...each, by: 'DESCRIPTION' as const })),
      proposed: { name: quote, kind },
      confidence: 0.3,
      rule: isMoney ? 'amount' : 'words',
    },
    text: inSentence(parts, range, spanOf(context, parts, range).quote),
    certainty: 0.4,
    name: null,
  }
}
