import { describe, expect, it } from 'vitest'
import { isSameQuiz, quizAddress, readSeed, wayOn } from './quiz-address.ts'

const open = { address: '' }
const own = { address: 'length=5&types=attribution,modality' }

describe('quizAddress', () => {
  it('says no more than is needed', () => {
    expect(quizAddress({ slug: 'a-plan', seed: 1, composition: open })).toBe('/quizzes/a-plan')
    expect(quizAddress({ slug: 'a-plan', seed: 7, composition: open })).toBe('/quizzes/a-plan?seed=7')
  })

  it('names a question of a run, or its result', () => {
    expect(quizAddress({ slug: 'a-plan', seed: 1, composition: open }, { attempt: 'QXR=', question: 3 })).toBe(
      '/quizzes/a-plan?attempt=QXR%3D&question=3',
    )
    expect(quizAddress({ slug: 'a-plan', seed: 2, composition: open }, { attempt: 'QXR' })).toBe(
      '/quizzes/a-plan?seed=2&attempt=QXR',
    )
  })
})

describe('a set of one’s own', () => {
  it('leads on, where there is no other of its kind, to where others are made', () => {
    const few = { slug: 'a-plan', seed: 1, composition: own, nextSeed: null }
    expect(wayOn(few)).toEqual({ address: '/quizzes/a-plan', isAlike: false })
    expect(wayOn({ ...few, nextSeed: 2 })).toEqual({ address: quizAddress({ ...few, seed: 2 }), isAlike: true })
    expect(wayOn({ ...few, composition: open })).toBeUndefined()
  })

  it('is named by its composition, behind the seed', () => {
    const address = '/quizzes/a-plan?seed=7&length=5&types=attribution,modality'
    expect(quizAddress({ slug: 'a-plan', seed: 7, composition: own })).toBe(address)
    expect(quizAddress({ slug: 'a-plan', seed: 7, composition: own }, { attempt: 'QXR=', question: 3 })).toBe(
      `${address}&attempt=QXR%3D&question=3`,
    )
  })

  it('is another quiz than the document’s own', () => {
    expect(isSameQuiz({ slug: 'a', seed: 1, composition: own }, { slug: 'a', seed: 1, composition: own })).toBe(true)
    expect(isSameQuiz({ slug: 'a', seed: 1, composition: own }, { slug: 'a', seed: 1, composition: open })).toBe(false)
  })
})

describe('readSeed', () => {
  it.each([
    [undefined, undefined],
    ['7', 7],
    ['9999', 9999],
    ['0', null],
    ['10000', null],
    ['07', null],
    ['1e3', null],
    ['seven', null],
    ['', null],
  ])('reads %s as %s', (value, seed) => {
    expect(readSeed(value)).toBe(seed)
  })
})
