import { expect, test } from 'vitest'
import { describe } from './seed.ts'

test('what the seeds came to is said in words', () => {
  const printed = [
    'a word of something else',
    '{"step":"knowledge","articles":1,"claims":62,"unsourced":0,"waiting":0}',
    '{"step":"questions","proved":120,"refused":31}',
  ].join('\n')
  expect(describe(printed)).toEqual({
    knowledge: '1 article, 62 claims, 0 without a source',
    questions: '120 proved, 31 refused',
  })
})

test('a changed seed that waits is told at every start', () => {
  const printed = '{"step":"knowledge","articles":1,"claims":62,"unsourced":0,"waiting":1}'
  expect(describe(printed).knowledge).toBe(
    '1 article, 62 claims, 0 without a source; 1 changed seed waits for an editor (docs/guides/curate.md)',
  )
})
