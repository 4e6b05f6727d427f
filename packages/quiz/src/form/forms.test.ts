import { describe, expect, test } from 'vitest'
import { gradeResponse } from '../grade/grade-response.ts'
import { type Item, itemSchema } from '../item/item.ts'
import { createBridge } from '../testing/bridge.ts'
import { makeUngated } from '../testing/try-type.ts'
import type { Response } from './response.ts'
import { isSlip } from './slip.ts'

const bridge = createBridge()
const made = makeUngated(bridge.knowledge, bridge.document, 1)
const [whole] = made as [Item, ...Item[]]
const withAnswer = (answer: Item['answer']): Item => itemSchema.parse({ ...whole, options: [], answer })
const gradeOf = (item: Item, response: Response) => {
  const grade = gradeResponse(item, response)
  return grade.ok
    ? [grade.value.correct, grade.value.chosen.map(({ option, correct }) => `${option.text} ${correct ? '✓' : '✗'}`)]
    : grade.error.problem
}

describe('all that apply', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase(), correct: id !== 'c', because: 'So.' }))
  const item = itemSchema.parse({ ...whole, options: [a, b, c], multiple: true, answer: undefined })
  test('is right with all that are right and no other', () => {
    expect(gradeOf(item, { options: ['b', 'a'] })).toEqual([true, ['A ✓', 'B ✓']])
    expect(gradeOf(item, { options: ['a'] })).toEqual([false, ['A ✓']])
    expect(gradeOf(item, { options: ['a', 'b', 'c'] })).toEqual([false, ['A ✓', 'B ✓', 'C ✗']])
  })
})

describe('an order', () => {
  const steps = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase(), because: `${id} then.` }))
  const item = withAnswer({ form: 'order', steps, right: ['c', 'a', 'b'] })
  test('is right as a whole, each step judged by its place', () => {
    expect(gradeOf(item, { order: ['c', 'a', 'b'] })).toEqual([true, ['C ✓', 'A ✓', 'B ✓']])
    expect(gradeOf(item, { order: ['c', 'b', 'a'] })).toEqual([false, ['C ✓', 'B ✗', 'A ✗']])
  })
  test.each<[Response, string]>([
    [{ order: ['a', 'b'] }, 'incomplete'],
    [{ order: ['a', 'b', 'b'] }, 'too many'],
    [{ order: ['a', 'b', 'z'] }, 'unknown'],
    [{ options: ['a'] }, 'wrong form'],
  ])('%j is a problem', (response, problem) => expect(gradeOf(item, response)).toBe(problem))
})

describe('pairs', () => {
  const part = (id: string) => ({ id, text: id.toUpperCase() })
  const item = withAnswer({
    form: 'pairs',
    left: [part('1'), part('2')],
    right: [part('a'), part('b'), part('c')],
    pairs: [
      { left: '1', right: 'b', because: 'One.' },
      { left: '2', right: 'a', because: 'Two.' },
    ],
  })
  const of = (...rights: string[]) => ({ pairs: rights.map((right, i) => ({ left: String(i + 1), right })) })
  test('are right as a whole, each judged, with the reason of the right one', () => {
    expect(gradeOf(item, of('b', 'a'))).toEqual([true, ['1 – B ✓', '2 – A ✓']])
    expect(gradeOf(item, of('c', 'a'))).toEqual([false, ['1 – C ✗', '2 – A ✓']])
    expect(gradeResponse(item, of('c', 'a'))).toMatchObject({ value: { chosen: [{ because: 'One.' }, {}] } })
  })
  test.each<[Response, string]>([
    [of('b'), 'incomplete'],
    [of('b', 'b'), 'too many'],
    [of('b', 'z'), 'unknown'],
    [{ pairs: [{ left: '9', right: 'a' }] }, 'unknown'],
  ])('%j is a problem', (response, problem) => expect(gradeOf(item, response)).toBe(problem))
})

describe('a text', () => {
  const item = withAnswer({ form: 'text', accepted: ['White House', 'U.S.'], shown: 'White House', because: 'So.' })
  test.each(['white house', ' The White  House. ', '“White House”', 'us', 'Whit House', 'Whiet House', 'White Housee'])(
    '%s is accepted',
    (text) => expect(gradeOf(item, { text })).toMatchObject([true, {}]),
  )
  test.each(['House', 'White Castle', 'uk', 'Wite Huse', 'White House of horrors'])('%s is not', (text) =>
    expect(gradeOf(item, { text })).toMatchObject([false, {}]),
  )
  test.each<[Response, string]>([
    [{ text: ' … ' }, 'nothing given'],
    [{ text: 'x'.repeat(201) }, 'too long'],
  ])('%j is a problem', (response, problem) => expect(gradeOf(item, response)).toBe(problem))
  test('a slip is one letter, never of a short word or a number', () => {
    expect(isSlip('frontline', 'frontlines')).toBe(true)
    expect(isSlip('frnotlines', 'frontlines')).toBe(true)
    expect(isSlip('cat', 'car')).toBe(false)
    expect(isSlip('300000', '30000')).toBe(false)
    expect(isSlip('frontlines', 'frontlines')).toBe(false)
  })
})

describe('a sentence', () => {
  const sentences = [3, 4].map((index) => ({ index, text: `Sentence ${index}.`, because: 'So.' }))
  const item = withAnswer({ form: 'sentence', sentences, right: [4] })
  test('is pointed at by its place in the document', () => {
    expect(gradeOf(item, { sentence: 4 })).toEqual([true, ['Sentence 4. ✓']])
    expect(gradeOf(item, { sentence: 3 })).toEqual([false, ['Sentence 3. ✗']])
    expect(gradeOf(item, { sentence: 5 })).toBe('unknown')
  })
})
