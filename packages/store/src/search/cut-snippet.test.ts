import { expect, test } from 'vitest'
import { withEllipses } from './cut-snippet.ts'

const ends = ['Harbour news\nThe bridge will open in June', 'was built so that the ferries will go on.'] as const

test.each([
  ['The middle of the text', '… The middle of the text …', 2],
  ['Harbour news – The bridge will open', 'Harbour news – The bridge will open …', 0],
  ['so that the ferries will go on.', '… so that the ferries will go on.', 2],
  ['Harbour news', 'Harbour news …', 0],
])('an excerpt “%s” of a longer text', (snippet, shown, moved) => {
  expect(withEllipses({ snippet, highlights: [{ start: 1, end: 3 }] }, ends)).toEqual({
    snippet: shown,
    highlights: [{ start: 1 + moved, end: 3 + moved }],
  })
})
