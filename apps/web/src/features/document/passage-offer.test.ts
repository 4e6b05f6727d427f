import { expect, it } from 'vitest'
import { findPassageSet } from './passage-offer.query.ts'

const offer = {
  slug: 'a-plan',
  passages: [
    { from: 0, to: 0, start: 0, end: 20, itemCount: 1 },
    { from: 1, to: 2, start: 21, end: 99, itemCount: 0 },
    { from: 3, to: 6, start: 100, end: 200, itemCount: 4 },
  ],
}

it('a paragraph leads to the questions on it, and one without any nowhere', () => {
  expect(findPassageSet(offer, 199)).toEqual({ itemCount: 4, address: '/quizzes/a-plan?from=3&to=6' })
  expect(findPassageSet(offer, 0)?.address).toBe('/quizzes/a-plan?to=0')
  expect(findPassageSet(offer, 50)).toBeUndefined()
  expect(findPassageSet(offer, 200)).toBeUndefined()
  expect(findPassageSet(null, 0)).toBeUndefined()
})
