import { type Sentence, sentencesOfSpan, type Value } from '@backstop/knowledge'
import { createCache } from '../world/cache.ts'
import { normalise } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { withoutStop } from './as-sentence.ts'
import { sayPlainly } from './clause.ts'
import { nameIn, sentenceOf } from './name.ts'
import { isPlainlyTold, namesSpeaker } from './plainly-told.ts'
import { contentOf, isConditional } from './question.ts'
import { formsOf, inSentence, readClaim } from './read-claim.ts'
import { shorten } from './shorten.ts'
import { isStated } from './stated.ts'

/** The stop or comma that ends a quote; not the one that belongs to its letters, as in “U.S.”. */
const lastStop = /(?<!\.\p{Lu})[.,;](?=[”’"']?$)/u

type Span = { start: number; end: number; quote: string }

/** Fewer characters than this are quoted rather than left out: “between … Russia” saves nothing that is worth the puzzle. */
const smallGap = 25

/** The source's words for a claim, in the order of the text: what is left out between them is marked, unless it is short; so is what little would be left of their sentence. */
export const quoteOf = (world: World, claim: KnownClaim): string =>
  quotes(world, `${claim.document} ${claim.evidence.map(({ start, end }) => `${start}-${end}`)}`, () => {
    const sentences = world.sentencesOf(claim.document)
    const first = claim.evidence.map(({ start }) => sentencesOfSpan(sentences, start, start + 1)[0])
    return quoteSpans(
      claim.evidence.flatMap((span, at) => {
        const sentence = first[at]
        if (sentence === undefined) return [span]
        // All that begins in a sentence at once, with the first of it.
        return first.indexOf(sentence) === at
          ? closeGaps(
              claim.evidence.filter((_, other) => first[other] === sentence),
              sentence,
            )
          : []
      }),
    )
  })

const quotes = createCache<string>()

/** Spans that begin in one sentence, without the small gaps between them and behind them. */
function closeGaps(spans: readonly Span[], sentence: Sentence): Span[] {
  const points = [...sentence.text]
  const cut = (start: number, end: number): Span => ({
    start,
    end,
    quote: points.slice(start - sentence.start, end - sentence.start).join(''),
  })
  const parts: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = parts.at(-1)
    // What goes on into the next sentence stays as it is.
    if (span.end > sentence.end) parts.push(span)
    else {
      const end = sentence.end - span.end < smallGap ? sentence.end : span.end
      const joins = last !== undefined && last.end <= sentence.end && span.start - last.end < smallGap
      if (joins) parts[parts.length - 1] = cut(last.start, Math.max(last.end, end))
      else parts.push(cut(span.start, end))
    }
  }
  return parts
}

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
  return `“${inner(parts.map(({ quote }) => quote.replace(lastStop, '')).join(' … '))}”`
}

/** Words inside a quotation: its own quotation marks become single ones, or go where their other half was cut off. */
function inner(quote: string): string {
  const isPaired = /^[^“”]*(?:“[^“”]*”[^“”]*)*$/u.test(quote)
  return isPaired ? quote.replaceAll('“', '‘').replaceAll('”', '’') : quote.replaceAll(/[“”]/gu, '')
}

/** Why the right option is right: the words that say so and whose they are. */
export function becauseStated(world: World, claim: KnownClaim): string {
  const [nearest] = claim.attribution
  const citing =
    nearest === undefined || !namesSpeaker(world, claim)
      ? ''
      : `, citing ${nameIn(world, claim.document, nearest.speaker)}`
  return `The article says so${citing}: ${quoteOf(world, claim)}.`
}

/** A remark on a date that the source does not print; empty for one that it does. */
export const becauseInferred = (value: Value | undefined): string =>
  value?.kind === 'TIME' && value.inferredBecause !== null
    ? ` The date is inferred: the article says only “${value.text}”. ${value.inferredBecause}`
    : ''

/** What the text says where the question asks, for the end of a reason: with the words that say so, and without. */
export type Here = { full: string; brief: string }

/** How many words a reason may have before it leaves out a quotation that the reason of the right option gives anyway. */
const mostWords = 36

/**
 * Why an option is wrong that the text speaks of in another connection: what it says of it, in the words of the claim's own sentence, and then
 * `here`, what it says instead where it is asked.
 */
export function becauseElsewhere(world: World, other: KnownClaim, value: Value, here: Here): string {
  return withHere(whatIsSaid(world, other, value), here)
}

/** A reason and what the text says instead: in full as long as that is short enough to be read. */
export function withHere(reason: string, { full, brief }: Here): string {
  const whole = `${reason} ${full}`
  return whole.split(/\s+/u).length <= mostWords ? whole : `${reason} ${brief}`.trim()
}

function whatIsSaid(world: World, other: KnownClaim, value: Value): string {
  const told = tell(world, other)
  if (value.kind === 'QUANTITY') return `The article gives this number for something else: ${told}.`
  if (value.kind === 'TIME') {
    const inferred = value.inferredBecause === null ? '' : ` (inferred from “${value.text}”)`
    return `The article has something else on this day${inferred}: ${isStated(world, other) ? told : quoteOf(world, other)}.`
  }
  const [nearest] = other.attribution
  if (value.kind === 'ENTITY' && other.attribution.some(({ speaker }) => speaker === value.entity))
    return `What the article takes from ${value.text} is that ${told}.`
  if (value.kind === 'TEXT') return `The article says “${value.text}” of something else: ${quoteOf(world, other)}.`
  // What is only taken for granted, the article does not say.
  if (!isPlainlyTold(world, other)) return `Elsewhere the article speaks of ${value.text}: ${quoteOf(world, other)}.`
  const source =
    nearest === undefined || !namesSpeaker(world, other)
      ? 'the article'
      : `the article, citing ${nameIn(world, other.document, nearest.speaker)},`
  return `Elsewhere ${source} says that ${told}.`
}

/** Whether words of the source name a value. */
export function isNamed(world: World, value: Value, quote: string): boolean {
  const inQuote = folded(world, quote, () => normalise(quote))
  return formsOf(world, value).some(
    (form) => form !== '' && ` ${inQuote} `.includes(` ${folded(world, form, () => normalise(form))} `),
  )
}

const folded = createCache<string>()

/** What a claim says, to follow "that", without who says it, dates as the source prints them; its whole sentence where that cannot be taken apart. */
export function tell(world: World, claim: KnownClaim): string {
  const whole = readClaim(world, claim)
  if (whole === null) return contentOf(world, claim) ?? inSentence(world, claim, withoutStop(sentenceOf(world, claim)))
  const told = sayPlainly(shorten(world, claim, whole).clause)
  // "If no agreement is reached, the court can …": it can on this condition alone.
  if (!isConditional(whole.opening)) return told
  const condition = inSentence(world, claim, whole.opening)
  // “If a kitchen fails, its meals …”: behind them it would be nobody's.
  return /^(?:its?|they|their|he|his|she|her)\b/iu.test(told)
    ? `${condition}${told}`
    : `${told} ${condition.replace(/,? $/u, '')}`
}

/** What the text says where the question asks: it names the right answer, or means it. */
export function hereSaid(world: World, claim: KnownClaim, value: Value): Here {
  const quote = quoteOf(world, claim)
  const here =
    value.kind === 'ENTITY'
      ? // By a name of its own: who reads “a force” has not read “European peacekeepers”.
        `The words in question ${isNamed(world, { ...value, text: '' }, quote) ? 'name' : 'mean'} ${nameIn(world, claim.document, value.entity)}`
      : `The words in question say “${value.text}”`
  return { full: `${here}: ${quote}.`, brief: `${here}.` }
}
