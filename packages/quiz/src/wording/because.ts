import type { Claim, Value } from '@backstop/knowledge'
import { createCache } from '../world/cache.ts'
import { isWithin, normalise } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { sayPlainly } from './clause.ts'
import { nameIn, sentenceOf } from './name.ts'
import { formsOf, readClaim } from './read-claim.ts'
import { shorten } from './shorten.ts'

/** The stop or comma that ends a quote; not the one that belongs to its letters, as in “U.S.”. */
const lastStop = /(?<!\.\p{Lu})[.,;]$/u

type Span = { start: number; end: number; quote: string }

/** The source's words for a claim, in the order of the text, gaps marked. */
export const quoteOf = (claim: Claim): string => quoteSpans(claim.evidence)

/** Spans of one text as one quotation: those that follow on each other joined, gaps marked. */
export function quoteSpans(spans: readonly Span[]): string {
  const parts: Span[] = []
  for (const { start, end, quote } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = parts.at(-1)
    if (last !== undefined && start <= last.end + 1 && end > last.end) {
      const added = [...quote].slice(Math.max(0, last.end - start)).join('')
      parts[parts.length - 1] = { ...last, end, quote: `${last.quote}${start > last.end ? ' ' : ''}${added}` }
    } else if (last === undefined || end > last.end) parts.push({ start, end, quote })
  }
  return `“${parts.map(({ quote }) => inner(quote.replace(lastStop, ''))).join(' … ')}”`
}

/** Words inside a quotation: its own quotation marks become single ones. */
const inner = (quote: string): string => quote.replaceAll('“', '‘').replaceAll('”', '’')

/** Why the right option is right: the words that say so and whose they are. */
export function becauseStated(world: World, claim: KnownClaim): string {
  const [nearest] = claim.attribution
  const citing = nearest === undefined ? '' : `, citing ${nameIn(world, claim.document, nearest.speaker)}`
  return `The article says so${citing}: ${quoteOf(claim)}.`
}

/** A remark on a date that the source does not print; empty for one that it does. */
export const becauseInferred = (value: Value | undefined): string =>
  value?.kind === 'TIME' && value.inferredBecause !== null
    ? ` The date is inferred: the article says only “${value.text}”. ${value.inferredBecause}`
    : ''

/**
 * Why an option is wrong that the text speaks of in another connection: what it says of it, in plain words where its own words do not name it,
 * and then `here`, what it says instead where it is asked.
 */
export function becauseElsewhere(world: World, other: KnownClaim, value: Value, here: string): string {
  return `${whatIsSaid(world, other, value)} ${here}`
}

function whatIsSaid(world: World, other: KnownClaim, value: Value): string {
  const cue = other.attribution.find((link) => value.kind === 'ENTITY' && link.speaker === value.entity)?.evidence
  const quote = quoteSpans(cue ? [cue, ...other.evidence] : other.evidence)
  if (value.kind === 'TIME') return `The article puts something else on this day: ${retell(world, other)}.`
  if (value.kind === 'QUANTITY') return `The article gives this number for something else: ${quote}.`
  return isNamed(world, value, quote)
    ? `The article speaks of ${value.text} elsewhere: ${quote}.`
    : `The article tells something else: ${retell(world, other)}.`
}

/** Whether words of the source name a value. */
export function isNamed(world: World, value: Value, quote: string): boolean {
  const inQuote = folded(world, quote, () => normalise(quote))
  return formsOf(world, value).some(
    (form) => form !== '' && ` ${inQuote} `.includes(` ${folded(world, form, () => normalise(form))} `),
  )
}

const folded = createCache<string>()

/** A claim in plain words with the source's behind them; the source's alone where they are the same. */
function retell(world: World, claim: KnownClaim): string {
  const quote = quoteOf(claim)
  const whole = readClaim(world, claim)
  const { clause } = whole === null ? { clause: null } : shorten(world, claim, whole)
  const [nearest] = claim.attribution
  const told =
    clause === null
      ? sentenceOf(world, claim).replace(/\.$/u, '')
      : `${nearest === undefined ? '' : `according to ${nameIn(world, claim.document, nearest.speaker)}, `}${sayPlainly(clause)}`
  return isWithin(told, quote) ? quote : `${told} (${quote})`
}

/** What the text says where the question asks, for the end of a reason: it names the right answer, or means it. */
export function hereSaid(world: World, claim: KnownClaim, value: Value): string {
  const quote = quoteOf(claim)
  if (value.kind !== 'ENTITY') return `Here it says “${value.text}”: ${quote}.`
  return `Here it ${isNamed(world, value, quote) ? 'names' : 'means'} ${nameIn(world, claim.document, value.entity)}: ${quote}.`
}
