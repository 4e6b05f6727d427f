import { lengthInCodePoints } from '../../../ui/code-points.ts'
import type { Span } from './span.ts'

/** The words of a text, in code points: what the keyboard moves by. A number takes the signs that stand at it: “$19”, “19%”. */
export function wordsOf(text: string, language: string): Span[] {
  const words: (Span & { isNumber: boolean })[] = []
  let [at, sign] = [0, -1]
  for (const { segment, isWordLike } of segmenterOf(language).segment(text)) {
    const end = at + lengthInCodePoints(segment)
    const before = words.at(-1)
    const isSign = unitSign.test(segment)
    if (isWordLike)
      words.push({
        start: sign === at && /^\p{Nd}/u.test(segment) ? at - 1 : at,
        end,
        isNumber: /\p{Nd}$/u.test(segment),
      })
    else if (isSign && before?.isNumber && before.end === at) before.end = end
    sign = isSign ? end : -1
    at = end
  }
  return words.map(({ start, end }) => ({ start, end }))
}

const unitSign = /^(?:[%‰°]|\p{Sc})$/u

/** Which words are selected: from the one where it began to the one where it is, either way round. */
export type Cursor = { anchor: number; focus: number }

type Move = 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp' | 'Home' | 'End'
const moves: readonly string[] = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'] satisfies Move[]

/** Is it a key that moves through words? */
export const isMove = (key: string): key is Move => moves.includes(key)

/**
 * Moves through a text by the keyboard: left and right by words, up and down by sentences, Home and End to the ends of a sentence;
 * `extend` keeps what is selected. Down takes the sentence as far as it goes while extending.
 */
export function moveCursor(
  cursor: Cursor,
  { key, extend }: { key: Move; extend: boolean },
  { words, sentences }: { words: readonly Span[]; sentences: readonly Span[] },
): Cursor {
  const last = words.length - 1
  const clamp = (at: number) => Math.max(0, Math.min(at, last))
  const sentenceAt = (word: number) => {
    const at = sentences.findIndex(({ end }) => (words[word]?.start ?? 0) < end)
    return at === -1 ? sentences.length - 1 : at
  }
  const firstIn = (sentence: number) => {
    const start = sentences[Math.max(0, Math.min(sentence, sentences.length - 1))]?.start ?? 0
    const at = words.findIndex((word) => word.start >= start)
    return at === -1 ? last : at
  }
  const here = sentenceAt(cursor.focus)
  const lastIn = (sentence: number) => (sentence + 1 < sentences.length ? clamp(firstIn(sentence + 1) - 1) : last)
  const [begins, ends] = [firstIn(here), lastIn(here)]
  const targets: Record<Move, number> = {
    ArrowRight: clamp(cursor.focus + 1),
    ArrowLeft: clamp(cursor.focus - 1),
    ArrowDown: extend ? (cursor.focus === ends ? lastIn(here + 1) : ends) : firstIn(here + 1),
    ArrowUp: cursor.focus === begins ? firstIn(here - 1) : begins,
    Home: begins,
    End: ends,
  }
  const focus = targets[key]
  return { anchor: extend ? cursor.anchor : focus, focus }
}

/** The span from the first selected word to the last. */
export function spanOf({ anchor, focus }: Cursor, words: readonly Span[]): Span | null {
  const [first, last] = [words[Math.min(anchor, focus)], words[Math.max(anchor, focus)]]
  return first && last ? { start: first.start, end: last.end } : null
}

/** The words that a span covers; from the first that ends behind its start, where it covers none. */
export function cursorAt({ start, end }: Span, words: readonly Span[]): Cursor {
  const anchor = words.findIndex((word) => word.end > start)
  const focus = words.findLastIndex((word) => word.start < end)
  const from = anchor === -1 ? words.length - 1 : anchor
  return { anchor: from, focus: Math.max(from, focus) }
}

/** By the rules of a language; of English where its tag is none, which was kept before tags were looked up. */
function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' })
  }
}
