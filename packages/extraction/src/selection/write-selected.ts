import type { Said, SentenceFindings } from '../claim/sentence-findings.ts'
import { asSentence, type Substitution, writeTime, writeTokens } from '../claim/write-text.ts'
import { demonyms } from '../entity/gazetteer.ts'
import type { Referent } from '../entity/refer.ts'
import type { FoundCondition } from '../modality/find-conditions.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import type { Mention } from '../suggester/suggestion.ts'
import type { Range } from './choose-verb.ts'
import { isNotHeld } from './fill-certainty.ts'

/** A verb's selected words as a sentence: with their subject in words, conditions that stand elsewhere and whoever says it; as they are where a pronoun stands for nobody known; null where they are no sentence. */
export function writeSelected(
  { parts }: SentenceFindings,
  subject: (Referent & Range) | null,
  { from, to, selected, verb, object }: Range & { selected: Range; verb: VerbGroup; object: Range | null },
  {
    chain,
    conditions,
    instead,
  }: { chain: readonly Said[]; conditions: readonly FoundCondition[]; instead: ReadonlyMap<number, Substitution> },
): string | null {
  // "On Monday", "in March": the sentence stands alone, where nobody knows of which year.
  const dates = parts.times.flatMap((time) => {
    const written = writeTime(parts, time)
    return written ? [[time.from, written] as const] : []
  })
  const written = new Map([...instead, ...dates])
  const write = (start: number, end: number) => (end > start ? writeTokens(parts, start, end, written) : '')
  // "A centre that Acme opens next year": what it opens stands before it.
  const isGap = object !== null && object.to <= from
  const words =
    isGap && subject
      ? [write(from, verb.to), write(object.from, object.to), write(verb.to, to)].filter(Boolean).join(' ')
      : write(subject ? from : Math.min(selected.from, from), to)
  const isBare = subject !== null && verb.passive && verb.from === verb.head
  const helping = isBare ? `${helpingOf(parts.tokens[verb.head] as Token, subject.mention)} ` : ''
  // "Has never made a profit" is no sentence.
  const isWhole = subject !== null || (!isGap && selected.from < from)
  if (words === '' || !isWhole) return null
  const outside = conditions.filter((condition) => condition.to <= from || condition.from >= to)
  const depending = outside.map(
    (condition) => ` ${withoutCapital(writeTokens(parts, condition.from, condition.to, new Map()))}`,
  )
  const [outer] = chain
  const cue = outer?.attribution.cue
  // "According to the director, the firm had ignored it" is the contrary of what she denied.
  const isHeld = !cue || !isNotHeld(parts.tokens, cue)
  // "According to the council, it will": whoever says it of themselves is named once.
  const pronoun = subject ? parts.tokens[subject.from] : undefined
  const isOwn = pronoun?.tag === 'PRON' && outer?.speaker?.text.toLowerCase() === subject?.text.toLowerCase()
  const own = isOwn ? `${pronoun.lower} ${words}${depending.join('')}` : null
  if (own !== null && outer?.speaker && isHeld) return asSentence(`According to ${outer.speaker.text}, ${own}`)
  const told = `${subject ? `${subject.text} ` : ''}${helping}${words}`
  const isLowered = outer !== undefined && isCommon(parts, subject ?? { from: selected.from, mention: null })
  const body = `${isLowered ? withoutCapital(told) : told}${depending.join('')}`
  if (outer?.speaker && cue && !isHeld) {
    const { from: verbFrom, to: verbTo } = parts.groups.find(({ head }) => head === cue.from) ?? cue
    return asSentence(`${outer.speaker.text} ${write(verbFrom, Math.max(verbTo, cue.from + 1))} that ${own ?? body}`)
  }
  return asSentence(
    outer?.speaker && !body.includes(outer.speaker.text) ? `According to ${outer.speaker.text}, ${body}` : body,
  )
}

const lasting = /^(based|located|situated|headquartered|aged|known)$/u

/** "A bridge built in 1931" was built, "a firm based in Hull" is based there. */
function helpingOf({ lower }: Token, { form, proposed }: Mention): string {
  const isMany = form === 'DESCRIPTION' && /(?:[^s]s|people|men|women|children)$/u.test(proposed.name)
  return lasting.test(lower) ? (isMany ? 'are' : 'is') : isMany ? 'were' : 'was'
}

/** "Children": a capital that the word has of its sentence alone. */
const isCommon = (
  { names, tokens }: SentenceFindings['parts'],
  { from, mention }: { from: number; mention: Mention | null },
) =>
  (mention === null || mention.form === 'DESCRIPTION') &&
  !names.some((name) => name.from === from) &&
  !demonyms.has(tokens[from]?.lower ?? '') &&
  /^\p{Lu}\p{Ll}/u.test(tokens[from]?.text ?? '') &&
  !/^\p{Lu}/u.test(tokens[from + 1]?.text ?? '')

const withoutCapital = (text: string) => `${text[0]?.toLowerCase()}${text.slice(1)}`
