import { expect, test } from 'vitest'
import { draftFrom } from './claim-draft.ts'
import { unusedOf } from './unused-made.ts'

test('what was made with a claim and written over since is unused', () => {
  const draft = {
    ...draftFrom([], '', '', { entities: [], predicates: [] }),
    subject: { id: 'mora', name: 'Mora' },
    predicate: { id: 'sets', name: 'sets' },
    object: { words: 'a quay', entity: { id: 'quay', name: 'quay' }, meaning: null },
  }
  const made = (id: string) => ({ id, revision: `of ${id}` })
  expect(unusedOf([made('puts'), made('mora'), made('places'), made('quay'), made('sets')], draft)).toEqual([
    made('places'),
    made('puts'),
  ])
})
