const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Record<string, number> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

/** Reads "30,000", "twelve" or "2.5" with " million"; null where it is none. */
export function readNumber(text: string, scale: string | undefined): number | null {
  const factor = scale ? (scales[scale.replace(/[ -]/gu, '')] ?? 1) : 1
  if (/^\d/u.test(text)) {
    const number = Number(text.replaceAll(',', ''))
    return Number.isFinite(number) ? round(number * factor) : null
  }
  const [first = '', second] = text.toLowerCase().split('-')
  const ten = tens.indexOf(first)
  const unit = second ? small.indexOf(second) : 0
  const number = ten >= 0 ? (ten + 2) * 10 + unit : small.indexOf(first)
  return number < 0 || unit < 0 ? null : number * factor
}

/** 2.3 million is 2300000, not 2299999.9999999995. */
const round = (number: number) => Math.round(number * 1e4) / 1e4
