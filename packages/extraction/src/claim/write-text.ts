import type { Token } from '../reading/token.ts'
import { writeDay, writeMonth } from '../time/calendar.ts'
import type { Parts, TimeRange } from './sentence-parts.ts'

/** Words to write in place of the tokens from one index to another. */
export type Substitution = { to: number; text: string }

/** Writes `tokens[from, to)` with the spaces of the text, some of them replaced. */
export function writeTokens(
  { tokens }: Parts,
  from: number,
  to: number,
  instead: ReadonlyMap<number, Substitution>,
): string {
  let text = ''
  let end = -1
  for (let i = from; i < to; ) {
    const token = tokens[i] as Token
    const other = instead.get(i)
    if (end >= 0 && token.start > end && other?.text !== '') text += ' '
    text += other?.text ?? token.text
    i = other?.to ?? i + 1
    end = (tokens[i - 1] as Token).end
  }
  return tidy(text)
}

/** Quotation marks without their partner go, as do spaces before marks and doubled ones. */
function tidy(text: string): string {
  if (!/["“”`'(]|\s[,;.!?)\s]/u.test(text)) return text.replace(/[,;:–—-]?\s*$/u, '').trim()
  let tidied = text
    .replace(/``|''/gu, '"')
    .replace(/\s+/gu, ' ')
    .replace(/ ([,;.!?)])/gu, '$1')
    .replace(/\( /gu, '(')
  if ((tidied.match(/"/gu) ?? []).length % 2 === 1) tidied = tidied.replaceAll('"', '')
  if ((tidied.match(/“/gu) ?? []).length !== (tidied.match(/”/gu) ?? []).length) tidied = tidied.replace(/[“”]/gu, '')
  return tidied
    .replace(/ {2,}/gu, ' ')
    .replace(/[,;:–—-]\s*$/u, '')
    .trim()
}

const prepositions =
  /^(on|in|at|by|since|until|from|to|of|for|before|after|during|between|through|around|last|next|this|late|early|and|or|least|about)$/u

/** How a time that depends on the document's date is written where that is gone; null where its words may stay. */
export function writeTime({ tokens }: Parts, { from, to, time }: TimeRange): Substitution | null {
  const { value } = time
  if (value === null || time.inferredBecause === null || /^(currently|recently|soon)$/u.test(time.rule)) return null
  // "Monday's keynote", "this week's": the time belongs to a noun.
  if (/^['’]s?$/u.test(tokens[to]?.text ?? '') || tokens[to]?.tag === 'NOUN') return null
  const before = tokens[from - 1]
  if (before?.lower === 'than') return null
  const bare = before !== undefined && prepositions.test(before.lower)
  if (time.rule === 'interval' || time.rule === 'days') return writeInterval(to, time.quote, value)
  const day = /^\d{4}-\d\d-\d\d$/u.test(value)
  // "At 16:08 UTC": the hour stays, and the day comes with it.
  if (day && /^\d{1,2}:\d\d/u.test(time.quote))
    return { to, text: `${bare ? '' : 'at '}${time.quote.replace(/ today$/iu, '')} on ${writeDay(value)}` }
  if (time.rule === 'weekday' && day)
    return {
      to,
      text: `${bare ? '' : 'on '}${time.quote.replace(/^(last|next|this|the previous) /iu, '')}, ${writeDay(value)}`,
    }
  if (day) return { to, text: `${bare ? '' : 'on '}${writeDay(value)}` }
  const week = /^(week|ago)$/u.test(time.rule) ? /^(\d{4}-\d\d-\d\d)\/\d{4}-\d\d-\d\d$/u.exec(value) : null
  if (week) return { to, text: `${bare ? '' : 'in '}the week of ${writeDay(week[1] as string)}` }
  const season = /^(\d{4})-2([1-4])$/u.exec(value)
  if (season)
    return {
      to,
      text: `${bare ? '' : 'in '}${['spring', 'summer', 'autumn', 'winter'][Number(season[2]) - 1]} ${season[1]}`,
    }
  if (/^\d{4}-(0\d|1[0-2])$/u.test(value)) {
    const part = /^(early|late|mid)(?=[ -])/iu.exec(time.quote)?.[1]?.toLowerCase()
    const written = `${part ? `${part} ` : ''}${writeMonth(value)}`
    return { to, text: `${bare ? '' : 'in '}${written}` }
  }
  if (/^\d{4}$/u.test(value) && !/end|beginning|middle|start|early|late|mid|same|earlier|later/iu.test(time.quote))
    return { to, text: `${bare ? '' : 'in '}${value}` }
  const part = /^(earlier|later) this year$/iu.exec(time.quote)
  if (part) return { to, text: `${(part[1] as string).toLowerCase()} in ${value}` }
  if (/^\d{4}$/u.test(value))
    return {
      to,
      text: time.quote
        .replace(/(this|last|next|the previous|the coming) year/iu, value)
        .replace(/ of (?=\d{4})/u, ' of '),
    }
  return null
}

/** "From 2 March 2015 to 4 March 2015", where the words had no year; null where an end is no day, month or year. */
function writeInterval(to: number, quote: string, value: string): Substitution | null {
  const joint = / (and|to|until|till|through) /u.exec(quote)?.[1] ?? 'to'
  const ends = value.split('/').map((end) => (end.length > 7 ? writeDay(end) : end.length > 4 ? writeMonth(end) : end))
  return ends.length === 2 ? { to, text: ends.join(` ${joint} `) } : null
}

/** A sentence of these words: a capital to begin with, one full stop at its end. */
export function asSentence(text: string): string {
  const begun = text.replace(
    /^(["“(]?)(\p{Ll})(?=\p{Ll}|\s)/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  )
  if (/[.!?]["”]$/u.test(begun)) return `${begun.slice(0, -2)}${begun.at(-1)}.`
  return `${begun.replace(/[.,;:\s]+$/u, (end) => (/^\.$/u.test(end) && /\b(Inc|Corp|Ltd|Co|U\.S|U\.K)$/u.test(begun.slice(0, -1)) ? '' : ''))}.`
}
