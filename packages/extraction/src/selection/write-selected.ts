import type { Said, SentenceFindings } from '../claim/sentence-findings.ts'
import { asSentence, writeTokens } from '../claim/write-text.ts'
import type { Referent } from '../entity/refer.ts'
import type { FoundCondition } from '../modality/find-conditions.ts'
import type { Range } from './choose-verb.ts'

/** A verb's selected words as a sentence: with their subject in words, conditions that stand elsewhere and whoever says it; as they are without a subject. */
export function writeSelected(
  { parts }: SentenceFindings,
  subject: (Referent & Range) | null,
  { from, to, selected }: Range & { selected: Range },
  { chain, conditions }: { chain: readonly Said[]; conditions: readonly FoundCondition[] },
): string | null {
  const words = writeTokens(parts, subject ? from : Math.min(selected.from, from), to, new Map())
  if (words === '') return null
  const outside = conditions.filter((condition) => condition.to <= from || condition.from >= to)
  const depending = outside.map(
    (condition) => ` ${withoutCapital(writeTokens(parts, condition.from, condition.to, new Map()))}`,
  )
  const [outer] = chain
  const about = subject && (outer && isCommon(parts, subject) ? withoutCapital(subject.text) : subject.text)
  const body = `${about ? `${about} ` : ''}${words}${depending.join('')}`
  return asSentence(outer?.speaker ? `According to ${outer.speaker.text}, ${body}` : body)
}

/** "Children": a capital that the word has of its sentence alone. */
const isCommon = ({ names, tokens }: SentenceFindings['parts'], { from, mention }: Referent & Range) =>
  mention.form === 'DESCRIPTION' &&
  !names.some((name) => name.from === from) &&
  /^\p{Lu}\p{Ll}/u.test(tokens[from]?.text ?? '')

const withoutCapital = (text: string) => `${text[0]?.toLowerCase()}${text.slice(1)}`
