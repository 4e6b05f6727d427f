import { expect, test } from 'vitest'
import { createReAnchor } from './re-anchor.ts'

// An article in which sentences resemble one another, as in any that reports what several people said of one matter.
const article = `Harbour towns agree on a common ferry
The mayors of Alder Bay and Port Elm said on Monday that a common ferry would run from the first of May. It would carry up to 300 people and forty cars.
The mayor of Alder Bay said that the ferry was needed before the summer. The mayor of Port Elm said that the ferry was needed before the winter. Both said that the old one was too small.
“We have waited for eleven years,” said Anna Holm, who leads the harbour board. “We will not wait for a twelfth.” She added that the board had the money for the first two years.
The plan depends on the county. If the county pays for the new pier, the ferry could start in May. If the county does not pay, the towns would have to borrow 4 million crowns.
The county has not decided. A spokesman for the county said that it would decide in March. A spokesman for the opposition said that it should decide in March, and that it would not.
Fishermen in Port Elm fear that the new pier will close the old channel. Fishermen in Alder Bay do not share that fear. The harbour board says that the old channel will stay open.
The last common ferry ran in 2009. It was sold to a company in the south, which still runs it. The towns have had two ferries since, and neither has ever paid its way.
“A common ferry is a promise that we made to our children,” said the mayor of Alder Bay. The mayor of Port Elm was less sure. “A common ferry is a risk that we take for our children,” he said.`

/** Private characters that stand around each span while the text is edited: an edit never sees them, so they say where it went. */
const marks = (index: number) =>
  [String.fromCharCode(0xe000 + index * 2), String.fromCharCode(0xe001 + index * 2)] as const
const allMarks = /[\ue000-\uf8ff]/gu
const plain = (text: string) => text.replace(allMarks, '')

/** Numbers that look drawn at random and are always the same. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Draw = ReturnType<typeof numbers>

/** A text as an editor sees it: sentences in paragraphs. */
type Paragraphs = string[][]
const parse = (text: string): Paragraphs =>
  text.split('\n').map((line) => line.split(/(?<=[.”?][\ue000-\uf8ff]*) (?=[\ue000-\uf8ff]*[“A-Z])/u))
const write = (paragraphs: Paragraphs) =>
  paragraphs
    .map((sentences) => sentences.join(' '))
    .filter(Boolean)
    .join('\n')

const fresh = [
  'Nobody was surprised.',
  'Tickets will cost 12 crowns, children half.',
  'The weather was fine on Monday.',
  'It is said that the ferry was needed long ago.',
]

const somewhere = (paragraphs: Paragraphs, draw: Draw) => {
  const paragraph = 1 + draw(paragraphs.length - 1)
  return [paragraph, draw(paragraphs[paragraph]?.length ?? 1)] as const
}
/** In another paragraph: what is put where it was taken from is an edit in place. */
const elsewhere = (paragraphs: Paragraphs, from: number, draw: Draw) => {
  const paragraph = 1 + ((from + draw(paragraphs.length - 2)) % (paragraphs.length - 1))
  return [paragraph, draw(paragraphs[paragraph]?.length ?? 1)] as const
}
const replaceWord = (sentence: string, draw: Draw) => {
  const words = sentence.split(' ')
  // The first and the last stay: with their capital and their full stop they say where a sentence ends.
  if (words.length > 2) words[1 + draw(words.length - 2)] = ['indeed', 'perhaps', 'later', 'small'][draw(4)] as string
  return words.join(' ')
}

