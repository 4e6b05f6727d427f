import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexCodePoints } from '../text/code-points.ts'
import { sentencesOfSpan, splitSentences } from './split-sentences.ts'

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text)

test('the title is a sentence, and so is every line', () => {
  expect(texts('A Plan for Peace\nIt came. It went!\n\nDid it?')).toEqual([
    'A Plan for Peace',
    'It came.',
    'It went!',
    'Did it?',
  ])
})

test.each([
  ['The U.S. Army came. Then it left.', ['The U.S. Army came.', 'Then it left.']],
  ['Dr. Smith met Mr. J. Doe. They spoke.', ['Dr. Smith met Mr. J. Doe.', 'They spoke.']],
  ['It has no U.S. troops. Good.', ['It has no U.S. troops.', 'Good.']],
  ['“Stop!” he said. She did.', ['“Stop!” he said.', 'She did.']],
  ['It rose 3.5 percent to 30,000. Fine.', ['It rose 3.5 percent to 30,000.', 'Fine.']],
])('%s', (text, sentences) => expect(texts(text)).toEqual(sentences))

test('every sentence is verbatim, in order, and nothing but white space lies between', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '\n', '\r\n', '🇺🇦', '\u00a0', '?', '’', 'U.S.') }),
      (text) => {
        const points = indexCodePoints(text)
        let end = 0
        for (const [index, sentence] of splitSentences(text).entries()) {
          expect(sentence.index).toBe(index)
          expect(points.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(points.slice(end, sentence.start).trim()).toBe('')
          end = sentence.end
        }
        expect(points.slice(end, points.length).trim()).toBe('')
      },
    ),
  )
})

test('a span touches the sentences it overlaps', () => {
  const sentences = splitSentences('One two. Three four. Five.')
  expect(sentencesOfSpan(sentences, 4, 14).map(({ index }) => index)).toEqual([0, 1])
  expect(sentencesOfSpan(sentences, 9, 20).map(({ index }) => index)).toEqual([1])
})

test.each(['.', 'a', '! ', 'U.', '“', ' '])('a line of very many %j is split in no time', (sign) => {
  const began = performance.now()
  splitSentences(`Title\n${sign.repeat(100_000)}! B`)
  // Each took minutes where the end of a sentence was looked for from its beginning.
  expect(performance.now() - began).toBeLessThan(5000)
})
