import { expect, test } from 'vitest'
import { questionAddress, readQuestionFilter } from './question-filter.ts'

test('an address says what the list is narrowed to, and what is left open is not in it', () => {
  const filter = readQuestionFilter({ list: 'refused', document: 'a-ferry', q: ' boat ', type: '', bare: '1' })
  expect(filter).toEqual({ list: 'refused', document: 'a-ferry', claim: null, type: null, text: 'boat', bare: true })
  expect(questionAddress(filter)).toBe('/studio/questions?list=refused&document=a-ferry&q=boat&bare=1')
  expect(questionAddress(filter, { list: 'asked', text: null, bare: false, after: 'x=' })).toBe(
    '/studio/questions?document=a-ferry&after=x%3D',
  )
  expect(questionAddress({})).toBe('/studio/questions')
})

test('a list that is none is that of what is asked', () =>
  expect(readQuestionFilter({ list: ['papyrus', 'retired'] }).list).toBe('asked'))
