import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseText } from './normalise-text.ts'
import { placeInText } from './place-in-text.ts'

test('every kind of line end is one, and a blank line is none', () =>
  expect(normaliseText('\ufeffTitle\r\n\r\nOne.\rTwo.\u2028Three.\n \u00a0\nFour.\n')).toBe(
    'Title\nOne.\nTwo.\nThree.\nFour.',
  ))

test('characters are composed; what shows nothing goes; the rest stays', () =>
  expect(normaliseText('  Cafe\u0301 co\u00adoperates\u0007\tnow\u00a0– “so”.  Two spaces 👩‍👩‍👧  ')).toBe(
    'Café cooperates now\u00a0– “so”.  Two spaces 👩‍👩‍👧',
  ))

test('a paragraph that a program wrapped is one line; verse, lists and addresses are not', () => {
  const wrapped =
    'The mayor said on Monday that the new bridge over the\nriver would open in the spring of next year, and that\nit is safe.'
  const list =
    '- the first of the things that were agreed on Monday here\n- the second of the things that were agreed on Monday here'
  expect(normaliseText(`Title\n\n${wrapped}\n\n${list}\n\nRoses are red\nViolets are blue`).split('\n')).toEqual([
    'Title',
    wrapped.replaceAll('\n', ' '),
    ...list.split('\n'),
    'Roses are red',
    'Violets are blue',
  ])
})

test('a text that was normalised stays as it is', () => {
  const piece = fc.constantFrom(
    'word ',
    'a',
    '\n',
    '\n\n',
    '\r',
    ' ',
    'e\u0301',
    '\u00ad',
    '👍🏽',
    'x'.repeat(50),
    '\ufeff',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const once = normaliseText(pieces.join(''))
      expect(normaliseText(once)).toBe(once)
      expect(once).not.toMatch(/^\s|\s$|\n\n|[ \t]\n|\r/u)
    }),
  )
})

test('a place is told by line, column and offset, in code points', () => {
  expect(placeInText('ab\r\n👍c\u0000', 6)).toEqual({ line: 2, column: 2, offset: 5 })
  expect(placeInText('a\rb', 2)).toEqual({ line: 2, column: 1, offset: 2 })
  expect(placeInText('', 0)).toEqual({ line: 1, column: 1, offset: 0 })
})
