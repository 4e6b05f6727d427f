import { parseEdtf, type Value } from '@backstop/knowledge'
import type { Term } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import type { Source } from '../type/item-type.ts'
import { type Numeral, numbersIn, numeralsIn, writeLike } from '../wording/figure.ts'
import { months, weekdays } from '../wording/write-day.ts'
import { createCache } from '../world/cache.ts'
import { termOf } from '../world/term.ts'
import type { World } from '../world/world.ts'
import { couldBeThen } from './could-be-then.ts'
import type { Refuter } from './refute.ts'

/** A number or a date that a text gives nowhere, like one that it gives; `put` writes it into words that have that one, null where they have it not once. */
export type Unprinted = { term: Term; put: (words: string) => string | null }

/**
 * Numbers and dates of which the text is silent, as like what stands there as can be: as round, as long, as great. At most three less and three more.
 */
export function findUnprinted({ world, claim, seed }: Source, value: Value): Unprinted[] {
  const random = createRandom(`unprinted:${claim.id}:${value.kind}:${seed}`)
  const refute = createPrintRefuter(world, claim.document)
  const like =
    value.kind === 'QUANTITY'
      ? numbersLike(value)
      : value.kind === 'TIME'
        ? timesLike(value).filter(({ term }) => 'time' in term && couldBeThen({ world, claim }, value.value, term.time))
        : []
  const sound = shuffle(like, random).filter(({ term }) => refute(term) !== null)
  const below = sound.filter(({ isLess }) => isLess)
  const above = sound.filter(({ isLess }) => !isLess)
  // Of years of which none after it could be meant, whoever takes the last is right.
  if (value.kind === 'TIME' && (below.length === 0 || above.length === 0)) return []
  return [...below.slice(0, most), ...above.slice(0, most)].map(({ term, put }) => ({ term, put }))
}

const most = 3

/**
 * Refutes a number or a date that the text gives nowhere, in whatever words. It needs no closed list: of what stands in no part of a text, no part of it says so.
 * Where a text reckons from other days ("yesterday", "a year ago") no date is ruled out.
 */
export function createPrintRefuter(world: World, document: string): Refuter {
  const { text } = world.document(document)
  const numbers = printed(world, document, () => numbersIn(text))
  return (term) => {
    const isSilent = 'quantity' in term ? isUnread(term.quantity) : 'time' in term && isUndated(term.time)
    return isSilent ? { term, rule: 'NOT_PRINTED', claims: [], guards: [] } : null
  }

  function isUnread({ minimum, maximum }: { minimum: number | null; maximum: number | null }): boolean {
    return minimum !== null && minimum === maximum && !numbers.has(minimum)
  }

  function reckonsBy(sort: Sort): boolean {
    return reckoned(world, `${document} ${sort}`, () => reckoning[sort].test(text))
  }

  function isUndated(edtf: string): boolean {
    const sort = sortOfTime(edtf)
    return sort !== null && !reckonsBy(sort) && namesOfTime(edtf).every((name) => !text.includes(name))
  }
}

const printed = createCache<ReadonlySet<number>>()
const reckoned = createCache<boolean>()

type Sort = 'year' | 'month' | 'day'

/** What makes a date of another one, by what it would make. */
const reckoning: Record<Sort, RegExp> = {
  year: /\b(?:(?:last|next|this|previous|following|past|same) (?:year|spring|summer|autumn|fall|winter)|(?:year|decade)s? (?:ago|later|earlier|before|after))\b/iu,
  month:
    /\b(?:(?:last|next|this|previous|following|past|same) (?:month|spring|summer|autumn|fall|winter)|months? (?:ago|later|earlier|before|after))\b/iu,
  day: /\b(?:yesterday|today|tomorrow|tonight|overnight|weekend|(?:last|next|this|previous|following|same) (?:day|night|morning|evening|week)|(?:day|week)s? (?:ago|later|earlier|before|after))\b/iu,
}

const sortOfTime = (edtf: string): Sort | null =>
  /^\d{4}$/u.test(edtf)
    ? 'year'
    : /^\d{4}-\d{2}$/u.test(edtf)
      ? 'month'
      : /^\d{4}-\d{2}-\d{2}$/u.test(edtf)
        ? 'day'
        : null

/** The words that a text would tell a date by. */
function namesOfTime(edtf: string): string[] {
  const [year = '', month, day] = edtf.split('-')
  const name = months[Number(month) - 1] ?? ''
  if (month === undefined) return [year]
  if (day === undefined) return [name]
  const weekday = weekdays[new Date(`${edtf}T00:00:00Z`).getUTCDay()] ?? ''
  return [weekday, `${Number(day)} ${name}`, `${name} ${Number(day)}`]
}

