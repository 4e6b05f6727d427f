import { expect, test } from 'vitest'
import { mendingOf, questionTypes, sortInWords, sortRefusals } from './question-words.ts'

const refusal = (type: string, words: string, mending: 'PREDICATE' | 'SENTENCE' | null = null) => ({
  ...{ type, reason: words, words, mending },
})

test('a reason is told once, with the sorts of question that it is the reason for, beside what is done about it', () => {
  const { mendable, others } = sortRefusals([
    refusal('slot-choice', 'Not whole.', 'PREDICATE'),
    refusal('voice', 'Odd.'),
    refusal('attribution', 'Odd.'),
    refusal('cloze', 'Not whole.', 'PREDICATE'),
    refusal('cloze', 'Crooked.', 'SENTENCE'),
  ])
  expect([...mendable.keys()]).toEqual(['PREDICATE', 'SENTENCE'])
  expect(mendable.get('PREDICATE')).toEqual([
    { words: 'Not whole.', mending: 'PREDICATE', sorts: ['Who, what or where', 'Words to fill in'] },
  ])
  expect(others).toEqual([{ words: 'Odd.', mending: null, sorts: ['Who says it'] }])
})

test('leads to where it is mended; to the claim only where readers have its document', () => {
  const claim = {
    ...{ id: 'Q2w=', subject: { name: 'The ferry' }, predicate: { label: 'is built by' } },
    object: { text: 'a yard', entity: { name: 'Norvik' } },
    publishedIn: { slug: 'a-ferry', title: 'A ferry' },
  }
  expect(mendingOf('PREDICATE', claim)?.href).toBe('/studio/predicates?q=is+built+by')
  expect(mendingOf('GUARD', claim)?.href).toBe('/studio/entities?q=Norvik')
  expect(mendingOf('SENTENCE', claim)?.href).toBe('/studio/documents/a-ferry?claim=Q2w%3D')
  expect(mendingOf('SENTENCE', { ...claim, publishedIn: null })).toBeNull()
})

test('every sort has words', () => {
  for (const type of [...questionTypes, 'voice']) expect(sortInWords(type)).toMatch(/^\p{Lu}.+ /u)
})
