import { expect, test } from 'vitest'
import { labelOf, valueInWords } from './difference-words.ts'

test('what is ours is told in plain words, what somebody wrote stays as it is', () => {
  expect(valueInWords('CLAIM', 'modality', 'REQUIREMENT')).toBe('Said to be needed')
  expect(valueInWords('PREDICATE', 'subjectKinds', 'PERSON; ORGANIZATION')).toBe('Person, Organisation')
  expect(valueInWords('CLAIM', 'text', 'PLAN; PERSON')).toBe('PLAN; PERSON')
  // The same word means another thing of a relation than of a guard or an entity.
  expect(valueInWords('RELATION', 'kind', 'PREVENTS')).toBe('Prevents')
  expect(valueInWords('GUARD', 'kind', 'BROADER')).toBe('Is broader than')
  expect(valueInWords('ENTITY', 'kind', 'PLAN')).toBe('Plan')
  expect([labelOf('mergedInto'), labelOf('unheardOf')]).toEqual(['Is the same as', 'unheardOf'])
})
