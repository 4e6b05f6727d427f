const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const values = new Map<string, number>([
  ...ones.map((word, at) => [word, at] as const),
  ...tens.map((word, at) => [word, (at + 2) * 10] as const),
])
const scales = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12 } as const

const digits = String.raw`\d+(?:[,.]\d+)*`
const word = `(?:${tens.join('|')})-(?:${ones.slice(1, 10).join('|')})|${[...values.keys()].toSorted((a, b) => b.length - a.length).join('|')}`
const numeral = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(${digits})|(${word}))(?:[ -](${Object.keys(scales).join('|')}))?(?![\p{L}\p{N}])`,
  'giu',
)

/** A number as words have it: `own` is what stands there, `figure` what it comes to with its "thousand" or "million". */
export type Numeral = { start: number; end: number; text: string; own: number; figure: number }

/** The numbers that words give, in digits or words, in their order; offsets in UTF-16 units, of the number without its "million". */
export const numeralsIn = (words: string): Numeral[] =>
  [...words.matchAll(numeral)].map((match) => {
    const text = match[1] ?? match[2] ?? ''
    const own = match[1] === undefined ? readWord(text) : Number(text.replaceAll(',', ''))
    const scale = scales[(match[3]?.toLowerCase() ?? '') as keyof typeof scales] ?? 1
    return { start: match.index, end: match.index + text.length, text, own, figure: own * scale }
  })

function readWord(text: string): number {
  const [first = '', second] = text.toLowerCase().split('-')
  return (values.get(first) ?? Number.NaN) + (second === undefined ? 0 : (values.get(second) ?? Number.NaN))
}

/** Words that tell a number without naming it, with all that they can come to. */
const tellingNumbers: readonly [RegExp, readonly number[]][] = [
  [/\b(?:twice|doubl\w+|couples?|pairs?|both|twins?)\b/iu, [2]],
  [/\b(?:tripl\w+|trio|thirds?)\b/iu, [3, 33, 67]],
  [/\b(?:half|halves|halv\w+)\b/iu, [0.5, 50]],
  [/\bquarters?\b/iu, [4, 25, 75]],
  [/\bdozens?\b/iu, [12, 24]],
  [/\b(?:decades?)\b/iu, [10]],
  [/\b(?:centur\w+)\b/iu, [100]],
]

/** Every number that a text gives in whatever words, rather one too many: with its "million" and without, what is written with a letter too ("30m"). */
export const numbersIn = (text: string): ReadonlySet<number> =>
  new Set([
    ...[...text.matchAll(new RegExp(digits, 'gu'))].map(([each]) => Number(each.replaceAll(',', ''))),
    ...numeralsIn(text).flatMap(({ own, figure }) => [own, figure]),
    ...tellingNumbers.flatMap(([words, numbers]) => (words.test(text) ? numbers : [])),
  ])

/** A number written as another is: in words where that is, with as many decimals, with commas where that has some or would. Null where words end. */
export function writeLike({ text, own }: Pick<Numeral, 'text' | 'own'>, number: number): string | null {
  if (/^\p{L}/u.test(text)) {
    const written = inWords(number)
    return written === null ? null : /^\p{Lu}/u.test(text) ? `${written[0]?.toUpperCase()}${written.slice(1)}` : written
  }
  const decimals = /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0
  const isGrouped = text.includes(',') || own < 1000
  return number.toLocaleString('en', {
    ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: isGrouped },
  })
}

function inWords(number: number): string | null {
  if (!Number.isInteger(number) || number < 0 || number > 99) return null
  if (number < 20) return ones[number] ?? null
  const [ten, one] = [tens[Math.floor(number / 10) - 2], ones[number % 10]]
  return number % 10 === 0 ? (ten ?? null) : `${ten}-${one}`
}
