import { expect, it } from 'vitest'
import { setInWords } from './composition-words.ts'

const open = { address: '', length: 8, types: [], difficulty: null, about: null, from: null, to: null }
const words = (composition: object, seed = 1) =>
  setInWords({ slug: 'a-plan', seed, composition: { ...open, ...composition } })

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
