import { localeOf } from '../document/language.ts'
import { indexCodePoints } from '../text/code-points.ts'

/** A sentence as a span of its text, in code points, without surrounding white space. `index` 0 is the title (the first line). */
export type Sentence = { index: number; start: number; end: number; text: string }

/** Abbreviations that end in a full stop and are followed by a capital more often than they end a sentence. */
const abbreviations = new Set(
  'Mr Mrs Ms Dr Prof St Sr Jr Gen Col Lt Sgt Capt Gov Sen Rep Rev Hon Adm Maj Inc Ltd Co Corp No vs etc Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(
    ' ',
  ),
)
/** More characters than an abbreviation has with what stands before it: of a line of nothing but dots no more is looked at. */
const longestEnd = 60

const endsInAbbreviation = (text: string) => {
  const end = text.trimEnd().slice(-longestEnd)
  if (!end.endsWith('.')) return false
  const word = (end.slice(0, -1).split(/\s/u).at(-1) ?? '').replace(/^["'“‘([]+/u, '')
  // A lone initial ("J.") or dotted capitals ("U.S"): the stop belongs to the letters.
  return abbreviations.has(word) || /^(\p{Lu}\.)*\p{Lu}$/u.test(word)
}

/** A sentence does not begin in lower case: “Stop!” he said. */
const goesOn = (rest: string) => /^\s*\p{Ll}/u.test(rest)

const segmenters = new Map<string, Intl.Segmenter>()

/** One segmenter a language: making one takes longer than splitting a page with it. */
function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(localeOf(language), { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  return segmenter
}

/**
 * Splits a text into sentences: the only splitter, so that evidence, coverage and quizzes mean the same by "sentence".
 * Every line break ends one; inside a line ICU's segmentation decides, mended where an
 * abbreviation or a quoted exclamation was taken for an end.
 */
export function splitSentences(text: string, language = 'en'): Sentence[] {
  const segmenter = segmenterOf(language)
  const points = indexCodePoints(text)
  const sentences: Sentence[] = []
  const keep = (from: number, to: number) => {
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    if (trimmed === '') return
    const at = from + raw.indexOf(trimmed)
    const [start, end] = [points.fromUtf16(at), points.fromUtf16(at + trimmed.length)]
    sentences.push({ index: sentences.length, start, end, text: trimmed })
  }
  let offset = 0
  for (const line of text.split(/(?<=\n)/u)) {
    let from = 0
    for (const { segment, index } of segmenter.segment(line)) {
      const to = index + segment.length
      if (to < line.length && (endsInAbbreviation(segment) || goesOn(line.slice(to)))) continue
      keep(offset + from, offset + to)
      from = to
    }
    if (from < line.length) keep(offset + from, offset + line.length)
    offset += line.length
  }
  return sentences
}

/** The sentences that `[start, end)` touches, in order. `sentences` is what `splitSentences` returned. */
export function sentencesOfSpan(sentences: readonly Sentence[], start: number, end: number): Sentence[] {
  return sentences.filter((sentence) => sentence.start < end && start < sentence.end)
}
