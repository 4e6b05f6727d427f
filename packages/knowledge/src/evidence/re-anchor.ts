import { type Sentence, splitSentences } from '../sentence/split-sentences.ts'
import { type CodePointText, indexCodePoints } from '../text/code-points.ts'
import { countInOrder } from '../text/count-in-order.ts'
import type { Span } from './find-quote.ts'

/** How much text on a side settles it where it is the old one, character by character; in code points: as much as a reader would look at. */
const near = 120

/** How many sentences on a side are looked at for one that stood there before, where the sentence is unchanged and where it was edited. */
const reach = { same: 2, edited: 1 }

/** The share of its words that a sentence that was edited must still have, in their order, to be taken for the same; and a neighbour. */
const alike = { edited: 0.8, neighbour: 0.6 }

/**
 * Prepares to find where spans of an old text stand in a new one, without guessing. The quote must stand there verbatim. Where the
 * surroundings are the old ones on both sides, it is that place. Else its sentences must be the old ones, unchanged or edited, with
 * one that stood beside them still beside them, and no other place may be as good. What has no such place is an orphan (null) for an
 * editor to mend: a lookalike is never taken for a passage that went. Offsets are code points.
 */
export function createReAnchor(oldText: string, newText: string): (span: Span) => Span | null {
  const old = read(oldText)
  const fresh = read(newText)

  /** How well a place fits: 3 where all around it is the same, 2 where its sentences are, 1 where they were edited, 0 where it is another. */
  const judge = (span: Span, place: Span): number => {
    const [before, after] = [sidesOf(old.points, span), sidesOf(fresh.points, place)]
    const same = before.filter((side, i) => side === after[i]).length
    if (same === 2) return 3
    const [was, is] = [touched(old.sentences, span), touched(fresh.sentences, place)]
    const isSame = textOf(was) === textOf(is)
    if (!hasNeighbour(old.sentences, was, fresh.sentences, is, reach[isSame ? 'same' : 'edited'])) return 0
    if (isSame) return span.start - (was[0]?.start ?? 0) === place.start - (is[0]?.start ?? 0) ? 2 : 0
    return isEdited(was, is) && (same === 1 || isAlike(textOf(was), textOf(is), alike.edited)) ? 1 : 0
  }
  /** Whether sentences may be others after an edit: what changed stands nowhere else now, what came stood nowhere else before. */
  const isEdited = (was: readonly Sentence[], is: readonly Sentence[]): boolean =>
    !standsElsewhere(was, newText, fresh.points, is) && !standsElsewhere(is, oldText, old.points, was)

  return (span) => {
    const quote = old.points.slice(span.start, span.end)
    const places = findAll(newText, quote, fresh.points).map((start) => ({ start, end: start + span.end - span.start }))
    const fits = places.map((place) => judge(span, place))
    const best = Math.max(0, ...fits)
    return best > 0 && fits.filter((fit) => fit === best).length === 1 ? (places[fits.indexOf(best)] ?? null) : null
  }
}

/** Finds where one span stands in a new text, as `createReAnchor` does. */
export const reAnchor = (oldText: string, span: Span, newText: string): Span | null =>
  createReAnchor(oldText, newText)(span)

const read = (text: string) => ({ points: indexCodePoints(text), sentences: splitSentences(text) })

/** What stands on both sides of a span. */
const sidesOf = (text: CodePointText, { start, end }: Span) => [
  text.slice(start - near, start),
  text.slice(end, end + near),
]

const touched = (sentences: readonly Sentence[], { start, end }: Span) =>
  sentences.filter((sentence) => sentence.start < end && start < sentence.end)

/** Whether one of these sentences that is not among the others stands in their text, but not where they stand. */
function standsElsewhere(
  sentences: readonly Sentence[],
  text: string,
  points: CodePointText,
  others: readonly Sentence[],
): boolean {
  const [from, to] = [others[0]?.start ?? 0, others.at(-1)?.end ?? 0]
  return sentences
    .filter((sentence) => !others.some((other) => other.text === sentence.text))
    .some((sentence) => findAll(text, sentence.text, points).some((start) => start < from || start >= to))
}

const textOf = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text).join('\n')

/** Whether one of the sentences that stood beside these still does, on the same side; the ends of a text are neighbours too. */
function hasNeighbour(
  old: readonly Sentence[],
  was: readonly Sentence[],
  fresh: readonly Sentence[],
  is: readonly Sentence[],
  reach: number,
): boolean {
  const [wasFirst, isFirst] = [was[0]?.index ?? 0, is[0]?.index ?? 0]
  const [wasNext, isNext] = [(was.at(-1)?.index ?? 0) + 1, (is.at(-1)?.index ?? 0) + 1]
  const before = (all: readonly Sentence[], first: number) => all.slice(Math.max(0, first - reach), first)
  const after = (all: readonly Sentence[], next: number) => all.slice(next, next + reach)
  const meet = (ones: readonly Sentence[], others: readonly Sentence[]) =>
    ones.length + others.length === 0 ||
    ones.some((one) => others.some((other) => isAlike(one.text, other.text, alike.neighbour)))
  return meet(before(old, wasFirst), before(fresh, isFirst)) || meet(after(old, wasNext), after(fresh, isNext))
}

/** Whether one text is the other or an edit of it: most of the words of the longer stand in both, in their order. */
function isAlike(one: string, other: string, share: number): boolean {
  if (one === other) return true
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const longest = Math.max(words.length, others.length)
  return Math.min(words.length, others.length) >= share * longest && countInOrder(words, others) >= share * longest
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function findAll(text: string, quote: string, points: CodePointText): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) starts.push(points.fromUtf16(at))
  return starts
}
