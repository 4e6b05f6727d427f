import type { Refutation } from '../item/item.ts'
import type { Pattern, Term } from '../query/query.ts'
import { couldHold, type Known } from './could-be.ts'
import { listOf, openPath } from './evaluate-query.ts'

/** What is missing to refute a number or a date by the text's silence: that no claim leaves it open, and that no words of the text could tell it. */
export function findGapInPrint(pattern: Pattern, { term }: Refutation, known: Known): string | null {
  const path = openPath(pattern)
  if (path !== 'object' && !path?.startsWith('qualifier')) return 'the rule does not fit the question'
  if (listOf(pattern, known.knowledge).some((claim) => couldHold(claim, pattern, term, known)))
    return 'a claim leaves it open'
  const text = known.knowledge.documents.find(({ id }) => id === pattern.document)?.text ?? ''
  return tellings(term)?.some((telling) => new RegExp(telling, 'iu').test(text)) === false
    ? null
    : 'the text may tell it'
}

const names = (of: 'month' | 'weekday', date: Date) =>
  new Intl.DateTimeFormat('en', { [of]: 'long', timeZone: 'UTC' }).format(date)

/** Every way in which a text could tell a number or a date, as patterns; null for what cannot be laid out so. */
function tellings(term: Term): string[] | null {
  if ('quantity' in term) {
    const { minimum, maximum } = term.quantity
    return minimum === null || minimum !== maximum ? null : tellingsOfNumber(minimum)
  }
  if (!('time' in term)) return null
  const sort = ['year', 'month', 'day'][term.time.split('-').length - 1]
  if (sort === undefined || !/^\d{4}(?:-\d\d){0,2}$/u.test(term.time)) return null
  const date = new Date(`${term.time}${'-01-01'.slice(0, 10 - term.time.length)}T00:00:00Z`)
  const month = names('month', date)
  const relative = String.raw`\b(?:${sort}s? (?:ago|later|earlier|before|after)|(?:last|next|previous|following) ${sort})\b`
  if (sort === 'year') return [relative, String.raw`\b${term.time}\b`]
  if (sort === 'month') return [relative, String.raw`\b${month}\b`]
  const day = date.getUTCDate()
  return [
    relative,
    String.raw`\b(?:yesterday|today|tomorrow)\b`,
    names('weekday', date),
    String.raw`\b${day} ${month}\b`,
    String.raw`\b${month} ${day}\b`,
  ]
}

const small = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

const scales = { '': 1, hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

function tellingsOfNumber(number: number): string[] {
  return [
    ...Object.entries(scales).flatMap(([scale, times]) => {
      const many = number / times
      const digits = [String(many), many.toLocaleString('en', { maximumFractionDigits: 6 })].map((each) =>
        each.replaceAll('.', String.raw`\.`),
      )
      const words = [small.split(' ')[many], tens.split(' ')[many / 10 - 2], compound(many)]
      const behind = scale === '' ? String.raw`(?!\d|[.,]\d)` : `[ -]?(?:${scale}|${scale[0]})`
      return [
        ...digits.map((each) => String.raw`(?<![\d.,])${each}${behind}`),
        ...words.flatMap((each) => (each ? [String.raw`\b${each}${scale === '' ? '' : behind}\b`] : [])),
      ]
    }),
    ...(number === 12 ? [String.raw`\bdozen`] : []),
  ]
}

const compound = (number: number): string | undefined =>
  number > 20 && number < 100
    ? `${tens.split(' ')[Math.floor(number / 10) - 2]}-${small.split(' ')[number % 10]}`
    : undefined

/** The first letters that words of one meaning have in common. */
const stem = 4

/**
 * What is missing for a statement to say the contrary of what the claims say: that it differs from them by one word, which the text has in no form.
 */
export function findGapInContrary(statement: string, { claims: ids }: Refutation, known: Known): string | null {
  const claims = known.knowledge.claims.filter(({ id }) => ids.includes(id))
  const [claim] = claims
  const text = known.knowledge.documents.find(({ id }) => id === claim?.document)?.text.toLowerCase() ?? ''
  const wordsOf = (of: string) => of.toLowerCase().match(/\p{L}+/gu) ?? []
  const own = new Set([...claims.flatMap((each) => wordsOf(each.text)), ...wordsOf(text)])
  const foreign = wordsOf(statement).filter((word) => !own.has(word))
  if (foreign.length !== 1) return 'not one word is another'
  const isTold = foreign.some((word) =>
    wordsOf(text).some((each) => each.startsWith(word.slice(0, Math.max(stem, word.length - 3)))),
  )
  return isTold ? 'the text has a word like it' : null
}
