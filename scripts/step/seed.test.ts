import { expect, test } from 'vitest'
import { describe } from './seed.ts'

test('what the seeds came to is said in words', () => {
  const printed = [
    'a word of something else',
    '{"step":"knowledge","articles":1,"claims":62,"unsourced":0,"waiting":[]}',
    '{"step":"questions","proved":120,"refused":31}',
  ].join('\n')
  expect(describe(printed)).toEqual({
    knowledge: '1 article, 62 claims, 0 without a source',
    questions: '120 proved, 31 refused',
    refused: [],
  })
})

test('a changed seed that waits is named at every start', () => {
  const printed = '{"step":"knowledge","articles":1,"claims":62,"unsourced":0,"waiting":["lamps"]}'
  expect(describe(printed).knowledge).toBe(
    '1 article, 62 claims, 0 without a source; changed and waiting for an editor: lamps (docs/guides/curate.md)',
  )
})

test('a refused seed is told beside what is served', () => {
  const printed = [
    '{"step":"refused","message":"seeds/lamps/claims.yaml:7: lit: there is no entity “lamp”. Mend it."}',
    '{"step":"knowledge","articles":1,"claims":62,"unsourced":0,"waiting":[]}',
  ].join('\n')
  expect(describe(printed)).toMatchObject({
    knowledge: '1 article, 62 claims, 0 without a source',
    refused: ['seeds/lamps/claims.yaml:7: lit: there is no entity “lamp”. Mend it.'],
  })
})
