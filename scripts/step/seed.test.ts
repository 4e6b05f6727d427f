import { expect, test } from 'vitest'
import { describe } from './seed.ts'

test('what the seeds came to is said in words', () => {
  const printed = [
    'a word of something else',
    '{"step":"knowledge","articles":1,"claims":62,"unsourced":0}',
    '{"step":"questions","proved":120,"refused":31}',
  ].join('\n')
  expect(describe(printed)).toEqual({
    knowledge: '1 article, 62 claims, 0 without a source',
    questions: '120 proved, 31 refused',
  })
})
