import type { Value } from '@backstop/knowledge'

type Quantity = Extract<Value, { kind: 'QUANTITY' }>

const small =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const limit = 'up to|at least|at most|more than|no more than|fewer than|less than|over'
const bound = `${limit}|about|around|some|nearly|almost|roughly|only|exactly`
const numeral = new RegExp(
  String.raw`^(?:(?:${bound}) )?(?:\d[\d.,]*|(?:${small})(?:-(?:${small}))?)(?: (?:hundred|thousand|million|billion|trillion))?(?=$| )`,
  'iu',
)

/** A number's own words and what they count, as the source has them: "30 stores" is "30" of "stores"; null where they cannot be told apart. */
export function partNumber({ text }: Pick<Quantity, 'text'>): { number: string; counted: string } | null {
  const number = numeral.exec(text)?.[0]
  if (number === undefined) return null
  const counted = text.slice(number.length).trim()
  return counted !== '' && !/^[\p{L}’'-]/u.test(counted) ? null : { number, counted }
}

/** The number that words set a limit with: "30,000" of "up to 30,000"; null where they set none ("nearly 60" is as good as 60). */
export const limitIn = (number: string): string | null =>
  new RegExp(`^(?:${limit}) (.+)$`, 'iu').exec(number)?.[1] ?? null

/** Whether a number is an amount of money or a weight, which is asked for with "how much". */
export const isAmount = ({ text }: Pick<Quantity, 'text'>): boolean =>
  /[$€£]\s?\d|\d\s?(?:kg|tons?|tonnes?)$/u.test(text)