/** What editors do to a text; each changes it in place. */
const edits: ((paragraphs: Paragraphs, draw: Draw) => void)[] = [
  function putIn(text, draw) {
    const [p, s] = somewhere(text, draw)
    text[p]?.splice(s, 0, fresh[draw(4)] as string)
  },
  function takeOut(text, draw) {
    const [p, s] = somewhere(text, draw)
    text[p]?.splice(s, 1)
  },
  function changeWord(text, draw) {
    const [p, s] = somewhere(text, draw)
    const sentence = text[p]?.[s]
    if (sentence) text[p]?.splice(s, 1, replaceWord(sentence, draw))
  },
  function changeNeighbours(text, draw) {
    const [p, s] = somewhere(text, draw)
    for (const at of [s - 1, s + 1])
      if (text[p]?.[at]) (text[p] as string[])[at] = replaceWord(text[p]?.[at] as string, draw)
  },
  function putLookalikeBeside(text, draw) {
    const [p, s] = somewhere(text, draw)
    const twin = replaceWord(plain(text[p]?.[s] ?? ''), draw)
    text[p]?.splice(s + draw(2), 0, twin)
  },
  function putLookalikeElsewhere(text, draw) {
    const [p, s] = somewhere(text, draw)
    const [q, t] = elsewhere(text, p, draw)
    text[q]?.splice(t, 0, replaceWord(plain(text[p]?.[s] ?? ''), draw))
  },
  function putTwinElsewhere(text, draw) {
    const [p, s] = somewhere(text, draw)
    const [q, t] = elsewhere(text, p, draw)
    text[q]?.splice(t, 0, plain(text[p]?.[s] ?? ''))
  },
  function replaceByLookalikeElsewhere(text, draw) {
    const [p, s] = somewhere(text, draw)
    const [gone] = text[p]?.splice(s, 1) ?? []
    const [q, t] = elsewhere(text, p, draw)
    text[q]?.splice(t, 0, replaceWord(plain(gone ?? ''), draw))
  },
  function moveSentence(text, draw) {
    const [p, s] = somewhere(text, draw)
    const [moved] = text[p]?.splice(s, 1) ?? []
    const [q, t] = somewhere(text, draw)
    if (moved) text[q]?.splice(t, 0, moved)
  },
  function moveParagraph(text, draw) {
    const [moved] = text.splice(1 + draw(text.length - 1), 1)
    text.splice(1 + draw(text.length), 0, moved as string[])
  },
  function joinParagraphs(text, draw) {
    const at = 1 + draw(text.length - 2)
    text.splice(at, 2, [...(text[at] ?? []), ...(text[at + 1] ?? [])])
  },
  function splitParagraph(text, draw) {
    const [p, s] = somewhere(text, draw)
    const sentences = text[p] ?? []
    text.splice(p, 1, sentences.slice(0, s), sentences.slice(s))
  },
]

/** Spans of every length: words, clauses, sentences and what reaches over two. */
function spansOf(text: string, draw: Draw) {
  const starts = [...text.matchAll(/(?<=[\s“])[\p{L}\d]/gu)]
    .map(({ index }) => index)
    .filter((at) => at > text.indexOf('\n'))
  return Array.from({ length: 16 }, () => {
    const at = draw(starts.length - 20)
    const last = starts[at + 2 + draw(draw(2) ? 4 : 16)] as number
    return { start: starts[at] as number, end: starts[at] === undefined ? 0 : text.slice(0, last).trimEnd().length }
  }).filter(({ start, end }) => !text.slice(start, end).includes('\n'))
}

/** The text with each span's marks around it. */
function mark(text: string, spans: { start: number; end: number }[]): string {
  const at = spans.flatMap(({ start, end }, i) => [
    { at: start, mark: marks(i)[0], closes: false },
    { at: end, mark: marks(i)[1], closes: true },
  ])
  return at
    .sort((a, b) => b.at - a.at)
    .reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text)
}

test('200 edited versions: no span is put to words that are not its own, nine in ten that are still there are kept', () => {
  const told = { spans: 0, recoverable: 0, kept: 0, wrong: 0, lost: 0 }
  for (let round = 0; round < 200; round += 1) {
    const draw = numbers(round * 7919 + 1)
    const spans = spansOf(article, draw)
    const paragraphs = parse(mark(article, spans))
    for (let count = 1 + draw(4); count > 0; count -= 1) edits[draw(edits.length)]?.(paragraphs, draw)
    const marked = write(paragraphs)
    const text = plain(marked)
    const find = createReAnchor(article, text)
    for (const [i, span] of spans.entries()) {
      const [opening, closing] = marks(i)
      const [from, to] = [marked.indexOf(opening), marked.indexOf(closing)]
      const start = plain(marked.slice(0, Math.max(from, 0))).length
      const isThere = from !== -1 && to !== -1 && plain(marked.slice(from, to)) === article.slice(span.start, span.end)
      const found = find(span)
      told.spans += 1
      if (isThere) told.recoverable += 1
      else told.lost += 1
      if (found !== null && (!isThere || found.start !== start)) told.wrong += 1
      else if (found !== null) told.kept += 1
    }
  }
  const share = told.kept / told.recoverable
  console.log(
    `200 edited versions, ${told.spans} spans: ${told.recoverable} still there, ${told.kept} of them kept (${(100 * share).toFixed(1)} %), ${told.wrong} wrong`,
  )
  expect(told.wrong).toBe(0)
  expect(share).toBeGreaterThanOrEqual(0.9)
  expect(told.lost).toBeGreaterThan(100)
})
