import type { ClaimDraft, Known, Meaning } from './claim-draft.ts'

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const wordValues = new Map<string, number>([
  ...units.split(' ').map((word, at): [string, number] => [word, at + 1]),
  ...tens.split(' ').map((word, at): [string, number] => [word, 20 + 10 * at]),
  ...([['dozen', 12]] as const),
])
const scales: Readonly<Record<string, number>> = {
  ...{ hundred: 100, thousand: 1000, k: 1000, million: 1e6, m: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, b: 1e9 },
  ...{ trillion: 1e12, tn: 1e12 },
}
const scale = '(?:\\s?(?<scale>hundred|thousand|million|billion|trillion|mn|bn|tn|[kmb]))?(?![\\p{L}\\d]|[.,]\\d)'
const months = 'january february march april may june july august september october november december'.split(' ')
const monthWord = `(?:${months.map((month) => `${month}|${month.slice(0, 3)}`).join('|')}|sept)\\b\\.?`

/** A day or a month as sentences write it, with its year or without. */
const dates = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${monthWord}(?:,? \\d{4})?|\\b${monthWord} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?|\\b${monthWord} \\d{4}`,
  'giu',
)
/** A number in figures that is no part of a name: not "G7", "F-16", "19th". */
const numbers = new RegExp(`(?<![\\p{L}\\d.,])(?<!\\p{L}-)(?<figures>\\d+(?:,\\d{3})*(?:\\.\\d+)?)${scale}`, 'giu')
const anyFigures = /\d+(?:,\d{3})*(?:\.\d+)?/gu
const worded = new RegExp(
  `(?<![\\p{L}-])(?:(?<tens>${tens.replaceAll(' ', '|')})[ -]?)?(?<unit>a|an|${units.replaceAll(' ', '|')}|dozen)?${scale}`,
  'giu',
)

const numberOf = (figures: string) => Number(figures.replaceAll(',', ''))
const scaleOf = (word: string | undefined) => scales[word?.toLowerCase() ?? ''] ?? 1

/** All numbers of a text, in figures and in words, with what they are counted in and without; ISO dates as their parts. */
function numbersIn(text: string): Set<number> {
  const found = new Set<number>((text.match(anyFigures) ?? []).map(numberOf))
  for (const { groups } of text.matchAll(numbers))
    found.add(round(numberOf(groups?.figures ?? '') * scaleOf(groups?.scale)))
  for (const { groups } of text.matchAll(worded)) {
    const { tens: ten = '', unit = '', scale: of } = groups ?? {}
    const one = /^an?$/iu.test(unit) ? 1 : (wordValues.get(unit.toLowerCase()) ?? 0)
    const sum = (wordValues.get(ten.toLowerCase()) ?? 0) + one
    if (sum > 0) found.add(round(sum * scaleOf(of)))
  }
  return found
}

/** 6.2 × 1,000,000 is 6,200,000 and not a little more. */
const round = (value: number) => Math.round(value * 1e6) / 1e6

/** The months of a text by number, in words and in ISO dates. */
const monthsIn = (text: string): Set<number> =>
  new Set([
    ...[...text.matchAll(new RegExp(`\\b${monthWord}`, 'giu'))].map(([word]) => monthOf(word)),
    ...[...text.matchAll(/\b\d{4}-(\d{2})\b/gu)].map(([, month]) => Number(month)),
  ])

const monthOf = (word: string) => months.findIndex((month) => month.startsWith(word.slice(0, 3).toLowerCase())) + 1

/**
 * The numbers and dates of a sentence that stand in none of its grounds: the words it rests on, its values, the names in it. Compared by what they
 * mean ("6.2 million" is 6200000, "3 March 2024" is 2024-03-03, "three" is 3), and loosely: what is told is mostly wrong.
 */
export function unfoundedFigures(sentence: string, grounds: readonly string[]): string[] {
  const ground = grounds.join('\n')
  const known = numbersIn(ground)
  const knownMonths = monthsIn(ground)
  const isFounded = (date: string) =>
    [...monthsIn(date)].every((month) => knownMonths.has(month)) &&
    (date.match(anyFigures) ?? []).every((figures) => known.has(numberOf(figures)))
  const told: string[] = []
  const rest = sentence.replace(dates, (date) => {
    if (!isFounded(date)) told.push(date)
    return ' '.repeat(date.length)
  })
  for (const [words, figures = '', of] of rest.matchAll(numbers))
    if (!known.has(round(numberOf(figures) * scaleOf(of)))) told.push(words.trim())
  return [...new Set(told)].sort((a, b) => sentence.indexOf(a) - sentence.indexOf(b))
}

/**
 * The numbers and dates in the sentence of a claim that stand in none of its parts and in none of the words that it rests on, which `cut` gives; a sentence
 * each. A hint, never in the way.
 */
export function checkFigures(
  draft: Pick<
    ClaimDraft,
    'text' | 'spans' | 'subject' | 'predicate' | 'object' | 'qualifiers' | 'speakers' | 'conditions'
  >,
  known: readonly Pick<Known, 'id' | 'aliases'>[],
  cut: (start: number, end: number) => string,
): string[] {
  const { spans, subject, predicate, object, qualifiers, speakers, conditions } = draft
  const values = [object, ...qualifiers].flatMap((value) => value ?? [])
  const named = [subject, predicate, ...values.map(({ entity }) => entity), ...speakers.map(({ speaker }) => speaker)]
  const names = named.flatMap((choice) =>
    choice === null ? [] : [choice.name, ...(known.find(({ id }) => id === choice.id)?.aliases ?? [])],
  )
  const quoted = [...spans, ...[...speakers, ...conditions].flatMap(({ evidence }) => evidence ?? [])]
  const grounds = [
    ...quoted.map(({ start, end }) => cut(start, end)),
    ...[...values, ...conditions].map(({ words }) => words),
    ...values.map(({ meaning }) => meaningInFigures(meaning)),
    ...names,
  ]
  return unfoundedFigures(draft.text, grounds).map(
    (figure) => `“${figure}” is in none of the words it rests on, and in none of its parts.`,
  )
}

const meaningInFigures = (meaning: Meaning | null): string =>
  meaning === null ? '' : meaning.kind === 'TIME' ? meaning.value : `${meaning.minimum ?? ''} ${meaning.maximum ?? ''}`
