import { expect, test } from 'vitest'
import { explainAbsence, findWords } from './absent-words.ts'

const article =
  'The plan\nIt opens the field hospital for the European peacekeepers in June. Ann’s “backstop” (U.S.) stays.'

test.each([
  [
    'how far they match',
    'opens the field hospital for the European peacekeepers in July',
    '; it has “…hospital for the European peacekeepers in” and then “June.”, not “July”',
  ],
  ['how far over the end of a line', 'plan It closes', '; it has “plan It” and then “opens”, not “closes”'],
  ['that the article ends', '(U.S.) stays. So', '; it has “(U.S.) stays.” and then ends, not “So”'],
  [
    'that signs only look alike',
    `Ann's "backstop"`,
    '; it has other signs, capitals or white space: “Ann’s “backstop””',
  ],
  ['that capitals are others', 'it opens', '; it has other signs, capitals or white space: “It opens”'],
  [
    'the words where signs are others too',
    `ann's "backstop" (U.K.)`,
    '; it has “Ann’s “backstop”” and then “(U.S.)”, not “(U.K.)”',
  ],
  ['no more where one word is in common', 'The lamp', ''],
])('says %s', (_what, words, more) => {
  const [shown = ''] = words.match(/^.{1,60}/) ?? []
  expect(explainAbsence(article, words)).toBe(
    `these words are not in the article: “${shown}${shown === words ? '' : '…'}”${more}`,
  )
})

test('a long quote is cut', () => {
  expect(explainAbsence(article, 'x'.repeat(100))).toBe(`these words are not in the article: “${'x'.repeat(60)}…”`)
})

test.each([
  ['capitals and white space aside', 'the  PLAN it', 'The plan\nIt'],
  ['signs of patterns are signs', '(u.s.)', '(U.S.)'],
  ['a point is no other sign', 'fie.d', undefined],
  ['look-alikes are others', "ann's", undefined],
])('finds words: %s', (_what, words, found) => expect(findWords(article, words)).toBe(found))