type Like = Unprinted & { isLess: boolean }

type Quantity = Extract<Value, { kind: 'QUANTITY' }>

/** Numbers like an exact one; of none there can be more or less than one. */
function numbersLike({ text, minimum, maximum, unit }: Quantity): Like[] {
  const [own, ...others] = numeralsIn(text)
  if (own === undefined || others.length > 0 || minimum === null || minimum !== maximum || own.own < 2) return []
  const scale = minimum / own.own
  const isShare = /^(?:%|per ?cent)/iu.test(unit ?? '') || /%|per ?cent/iu.test(text)
  return numbersNear(own)
    .filter((number) => number >= 2 && !(isShare && number >= 100) && digitsOf(number) !== digitsOf(own.own))
    .flatMap((number) => {
      const written = writeLike(own, number)
      const figure = Math.round(number * scale * 1e6) / 1e6
      if (written === null || Number.isNaN(figure)) return []
      const term = termOf({ kind: 'QUANTITY', text: written, minimum: figure, maximum: figure, unit })
      return [{ term, put: (words: string) => swapNumeral(words, own, written), isLess: number < own.own }]
    })
}

/** The digits of a number in order of size: 32 beside 23 looks made up from it. */
const digitsOf = (number: number): string => [...String(number)].sort().join('')

/** Of few things those next to them but one; of more, some that are a sixth to a half away, as round as they are. */
function numbersNear({ text, own }: Numeral): number[] {
  const decimals = /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0
  const whole = Math.round(own * 10 ** decimals)
  const unit = whole <= manyOf ? 1 : roundnessOf(whole)
  const count = whole / unit
  const away = whole <= manyOf ? [1, 2, 3, 4] : shares.map((share) => Math.ceil(count * share))
  return [...new Set(away)]
    .flatMap((step) => [count - step, count + step])
    .map((near) => near * unit)
    .filter((near) => near > 0 && (whole <= manyOf || roundnessOf(near) === unit))
    .map((near) => near / 10 ** decimals)
}

/** Of more than this nobody counts one more or less. */
const manyOf = 20

/** What a number is a multiple of: a power of ten, or five times that. */
function roundnessOf(whole: number): number {
  const power = 10 ** (/0*$/u.exec(String(whole))?.[0].length ?? 0)
  return whole % (5 * power) === 0 ? 5 * power : power
}

const shares = [0.17, 0.19, 0.24, 0.27, 0.33, 0.37, 0.42, 0.46, 0.58]

function swapNumeral(words: string, { own }: Numeral, written: string): string | null {
  const places = numeralsIn(words).filter((each) => each.own === own)
  const [place] = places
  return place === undefined || places.length > 1
    ? null
    : `${words.slice(0, place.start)}${written}${words.slice(place.end)}`
}

type Time = Extract<Value, { kind: 'TIME' }>

/** Years, months and days near one that stands alone; a day only where its weekday or its date is what is printed. */
function timesLike({ text, value }: Time): Like[] {
  const sort = sortOfTime(value)
  if (sort === null) return []
  const own = namesOfTime(value)
  const at = own.findIndex((name) => text.includes(name))
  return at === -1
    ? []
    : steps[sort === 'day' && at > 0 ? 'date' : sort]
        .flatMap((step) => [-step, step])
        .flatMap((step) => {
          const near = shiftTime(value, sort, step)
          if (isWeekend(near) !== isWeekend(value)) return []
          const [from = '', to = ''] = [own[at], namesOfTime(near)[at]]
          return [{ term: { time: near }, put: (words: string) => swapName(words, from, to), isLess: step < 0 }]
        })
}

/** How far dates are shifted. Of a day by its date whole weeks: another weekday would tell what is likely. */
const steps = { year: [1, 2, 3, 4, 5, 7], month: [1, 2, 3, 4], day: [1, 2, 3], date: [7, 14, 21] } as const

const isWeekend = (edtf: string): boolean =>
  edtf.length === 10 && [0, 6].includes(new Date(`${edtf}T00:00:00Z`).getUTCDay())

function shiftTime(edtf: string, sort: Sort, step: number): string {
  const first = parseEdtf(edtf)?.first ?? edtf
  const date = new Date(`${first}T00:00:00Z`)
  if (sort === 'year') date.setUTCFullYear(date.getUTCFullYear() + step)
  if (sort === 'month') date.setUTCMonth(date.getUTCMonth() + step)
  if (sort === 'day') date.setUTCDate(date.getUTCDate() + step)
  return date.toISOString().slice(0, edtf.length)
}

const swapName = (words: string, from: string, to: string): string | null =>
  words.split(from).length === 2 ? words.replace(from, to) : null
