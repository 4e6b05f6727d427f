import { type Anchor, addDays, addMonths, daysBetween, isDay, mondayOf, pad, weekdayOf } from './calendar.ts'

/** What a time means, and how sure the rule is that read it. */
export type Resolved = { value: string; inferredBecause: string | null; confidence: number; rule: string }
type Groups = Record<string, string | undefined>

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const counts = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const quarters: Record<string, [string, string]> = {
  first: ['01', '03'],
  second: ['04', '06'],
  third: ['07', '09'],
  fourth: ['10', '12'],
}
/** EDTF level 1: 21 spring to 24 winter. */
const seasons: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

/**
 * What the words of a time mean, as EDTF level 1. `groups` are those of `timePattern`, `anchor` is when the document was written,
 * `forward` tells whether the sentence speaks of what is to come.
 */
export function resolveTime(text: string, groups: Groups, anchor: Anchor | null, forward: boolean): Resolved | null {
  return resolvePrinted(groups) ?? (anchor && resolveRelative(text, groups, anchor, forward))
}

/** What prints its year needs no document's date. */
function resolvePrinted(g: Groups): Resolved | null {
  const printed = (value: string, rule: string, confidence = 0.97): Resolved | null =>
    rule === 'full-date' && !isDay(value) ? null : { value, inferredBecause: null, confidence, rule }
  if (g.iso) return printed(g.iso, 'full-date')
  if (g.mdyYear) return printed(`${g.mdyYear}-${monthOf(g.mdyMonth)}-${dayOf(g.mdyDay)}`, 'full-date')
  if (g.dmyYear) return printed(`${g.dmyYear}-${monthOf(g.dmyMonth)}-${dayOf(g.dmyDay)}`, 'full-date')
  if (g.myYear) return printed(`${g.myYear}-${monthOf(g.myMonth)}`, 'month-and-year')
  if (g.rangeMonth && g.rangeYear) return rangeOfDays(g, g.rangeYear, printed)
  if (g.quarter && g.quarterYear)
    return printed((quarters[g.quarter] ?? []).map((m) => `${g.quarterYear}-${m}`).join('/'), 'quarter')
  if (g.fromYear && g.toYear) return g.fromYear < g.toYear ? printed(`${g.fromYear}/${g.toYear}`, 'years') : null
  if (g.shortFrom && g.shortTo && g.shortFrom.slice(2) < g.shortTo)
    return printed(`${g.shortFrom}/${g.shortFrom.slice(0, 2)}${g.shortTo}`, 'years')
  if (g.decade) return printed(`${g.decade.slice(0, 3)}X`, 'decade')
  if (g.shortDecade) return printed(`19${g.shortDecade[0]}X`, 'decade', 0.8)
  if (g.century && !g.bc) return printed(`${pad(Number(g.century) - 1)}XX`, 'century')
  if (g.seasonYear) return printed(`${g.seasonYear}-${seasons[(g.season ?? '').toLowerCase()]}`, 'season')
  if (g.aloneYear) return printed(g.aloneYear, 'year', 0.9)
  return null
}

function resolveRelative(text: string, g: Groups, anchor: Anchor, forward: boolean): Resolved | null {
  const day = anchor.first
  const exact = daysBetween(anchor.first, anchor.last) <= 6
  const said = (value: string, meaning: string, rule: string, confidence: number): Resolved => ({
    value,
    inferredBecause: `The document is dated ${anchor.value}; “${text}” is read as ${meaning}.`,
    confidence,
    rule,
  })
  const month = monthOf(g.mdMonth ?? g.dmMonth)
  if (month) {
    const dayOfMonth = dayOf(g.mdDay ?? g.dmDay)
    const near = nearest(
      [-1, 0, 1].map((by) => `${Number(day.slice(0, 4)) + by}-${month}-${dayOfMonth}`).filter(isDay),
      day,
    )
    return near ? said(near, 'the one nearest to it', 'day-without-year', 0.9) : null
  }
  if (g.rangeMonth) {
    const middle = resolveRelative(text, { mdMonth: g.rangeMonth, mdDay: g.rangeFrom }, anchor, forward)
    return middle && rangeOfDays(g, middle.value.slice(0, 4), (value) => ({ ...middle, value }))
  }
  const alone = monthOf(g.aloneMonth ?? g.leadMonth)
  if (alone) {
    // "Until September", told in January, is the one to come.
    const near = nearest(
      [-1, 0, 1]
        .map((by) => `${Number(day.slice(0, 4)) + by}-${alone}-15`)
        .filter((middle) => !forward || daysBetween(day, middle) > -45),
      day,
    )
    return near ? said(near.slice(0, 7), 'the one nearest to it', 'month-without-year', 0.8) : null
  }
  if (g.word) return resolveWord(g.word.toLowerCase(), anchor, said)
  if (!exact) return null
  if (g.onDay ?? g.whichDay) return resolveWeekday(g, day, forward, said)
  if (g.agoUnit) return resolveAgo(g, day, said)
  if (g.relUnit) return resolvePeriod(g, day, forward, said)
  return null
}

/** "3-5 March 2004". */
function rangeOfDays(g: Groups, year: string, said: (value: string, rule: string) => Resolved | null): Resolved | null {
  const [first, last] = [g.rangeFrom, g.rangeTo].map((day) => `${year}-${monthOf(g.rangeMonth)}-${dayOf(day)}`)
  return first && last && isDay(first) && isDay(last) && first < last ? said(`${first}/${last}`, 'days') : null
}

type Say = (value: string, meaning: string, rule: string, confidence: number) => Resolved

