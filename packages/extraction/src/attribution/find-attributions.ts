import { startsFiniteClause } from '../claim/clause-end.ts'
import { lastIndex } from '../claim/clause-start.ts'
import { findSubject } from '../claim/find-subject.ts'
import { type Parts, phraseAt, phraseEndingAt } from '../claim/sentence-parts.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { isPlainSpeechVerb, isSpeechVerb, isTelling } from './cue.ts'

/** Who says what in a sentence, as ranges of its tokens. */
export type FoundAttribution = {
  speaker: { from: number; to: number } | null
  cue: { from: number; to: number }
  content: { from: number; to: number }
  rule: string
  confidence: number
}

type Range = { from: number; to: number }
const isQuote = (token: Token | undefined) => token !== undefined && /^(["“”]|``|''|`+|’’|‘‘)$/u.test(token.text)

/** The attributions of a sentence, outermost first. */
export function findAttributions(parts: Parts): FoundAttribution[] {
  const found = [...findAccordingTo(parts), ...findSaid(parts)]
  return found.sort((a, b) => a.content.from - b.content.from || b.content.to - a.content.to)
}

const endOf = ({ tokens }: Parts) => (/^[.!?]$/u.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length)

function findAccordingTo(parts: Parts): FoundAttribution[] {
  const { tokens } = parts
  const at = tokens.findIndex(({ lower }, i) => lower === 'according' && tokens[i + 1]?.lower === 'to')
  if (at < 0) return []
  const speaker = phraseWithOf(parts, at + 2)
  if (!speaker) return []
  let end = speaker.to
  while (end < tokens.length && tokens[end]?.text !== ',' && end < speaker.to + 8) end += 1
  // "Was ill, and according to her friends she died": the words after it.
  const joins = /^(and|but)$/u.test(tokens[at - 1]?.lower ?? '') && startsFiniteClause(parts, speaker.to)
  const within =
    tokens[speaker.to]?.text === ',' &&
    at > 1 &&
    tokens[at - 1]?.text === ',' &&
    /^(and|but)$/u.test(tokens[at - 2]?.lower ?? '')
  const content =
    joins || within
      ? { from: speaker.to + (within ? 1 : 0), to: contentEnd(parts, speaker.to + 1, endOf(parts)) }
      : at === 0 || tokens[at - 1]?.text === ';'
        ? { from: (tokens[end]?.text === ',' ? end : speaker.to) + 1, to: endOf(parts) }
        : { from: 0, to: tokens[at - 1]?.text === ',' ? at - 1 : at }
  return content.from < content.to
    ? [{ speaker, cue: { from: at, to: at + 2 }, content, rule: 'according-to', confidence: 0.85 }]
    : []
}

function phraseWithOf(parts: Parts, at: number): Range | null {
  const phrase = phraseAt(parts, at)
  if (!phrase) return null
  const more = parts.tokens[phrase.to]?.lower === 'of' ? phraseAt(parts, phrase.to + 1) : undefined
  return { from: phrase.from, to: more?.to ?? phrase.to }
}

/** "…, 52% of voters said": back over the "of" to the phrase that it hangs on. */
function phraseEndingWithOf(parts: Parts, at: number): Range | undefined {
  const phrase = phraseEndingAt(parts, at)
  const outer =
    phrase && parts.tokens[phrase.from - 1]?.lower === 'of' ? phraseEndingAt(parts, phrase.from - 1) : undefined
  return phrase && { from: outer?.from ?? phrase.from, to: phrase.to }
}

function findSaid(parts: Parts): FoundAttribution[] {
  return parts.groups.flatMap((group): FoundAttribution[] => {
    const cue = parts.tokens[group.head] as Token
    if (!isSpeechVerb(cue) || group.negation >= 0) return []
    const before = findBefore(parts, group.from, group.to, isPlainSpeechVerb(cue))
    if (before) return [{ ...before, cue: { from: group.head, to: group.head + 1 } }]
    const after =
      findContentAfter(parts, group.to, isPlainSpeechVerb(cue), cue.lemma === 'say') ?? findInfinitive(parts, group)
    if (!after) return []
    if (group.passive) {
      const by = parts.tokens[group.to]?.lower === 'by' ? phraseWithOf(parts, group.to + 1) : null
      return [
        {
          speaker: by,
          cue: { from: group.head, to: group.head + 1 },
          content: after,
          rule: 'is-said',
          confidence: 0.5,
        },
      ]
    }
    const subject =
      group.infinitive || !group.finite
        ? null
        : findSubject(
            parts,
            group,
            parts.groups.filter(({ to }) => to <= group.from),
          )
    const speaker = subject ? (subject.ranges.at(-1) as Range) : ingSpeaker(parts, group.from)
    return [
      {
        speaker,
        cue: { from: group.head, to: group.head + 1 },
        content: after,
        rule: 'says-that',
        confidence: speaker ? 0.88 : 0.55,
      },
    ]
  })
}

/** "Said American help in supporting them is vital": "say" has no object but a clause, however long its subject is. */
function startsLongClause(parts: Parts, at: number): boolean {
  const first = phraseAt(parts, at)
  const verb = first && parts.groups.find(({ finite, from }) => finite && from > first.to)
  return verb !== undefined && !parts.tokens.slice(at, verb.from).some(({ tag }) => tag === 'PUNCT' || tag === 'SCONJ')
}

/** "Are reported to want", "claims to possess". */
function findInfinitive(parts: Parts, group: VerbGroup): Range | null {
  const { lemma } = parts.tokens[group.head] as Token
  if (!(group.passive ? /^(report|say|announce|allege|claim|believe|think)$/u : /^claim$/u).test(lemma)) return null
  const inner = parts.groups.find(({ infinitive, from }) => infinitive && from === group.to)
  return inner ? { from: inner.from, to: contentEnd(parts, inner.from, endOf(parts)) } : null
}

/** ", saying the company …": the speaker is the subject of the verb before it. */
function ingSpeaker(parts: Parts, at: number): Range | null {
  if (parts.tokens[at - 1]?.text !== ',' || !/ing$/u.test(parts.tokens[at]?.lower ?? '')) return null
  const main = parts.groups.filter(({ finite, to }) => finite && to < at).at(-1)
  const subject =
    main &&
    findSubject(
      parts,
      main,
      parts.groups.filter(({ to }) => to <= main.from),
    )
  return subject?.ranges.length === 1 ? (subject.ranges[0] as Range) : null
}

/** What a verb of saying introduces: "that …", a clause, or a quotation. */
function findContentAfter(parts: Parts, from: number, plain: boolean, says: boolean): Range | null {
  const { tokens } = parts
  const end = endOf(parts)
  let at = from
  // "told reporters", "announced on Monday", "said in a statement"
  for (let steps = 0; steps < 4 && at < end; steps += 1) {
    if (tokens[at]?.lower === 'that' && !/^(VERB|AUX|PUNCT)$/u.test(tokens[at + 1]?.tag ?? 'PUNCT'))
      return { from: at + 1, to: contentEnd(parts, at + 1, end) }
    if (tokens[at]?.text === ':' || isQuote(tokens[at])) return at + 1 < end ? { from: at + 1, to: end } : null
    if (tokens[at]?.text === ',' && isQuote(tokens[at + 1])) return { from: at + 2, to: end }
    if (plain && (startsFiniteClause(parts, at) || (says && at === from && startsLongClause(parts, at))))
      return { from: at, to: contentEnd(parts, at, end) }
    // "Said in its report, the fault is …".
    if (plain && at > from && tokens[at]?.text === ',' && startsFiniteClause(parts, at + 1))
      return { from: at + 1, to: contentEnd(parts, at + 1, end) }
    const time = parts.times.find((range) => range.from === at || (range.from === at + 1 && tokens[at]?.tag === 'ADP'))
    const phrase = tokens[at]?.tag === 'ADP' ? phraseAt(parts, at + 1) : steps === 0 ? phraseAt(parts, at) : undefined
    const adverb = tokens[at]?.tag === 'ADV'
    if (time) at = time.to
    else if (phrase) at = phrase.to
    else if (adverb) at += 1
    else return null
  }
  return null
}

/** A reported clause ends with its sentence, or where "but" or a semicolon begins another. */
function contentEnd({ tokens }: Parts, from: number, end: number): number {
  for (let i = from; i < end; i += 1) {
    const { text, lower } = tokens[i] as Token
    if (
      text === ';' ||
      (text === ',' && /^(but|according|while|although)$/u.test(tokens[i + 1]?.lower ?? '')) ||
      lower === 'according'
    )
      return i
  }
  return end
}

/** "…," said Jobs. "…," Jobs said. The words before the comma are what was said. */
function findBefore(parts: Parts, from: number, to: number, plain: boolean): Omit<FoundAttribution, 'cue'> | null {
  if (!plain) return null
  const { tokens } = parts
  const start = tokens[from - 1]
  const tells = isTelling(tokens[to - 1] as Token)
  if (start && (start.text === ',' || isQuote(start)) && from > 2 && !tells) {
    const speaker = phraseWithOf(parts, to)
    if (speaker && (tokens[speaker.to]?.tag === 'ADP' || endsSaying(parts, speaker.to)))
      return { speaker, content: contentBefore(parts, from - 1), rule: 'said-after', confidence: 0.85 }
  }
  const phrase = phraseEndingWithOf(parts, from) ?? speakerWithRole(parts, from)
  if (!phrase) return null
  const comma = tokens[phrase.from - 1]
  // "Told reporters": who heard it stands before the end.
  const heard = tells ? (phraseAt(parts, to)?.to ?? to) : to
  const after = tokens[heard]
  if (!comma || !(comma.text === ',' || isQuote(comma)) || phrase.from < 3) return null
  const isIn = after?.tag === 'ADV' || (after?.tag === 'ADP' && !startsFiniteClause(parts, heard))
  if (!isIn && !endsSaying(parts, heard)) return null
  // ", who said" and "Yesterday, Jobs said" are something else: what was said has a verb.
  const before = contentBefore(parts, phrase.from - 1)
  // "His plan, he stated, was …": what is said goes on after the speaker.
  const content = after?.text === ',' && !hasVerb(parts, before) ? { from: before.from, to: endOf(parts) } : before
  if (!hasVerb(parts, content)) return null
  return { speaker: { from: phrase.from, to: phrase.to }, content, rule: 'said-at-end', confidence: 0.8 }
}

/** Whether nothing more is said after a token: the sentence ends, a mark follows or a time. */
function endsSaying({ tokens, times }: Parts, at: number): boolean {
  const next = tokens[at]
  return !next || next.tag === 'PUNCT' || times.some(({ from }) => from === at)
}

/** "Berg, a local headman, told": the name before the commas. */
function speakerWithRole(parts: Parts, at: number): Range | undefined {
  if (parts.tokens[at - 1]?.text !== ',') return undefined
  const opening = lastIndex(parts.tokens, at - 2, ({ text }) => text === ',')
  const role = phraseAt(parts, opening + 1)
  const name = phraseEndingAt(parts, opening)
  return role && name && at - opening < 14 && parts.names.some(({ to }) => to === name.to) ? name : undefined
}

const hasVerb = ({ groups }: Parts, { from, to }: Range) =>
  groups.some(({ finite, head }) => finite && head >= from && head < to)

function contentBefore({ tokens }: Parts, at: number): Range {
  let to = at
  while (to > 0 && (tokens[to - 1]?.text === ',' || isQuote(tokens[to - 1]))) to -= 1
  if (tokens[at]?.text === ',' || isQuote(tokens[at])) to = Math.min(to, at)
  while (to > 0 && (tokens[to - 1]?.text === ',' || isQuote(tokens[to - 1]))) to -= 1
  const open = lastIndex(tokens, to - 1, isQuote)
  const from = open >= 0 && isQuote(tokens[at - 1] ?? tokens[at]) ? open + 1 : isQuote(tokens[0]) ? 1 : 0
  return { from, to }
}
