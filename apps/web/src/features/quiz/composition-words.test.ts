import { describe, expect, it } from 'vitest'
import { besideInWords, setInWords, shortfallInWords } from './composition-words.ts'

const open = { address: '', length: 8, types: [], difficulty: null, about: null, from: null, to: null }
const set = (composition: object, seed = 1) => ({ slug: 'a-plan', seed, composition: { ...open, ...composition } })
const words = (composition: object, seed = 1) => setInWords(set(composition, seed))

it('a set is told by what sets it apart', () => {
  expect(words({})).toEqual([])
  expect(words({ length: 5 }, 7)).toEqual(['set 7'])
  expect(words({ about: { slug: 'nato', name: 'NATO' }, difficulty: 'HARD' })).toEqual(['about NATO', 'harder'])
  expect(words({ types: ['attribution', 'newest'], to: 6 })).toEqual([
    'Who says it, newest',
    'on a part of the article',
  ])
  expect(words({ types: ['attribution', 'modality', 'cloze'] })).toEqual(['3 kinds of question'])
})

it('another set than the page’s own is called that, with what tells it', () => {
  expect(besideInWords(set({}), set({}))).toBe('')
  const judged = set({ address: 'types=supported', types: ['supported'] }, 2)
  expect(besideInWords(judged, set({}))).toBe(' (another set: set 2, Does the article say this?)')
  expect(besideInWords(set({ address: 'length=5', length: 5 }), set({}))).toBe(' (another set)')
})

describe('a set that falls short', () => {
  const short = (itemCount: number, fittingCount: number, composition: object = {}) =>
    shortfallInWords({
      ...{ itemCount, fittingCount, types: [{ type: 'supported', count: 48 }] },
      composition: { ...open, length: 30, ...composition },
    })

  it('never says that there is no more where more would fit', () => {
    expect(short(30, 81)).toBeUndefined()
    expect(short(15, 81)).toMatch(
      /^15 of 30: no more questions on the article go well together\. 81 questions would fit/u,
    )
    expect(short(16, 48, { types: ['supported'] })).toMatch(/^16 of 30: no more questions of what you chose go well/u)
    expect(short(4, 9, { about: { name: 'NATO' } })).toMatch(/^4 of 30: no more questions about NATO go well/u)
    expect(short(9, 9)).toBe('9 of 30: the article bears no more.')
    expect(short(2, 2, { difficulty: 'HARD' })).toBe('2 of 30: there are no more questions of what you chose.')
    expect(short(0, 0, { about: { name: 'NATO' } })).toBe('The article says nothing that can be asked about NATO.')
  })

  it('speaks of statements to judge only where there may be some', () => {
    expect(short(15, 81)).toContain('statements to judge')
    expect(short(4, 6, { types: ['modality'] })).not.toContain('statements to judge')
  })
})