function resolveWord(word: string, anchor: Anchor, said: Say): Resolved | null {
  if (/currently/u.test(word)) return said(anchor.value, 'the time it was written', 'currently', 0.7)
  if (/recently/u.test(word)) return said(`../${anchor.last}`, 'some time before', 'recently', 0.6)
  if (/soon/u.test(word)) return said(`${anchor.first}/..`, 'some time after', 'soon', 0.5)
  if (/today|tonight|this|\d/u.test(word)) return said(anchor.value, 'the day it was written', 'today', 0.95)
  if (anchor.first !== anchor.last) return null
  return /tomorrow/u.test(word)
    ? said(addDays(anchor.first, 1), 'the day after', 'tomorrow', 0.95)
    : said(addDays(anchor.first, -1), 'the day before', 'yesterday', 0.95)
}

function resolveWeekday(g: Groups, day: string, forward: boolean, said: Say): Resolved {
  const wanted = weekdays.indexOf((g.onDay ?? g.whichDay ?? '').replace(/['’]s$/u, ''))
  const back = (weekdayOf(day) - wanted + 7) % 7
  const which = g.which?.toLowerCase() ?? ''
  if (/next|following|coming/u.test(which))
    return said(addDays(day, back === 0 ? 7 : 7 - back), 'the next one', 'weekday', 0.85)
  if (/last|previous/u.test(which)) return said(addDays(day, back === 0 ? -7 : -back), 'the last one', 'weekday', 0.8)
  if (which === 'this') return said(addDays(mondayOf(day), (wanted + 6) % 7), 'that of its week', 'weekday', 0.8)
  if (forward && back !== 0)
    return said(addDays(day, 7 - back), 'the next one, since the sentence looks forward', 'weekday', 0.75)
  return said(addDays(day, -back), 'the last one on or before it', 'weekday', 0.88)
}

function resolveAgo(g: Groups, day: string, said: Say): Resolved | null {
  const word = (g.agoCount ?? '').toLowerCase()
  const count = /^an?$/u.test(word) ? 1 : counts.includes(word) ? counts.indexOf(word) : Number(word)
  if (!Number.isFinite(count)) return null
  const meaning = 'counted back from it'
  const year = Number(day.slice(0, 4))
  if (g.agoUnit === 'day') return said(addDays(day, -count), meaning, 'ago', 0.9)
  if (g.agoUnit === 'week')
    return said(`${addDays(mondayOf(day), -7 * count)}/${addDays(mondayOf(day), 6 - 7 * count)}`, meaning, 'ago', 0.8)
  if (g.agoUnit === 'month') return said(addMonths(day.slice(0, 7), -count), meaning, 'ago', 0.8)
  if (g.agoUnit === 'year') return said(String(year - count), meaning, 'ago', 0.85)
  if (g.agoUnit === 'decade') return said(`${String(year - 10 * count).slice(0, 3)}X`, meaning, 'ago', 0.6)
  return null
}

function resolvePeriod(g: Groups, day: string, forward: boolean, said: Say): Resolved | null {
  const which = (g.rel ?? '').toLowerCase()
  const step = /next|coming/u.test(which) ? 1 : /last|previous|past/u.test(which) ? -1 : 0
  const meaning = step === 0 ? 'the one it was written in' : step > 0 ? 'the one after' : 'the one before'
  const year = Number(day.slice(0, 4))
  const unit = (g.relUnit ?? '').toLowerCase()
  if (unit === 'week')
    return said(`${addDays(mondayOf(day), 7 * step)}/${addDays(mondayOf(day), 7 * step + 6)}`, meaning, 'week', 0.85)
  if (unit === 'weekend') {
    const saturday = addDays(mondayOf(day), 5 + 7 * (step < 0 && weekdayOf(day) === 0 ? -1 : step))
    return said(`${saturday}/${addDays(saturday, 1)}`, meaning, 'weekend', 0.75)
  }
  if (unit === 'month') return said(addMonths(day.slice(0, 7), step), meaning, 'month', 0.9)
  if (unit === 'year') return said(String(year + step), meaning, 'year-in-words', 0.92)
  if (unit === 'decade' && /past/u.test(which))
    return said(`${year - 10}/${year}`, 'the ten years before', 'decade', 0.7)
  if (unit === 'decade' && !/past/u.test(which))
    return said(`${String(year + 10 * step).slice(0, 3)}X`, meaning, 'decade', 0.8)
  if (unit === 'century' && !/past/u.test(which))
    return said(`${pad(Math.floor(year / 100) + step)}XX`, meaning, 'century', 0.85)
  const season = seasons[unit]
  if (season)
    return said(`${year + (step === 0 ? 0 : seasonStep(season, day, step))}-${season}`, meaning, 'season', 0.7)
  const month = monthOf(g.relUnit)
  if (!month) return null
  const now = day.slice(5, 7)
  const by = step < 0 ? (month < now ? 0 : -1) : step > 0 ? (month > now ? 0 : 1) : 0
  return said(`${year + by}-${month}`, forward ? meaning : `${meaning} of that name`, 'month-in-words', 0.85)
}

/** Last winter, told in spring, began the year before. */
function seasonStep(season: number, day: string, step: number): number {
  const now = 21 + Math.floor(((Number(day.slice(5, 7)) + 9) % 12) / 3)
  return step < 0 ? (season < now ? 0 : -1) : season > now ? 0 : 1
}

const monthOf = (name: string | undefined) => {
  const at = name ? months.indexOf(name.slice(0, 3).toLowerCase()) : -1
  return at < 0 ? '' : pad(at + 1)
}
const dayOf = (text: string | undefined) => pad(Number.parseInt(text ?? '', 10))
const nearest = (days: string[], to: string) =>
  days.reduce<string | null>(
    (best, day) => (best !== null && Math.abs(daysBetween(best, to)) <= Math.abs(daysBetween(day, to)) ? best : day),
    null,
  )
