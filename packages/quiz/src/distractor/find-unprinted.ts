import { parseEdtf, type Value } from '@backstop/knowledge'
import type { Term } from '../query/query.ts'
import { createRandom, type Random, shuffle } from '../random/random.ts'
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
 * Numbers and dates of which the text is silent, as like what stands there as can be: as round, as long, as great. They are steps of two ladders, at most three
 * down and three up of each, so that any four of one ladder may as well have been made around any other of them.
 */
export function findUnprinted({ world, claim, seed }: Source, value: Value): Unprinted[] {
  const random = createRandom(`unprinted:${claim.id}:${value.kind}:${seed}`)
  const refute = createPrintRefuter(world, claim.document)
  const like =
    value.kind === 'QUANTITY'
      ? numbersLike(value, random)
      : value.kind === 'TIME'
        ? timesLike(value, random).filter(
            ({ term }) => 'time' in term && couldBeThen({ world, claim }, value.value, term.time),
          )
        : []
  const sound = like.filter(({ term }) => refute(term) !== null)
  // Of years of which none after it could be meant, whoever takes the last is right.
  if (value.kind === 'TIME' && new Set(sound.map(({ isLess }) => isLess)).size < 2) return []
  return sound.map(({ term, put }) => ({ term, put }))
}

/** How many steps a ladder goes down and up. */
const rungs = [-3, -2, -1, 1, 2, 3]

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
function numbersLike({ text, minimum, maximum, unit }: Quantity, random: Random): Like[] {
  const [own, ...others] = numeralsIn(text)
  if (own === undefined || others.length > 0 || minimum === null || minimum !== maximum || own.own < 2) return []
  const scale = minimum / own.own
  const isShare = /^(?:%|per ?cent)/iu.test(unit ?? '') || /%|per ?cent/iu.test(text)
  return numbersNear(own, random)
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

/** The rungs of two ladders that a number stands on: of few things with equal steps, of more with equal ratios, each as round as it is. */
function numbersNear({ text, own }: Numeral, random: Random): number[] {
  const decimals = /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0
  const whole = Math.round(own * 10 ** decimals)
  const round = whole <= manyOf ? 1 : roundnessOf(whole)
  // Below a hundred, or two, there is no room for a ladder of hundreds.
  const unit = round === 1 || whole >= 4 * round ? round : whole >= 2 * round ? round / 2 : round / 4
  const count = whole / unit
  const ladders =
    count <= manyOf
      ? shuffle(
          [1, 2, 3].filter((step) => step === 1 || 3 * step <= count),
          random,
        ).map((step) => (rung: number) => count + rung * step)
      : shuffle(ratios, random).map((ratio) => (rung: number) => asRound(count * ratio ** rung))
  const near = ladders.slice(0, 2).flatMap((at) => rungs.map(at))
  return [...new Set(near)].filter((each) => each > 0 && each !== count).map((each) => (each * unit) / 10 ** decimals)
}

/** How many times as great the next rung of a ladder is. */
const ratios = [1.16, 1.2, 1.25, 1.31, 1.38]

/** The nearest whole number that ends in no zero and no five: next to a number that does not either it would be the rounder one. */
function asRound(number: number): number {
  const whole = Math.round(number)
  return whole % 5 === 0 ? whole + (number < whole ? -1 : 1) : whole
}

/** Of more than this nobody counts one more or less: such numbers are compared by how many times as great they are. */
export const manyOf = 20

/** What a number is a multiple of: a power of ten, or five times that. */
function roundnessOf(whole: number): number {
  const power = 10 ** (/0*$/u.exec(String(whole))?.[0].length ?? 0)
  return whole % (5 * power) === 0 ? 5 * power : power
}

function swapNumeral(words: string, { own }: Numeral, written: string): string | null {
  const places = numeralsIn(words).filter((each) => each.own === own)
  const [place] = places
  return place === undefined || places.length > 1
    ? null
    : `${words.slice(0, place.start)}${written}${words.slice(place.end)}`
}

type Time = Extract<Value, { kind: 'TIME' }>

/** Years, months and days near one that stands alone; a day only where its weekday or its date is what is printed. */
function timesLike({ text, value }: Time, random: Random): Like[] {
  const sort = sortOfTime(value)
  if (sort === null) return []
  const own = namesOfTime(value)
  const at = own.findIndex((name) => text.includes(name))
  return at === -1
    ? []
    : shuffle(steps[sort === 'day' && at > 0 ? 'date' : sort], random)
        .slice(0, 2)
        .flatMap((step) => rungs.map((rung) => rung * step))
        .filter((shift, place, shifts) => shifts.indexOf(shift) === place)
        .flatMap((shift) => {
          const near = shiftTime(value, sort, shift)
          if (isWeekend(near) !== isWeekend(value)) return []
          const [from = '', to = ''] = [own[at], namesOfTime(near)[at]]
          return [{ term: { time: near }, put: (words: string) => swapName(words, from, to), isLess: shift < 0 }]
        })
}

/** How far dates are shifted from rung to rung. Of a day by its date whole weeks: another weekday would tell what is likely. */
const steps = { year: [1, 2, 3], month: [1, 2], day: [1], date: [7] }

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
